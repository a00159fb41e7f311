"""How figures are written for people: short in a table, in full in running text, in words for a screen reader."""

import re
from collections.abc import Callable, Mapping

from careercli.model.pay import Figure, Status, Unpublished
from careercli.render.page.cells import (
    Cell,
    Count,
    Marked,
    Money,
    Number,
    Percent,
    Projected,
    Share,
    Stated,
    Text,
    Wages,
    Words,
)

MISSING = "n/a"

BEST = "★"

NO_CHANGE = "no change"
"""What a change of zero is called in words."""

REASONS: Mapping[Status, str] = {
    Status.TOP_CODED: "top-coded",
    Status.NOT_RELEASED: "not released",
    Status.HOURLY_ONLY: "hourly only",
    Status.ANNUAL_ONLY: "annual only",
    Status.DOES_NOT_APPLY: "does not apply",
}

_BOUND = re.compile(r"(?<=\d)\+")
"""The sign behind a bound; one in front says that it is a difference."""

UNITS = {"annual": "a year", "hourly": "an hour"}


def short(cell: Cell, stated: Stated = Stated.NOTHING) -> str:
    """A cell of a table: `$123,860`, `$23.33/h`, `$239,200+`, `+23.2%`, `<1%`, `n/a`; what is stated is left out."""
    match cell:
        case Text(text):
            return text
        case Money(figure, basis, signed):
            return _money(figure, basis, stated, signed=signed)
        case Count(figure, signed):
            return _count(figure, signed=signed)
        case Percent():
            return _percent(cell)
        case Share(value):
            return MISSING if value is None else "<1%" if 0 < value <= 0.5 else f"{value:.0f}%"
        case Number(figure, digits):
            return MISSING if figure is None or isinstance(figure, Unpublished) else f"{figure:,.{digits}f}"
        case Marked(value, best, sign):
            return f"{short(value, stated)}{f' {BEST}' if best else ''}{f' {sign}' if sign else ''}"
        case _:
            return full(cell)


def worded(cell: Cell, stated: Stated = Stated.NOTHING) -> str:
    """A cell of a table with room for words: `at least $239,200`, `not released`; all else as `short` has it."""
    text = short(cell, stated)
    if is_bound(cell):
        return f"at least {_BOUND.sub('', text)}"
    match cell.value if isinstance(cell, Marked) else cell:
        case Money(figure) | Count(figure) | Number(figure):
            return text.replace(MISSING, reason(figure))
        case Percent() | Share():
            return text.replace(MISSING, reason(None))
        case _:
            return text


def full(cell: Cell) -> str:
    """A cell in running text: `$123,860 a year`, `at least $239,200 a year`, `not released`."""
    match cell:
        case Money(figure, basis, signed):
            if figure is None or (isinstance(figure, Unpublished) and figure.at_least is None):
                return reason(figure)
            bound = "at least " if isinstance(figure, Unpublished) else ""
            return f"{bound}{_money(figure, basis, Stated.BASIS, signed=signed).rstrip('+')} {UNITS[basis]}"
        case Wages(annual, hourly):
            return _wages(annual, hourly)
        case Projected(base, base_year, projected, target_year):
            return f"{_count(base)} in {base_year} → {_count(projected)} in {target_year}"
        case Percent(versus=versus) if versus and cell.value is not None:
            return f"{_percent(cell)} vs {versus}"
        case Marked(value):
            return full(value)
        case _:
            return short(cell)


def spoken(cell: Cell, stated: Stated = Stated.NOTHING) -> str:
    """A cell in words: `$123,860 a year`, `hourly only`, `up 23.2 percent`, `14 percent above the United States`."""
    match cell:
        case Money(figure, basis, signed):
            if signed and isinstance(figure, float | int):
                return _more(figure, full(Money(abs(figure), basis)), "more", "less")
            text = full(Money(figure, basis))
            if signed and is_bound(cell):
                return f"{text} more"
            return text if stated is Stated.NOTHING else text.removesuffix(f" {UNITS[basis]}")
        case Wages(annual, hourly):
            return _wages(annual, hourly).replace(" · ", ", ")
        case Count(figure, signed):
            if figure is None or isinstance(figure, Unpublished):
                return reason(figure)
            return _more(figure, f"{abs(figure):,.0f}", "more", "fewer") if signed else _count(figure)
        case Percent():
            return _spoken_percent(cell)
        case Share(value):
            return reason(None) if value is None else short(cell).replace("<", "less than ").replace("%", " percent")
        case Number(figure):
            return reason(figure) if figure is None or isinstance(figure, Unpublished) else short(cell)
        case Projected(base, base_year, projected, target_year):
            return f"{spoken(Count(base))} in {base_year}, {spoken(Count(projected))} projected for {target_year}"
        case Marked(value, best, sign):
            marks = f"{', the highest' if best else ''}{f' {sign}' if sign else ''}"
            return spoken(value, stated) + marks
        case Text(text):
            return text


def prose(words: Words, word: Callable[[Cell], str] = full) -> str:
    """Running text with its figures worded."""
    return words if isinstance(words, str) else "".join(part if isinstance(part, str) else word(part) for part in words)


def reason(figure: Figure | None) -> str:
    """Why a figure is no published number."""
    return REASONS[figure.status] if isinstance(figure, Unpublished) else REASONS[Status.NOT_RELEASED]


def size(cell: Cell) -> float | None:
    """The number that a chart draws: the published one, or the bound that it is at least."""
    match cell:
        case Marked(value):
            return size(value)
        case Money(figure) | Count(figure) | Number(figure):
            return figure.at_least if isinstance(figure, Unpublished) else figure
        case Percent(value) | Share(value):
            return value
        case _:
            return None


def is_bound(cell: Cell) -> bool:
    """Whether a cell holds a top-coded figure, of which only the least that it can be is known."""
    match cell:
        case Marked(value):
            return is_bound(value)
        case Money(figure) | Count(figure) | Number(figure):
            return isinstance(figure, Unpublished) and figure.at_least is not None
        case _:
            return False


def _money(figure: Figure | None, basis: str, stated: Stated, *, signed: bool = False) -> str:
    if figure is None:
        return MISSING
    bound = ""
    if isinstance(figure, Unpublished):
        if figure.at_least is None:
            one_basis = figure.status in (Status.HOURLY_ONLY, Status.ANNUAL_ONLY)
            return REASONS[figure.status] if stated is Stated.BASIS and one_basis else MISSING
        figure, bound = figure.at_least, "+"
    sign = "" if not signed or not figure else "+" if figure > 0 else "-"
    dollars = "" if stated is Stated.UNIT else "$"
    hour = "/h" if basis == "hourly" and stated is Stated.NOTHING else ""
    return f"{sign}{dollars}{abs(figure):,.{2 if basis == 'hourly' else 0}f}{bound}{hour}"


def _wages(annual: Figure, hourly: Figure) -> str:
    """The wage a year and an hour; what is published on one basis only says so."""
    match annual, hourly:
        case Unpublished(Status.HOURLY_ONLY), _:
            return f"{full(Money(hourly, 'hourly'))} (no annual figure is published)"
        case _, Unpublished(Status.ANNUAL_ONLY):
            return f"{full(Money(annual, 'annual'))} (no hourly figure is published)"
        case Unpublished(status), _ if status is not Status.TOP_CODED:
            return REASONS[status]
    year, hour = full(Money(annual, "annual")), full(Money(hourly, "hourly"))
    return f"{year} · {hour.removeprefix('at least ')}"


def _count(figure: Figure | None, *, signed: bool = False) -> str:
    if figure is None or isinstance(figure, Unpublished):
        return MISSING
    return f"{figure:+,.0f}" if signed and round(figure) else f"{figure:,.0f}"


def _percent(cell: Percent) -> str:
    if cell.value is None:
        return MISSING
    text = f"{cell.value:{'+' if cell.signed else ''}.{cell.digits}f}%"
    return text.lstrip("+-") if float(text[:-1]) == 0 else text


def _spoken_percent(cell: Percent) -> str:
    if cell.value is None:
        return f"difference from {cell.versus} {reason(None)}" if cell.versus else reason(None)
    amount = f"{_percent(cell).lstrip('+-').rstrip('%')} percent"
    if cell.versus:
        above, below, same = (f"{word} {cell.versus}" for word in ("above", "below", "the same as"))
        return _more(round(cell.value, cell.digits), amount, above, below, same)
    if not cell.signed:
        return amount
    rounded = round(cell.value, cell.digits)
    return "unchanged" if not rounded else f"{'up' if rounded > 0 else 'down'} {amount}"


def _more(value: float, amount: str, more: str, less: str, same: str = NO_CHANGE) -> str:
    return f"{amount} {more}" if value > 0 else f"{amount} {less}" if value < 0 else same
