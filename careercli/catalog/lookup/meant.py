"""What somebody meant by what they typed, and whether it had to be read otherwise than literally."""

import re
from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

from careercli.catalog.errors import UnknownNameError

T = TypeVar("T")

_COMMA = re.compile(r"\s*[,;]\s*")


class Meant(NamedTuple, Generic[T]):
    """What a text means: the `value` that queries take and the `name` that people read.

    `literal` is false where the text was forgiven something: then `note` says what it was read as.
    """

    typed: str
    value: T
    name: str
    literal: bool = True

    @property
    def note(self) -> str:
        """`x → y` for somebody who typed something else, or nothing."""
        return "" if self.literal else f"{self.typed} → {self.name}"


def several(text: str, one: Callable[[str], Meant[T]], between: re.Pattern[str] = _COMMA) -> list[Meant[T]]:
    """What a text means that may hold several names with commas between them; official names hold commas too.

    So the text is read whole first. Raises what `one` raises: for the whole where it has no parts, else for a part.
    """
    parts = [part for part in between.split(text) if part.strip()]
    if len(parts) < 2:
        return [one(text)]
    try:
        return [one(text)]
    except UnknownNameError:
        return [one(part) for part in parts]
