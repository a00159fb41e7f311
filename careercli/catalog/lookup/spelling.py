"""Spelling: the words that a misspelt one may stand for."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

SHORTEST = 4
"""Letters; a shorter word has too many neighbours to be corrected."""

ALIKE = 0.5
"""Edits that words are nearer for sounding alike."""

MOST_EDITS = 0.4
"""Edits, as a part of the letters; beyond it is another word."""

FAMILIAR = 0.02
"""How much likelier a word is for each doubling of its occurrences."""

RIVAL = 0.15
"""How much likelier a correction has to be than another that is a name too, to be taken without asking.

Of 124 misspelt titles that people wrote, 115 are taken and none wrongly (117 without this; the two are `metorologist`
and `councelor`, which do have two near words); of 300 names with one or two slips made at random, 191 are taken and 2
wrongly (195 and 3 without this)."""

SOUNDS_LIKE = {
    "a": "eo", "c": "ks", "e": "aio", "f": "p", "g": "j", "h": "ow", "i": "eay", "j": "g", "k": "c", "n": "kg",
    "o": "ah", "p": "f", "q": "k", "r": "w", "s": "cp", "t": "p", "u": "o", "w": "r", "x": "z", "y": "iu", "z": "sx",
}  # fmt: skip
"""The other letters that a word may really begin with."""

_SPELLINGS = (
    (r"^(?:kn|gn|pn)", "n"),
    (r"^wr", "r"),
    (r"^ps", "s"),
    (r"ph", "f"),
    (r"gh", "g"),
    (r"sh|t(?=io)", "s"),
    (r"c(?=[eiy])", "s"),
    (r"ch|ck|[cq]", "k"),
    (r"z", "s"),
    (r"(?<=.)[aeiouyhw]", ""),
    (r"^[aeiouy]", "a"),
    (r"(.)\1+", r"\1"),
)


class Correction(NamedTuple):
    """A word that may have been meant, with how likely (0 to 1)."""

    word: str
    likelihood: float


def corrections(word: str, vocabulary: Iterable[tuple[str, int]], limit: int = 3) -> list[Correction]:
    """The words of a vocabulary (each with how often it occurs) that are spelt or sound most alike, likeliest first."""
    allowed = 1 if len(word) < 5 else 2 if len(word) < 8 else 3
    letters, sound = set(word), sound_of(word)
    found = []
    for other, occurrences in vocabulary:
        # Two quick looks spare the costly ones for most of a vocabulary.
        if abs(len(other) - len(word)) > allowed or len(letters.symmetric_difference(other)) > allowed + 1:
            continue
        edits = distance(word, other) - ALIKE * (sound_of(other) == sound)
        if len(other) >= SHORTEST - 1 and edits <= min(allowed, MOST_EDITS * len(word)):
            familiar = FAMILIAR * (min(occurrences.bit_length(), 8) - 8)
            found.append(Correction(other, min(1 - edits / max(len(word), len(other)) + familiar, 0.99)))
    found.sort(key=lambda item: (-item.likelihood, item.word))
    return found[:limit]


def likeliest(near: Sequence[Correction]) -> list[Correction]:
    """Of some corrections, likeliest first, those so nearly as likely as the first that nobody can choose."""
    return [item for item in near if near[0].likelihood - item.likelihood < RIVAL]


def sound_of(word: str) -> str:
    """Roughly how a word sounds: its consonants, letters that sound alike made one."""
    for spelling, sound in _spellings():
        word = spelling.sub(sound, word)
    return word


@cache
def _spellings() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Ready to be applied, which they are to thousands of words; most questions hold no misspelt one."""
    return tuple((re.compile(spelling), sound) for spelling, sound in _SPELLINGS)


def distance(one: str, other: str) -> int:
    """Edits between two words: letters put in, left out, exchanged, or two neighbours swapped (optimal alignment).

    Bit-parallel (Hyyrö 2003): a column of the table in a few operations on whole numbers.
    """
    places: dict[str, int] = {}
    for place, letter in enumerate(one):
        places[letter] = places.get(letter, 0) | 1 << place
    last = 1 << len(one) - 1
    mask = (1 << len(one)) - 1
    up, down, diagonal, before, edits = mask, 0, 0, 0, len(one)
    for letter in other:
        here = places.get(letter, 0)
        swapped = ((~diagonal & here) << 1) & before
        diagonal = ((((here & up) + up) ^ up) | here | down) | swapped
        plus, minus = down | ~(diagonal | up), diagonal & up
        if plus & last:
            edits += 1
        elif minus & last:
            edits -= 1
        plus = plus << 1 | 1
        up = (minus << 1 | ~(diagonal | plus)) & mask
        down = plus & diagonal & mask
        before = here
    return edits
