"""The screen of `career place`: pay and prices, what leads there and in its state; two places side by side."""

from collections.abc import Sequence

from careercli.model.place import Area
from careercli.model.source import Source
from careercli.queries.measures import Doubt
from careercli.queries.place import Leading, Place, Places, Sort
from careercli.queries.rankings import Ranked
from careercli.render.page.blocks import (
    Command,
    Fact,
    Facts,
    Head,
    Heading,
    Headline,
    Note,
    Paragraph,
    Placed,
    SideBySide,
    SideRow,
    Sources,
    Title,
    TryNext,
)
from careercli.render.page.cells import Cell, Count, Money, Number, Percent, Wages, Words
from careercli.render.page.page import Block, Page
from careercli.render.pages.parts import doubt_notes, joined, place_option
from careercli.render.pages.place_tables import TITLES, beside_table, ranking_table, vintage
from careercli.render.sources import PROJECTION_COUNTS


def page(result: Places, sources: tuple[Source, ...]) -> Page:
    """Pay and prices against the nation, then every ranking with what it leaves out."""
    names = " and ".join(place.area.name for place in result.places)
    code = " ".join(place.area.postal or place.area.code for place in result.places)
    blocks: list[Block] = [Title(f"{names}: work and pay", code), _headline(result)]
    blocks += _facts(result)
    if filters := _filters(result):
        blocks.append(Paragraph(joined(filters, "; "), quiet=True))
    rankings = {ranking.sort: ranking for place in reversed(result.places) for ranking in place.rankings}
    for sort in Sort:
        blocks += _ranking(result, rankings[sort]) if sort in rankings else []
    blocks += [Note(f"{place.missing}.") for place in result.places if place.missing]
    return Page((*blocks, Sources(_areas(result), sources, PROJECTION_COUNTS), TryNext(_next(result))))


def _headline(result: Places) -> Headline:
    """The median of all occupations in each place, the nation's last."""
    nation = result.nation
    placed = []
    for place in result.places:
        above = place.above_nation
        versus: Words = "" if above is None else (Percent(above, 0, versus=nation.area.name),)
        annual, hourly = place.everybody.pay.annual.median, place.everybody.pay.hourly.median
        placed.append(Placed((Wages(annual, hourly),), place.area.name, place.everybody.pay.vintage, versus))
    wages = Wages(nation.pay.annual.median, nation.pay.hourly.median)
    return Headline("Median pay", (*placed, Placed((wages,), nation.area.name, nation.pay.vintage)))


def _facts(result: Places) -> list[Block]:
    """Jobs, prices and projected growth, of two places side by side."""
    if len(result.places) > 1:
        return _facts_beside(result)
    (place,) = result.places
    facts = [Fact("Jobs", (Count(place.everybody.pay.employment), " wage-and-salary jobs"))]
    facts.append(Fact("Prices", _prices(place)))
    if place.projection:
        years = f" {place.projection.vintage}, {place.state.name}, all occupations (state projection)"
        facts.append(Fact("Growth", (Percent(place.projection.change_percent), years)))
    return [Facts(tuple(facts))]


def _facts_beside(result: Places) -> list[Block]:
    """The same in columns; whose prices and whose growth they are stands below."""
    places = result.places
    heads = tuple(Head(place.area.name, place.area.postal or place.area.code) for place in places)
    rows = [
        SideRow("Jobs", tuple(Count(place.everybody.pay.employment) for place in places), spoken="{} jobs"),
        SideRow("Prices", tuple(Number(place.level.parity if place.level else None, 3) for place in places)),
        SideRow("Median buys", tuple(Money(place.national_median, "annual") for place in places)),
    ]
    years = dict.fromkeys(str(place.level.year) for place in places if place.level)
    measure = f"RPP {' and '.join(years)}, the nation is 100; what the median buys: in national prices"
    notes = [f"Prices: {measure}"] if years else []
    notes += [f"{place.area.name}: {_whose_prices(place)}" for place in places if _whose_prices(place)]
    projections = [place.projection for place in places]
    if any(projections):
        cells = tuple(Percent(found.change_percent if found else None) for found in projections)
        rows.append(SideRow("Growth", cells))
        states = dict.fromkeys(f"{place.state.name} {place.projection.vintage}" for place in places if place.projection)
        notes.append(f"Growth: all occupations, state projections, {' and '.join(states)}")
    title = "Side by side"
    return [Heading(title), SideBySide(heads, tuple(rows), title), *(Note(f"{note}.") for note in notes)]


def _prices(place: Place) -> Words:
    """The level of prices, and the median in national ones."""
    level, whose = place.level, _whose_prices(place)
    if level is None:
        return whose
    words: tuple[str | Cell, ...] = (Number(level.parity, 3), f" where the nation has 100 (RPP {level.year})")
    if place.national_median is not None:
        words += ("; the median buys ", Money(place.national_median, "annual"), " in national prices")
    return (*words, f"; {whose}") if whose else words


def _whose_prices(place: Place) -> str:
    """Why the parity is not the place's own; empty where it is."""
    if place.level is None:
        return "no regional price parity is published"
    return "" if place.level.area == place.area else f"prices are those of {place.level.area.name}, its state"


def _filters(result: Places) -> list[Words]:
    """Which occupations are ranked, in words."""
    filters = result.filters
    found: list[Words] = [f"{result.group_title} ({filters.group})"] if filters.group else []
    if filters.education:
        found.append(" or ".join(filters.education))
    if filters.min_jobs:
        found.append(("at least ", Count(filters.min_jobs), " jobs"))
    return found


def _ranking(result: Places, ranking: Leading) -> list[Block]:
    """One ranking of the place, or of both side by side, and what it leaves out in each."""
    shown = [
        (_of(place, each), each) for place in result.places for each in place.rankings if each.sort is ranking.sort
    ]
    if len({area for area, _ in shown}) == 1:  # two places in one state have its projections in common
        shown = shown[:1]
    title, where = TITLES[ranking.sort], " and ".join(area.name for area, _ in shown)
    caption = f"{title}, {where}"
    if not any(each.total for _, each in shown):
        table: Block = Paragraph("None.", quiet=True)
    elif len(shown) > 1:
        table = beside_table(result, ranking.sort, caption)
    else:
        table = ranking_table(shown[0][1], result.nation.area, caption)
    notes = _notes(result, ranking.sort, shown)
    return [Heading(title, f"{where}, {vintage(result, ranking)}"), table, *(Note(f"{note}.") for note in notes)]


def _of(place: Place, ranking: Leading) -> Area:
    """The area that a ranking is of."""
    return place.state if ranking.sort.projected else place.area


def _notes(result: Places, sort: Sort, shown: Sequence[tuple[Area, Leading]]) -> list[str]:
    """What the signs mean, how many rows there are, what was left out, by place where there are two."""
    both = len(shown) > 1
    doubts: list[Doubt | None] = [row.doubt for _, ranking in shown for row in ranking.projected]
    if both:
        figures = (figure for row in result.beside[sort] for figure in row.figures)
        doubts = [figure.doubt for figure in figures if isinstance(figure, Ranked)]
    notes = doubt_notes(doubts)
    for area, ranking in shown:
        notes += [f"{area.name}: {note}" if both else note for note in ranking.notes]
    if any(len(ranking.listings) < ranking.total for _, ranking in shown):
        counts = [(len(ranking.listings), ranking.total, f" ({area.name})" * both) for area, ranking in shown]
        hint = "--limit shows more" if result.sort else f"--sort {sort} shows more"
        notes.append(f"The first {' and the first '.join(f'{n:,} of {all:,}{of}' for n, all, of in counts)}; {hint}")
    for area, ranking in shown:
        if ranking.left_out:
            notes.append(f"Left out{f' in {area.name}' * both}: {'; '.join(ranking.left_out)}")
    return notes


def _areas(result: Places) -> str:
    """Which places the figures are of."""
    areas = (area.name for place in result.places for area in (place.area, place.state))
    return "; ".join(dict.fromkeys((*areas, result.nation.area.name)))


def _next(result: Places) -> tuple[Command, ...]:
    """The first occupation there, and the whole of one ranking or another place."""
    place = result.places[0]
    first = next(listing for each in result.places for ranking in each.rankings for listing in ranking.listings)
    typed = place.area.postal or place.area.code
    more = Command(f"career place {typed}", "every ranking") if result.sort else None
    return (
        Command(f"career show {first.soc}{place_option(place.area)}", f"all about {first.title} there"),
        more or Command(f"career place {typed} --sort concentration", "one ranking at length"),
    )
