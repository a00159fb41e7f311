"""The screen of `career related`: the figures of all, then what each does and why it is related."""

from rich.text import Text

from careercli.model.education import LEVELS
from careercli.queries.neighbours import Neighbours
from careercli.render.numbers import median_pay, percent
from careercli.render.related_words import (
    median,
    raise_words,
    related_footer,
    related_notes,
    relation,
    shared_words,
)
from careercli.render.terminal.page import ACCENT, QUIET, STRONG, Column, Page
from careercli.render.terminal.strokes import signed_bar

BAR_WIDTH = 15


def draw_related(result: Neighbours, page: Page) -> None:
    """Draw the table, the reasons, what was left out and the sources."""
    page.title(f"Related to {result.occupation.title}", result.occupation.soc)
    if result.pay:
        own = Text.assemble(("  Median pay   ", QUIET), (median_pay(result.pay.pay), STRONG))
        page.right_note(own, f"{result.area.name}, {result.vintage}")
    _figures(result, page)
    _reasons(result, page)
    page.blank()
    for note in related_notes(result):
        page.paragraph(note, style=QUIET)
    if len(result.rows) < result.total:
        page.paragraph(f"{len(result.rows)} of {result.total} shown; --limit {result.total} shows all.", style=QUIET)
    page.footer(related_footer(result))


def _figures(result: Neighbours, page: Page) -> None:
    growth = f"growth US, {result.occupation.projection.vintage}"
    page.heading("What they pay", f"{result.area.name}, {result.vintage}; {growth}")
    percents = [row.difference.percent for row in result.rows if row.difference]
    low, high = min(percents, default=0), max(percents, default=0)
    columns = [Column("", right=False), Column("Median"), Column("Difference"), Column("%", spare=3)]
    columns += [Column("", right=False, style=ACCENT, spare=4)] if low < high else []
    columns += [Column("Growth", spare=1), Column("Education", right=False, spare=2)]
    rows = []
    for row in result.rows:
        cells = [row.title, median(row.median), *raise_words(row)]
        if low < high:
            cells.append(signed_bar(row.difference.percent, low, high, BAR_WIDTH) if row.difference else "")
        education = LEVELS.get(row.entry.education, row.entry.education)
        rows.append([*cells, percent(row.projection.change_percent), education])
    page.table(columns, rows)


def _reasons(result: Neighbours, page: Page) -> None:
    note = "skills and knowledge above the average of all occupations, by O*NET" if result.rated else ""
    page.heading("What they do, and what is shared", note)
    for number, row in enumerate(result.rows):
        if number:
            page.blank()
        page.definitions([(row.title, row.summary)])
        facts = [("Related", relation(row))]
        if row.kinship:
            facts += zip(("Shared", "To learn"), shared_words(row), strict=True)
        elif result.rated:
            facts.append(("Shared", "not rated by O*NET"))
        page.facts([(f"  {label}", text) for label, text in facts])
