"""How good answers are."""

import statistics
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

from evaluation.titles import Title

Matcher = Callable[[str], Sequence[str]]
"""A text to codes of occupations and groups, best first."""


class Answer(NamedTuple):
    """What a matcher said about a title: the place of the first right answer (from 1, None where there is none)."""

    title: Title
    place: int | None
    codes: tuple[str, ...]
    seconds: float


class Scores(NamedTuple):
    """Number of titles, percent right at once and within the first five, mean reciprocal rank of the first ten."""

    number: int
    first: float
    five: float
    reciprocal_rank: float


def ask(matcher: Matcher, titles: Sequence[Title]) -> list[Answer]:
    """Look up every title."""
    answers = []
    for title in titles:
        began = time.perf_counter()
        codes = tuple(matcher(title.text)[:10])
        seconds = time.perf_counter() - began
        place = next((number for number, code in enumerate(codes, 1) if code in title.accept), None)
        answers.append(Answer(title, place, codes, seconds))
    return answers


def scores(answers: Sequence[Answer]) -> Scores:
    """The measures of some answers."""
    places = [answer.place for answer in answers]
    return Scores(
        len(places),
        100 * sum(place == 1 for place in places) / len(places),
        100 * sum(place is not None and place <= 5 for place in places) / len(places),
        statistics.fmean(1 / place if place else 0.0 for place in places),
    )


def milliseconds(answers: Sequence[Answer]) -> tuple[float, float, float]:
    """Median, 95th percentile and longest time of an answer, in milliseconds."""
    times = sorted(1000 * answer.seconds for answer in answers)
    return statistics.median(times), times[int(0.95 * (len(times) - 1))], times[-1]
