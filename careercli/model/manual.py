"""The help page of a command, as `career help COMMAND` gives it to programs."""

from typing import NamedTuple


class Described(NamedTuple):
    """An option, an argument or a command, as it is typed, with what it does."""

    typed: str
    does: str


class Section(NamedTuple):
    """Options that belong together, under their heading."""

    title: str
    items: tuple[Described, ...]


class Manual(NamedTuple):
    """A command: how it is typed, what it is for, examples, its arguments and options."""

    command: str
    usage: str
    text: str
    examples: tuple[str, ...]
    sections: tuple[Section, ...]
