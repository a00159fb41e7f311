"""Amounts of pay with the place where they are paid: `118k@boise`, `$60 an hour@fresno, ca`."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import CareerError, UsageError
from careercli.catalog.lookup.amounts import LONGEST, pay
from careercli.catalog.lookup.areas import place
from careercli.catalog.lookup.meant import Meant
from careercli.catalog.lookup.signs import plain_signs
from careercli.model.amount import PlacedAmount

AT = "@"

EXAMPLE = "118k@boise"

_WORD = re.compile(r"[^\s,;]+")
_JOINT = re.compile(r"(?:[\s,;]|\s(?:vs\.?|versus|and|or|to)(?=\s*$))+$", re.IGNORECASE)
"""What may stand between one offer and the next."""


class Typed(NamedTuple):
    """An offer as it was typed: the amount, and the place behind the `@`."""

    amount: str
    place: str


def offers_in(words: Sequence[str]) -> tuple[str, list[Typed]]:
    """The NAME before the first offer, and the offers: `registered nurses 60 an hour@fresno, ca 131k@seattle`.

    Quotes do not tell what belongs together, a shell has taken them away: before each `@` the longest text that is an
    amount is one. Raises UsageError where none stands there, or behind one there is no place.
    """
    first, *others = plain_signs(" ".join(words)).split(AT)
    if not others:
        return first, []
    name, amount = _amount_at_the_end(first)
    found = []
    for text in others[:-1]:
        where, following = _amount_at_the_end(text)
        found.append(Typed(amount, where))
        amount = following
    found.append(Typed(amount, _JOINT.sub("", others[-1]).strip(" ,;")))
    for typed in found:
        if not typed.place:
            raise UsageError(f"'{typed.amount}{AT}' names no place; write {EXAMPLE}")
    return name, found


def placed_amount(catalog: Catalog, text: str, option: str) -> Meant[PlacedAmount]:
    """An amount that may have a place behind it: `95k`, `45/h`, `118k@boise`, `118k@CA`.

    Raises UsageError, which names the option, where it is no amount, and what `place` raises.
    """
    typed = plain_signs(text)
    amount_text, at, where = typed.partition(AT)
    amount = pay(amount_text, option)
    if not at:
        return Meant(typed, PlacedAmount(amount.value), amount.name, amount.literal)
    if not where.strip():
        raise UsageError(f"{option}: '{typed[:LONGEST]}' names no place; write {EXAMPLE}")
    area = place(catalog, where)
    literal = amount.literal and area.literal
    return Meant(typed, PlacedAmount(amount.value, area.value), f"{amount.name} in {area.name}", literal)


def _amount_at_the_end(text: str) -> tuple[str, str]:
    """A text cut before the amount that it ends with. Raises UsageError where there is none."""
    for start in _starts(text):
        try:
            pay(text[start:], f"AMOUNT{AT}PLACE")
        except CareerError:
            continue
        return _JOINT.sub("", text[:start]).strip(" ,;"), text[start:].strip()
    words = text.split() or [""]
    if not words[-1]:
        raise UsageError(f"no amount stands before an {AT}; write {EXAMPLE}")
    pay(words[-1], f"AMOUNT{AT}PLACE")
    raise AssertionError(text)  # a last word that is an amount has been found above


def _starts(text: str) -> Iterator[int]:
    """Where an amount at the end of a text may begin, the longest first."""
    return (word.start() for word in _WORD.finditer(text) if len(text) - word.start() <= LONGEST)
