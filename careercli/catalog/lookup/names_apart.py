"""Several names in one text, told apart: by `vs`, `and`, commas and the like, but for names that hold such words."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import AmbiguousNameError, CareerError, CodeError
from careercli.catalog.lookup.names import by_slug_or_code, resolve
from careercli.catalog.text import clean, key

MOST_PARTS = 8
"""Parts of a text that are put together in every way; there is no name of more."""

MOST_WORDS = 12
"""Words without anything between them that are taken apart; six occupations have about as many."""

_VERSUS = r"\s+(?:vs?\.?|versus|compared (?:to|with)|against|or)\s+|\s*[;+|]\s*|\s+/\s+"
"""What always stands between two names."""

_MAYBE = r"\s*,\s*(?:(?:and|or|&|vs\.?)\s+)?|\s*[&/]\s*|\s+(?:and|n|with|to)\s+"
"""What stands between two names, or within one (`accountants and auditors`)."""

_BETWEEN = re.compile(rf"(?i)({_VERSUS}|{_MAYBE})")
_SURELY = re.compile(rf"(?i)(?:{_VERSUS})")
_JOINT = re.compile(r"(?i)\s*(?:vs?\.?|versus|and|or|n|&|,|/|\+|;|with|to|against)\s*")
_FRAME = re.compile(
    r"(?i)^(?:the )?(?:difference between |between |an? |the |whats better,? |which is better,? |which pays more,? )+"
    r"|\s+(?:pay|salary|salaries|wages|jobs|careers|outlook)$"
)

_UNKNOWN, _SEVERAL, _ONE, _VERY_NAME = range(4)
"""How well a text is a name: not at all, of several things, of one, of one just as it stands."""


def separate(catalog: Catalog, arguments: Sequence[str]) -> list[str]:
    """The names that the arguments of a command stand for.

    An argument of several words was quoted: it ends a name. Signs and words that stand between names part them, but
    where the words around them are one name; words without any are as few names as they can be.
    """
    arguments = list(map(clean, arguments))
    if all(_is_code(catalog, argument) for argument in arguments):
        return arguments
    known = _Known(catalog)
    names: list[str] = []
    for quoted, run in groupby(arguments, key=lambda argument: " " in argument or not argument):
        for text in run if quoted else [" ".join(run)]:
            if not text or not _JOINT.fullmatch(text):
                names += _of_text(_trimmed(text), known, quoted=quoted and len(arguments) > 1)
    return names


def _is_code(catalog: Catalog, argument: str) -> bool:
    """Whether an argument is a code or a slug, for which nothing has to be looked up."""
    try:
        return by_slug_or_code(catalog, argument) is not None
    except CareerError:
        return True  # a code that is none, which is said later


def _trimmed(text: str) -> str:
    """The text without a word between names at either end, and without what names are asked for with."""
    text = re.sub(r"(?i)^(?:\s*(?:vs\.?|versus|and|or|&|,|/|\+|;)\s+)+|[\s,;/+&]+$|\s+(?:and|or|vs)$", "", text)
    return _FRAME.sub("", text) or text


class _Known:
    """How well texts are names; each is looked up once."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.how_well = lru_cache(maxsize=None)(self._how_well)

    def _how_well(self, text: str) -> int:
        try:
            meaning = resolve(self.catalog, text)
        except CodeError:  # a code with words that are none of its names
            return _UNKNOWN
        except AmbiguousNameError:
            return _SEVERAL
        except CareerError:
            return _UNKNOWN
        return _VERY_NAME if key(text) in (key(meaning.via), key(meaning.title)) else _ONE


def _of_text(text: str, known: _Known, *, quoted: bool) -> list[str]:
    """The names in a text that is not yet taken apart."""
    if quoted and known.how_well(text) >= _SEVERAL and not _SURELY.search(text):
        return [text]
    pieces = _BETWEEN.split(text)
    names: list[str] = []
    start = 0
    for place in range(1, len(pieces) + 1, 2):  # what stands between is at the odd places
        if place >= len(pieces) or _SURELY.fullmatch(pieces[place]):
            names += _together(pieces[start:place], known)
            start = place + 1
    return [_trimmed(name) for name in names]


def _together(pieces: Sequence[str], known: _Known) -> list[str]:
    """The names in parts with what stands between them: the way to put them together that leaves most names known.

    Where two ways do, the one with a name that is one just as it stands (`accountants and auditors`), then the one
    with more names.
    """
    parts = len(pieces) // 2 + 1
    if parts == 1:
        return _in_words(pieces[0], known)
    if parts > MOST_PARTS:
        return [name for piece in pieces[::2] for name in _in_words(piece, known)]
    ways = [_joined(pieces, cuts) for cuts in range(2 ** (parts - 1))]
    best = max(ways, key=lambda way: _worth(way, known))
    return best if len(best) > 1 else best if known.how_well(best[0]) else _in_words(best[0], known)


def _joined(pieces: Sequence[str], cuts: int) -> list[str]:
    """The parts put together but for the places whose bits are set."""
    names = [pieces[0]]
    for place in range(1, len(pieces), 2):
        if cuts >> place // 2 & 1:
            names.append(pieces[place + 1])
        else:
            names[-1] += pieces[place] + pieces[place + 1]
    return [name.strip() for name in names if name.strip()]


def _worth(names: Sequence[str], known: _Known) -> tuple[int, int, int]:
    """How good a way to part names is: unknown ones count against it, joined ones that are a very name for it."""
    how_well = [known.how_well(name) for name in names]
    joined = [well for name, well in zip(names, how_well, strict=True) if _BETWEEN.search(name)]
    return -how_well.count(_UNKNOWN), sum(well == _VERY_NAME for well in joined) - joined.count(_ONE), len(names)


def _in_words(text: str, known: _Known) -> list[str]:
    """The names in words that nothing parts: the whole, else each word, else as few very names as they can be."""
    words = text.split()
    if len(words) < 2 or known.how_well(text) is _VERY_NAME:
        return [text]
    if known.how_well(text) is _ONE:  # unless it is one by leaving out a word that nobody knows, which is said instead
        apart = _fewest(words, known, unknown=True)
        odd = [known.how_well(name) for name in apart if known.how_well(name) is not _VERY_NAME]
        return apart if odd and set(odd) == {_UNKNOWN} else [text]
    if all(known.how_well(word) >= _ONE for word in words):
        return list(words)
    found = _fewest(words, known)
    if found or known.how_well(text):
        return found or [text]
    return _fewest(words, known, unknown=True) or [text]


def _fewest(words: Sequence[str], known: _Known, *, unknown: bool = False) -> list[str]:
    """The fewest names that the words are one after the other; none where they are not one name beside another.

    With `unknown`, single words may be no name, as few of them as can be.
    """
    if len(words) > MOST_WORDS:
        return []
    best: dict[int, tuple[int, list[str]]] = {0: (0, [])}
    for stop in range(1, len(words) + 1):
        ways = []
        for start in range(stop == len(words), stop):  # never the whole
            name = " ".join(words[start:stop])
            named = known.how_well(name) in (_ONE, _VERY_NAME)
            if start in best and (named or (unknown and stop - start == 1)):
                ways.append((best[start][0] + (not named), [*best[start][1], name]))
        if ways:
            best[stop] = min(ways, key=lambda way: (way[0], len(way[1])))
    found = best.get(len(words), (0, []))[1]
    return found if len(found) > 1 else []
