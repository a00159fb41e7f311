"""Names: where they come from, and what they can lead to."""

from enum import StrEnum


class NameKind(StrEnum):
    """Where a name comes from, the weightiest first, with its letter in the index and the dataset that lists it.

    No dataset stands where the name is known from what it names, or is ours.
    """

    letter: str
    dataset: str

    def __new__(cls, value: str, letter: str = "", dataset: str = "") -> "NameKind":
        """A kind with its letter and its dataset."""
        kind = str.__new__(cls, value)
        kind._value_, kind.letter, kind.dataset = value, letter, dataset
        return kind

    TITLE = "title", "T"
    GROUP = "group", "G"
    PROFILE = "profile", "P", "ooh"
    EVERYDAY = "everyday", "E"
    PART = "part", "L"
    ONET = "onet", "O", "onet"
    DIRECT = "direct", "D", "soc"
    REPORTED = "reported", "R", "onet"
    EXAMPLES = "examples", "X", "ep"
    ALTERNATE = "alternate", "A", "onet"
    SPECIALTY = "specialty", "S"
    FIELD = "field", "F", "cip-soc"


class LeadsTo(StrEnum):
    """What a name can lead to; nothing is published about what is `uncovered`."""

    OCCUPATION = "occupation"
    GROUP = "group"
    PROFILE = "profile"
    FIELD = "field"
    UNCOVERED = "uncovered"
