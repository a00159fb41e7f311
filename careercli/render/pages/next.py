"""The screen of `career next`: where one could go, what it pays and takes, what carries over."""

from careercli.model.education import LEVELS
from careercli.model.likeness import Link
from careercli.model.pay import Figure, Status, Unpublished
from careercli.model.profile import Licence
from careercli.model.source import Source
from careercli.queries.moves import Raise
from careercli.queries.next import MOST_THAT_COUNTS, Next, Prospect, Sort
from careercli.render.page.blocks import (
    Column,
    Command,
    Definition,
    Definitions,
    Fact,
    Facts,
    Heading,
    Headline,
    Note,
    Placed,
    Row,
    Sources,
    Table,
    Title,
    TryNext,
)
from careercli.render.page.cells import Cell, Count, Marked, Money, Number, Percent, Text, Wages
from careercli.render.page.page import Block, Page
from careercli.render.pages.parts import LICENCES, left_out, onet_words, pay_and_growth, place_option, shown_of
from careercli.render.pages.preparing import preparation_words, years_short
from careercli.render.sources import COUNTS

ORDERS = {
    Sort.BEST: "raise × likeness, the highest first",
    Sort.LIKENESS: "most alike first",
    Sort.RAISE: "largest raise first",
    Sort.PAY: "highest median pay first",
    Sort.GROWTH: "fastest growth first",
    Sort.OPENINGS: "most openings first",
    Sort.TIME: "shortest preparation first",
}
"""What comes first, by what is sorted by."""

TIERS = {"primary-short": "O*NET, closest", "primary-long": "O*NET, close", "supplemental": "O*NET, further"}

LINKS = {
    Link.TASKS: "tasks",
    Link.NAMES: "job titles",
    Link.TECHNOLOGY: "tools",
    Link.RELATED: "O*NET relates them",
    Link.COMMON: "what O*NET relates both to",
    Link.SKILLS: "skills and knowledge",
    Link.GROUP: "occupational group",
}
"""What makes two occupations alike, in words."""

LICENSED = {
    Licence.REQUIRED: "required",
    Licence.SOME_STATES: "some states",
    Licence.SOME_WORK: "some work",
    Licence.CERTIFICATION_ONLY: "none known",
    Licence.NONE_KNOWN: "none known",
    Licence.UNKNOWN: "not known",
}
"""The same as on other screens, in the width of a column."""

_AT_LEAST = "†"


def page(result: Next, sources: tuple[Source, ...]) -> Page:
    """The own occupation, where it could lead, why, and what was left out."""
    occupation = result.occupation
    blocks: list[Block] = [Title(f"Next after {occupation.title}", occupation.soc)]
    if result.pay:
        pay = result.pay.pay
        own = Placed((Wages(pay.annual.median, pay.hourly.median),), result.area.name, pay.vintage)
        blocks.append(Headline("Median pay", (own,)))
    blocks += _leaving(result)
    blocks += [Heading("Where it could lead", _note(result)), _table(result)]
    blocks += shown_of(len(result.rows), result.total)
    blocks += left_out(result.left_out)
    blocks += [Note(note) for note in _notes(result)]
    by = onet_words(result.onet, "skills", "knowledge")
    blocks += [Heading("Why, and what it takes", by), Definitions(tuple(map(_reasons, result.rows)))]
    area = pay_and_growth((result.area,), result.projected_in)
    return Page((*blocks, Sources(area, sources, COUNTS), _try_next(result)))


def _leaving(result: Next) -> list[Block]:
    """How many leave the occupation for another each year."""
    found = result.leaving
    if found is None or not found.transfers or not found.base or not found.projected:
        return []
    rate = Percent(100 * found.transfers / ((found.base + found.projected) / 2), signed=False)
    words = (Count(found.transfers), " people a year move to another occupation, ", rate, f" of all ({found.vintage})")
    return [Facts((Fact("Leaving", words),))]


def _note(result: Next) -> str:
    elsewhere = "" if result.projected_in == result.area else f"{result.projected_in.name}, "
    where = f"{result.area.name}, {result.vintage}; growth {elsewhere}{result.projection.vintage}"
    return f"{ORDERS[result.sort]}; {where}"


def _table(result: Next) -> Table:
    columns = (
        Column("", words=True),
        Column("Alike", spare=1, spoken="{} alike"),
        Column("Median", spoken="median {}"),
        Column("Raise", spoken="{}"),
        Column("Time", words=True, spoken="{} of preparation"),
        Column("License", words=True, spare=2, spoken="license {}"),
        Column("Growth", spare=3, spoken="growth {}"),
        Column("Openings", spare=4, spoken="{} openings a year"),
        Column("Jobs", spare=5, spoken="{} jobs"),
        Column("To enter", words=True, spare=6, spoken="{} to enter"),
        Column("Handbook", words=True, spare=7, spoken="{}"),
    )
    rows = (_own(result), *(_row(result, row) for row in result.rows))
    where = f"{result.area.name}, {result.vintage}"
    return Table(columns, rows, f"Where {result.occupation.title} could lead, {where}")


def _own(result: Next) -> Row:
    """The occupation itself, to measure the others by."""
    pay = result.pay.pay if result.pay else None
    education = result.occupation.entry.education
    return Row(
        (
            Text(f"{result.occupation.title} (now)"),
            Text(""),
            Money(pay.ladder.median, pay.basis) if pay else Money(None, "annual"),
            Text(""),
            Text(""),
            Text(""),
            Percent(result.projection.change_percent),
            Count(result.projection.openings),
            Count(pay.employment if pay else None),
            Text(LEVELS.get(education, education)),
            Text(""),
        ),
        quiet=True,
    )


def _row(result: Next, row: Prospect) -> Row:
    move = row.move
    return Row(
        (
            Text(move.listing.title),
            Number(move.likeness.value, 2),
            Money.of(move.median),
            _raise(move.rise, result.occupation.title),
            Text(years_short(move.preparation.years)),
            Text(LICENSED[move.licence]),
            Percent(row.projection.change_percent),
            Count(row.projection.openings),
            Count(move.jobs),
            Text(LEVELS.get(row.entry.education, row.entry.education)),
            Text("similar" if row.handbook else ""),
        )
    )


def _raise(rise: Raise | None, own: str) -> Cell:
    """The raise in percent; a mark where it is at least that."""
    percent = Percent(rise.percent if rise else None, 0, versus=own)
    return Marked(percent, sign=_AT_LEAST) if rise and rise.at_least else percent


def _notes(result: Next) -> list[str]:
    notes = []
    if result.by_group:
        notes.append(
            f"O*NET does not describe {result.occupation.title}: likeness is that of the occupations of its group."
        )
    if result.missing:
        notes.append(f"{result.missing}: there is no raise to speak of.")
    own = result.pay.pay.ladder.median if result.pay else None
    if _bound(own) is not None:
        notes.append("The own median is top-coded, so that no raise over it can be said.")
    if any(row.move.rise and row.move.rise.at_least for row in result.rows):
        notes.append(f"{_AT_LEAST} At least: the median is top-coded.")
    if result.sort is Sort.BEST:
        notes.append(
            f"Of a raise at most {MOST_THAT_COUNTS:.0f}% counts in the order; a drop counts the more, the less alike."
        )
    notes.append(
        "Alike: by tasks, job titles, tools, skills and group; measured here, not published. "
        "Time: school beyond the own level, experience, training."
    )
    return notes


def _bound(figure: Figure | None) -> float | None:
    if isinstance(figure, Unpublished) and figure.status is Status.TOP_CODED:
        return figure.at_least
    return None


def _reasons(row: Prospect) -> Definition:
    """What somebody brings along, has to learn and has to go through."""
    move = row.move
    links = ", ".join(LINKS[link] for link in move.likeness.links)
    tier = TIERS.get(row.tier, f"O*NET, {row.tier}") if row.tier else ""
    sources = (f"Alike in {links}", tier, "similar by the Handbook" if row.handbook else "")
    shared = missing = ""
    if row.kinship:
        shared = _named("Brings along", [item.name for item in row.kinship.shared], "nothing that stands out")
        missing = _named("To learn", [item.name for item in row.kinship.missing], "nothing that stands out")
    takes = f"Takes {preparation_words(move.preparation)}."
    license = f" License {LICENCES[move.licence]}." if move.licensed else ""
    return Definition(move.listing.title, f"{shared}{missing}{takes}{license} {'; '.join(filter(None, sources))}.")


def _named(label: str, names: list[str], otherwise: str) -> str:
    return f"{label}: {', '.join(names) or otherwise}. "


def _try_next(result: Next) -> TryNext:
    code, first, where = result.occupation.soc, result.rows[0].move.listing, place_option(result.area)
    return TryNext(
        (
            Command(f"career compare {code} {first.soc}{where}", f"beside {first.title}"),
            Command(f"career path {code} to {first.soc}", f"the way to {first.title}"),
        )
    )
