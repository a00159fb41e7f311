"""The tables on the screen of a place: a ranking of one place, or of two side by side."""

from collections.abc import Sequence

from careercli.model.education import LEVELS
from careercli.model.listing import Listing
from careercli.model.place import Area
from careercli.queries.place import Leading, Local, Places, Sort
from careercli.queries.rankings import Ranked
from careercli.render.figures import MISSING
from careercli.render.page.blocks import Bar, Column, Row, Table
from careercli.render.page.cells import Cell, Count, Marked, Money, Number, Percent, Text, Value
from careercli.render.pages.parts import DOUBTFUL

TITLES = {
    Sort.JOBS: "Largest",
    Sort.PAY: "Best paid",
    Sort.CONCENTRATION: "Most concentrated",
    Sort.GROWTH: "Fastest growing",
    Sort.OPENINGS: "Most openings",
}

LOCAL = {
    Sort.JOBS: Column("Jobs", spoken="{} jobs"),
    Sort.PAY: Column("Median", spoken="median {}"),
    Sort.CONCENTRATION: Column("× US", spoken="{} times the nation's share"),
}
"""The columns of a ranking of a place, by what it may go by; that one stands first."""

PROJECTED = {
    Sort.GROWTH: Column("Growth", spoken="growth {}"),
    Sort.OPENINGS: Column("Openings", spoken="{} openings a year"),
}

CITY = ","
"""What stands behind the name of a city in that of an area; the cities themselves are joined by hyphens."""


def vintage(result: Places, ranking: Leading) -> str:
    """Of when a ranking is."""
    if not ranking.sort.projected:
        return result.pay_vintage
    found = dict.fromkeys(place.projection.vintage for place in result.places if place.projection)
    return f"state projection {' and '.join(found)}"


def ranking_table(ranking: Leading, nation: Area, caption: str) -> Table:
    """The figure that is ranked by first, with bars, then the others."""
    if ranking.sort.projected:
        first = PROJECTED[ranking.sort]._replace(strong=True)
        others = [column for sort, column in PROJECTED.items() if sort is not ranking.sort]
        columns = [first, *others, Column("New jobs", spoken="{} jobs"), Column("Jobs", spare=1, spoken="from {} jobs")]
        rows = tuple(_projected_row(row, ranking.sort) for row in ranking.projected)
    else:
        first = LOCAL[ranking.sort]._replace(strong=True)
        others = [column for sort, column in LOCAL.items() if sort is not ranking.sort]
        columns = [
            first,
            *others,
            Column("Per 1,000", spare=1, spoken="{} per 1,000 jobs"),
            Column("vs US", spare=2, spoken="{}"),
        ]
        rows = tuple(_local_row(row, ranking.sort, nation) for row in ranking.local)
    education = Column("To enter", words=True, spare=3, spoken="{} to enter")
    return Table((Column("", words=True), *columns, education), rows, caption, Bar(1, spare=4))


def _education(listing: Listing) -> Text:
    return Text(LEVELS.get(listing.education, listing.education))


def _cells(row: Local) -> dict[Sort, Value]:
    figures = row.figures
    return {
        Sort.JOBS: Count(figures.employment),
        Sort.PAY: Money.of(figures.median),
        Sort.CONCENTRATION: Number(figures.location_quotient, 2),
    }


def _local_row(row: Local, sort: Sort, nation: Area) -> Row:
    cells = _cells(row)
    others = (cell for name, cell in cells.items() if name is not sort)
    more = (Number(row.figures.jobs_per_1000, 3), Percent(row.above_nation, 0, versus=nation.name))
    return Row((Text(row.listing.title), cells[sort], *others, *more, _education(row.listing)))


def _projected_cells(row: Ranked) -> dict[Sort, Value]:
    return {Sort.GROWTH: Percent(row.figures.change_percent), Sort.OPENINGS: Count(row.figures.openings)}


def _name(row: Ranked) -> Cell:
    title = Text(row.listing.title)
    return Marked(title, sign=DOUBTFUL[row.doubt]) if row.doubt else title


def _projected_row(row: Ranked, sort: Sort) -> Row:
    cells = _projected_cells(row)
    others = (cell for name, cell in cells.items() if name is not sort)
    more = (Count(row.figures.change, signed=True), Count(row.figures.base), _education(row.listing))
    return Row((_name(row), cells[sort], *others, *more))


def beside_table(result: Places, sort: Sort, caption: str) -> Table:
    """What leads in one place or the other, a row each, with its figure in both."""
    column = (PROJECTED if sort.projected else LOCAL)[sort]
    names = short_names([place.state if sort.projected else place.area for place in result.places])
    columns = [Column(f"{column.heading}, {name}", spoken=f"{column.spoken} in {name}") for name in names]
    rows = tuple(
        Row((Text(row.listing.title), *(_figure(figures, sort) for figures in row.figures)))
        for row in result.beside[sort]
    )
    return Table((Column("", words=True), *columns), rows, caption)


def _figure(row: Local | Ranked | None, sort: Sort) -> Cell:
    """The figure that a ranking goes by, marked where it says little."""
    if row is None:
        return Text(MISSING)
    if isinstance(row, Local):
        return _cells(row)[sort]
    cell = _projected_cells(row)[sort]
    return Marked(cell, sign=DOUBTFUL[row.doubt]) if row.doubt else cell


def short_names(areas: Sequence[Area]) -> list[str]:
    """The first city of each area, or the whole names where these are the same."""
    cities = [area.name.partition(CITY)[0].partition("-")[0] for area in areas]
    return cities if len(set(cities)) == len(cities) else [area.name for area in areas]
