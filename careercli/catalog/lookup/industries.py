"""Which industry a person means: a NAICS code, an official title or words of it, an everyday name, a public part.

Of a title that stands on several levels (a sector that is one subsector) the widest is taken: it is the same industry.
"""

import re
from collections.abc import Iterable, Sequence

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import AmbiguousNameError, Candidate, NoDataError, UnknownNameError, UsageError
from careercli.catalog.lookup.meant import Meant
from careercli.catalog.lookup.naics import INDUSTRY, naics
from careercli.catalog.lookup.spelling import corrections
from careercli.catalog.text import clean, content, key, words

LONGEST = 200
"""Characters; no official title is longer."""
NEAREST = 5
"""Industries that are offered for a name that is unknown."""
LIKELY = 0.8
"""How likely (to 1) a word has to be the one that was misspelt."""

_EXCEPT = re.compile(r"\((?:except|excluding)[^)]*\)|,? excl(?:\.|uding) .*$", re.IGNORECASE)
_IN_GENERAL = frozenset(words("industry sector company companies firm business organization"))
_OWNERS = {
    "state government": "2", "state owned": "2", "state run": "2", "state": "2",
    "local government": "3", "locally owned": "3", "county": "3", "city": "3", "municipal": "3", "local": "3",
    "privately owned": "5", "private": "5", "for profit": "5",
    "federal government": "1", "federal": "1",
}  # fmt: skip
"""Who owns a part of an industry, and the last digit of the code that it is published under (1 is not published)."""


def industry(catalog: Catalog, text: str) -> Meant[str]:
    """The industry that is meant, by the six characters it is published under.

    Raises AmbiguousNameError where it could be several, NoDataError where it is known but not published, else
    UnknownNameError with what is near.
    """
    text = clean(text)
    if len(text) > LONGEST:
        raise UsageError(f"a name of {len(text)} characters is longer than that of any industry ({LONGEST} at most)")
    if not words(text):
        raise UsageError("the name of the industry is empty")
    code = naics(catalog, text)
    if code:
        return code
    titles = _Titles(catalog)
    found = titles.called(text) or titles.owned(text) or titles.in_general(text) or titles.having(text)
    if not found:
        corrected = titles.corrected(text)
        found = titles.called(corrected) or titles.owned(corrected) or titles.having(corrected) if corrected else []
    found = titles.widest(found)
    if len(found) > 1:
        raise AmbiguousNameError(text, INDUSTRY, titles.candidates(found))
    if found:
        item = catalog.industries[found[0]]
        return Meant(text, found[0], item.name, key(text) in (key(item.name), key(item.title)))
    raise UnknownNameError(text, INDUSTRY, titles.candidates(titles.near(text)))


class _Titles:
    """The titles and plain names of all industries, with everyday words."""

    def __init__(self, catalog: Catalog) -> None:
        self.industries = {code: item for code, item in catalog.industries.items() if item.level != "total"}
        self.everyday = {
            key(name): [code for code in codes if code in catalog.industries]
            for name, codes in catalog.industry_words.everyday.items()
        }
        self.by_title: dict[str, list[str]] = {}
        for code, item in self.industries.items():
            for name in dict.fromkeys((key(item.title), key(item.name))):
                self.by_title.setdefault(name, []).append(code)

    def called(self, text: str) -> list[str]:
        """The industries whose title, plain name or everyday name a text is."""
        return self.by_title.get(key(text)) or self.everyday.get(key(text), [])

    def in_general(self, text: str) -> list[str]:
        """The industries that a text names with a word like `industry` behind it."""
        shorter = content(text)
        while len(shorter) > 1 and shorter[-1] in _IN_GENERAL:
            shorter.pop()
            if found := self.called(" ".join(shorter)):
                return found
        return []

    def owned(self, text: str) -> list[str]:
        """The part of an industry that governments of a kind, or private owners, have.

        Raises NoDataError where the industry is known but not published by owner.
        """
        wanted = " ".join(words(text))
        for owner, digit in _OWNERS.items():
            owned_by = " ".join(words(owner))
            if not wanted.startswith(f"{owned_by} "):
                continue
            around = self.widest(self.called(wanted.removeprefix(f"{owned_by} ")))
            part = around[0][:5] + digit if len(around) == 1 and around[0].isdigit() else ""
            if part in self.industries:
                return [part]
            if part:
                title = self.industries[around[0]].name if around[0] in self.industries else around[0]
                raise NoDataError(f"'{text}': {title} ({around[0]}) is not published for this owner")
        return []

    def having(self, text: str) -> list[str]:
        """The industries whose title, or plain name, has all the words of a text; never what it says it leaves out."""
        wanted = content(text)
        if not wanted:
            return []
        split = {
            code: (content(_EXCEPT.sub(" ", item.title)), content(_EXCEPT.sub(" ", item.name)))
            for code, item in self.industries.items()
            if item.level != "ownership"
        }
        begin = [code for code, names in split.items() if any(wanted == its[: len(wanted)] for its in names)]
        return begin or [code for code, names in split.items() if any(set(wanted) <= set(its) for its in names)]

    def corrected(self, text: str) -> str:
        """The text with each word that no title has put right; empty where one cannot be."""
        counts: dict[str, int] = {}
        for name in (*self.everyday, *self.by_title):
            for word in name.split():
                counts[word] = counts.get(word, 0) + 1
        right = []
        for word in content(text):
            if word not in counts:
                likely = [each for each in corrections(word, counts.items()) if each.likelihood >= LIKELY]
                if len(likely) != 1:
                    return ""
                word = likely[0].word
            right.append(word)
        return " ".join(right)

    def widest(self, codes: Iterable[str]) -> list[str]:
        """The codes without those that lie within another of them."""
        found = list(dict.fromkeys(codes))
        return [code for code in found if not set(self._around(code)) & set(found)]

    def _around(self, code: str) -> Sequence[str]:
        around = []
        parent = self.industries[code].parent if code in self.industries else None
        while parent:
            around.append(parent)
            parent = self.industries[parent].parent if parent in self.industries else None
        return around

    def near(self, text: str) -> list[str]:
        """The industries whose names are spelt most alike."""
        import difflib

        names = {**{name: codes for name, codes in self.everyday.items() if codes}, **self.by_title}
        close = difflib.get_close_matches(key(text), names, n=NEAREST, cutoff=0.6)
        return list(dict.fromkeys(code for name in close for code in names[name]))[:NEAREST]

    def candidates(self, codes: Iterable[str]) -> tuple[Candidate, ...]:
        """What is offered for these codes."""
        return tuple(Candidate(code, self.industries[code].name, INDUSTRY) for code in codes if code in self.industries)
