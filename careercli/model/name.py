"""Names: where they come from, and what they can lead to."""

from enum import StrEnum


class NameKind(StrEnum):
    """Where a name comes from, the weightiest first, each with the letter that stands for it in the index."""

    letter: str

    def __new__(cls, value: str, letter: str = "") -> "NameKind":
        """A kind and its letter."""
        kind = str.__new__(cls, value)
        kind._value_, kind.letter = value, letter
        return kind

    TITLE = "title", "T"
    GROUP = "group", "G"
    PROFILE = "profile", "P"
    EVERYDAY = "everyday", "E"
    PART = "part", "L"
    ONET = "onet", "O"
    DIRECT = "direct", "D"
    REPORTED = "reported", "R"
    EXAMPLES = "examples", "X"
    ALTERNATE = "alternate", "A"
    SPECIALTY = "specialty", "S"
    FIELD = "field", "F"


class LeadsTo(StrEnum):
    """What a name can lead to; nothing is published about what is `uncovered`."""

    OCCUPATION = "occupation"
    GROUP = "group"
    PROFILE = "profile"
    FIELD = "field"
    UNCOVERED = "uncovered"
