"""What every format says of rankings in the same words: the title, the filters, notes, the last line."""

from careercli.model.pay import Median
from careercli.queries.measures import Sort
from careercli.queries.rankings import Ranking
from careercli.render.numbers import MISSING, dollars, paid
from careercli.render.sources import PROJECTION_COUNTS, source_words

TITLES = {
    Sort.GROWTH: "Fastest growing occupations",
    Sort.NEW_JOBS: "Occupations with the most new jobs",
    Sort.OPENINGS: "Occupations with the most openings",
    Sort.DECLINE: "Fastest declining occupations",
    Sort.JOB_LOSSES: "Occupations that lose the most jobs",
    Sort.PAY: "Highest paid occupations",
}


def ranking_title(result: Ranking) -> str:
    """What a ranking is of: `Fastest growing occupations`."""
    return TITLES[result.sort]


def ranking_scope(result: Ranking) -> str:
    """Where and when a ranking holds: `California, 2022–32`."""
    when = result.pay_vintage if result.sort is Sort.PAY else result.everybody.vintage
    return f"{result.area.name}, {when}"


def ranking_units(result: Ranking) -> str:
    """What the columns hold, and of which vintages they are."""
    change = change_heading(result).lower()
    return f"Growth and {change} {result.everybody.vintage}, openings a year, median pay of {result.pay_vintage}"


def change_heading(result: Ranking) -> str:
    """What the column of changes in jobs is called: what is lost is not new."""
    return "Job change" if result.sort in (Sort.DECLINE, Sort.JOB_LOSSES) else "New jobs"


def filter_words(result: Ranking) -> str:
    """The filters of a ranking in words; empty where there are none."""
    filters = result.filters
    parts = [result.group_titles[filters.group]] if filters.group else []
    if filters.education:
        parts.append(" or ".join(filters.education))
    if filters.min_pay:
        parts.append(f"Median of at least {dollars(filters.min_pay, 'annual')} a year")
    if filters.min_jobs:
        parts.append(f"At least {filters.min_jobs:,} jobs in {result.everybody.base_year}")
    return " · ".join(parts)


def ranking_notes(result: Ranking) -> list[str]:
    """How many rows are shown, what has to be known to read them right, and what was left out."""
    shown, total = len(result.rows), result.total
    counted = [f"{shown} of {total} shown; --limit {total} shows all"] if shown < total else []
    return [f"{note}." for note in (*counted, *result.notes, *(f"Left out: {reason}" for reason in result.left_out))]


def median_words(median: Median | None) -> str:
    """`$123,860`, `$239,200+`, `$23.33/h`, `n/a`."""
    return MISSING if median is None else paid(median.figure, median.basis)


def ranking_footer(result: Ranking) -> str:
    """Area, vintages and sources, and which jobs are counted."""
    return f"{result.area.name}. Sources: {source_words(result.sources)}. {PROJECTION_COUNTS}"
