"""What can go wrong between a question and its answer: each kind knows what it offers instead, and its exit code."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar, NamedTuple


class Candidate(NamedTuple):
    """Something a name may have meant: what to type, what it is called, what kind of thing it is."""

    argument: str
    title: str
    kind: str


class CareerError(Exception):
    """A question that has no answer; the message says what was wrong, in words for a user."""

    status: ClassVar[int] = 2
    """The program's exit code: 1 nothing is published, 2 the question is wrong, 3 the data are."""

    introduction: ClassVar[str] = ""
    """What stands over the offers."""

    what = ""
    """What kind of thing was named; an offer of another kind says so."""

    offers: tuple[Candidate, ...] = ()
    """What could be meant instead."""

    beside: Mapping[str, str] = MappingProxyType({})
    """What tells the offers apart, by what is typed for each: pay and education of occupations."""

    advice = ""
    """How to ask better."""


class DataError(CareerError):
    """The data are missing or damaged; the message names the file and, where known, the key."""

    status = 3


class NoDataError(CareerError):
    """What was named is known, but nothing is published for that cut; the message says which and why."""

    status = 1


class UsageError(CareerError):
    """The question cannot be asked this way."""


class UnknownNameError(CareerError):
    """Nothing goes by this name; `near` are the nearest things that exist, `why` says what the name is instead."""

    introduction = "Nearest:"

    def __init__(self, name: str, what: str, near: tuple[Candidate, ...] = (), why: str = "") -> None:
        self.name, self.what, self.near, self.why = name, what, near, why
        self.offers = near
        super().__init__(self.message())

    def message(self) -> str:
        """What is said of the name."""
        return f"no {self.what} is called '{self.name}'" + (f": {self.why}" if self.why else "")


class AmbiguousNameError(CareerError):
    """Several things go by this name; it is never guessed which was meant."""

    introduction = "Type one of these:"

    def __init__(self, name: str, what: str, candidates: tuple[Candidate, ...]) -> None:
        self.name, self.what, self.candidates = name, what, candidates
        self.offers = candidates
        super().__init__(self.message())

    def message(self) -> str:
        """What is said of the name."""
        return f"'{self.name}' could be any of {len(self.candidates)} {plural(self.what)}"


class GroupNameError(AmbiguousNameError):
    """A group goes by this name where one occupation is needed; the candidates are its members."""

    def __init__(self, name: str, title: str, members: tuple[Candidate, ...]) -> None:
        self.title = title
        super().__init__(name, "occupation", members)

    def message(self) -> str:
        """What is said of the name."""
        return f"'{self.name}' is a group of occupations, {self.title}; name one of its {len(self.candidates)}"


class UnknownCodeError(UnknownNameError):
    """A text is shaped like a code but is none, or not a whole one; `reason` says so, `near` are codes like it."""

    def __init__(self, code: str, reason: str, near: tuple[Candidate, ...] = ()) -> None:
        self.reason = reason
        super().__init__(code, "occupation", near)

    def message(self) -> str:
        """What is said of the code."""
        return f"'{self.name}' {self.reason}"


class CodeError(AmbiguousNameError):
    """A code stands for several occupations, or no longer for just one; `reason` says what it is."""

    def __init__(self, code: str, reason: str, candidates: tuple[Candidate, ...]) -> None:
        self.reason = reason
        super().__init__(code, "occupation", candidates)

    def message(self) -> str:
        """What is said of the code."""
        return f"'{self.name}' {self.reason}"


def plural(what: str) -> str:
    """Several of a kind of thing: `levels of education`, `skills or kinds of knowledge`, `industries`."""
    parts = (part.partition(" of ") for part in what.split(" or "))
    return " or ".join(
        (f"{head[:-1]}ies" if head.endswith("y") else f"{head}s") + of + rest for head, of, rest in parts
    )
