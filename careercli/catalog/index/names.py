"""Compiling the names: every title and everyday word that leads somewhere, and which names each word occurs in."""

import re
import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from careercli.catalog.files.files import Files
from careercli.catalog.index.associations import LEAST, UNKNOWN, Counts, associated, counts_of, shares
from careercli.catalog.index.fill import fill
from careercli.catalog.text import SILENT, content, stem, words
from careercli.model.name import LeadsTo, NameKind
from careercli.model.occupation import Group, Occupation
from careercli.model.profile import Profile

COMMON = 0.2
"""A word of more than this part of all profiles says nothing about one of them."""

_EXCEPTION = re.compile(r",? (?:except|including) .*", re.IGNORECASE)
_SYSTEMS = re.compile(r"\bIS\b")
_BRACKETS = re.compile(r"^(.+?) *\(([^()]+)\) *(.*)$")
_LIST = re.compile(r", and |, | and ")


class Meaning(NamedTuple):
    """What names mean.

    `target` is the slug of an occupation or a profile, the SOC code of others, the CIP code of a field of study.
    """

    leads_to: LeadsTo
    target: str
    title: str
    jobs: int


class Sense(NamedTuple):
    """One name of one meaning; `place` is its place (from 0) where one name leads to several, best first."""

    text: str
    kind: NameKind
    meaning: int
    place: int = 0


def compile_names(
    files: Files, occupations: list[Occupation], groups: list[Group], connection: sqlite3.Connection
) -> None:
    """Fill the tables of names (`schema.py`)."""
    meanings, senses = _Collector(files, occupations, groups).collect()
    fill(connection, "meaning", ((number, *meaning) for number, meaning in enumerate(meanings)))
    # Names of fields of study come last, so that whoever looks for occupations can leave them out.
    names = _by_key(sense for sense in senses if sense.kind is not NameKind.FIELD)
    ordered = [*names.items(), *_by_key(sense for sense in senses if sense.kind is NameKind.FIELD).items()]
    fill(connection, "name", ((number, _best_text(its)) for number, (_, its) in enumerate(ordered)))
    fill(
        connection,
        "sense",
        (row for number, (_, its) in enumerate(ordered) for row in _rows(number, its)),
        repeated=True,
    )
    occurrences: dict[str, array[int]] = {}
    for number, (key, _) in enumerate(ordered):
        for word in set(key.split()):
            occurrences.setdefault(word, array("I")).append(number)
    endings = _endings(names)
    named = [(set(key.split()), _occupations_of(its, meanings)) for key, its in names.items()]
    share_of = shares((its for _, its in named), len(occupations))
    counts = counts_of(named, _profile_words(files, meanings, occupations))
    says = {word: LEAST + associated([(its, 1.0)], share_of).information for word, its in counts.items()}
    weights = array("f", (sum(says.get(word, UNKNOWN) for word in set(key.split())) for key, _ in ordered))
    none, nothing = array("I"), Counts(array("I"), array("f"))
    fill(
        connection,
        "word",
        (
            (
                word,
                stem(word),
                says.get(word, UNKNOWN),
                endings.get(word, 0) / len(occurrences.get(word, none) or "?"),
                occurrences.get(word, none).tobytes(),
                *(its.tobytes() for its in counts.get(word, nothing)),
            )
            for word in sorted({*occurrences, *counts})
        ),
    )
    fill(connection, "lexicon", [(len(ordered), len(names), weights.tobytes(), share_of.tobytes())])
    fill(
        connection,
        "study",
        ((field.cip, soc) for field in files.fields.values() for soc in field.occupations),
        repeated=True,
    )


def _endings(names: Iterable[str]) -> dict[str, int]:
    """How many of some names end in each word."""
    found: dict[str, int] = {}
    for name in names:
        word = name.rpartition(" ")[2]
        found[word] = found.get(word, 0) + 1
    return found


def _occupations_of(senses: list[Sense], meanings: list[Meaning]) -> list[int]:
    """The occupations that a name leads to, by the numbers of their meanings."""
    found = {sense.meaning for sense in senses}
    return sorted(number for number in found if meanings[number].leads_to is LeadsTo.OCCUPATION)


def _by_key(senses: Iterable[Sense]) -> dict[str, list[Sense]]:
    """Names that say the same in one: by their words."""
    names: dict[str, list[Sense]] = {}
    for sense in senses:
        if key := " ".join(content(sense.text)):
            names.setdefault(key, []).append(sense)
    return names


def _rows(number: int, senses: list[Sense]) -> Iterator[tuple[object, ...]]:
    """A row for each meaning of a name, with the letters of all kinds that agree on it."""
    by_meaning: dict[int, list[Sense]] = {}
    for sense in senses:
        by_meaning.setdefault(sense.meaning, []).append(sense)
    for meaning, its in sorted(by_meaning.items()):
        kinds = {sense.kind for sense in its}
        yield (
            number,
            meaning,
            "".join(kind.letter for kind in NameKind if kind in kinds),
            min(sense.place for sense in its),
        )


def _best_text(senses: list[Sense]) -> str:
    """How a name is written where it weighs most."""
    order = list(NameKind)
    return min(senses, key=lambda sense: (order.index(sense.kind), len(sense.text), sense.text)).text


class _Collector:
    """Gathers meanings and the names that lead to them."""

    def __init__(self, files: Files, occupations: list[Occupation], groups: list[Group]) -> None:
        self.files = files
        self.occupations = occupations
        self.groups = groups
        self.meanings: list[Meaning] = []
        self.senses: list[Sense] = []
        self.by_code: dict[str, int] = {}

    def collect(self) -> tuple[list[Meaning], list[Sense]]:
        """All meanings, the occupations first, and all names."""
        for occupation in self.occupations:
            self._occupation(occupation)
        for group in self.groups:
            self._group(group)
        members = self._members_of_groups()
        for slug in self.files.handbook_slugs:
            self._profile(slug, members)
        for code, field in self.files.fields.items():
            self.by_code[code] = self._meaning(LeadsTo.FIELD, code, field.title, 0)
            for text in field_forms(field.title):
                self.senses.append(Sense(text, NameKind.FIELD, self.by_code[code]))
        self._everyday()
        return self.meanings, self.senses

    def _meaning(self, leads_to: LeadsTo, target: str, title: str, jobs: int) -> int:
        self.meanings.append(Meaning(leads_to, target, title, jobs))
        return len(self.meanings) - 1

    def _name(self, text: str, kind: NameKind, meaning: int, place: int = 0) -> None:
        self.senses.extend(Sense(form, kind, meaning, place) for form in forms(text))

    def _occupation(self, occupation: Occupation) -> None:
        jobs = occupation.projection.base or 0
        meaning = self._meaning(LeadsTo.OCCUPATION, occupation.slug, occupation.title, jobs)
        self.by_code[occupation.soc] = meaning
        self._name(occupation.title, NameKind.TITLE, meaning)
        for part in parts(occupation.title):
            self._name(part, NameKind.PART, meaning)
        for kind, titles in self.files.titles(occupation.soc)._asdict().items():
            for title in titles:
                self._name(title, NameKind(kind), meaning)

    def _group(self, group: Group) -> None:
        jobs = (group.projection.base if group.projection else None) or 0
        meaning = self._meaning(LeadsTo.GROUP, group.soc, group.title, jobs)
        self.by_code[group.soc] = meaning
        self._name(group.title, NameKind.GROUP, meaning)

    def _members_of_groups(self) -> dict[frozenset[str], str]:
        """The narrowest group of exactly these occupations."""
        found: dict[frozenset[str], str] = {}
        for group in self.groups:
            members = frozenset(item.soc for item in self.occupations if group.soc in item.groups)
            if members:
                found[members] = group.soc
        return found

    def _profile(self, slug: str, groups: dict[frozenset[str], str]) -> None:
        """A profile of one occupation is a name of it, one of a whole group a name of that; any other its own."""
        page = self.files.handbook(slug)
        if page is None:
            return  # a file that is named like no page
        codes = page.occupations
        group = groups.get(frozenset(codes))
        if len(codes) == 1:
            self.files.slug_of(codes[0])
            meaning = self.by_code[codes[0]]
        elif group:
            meaning = self.by_code[group]
        else:
            jobs = sum(item.projection.base or 0 for item in self.occupations if item.soc in codes)
            meaning = self._meaning(LeadsTo.PROFILE, slug, page.title, jobs)
        self._name(page.title, NameKind.PROFILE, meaning)
        profile = self.files.profile(slug)
        for specialty in profile.specialties if profile and len(codes) == 1 else ():
            if looks_like_title(specialty.name):
                self._name(specialty.name, NameKind.SPECIALTY, meaning)

    def _everyday(self) -> None:
        """The everyday words of synonyms.toml; a detailed code inside an aggregate leads to the aggregate."""
        soc_of = {slug: soc for soc, slug in self.files.codes.occupations.items()}
        for phrase, codes in self.files.synonyms.phrases.items():
            for place, code in enumerate(codes):
                slug = self.files.codes.members.get(code)
                code = soc_of[slug] if slug else code
                if code not in self.by_code:
                    self.by_code[code] = self._meaning(LeadsTo.UNCOVERED, code, phrase, 0)
                self.senses.append(Sense(phrase, NameKind.EVERYDAY, self.by_code[code], place))
        for phrase, codes in self.files.synonyms.fields.items():
            known = [code for code in codes if code in self.by_code]
            self.senses.extend(
                Sense(phrase, NameKind.FIELD, self.by_code[code], place) for place, code in enumerate(known)
            )


def forms(title: str) -> list[str]:
    """The names that one title holds: long and short form where it has both, and no words about what is left out."""
    title = _SYSTEMS.sub("Information Systems", _EXCEPTION.sub("", title))
    found = _BRACKETS.match(title)
    if found is None:
        return [title]
    before, inside, after = found.groups()
    if after:
        return [f"{before} {after}", f"{inside} {after}"] if inside.isupper() else [f"{before} {inside} {after}"]
    return [before, inside] if is_short_form(before, inside) else [f"{before} {inside}"]


def is_short_form(one: str, other: str) -> bool:
    """Whether one of two names abbreviates the other: their initials agree somewhere, or they share words."""
    if one.isupper() or other.isupper():
        return True
    return bool({*words(one)} & {*words(other)})


def parts(title: str) -> list[str]:
    """The occupations that a title names one after the other: `Waiters and Waitresses`, but no shared adjectives."""
    pieces = _LIST.split(_EXCEPTION.sub("", title))
    first_is_one_word = " " not in pieces[0] and "--" not in pieces[0]  # `Helpers--Pipelayers, Plumbers`: none of them
    if len(pieces) < 2 or not first_is_one_word or not all(piece.endswith("s") for piece in pieces):
        return []
    return [piece.removeprefix("Other ") for piece in pieces]


def field_forms(title: str) -> list[str]:
    """The names of a field of study: `Psychology` of `Psychology, General`, two of `Law Studies/Legal Studies`."""
    title = title.removesuffix(", General")
    one, slash, other = title.partition("/")
    return [one, other] if slash and " " in one and " " in other else [one] if slash and " " in one else [title]


def looks_like_title(text: str) -> bool:
    """Whether a heading names people (`Nursing home administrators`) rather than a theme (`By patient group`)."""
    last = text.split()[-1]
    return last.endswith("s") and not last.endswith("ss") and text.split()[0].lower() not in SILENT


def _profile_words(files: Files, meanings: list[Meaning], occupations: list[Occupation]) -> dict[str, "array[int]"]:
    """In which occupations' summaries and duties each word occurs, by the number of their meaning."""
    number_of = {
        meaning.target: number for number, meaning in enumerate(meanings) if meaning.leads_to is LeadsTo.OCCUPATION
    }
    profiles = {slug: files.profile(slug) for slug in {occupation.profile for occupation in occupations}}
    found: dict[str, array[int]] = {}
    for occupation in occupations:
        profile = profiles[occupation.profile]
        for word in _words_of(profile, occupation.soc) if profile else ():
            found.setdefault(word, array("I")).append(number_of[occupation.slug])
    return {word: its for word, its in found.items() if len(its) < COMMON * len(occupations)}


def _words_of(profile: Profile, soc: str) -> set[str]:
    return {word for text in (profile.summary_of(soc), *profile.duties_of(soc)) for word in content(text)}
