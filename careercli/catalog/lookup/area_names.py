"""Reading the name of an area: a city with or without its state, a region, several cities joined."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from careercli.catalog.lookup.gazetteer import Gazetteer
from careercli.catalog.lookup.place_words import form, loosely, without_country

# These are compiled when a hard case first needs them.
_JOINT = r"(?i)\s*(?:--|[-/&+,;–—]|\band\b)\s*"
_WIDE_JOINT = "--"
"""Between cities of which one has a hyphen in its name: Scranton--Wilkes-Barre."""
_COUNTIES = r"\b(?:county|counties|parish|borough|census area|municipio)\b"


class Found(NamedTuple):
    """What a text may mean: areas, the city they were found by, the states that it was said to lie in.

    The codes hold "" for a city outside metropolitan areas, or one that may be.
    """

    codes: tuple[str, ...] = ()
    city: str = ""
    states: frozenset[str] = frozenset()


def area_named(known: Gazetteer, text: str) -> Found:
    """The areas that a text may mean as it is spelt; none where nothing fits or something contradicts."""
    text = without_country(text)
    name = form(text)
    head, comma, tail = text.rpartition(",")
    if comma:
        states = known.states_in(form(tail))
        if states:
            return _in_states(known, head, states)
        if known.abroad_behind_a_comma(form(tail)):
            return Found()
    if is_a_state(known, name):
        return Found(tuple(code for code in known.names.everyday.get(name, ()) if code in known.catalog.metros), name)
    for spelling in (name, *loosely(name)):
        if is_of_the_country(known, spelling):
            found = known.named(spelling) or known.remainders.get(spelling, [])
            if found:
                return _settled(known, found, spelling, frozenset())
    rural = known.rural(name)
    if rural is not None:
        return Found(tuple(rural))
    if is_a_county(name) or not is_of_the_country(known, name):
        return Found()
    return _with_a_state_behind(known, name) or _joined(known, text, frozenset())


def is_a_state(known: Gazetteer, name: str) -> bool:
    """Whether a name is that of a state, or of several together."""
    if name in known.states or (name.isdigit() and name.zfill(2) in known.catalog.states):
        return True
    everyday = known.names.everyday.get(name, ())
    return known.state(name) is not None or (bool(everyday) and all(code in known.catalog.states for code in everyday))


def is_something_else(known: Gazetteer, name: str, found: Found) -> bool:
    """Whether a name is that of a state, a county or a place abroad, or a number: what is like it was not meant."""
    return (
        is_a_state(known, name)
        or is_a_county(name)
        or is_a_county(found.city, states=found.states)
        or not is_of_the_country(known, name)
        or name.replace(" ", "").isdigit()
    )


def is_a_county(name: str, *, states: Iterable[str] = ()) -> bool:
    """Whether a name is that of a county or what Louisiana and Alaska have in its place."""
    return bool(re.search(_COUNTIES, name) or (states and name.endswith(" co")))


def is_of_the_country(known: Gazetteer, name: str) -> bool:
    """Whether a name that a place abroad has is first of all that of an area of the United States."""
    here = name in known.names.everyday or name in known.first or name in known.later
    return here or not known.abroad(name)


def _in_states(known: Gazetteer, text: str, states: frozenset[str]) -> Found:
    name = form(text)
    for spelling in (name, *loosely(name)):
        found = known.named(spelling, states)
        metros = known.catalog.metros
        found = found or [code for code in known.remainders.get(spelling, ()) if states & set(metros[code].states)]
        if found:
            return _settled(known, found, spelling, states)
    if is_a_county(name, states=states):
        return Found((), name, states)
    return _joined(known, text, states)


def _with_a_state_behind(known: Gazetteer, name: str) -> Found | None:
    """What `portland oregon` means; what stands before a state is then never looked for elsewhere."""
    parts = name.split()
    for last in range(min(3, len(parts) - 1), 0, -1):
        head, tail = " ".join(parts[:-last]), " ".join(parts[-last:])
        states = known.states_in(tail)
        if states or known.abroad_behind_a_comma(tail):
            return _in_states(known, head, states) if states else Found()
    return None


def _settled(known: Gazetteer, codes: Iterable[str], city: str, states: frozenset[str]) -> Found:
    """The areas; a city outside metropolitan areas lies in its state's only nonmetropolitan area, where it is one."""
    found = tuple(codes)
    if not any(found):
        found = ("",)
        outside = [state for state, areas in known.cities[city].items() if not states or state in states]
        remainders = known.remainders_of(outside[0]) if len(outside) == 1 else []
        found = tuple(remainders) if len(remainders) == 1 else found
    return Found(found, city, states)


def _joined(known: Gazetteer, text: str, states: frozenset[str]) -> Found:
    """The area that all cities in a text lie in, as in an older official name; all their areas where it is none.

    A city that is not known contradicts nothing where the first one is known and its state is given.
    """
    joint = _WIDE_JOINT if "--" in text else _JOINT
    parts = [form(part) for part in re.split(joint, text)]
    named = [set(known.named(part, states)) for part in parts if part]
    if len(named) < 2:
        named = _side_by_side(known, form(text), states)
    if len(named) < 2 or not named[0] or not (states or all(named)):
        return Found((), form(text), states)
    areas = [codes for codes in named if codes]
    common = set.intersection(*areas) or set.union(*areas)
    return Found(tuple(sorted(common)), "", states) if len(areas) > 1 else Found((), form(text), states)


def _side_by_side(known: Gazetteer, name: str, states: frozenset[str]) -> list[set[str]]:
    """The areas of two cities that stand in official names, written one after the other."""
    parts = name.split()
    for cut in range(1, len(parts)):
        cities = (" ".join(parts[:cut]), " ".join(parts[cut:]))
        if all(city in known.first or city in known.later for city in cities):
            return [set(known.named(city, states)) for city in cities]
    return []
