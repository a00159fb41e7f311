"""The screen of `career outlook` without a name."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from careercli.model.education import LEVELS
from careercli.model.pay import Median
from careercli.queries.measures import MEASURES, Sort
from careercli.queries.rankings import Ranking
from careercli.render.numbers import jobs, percent, signed_jobs
from careercli.render.ranking_words import (
    change_heading,
    filter_words,
    median_words,
    ranking_footer,
    ranking_notes,
    ranking_scope,
    ranking_title,
    ranking_units,
)
from careercli.render.terminal.page import ACCENT, QUIET, STRONG, Column, Page
from careercli.render.terminal.strokes import BEYOND, bar

if TYPE_CHECKING:
    from careercli.queries.measures import Figures

BAR_WIDTH = 8


def draw_ranking(result: Ranking, page: Page) -> None:
    """Draw a ranking: the figure that it goes by first, as a bar too, then the other figures."""
    page.title(ranking_title(result), ranking_scope(result))
    if words := filter_words(result):
        page.paragraph(words)
    page.paragraph(ranking_units(result), style=QUIET)
    page.blank()
    first = MEASURES[result.sort].name if result.sort in MEASURES else "pay"
    headings = {
        "change_percent": "Growth",
        "change": change_heading(result),
        "openings": "Openings",
        "pay": "Median pay",
    }
    others = [name for name in headings if name != first]
    columns = [
        Column("", right=False),
        Column(headings[first], style=STRONG),
        Column("", False, ACCENT, spare=1),
        *(Column(headings[name]) for name in others),
        Column(f"Jobs {result.everybody.base_year}", spare=3),
        Column("Education", right=False, spare=2),
    ]
    sizes = [_size(row.figures, row.median, result.sort) for row in result.rows]
    rows: list[list[str | Text]] = []
    for row, size in zip(result.rows, sizes, strict=True):
        cells = _figures(row.figures, row.median)
        rows.append(
            [
                row.listing.title,
                cells[first],
                _bar(row.median, size, max(sizes), result.sort),
                *(cells[name] for name in others),
                jobs(row.figures.base),
                LEVELS.get(row.listing.education, row.listing.education),
            ]
        )
    rows.append([Text(cell, QUIET) for cell in ("All occupations", *_everybody(result, [first, "", *others]), "", "")])
    page.table(columns, rows)
    for note in ranking_notes(result):
        page.paragraph(note, indent=2, style=QUIET)
    page.footer(ranking_footer(result))


def _bar(median: Median | None, size: float, largest: float, sort: Sort) -> str:
    """A row's bar, with an open end where the figure is only a bound."""
    drawn = bar(size, largest, BAR_WIDTH)
    is_bound = sort is Sort.PAY and median is not None and median.at_least is not None
    return drawn[:-1] + BEYOND if is_bound else drawn


def _everybody(result: Ranking, names: Sequence[str]) -> list[str]:
    """What all occupations together can be compared by, in the given columns; not what is only large."""
    figures = _figures(result.everybody, result.everybody_paid)
    return [figures[name] if name in ("change_percent", "pay") else "" for name in names]


def _figures(figures: "Figures", median: Median | None) -> dict[str, str]:
    return {
        "change_percent": percent(figures.change_percent),
        "change": signed_jobs(figures.change),
        "openings": jobs(figures.openings),
        "pay": median_words(median),
    }


def _size(figures: "Figures", median: Median | None, sort: Sort) -> float:
    """How long a bar is: what the ranking goes by, losses and all."""
    if sort is Sort.PAY:
        return (median.known_annual if median else None) or 0
    return abs(MEASURES[sort].of(figures) or 0)
