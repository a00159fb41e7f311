"""What the work is about: the words of a sentence that are left when all else has been read."""

from collections.abc import Sequence
from itertools import pairwise

from careercli.catalog.lookup.question.sentence import Sentence

NOTHING = frozenset(
    [
        "filler",
        "not",
        "most",
        "least",
        "less",
        "armed",
        "code_before",
        "degree",
        "leave",
        "onward",
        "toward",
        "maybe_level",
        "aside",
        "school_of",
        "asking",
    ]
)
"""Kinds of phrases that do not say what the work is."""

JOINING = frozenset(["of", "and", "or", "for", "the", "a", "with", "in", "to", "vs", "versus", "v"])
"""Words that stay between two words of a name, `director of nursing`."""

_BEFORE_A_NAME = frozenset(
    """data training learning help order price cost money income growth market day time family student customer path
    change study place first city state list class hire start rate number data skills new life career work job
    employment industry field area person people future""".split()  # noqa: SIM905
)
"""Words that belong to a name where one follows, `training manager`, `cost estimator`, and say nothing elsewhere."""

_LEADING = frozenset(["in", "with", "to", "a", "an", "the", "for", "of", "and", "or"])
_BEHIND_A_NAME = frozenset(["worker", "workers", "professional", "professionals"])
_FRAMES = frozenset(
    ["job", "jobs", "career", "careers", "occupation", "occupations", "people", "person", "field", "industry"]
)


def content(sentence: Sentence) -> list[int]:
    """The words that say what the work is about, with those that hold them together."""
    says = [sentence.left[place] and _says(sentence, place) for place in range(len(sentence.words))]
    for place in reversed(range(len(says) - 1)):
        word = sentence.words[place].lower
        if word in _BEFORE_A_NAME and word not in _FRAMES and sentence.left[place] and says[place + 1]:
            says[place] |= (
                not sentence.breaks(place + 1)
                and sentence.kind_at(place) in ("", "filler")
                and not _broad(sentence, place)
            )
    for place in range(1, len(says)):
        if sentence.words[place].lower in _BEHIND_A_NAME and says[place - 1] and not sentence.breaks(place):
            says[place] = True
    found = [place for place, its in enumerate(says) if its]
    joined = list(found)
    for one, other in pairwise(found):
        between = range(one + 1, other)
        if (
            0 < len(between) <= 2
            and all(_joins(sentence, place) for place in between)
            and not sentence.words[other].breaks
        ):
            joined += between
    return sorted(joined)


def _broad(sentence: Sentence, place: int) -> bool:
    """Whether a word before a name is a phrase of several words that says nothing (`first job`)."""
    phrase = sentence.phrase_at(place)
    return phrase is not None and phrase.stop - phrase.start > 1


def _says(sentence: Sentence, place: int) -> bool:
    word = sentence.words[place]
    return sentence.kind_at(place) not in NOTHING and (word.typed[0].isalnum() or word.typed[0] == "$")


def _joins(sentence: Sentence, place: int) -> bool:
    return sentence.left[place] and sentence.words[place].lower in JOINING and not sentence.words[place].breaks


def words_of(sentence: Sentence, places: Sequence[int]) -> str:
    """The words as they are searched: a course of study is said to be one."""
    places = list(places)
    while len(places) > 1 and sentence.words[places[0]].lower in _LEADING:
        places.pop(0)
    text = _listed(sentence, places)
    return f"{text} degree" if text and _is_studied(sentence, places) else text


def _listed(sentence: Sentence, places: Sequence[int]) -> str:
    """The words as they were typed; of two that are compared by `than`, with `or` between."""
    for one, other in pairwise(places):
        if any(sentence.words[place].lower == "than" for place in range(one + 1, other)):
            cut = places.index(other)
            return f"{sentence.typed(places[:cut])} or {sentence.typed(places[cut:])}"
    return sentence.typed(places)


def _is_studied(sentence: Sentence, places: Sequence[int]) -> bool:
    """Whether a degree, or a level of one, stands beside the words: `in psychology` behind it, or behind them."""
    first, last = places[0], places[-1]
    before = first - 1
    while before >= 0 and sentence.words[before].lower in ("in", "of", "an", "a", "my", "for"):
        before -= 1
    if before < first - 1 and before >= 0 and not sentence.words[first].breaks and _is_degree(sentence, before):
        return True
    if (
        before == first - 1
        and before >= 0
        and sentence.words[before].lower in ("studied", "studying", "majored", "majoring")
    ):
        return True
    behind = last + 1
    return (
        behind < len(sentence.words)
        and not sentence.words[behind].breaks
        and _is_degree(sentence, behind)
        and sentence.words[behind].lower
        not in ("background", "minor", "studying", "certificate", "cert", "certification")
    )


def _is_degree(sentence: Sentence, place: int) -> bool:
    phrase = sentence.phrase_at(place)
    if phrase is None:
        return False
    of_a_college = phrase.kind == "level" and phrase.meaning in ("associate", "bachelor", "master", "doctor")
    return of_a_college or phrase.kind == "degree" or sentence.words[place].lower in ("degree", "major")
