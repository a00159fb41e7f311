"""Why nothing is a state or an area by some name: it is something else, it lies elsewhere, or nothing is called so."""

import re
from collections.abc import Iterable

from careercli.catalog.errors import Candidate, UnknownNameError
from careercli.catalog.lookup.area_names import Found, is_a_county, is_a_state, is_of_the_country
from careercli.catalog.lookup.gazetteer import Gazetteer
from careercli.catalog.lookup.place_words import form, without_country, without_zip

STATE, AREA = "state", "metropolitan area"
NEAREST = 5
"""Names that are offered for one that is unknown."""

_ZIP = re.compile(r"\d{5}(?:-\d{4})?")
_BEHIND = re.compile(r"[ ,]+")


def refused_area(known: Gazetteer, text: str, found: Found) -> UnknownNameError:
    """The error that says why a text is no area; `found` is what it was read as."""

    def error(why: str, near: Iterable[Candidate] = ()) -> UnknownNameError:
        return UnknownNameError(text, AREA, tuple(near), why)

    name = form(without_country(text))
    if is_a_state(known, name):
        codes = [known.state(name) or name.zfill(2)]
        codes = codes if codes[0] in known.catalog.states else list(known.names.everyday[name])
        states = [known.catalog.states[code] for code in codes if code in known.catalog.states]
        options = [Candidate(f"--state {state.postal}", state.name, state.type) for state in states]
        one = f"{states[0].name} is a {states[0].type}: use {options[0].argument}"
        return error(one if len(states) == 1 else "these are states: use --state", options)
    if text.isascii() and text.replace("-", "").isdigit():
        return _refused_number(known, text)
    if "" in found.codes:
        return _refused_outside(known, text, found)
    if is_a_county(name) or is_a_county(found.city, states=found.states):
        return error("counties are not published; name the city")
    if not found.states and _is_abroad(known, text, name):
        namesakes = any(area for areas in known.cities.get(name, {}).values() for area in areas)
        hint = "; with its state, a place of this name in the country" if namesakes else ""
        return error(f"it is outside the United States{hint}")
    if found.states:
        names = " or ".join(sorted(known.catalog.states[state].name for state in found.states))
        elsewhere = [code for code in known.named(found.city) if code]
        two = elsewhere and form(text.rpartition(",")[2]) in known.first
        hint = "; if these are two places, write a semicolon between them" if two else ""
        return error(f"no city of that name is known in {names}{hint}", _areas(known, elsewhere[:NEAREST]))
    if without_zip(text) != text:
        return error("ZIP codes are not published; name the city without one")
    return error("", _near(known, name))


def refused_state(known: Gazetteer, text: str) -> UnknownNameError:
    """The error that says why a text is no state."""
    name = form(without_country(text))
    if _ZIP.fullmatch(text) and text not in known.catalog.metros:
        return UnknownNameError(text, STATE, (), "ZIP codes are not published; name the state")
    if is_a_county(name):
        return UnknownNameError(text, STATE, (), "counties are not published; name the state or the city")
    if _is_abroad(known, text, name):
        return UnknownNameError(text, STATE, (), "it is outside the United States")
    areas = [text] if text in known.catalog.metros else [code for code in known.named(name) if code]
    if areas:
        options = tuple(Candidate(f"--metro {code}", known.catalog.metros[code].name, AREA) for code in areas[:NEAREST])
        why = f"use {options[0].argument}" if len(areas) == 1 else "use --metro"
        return UnknownNameError(text, STATE, options, f"it names a metropolitan area, {why}")
    import difflib

    states = {form(area.name): area for area in known.catalog.states.values() if area.postal}
    near = difflib.get_close_matches(name, states, n=3, cutoff=0.6)
    return UnknownNameError(
        text, STATE, tuple(Candidate(states[each].postal or "", states[each].name, STATE) for each in near)
    )


def _refused_number(known: Gazetteer, text: str) -> UnknownNameError:
    today = known.names.former.get(text)
    if today in known.catalog.metros:
        why = f"this is a former number of {known.catalog.metros[today].name}, now {today}"
        return UnknownNameError(text, AREA, tuple(_areas(known, [today])), why)
    if _ZIP.fullmatch(text):
        return UnknownNameError(
            text, AREA, (), "no area has this number, and ZIP codes are not published; name the city"
        )
    return UnknownNameError(text, AREA, (), "no area has this number; name the city")


def _refused_outside(known: Gazetteer, text: str, found: Found) -> UnknownNameError:
    """For a city that lies outside metropolitan areas, in one state or in several."""
    metros = [code for code in found.codes if code]
    if metros:
        why = "several places may be called so; add the state"
        return UnknownNameError(text, AREA, tuple(_areas(known, metros)), why)
    outside = [state for state, areas in known.cities[found.city].items() if "" in areas]
    states = [state for state in outside if not found.states or state in found.states]
    names = ", ".join(known.catalog.states[state].name for state in states)
    remainders = [code for state in states for code in known.remainders_of(state)]
    why = f"it lies outside metropolitan areas ({names})"
    if len(states) > 1:
        return UnknownNameError(text, AREA, (), f"{why}; add the state")
    return UnknownNameError(text, AREA, tuple(_areas(known, remainders)), why)


def _is_abroad(known: Gazetteer, text: str, name: str) -> bool:
    if known.abroad(name) and not is_of_the_country(known, name):
        return True
    behind = [part for part in _BEHIND.split(form(text)) if part]
    ends = (" ".join(behind[-last:]) for last in range(1, min(4, len(behind))))
    tail = form(text.rpartition(",")[2]) if "," in text else ""
    return (bool(tail) and known.abroad_behind_a_comma(tail)) or any(map(known.abroad_behind_a_comma, ends))


def _areas(known: Gazetteer, codes: Iterable[str]) -> list[Candidate]:
    return [Candidate(code, known.catalog.metros[code].name, AREA) for code in codes]


def _near(known: Gazetteer, name: str) -> list[Candidate]:
    """The areas whose cities are spelt most alike."""
    import difflib

    close = difflib.get_close_matches(name, [*known.first, *known.later], n=NEAREST, cutoff=0.7)
    codes = dict.fromkeys(code for city in close for code in (*known.first.get(city, ()), *known.later.get(city, ())))
    return _areas(known, list(codes)[:NEAREST])
