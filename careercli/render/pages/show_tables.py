"""The tables on the screen of one occupation: percentiles, places, industries, related occupations."""

from careercli.model.pay import Ladder, published
from careercli.model.place import NATION
from careercli.queries.cells import AreaFigures, Cell
from careercli.queries.related import pay_difference
from careercli.queries.show import Show
from careercli.render.page.blocks import Bar, Column, Heading, Note, Row, Table
from careercli.render.page.cells import Count, Money, Percent, Share, Stated, Text
from careercli.render.page.page import Block
from careercli.render.pages.parts import difference_cell, onet_words
from careercli.render.tabular import PERCENTILES


def ladder_table(result: Show) -> list[Block]:
    """Every percentile, a year and an hour."""
    if result.pay is None:
        return []
    pay = result.pay.pay
    where = f"{result.pay.area.name}, {pay.vintage}, wage-and-salary jobs"
    columns = [
        Column("", words=True),
        *(Column(name, stated=Stated.BASIS, spoken=words) for name, words in PERCENTILES.items()),
        Column("Mean", spare=1, stated=Stated.BASIS, spoken="mean {}"),
    ]
    rows = []
    for basis, words, ladder in (("annual", "a year", pay.annual), ("hourly", "an hour", pay.hourly)):
        rows.append(Row((Text(words), *(Money(figure, basis) for figure in (*ladder.percentiles, ladder.mean)))))
    of_jobs, of_mean = (Percent(published(error), signed=False) for error in (pay.employment_rse, pay.mean_rse))
    note = Note(
        (
            "Relative standard errors: ",
            of_mean,
            " of the mean wage; ",
            of_jobs,
            " of the ",
            Count(pay.employment),
            " jobs.",
        )
    )
    return [Heading("Pay", where), Table(tuple(columns), tuple(rows), f"Pay, {where}"), note]


def places(result: Show) -> list[Block]:
    """The places that were asked for, then the nation."""
    if not result.places:
        return []
    basis = result.pay.pay.basis if result.pay else "annual"
    unit = _unit(basis)
    columns = (
        Column("", words=True),
        Column("Jobs", spoken="{} jobs"),
        *_percentile_columns(),
        Column(f"vs {NATION}", spoken="{}"),
    )
    rows = [_place_row(result, name_of(place), place.pay, basis) for place in result.places]
    if result.pay:
        rows.append(_place_row(result, result.pay.area.name, result.pay, basis))
    return [Heading("Where", unit), Table(columns, tuple(rows), f"Pay by place, {unit}")]


def name_of(place: AreaFigures) -> str:
    """What figures are of: an industry of the whole nation, or an area."""
    return f"{place.industry.name}, {place.area.name}" if place.area.code == NATION else place.area.name


def _percentile_columns() -> tuple[Column, ...]:
    """A column a percentile, in the unit that the heading names."""
    spares = (0, 1, 0, 1, 0)
    return tuple(
        Column(name, spare=spare, stated=Stated.UNIT, strong=name == "Median", spoken=words)
        for (name, words), spare in zip(PERCENTILES.items(), spares, strict=True)
    )


def _place_row(result: Show, name: str, cell: Cell | None, basis: str) -> Row:
    if cell is None:
        return Row((Text(name), Count(None), *(Money(None, basis) for _ in PERCENTILES), Percent(None)))
    ladder: Ladder = cell.pay.hourly if basis == "hourly" else cell.pay.annual
    figures = (Money(figure, basis) for figure in ladder.percentiles)
    difference: Percent | Text = Text("")
    if cell is not result.pay:
        found = pay_difference(result.pay.pay, cell.pay) if result.pay else None
        difference = Percent(found.percent if found else None, 0, versus=result.nation.name)
    return Row((Text(name), Count(cell.pay.employment), *figures, difference))


def industries(result: Show) -> list[Block]:
    """The largest industries, with what they pay; those of the whole nation, whatever place was asked for."""
    if not result.industries:
        return []
    basis = result.pay.pay.basis if result.pay else "annual"
    vintage = result.industries[0].pay.vintage
    note = f"{result.nation.name}, wage-and-salary jobs, {_unit(basis)}, {vintage}"
    columns = (
        Column("", words=True),
        Column("Jobs", spoken="{} jobs"),
        Column("Share", spoken="{} of all"),
        Column("10%", stated=Stated.UNIT, spoken=PERCENTILES["10%"]),
        Column("Median", stated=Stated.UNIT, strong=True, spoken="median {}"),
        Column("90%", stated=Stated.UNIT, spoken=PERCENTILES["90%"]),
    )
    rows = []
    for cell in result.industries:
        ladder: Ladder = cell.pay.hourly if basis == "hourly" else cell.pay.annual
        figures = (Money(figure, basis) for figure in (ladder.p10, ladder.median, ladder.p90))
        rows.append(Row((Text(cell.industry.name), Count(cell.pay.employment), Share(cell.share), *figures)))
    return [Heading("Largest industries", note), Table(columns, tuple(rows), f"Largest industries, {note}", Bar(2))]


def related(result: Show) -> list[Block]:
    """Related occupations with what they pay."""
    shown, total = result.related, len(result.occupation.related)
    if not shown:
        return []
    notes = [result.nation.name]
    notes.append(f"growth {result.round.vintage}")
    notes += [] if len(shown) == total else [f"{len(shown)} of {total} shown"]
    if result.pay and result.pay.pay.vintage != result.survey.vintage:
        notes.append(f"pay of {result.survey.vintage}")
    columns = (
        Column("", words=True),
        Column("Median pay", spoken="median {}"),
        Column("Difference", spoken="{}"),
        Column("Growth", spoken="growth {}"),
        Column("Education", words=True, spare=1, spoken="{} to enter"),
    )
    rows = tuple(
        Row(
            (
                Text(item.listing.title),
                Money.of(item.median),
                difference_cell(item.difference),
                Percent(item.change_percent),
                Text(item.listing.education),
            )
        )
        for item in shown
    )
    return [
        Heading("Related occupations", ", ".join(notes)),
        Table(columns, rows, "Related occupations"),
        Note(f"{onet_words(result.onet, 'related occupations')}."),
    ]


def _unit(basis: str) -> str:
    return "dollars an hour" if basis == "hourly" else "dollars a year"
