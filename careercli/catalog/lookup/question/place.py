"""Places in a sentence: states, cities with or without their state, regions that people name."""

from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import AmbiguousNameError, CareerError
from careercli.catalog.lookup.question.sentence import EVERYDAY, Sentence

_BEFORE = frozenset(
    ["in", "near", "around", "at", "by", "outside", "within", "throughout", "across", "for", "from", "to", "of"]
)
_SURELY = frozenset(["in", "near", "around", "outside", "throughout", "across"])
"""Words behind which a place may stand, and those behind which a name that also means something else is a place."""

_STRIKEN = frozenset(
    [
        "in",
        "near",
        "around",
        "the",
        "greater",
        "outside",
        "within",
        "downtown",
        "throughout",
        "across",
        "at",
        "here",
        "over",
    ]
)
_AFTER = frozenset(["area", "metro", "region", "state", "city", "usa", "us", "county", "suburbs"])
_WORDS = frozenset("in or me hi ok oh id al de la ma mo co pa md mi ms mn ct ak or ar".split())  # noqa: SIM905
"""Letters of states that are other words, too."""


_INITIALS = frozenset("OR IN ME MA MS MD PA CT OK HI DE AL ID LA CO MO".split())  # noqa: SIM905
"""Letters of states that stand for other things in capitals, too (`PA`: physician assistant)."""


class Places(NamedTuple):
    """The codes of states and of metropolitan or nonmetropolitan areas, in the order in which they were named."""

    states: tuple[str, ...] = ()
    metros: tuple[str, ...] = ()


def read_places(sentence: Sentence, catalog: Catalog) -> Places:
    """The places that a sentence names; their words are struck out.

    A name that is also a word for some work (`mobile`, `reading`) is a place only behind `in` or before a state.
    Raises AmbiguousNameError where a place is surely meant and it could be several.
    """
    if not sentence.places:
        return Places()
    from careercli.catalog.index.lexicon import Lexicon

    lexicon = Lexicon(catalog.index)
    states: list[str] = []
    metros: list[str] = []
    for start, stop, kinds in _stretches(sentence):
        if not all(sentence.left[start:stop]) or not _is_meant(sentence, lexicon, start, stop, kinds):
            continue
        found = _resolved(sentence, catalog, start, stop, kinds)
        if found is None:
            continue
        code, stop = found
        (states if code in catalog.states else metros).append(code)
        while start and sentence.words[start - 1].lower in _STRIKEN and not sentence.words[start].breaks:
            start -= 1
        sentence.strike(start, stop)
        sentence.broken.add(stop)
    return Places(tuple(dict.fromkeys(states)), tuple(dict.fromkeys(metros)))


def _stretches(sentence: Sentence) -> list[tuple[int, int, frozenset[str]]]:
    """Names of places with what they are: a city with the state behind it before any alone, the longest first."""
    by_span: dict[tuple[int, int], set[str]] = {}
    for phrase in sentence.places:
        by_span.setdefault((phrase.start, phrase.stop), set()).add(phrase.kind)
    found = [(start, stop, frozenset(kinds)) for (start, stop), kinds in by_span.items()]
    for start, stop, kinds in list(found):
        for other, end, its in list(found):
            if (
                other == stop
                and kinds & {"city", "town"}
                and its & {"state", "state too", "postal"}
                and _is_a_state(sentence, other, end, its)
            ):
                found.append((start, end, frozenset(["with state"])))
    return sorted(found, key=lambda item: (item[0] - item[1], "with state" not in item[2], item[0]))


def _is_a_state(sentence: Sentence, start: int, stop: int, kinds: set[str] | frozenset[str]) -> bool:
    """Whether letters behind a city are a state's: in capitals, behind a comma, or no other word."""
    if kinds & {"state", "state too"}:
        return True
    word = sentence.words[start]
    last = stop == len(sentence.words) or sentence.words[stop].breaks
    return (
        word.typed.isupper()
        or word.lower not in _WORDS
        or word.breaks
        or (last and word.lower not in ("in", "or", "me"))
    )


def _is_meant(sentence: Sentence, lexicon: "object", start: int, stop: int, kinds: frozenset[str]) -> bool:
    """Whether words that are a place's name mean the place."""
    from careercli.catalog.index.lexicon import Lexicon

    assert isinstance(lexicon, Lexicon)
    words = sentence.words[start:stop]
    before = sentence.words[start - 1].lower if start and not words[0].breaks else ""
    if before in ("the", "greater", "downtown") and start > 1:
        before = sentence.words[start - 2].lower
    if "with state" in kinds:
        return True
    if "postal" in kinds and _are_letters_of_a_state(sentence, start, stop, before):
        return True
    if kinds == {"postal"}:
        return False
    content = sentence.kind_at(start) == "content"
    if content:
        return False
    if "state" in kinds:
        return True
    if kinds == {"state too"} and stop - start == 1:
        ends = stop == len(sentence.words) or sentence.words[stop].breaks
        return before in _SURELY or (ends and start > 0 and not lexicon.names_with(words[0].single))
    if "state too" in kinds:
        return True
    if before in _SURELY:
        return sentence.kind_at(start) not in ("topic", "filler", "interest", "unknown") or words[0].typed[0].isupper()
    if "city" not in kinds:
        ends = stop == len(sentence.words) or sentence.words[stop].breaks
        return ends and words[0].breaks and start > 0 and not any(lexicon.names_with(word.single) for word in words)
    if (
        sentence.kind_at(start) in ("topic", "filler", "interest", "not", "unknown", "order", "level")
        and stop - start == 1
    ):
        return False
    if stop - start > 1:
        return True
    if any(item.meaning == EVERYDAY and (item.start, item.stop) == (start, stop) for item in sentence.places):
        return stop == len(sentence.words) or sentence.words[stop].breaks
    known = all(lexicon.names_with(word.single) for word in words)
    return not known or (words[0].breaks and (stop == len(sentence.words) or sentence.words[stop].breaks) and start > 0)


def _are_letters_of_a_state(sentence: Sentence, start: int, stop: int, before: str) -> bool:
    """Whether two letters are a state's: in capitals, behind `in` or at an end, but for those that are words."""
    word = sentence.words[start]
    ends = stop == len(sentence.words) or sentence.words[stop].breaks
    if word.typed.isupper() and not sentence.text.isupper():
        return word.typed not in _INITIALS or before in _BEFORE or (ends and word.breaks)
    if before in _SURELY:
        return word.lower not in ("in", "or", "me", "it", "hi", "ok", "id", "de", "al", "co")
    return ends and word.lower not in _WORDS and len(sentence.words) > 1


def _resolved(
    sentence: Sentence, catalog: Catalog, start: int, stop: int, kinds: frozenset[str]
) -> tuple[str, int] | None:
    """The code of the place, and where its name ends; None where no place of this name is covered."""
    from careercli.catalog.lookup.areas import metro, state

    if kinds & {"state", "state too", "postal"}:
        longer = _with_what_follows(sentence, start, stop)
        if longer > stop and sentence.words[stop].lower in ("metro", "city"):
            try:
                return metro(catalog, _text(sentence, start, longer)).value, longer
            except CareerError:
                pass
        if kinds & {"postal"} and sentence.words[start].lower == "la":
            return metro(catalog, "los angeles").value, stop
        try:
            return state(catalog, _text(sentence, start, stop)).value, longer if longer > stop else stop
        except CareerError:
            if not kinds & {"city", "town"}:
                return None
    try:
        text = _text(sentence, start, stop)
        if kinds == {"with state"}:
            text = _with_comma(sentence, start, stop)
        return metro(catalog, text).value, max(stop, _with_what_follows(sentence, start, stop))
    except AmbiguousNameError:
        if kinds == {"with state"} or sentence.words[max(start - 1, 0)].lower in _SURELY:
            raise
    except CareerError:
        pass
    return None


def _with_what_follows(sentence: Sentence, start: int, stop: int) -> int:
    """Where a name ends that `area`, `metro area` and the like belong to."""
    while stop < len(sentence.words) and not sentence.words[stop].breaks and sentence.words[stop].lower in _AFTER:
        stop += 1
    return stop


def _text(sentence: Sentence, start: int, stop: int) -> str:
    return sentence.text[sentence.words[start].start : sentence.words[stop - 1].end]


def _with_comma(sentence: Sentence, start: int, stop: int) -> str:
    """A city and its state as a place is written."""
    for phrase in sentence.places:
        if phrase.stop == stop and phrase.start > start and phrase.kind in ("state", "state too", "postal"):
            return f"{_text(sentence, start, phrase.start)}, {_text(sentence, phrase.start, stop)}"
    return _text(sentence, start, stop)
