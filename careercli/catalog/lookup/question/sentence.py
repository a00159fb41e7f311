"""A sentence: its words as they were typed, what phrases of them mean, and which of them have been read."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from careercli.catalog.index.index import Index
from careercli.catalog.lookup.spelling import SHORTEST, distance
from careercli.catalog.text import SHORT_IN_PLACES, clean, plain, singular

LONGEST_PHRASE = 7
"""Words; no phrase that is known has more."""

MOST_WORDS = 80
"""Words that are read; a question is shorter."""

# Amounts with what is written onto them (`$25`, `80k`, `2yr`), and words with what belongs to them (`don't`, `C++`).
_WORD = re.compile(r"\d{2}[A-JL-Za-jl-z]\b|\$?\d[\d,]*(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)*(?:\+\+|#)?|>=|<=|[<>≥≤]")
_BREAK = re.compile(r"[,;:.?!()|\[\]\"“”]|\s[-–—/]\s|[–—]")

STRONG = (
    "content", "military", "level", "no_experience", "order", "growing", "unknown", "interest", "aside", "onward",
    "leave", "not", "toward", "code_before", "degree", "most", "least", "less", "maybe_level", "topic", "armed",
    "filler", "asking", "school_of", "apart",
)  # fmt: skip
"""Kinds of phrases; of phrases of one length, what comes first here is meant."""


_OF_TECHNOLOGY = frozenset("job jobs career careers field support department work manager help industry".split())  # noqa: SIM905


EVERYDAY = "everyday"
"""What the name of a city means that people wrote down, as the index has it: it is known to be one (`nyc`)."""

PLACES = ("state", "state too", "postal", "city", "town")
"""Kinds of names of places."""


class Word(NamedTuple):
    """A word: as typed, in lower case without apostrophes, in the singular, and where it stands."""

    typed: str
    lower: str
    single: str
    start: int
    end: int
    breaks: bool
    """Whether a comma or another sign parts it from the word before."""


class Phrase(NamedTuple):
    """Words (from `start` to before `stop`) that mean something: their kind, and what."""

    start: int
    stop: int
    kind: str
    meaning: str


class Sentence:
    """The words of a text and the phrases among them, which do not overlap; what is read is struck out."""

    def __init__(self, text: str, index: Index) -> None:
        self.text = clean(text)
        self.words = tuple(_words(self.text))[:MOST_WORDS]
        self.words = _corrected(self.words, index)
        self.left = [True] * len(self.words)
        """Of each word whether it has not been read yet."""
        self.places: list[Phrase] = []
        """Names of places, which may overlap; whether they are meant is decided when they are read."""
        self.broken: set[int] = set()
        """The words before which a phrase was read that parts what stands on its sides."""
        self.known: dict[str, list[tuple[str, str]]] = {}
        spans = {span: self._spellings(*span) for span in self._spans()}
        for phrase, kind, meaning in index.asked({spelling for its in spans.values() for spelling in its}):
            self.known.setdefault(phrase, []).append((kind, meaning))
        self.phrases = self._chosen(spans)

    def _spans(self) -> Iterator[tuple[int, int]]:
        for start in range(len(self.words)):
            for stop in range(start + 1, min(start + LONGEST_PHRASE, len(self.words)) + 1):
                if stop > start + 1 and self.words[stop - 1].breaks:
                    break
                yield start, stop

    def _spellings(self, start: int, stop: int) -> tuple[str, ...]:
        """A stretch of words as it stands in the index: as typed, in the singular, as the name of a place."""
        words = self.words[start:stop]
        lower, single = " ".join([word.lower for word in words]), " ".join([word.single for word in words])
        place = " ".join([SHORT_IN_PLACES.get(word.lower, word.lower) for word in words])
        return tuple(dict.fromkeys((lower, single, place)))

    def _chosen(self, spans: dict[tuple[int, int], tuple[str, ...]]) -> list[Phrase]:
        """The phrases that are meant: the longest first, none within another."""
        found: list[Phrase] = []
        for (start, stop), spellings in spans.items():
            kinds: dict[str, str] = {}
            for number, spelling in enumerate(spellings):
                for kind, meaning in self.known.get(spelling, ()):
                    if kind in PLACES:
                        self.places.append(Phrase(start, stop, kind, meaning))
                    elif spelling == "it" and not self._is_technology(start):
                        kinds["filler"] = ""
                    elif number == 0 or kind in ("topic", "military", "content", "filler"):
                        kinds.setdefault(kind, meaning)
            found += [Phrase(start, stop, kind, meaning) for kind, meaning in kinds.items()]
        found.sort(key=lambda item: (item.start - item.stop, STRONG.index(item.kind), item.start))
        taken: set[int] = set()
        chosen = []
        for phrase in found:
            words = range(phrase.start, phrase.stop)
            if taken.isdisjoint(words):
                taken.update(words)
                chosen.append(phrase)
        return sorted(chosen)

    def _is_technology(self, place: int) -> bool:
        """Whether `it` is information technology: in capitals, behind `into`, or before `jobs` and the like."""
        if self.words[place].typed == "IT" and not self.text.isupper():
            return True
        following = self.words[place + 1].lower if place + 1 < len(self.words) else ""
        before = self.words[place - 1].lower if place else ""
        return following in _OF_TECHNOLOGY or (before in ("in", "into") and not following) or len(self.words) == 1

    def of(self, *kinds: str) -> list[Phrase]:
        """The phrases of some kinds that have not been read, in their order."""
        return [phrase for phrase in self.phrases if phrase.kind in kinds and self.free(phrase)]

    def free(self, phrase: Phrase) -> bool:
        """Whether none of its words has been read."""
        return all(self.left[phrase.start : phrase.stop])

    def means(self, start: int, stop: int, kind: str) -> str | None:
        """What a stretch of words means as a phrase of a kind, whatever else it may be; None where it is none."""
        for spelling in self._spellings(start, stop):
            for its, meaning in self.known.get(spelling, ()):
                if its == kind:
                    return meaning
        return None

    def kind_at(self, place: int) -> str:
        """The kind of the phrase that a word belongs to; empty for none, and for none is before or behind them."""
        phrase = self.phrase_at(place)
        if phrase is None:
            return ""
        whole = phrase.kind in ("content", "topic", "military") or self.free(phrase) or not self.left[place]
        return phrase.kind if whole else "filler"  # what is left of a phrase that was read in part says nothing

    def phrase_at(self, place: int) -> Phrase | None:
        """The phrase that a word belongs to."""
        return next((phrase for phrase in self.phrases if phrase.start <= place < phrase.stop), None)

    def strike(self, start: int, stop: int) -> None:
        """Words that have been read."""
        for place in range(max(start, 0), min(stop, len(self.words))):
            self.left[place] = False

    def typed(self, places: Sequence[int]) -> str:
        """Some words as they were typed, with what stands between neighbours."""
        parts: list[str] = []
        for number, place in enumerate(places):
            word = self.words[place]
            if number and places[number - 1] == place - 1:
                between = self.text[self.words[place - 1].end : word.start]
                parts.append(between if between.strip() in ("-", "/", "&", "'", "") else " ")
            elif number:
                parts.append(" ")
            parts.append(word.typed)
        return "".join(parts).strip()

    def breaks(self, place: int) -> bool:
        """Whether something parts a word from the one before: a sign, or words that have been read."""
        return place == 0 or self.words[place].breaks or place in self.broken


def _words(text: str) -> Iterator[Word]:
    end = 0
    for number, match in enumerate(_WORD.finditer(text)):
        typed = match.group()
        lower = plain(typed) if typed[-1].isalpha() else typed
        breaks = number == 0 or bool(_BREAK.search(text[end : match.start()]))
        yield Word(typed, lower, singular(lower), match.start(), match.end(), breaks)
        end = match.end()


def _corrected(words: tuple[Word, ...], index: Index) -> tuple[Word, ...]:
    """The words, those that occur nowhere read as the only word of sentences that is one slip away."""
    odd = [word.lower for word in words if len(word.lower) >= SHORTEST and word.lower.isalpha()]
    strange = index.strangers({form for word in odd for form in (word, singular(word))}) if odd else set()
    read_as = {word: _slip(word, index) for word in odd if word in strange and singular(word) in strange}
    return tuple(
        word._replace(typed=other, lower=other, single=singular(other)) if (other := read_as.get(word.lower)) else word
        for word in words
    )


def _slip(word: str, index: Index) -> str:
    """The word of sentences that a misspelt one is, where only one is near."""
    near = [other for other in index.asked_words(word[0]) if len(other) >= SHORTEST and distance(word, other) == 1]
    return near[0] if len(near) == 1 else ""
