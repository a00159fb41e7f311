"""`career outlook NAME` as JSON, CSV and Markdown."""

from careercli.queries.outlook import AreaProjection, Outlook, Past, Period
from careercli.render.formats import markdown_table
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
from careercli.render.records.parts import (
    Record,
    area_record,
    number,
    occupation_record,
    projection_record,
    source_names,
    source_records,
)


def record(result: Outlook, query: Record) -> Record:
    """`career.outlook/1`."""
    return {
        "schema": "career.outlook/1",
        "query": query,
        "projections": lines(result),
        "openings_from": {
            "growth": number(result.growth_openings),
            "exits": result.national.projection.exits,
            "transfers": result.national.projection.transfers,
        },
        "compared": [
            {"soc": group.soc, "title": group.title}
            | projection_record(group.projection, result.national.area, result.rating_scale)
            for group in result.compared
            if group.projection
        ],
        "drivers": result.drivers or None,
        "past": _past(result, result.past) if result.past else None,
        "total_states": len(result.all_states),
        "missing": [area_record(area) for area in result.missing],
        "too_small": result.too_small,
        "sources": source_records(result.sources),
    }


def _past(result: Outlook, past: Past) -> Record:
    return {
        "projection": projection_record(past.projection, result.national.area, None),
        "counted": [period._asdict() for period in past.counted],
        "not_comparable": past.break_reason or None,
    }


def lines(result: Outlook) -> list[Record]:
    """One object a projection: the nation's, then, where states were asked for, those of the states' vintage."""
    occupation = {"occupation": occupation_record(result.occupation, result.compared[0])}
    return [
        occupation
        | projection_record(placed.projection, placed.area, result.rating_scale if placed is result.national else None)
        for placed in _of_area(result)
    ]


def _of_area(result: Outlook) -> list[AreaProjection]:
    then = [result.national_then] if result.national_then else []
    return [result.national, *then, *result.states]


def rows(result: Outlook) -> list[Record]:
    """One row a projection, with the occupation in front and the sources behind."""
    occupation = result.occupation
    identity: Record = {"soc": occupation.soc, "slug": occupation.slug, "title": occupation.title}
    found = []
    for line in lines(result):
        del line["occupation"]
        found.append(identity | line | {"sources": source_names(result.sources)})
    return found


def markdown(result: Outlook) -> str:
    """Facts, where openings come from, comparisons, states, an older projection, sources."""
    occupation, projection = result.occupation, result.national.projection
    span = f"{projection.base_year} → {jobs(projection.projected)} in {projection.target_year}"
    parts = [
        f"# {occupation.title} ({occupation.soc}): outlook\n",
        f"- Jobs: {jobs(projection.base)} in {span} ({signed_jobs(projection.change)})\n"
        f"- Growth: {growth_words(result)}\n"
        f"- Openings: {jobs(projection.openings)} a year\n",
    ]
    if result.states:
        parts += ["## States\n", _states_table(result), *(f"{note}\n" for note in states_notes(result))]
    growth = [[name, percent(change)] for name, change in growth_compared(result)]
    parts += [
        "## Growth compared\n",
        markdown_table(("", f"Growth {projection.vintage}"), growth),
        "## Openings a year\n",
        markdown_table(("", "Jobs"), [[name, jobs(value)] for name, value in openings_parts(result)]),
        f"{rounding_note(result)}\n",
    ]
    if result.drivers:
        parts += ["## Why demand changes\n", f"{result.drivers}\n"]
    if result.past:
        parts += _past_parts(result.past)
    parts.append(f"{outlook_footer(result)}\n")
    return "\n".join(parts)


def _states_table(result: Outlook) -> str:
    cells = [
        [
            placed.area.name,
            placed.projection.vintage,
            jobs(placed.projection.base),
            jobs(placed.projection.projected),
            percent(placed.projection.change_percent),
            signed_jobs(placed.projection.change),
            jobs(placed.projection.openings),
        ]
        for placed in _of_area(result)
    ]
    return markdown_table(("", "Years", "Jobs", "Projected", "Growth", "New jobs", "Openings a year"), cells)


def _past_parts(past: Past) -> list[str]:
    cells = [_period(period, past) for period in (past.projected, *past.counted)]
    table = markdown_table(("", "From", "To", "Change"), cells)
    return [f"## {past_title(past)}\n", table, f"{break_note(past) if past.break_reason else NO_TIME_SERIES}\n"]


def _period(period: Period, past: Past) -> list[str]:
    return [
        period_name(period, past),
        jobs(period.jobs_at_start),
        jobs(period.jobs_at_end),
        percent(period.change_percent),
    ]
