"""The screen of `career list`."""

from rich.text import Text

from careercli.queries.listing import Tree, TreeRow
from careercli.render.listing import tree_footer
from careercli.render.numbers import jobs, listing_pay, percent
from careercli.render.terminal.page import QUIET, STRONG, Column, Page


def draw_tree(result: Tree, page: Page) -> None:
    """Draw the groups and occupations, each level indented."""
    page.title(result.top.title, result.top.soc)
    page.blank()
    columns = [Column("", right=False), Column("Code", right=False, style=QUIET)]
    if result.level == "occupation":
        columns += [Column("Median pay"), Column("Jobs", spare=1), Column("Growth", spare=1)]
    else:
        columns.append(Column("Occupations"))
    page.table(columns, [_row(row, result.level) for row in result.rows])
    if result.level != "occupation":
        page.paragraph("career list GROUP shows what is in a group.", indent=2, style=QUIET)
    page.footer(tree_footer(result))


def _row(row: TreeRow, level: str) -> list[str | Text]:
    name = Text("  " * row.depth + row.title, "" if row.listing or level != "occupation" else STRONG)
    if level != "occupation":
        return [name, row.soc, str(row.occupations)]
    listing = row.listing
    if listing is None:
        return [name, row.soc, "", "", ""]
    return [name, row.soc, listing_pay(listing), jobs(listing.base), percent(listing.change_percent)]
