"""The screen of `career find`."""

from rich.text import Text

from careercli.queries.find import Find, Found
from careercli.render.find_words import filter_list, find_footer, find_title, why
from careercli.render.numbers import jobs, percent
from careercli.render.ranking_words import median_words
from careercli.render.terminal.page import QUIET, STRONG, Column, Page


def draw_find(result: Find, page: Page) -> None:
    """Draw the groups that the words name, the occupations with why they matched, and what was left out."""
    page.title(find_title(result), result.area.name)
    if filters := filter_list(result.filters):
        page.paragraph("; ".join(filters), style=QUIET)
    if result.groups:
        page.heading("Groups", "career show GROUP lists their occupations")
        for match in result.groups:
            page.paragraph(f"{match.title}  {match.target}  {why(match)}", indent=2)
    if result.rows:
        page.heading("Occupations", "best match first; jobs by OEWS" if result.words else "jobs by OEWS")
        columns = [
            Column("", right=False),
            Column("Median pay", style=STRONG),
            Column("Growth"),
            Column("Jobs", spare=1),
        ]
        columns.append(Column("Education", right=False, spare=2))
        page.table(columns, [_row(row) for row in result.rows])
        if result.words:
            page.heading("Why they matched")
            page.facts(
                [(row.listing.title, why(row.match)) for row in result.rows],
                label_width=min(max(len(row.listing.title) for row in result.rows) + 2, 34),
            )
    shown = len(result.rows)
    for reason in result.left_out:
        page.paragraph(f"Left out: {reason}.", indent=2, style=QUIET)
    if shown < result.total:
        page.paragraph(f"{shown} of {result.total} shown; --limit {result.total} shows all.", indent=2, style=QUIET)
    page.footer(find_footer(result))


def _row(row: Found) -> list[str | Text]:
    return [
        row.listing.title,
        median_words(row.median),
        percent(row.listing.change_percent),
        jobs(row.employment),
        row.listing.education,
    ]
