"""The screen of `career list`: groups and occupations, each level inside the one above."""

from careercli.model.source import Source
from careercli.queries.listing import Tree, TreeRow
from careercli.render.page.blocks import Column, Command, Row, Sources, Table, Title, TryNext
from careercli.render.page.cells import Cell, Count, Money, Percent, Text
from careercli.render.page.page import Page
from careercli.render.sources import COUNTS

NAMES = (Column("", words=True), Column("Code", words=True, quiet=True))

FIGURES = (
    Column("Median pay", spoken="median {}"),
    Column("Jobs", spare=1, spoken="{} jobs"),
    Column("Growth", spare=1, spoken="growth {}"),
)

NO_FIGURES: tuple[Cell, ...] = (Text(""),) * len(FIGURES)


def page(result: Tree, sources: tuple[Source, ...]) -> Page:
    """The tree: occupations with their figures, or groups with how many occupations they hold."""
    with_figures = result.level == "occupation"
    columns = (*NAMES, *FIGURES) if with_figures else (*NAMES, Column("Occupations", spoken="{} occupations"))
    rows = tuple(_row(row, with_figures=with_figures) for row in result.rows)
    caption = f"{'Occupations' if with_figures else 'Groups'} in {result.top.title}, United States"
    return Page(
        (
            Title(result.top.title, result.top.soc),
            Table(columns, rows, caption),
            Sources("United States", sources, COUNTS),
            TryNext((_next(result),)),
        )
    )


def _row(row: TreeRow, *, with_figures: bool) -> Row:
    names = (Text(row.title), Text(row.soc))
    if not with_figures:
        return Row((*names, Count(row.occupations)), row.depth)
    listing = row.listing
    if listing is None:
        return Row((*names, *NO_FIGURES), row.depth, strong=True)
    figures = (Money.of(listing.median), Count(listing.base), Percent(listing.change_percent))
    return Row((*names, *figures), row.depth)


def _next(result: Tree) -> Command:
    """A group of those shown, or an occupation."""
    example = next((row for row in result.rows if row.level == result.level), None)
    if result.level == "occupation" and example:
        return Command(f"career show {example.soc}", f"all about {example.title}")
    return Command(f"career list {example.soc if example else 'GROUP'}", "the occupations in a group")
