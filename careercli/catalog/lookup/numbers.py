"""Numbers as people type them: which sign groups thousands and which begins a fraction.

A comma, a space or an apostrophe groups thousands only before exactly three digits. A comma before one or two digits
begins a fraction where nothing else can be meant; where it could be a slip for a group of three, nobody knows.
"""

import re
from typing import NamedTuple

_GROUPED = re.compile(r"[0-9]{1,3}(?:([, '])[0-9]{3})(?:\1[0-9]{3})*(?:\.[0-9]+)?")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]*)?|\.[0-9]+")
_POINTS_GROUP = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}|[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_COMMA_FRACTION = re.compile(r"[0-9]+,[0-9]{1,2}")

NUMBER = r"(?:[0-9]+(?:[., '][0-9]+)*\.?|\.[0-9]+)"
"""What could be a number; `read_number` says whether it is one."""

MOST_DIGITS = 15
"""Digits of a number; what is longer counts nothing that is known here."""


class Number(NamedTuple):
    """A number; `literal` is false where a comma was read as the sign of a fraction, or points as groups."""

    value: float
    literal: bool = True


def read_number(text: str, *, fraction_likely: bool) -> Number | None:
    """The number that is written, or None where it is none or could be two.

    `fraction_likely` says that tenths or cents are usual here (`82,5k`, `45,50/h`, `12,5%`), so that a comma before one
    or two digits can only begin them.
    """
    if sum(char.isdigit() for char in text) > MOST_DIGITS:
        return None
    if _PLAIN.fullmatch(text):
        return Number(float(text))
    if _GROUPED.fullmatch(text):
        return Number(float(re.sub(r"[, ']", "", text)))
    if _POINTS_GROUP.fullmatch(text):
        return Number(float(text.replace(".", "").replace(",", ".")), literal=False)
    if fraction_likely and _COMMA_FRACTION.fullmatch(text):
        return Number(float(text.replace(",", ".")), literal=False)
    return None
