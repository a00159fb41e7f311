"""Which of Holland's six interests (RIASEC) a person means: their letters, their names, or both."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from careercli.catalog.errors import UsageError
from careercli.catalog.lookup.meant import Meant
from careercli.catalog.lookup.signs import plain_signs
from careercli.catalog.lookup.vocabulary import Vocabulary
from careercli.catalog.text import SILENT, words
from careercli.model.occupation import INTERESTS

_VOCABULARY = Vocabulary("interest", INTERESTS)

EXAMPLE = "R12,I30,A5,S22,E18,C9"

MOST = 100
"""Points; no form of the Interest Profiler gives more than 40."""

FLAT = 0.1
"""The part of the highest of six scores that they must differ by: below it they tell nothing of what is liked more."""

_SCORE = re.compile(r"(?:(?P<name>[a-z]+)\s*[:=]?\s*)?(?P<points>\d+(?:\.\d+)?)[\s,;/]*")


def interests(text: str) -> Meant[str]:
    """The letters of the interests that are meant, in the order in which they were named, each once.

    `RIA`, `r,i`, `artistic`, `realistic, social`, `Artistc`. Raises UnknownNameError with the six of them where a word
    is none of them nor near one, UsageError where there is no word.
    """
    typed = plain_signs(text)
    letters, literal = "", True
    for word in filter(words, re.split(r"[\s,;/&+]+", typed)):
        alone = word.replace("-", "").strip(".").upper()
        if set(alone) <= set(INTERESTS):
            letters += alone
        elif word.lower() not in SILENT:
            meant = _VOCABULARY.one(word)
            letters, literal = letters + meant.value, literal and meant.literal
    if not letters:
        raise UsageError("the name of the interest is empty")
    found = "".join(dict.fromkeys(letters))
    return Meant(typed, found, ", ".join(INTERESTS[letter] for letter in found), literal)


class Scores(NamedTuple):
    """Six scores of an interest profile, one for each of Holland's interests."""

    realistic: float
    investigative: float
    artistic: float
    social: float
    enterprising: float
    conventional: float


def scores(text: str) -> Meant[Scores]:
    """The six scores of an interest profile: `R12,I30,A5,S22,E18,C9`, or six numbers in the order RIASEC.

    Raises UsageError where one is missing, given twice or out of reach, or where they are all about the same.
    """
    typed = plain_signs(text)
    parts = list(_SCORE.finditer(typed.lower()))
    if "".join(part.group() for part in parts) != typed.lower() or not parts:
        raise UsageError(f"--riasec: '{typed[:40]}' is no list of scores; write {EXAMPLE}")
    points = [float(part["points"]) for part in parts]
    if named := [part["name"] for part in parts if part["name"]]:
        letters = [interests(name).value for name in named]
        twice = [INTERESTS[letter] for letter in INTERESTS if letters.count(letter) > 1]
        missing = [INTERESTS[letter] for letter in INTERESTS if letter not in letters]
        if len(named) < len(parts) or any(len(letter) != 1 for letter in letters):
            raise UsageError(f"--riasec: '{typed[:40]}' is not one score for each letter; write {EXAMPLE}")
        if twice or missing:
            wrong = f"{twice[0]} stands there twice" if twice else f"there is no score of {', '.join(missing)}"
            raise UsageError(f"--riasec: {wrong}; give all six scores: {EXAMPLE}")
        by_letter = dict(zip(letters, points, strict=True))
        points = [by_letter[letter] for letter in INTERESTS]
    elif len(points) != len(INTERESTS):
        raise UsageError(f"--riasec: {len(points)} scores; give all six: {EXAMPLE}")
    if max(points) > MOST:
        raise UsageError(f"--riasec: {max(points):g} is more than any interest profile gives ({MOST} at most)")
    if is_flat(points):
        raise UsageError("--riasec: all six scores are about the same, so they do not tell what you like more")
    name = ",".join(f"{letter}{value:g}" for letter, value in zip(INTERESTS, points, strict=True))
    return Meant(typed, Scores(*points), name, bool(named))


def is_flat(points: Sequence[float]) -> bool:
    """Whether scores differ so little that no order can be read from them."""
    return max(points) - min(points) <= FLAT * max(points)
