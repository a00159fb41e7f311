"""Which area or industry a person means: a code, a postal abbreviation, a name, an everyday word or a misspelt one."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import AmbiguousNameError, Candidate, UnknownNameError
from careercli.catalog.lookup.named import named
from careercli.catalog.text import clean, key, words
from careercli.model.place import NATION

LIKE_ENOUGH, LEAD = 0.84, 0.08
"""How alike (to 1) a misspelt name has to be to the one that is taken, and how much more than to any other."""


class Place(NamedTuple):
    """An area or industry that was understood; `literal` is false where an everyday or misspelt word led there."""

    code: str
    name: str
    literal: bool = True


class _Kind(NamedTuple):
    """What is looked for: how it is called in messages, which everyday words count, and all official names by code."""

    title: str
    everyday: str
    names: Mapping[str, str]


def state(catalog: Catalog, text: str) -> Place:
    """The state or territory that is meant: `CA`, `california`, `06`, `6`.

    Raises UnknownNameError or AmbiguousNameError with what is near.
    """
    text = clean(text)
    states = {code: area for code, area in catalog.states.items() if code != NATION}
    if text.isascii() and text.isdigit() and text.zfill(2) in states:
        return Place(text.zfill(2), states[text.zfill(2)].name)
    for code, area in states.items():
        if text.upper().replace(".", "") == area.postal:
            return Place(code, area.name)
    return _understood(catalog, text, _Kind("state", "area", {code: area.name for code, area in states.items()}))


def metro(catalog: Catalog, text: str) -> Place:
    """The metropolitan or nonmetropolitan area that is meant: `41860`, `San Francisco`, `SF`, `Bay Area`."""
    text = clean(text)
    names = {code: area.name for code, area in catalog.metros.items()}
    return _understood(catalog, text, _Kind("metropolitan area", "area", names))


def industry(catalog: Catalog, text: str) -> Place:
    """The industry that is meant: `622000`, `622`, `hospitals`."""
    text = clean(text)
    names = {naics: item.title for naics, item in catalog.industries.items() if item.level != "total"}
    if text.isascii() and text.isdigit() and text.ljust(6, "0") in names:
        return Place(text.ljust(6, "0"), names[text.ljust(6, "0")])
    for naics in names:
        if len(text) == 2 and naics.startswith(f"{text}-"):
            return Place(naics, names[naics])
    return _understood(catalog, text, _Kind("industry", "industry", names))


def _understood(catalog: Catalog, text: str, kind: _Kind) -> Place:
    """The only place that goes by a text: as a code, a whole name or a city in it, an everyday word, part of a name."""
    if text in kind.names:
        return Place(text, kind.names[text])
    for matches in (_whole(text, kind.names), _city(text, kind.names)):
        if len(matches) == 1:
            return Place(matches[0], kind.names[matches[0]])
        if matches:
            raise AmbiguousNameError(text, kind.title, _candidates(matches, kind))
    everyday = _everyday(catalog, text, kind)
    if everyday:
        return everyday
    try:
        code = named(text, kind.title, kind.names)
    except UnknownNameError as error:
        return _misspelt(catalog, text, kind, error.near)
    return Place(code, kind.names[code])


def _whole(text: str, names: Mapping[str, str]) -> list[str]:
    wanted = key(text)
    return [code for code, name in names.items() if wanted and key(name) == wanted]


def _city(text: str, names: Mapping[str, str]) -> list[str]:
    """The areas named for a city: `San Francisco` and `Oakland, CA` lead to San Francisco-Oakland-Fremont, CA."""
    wanted = words(text)
    return [code for code, name in names.items() if wanted and wanted in _cities(name)]


def _cities(name: str) -> list[list[str]]:
    """The cities in the name of an area, each without and with each of its states."""
    before, comma, after = name.partition(", ")
    if not comma or not re.fullmatch(r"[A-Z]{2}(?:-[A-Z]{2})*", after):
        return []
    cities = [words(city) for city in before.replace("--", "-").replace("/", "-").split("-")]
    return [*cities, *(city + words(postal) for city in cities for postal in after.split("-"))]


def _everyday(catalog: Catalog, text: str, kind: _Kind) -> Place | None:
    """What an everyday word means (`SF`, `Bay Area`). Raises AmbiguousNameError where that is several places."""
    codes = [code for code in _everyday_codes(catalog, text, kind) if code in kind.names]
    if len(codes) > 1:
        raise AmbiguousNameError(text, kind.title, _candidates(codes, kind))
    return Place(codes[0], kind.names[codes[0]], literal=False) if codes else None


def _everyday_codes(catalog: Catalog, text: str, kind: _Kind) -> list[str]:
    return catalog.index.everyday_places(kind.everyday, " ".join(words(text)))


def _misspelt(catalog: Catalog, text: str, kind: _Kind, near: Iterable[Candidate]) -> Place:
    """The one of the nearest names that a text is a misspelling of. Raises UnknownNameError where none stands out."""
    likeness = {candidate.argument: _likeness(text, kind.names[candidate.argument]) for candidate in near}
    codes = sorted(likeness, key=lambda code: -likeness[code])
    best, *others = [likeness[code] for code in codes] or [0.0]
    if best >= LIKE_ENOUGH and (not others or best - others[0] >= LEAD):
        return Place(codes[0], kind.names[codes[0]], literal=False)
    raise UnknownNameError(text, kind.title, (*_elsewhere(catalog, text, kind), *_candidates(codes, kind)))


def _likeness(text: str, name: str) -> float:
    """How alike (to 1) a text and a name, or a city in it, are spelt."""
    from difflib import SequenceMatcher

    spellings = [key(name), *(" ".join(city) for city in _cities(name))]
    return max(SequenceMatcher(None, key(text), spelling, autojunk=False).ratio() for spelling in spellings)


def _elsewhere(catalog: Catalog, text: str, kind: _Kind) -> tuple[Candidate, ...]:
    """Areas of another kind that go by a text: a city where a state is asked for."""
    if kind.everyday != "area":
        return ()
    areas = {code: catalog.area(code) for code in _everyday_codes(catalog, text, kind)}
    return tuple(
        Candidate(f"--{'metro' if area.code in catalog.metros else 'state'} {area.code}", area.name, "area")
        for area in areas.values()
    )


def _candidates(codes: Iterable[str], kind: _Kind) -> tuple[Candidate, ...]:
    return tuple(Candidate(code, kind.names[code], kind.title) for code in codes)
