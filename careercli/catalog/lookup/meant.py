"""What somebody meant by what they typed, and whether it had to be read otherwise than literally."""

from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


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
