"""Texts shaped like codes: digits in groups, however they are written and whatever system they are said to be of."""

import re
from enum import StrEnum
from typing import NamedTuple

from careercli.catalog.lookup.signs import plain_signs


class System(StrEnum):
    """What a code is said to be of; `UNSAID` where only its shape tells."""

    SOC = "SOC"
    SOC_2010 = "SOC 2010"
    ONET = "O*NET-SOC"
    CIP = "CIP"
    NAICS = "NAICS"
    OTHER = "another system"
    UNSAID = ""


_CALLED = {
    System.ONET: r"o\W?net(?:[- ]?soc)?",
    System.SOC_2010: r"(?:us[- ])?soc[- ]?2010|2010[- ]soc",
    System.SOC: r"(?:us[- ])?soc(?:[- ]?2018)?|2018[- ]soc",
    System.CIP: r"cip(?:[- ]?20[12]0)?",
    System.NAICS: r"naics(?:[- ]?20[0-9]{2})?",
    System.OTHER: r"gs|opm|census|occ|isco|dot|noc|onetcode|series",
}
"""How people call a system before or behind a code of it."""

_WRAPPING = "=\"'()[]{}<>#*,;:. "
_CODE_WORD = r"(?:[- ]?(?:code|codes|number|no|nr|series)\b\.?)?\s*[:#=-]?\s*"
_DIGITS = r"[0-9]+(?:[-._/\s]+[0-9]+)*"
_PARTIAL_SOC = r"[0-9]{2}-[0-9]"

_WHOLE = r"[0-9]{2}-[0-9]{4}(?:\.[0-9]{2})?"
_CODE_AND_WORDS = rf"\W*(?P<first>{_WHOLE})\b(?P<behind>.*[^\W\d].*)|(?P<before>.*[^\W\d].*?)\b(?P<last>{_WHOLE})\W*"

FEWEST_DIGITS, MAJOR, SUBSECTOR = 4, 2, 3
"""Digits from which any number is shaped like a code; bare ones of a major group and of an industry's subsector."""


class Shape(NamedTuple):
    """A text shaped like a code: its groups of digits, what stands between them, and the system it is said to be of."""

    system: System
    groups: tuple[str, ...]
    between: str
    """One sign for each gap between two groups: `-`, `.` or another."""

    @property
    def digits(self) -> str:
        """All digits."""
        return "".join(self.groups)

    @property
    def lengths(self) -> tuple[int, ...]:
        """How many digits each group has."""
        return tuple(map(len, self.groups))


def code_shape(text: str) -> Shape | None:
    """The shape of a text that is nothing but a code, or None where it is words or a small number."""
    rest = plain_signs(text).lower().strip(_WRAPPING)
    if not _has_digit(rest):
        return None
    system = System.UNSAID
    for found, called in _CALLED.items():
        if match := re.match(rf"(?:{called})(?:\b{_CODE_WORD})?(?=\W*[0-9])|.*[0-9]\W+(?P<behind>{called})$", rest):
            start = match.start("behind") if match["behind"] else 0
            system, rest = found, (rest[:start] if start else rest[match.end() :]).strip(_WRAPPING)
            break
    if not re.fullmatch(_DIGITS, rest):
        return None
    groups = tuple(re.findall(r"[0-9]+", rest))
    between = "".join(gap.strip()[:1] or " " for gap in re.findall(r"[^0-9]+", rest))
    shape = Shape(system, groups, between)
    size = len(shape.digits)
    bare = not system and len(rest) in (MAJOR, SUBSECTOR)
    said = system not in (System.UNSAID, System.OTHER)
    return shape if said or bare or size >= FEWEST_DIGITS or re.match(_PARTIAL_SOC, rest) else None


def split_code(text: str) -> tuple[str, str] | None:
    """A whole SOC or O*NET-SOC code and the words before or behind it, or None where the text is not just that."""
    typed = plain_signs(text)
    if not _has_digit(typed):
        return None
    if match := re.fullmatch(_CODE_AND_WORDS, typed):
        return match["first"] or match["last"], (match["behind"] or match["before"]).strip(_WRAPPING + "-")
    return None


def _has_digit(text: str) -> bool:
    """Whether any pattern of a code could fit; putting them together costs more than most look-ups."""
    return any("0" <= char <= "9" for char in text)
