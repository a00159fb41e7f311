"""What phrases of a sentence say by themselves: order, growth, interests, what no data tell."""

import re
from collections.abc import Container
from typing import NamedTuple

from careercli.catalog.lookup.question.sentence import Phrase, Sentence

_AGE = (
    r"\b(\d{2}) ?-? ?(?:year|yr|yo)s?(?:[- ]olds?|\b(?= no\b))|^\s*\d{2}(?= (?:no|years|and|with|f|m)\b)"
    r"|\b\d{2} ?yo\b|\bi'?m \d{2}\b|\bage \d{2}\b"
)
"""An age, compiled when a sentence holds a number."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_SPECIALTY = re.compile(r"\d{2}[A-Z]")
_CODE = re.compile(r"[RIASEC]{2,3}|[riasec]{3}")

AS_TYPED = "="
"""What unknown wishes begin with in the vocabulary that are called as they were typed."""


class Order(NamedTuple):
    """What is to come first, and whether the other way round."""

    sort: str | None = None
    reverse: bool = False


def read_order(sentence: Sentence) -> Order:
    """The order that a sentence asks for, the first it names."""
    phrases = sentence.of("order")
    for phrase in phrases:
        sentence.strike(phrase.start, phrase.stop)
    if not phrases:
        return Order()
    meaning = phrases[0].meaning
    return Order(meaning.removeprefix("-"), meaning.startswith("-"))


def read_growing(sentence: Sentence) -> bool:
    """Whether a sentence asks for what grows."""
    return bool(_struck(sentence, "growing"))


def read_no_experience(sentence: Sentence) -> bool:
    """Whether a sentence asks for what needs no experience."""
    return bool(_struck(sentence, "no_experience"))


def read_unknown(sentence: Sentence, only: Container[str] | None = None) -> list[str]:
    """What a sentence asks for that no data tell, in our words, each once.

    With `only`, of single words nothing else than these.
    """
    found = []
    for phrase in sentence.of("unknown"):
        if only is not None and phrase.meaning not in only and phrase.stop - phrase.start == 1:
            continue
        sentence.strike(phrase.start, phrase.stop)
        sentence.broken.add(phrase.stop)
        as_typed = phrase.meaning.startswith(AS_TYPED)
        found.append(sentence.typed(range(phrase.start, phrase.stop)).lower() if as_typed else phrase.meaning)
    if only is not None:
        return list(dict.fromkeys(found))
    numbers = any(map(str.isdigit, sentence.text))
    for match in re.finditer(_AGE, sentence.text, re.IGNORECASE) if numbers else ():
        _strike_text(sentence, *match.span())
        found.insert(0, "age")
    for number, word in enumerate(sentence.words):
        if word.typed.isdigit() and sentence.left[number]:
            if _YEAR.fullmatch(word.typed):
                ranged = number + 1 < len(sentence.words) and sentence.words[number + 1].typed.isdigit()
                sentence.strike(number, number + 1 + ranged)
            following = sentence.words[number + 1].lower if number + 1 < len(sentence.words) else ""
            if following in ("year", "yr", "years", "yrs", "month", "months", "week", "weeks", "hours", "hrs"):
                sentence.strike(number, number + 2)
                sentence.broken.add(number)
    return list(dict.fromkeys(found))


def read_interests(sentence: Sentence) -> str:
    """The letters of the interests that a sentence speaks of, by a code or in words."""
    letters = ""
    for phrase in sentence.of("code_before"):
        place = phrase.stop
        while place < len(sentence.words) and sentence.words[place].lower in ("code", "of", "is", "codes"):
            place += 1
        if place < len(sentence.words) and _CODE.fullmatch(sentence.words[place].typed):
            letters += sentence.words[place].typed.upper()
            sentence.strike(phrase.start, place + 1)
    for place, word in enumerate(sentence.words):
        alone = len(sentence.words) == 1
        code = len(word.typed) == len(set(word.typed)) == 3 and word.typed.isupper() and _CODE.fullmatch(word.typed)
        if code and sentence.left[place] and not (alone or sentence.known.get(word.lower) or sentence.text.isupper()):
            letters += word.typed
            sentence.strike(place, place + 1)
    for phrase in sentence.of("interest"):
        letters += phrase.meaning
        sentence.strike(phrase.start, phrase.stop)
    return "".join(dict.fromkeys(letters))


def read_armed(sentence: Sentence) -> bool:
    """Whether a sentence speaks of the armed forces; codes of their specialties (`88M`) are struck out."""
    armed = [phrase for phrase in sentence.of("armed") if sentence.words[phrase.start].lower not in ("vet", "vets")]
    military = bool(armed or sentence.of("military"))
    beside = any(phrase.kind == "filler" for phrase in sentence.phrases)
    if not military:
        return any(
            sentence.words[phrase.start].lower == "vets" and beside and "federal" in sentence.text.lower()
            for phrase in sentence.of("armed")
        )
    for phrase in sentence.of("armed"):
        sentence.strike(phrase.start, phrase.stop)
        sentence.broken.add(phrase.stop)
    for place, word in enumerate(sentence.words):
        if _SPECIALTY.fullmatch(word.typed) and not sentence.means(place, place + 1, "military"):
            sentence.strike(place, place + 1)
    return True


def _struck(sentence: Sentence, kind: str) -> list[Phrase]:
    found = sentence.of(kind)
    for phrase in found:
        sentence.strike(phrase.start, phrase.stop)
        sentence.broken.add(phrase.stop)
    return found


def _strike_text(sentence: Sentence, start: int, stop: int) -> None:
    for place, word in enumerate(sentence.words):
        if start <= word.start < stop:
            sentence.strike(place, place + 1)
            sentence.broken.add(place + 1)
