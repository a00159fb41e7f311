"""Amounts in a sentence: pay for a year or an hour, growth in percent, numbers of jobs."""

import re
from typing import Any, NamedTuple

from careercli.catalog.lookup.question.sentence import Sentence

HOURS = 2080
"""Hours of the year that the survey counts an annual wage by: https://www.bls.gov/oes/oes_doc.htm"""

_NUMBER = re.compile(r"(\$?)(\d[\d,]*(?:\.\d+)?)")

_THOUSAND = frozenset(["k", "thousand", "grand", "thou", "ks"])
_HOUR = frozenset(["hr", "hour", "hourly", "hrs", "hours", "ph", "h"])
_YEAR = frozenset(["yr", "year", "yearly", "annually", "annual", "annum", "pa", "yrs"])
_DOLLARS = frozenset(["dollars", "dollar", "bucks", "usd", "buck"])
_PER = frozenset(["a", "an", "per", "the", "each", "every", "by"])
_OTHER = frozenset(["week", "month", "weekly", "monthly", "day", "daily", "wk", "mo", "biweekly", "weeks", "months"])
_SIGN = {">": "least", ">=": "least", "≥": "least", "<": "most", "<=": "most", "≤": "most"}
_MORE = frozenset(["more", "better", "above", "up", "higher", "over", "plus", "greater", "minimum", "min"])
_LESS = frozenset(["less", "lower", "below", "under", "fewer", "max", "maximum", "tops"])
_PAID = frozenset(
    """pay pays paying paid make makes making earn earns earning salary wage wages salaries income making
    clear clearing bring brings netting starting start starts offering get getting""".split()  # noqa: SIM905
)
_LIKELY_HOURLY = 250.0
"""Dollars; what is paid less than that without a period is paid for an hour."""

_LEAST_BARE = 10_000
"""Dollars; a number without a sign of money is pay from here on."""


class Amounts(NamedTuple):
    """Bounds: dollars a year, percent, jobs; `hourly` is the lower or upper bound as it was typed, for an hour."""

    min_pay: float | None = None
    max_pay: float | None = None
    hourly: float | None = None
    growth: float | None = None
    min_jobs: int | None = None


class _Amount(NamedTuple):
    start: int
    stop: int
    dollars: float
    hourly: bool


def read_amounts(sentence: Sentence) -> Amounts:
    """The bounds that a sentence sets; the words that set them are struck out."""
    found = Amounts()
    place = 0
    while place < len(sentence.words):
        match = _NUMBER.fullmatch(sentence.words[place].typed) if sentence.left[place] else None
        if match:
            spread = _range(sentence, place, found)
            counted = {} if spread else _counted(sentence, place, match[2])
            if spread:
                found, place = spread[0], spread[1] - 1
            elif counted:
                found = found._replace(**counted)
            else:
                amount = _amount(sentence, place, match[1], match[2])
                if amount:
                    found = _bounded(sentence, amount, found)
                    place = amount.stop - 1
        elif sentence.words[place].lower in ("six", "6", "five", "5", "seven", "mid"):
            found = _figures(sentence, place, found)
        place += 1
    return found


def _figures(sentence: Sentence, place: int, found: Amounts) -> Amounts:
    """`Six figures` is 100,000 and more."""
    digits = {"five": 5, "six": 6, "seven": 7}.get(sentence.words[place].lower)
    if digits and _lower(sentence, place + 1) in ("figure", "figures", "fig", "figs"):
        sentence.strike(_before(sentence, place)[0], place + 2)
        return found._replace(min_pay=float(10 ** (digits - 1)))
    return found


def _counted(sentence: Sentence, place: int, digits: str) -> dict[str, Any]:
    """Numbers of jobs and percentages of growth; ages, years and the like are struck out and bound nothing."""
    value = _value(digits)
    following, second = _lower(sentence, place + 1), _lower(sentence, place + 2)
    start, comparing = _before(sentence, place)
    behind = sentence.text[sentence.words[place].end :].lstrip()[:1]
    if behind == "%" or following in ("percent", "pct"):
        if following in ("percent", "pct"):
            place += 1
        sentence.strike(start, place + 1)
        _strike_around(sentence, start, place + 1, {"growth", "growing", "grow", "grows", "growth rate", "projected"})
        return {"growth": value}
    job_words = ("job", "jobs", "workers", "positions", "people", "employees", "openings")
    if following in job_words and comparing == "least" and value >= 10:
        sentence.strike(start, place + 2)
        _strike_around(sentence, start, start, {"with"})
        return {"min_jobs": int(value)}
    if following in ("figure", "figures") and value in (5, 6, 7):
        sentence.strike(start, place + 2)
        return {"min_pay": float(10 ** (int(value) - 1))}
    if second in job_words and following == "k" and comparing == "least":
        sentence.strike(start, place + 3)
        return {"min_jobs": int(value * 1000)}
    return {}


def _strike_around(sentence: Sentence, start: int, stop: int, words: set[str]) -> None:
    for place in (start - 1, start - 2, stop, stop + 1):
        if _lower(sentence, place) in words:
            sentence.strike(place, place + 1)


def _amount(sentence: Sentence, place: int, sign: str, digits: str) -> _Amount | None:
    """The pay that begins at a number, or None where it counts something else."""
    value, stop, money = _value(digits), place + 1, bool(sign)
    scaled = False
    if _lower(sentence, stop) in _THOUSAND and not sentence.words[stop].breaks:
        value, stop, money, scaled = value * 1000, stop + 1, True, True
    if _lower(sentence, stop) in _DOLLARS:
        stop, money = stop + 1, True
    hourly = yearly = False
    period = stop + (_lower(sentence, stop) in _PER)
    if period < len(sentence.words) and not sentence.words[period].breaks:
        unit = _lower(sentence, period)
        slash = "/" in sentence.text[sentence.words[period - 1].end : sentence.words[period].start]
        if unit in _HOUR and (money or slash or period > stop or unit in ("hourly", "ph") or value <= _LIKELY_HOURLY):
            hourly, stop = True, period + 1
        elif unit in _YEAR and (money or value >= _LEAST_BARE):
            yearly, stop = True, period + 1
        elif unit in _OTHER and money:
            times = 12 if unit.startswith("mo") else 52 if unit.startswith("w") else 0
            if times and period > stop - 1:
                return _Amount(place, period + 1, value * times, False)
    if hourly:
        return _Amount(place, stop, value, True) if 2 <= value <= 1000 else None
    paid = any(_lower(sentence, other) in _PAID for other in range(max(place - 4, 0), place))
    if not (money or yearly or value >= _LEAST_BARE or (paid and _stands_alone(sentence, stop))):
        return None
    if value < _LIKELY_HOURLY and not scaled:
        if sign or paid or money:
            return _Amount(place, stop, value, True) if value >= 7 else None
        return None
    if not 2_080 <= value <= 10_000_000:
        return None
    return _Amount(place, stop, value, False)


def _stands_alone(sentence: Sentence, stop: int) -> bool:
    """Whether a bare number is followed by nothing that it counts."""
    unit = _lower(sentence, stop)
    return unit not in (
        "year",
        "yr",
        "yrs",
        "years",
        "month",
        "months",
        "day",
        "days",
        "week",
        "weeks",
        "kids",
        "people",
    )


def _bounded(sentence: Sentence, amount: _Amount, found: Amounts) -> Amounts:
    """The bounds with an amount added: least where nothing says that it is the most."""
    start, comparing = _before(sentence, amount.start)
    stop, after = _behind(sentence, amount.stop)
    dollars = amount.dollars * HOURS if amount.hourly else amount.dollars
    hourly = amount.dollars if amount.hourly else None
    sentence.strike(start, stop)
    if (after or comparing) == "most":
        return found._replace(max_pay=dollars, hourly=hourly)
    return found._replace(min_pay=dollars, hourly=hourly)


def _range(sentence: Sentence, place: int, found: Amounts) -> tuple[Amounts, int] | None:
    """The bounds of `50k to 70k`, `50-70k`, `between 20 and 30 an hour`, and where it ends; None where it is none."""
    low, middle = _NUMBER.fullmatch(sentence.words[place].typed), place + 1
    thousands = _lower(sentence, middle) in _THOUSAND
    middle += thousands
    if low is None or middle >= len(sentence.words):
        return None
    joint = sentence.text[sentence.words[middle - 1].end : sentence.words[middle].start].strip()
    if joint not in ("-", "–"):
        if _lower(sentence, middle) not in ("to", "and"):
            return None
        middle += 1
    high = _NUMBER.fullmatch(sentence.words[middle].typed) if middle < len(sentence.words) else None
    upper = _amount(sentence, middle, high[1] or low[1], high[2]) if high else None
    if upper is None:
        return None
    least = _value(low[2]) * (1000 if thousands else 1)
    if least < 1000 <= upper.dollars:
        least *= 1000
    if least >= upper.dollars:
        return None
    times = HOURS if upper.hourly else 1
    sentence.strike(_before(sentence, place)[0], upper.stop)
    if _lower(sentence, place - 1) == "between":
        sentence.strike(place - 1, place)
    hourly = least if upper.hourly else None
    return found._replace(min_pay=least * times, max_pay=upper.dollars * times, hourly=hourly), upper.stop


def _before(sentence: Sentence, place: int) -> tuple[int, str]:
    """Where the words begin that compare with a number, and whether it is the `least` or the `most`."""
    for length in (3, 2, 1):
        start = place - length
        if start < 0:
            continue
        if length == 1 and sentence.words[start].typed in _SIGN:
            return start, _SIGN[sentence.words[start].typed]
        for kind, bound in (("least", "least"), ("less", "most"), ("most", "most")):
            meaning = sentence.means(start, place, kind)
            if meaning is not None and not (
                kind == "most" and length == 1 and _lower(sentence, start) in ("just", "only")
            ):
                return start, bound
    return place, ""


def _behind(sentence: Sentence, stop: int) -> tuple[int, str]:
    """Where the words end that say `or more`, `or less` behind an amount, and which of both."""
    if sentence.text[sentence.words[stop - 1].end :].lstrip().startswith("+"):
        return stop, "least"
    first, second = _lower(sentence, stop), _lower(sentence, stop + 1)
    if first in ("or", "and") and second in _MORE | _LESS:
        return stop + 2, "least" if second in _MORE else "most"
    if first in ("plus", "minimum", "min"):
        return stop + 1, "least"
    return (stop + 1, "most") if first in ("max", "maximum", "tops") else (stop, "")


def _lower(sentence: Sentence, place: int) -> str:
    return sentence.words[place].lower if 0 <= place < len(sentence.words) else ""


def _value(digits: str) -> float:
    return float(digits.replace(",", "") or 0)
