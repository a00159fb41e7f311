"""One OEWS cell: published marks and figures in, a checked row of pay out (data/README.md, "Rows of pay")."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from careercli.model.notation import decode_wage, encode_row, encode_wage
from careercli.model.pay import COUNTS, MEASURES, Status, TopCode, Unpublished

_COUNT = re.compile(r"\d{1,12}(\.\d{1,6})?", re.ASCII)
_HOURLY = re.compile(r"\d{1,9}\.\d\d", re.ASCII)
_ANNUAL = re.compile(r"\d{1,9}", re.ASCII)
_PERCENTILES = MEASURES[1:]
_SOME_BOUND = TopCode(1.0, 1.0)
_STATUSES = {
    "#": {Status.TOP_CODED},
    "*": {Status.NOT_RELEASED},
    "=": {Status.ANNUAL_ONLY, Status.HOURLY_ONLY},
    ".": {Status.DOES_NOT_APPLY},
}

CellError = Callable[[str, str], Exception]
"""Makes the error for a figure (`employment`, `annual.p25`) and a problem."""


def pay_row(counts: Mapping[str, str], hourly: Mapping[str, str], annual: Mapping[str, str], error: CellError) -> str:
    """The row of pay for one cell, given by figure name as published texts or marks (`#`, `*`, `=`, `.`).

    Raises what `error` makes for an impossible value: no number, negative, a percentile above the next one.
    """
    for name in COUNTS:
        if counts[name] not in ("*", ".") and not _COUNT.fullmatch(counts[name]):
            raise error(name, _problem(counts[name]))
    _check_ladder("hourly", hourly, _HOURLY, error)
    _check_ladder("annual", annual, _ANNUAL, error)
    for measure in MEASURES:
        if not _survives(hourly[measure], annual[measure]):
            raise error(
                f"annual.{measure}", f"{hourly[measure]} an hour and {annual[measure]} a year do not go together"
            )
    return encode_row([counts[name] for name in COUNTS], [(hourly[name], annual[name]) for name in MEASURES])


def _check_ladder(basis: str, wages: Mapping[str, str], pattern: re.Pattern[str], error: CellError) -> None:
    for measure in MEASURES:
        wage = wages[measure]
        if wage not in _STATUSES and not pattern.fullmatch(wage):
            raise error(f"{basis}.{measure}", _problem(wage))
        if wage not in _STATUSES and float(wage) == 0:
            raise error(f"{basis}.{measure}", "a wage of zero")
    below, below_name = 0.0, ""
    for measure in _PERCENTILES:
        wage = wages[measure]
        value = float("inf") if wage == "#" else float(wage) if wage not in _STATUSES else below
        if value < below:
            above = "top-coded" if wages[below_name] == "#" else wages[below_name]
            raise error(f"{basis}.{measure}", f"{wage} is less than {below_name} ({above})")
        below, below_name = value, measure


def _problem(text: str) -> str:
    if text.startswith("-") and len(text) > 1:
        return f"{text} is negative"
    return f"{text!r} is not a figure" if text else "is empty"


@lru_cache(maxsize=200_000)
def _survives(hourly: str, annual: str) -> bool:
    """Whether the token that stands for the two published texts gives them back."""
    try:
        figures = decode_wage(encode_wage(hourly, annual), _SOME_BOUND)
    except ValueError:
        return False
    for text, figure in zip((annual, hourly), figures, strict=True):
        if isinstance(figure, Unpublished):
            if figure.status not in _STATUSES.get(text, ()):
                return False
        elif text in _STATUSES or float(text) != figure:
            return False
    return True
