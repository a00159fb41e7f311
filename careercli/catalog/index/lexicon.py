"""The lexicon: in which names every word occurs, what it says, and what is known about it. Reads the index."""

from array import array
from collections.abc import Iterable
from typing import NamedTuple

from careercli.catalog.index.associations import LEAST, UNKNOWN, Association, Counts, associated
from careercli.catalog.index.index import Index, marks
from careercli.catalog.text import stem
from careercli.model.name import LeadsTo

NOTHING: "array[int]" = array("I")

SAME, NEAR = 0.9, 0.5
"""How far another word stands for one: it means the same, or it is only near (of its family, or often meant by it)."""

Counted = tuple[tuple[str, float], ...]
"""The words in names that count as one that was typed, each with how far it does."""


class Sense(NamedTuple):
    """One meaning of one name (`index/schema.py`)."""

    leads_to: LeadsTo
    name: int
    text: str
    kinds: str
    place: int
    meaning: int
    target: str
    title: str
    jobs: int


class Lexicon:
    """What the index knows about words and names; each word is read once."""

    def __init__(self, index: Index) -> None:
        self.index = index
        ((self.size, self.fields_from, weights, shares),) = index.rows("SELECT * FROM lexicon")
        self.weights = array("f", weights)
        self._shares = array("f", shares)
        self._set_aside: dict[str, str] = {}
        self._names: dict[str, array[int]] = {}
        self._says: dict[str, float] = {}
        self._ends: dict[str, float] = {}
        self._counts: dict[str, Counts] = {}
        self._associations: dict[Counted, Association] = {}

    def read(self, words: Iterable[str]) -> None:
        """Read where some words occur, all at once."""
        missing = [word for word in dict.fromkeys(words) if word not in self._names]
        if not missing:
            return
        self._names.update(dict.fromkeys(missing, NOTHING))
        sql = f"SELECT word, says, ends, names, occupations, counts FROM word WHERE word IN ({marks(missing)})"
        for word, says, ends, names, occupations, counts in self.index.rows(sql, missing):
            self._says[word], self._ends[word], self._names[word] = says, ends, array("I", names)
            self._counts[word] = Counts(array("I", occupations), array("f", counts))

    def names_with(self, word: str) -> "array[int]":
        """The names in which a word occurs, in ascending order."""
        self.read([word])
        return self._names[word]

    def known(self, word: str) -> bool:
        """Whether a word occurs in any name or description."""
        self.read([word])
        return word in self._says

    def says(self, word: str) -> float:
        """How much a word says of what somebody does: about 1 (`worker`) to 6 (of one occupation only)."""
        self.read([word])
        return self._says.get(word, UNKNOWN)

    def ends(self, word: str) -> float:
        """How often a word is the last of the names that have it (0 to 1): those of people often are."""
        self.read([word])
        return self._ends.get(word, 0.0)

    def association(self, counted: Counted) -> Association:
        """Which occupations a typed word speaks of, by all the words that count as it."""
        found = self._associations.get(counted)
        if found is None:
            self.read(word for word, _ in counted)
            counts = [(self._counts[word], factor) for word, factor in counted if word in self._counts]
            found = self._associations[counted] = associated(counts, self._shares)
        return found

    def weight(self, counted: Counted) -> float:
        """How much a typed word says, with the words that mean the same taken for one."""
        same = tuple((word, 1.0) for word, factor in counted if factor >= SAME)
        if len(same) == 1:
            return self.says(same[0][0])
        return LEAST + self.association(same).information

    def beginning_with(self, letters: Iterable[str]) -> list[tuple[str, int]]:
        """All words beginning with one of these letters, each with the number of names it occurs in."""
        marks = " OR ".join("word >= ? AND word < ?" for _ in letters)
        bounds = [bound for letter in letters for bound in (letter, chr(ord(letter) + 1))]
        rows = self.index.rows(f"SELECT word, length(names) FROM word WHERE {marks}", bounds)
        return [(word, size // 4) for word, size in rows if size]

    def substitutes(self, words: Iterable[str]) -> dict[str, dict[str, float]]:
        """The single words that stand for each of some words, with how far they do."""
        wanted = list(dict.fromkeys(words))
        found: dict[str, dict[str, float]] = {word: {} for word in wanted}
        families: dict[str, list[str]] = {}
        for word in wanted:
            families.setdefault(stem(word), []).append(word)
        rows = self.index.rows(f"SELECT word, stem FROM word WHERE stem IN ({marks(families)})", families)
        for other, its_stem in rows:
            for word in families[its_stem]:
                found[word][other] = NEAR
        for word, other, same in self._equivalents(wanted):
            if " " not in other:
                found[word][other] = max(SAME if same else NEAR, found[word].get(other, 0.0))
        for word, others in found.items():
            others.pop(word, None)
        self.read(other for others in found.values() for other in others)
        return found

    def phrases(self, texts: Iterable[str]) -> dict[str, list[str]]:
        """What means the same as each of some words or phrases, where one of the two is a phrase of several words."""
        found: dict[str, list[str]] = {}
        for one, other, same in self._equivalents(list(texts)):
            if same and (" " in one or " " in other):
                found.setdefault(one, []).append(other)
        return found

    def _equivalents(self, wanted: list[str]) -> list[tuple[str, str, int]]:
        return self.index.rows(f"SELECT word, other, same FROM equivalent WHERE word IN ({marks(wanted)})", wanted)

    def expansions(self, words: Iterable[str]) -> dict[str, list[str]]:
        """What each abbreviation among some words stands for."""
        wanted = list(dict.fromkeys(words))
        found: dict[str, list[str]] = {}
        sql = f"SELECT short, text FROM expansion WHERE short IN ({marks(wanted)})"
        for short, text in self.index.rows(sql, wanted):
            found.setdefault(short, []).append(text)
        return found

    def set_aside(self) -> dict[str, str]:
        """The phrases that do not say what somebody does, each with the reason."""
        if not self._set_aside:
            self._set_aside = dict(self.index.rows("SELECT phrase, reason FROM set_aside"))
        return self._set_aside

    def senses(self, names: Iterable[int]) -> list[Sense]:
        """Every meaning of some names."""
        numbers = ",".join(str(int(number)) for number in names)
        sql = "SELECT leads_to, name, text, kinds, place, meaning, target, title, jobs FROM sense"
        joins = "JOIN name ON name.id = name JOIN meaning ON meaning.id = meaning"
        rows = self.index.rows(f"{sql} {joins} WHERE name IN ({numbers})")
        return [Sense(LeadsTo(leads_to), *rest) for leads_to, *rest in rows]

    def meanings(self, numbers: Iterable[int]) -> list[tuple[int, LeadsTo, str, str, int]]:
        """Number, what it leads to, target, title and jobs of some meanings."""
        wanted = ",".join(str(int(number)) for number in numbers)
        rows = self.index.rows(f"SELECT id, leads_to, target, title, jobs FROM meaning WHERE id IN ({wanted})")
        return [(id, LeadsTo(leads_to), *rest) for id, leads_to, *rest in rows]

    def members(self, groups: Iterable[str]) -> list[tuple[str, int]]:
        """The members of some groups: the group's code and the number of the occupation's meaning."""
        wanted = list(groups)
        sql = "SELECT group_soc, meaning.id FROM membership JOIN occupation USING (soc) JOIN meaning ON target = slug"
        return self.index.rows(f"{sql} WHERE leads_to = 'occupation' AND group_soc IN ({marks(wanted)})", wanted)

    def studies(self, fields: Iterable[str]) -> list[tuple[str, str, str, str, int | None, str]]:
        """The occupations of some fields of study: CIP code, SOC code, slug, title, jobs, education."""
        wanted = list(fields)
        sql = "SELECT cip, soc, slug, title, base, education FROM study JOIN occupation USING (soc)"
        return self.index.rows(f"{sql} WHERE cip IN ({marks(wanted)})", wanted)
