"""Lengths of time as people type them."""

import re

from careercli.catalog.errors import UsageError
from careercli.catalog.lookup.meant import Meant
from careercli.catalog.lookup.numbers import NUMBER, read_number
from careercli.catalog.lookup.signs import plain_signs

LONGEST = 40
"""Characters; a length of time is shorter."""

MOST_YEARS = 30
"""Years; no preparation takes longer."""

_YEARS = {"": 1.0} | dict.fromkeys(("y", "yr", "yrs", "year", "years"), 1.0)
_UNITS = _YEARS | dict.fromkeys(("mo", "mos", "month", "months"), 1 / 12)
_DURATION = re.compile(rf"(?P<number>{NUMBER})\s*(?P<unit>[a-z]*)")


def years(text: str, option: str) -> Meant[float]:
    """Years: `2`, `2.5`, `2 years`, `18 months`. Raises UsageError where it is no length of time."""
    typed = plain_signs(text)
    match = _DURATION.fullmatch(typed.lower()) if len(typed) <= LONGEST else None
    unit = _UNITS.get(match["unit"]) if match else None
    number = read_number(match["number"].strip(), fraction_likely=True) if match and unit else None
    if number is None or unit is None:
        raise UsageError(f"{option}: '{typed[:LONGEST]}' is not a number of years; write 2, 2.5 or 18 months")
    value = number.value * unit
    if value > MOST_YEARS:
        raise UsageError(f"{option}: '{typed}' is longer than any preparation; write 2, 2.5 or 18 months")
    return Meant(typed, value, f"{value:g} years", number.literal)
