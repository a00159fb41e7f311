"""Reading what was typed: which words say what somebody does, which only say how senior, where or on what terms."""

import re
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from careercli.catalog.lookup.lexicon import Lexicon
from careercli.catalog.lookup.spelling import SHORTEST, SOUNDS_LIKE, Correction, corrections
from careercli.catalog.lookup.words import SILENT, plain, singular

MAIN, CONTEXT, ASIDE = 1.0, 0.35, 0.12
"""How much a word weighs: in the first part of what was typed, in a later part, or when it does not name work."""

UNKNOWN = 4.0
"""The rarity that a word which occurs in no name counts with."""

HEAD = 1.35
"""How much more the word weighs that says what somebody is (`teacher` in `teacher of history`)."""

MOST_VARIANTS = 6
MOST_WORDS = 16
"""Words that are read; whatever comes after them cannot name an occupation any better."""

_PARTS = re.compile(r"\s[-–—/]+\s|\s[-–—]+|[-–—]+\s|[()\[\],;:|@•*!?\"“”]|\bw/")
_PAY = re.compile(r"\$\s?[\d.,]+\s?k?\+?(?:\s?[-–]\s?\$?[\d.,]+k?)?(?:\s?/\s?\w+)?|\b\d+(?:\.\d+)?\s?%")
_WORD = re.compile(r"[^\W_]+")
_BEFORE_DETAILS = frozenset(["of", "for", "at", "in", "to", "with", "on", "from", "who"])


class Concept(NamedTuple):
    """One word of what was typed: how much it weighs and the words in names that count as it, each with a factor."""

    word: str
    weight: float
    words: tuple[tuple[str, float], ...]
    main: bool


class Variant(NamedTuple):
    """One way to read what was typed; `certainty` (to 1) is less where a word was corrected or spelt out."""

    concepts: tuple[Concept, ...]
    certainty: float
    notes: tuple[str, ...]


class Reading(NamedTuple):
    """What was typed: every way to read it, the likeliest first, and the words that were set aside."""

    variants: tuple[Variant, ...]
    set_aside: tuple[str, ...]


class _Token(NamedTuple):
    word: str
    role: float
    head: bool


class _Option(NamedTuple):
    """What one or two tokens may stand for: words, each with its substitutes, and how certain that is."""

    words: tuple[tuple[tuple[str, float], ...], ...]
    certainty: float
    note: str = ""


def read(text: str, lexicon: Lexicon) -> Reading:
    """Read what was typed."""
    tokens, aside = _tokens(text, lexicon)
    variants = []
    for options in _combinations(tokens, lexicon):
        concepts: list[Concept] = []
        certainty, notes = 1.0, []
        for token, option in options:
            certainty *= option.certainty
            notes += [option.note] if option.note else []
            for place, words in enumerate(option.words):
                rarity = max((lexicon.rarity(word) * factor for word, factor in words), default=0) or UNKNOWN
                is_head = token.head and place == len(option.words) - 1
                concepts.append(
                    Concept(words[0][0], rarity * token.role * (HEAD if is_head else 1), words, token.role == MAIN)
                )
        variants.append(Variant(tuple(concepts), certainty, tuple(notes)))
    return Reading(tuple(variants), tuple(aside))


def _tokens(text: str, lexicon: Lexicon) -> tuple[list[_Token], list[str]]:
    """The words that are read, each with its role, and those that are set aside."""
    parts = [_WORD.findall(part) for part in _PARTS.split(_PAY.sub(" ", plain(text)))]
    parts = [[singular(word) for word in part] for part in parts if part]
    lexicon.read(word for part in parts for word in part)
    phrases = lexicon.set_aside()
    tokens: list[_Token] = []
    aside: list[str] = []
    for part in parts:
        marks = _marked(part, phrases)
        kept = [
            place
            for place, word in enumerate(part)
            if not marks[place] and word not in SILENT and (lexicon.known(word) or not any(map(str.isdigit, word)))
        ]
        first = kept and not any(token.role == MAIN for token in tokens)
        head = _head(part, kept) if first else -1
        for place, word in enumerate(part):
            if place in kept:
                tokens.append(_Token(word, MAIN if first else CONTEXT, place == head))
            elif marks[place] and word not in SILENT:
                tokens.append(_Token(word, ASIDE, False))
                aside.append(word)
    if tokens and all(token.role == ASIDE for token in tokens):
        tokens = [token._replace(role=MAIN, head=number == len(tokens) - 1) for number, token in enumerate(tokens)]
        aside = []
    return tokens[:MOST_WORDS], aside


def _marked(words: list[str], phrases: dict[str, str]) -> list[bool]:
    """Which words belong to a phrase that is set aside, the longest phrases first."""
    marks = [False] * len(words)
    for length in (4, 3, 2, 1):
        for start in range(len(words) - length + 1):
            if " ".join(words[start : start + length]) in phrases:
                marks[start : start + length] = [True] * length
    return marks


def _head(words: list[str], kept: list[int]) -> int:
    """The place of the word that says what somebody is: the last one, but before any `of`, `for` or `at`."""
    before = next((place for place, word in enumerate(words) if place and word in _BEFORE_DETAILS), len(words))
    return max((place for place in kept if place < before), default=kept[-1])


def _combinations(tokens: list[_Token], lexicon: Lexicon) -> Iterator[list[tuple[_Token, _Option]]]:
    """Every combination of what the tokens may stand for, the plain reading first, at most `MOST_VARIANTS`."""
    steps: list[list[list[tuple[_Token, _Option]]]] = []
    place = 0
    spelt_out = lexicon.expansions(token.word for token in tokens)
    equivalents = lexicon.equivalents(token.word for token in tokens)
    while place < len(tokens):
        token = tokens[place]
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        if after and after.role == token.role and lexicon.known(token.word + after.word):
            joined = token.word + after.word
            together = _Option((((joined, 1.0),),), 0.98, f"{token.word} {after.word} read as {joined}")
            apart = [(token, _plain_option(token, equivalents)), (after, _plain_option(after, equivalents))]
            steps.append(
                [[(after, together)], apart] if not _both_known(token, after, lexicon) else [apart, [(after, together)]]
            )
            place += 2
            continue
        steps.append([[(token, option)] for option in _options(token, lexicon, spelt_out, equivalents)])
        place += 1
    for number, chosen in enumerate(product(*steps)):
        if number == MOST_VARIANTS:
            return
        yield [pair for step in chosen for pair in step]


def _both_known(one: _Token, other: _Token, lexicon: Lexicon) -> bool:
    return lexicon.known(one.word) and lexicon.known(other.word)


def _plain_option(token: _Token, equivalents: dict[str, list[str]]) -> _Option:
    substitutes = [(other, 0.9) for other in equivalents.get(token.word, ()) if " " not in other]
    return _Option((((token.word, 1.0), *substitutes),), 1.0)


def _options(
    token: _Token, lexicon: Lexicon, spelt_out: dict[str, list[str]], equivalents: dict[str, list[str]]
) -> list[_Option]:
    """What a token may stand for, the likeliest first."""
    word = token.word
    found = []
    if lexicon.known(word) or token.role == ASIDE:
        found.append(_plain_option(token, equivalents))
    for text in spelt_out.get(word, ()):
        parts = [part for part in text.split() if part not in SILENT]
        found.append(_Option(tuple(((singular(part), 1.0),) for part in parts), 0.97, f"{word} read as {text}"))
    if found or token.role == ASIDE:
        return found
    if near := nearest_words(word, lexicon):
        words = tuple((other, likelihood) for other, likelihood in near)
        found.append(_Option((words,), 0.5 + 0.5 * near[0].likelihood, f"{word} read as {near[0].word}"))
    if halves := _halves(word, lexicon):
        found.append(_Option(tuple(((half, 1.0),) for half in halves), 0.9, f"{word} read as {' '.join(halves)}"))
    return found or [_plain_option(token, equivalents)]


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
