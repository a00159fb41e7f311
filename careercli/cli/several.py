"""Several values in one text: `CA,TX`, `Fresno, CA; Boise, ID`.

Names of places, industries and levels of education hold commas themselves, so a text is taken apart with sense: at
semicolons; else not at all where it means something as it stands; else at its commas, but for those before what only
says where the place before it lies (`Fresno, CA, Boise, Idaho` are two places, `Toronto, Canada` is one).
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from careercli.catalog.errors import CareerError

T = TypeVar("T")


def several(
    texts: Sequence[str], understand: Callable[[str], T], qualifies: Callable[[str], bool] = lambda part: False
) -> list[T]:
    """What the texts mean, as `understand` reads one value. Raises its errors.

    `qualifies` says whether a part between commas belongs to the name before it.
    """
    found = []
    for text in texts:
        for part in text.split(";") if ";" in text else [text]:
            if part.strip() or part is text:
                found += _listed(part.strip(), understand, qualifies)
    return found


def _listed(text: str, understand: Callable[[str], T], qualifies: Callable[[str], bool]) -> list[T]:
    try:
        return [understand(text)]
    except CareerError:
        parts = _parts(text, qualifies)
        if len(parts) < 2:
            raise
    return [understand(part) for part in dict.fromkeys(parts)]


def _parts(text: str, qualifies: Callable[[str], bool]) -> list[str]:
    """The text at its commas, what qualifies a name left with it."""
    parts: list[str] = []
    for part in (part.strip() for part in text.split(",")):
        if parts and part and qualifies(part):
            parts[-1] += f", {part}"
        elif part:
            parts.append(part)
    return parts
