"""Reading what was typed: which words say what somebody does, which only say how senior, where or on what terms."""

import re
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from careercli.catalog.index.lexicon import Lexicon
from careercli.catalog.lookup.spelling import SHORTEST, SOUNDS_LIKE, Correction, corrections
from careercli.catalog.text import SILENT, plain, singular, stem, words

MAIN, CONTEXT, ASIDE = 1.0, 0.5, 0.1
"""How much of what it says a word counts for: in the first part of what was typed, in a later part (`Nurse - Dialysis
Clinic`), and where it does not name the work."""

PEOPLE = 0.4
"""How often a word for people is the last of the names that have it, at least: `nurse` 0.5, `driver` 0.9, `bus` 0."""

DOER = 0.85
"""How far a word for those who do it stands for what they do (`teach`), where nobody is named: a little less than one
that means the same, so that it is never the very name."""

BROAD = frozenset(["career", "field", "industry", "job", "occupation", "profession", "sector", "workforce"])
"""Words that ask for a group of occupations rather than for one."""

OTHERWISE = 0.95
"""How certain a reading is that spells an abbreviation out, exchanges a phrase, joins two words or splits one."""

LIKELY = 0.7
"""How likely a correction of a misspelt word has to be."""

MOST_VARIANTS = 6
MOST_WORDS = 16
"""Words that are read; whatever comes after them cannot name an occupation any better."""

_PARTS = re.compile(r"\s[-–—/]+\s|\s[-–—]+|[-–—]+\s|[()\[\],;:|@•*!?\"“”]|\bw/")
_PAY = re.compile(r"\$\s?[\d.,]+\s?k?\+?(?:\s?[-–]\s?\$?[\d.,]+k?)?(?:\s?/\s?\w+)?|\b\d+(?:\.\d+)?\s?%")
_WORD = re.compile(r"[^\W_]+")


class Concept(NamedTuple):
    """One word of what was typed: how much it weighs and the words in names that count as it, each with a factor.

    `main` words name the work, others say more about it or nothing.
    """

    word: str
    weight: float
    words: tuple[tuple[str, float], ...]
    main: bool


class ReadAs(NamedTuple):
    """A word that was corrected, spelt out or said otherwise, and what it was read as."""

    typed: str
    read_as: str


class Variant(NamedTuple):
    """One way to read what was typed; `certainty` (to 1) is less where a word was read as another."""

    concepts: tuple[Concept, ...]
    certainty: float
    corrections: tuple[ReadAs, ...]


class Reading(NamedTuple):
    """What was typed: every way to read it, the words set aside, whether a group is asked for."""

    variants: tuple[Variant, ...]
    set_aside: tuple[str, ...]
    broad: bool


class _Token(NamedTuple):
    word: str
    role: float


class _Option(NamedTuple):
    """What a token or several may stand for: words, each with what counts as it, and how certain that is."""

    role: float
    words: tuple[tuple[tuple[str, float], ...], ...]
    certainty: float = 1.0
    correction: ReadAs | None = None


def read(text: str, lexicon: Lexicon) -> Reading:
    """Read what was typed."""
    tokens, aside = _tokens(text, lexicon)
    broad = not BROAD.isdisjoint(words(text))
    return Reading(tuple(_variants(tokens, lexicon)), tuple(aside), broad)


def _tokens(text: str, lexicon: Lexicon) -> tuple[list[_Token], list[str]]:
    """The words that are read, each with its role, and those that are set aside."""
    parts = [_WORD.findall(part) for part in _PARTS.split(_PAY.sub(" ", plain(text)))]
    parts = [[singular(word) for word in part] for part in parts if part]
    lexicon.read(word for part in parts for word in part)
    phrases = lexicon.set_aside()
    reasons = [_reasons(part, phrases) for part in parts]
    main = _main_part(parts, reasons, lexicon)
    tokens: list[_Token] = []
    aside: list[str] = []
    seen = set[str]()
    for number, part in enumerate(parts):
        for word, reason in zip(part, reasons[number], strict=True):
            if word in SILENT or word in seen or (any(map(str.isdigit, word)) and not lexicon.known(word)):
                continue
            seen.add(word)
            tokens.append(_Token(word, ASIDE if reason else MAIN if number == main else CONTEXT))
            aside += [word] if reason else []
    if not any(token.role == MAIN for token in tokens):
        tokens, aside = [token._replace(role=MAIN) for token in tokens], []
    return tokens[:MOST_WORDS], aside


def _main_part(parts: list[list[str]], reasons: list[list[str]], lexicon: Lexicon) -> int:
    """Which part names the work: the first that names somebody (`Consumer Products: Machinist`), else the first.

    A word that is set aside names nobody.
    """
    named = [
        [word for word, reason in zip(part, its, strict=True) if not reason]
        for part, its in zip(parts, reasons, strict=True)
    ]
    for number, part in enumerate(named):
        if any(lexicon.ends(word) >= PEOPLE for word in part):
            return number
    return next((number for number, part in enumerate(named) if part), 0)


def _reasons(part: list[str], phrases: dict[str, str]) -> list[str]:
    """Why each word is set aside, the longest phrases first; empty for those that are not."""
    reasons = [""] * len(part)
    for length in (4, 3, 2, 1):
        for start in range(len(part) - length + 1):
            reason = phrases.get(" ".join(part[start : start + length]), "")
            if reason and not any(reasons[start : start + length]):
                reasons[start : start + length] = [reason] * length
    return reasons


def _variants(tokens: list[_Token], lexicon: Lexicon) -> Iterator[Variant]:
    """Every way to read the tokens, the plain one first, at most `MOST_VARIANTS`."""
    for number, chosen in enumerate(product(*_steps(tokens, lexicon))):
        if number == MOST_VARIANTS:
            return
        options = [option for step in chosen for option in step]
        concepts, certainty = [], 1.0
        for option in options:
            certainty *= option.certainty
            for counted in dict.fromkeys(option.words):
                weight = lexicon.weight(counted) * option.role
                concepts.append(Concept(counted[0][0], weight, counted, option.role == MAIN))
        yield Variant(tuple(concepts), certainty, tuple(option.correction for option in options if option.correction))


def _steps(tokens: list[_Token], lexicon: Lexicon) -> list[list[list[_Option]]]:
    """For each stretch of tokens the ways to read it, each a list of options."""
    spans = {
        (start, length): " ".join(token.word for token in tokens[start : start + length])
        for length in (1, 2, 3)
        for start in range(len(tokens) - length + 1)
        if len({token.role for token in tokens[start : start + length]}) == 1
    }
    phrases = lexicon.phrases(spans.values())
    joined = {span: text.replace(" ", "") for span, text in spans.items() if span[1] == 2}
    lexicon.read(joined.values())
    options = _Options(lexicon, tokens)
    steps: list[list[list[_Option]]] = []
    place = 0
    while place < len(tokens):
        for length in (3, 2):
            span, role = (place, length), tokens[place].role
            others = [
                _Option(role, options.each(other.split()), OTHERWISE, ReadAs(spans[span], other))
                for other in phrases.get(spans.get(span, ""), ())
            ]
            if span in joined and lexicon.known(joined[span]):
                correction = ReadAs(spans[span], joined[span])
                others.append(_Option(role, options.each([joined[span]]), OTHERWISE, correction))
            if others:
                apart = [option for token in tokens[place : place + length] for option in options.of(token)[:1]]
                as_one = [[option] for option in others]
                known = all(lexicon.known(token.word) for token in tokens[place : place + length])
                steps.append([apart, *as_one] if known else [*as_one, apart])
                place += length
                break
        else:
            token = tokens[place]
            others = [
                _Option(token.role, options.each(other.split()), OTHERWISE, ReadAs(token.word, other))
                for other in phrases.get(token.word, ())
            ]
            steps.append([[option] for option in (*options.of(token), *others)])
            place += 1
    return steps


class _Options:
    """What single tokens may stand for."""

    def __init__(self, lexicon: Lexicon, tokens: list[_Token]) -> None:
        self.lexicon = lexicon
        named = [token.word for token in tokens if token.role in (MAIN, CONTEXT)]
        self.expansions = lexicon.expansions(named)
        self.substitutes = lexicon.substitutes(named)
        self.names_nobody = not any(lexicon.ends(token.word) >= PEOPLE for token in tokens if token.role != ASIDE)

    def counted(self, word: str) -> dict[str, float]:
        """The words that count as one; where nobody is named, those for the people who do it count as it."""
        others = self.substitutes.get(word, {})
        if not self.names_nobody:
            return others
        return {
            other: max(factor, DOER) if stem(other) == stem(word) and self.lexicon.ends(other) >= PEOPLE else factor
            for other, factor in others.items()
        }

    def each(self, known: list[str]) -> tuple[tuple[tuple[str, float], ...], ...]:
        """Some words, none of them in need of reading."""
        return tuple(((singular(word), 1.0),) for word in known if word not in SILENT)

    def of(self, token: _Token) -> list[_Option]:
        """What a token may stand for, the likeliest first."""
        word, lexicon = token.word, self.lexicon
        itself = _Option(token.role, (((word, 1.0), *self.counted(word).items()),))
        if word not in self.substitutes:
            return [itself]
        found = [itself] if lexicon.known(word) else []
        for text in self.expansions.get(word, ()):
            found.append(_Option(token.role, self.each(text.split()), OTHERWISE, ReadAs(word, text)))
        if found:
            return found
        near = [item for item in nearest_words(word, lexicon) if item.likelihood >= LIKELY]
        if near:
            best = near[0].likelihood
            counted = (*((item.word, item.likelihood / best) for item in near), *self.substitutes[word].items())
            certainty = 0.5 + 0.5 * best
            found.append(_Option(token.role, (counted,), certainty, ReadAs(word, near[0].word)))
        halves = _halves(word, lexicon)
        if halves and halves[0] != halves[1]:
            found.append(_Option(token.role, self.each([*halves]), OTHERWISE, ReadAs(word, " ".join(halves))))
        return found or [itself]


def _halves(word: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """The two known words that were written as one."""
    splits = [(word[:place], word[place:]) for place in range(3, len(word) - 2)]
    lexicon.read(half for split in splits for half in split)
    known = [split for split in splits if all(len(lexicon.names_with(half)) > 4 for half in split)]
    return max(known, key=lambda split: min(len(lexicon.names_with(half)) for half in split), default=None)


def nearest_words(word: str, lexicon: Lexicon) -> list[Correction]:
    """The known words that a misspelt one may stand for, likeliest first."""
    if len(word) < SHORTEST or not word.isalpha():
        return []
    first = word[0] + SOUNDS_LIKE.get(word[0], "")
    near = corrections(word, lexicon.beginning_with(first))
    lexicon.read(item.word for item in near)
    return near
