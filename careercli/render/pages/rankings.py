"""The screen of `career outlook` without a name: occupations in the order of one of their figures."""

from typing import TYPE_CHECKING

from careercli.model.education import LEVELS
from careercli.model.pay import Median
from careercli.model.source import Source
from careercli.queries.measures import MEASURES, Sort
from careercli.queries.rankings import Ranked, Ranking
from careercli.render.page.blocks import (
    Bar,
    Column,
    Command,
    Note,
    Paragraph,
    Row,
    Sources,
    Table,
    Title,
    TryNext,
)
from careercli.render.page.cells import Cell, Count, Marked, Money, Percent, Text
from careercli.render.page.page import Block, Page
from careercli.render.pages.exposure import exposure_columns, exposure_words
from careercli.render.pages.parts import DOUBTFUL, doubt_notes, left_out, place_option, shown_of
from careercli.render.sources import PROJECTION_COUNTS

if TYPE_CHECKING:
    from careercli.queries.measures import Figures

TITLES = {
    Sort.GROWTH: "Fastest growing occupations",
    Sort.NEW_JOBS: "Occupations with the most new jobs",
    Sort.OPENINGS: "Occupations with the most openings",
    Sort.DECLINE: "Fastest declining occupations",
    Sort.JOB_LOSSES: "Occupations that lose the most jobs",
    Sort.PAY: "Highest paid occupations",
    Sort.AI: "Occupations most exposed to AI",
}

LESS = ("New jobs", "Openings")
"""The columns that go first where exposure to AI stands beside them and it is narrow."""

PAY = "pay"
"""The name of the only figure that is no projection."""


def page(result: Ranking, sources: tuple[Source, ...]) -> Page:
    """The figure that the ranking goes by first, with bars, then the other figures; what was left out and why."""
    when = result.pay_vintage if result.sort is Sort.PAY else result.everybody.vintage
    blocks: list[Block] = [Title(TITLES[result.sort], f"{result.area.name}, {when}")]
    if filters := filter_words(result):
        blocks.append(Paragraph(filters))
    blocks += [Paragraph(_units(result), quiet=True), _table(result)]
    blocks += shown_of(len(result.rows), result.total)
    blocks += [Note(f"{note}.") for note in (*doubt_notes(row.doubt for row in result.rows), *result.notes)]
    blocks += left_out(result.left_out)
    return Page((*blocks, Sources(result.area.name, sources, PROJECTION_COUNTS), TryNext(_next(result))))


def filter_words(result: Ranking) -> str:
    """The filters of a ranking in words; empty where there are none."""
    filters = result.filters
    parts = [result.group_titles[filters.group]] if filters.group else []
    if filters.education:
        parts.append(" or ".join(filters.education))
    if filters.min_pay:
        parts.append(f"Median of at least ${filters.min_pay:,.0f} a year")
    if filters.min_jobs:
        parts.append(f"At least {filters.min_jobs:,} jobs in {result.everybody.base_year}")
    if filters.ai:
        parts.append(exposure_words(filters.ai))
    return " · ".join(parts)


def _units(result: Ranking) -> str:
    """What the columns hold, and of which vintages they are."""
    change = change_heading(result.sort).lower()
    units = f"Growth and {change} {result.everybody.vintage}, openings a year, median pay of {result.pay_vintage}."
    by_exposure = "By BLS's category of AI exposure, then Microsoft's applicability (0 to 1)."
    return f"{by_exposure} {units}" if result.sort is Sort.AI else units


def change_heading(sort: Sort) -> str:
    """What the column of changes in jobs is called: what is lost is not new."""
    return "Job change" if sort in (Sort.DECLINE, Sort.JOB_LOSSES) else "New jobs"


def _table(result: Ranking) -> Table:
    columns = {
        "change_percent": Column("Growth", spoken="growth {}"),
        "change": Column(change_heading(result.sort), spoken="{} jobs"),
        "openings": Column("Openings", spoken="{} openings a year"),
        PAY: Column("Median pay", spoken="median {}"),
    }
    first = MEASURES[result.sort].name if result.sort in MEASURES else PAY
    order = [first, *(name for name in columns if name != first)]
    years = (result.everybody.base_year, result.everybody.target_year)
    further = (
        Column("Education", words=True, spare=2, spoken="{} to enter"),
        *(Column(f"Jobs {year}", spare=spare, spoken=f"{{}} jobs in {year}") for spare, year in enumerate(years, 3)),
        Column("Code", words=True, spare=5, quiet=True),
    )
    strong = columns[first]._replace(strong=True)
    headings = (Column("", words=True), strong, *(columns[name] for name in order[1:]), *further)
    rows = [_row(row, order) for row in result.rows]
    everybody = _cells(result.everybody, result.everybody_paid)
    comparable: dict[str, Cell] = {name: everybody[name] for name in ("change_percent", PAY)}
    missing = (Text(""),) * len(further)
    rows.append(
        Row((Text("All occupations"), *(comparable.get(name, Text("")) for name in order), *missing), quiet=True)
    )
    table = Table(headings, tuple(rows), f"{TITLES[result.sort]}, {result.area.name}", Bar(1))
    return _with_exposure(result, table) if result.sort is Sort.AI or result.filters.ai else table


def _with_exposure(result: Ranking, table: Table) -> Table:
    """The table with exposure to AI behind the names; its bars draw the applicability where that is sorted by."""
    added = exposure_columns([row.listing for row in result.rows])
    headings = tuple(column for column, _ in added)
    cells = [*zip(*(column for _, column in added), strict=True), (Text(""),) * len(added)]
    rows = tuple(
        row._replace(cells=(row.cells[0], *more, *row.cells[1:])) for row, more in zip(table.rows, cells, strict=True)
    )
    bar = Bar(2) if result.sort is Sort.AI else Bar(1 + len(added))
    others = (
        column._replace(spare=6) if column.heading in LESS and not column.strong else column
        for column in table.columns[1:]
    )
    return table._replace(columns=(table.columns[0], *headings, *others), rows=rows, bar=bar)


def _row(row: Ranked, order: list[str]) -> Row:
    cells, listing = _cells(row.figures, row.median), row.listing
    title = Text(listing.title)
    name = Marked(title, sign=DOUBTFUL[row.doubt]) if row.doubt else title
    further = (
        Text(LEVELS.get(listing.education, listing.education)),
        Count(row.figures.base),
        Count(row.figures.projected),
        Text(listing.soc),
    )
    return Row((name, *(cells[each] for each in order), *further))


def _cells(figures: "Figures", median: Median | None) -> dict[str, Cell]:
    return {
        "change_percent": Percent(figures.change_percent),
        "change": Count(figures.change, signed=True),
        "openings": Count(figures.openings),
        PAY: Money.of(median),
    }


def _next(result: Ranking) -> tuple[Command, ...]:
    """The first of them, and the ranking by another figure, in the same place and group."""
    where = place_option(result.area)
    filters = result.filters
    first = result.rows[0].listing
    found = [Command(f"career show {first.soc}{where}", f"all about {first.title}")]
    if not (filters.education or filters.min_pay or filters.min_jobs):
        group = f" --group {filters.group}" if filters.group else ""
        by_jobs = result.sort is not Sort.NEW_JOBS
        sort, answers = ("new-jobs", "which gain the most jobs") if by_jobs else ("growth", "which grow the fastest")
        found.append(Command(f"career outlook --sort {sort}{group}{where}", answers))
    return tuple(found)
