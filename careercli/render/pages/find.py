"""The screen of `career find`."""

from careercli.model.education import LEVELS
from careercli.model.source import Source
from careercli.queries.find import Find
from careercli.queries.find_filters import Filters, Found
from careercli.queries.find_sort import Sort
from careercli.render.page.blocks import (
    Column,
    Command,
    Definition,
    Definitions,
    Heading,
    Paragraph,
    Row,
    Sources,
    Table,
    Title,
    TryNext,
)
from careercli.render.page.cells import Cell, Count, Money, Percent, Text, Words
from careercli.render.page.page import Block, Page
from careercli.render.pages.exposure import exposure_columns, exposure_words
from careercli.render.pages.parts import joined, left_out, pay_and_growth, place_option, shown_of
from careercli.render.reasons import briefly, why
from careercli.render.sources import COUNTS

ORDERS = {
    Sort.MATCH: "best match first",
    Sort.PAY: "highest median pay first",
    Sort.GROWTH: "fastest growth first",
    Sort.NEW_JOBS: "most new jobs first",
    Sort.OPENINGS: "most openings first",
    Sort.JOBS: "most jobs first",
    Sort.AI: "most exposed to AI first, by BLS's category, then Microsoft's applicability",
    Sort.EDUCATION: "least education first",
    Sort.INTEREST: "best fit of the interests first",
    Sort.NAME: "by title",
}
"""What comes first, by what is sorted by."""

REVERSED = {
    Sort.MATCH: "best match last",
    Sort.PAY: "lowest median pay first",
    Sort.GROWTH: "slowest growth first",
    Sort.NEW_JOBS: "most jobs lost first",
    Sort.OPENINGS: "fewest openings first",
    Sort.JOBS: "fewest jobs first",
    Sort.AI: "least exposed to AI first, by BLS's category, then Microsoft's applicability",
    Sort.EDUCATION: "most education first",
    Sort.INTEREST: "worst fit of the interests first",
    Sort.NAME: "by title, from the end",
}


def page(result: Find, sources: tuple[Source, ...]) -> Page:
    """The groups that the words name, the occupations with why they were found, what was left out."""
    title = f"Occupations for “{result.words}”" if result.words else "Occupations"
    if result.left:
        title += f" {'after' if result.words else 'near'} {result.left.title}"
    blocks: list[Block] = [Title(title, "; ".join(area.name for area in result.areas))]
    if filters := _filters(result.filters, result.group_title):
        blocks.append(Paragraph(joined(filters, "; "), quiet=True))
    if result.groups:
        groups = tuple(Definition(match.title, f"{match.target}: {why(match)}") for match in result.groups)
        blocks += [Heading("Groups", "career show GROUP lists the occupations of one"), Definitions(groups)]
    if result.rows:
        order = "nearest first" if result.sort is Sort.MATCH and not result.words else ORDERS[result.sort]
        note = f"{REVERSED[result.sort] if result.reverse else order}; {_of_what(result)}"
        blocks += [Heading("Occupations", note), _table(result, f"{title}, {note}")]
    blocks += left_out(result.left_out)
    blocks += shown_of(len(result.rows), result.total)
    area = pay_and_growth(result.areas, result.projected_in)
    return Page((*blocks, Sources(area, sources, COUNTS), _try_next(result)))


def _of_what(result: Find) -> str:
    """Which places and vintages the figures are of."""
    elsewhere = "" if result.projected_in == result.area and len(result.areas) == 1 else f"{result.projected_in.name}, "
    where = "; ".join(area.name for area in result.areas)
    return f"{where}, {result.pay_vintage}; growth {elsewhere}{result.everybody.vintage}"


def _table(result: Find, caption: str) -> Table:
    """A line a match; what the rows are sorted by is shown, whatever else has to go."""
    columns: list[tuple[Column, list[Cell]]] = [
        (Column("", words=True), [Text(row.listing.title) for row in result.rows]),
        *_places(result),
        (
            Column("Median pay", strong=True, spoken="median {}"),
            [Money.of(row.median) for row in result.rows],
        ),
        (Column("Growth", spoken="growth {}"), [Percent(row.projected.change_percent) for row in result.rows]),
    ]
    spare = 0 if result.sort is Sort.JOBS else 3
    columns.append((Column("Jobs", spare=spare, spoken="{} jobs"), [Count(row.employment) for row in result.rows]))
    if result.sort is Sort.NEW_JOBS:
        new_jobs: list[Cell] = [Count(row.projected.change, signed=True) for row in result.rows]
        columns.append((Column("New jobs", spoken="{} jobs"), new_jobs))
    if result.sort is Sort.OPENINGS:
        openings: list[Cell] = [Count(row.projected.openings) for row in result.rows]
        columns.append((Column("Openings a year", spoken="{} openings a year"), openings))
    if result.sort is Sort.AI or result.filters.ai:
        columns += exposure_columns([row.listing for row in result.rows])
    if result.sort is Sort.INTEREST:
        fits: list[Cell] = [Text(f"{row.fit:.1f}" if row.fit is not None else "") for row in result.rows]
        columns.append((Column("Fit, 1 to 7", spoken="fit {} of 7"), fits))
    spare = 0 if result.sort is Sort.EDUCATION else 1
    levels: list[Cell] = [Text(LEVELS.get(row.listing.education, row.listing.education)) for row in result.rows]
    columns.append((Column("To enter", words=True, spare=spare, spoken="{} to enter"), levels))
    if result.words:
        columns.append((Column("Found by", words=True, spare=2, spoken="found by {}"), _reasons(result.rows)))
    rows = tuple(Row(tuple(cells)) for cells in zip(*(cells for _, cells in columns), strict=True))
    return Table(tuple(column for column, _ in columns), rows, caption)


def _places(result: Find) -> list[tuple[Column, list[Cell]]]:
    """In which area each row is, where there are several."""
    if len(result.areas) == 1:
        return []
    return [(Column("Place", words=True, spoken="in {}"), [Text(row.area.name) for row in result.rows])]


def _reasons(rows: tuple[Found, ...]) -> list[Cell]:
    return [Text(briefly(row.match)) for row in rows]


def _filters(filters: Filters, group: str) -> list[Words]:
    """What occupations must have, in words."""
    found: list[Words] = []
    if filters.min_pay is not None:
        found.append(("median at least ", Money(filters.min_pay, "annual")))
    if filters.max_pay is not None:
        found.append(("median at most ", Money(filters.max_pay, "annual")))
    if filters.education:
        found.append(" or ".join(filters.education))
    if filters.min_education:
        found.append(f"at least {filters.min_education}")
    if filters.no_experience:
        found.append("no work experience needed")
    if filters.max_education:
        found.append(f"at most {filters.max_education}")
    if filters.growth is not None:
        found.append(f"growth at least {filters.growth:+g}%")
    if filters.growing and filters.growth is None:
        found.append("growing")
    if filters.group:
        found.append(f"{group} ({filters.group})")
    if filters.interest:
        found.append(f"interests {filters.interest}")
    if filters.skills:
        found.append(f"important: {', '.join(filters.skills)}")
    if filters.job_zones:
        found.append(f"job zone {', '.join(map(str, filters.job_zones))}")
    if filters.ai:
        found.append(exposure_words(filters.ai))
    if filters.min_jobs:
        found.append(("at least ", Count(filters.min_jobs), " jobs"))
    return found


def _try_next(result: Find) -> TryNext:
    """The first match, alone and beside the second."""
    codes = list(dict.fromkeys(row.listing.soc for row in result.rows))[:2]
    where = place_option(result.area)
    commands = []
    if result.left:
        commands.append(Command(f"career next {result.left.slug}", "what carries over, and what is to be learnt"))
    commands += [Command(f"career show {code}{where}", result.rows[0].listing.title) for code in codes[:1]]
    if len(codes) > 1:
        commands.append(Command(f"career compare {' '.join(codes)}{where}", "the first two side by side"))
    return TryNext(tuple(commands or [Command(f"career show {result.groups[0].target}", "its occupations")]))
