"""The lexicon: in which names every word occurs, how much a word says, and what is known about it. Reads the index."""

from array import array
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from careercli.catalog.index.names import rarity_of

if TYPE_CHECKING:
    from careercli.catalog.index.index import Index

NOTHING: "array[int]" = array("I")


class Sense(NamedTuple):
    """One meaning of one name (`index/schema.py`)."""

    name: int
    text: str
    kinds: str
    place: int
    meaning: int
    leads_to: str
    target: str
    title: str
    jobs: int


class Lexicon:
    """What the index knows about words and names; each word is read once."""

    def __init__(self, index: "Index") -> None:
        self.index = index
        ((self.size, self.fields_from, weights),) = index.rows("SELECT names, fields_from, weights FROM lexicon")
        self.weights = array("f", weights)
        self._names: dict[str, array[int]] = {}
        self._texts: dict[str, array[int]] = {}

    def read(self, words: Iterable[str]) -> None:
        """Read all that is known about some words at once."""
        missing = [word for word in dict.fromkeys(words) if word not in self._names]
        if not missing:
            return
        marks = ",".join("?" * len(missing))
        self._names.update(dict.fromkeys(missing, NOTHING))
        for word, names, texts in self.index.rows(f"SELECT * FROM word WHERE word IN ({marks})", missing):
            self._names[word], self._texts[word] = array("I", names), array("I", texts)

    def names_with(self, word: str) -> "array[int]":
        """The names in which a word occurs, in ascending order."""
        self.read([word])
        return self._names[word]

    def texts_with(self, word: str) -> "array[int]":
        """The meanings (occupations) whose summary or duties have a word."""
        self.read([word])
        return self._texts.get(word, NOTHING)

    def known(self, word: str) -> bool:
        """Whether a word occurs in any name."""
        return bool(self.names_with(word))

    def rarity(self, word: str) -> float:
        """How much a word says, from about 2 (`operator`) to 11 (in one name only); 0 for an unknown word."""
        found = len(self.names_with(word))
        return rarity_of(found, self.size) if found else 0.0

    def beginning_with(self, letters: Iterable[str]) -> list[tuple[str, int]]:
        """All words beginning with one of these letters, each with the number of names it occurs in."""
        marks = " OR ".join("word >= ? AND word < ?" for _ in letters)
        bounds = [bound for letter in letters for bound in (letter, chr(ord(letter) + 1))]
        return [
            (word, size // 4)
            for word, size in self.index.rows(f"SELECT word, length(names) FROM word WHERE {marks}", bounds)
        ]

    def expansions(self, words: Iterable[str]) -> dict[str, list[str]]:
        """What each abbreviation among some words stands for."""
        return self._pairs("SELECT short, text FROM expansion WHERE short IN", words)

    def equivalents(self, words: Iterable[str]) -> dict[str, list[str]]:
        """The words or phrases that mean the same as each of some words or phrases."""
        return self._pairs("SELECT word, other FROM equivalent WHERE word IN", words)

    def _pairs(self, sql: str, words: Iterable[str]) -> dict[str, list[str]]:
        wanted = list(dict.fromkeys(words))
        found: dict[str, list[str]] = {}
        for one, other in self.index.rows(f"{sql} ({','.join('?' * len(wanted))})", wanted):
            found.setdefault(one, []).append(other)
        return found

    def set_aside(self) -> dict[str, str]:
        """The phrases that do not say what somebody does, each with the reason."""
        return dict(self.index.rows("SELECT phrase, reason FROM set_aside"))

    def senses(self, names: Iterable[int]) -> list[Sense]:
        """Every meaning of some names."""
        numbers = ",".join(str(int(number)) for number in names)
        sql = "SELECT name, text, kinds, place, meaning, leads_to, target, title, jobs FROM sense"
        joins = "JOIN name ON name.id = name JOIN meaning ON meaning.id = meaning"
        return [Sense(*row) for row in self.index.rows(f"{sql} {joins} WHERE name IN ({numbers})")]

    def members(self, groups: Iterable[str]) -> list[tuple[str, int]]:
        """The members of some groups: the group's code and the number of the occupation's meaning."""
        wanted = list(groups)
        sql = "SELECT group_soc, meaning.id FROM membership JOIN occupation USING (soc) JOIN meaning ON target = slug"
        marks = ",".join("?" * len(wanted))
        return self.index.rows(f"{sql} WHERE leads_to = 'occupation' AND group_soc IN ({marks})", wanted)

    def studies(self, fields: Iterable[str]) -> list[tuple[str, str, str, str, int | None, str]]:
        """The occupations of some fields of study: CIP code, SOC code, slug, title, jobs, education."""
        wanted = list(fields)
        sql = "SELECT cip, soc, slug, title, base, education FROM study JOIN occupation USING (soc)"
        return self.index.rows(f"{sql} WHERE cip IN ({','.join('?' * len(wanted))})", wanted)
