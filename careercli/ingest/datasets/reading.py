"""What every dataset gives back when it is read."""

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

from careercli.ingest.sources import Source

Report = Callable[[str], None]
"""Told what is being read or written next."""

T = TypeVar("T")


class Read(NamedTuple, Generic[T]):
    """What a dataset says, the vintages it was read from, and what a person should know about the run."""

    value: T
    sources: tuple[Source, ...]
    notes: tuple[str, ...] = ()


def printed(vintage: str) -> str:
    """A vintage as it is printed: 2024-34 with a dash."""
    return vintage.replace("-", "–")
