"""Schooling in a sentence: the least and the most that may typically be needed to enter."""

from typing import NamedTuple

from careercli.catalog.lookup.question.sentence import Phrase, Sentence
from careercli.model.education import LEVELS

NONE, HIGH_SCHOOL, SOME_COLLEGE, AWARD, ASSOCIATE, BACHELOR, MASTER, DOCTOR = LEVELS

_LEVEL = {
    "none": NONE, "high_school": HIGH_SCHOOL, "some_college": SOME_COLLEGE, "award": AWARD, "associate": ASSOCIATE,
    "bachelor": BACHELOR, "master": MASTER, "doctor": DOCTOR, "college": BACHELOR,
}  # fmt: skip

_BELOW = {
    "none": NONE, "high_school": NONE, "some_college": HIGH_SCHOOL, "award": HIGH_SCHOOL, "associate": AWARD,
    "bachelor": ASSOCIATE, "master": BACHELOR, "doctor": MASTER, "college": HIGH_SCHOOL,
}  # fmt: skip
"""The most that may be needed of somebody who does not want a level."""

_LIGHT = frozenset(
    """a an the any my his her their your need needs needing require requires requiring required have has having get
    gets getting go going to of for want wants with in into than do does what i you he she they attend attending finish
    finishing complete completing spend pursue pursuing and on level be is are that just school 4 four
    year""".split()  # noqa: SIM905
)
"""Words that may stand between a level and what is said of it."""

_HELD = frozenset(
    ["with", "have", "has", "having", "got", "hold", "need", "needs", "require", "requires", "only", "and", "my", "w"]
)
_MORE = frozenset(["more", "higher", "above", "up", "better", "beyond", "over", "greater"])
_LESS = frozenset(["less", "lower", "below", "under", "fewer"])
_NEEDED = frozenset(["require", "requires", "requiring", "need", "needs", "needing", "required", "needed"])

_WIDEST = 6
"""Light words that are looked over between a level and what is said of it."""


class Schooling(NamedTuple):
    """The lowest and the highest level that may be needed; None where nothing was said of it."""

    min_education: str | None = None
    max_education: str | None = None
    topic: str = ""
    """What a school is for (a trade school for trades), where it says so."""


def read_schooling(sentence: Sentence) -> Schooling:
    """The bounds of schooling that a sentence sets; the words that set them are struck out."""
    found = Schooling()
    for phrase in sentence.of("level", "maybe_level"):
        if not sentence.free(phrase):
            continue
        marker = _marker(sentence, phrase)
        kind = marker.kind if marker else ""
        if phrase.kind == "maybe_level" and not (kind or _is_held(sentence, phrase)):
            continue
        if phrase.kind == "level" and _names_work(sentence, phrase):
            continue
        stop, behind = _behind(sentence, phrase.stop)
        bounds = _bounds(sentence, phrase, kind, behind)
        if bounds is None:
            continue
        if phrase.meaning == "college" and kind != "not":
            stop = phrase.stop
        sentence.strike(marker.start if marker else phrase.start, stop)
        found = Schooling(
            bounds.min_education or found.min_education,
            _lower(bounds.max_education, found.max_education),
            sentence.means(phrase.start, phrase.stop, "school_of") or found.topic if kind != "not" else found.topic,
        )
    return found


def _bounds(sentence: Sentence, phrase: Phrase, kind: str, behind: str) -> Schooling | None:
    """What a level bounds, by what stands before and behind it."""
    level, below = _LEVEL[phrase.meaning], _BELOW[phrase.meaning]
    if kind == "not":
        already = phrase.kind == "level" and phrase.meaning in ("none", "high_school", "some_college", "award")
        return Schooling(max_education=level if already and _is_negative(sentence, phrase) else below)
    if kind == "less":
        return Schooling(max_education=below)
    if kind == "least" or behind == "more":
        return Schooling(min_education=level)
    if phrase.meaning == "college" and kind != "most":
        return None
    needed = any(
        0 <= place < len(sentence.words) and sentence.words[place].lower in _NEEDED
        for place in (*range(phrase.start - 3, phrase.start), phrase.stop)
    )
    if needed and kind != "most" and behind != "less" and phrase.meaning not in ("none", "high_school", "award"):
        return Schooling(level, level)
    return Schooling(max_education=level)


def _is_negative(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase says by itself that something is not needed (`no degree`)."""
    first = sentence.words[phrase.start].lower
    return first in (
        "no",
        "without",
        "dont",
        "doesnt",
        "didnt",
        "never",
        "w",
        "wo",
        "not",
        "skip",
        "isnt",
        "cant",
        "wont",
    )


def _marker(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """What is said of a level: `without`, `just`, `at least`, `below`."""
    place = phrase.start - 1
    for _ in range(_WIDEST):
        if place < 0 or sentence.words[place + 1].breaks:
            return None
        here = sentence.phrase_at(place)
        if here and here.kind in ("not", "most", "least", "less"):
            return here
        if sentence.words[place].lower not in _LIGHT:
            return None
        place -= 1
    return None


def _is_held(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a level that may be something else is one: somebody has it, and nothing follows that it belongs to."""
    before = sentence.words[phrase.start - 1].lower if phrase.start else ""
    article = before in ("a", "an", "my") and phrase.start > 1
    before = sentence.words[phrase.start - 2].lower if article else before
    if phrase.meaning in ("college", "doctor", "award"):
        return False
    return before in _HELD and _ends(sentence, phrase.stop)


def _names_work(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a level is a part of a name instead, `undergrad advisor`, `masters swim coach`."""
    only = sentence.words[phrase.start].lower in ("undergrad", "doctoral", "masters", "baccalaureate", "phd", "ged")
    return phrase.stop - phrase.start == 1 and only and not _ends(sentence, phrase.stop)


def _ends(sentence: Sentence, stop: int) -> bool:
    """Whether nothing follows that says what the work is."""
    return (
        stop >= len(sentence.words)
        or sentence.words[stop].breaks
        or sentence.kind_at(stop) not in ("", "content", "topic")
    )


def _behind(sentence: Sentence, stop: int) -> tuple[int, str]:
    """Where the words behind a level end that belong to it, and whether they say `more` or `less`."""
    words = [word.lower for word in sentence.words[stop : stop + 2]] + ["", ""]
    if sentence.text[sentence.words[stop - 1].end :].startswith("+"):
        return stop, "more"
    if words[0] == "degree":
        return stop + 1, ""
    if words[0] in ("or", "and") and words[1] in _MORE:
        return stop + 2, "more"
    if words[0] in ("or", "and") and words[1] in _LESS:
        return stop + 2, "less"
    if words[0] in ("minimum", "min"):
        return stop + 1, "more"
    if words[0] in ("max", "maximum", "tops"):
        return stop + 1, "less"
    if words[0] in ("level", "needed", "required", "education", "program", "or", "only"):
        return (stop + 1, "") if words[0] not in ("or",) else (stop, "")
    return stop, ""


def _lower(one: str | None, other: str | None) -> str | None:
    """The lower of two levels, where there are two."""
    levels = [level for level in LEVELS if level in (one, other)]
    return levels[0] if levels else None
