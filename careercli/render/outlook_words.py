"""What every format says of one occupation's outlook in the same words: parts of openings, notes, the last line."""

from careercli.queries.outlook import PROJECTED, Outlook, Past, Period
from careercli.render.numbers import percent
from careercli.render.sources import PROJECTION_COUNTS, source_words

ROUNDING = (
    "Each figure is rounded by itself, so the parts may not add up; growth is the projected change over {years} years."
)

ALL_JOBS = "Projections count all jobs, the self-employed included."

NO_TIME_SERIES = "These counts are not made for comparing years: read the direction, not the decimals."


def openings_parts(result: Outlook) -> list[tuple[str, float | None]]:
    """The yearly openings by where they come from, and all of them."""
    projection, growth = result.national.projection, result.growth_openings
    return [
        ("People leave the labor force", projection.exits),
        ("People change occupation", projection.transfers),
        ("Growth" if growth is None or growth >= 0 else "Decline", growth),
        ("All openings", projection.openings),
    ]


def growth_compared(result: Outlook) -> list[tuple[str, float | None]]:
    """Growth in percent of the occupation, its major group and all occupations."""
    growth = [(group.title, group.projection.change_percent) for group in result.compared if group.projection]
    return [(result.occupation.title, result.national.projection.change_percent), *growth]


def rounding_note(result: Outlook) -> str:
    """Why the parts of the openings may not add up."""
    projection = result.national.projection
    return ROUNDING.format(years=projection.target_year - projection.base_year)


def growth_words(result: Outlook) -> str:
    """`+23.2%  much faster than average (+3.1%)`; the percent alone where its vintage defines no rating."""
    change, scale = result.national.projection.change_percent, result.rating_scale
    if change is None or scale is None:
        return percent(change)
    rating, average = scale.rate(change), percent(scale.average_percent)
    return f"{percent(change)}  {rating} ({average if 'average' in rating else f'average {average}'})"


def states_notes(result: Outlook) -> list[str]:
    """What has to be known to read the states right, and which of them are left out."""
    states, nation = result.states[0].projection.vintage, result.national.projection.vintage
    notes = [f"States project {states}, the nation's newest is {nation}: compare states with the nation of {states}."]
    if result.missing:
        notes.append(f"No projection is published for {', '.join(area.name for area in result.missing)}.")
    if without := [placed.area.name for placed in result.states if placed.projection.openings is None]:
        notes.append(f"No openings that count replacements are published for {', '.join(without)}.")
    if result.too_small:
        notes.append(f"Left out: {result.too_small} with fewer jobs than asked for.")
    if len(result.states) < len(result.all_states):
        total = len(result.all_states)
        notes.append(f"{len(result.states)} of {total} states shown; --limit {total} shows all.")
    return notes


def period_name(period: Period, past: Past) -> str:
    """`Projected 2016–26, all jobs`, `Counted by BLS EP 2016–2024, all jobs`."""
    if period.kind == PROJECTED:
        return f"Projected {past.projection.vintage}, all jobs"
    counted = "all jobs" if period.self_employed else "wage-and-salary jobs"
    return f"{period.kind} {period.start} to {period.end}, {counted}"


def past_title(past: Past) -> str:
    """The heading of an older projection."""
    return f"How the {past.projection.vintage} projection turned out"


def break_note(past: Past) -> str:
    """Why nothing is set beside an older projection."""
    return f"What was counted since is not comparable ({past.break_reason})."


def outlook_footer(result: Outlook, *, by_state: bool = False) -> str:
    """Area, vintage and source of what is shown, and which jobs are counted; by state no older projection is shown."""
    area = "United States and states as named" if result.states else "United States"
    shown = {placed.projection.source for placed in (result.national, *result.states)}
    sources = tuple(source for source in result.sources if not by_state or source.id in shown)
    counted = result.past.counted if result.past and not by_state else ()
    counts = PROJECTION_COUNTS if any(not period.self_employed for period in counted) else ALL_JOBS
    return f"{area}. Sources: {source_words(sources)}. {counts}"
