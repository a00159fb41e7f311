"""What every format says of one occupation's outlook in the same words: parts of openings, notes, the last line."""

from careercli.queries.outlook import PROJECTED, Course, Outlook, Past
from careercli.render.numbers import percent
from careercli.render.sources import source_words

ROUNDING = (
    "Each figure is rounded by itself, so the parts may not add up; growth is the projected change over {years} years."
)

ALL_JOBS = "Projections count all jobs, the self-employed included."

COUNTS = "Projections count all jobs, OEWS wage-and-salary jobs."

NO_TIME_SERIES = "Neither program is made for comparing years: read the direction, not the decimals."


def openings_parts(result: Outlook) -> list[tuple[str, float | None]]:
    """The yearly openings by where they come from, and all of them."""
    openings = result.openings
    grows = openings.growth is None or openings.growth >= 0
    return [
        ("People leave the labor force", openings.exits),
        ("People change occupation", openings.transfers),
        ("Growth" if grows else "Decline", openings.growth),
        ("All openings", openings.total),
    ]


def rounding_note(result: Outlook) -> str:
    """Why the parts of the openings may not add up."""
    projection = result.national.projection
    return ROUNDING.format(years=projection.target_year - projection.base_year)


def growth_words(result: Outlook) -> str:
    """`+23.2%  much faster than average (+3.1%)`; the percent alone where its vintage defines no rating."""
    words, rating = percent(result.national.projection.change_percent), result.national.rating
    if rating is None or result.rating_scale is None:
        return words
    average = percent(result.rating_scale.average_percent)
    return f"{words}  {rating} ({average if 'average' in rating else f'average {average}'})"


def states_notes(result: Outlook) -> list[str]:
    """What has to be known to read the states right, and which of them are left out."""
    states, nation = result.states[0].projection.vintage, result.national.projection.vintage
    notes = [f"States project {states}, the nation's newest is {nation}: compare states with the nation of {states}."]
    if result.missing:
        notes.append(f"No projection is published for {', '.join(area.name for area in result.missing)}.")
    if result.too_small:
        notes.append(f"Left out: {result.too_small} with fewer jobs than asked for.")
    if len(result.states) < len(result.all_states):
        total = len(result.all_states)
        notes.append(f"{len(result.states)} of {total} states shown; --limit {total} shows all.")
    return notes


def course_name(course: Course, past: Past) -> str:
    """`Projected 2016–26, all jobs`, `Counted by BLS EP 2016–2024, all jobs`."""
    if course.kind == PROJECTED:
        return f"Projected {past.projection.vintage}, all jobs"
    counted = "all jobs" if course.self_employed else "wage-and-salary jobs"
    return f"{course.kind} {course.start} to {course.end}, {counted}"


def past_title(past: Past) -> str:
    """The heading of an older projection."""
    return f"How the {past.projection.vintage} projection turned out"


def break_note(past: Past) -> str:
    """Why nothing is set beside an older projection."""
    return f"What was counted since is not comparable ({past.break_reason})."


def outlook_footer(result: Outlook) -> str:
    """Area, vintage and source, and which jobs are counted."""
    area = "United States and states as named" if result.states else "United States"
    counts = COUNTS if any(not course.self_employed for course in _counted(result)) else ALL_JOBS
    return f"{area}. Sources: {source_words(result.sources)}. {counts}"


def _counted(result: Outlook) -> tuple[Course, ...]:
    return result.past.counted if result.past else ()
