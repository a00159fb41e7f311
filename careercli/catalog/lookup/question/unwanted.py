"""What a sentence does not want: what is to be left out."""

from careercli.catalog.lookup.question.sentence import Sentence
from careercli.catalog.lookup.question.subject import NOTHING

_SKIPPED = frozenset(
    """being be a an the work working do doing in with as to of any into like want deal dealing involve around about
    good at going have having become becoming just my all on job jobs""".split()  # noqa: SIM905
)
"""Words between a marker and what it is about."""


def object_of(sentence: Sentence, place: int) -> list[int]:
    """The words that a marker before `place` is about: what follows without a break, up to what says nothing."""
    while place < len(sentence.words) and sentence.left[place] and sentence.words[place].lower in _SKIPPED:
        if sentence.breaks(place):
            return []
        place += 1
    found: list[int] = []
    while place < len(sentence.words) and sentence.left[place] and not sentence.breaks(place):
        if sentence.kind_at(place) in NOTHING:
            following = place + 1
            joins = (
                sentence.words[place].lower in ("of", "and", "or", "for") and found and following < len(sentence.words)
            )
            if not joins or sentence.kind_at(following) in NOTHING or not sentence.left[following]:
                break
        found.append(place)
        place += 1
    return found


def read_unwanted(sentence: Sentence) -> list[str]:
    """What is not wanted, in the words that were typed; markers without anything behind them are struck out."""
    found = []
    for phrase in sentence.of("not"):
        places = object_of(sentence, phrase.stop)
        sentence.strike(phrase.start, phrase.stop)
        if places:
            sentence.strike(phrase.stop, places[-1] + 1)
            sentence.broken.add(places[-1] + 1)
            found += _parts(sentence, places)
    return list(dict.fromkeys(found))


def _parts(sentence: Sentence, places: list[int]) -> list[str]:
    """Several things that are not wanted, each by itself."""
    parts: list[list[int]] = [[]]
    for place in places:
        if sentence.words[place].lower in ("or", "and") and place not in (places[0], places[-1]):
            parts.append([])
        else:
            parts[-1].append(place)
    return [sentence.typed(part) for part in parts if part]
