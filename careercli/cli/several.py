"""Several values in one text: `CA,TX`, `Fresno, CA; Boise, ID`.

Names of places, industries and levels of education hold commas themselves, so a text is taken apart with sense: at
semicolons; else not at all where it means something as it stands; else at its commas, but for those before a state
(`Fresno, CA, Boise, ID` are two places).
"""

import re
from collections.abc import Callable, Container, Sequence
from typing import TypeVar

from careercli.catalog.errors import CareerError

T = TypeVar("T")

_STATES = re.compile(r"[A-Za-z]{2}(?:-[A-Za-z]{2})*")
"""A state, or the states of an area that lies in several: `CA`, `MO-KS`."""


def several(texts: Sequence[str], understand: Callable[[str], T], states: Container[str] = ()) -> list[T]:
    """What the texts mean, as `understand` reads one value. Raises its errors.

    `states` are the postal abbreviations that may follow the name of a place.
    """
    found = []
    for text in texts:
        for part in text.split(";") if ";" in text else [text]:
            if part.strip() or part is text:
                found += _listed(part.strip(), understand, states)
    return found


def _listed(text: str, understand: Callable[[str], T], states: Container[str]) -> list[T]:
    parts = _parts(text, states)
    if len(parts) < 2:
        return [understand(text)]
    try:
        return [understand(text)]
    except CareerError:
        return [understand(part) for part in dict.fromkeys(parts)]


def _parts(text: str, states: Container[str]) -> list[str]:
    """The text at its commas, a state left with the place before it."""
    parts: list[str] = []
    for part in (part.strip() for part in text.split(",")):
        state = _STATES.fullmatch(part) and all(name.upper() in states for name in part.split("-"))
        if parts and state:
            parts[-1] += f", {part}"
        elif part:
            parts.append(part)
    return parts
