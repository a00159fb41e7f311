"""The notation of `data/` for pay: a cell as a row of tokens (data/README.md, "Rows of pay")."""

from collections.abc import Sequence

from careercli.model.pay import (
    ANNUAL_ONLY,
    COUNTS,
    DOES_NOT_APPLY,
    HOURLY_ONLY,
    MEASURES,
    NOT_RELEASED,
    Figure,
    Ladder,
    Pay,
    Status,
    TopCode,
    Unpublished,
    annual_from_hourly,
)

COLUMNS = (*COUNTS, *MEASURES)
"""The order of the tokens in a row."""

CONCENTRATION = ("jobs_per_1000", "location_quotient")

OFFSET_TENS = 9
"""The largest difference, in tens of dollars, that the short form of a token can say."""

_DIGITS = frozenset("0123456789")

_MARKS = {"*": NOT_RELEASED, ".": DOES_NOT_APPLY}


def decode_row(row: str, *, area: str, naics: str, source: str, vintage: str, top_code: TopCode | None) -> Pay:
    """Read one row of pay.

    Raises ValueError where the row does not have the tokens of `COLUMNS`, or a token is not of the notation.
    """
    tokens = _tokens(row)
    employment, employment_rse, jobs_per_1000, location_quotient, mean_rse = map(_decode_count, tokens[: len(COUNTS)])
    annual, hourly = zip(*(decode_wage(token, top_code) for token in tokens[len(COUNTS) :]), strict=True)
    return Pay(
        area,
        naics,
        source,
        vintage,
        employment,
        employment_rse,
        jobs_per_1000,
        location_quotient,
        mean_rse,
        Ladder(*annual),
        Ladder(*hourly),
    )


def decode_median(row: str, top_code: TopCode | None) -> tuple[Figure, Figure, Figure]:
    """Employment, annual and hourly median of a row, without decoding the rest of it."""
    tokens = _tokens(row)
    return _decode_count(tokens[0]), *decode_wage(tokens[COLUMNS.index("median")], top_code)


def decode_concentration(row: str) -> tuple[Figure, Figure]:
    """Jobs per 1,000 and location quotient of a row, without decoding the rest of it."""
    tokens = _tokens(row)
    return tuple(_decode_count(tokens[COLUMNS.index(name)]) for name in CONCENTRATION)  # type: ignore[return-value]


def decode_wage(token: str, top_code: TopCode | None) -> tuple[Figure, Figure]:
    """The annual and the hourly figure that a pay token stands for."""
    if token[-1:] in _DIGITS and "/" not in token:  # nearly all of them
        head, sign, tens = token.partition("+")
        if not sign:
            head, sign, tens = token.partition("-")
        hourly_value = _wage(head)
        offset = int(sign + _tens(tens)) * 10 if sign else 0
        return float(annual_from_hourly(hourly_value) + offset), hourly_value
    if token == "#":
        return _top_coded(top_code, "annual"), _top_coded(top_code, "hourly")
    if token in _MARKS:
        return _MARKS[token], _MARKS[token]
    if "/" in token:
        hourly, annual = token.split("/")
        return _decode_side(annual, top_code, "annual"), _decode_side(hourly, top_code, "hourly")
    if token.endswith("h"):
        return HOURLY_ONLY, _wage(token[:-1])
    if token.endswith("a"):
        return _wage(token[:-1]), ANNUAL_ONLY
    raise ValueError(f"{token!r:.40} is no figure that could be published")


def encode_row(counts: Sequence[str], wages: Sequence[tuple[str, str]]) -> str:
    """Write one row of pay: four counts and six (hourly, annual) pairs, all as published texts or marks.

    Marks: `#` top-coded, `*` not released, `=` only the other basis is published, `.` does not apply.
    """
    return " ".join((*counts, *(encode_wage(hourly, annual) for hourly, annual in wages)))


def encode_wage(hourly: str, annual: str) -> str:
    """The token for a pair of published texts; decoding it gives the same two figures back."""
    if hourly == annual and hourly in ("#", "*", "."):
        return hourly
    if annual == "=" and hourly[:1].isdigit():
        return f"{hourly}h"
    if hourly == "=" and annual[:1].isdigit():
        return f"{annual}a"
    if hourly[:1].isdigit() and annual[:1].isdigit():
        offset, rest = divmod(int(annual) - annual_from_hourly(float(hourly)), 10)
        if rest == 0 and abs(offset) <= OFFSET_TENS:
            return f"{hourly}{offset:+d}" if offset else hourly
    return f"{hourly}/{annual}"


def _tokens(row: str) -> list[str]:
    tokens = row.split()
    if len(tokens) != len(COLUMNS):
        raise ValueError(f"{len(tokens)} tokens where {len(COLUMNS)} are due")
    return tokens


def _decode_count(token: str) -> Figure:
    return _MARKS[token] if token in _MARKS else _number(token)


def _number(text: str) -> float:
    """A published number; `float` alone would also take `nan`, `inf`, `1_0` and what is negative."""
    if text.strip("0123456789.") or not text or (value := float(text)) >= 1e12:
        raise ValueError(f"{text!r:.40} is no figure that could be published")
    return value


def _wage(text: str) -> float:
    """A published wage: nobody is paid nothing."""
    value = _number(text)
    if not value:
        raise ValueError(f"{text!r:.40} is no wage")
    return value


def _decode_side(text: str, top_code: TopCode | None, basis: str) -> Figure:
    if text == "#":
        return _top_coded(top_code, basis)
    if text == "=":
        return ANNUAL_ONLY if basis == "hourly" else HOURLY_ONLY
    return _MARKS[text] if text in _MARKS else _wage(text)


def _tens(text: str) -> str:
    """The digits of a difference in tens of dollars."""
    if not (text.isascii() and text.isdigit() and len(text) <= 6):
        raise ValueError(f"{text!r:.40} is no difference in tens of dollars")
    return text


def _top_coded(top_code: TopCode | None, basis: str) -> Unpublished:
    if top_code is None:
        raise ValueError("a top-coded figure, but its source names no bound")
    return Unpublished(Status.TOP_CODED, top_code.hourly if basis == "hourly" else top_code.annual)
