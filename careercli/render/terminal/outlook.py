"""The screens of `career outlook NAME`."""

from careercli.queries.outlook import AreaProjection, Outlook, Past
from careercli.render.numbers import jobs, percent, signed_jobs
from careercli.render.outlook_words import (
    NO_TIME_SERIES,
    break_note,
    growth_compared,
    growth_words,
    openings_parts,
    outlook_footer,
    past_title,
    period_name,
    rounding_note,
    states_notes,
)
from careercli.render.terminal.page import ACCENT, QUIET, STRONG, Column, Page
from careercli.render.terminal.strokes import bar, signed_bar
from careercli.render.terminal.tilemap import draw_tile_map

FEWEST_ON_A_MAP = 5
"""States; a map of fewer says less than the table."""

LABELS = 15
"""Columns of the labels of facts."""

BAR_WIDTH = 24
STATE_BAR_WIDTH = 14


def draw_outlook(result: Outlook, page: Page, tiles: tuple[tuple[str, ...], ...], *, by_state: bool) -> None:
    """Draw the nation's outlook with the states that were asked for; by state, the map and the states alone."""
    page.title(f"{result.occupation.title}: outlook", result.occupation.soc)
    _draw_headline(result, page)
    if by_state:
        _draw_map(result, page, tiles)
        _draw_states(result, page)
    else:
        _draw_growth(result, page)
        _draw_openings(result, page)
        if result.states:
            _draw_states(result, page)
        if result.drivers:
            page.heading("Why demand changes")
            page.paragraph(result.drivers, indent=2)
        if result.past:
            _draw_past(result.past, page)
    page.footer(outlook_footer(result, by_state=by_state))


def _draw_headline(result: Outlook, page: Page) -> None:
    projection = result.national.projection
    base, projected = jobs(projection.base), jobs(projection.projected)
    facts = [
        ("Jobs", f"{base} in {projection.base_year} → {projected} in {projection.target_year}"),
        ("Growth", growth_words(result)),
        ("New jobs" if (projection.change or 0) >= 0 else "Fewer jobs", signed_jobs(projection.change)),
        ("Openings", f"{jobs(projection.openings)} a year"),
    ]
    if projection.self_employed_percent is not None:
        facts.append(("Self-employed", f"{projection.self_employed_percent:.1f}% in {projection.base_year}"))
    page.blank()
    page.facts(facts, label_width=LABELS)


def _draw_growth(result: Outlook, page: Page) -> None:
    """The occupation, its major group and all occupations, as bars on one scale."""
    vintage, compared = result.national.projection.vintage, growth_compared(result)
    changes = [change for _, change in compared if change is not None]
    page.heading("Growth compared")
    rows = [[name, percent(change), _signed(change, changes, BAR_WIDTH)] for name, change in compared]
    columns = [Column("", right=False), Column(vintage, style=STRONG), Column("", False, ACCENT, spare=1)]
    page.table(columns, rows)


def _signed(value: float | None, values: list[float], width: int) -> str:
    return "" if value is None else signed_bar(value, min(values), max(values), width)


def _draw_openings(result: Outlook, page: Page) -> None:
    """Where the yearly openings come from."""
    parts = openings_parts(result)
    page.heading("Openings", "a year on average")
    largest = max((value or 0) for _, value in parts)
    rows = [[name, jobs(value), bar(value or 0, largest, BAR_WIDTH)] for name, value in parts]
    page.table([Column("", right=False), Column("Jobs", style=STRONG), Column("", False, ACCENT, spare=1)], rows)
    page.paragraph(rounding_note(result), indent=2, style=QUIET)


def _draw_map(result: Outlook, page: Page, tiles: tuple[tuple[str, ...], ...]) -> None:
    """Projected growth by state, in whole percent."""
    growth = {
        placed.area.postal: placed.projection.change_percent
        for placed in result.all_states
        if placed.area.postal and placed.projection.change_percent is not None
    }
    if len(growth) < FEWEST_ON_A_MAP:
        return
    page.heading("Projected growth by state", f"percent, {result.states[0].projection.vintage}")
    draw_tile_map(page, tiles, growth, lambda value: percent(value, 0).rstrip("%"))


def _draw_states(result: Outlook, page: Page) -> None:
    """The nation, the nation in the states' vintage, the states."""
    page.heading("By state")
    then = [result.national_then] if result.national_then else []
    placed = [result.national, *then, *result.states]
    changes = [item.projection.change_percent for item in placed if item.projection.change_percent is not None]
    columns = [
        Column("", right=False),
        Column("Years", style=QUIET),
        Column("Jobs", spare=1),
        Column("Projected", spare=2),
        Column("Growth", style=STRONG),
        Column("", False, ACCENT, spare=3),
        Column("New jobs"),
        Column("Openings a year"),
    ]
    page.table(columns, [_state_row(item, changes) for item in placed])
    for note in states_notes(result):
        page.paragraph(note, indent=2, style=QUIET)


def _state_row(placed: AreaProjection, changes: list[float]) -> list[str]:
    projection = placed.projection
    return [
        placed.area.name,
        projection.vintage,
        jobs(projection.base),
        jobs(projection.projected),
        percent(projection.change_percent),
        _signed(projection.change_percent, changes, STATE_BAR_WIDTH),
        signed_jobs(projection.change),
        jobs(projection.openings),
    ]


def _draw_past(past: Past, page: Page) -> None:
    """An older projection, and what was counted since where it is comparable."""
    page.heading(past_title(past))
    courses = [past.projected, *past.counted]
    changes = [period.change_percent for period in courses if period.change_percent is not None]
    columns = [Column("", right=False), Column("From"), Column("To"), Column("Change", style=STRONG)]
    columns.append(Column("", False, ACCENT, spare=1))
    rows = [
        [
            period_name(period, past),
            jobs(period.jobs_at_start),
            jobs(period.jobs_at_end),
            percent(period.change_percent),
            _signed(period.change_percent, changes, STATE_BAR_WIDTH),
        ]
        for period in courses
    ]
    page.table(columns, rows)
    page.paragraph(break_note(past) if past.break_reason else NO_TIME_SERIES, indent=2, style=QUIET)
