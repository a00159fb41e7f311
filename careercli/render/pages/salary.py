"""The screen of `career salary`."""

from careercli.model.pay import Status, Unpublished, is_status, published
from careercli.model.place import NATION
from careercli.model.source import Source
from careercli.queries.restated import month_of
from careercli.queries.salary import UNKNOWN_LADDER, Salary, SalaryRow
from careercli.queries.salary_options import By
from careercli.render.page.blocks import Command, Heading, Headline, Note, Placed, Sources, Title, TryNext
from careercli.render.page.cells import Money, Percent, Wages, Words
from careercli.render.page.charts import Ladder, Ladders, Point, Rung, Series, TileMap
from careercli.render.page.page import Block, Page
from careercli.render.pages.parts import (
    EQUAL_PERCENTILES,
    FEWEST_ON_A_MAP,
    MOST_HEADLINES,
    NO_TIME_SERIES,
    all_of,
    left_out,
    place_option,
    shown_of,
)
from careercli.render.pages.salary_tables import asked_first, pay_table, place_name, price_words, standings

COUNTS = "Wage-and-salary jobs; the self-employed are not counted."


def page(result: Salary, sources: tuple[Source, ...]) -> Page:
    """What was asked for: a picture where there is one, the table, what was left out, the sources."""
    blocks: list[Block] = [Title(f"{result.occupation.title}: pay", result.occupation.soc)]
    match result.by:
        case None:
            blocks += [*_headline(result), *_ladders(result)]
        case By.STATE:
            blocks += _map(result)
        case By.YEAR:
            blocks += _history(result)
    blocks += [*pay_table(result), *map(Note, _notes(result)), *standings(result)]
    blocks += [*shown_of(len(result.rows), result.total), *left_out(result.left_out)]
    return Page((*blocks, Sources(_area(result), sources, COUNTS), TryNext(_next(result))))


def _headline(result: Salary) -> list[Block]:
    """The median of the places that were asked for, the nation's beside it."""
    rows = asked_first(result)
    shown = rows if len(rows) <= MOST_HEADLINES + 1 else rows[-1:]
    return [Headline("Median pay", tuple(_placed(result, row) for row in shown))]


def _placed(result: Salary, row: SalaryRow) -> Placed:
    """A place's median in the prices that were asked for, or as published where it cannot be restated in them."""
    nation, pay = result.rows[0], row.cell.pay
    in_prices = result.ladder(row, result.basis) is not UNKNOWN_LADDER
    prices = f", in {row.restated.prices}" if row.restated else "" if in_prices else ", as published"
    wages = row.restated or pay
    above = result.versus(row)
    versus: Words = "" if above is None else (Percent(above, 0, versus=nation.cell.area.name),)
    values = Wages(wages.annual.median, wages.hourly.median)
    return Placed((values,), place_name(row.cell, None), f"{pay.vintage}{prices}", versus)


def _ladders(result: Salary) -> list[Block]:
    """The percentiles of all places on one scale, each named; of one place alone, a strip."""
    basis, rows = result.basis, asked_first(result)
    notes: list[Block] = [Note(EQUAL_PERCENTILES)] if any(row.cell.pay.collapsed for row in rows) else []
    named = [(place_name(row.cell, None), result.ladder(row, basis)) for row in rows]
    vintage = rows[0].cell.pay.vintage
    if len(named) == 1:
        name, ladder = named[0]
        return [Ladder("", ladder, basis, f"Percentiles of pay, {name}, {vintage}"), *notes]
    unit = "dollars an hour" if basis == "hourly" else "dollars a year"
    note = ", ".join(filter(None, (unit, price_words(result), vintage)))
    rungs = tuple(Rung(name, ladder) for name, ladder in named if ladder is not UNKNOWN_LADDER)
    return [Heading("Percentiles", note), Ladders(rungs, basis, f"Percentiles of pay, {note}"), *notes]


def _map(result: Salary) -> list[Block]:
    """Median pay by state."""
    basis = result.basis
    medians = {row.cell.area.postal or "": result.ladder(row, basis).median for row in result.drawn}
    if sum(not isinstance(median, Unpublished) for median in medians.values()) < FEWEST_ON_A_MAP:
        return []
    every = all_of(len(result.rows), result.total)
    note = ", ".join(filter(None, (result.rows[0].cell.pay.vintage, price_words(result), every)))
    known = {
        postal: Money(median, basis)
        for postal, median in medians.items()
        if not isinstance(median, Unpublished) or median.at_least is not None
    }
    names = {row.cell.area.postal or "": row.cell.area.name for row in result.drawn}
    caption = f"Median pay by state, {note}"
    return [Heading("Median pay by state", note), TileMap(result.tiles, known, caption, names=names)]


def _history(result: Salary) -> list[Block]:
    """The medians of the years that can be compared with the latest."""
    comparable = [row for row in result.drawn if not row.break_reason]
    comparable.sort(key=lambda row: month_of(row.cell.pay.vintage))
    points = tuple(
        Point(row.cell.pay.vintage, Money(median, result.basis))
        for row in comparable
        if published(median := result.ladder(row, result.basis).median) is not None
    )
    if len(points) < 2:
        return []
    span = ", ".join(filter(None, (f"{points[0].when} to {points[-1].when}", price_words(result))))
    return [Heading("Median pay by year", span), Series(points, f"Median pay by year, {span}")]


def _notes(result: Salary) -> list[str]:
    """What has to be known to read the rows right."""
    found = [NO_TIME_SERIES] if result.by is By.YEAR else []
    latest = result.occupation.latest_pay
    if result.basis == "hourly":
        found.append("Hourly only: no annual pay is published for this occupation.")
    elif latest and is_status(latest.hourly.median, Status.ANNUAL_ONLY):
        found.append("Annual only: no hourly pay is published for this occupation.")
    return [*found, *(f"{note}." for note in result.notes)]


def _area(result: Salary) -> str:
    areas = {row.cell.area.code: row.cell.area.name for row in result.rows}
    if set(areas) == {NATION}:
        return areas[NATION]
    return f"{areas[NATION]} and areas as named" if NATION in areas else "Areas as named"


def _next(result: Salary) -> tuple[Command, ...]:
    """What a reader of these rows would ask next, with the place kept."""
    code, first = result.occupation.soc, asked_first(result)[0].cell
    name, place = place_name(first, None), place_option(first.area)
    match result.by:
        case By.STATE:
            metros = Command(f"career salary {code} --by metro{place}", f"areas in {name}")
            return (metros, Command(f"career show {code}{place}", f"all about it in {name}"))
        case By.METRO:
            return (Command(f"career show {code}{place}", f"all about it in {name}"),)
        case By.INDUSTRY:
            industry = f"career salary {code} --industry {first.industry.naics}"
            return (Command(industry, "every percentile there, a year and an hour"),)
        case By.YEAR if not any(row.restated for row in result.rows):
            return (Command(f"career salary {code} --by year --real", "in dollars of the latest May"),)
        case By.YEAR:
            return (Command(f"career outlook {code}", "how it is projected to grow"),)
    if place:
        return (
            Command(f"career show {code}{place}", f"all about it in {name}"),
            Command(f"career salary {code} --by {'metro' + place if first.area.postal else 'state'}", "more places"),
        )
    return (
        Command(f"career salary {code} --by state", "state by state"),
        Command(f"career salary {code} --by metro", "the best paying metropolitan areas"),
    )
