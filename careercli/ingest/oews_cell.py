"""One OEWS cell: published marks and figures in, a checked row of pay out (data/README.md, "Rows of pay")."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from careercli.model.notation import decode_wage, encode_row, encode_wage
from careercli.model.pay import COUNTS, MEASURES, PERCENTILES, Status, TopCode, Unpublished

COUNT = r"[0-9]{1,12}(?:\.[0-9]{1,6})?|[*.]"
"""A count as published, or the mark that stands for it."""
_HOURLY = re.compile(r"[0-9]{1,9}\.[0-9]{2}")
_ANNUAL = re.compile(r"[0-9]{1,9}")
_SOME_BOUND = TopCode(1.0, 1.0)
_STATUSES = {
    "#": {Status.TOP_CODED},
    "*": {Status.NOT_RELEASED},
    "=": {Status.ANNUAL_ONLY, Status.HOURLY_ONLY},
    ".": {Status.DOES_NOT_APPLY},
}
MARKS = tuple(_STATUSES)
"""What stands for a figure that is not published, or only as a bound."""

CellError = Callable[[str, str], Exception]
"""Makes the error for a figure (`employment`, `annual.p25`) and a problem."""


def pay_row(counts: Mapping[str, str], hourly: Mapping[str, str], annual: Mapping[str, str], error: CellError) -> str:
    """The row of pay for one cell, given by figure name as published texts or marks (`#`, `*`, `=`, `.`).

    Raises what `error` makes for an impossible value: no number, negative, a percentile above the next one.
    """
    for name in COUNTS:
        if not re.fullmatch(COUNT, counts[name]):
            raise error(name, _problem(counts[name]))
    _check_ladder("hourly", hourly, error)
    _check_ladder("annual", annual, error)
    for measure in MEASURES:
        if wage_token(hourly[measure], annual[measure]) is None:
            raise error(
                f"annual.{measure}", f"{hourly[measure]} an hour and {annual[measure]} a year do not go together"
            )
    return encode_row([counts[name] for name in COUNTS], [(hourly[name], annual[name]) for name in MEASURES])


@lru_cache(maxsize=100_000)
def wage_token(hourly: str, annual: str) -> str | None:
    """The token for two published texts or marks, which gives them back; None where they are no wage or contradict."""
    if not _is_wage("hourly", hourly) or not _is_wage("annual", annual):
        return None
    token = encode_wage(hourly, annual)
    try:
        figures = decode_wage(token, _SOME_BOUND)
    except ValueError:
        return None
    for text, figure in zip((annual, hourly), figures, strict=True):
        if isinstance(figure, Unpublished):
            if figure.status not in _STATUSES.get(text, ()):
                return None
        elif text in _STATUSES or float(text) != figure:
            return None
    return token


def _is_wage(basis: str, text: str) -> bool:
    if text in _STATUSES:
        return True
    return bool((_HOURLY if basis == "hourly" else _ANNUAL).fullmatch(text)) and float(text) > 0


def _check_ladder(basis: str, wages: Mapping[str, str], error: CellError) -> None:
    for measure in MEASURES:
        if not _is_wage(basis, wages[measure]):
            zero = wages[measure].strip("0") in ("", ".") and wages[measure]
            raise error(f"{basis}.{measure}", "a wage of zero" if zero else _problem(wages[measure]))
    below, below_name = 0.0, ""
    for measure in PERCENTILES:
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
