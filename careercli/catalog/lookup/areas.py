"""Which state, metropolitan or nonmetropolitan area a person means. A place is never guessed.

Whatever contradicts a match excludes it (`Dallas, OR` is not Dallas, TX), and a name that several areas share is asked
back. What is known but not published says so.
"""

from collections.abc import Iterable

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import (
    AmbiguousNameError,
    Candidate,
    NoDataError,
    UnknownNameError,
    UsageError,
)
from careercli.catalog.lookup.area_names import Found, area_named, is_a_state, is_something_else
from careercli.catalog.lookup.gazetteer import Gazetteer, gazetteer
from careercli.catalog.lookup.meant import Meant
from careercli.catalog.lookup.place_words import form, loosely_of_a_state, without_country, without_zip
from careercli.catalog.text import clean

LONGEST = 200
"""Characters; no official name is longer."""

STATE, AREA, PLACE = "state", "metropolitan area", "place"


def state(catalog: Catalog, text: str) -> Meant[str]:
    """The state or territory that is meant, by its FIPS code: `CA`, `california`, `06`, `Calif.`.

    Raises AmbiguousNameError where it could be several, NoDataError where it is known but not covered, else
    UnknownNameError with what is near.
    """
    text, name = _read(text, STATE)
    known, states = gazetteer(catalog), catalog.states
    digits = text.zfill(2)
    if digits.isascii() and digits.isdigit() and digits in states:
        return Meant(text, digits, states[digits].name)
    if name in known.states:
        return Meant(text, known.states[name], states[known.states[name]].name)
    _refuse_uncovered(known, text, name)
    local = form(without_country(text))
    for spelling in (name, local, *loosely_of_a_state(local)):
        if spelling in known.states:
            return _one(catalog, text, [known.states[spelling]], STATE)
        everyday = [code for code in known.names.everyday.get(spelling, ()) if code in states]
        if everyday:
            return _one(catalog, text, everyday, STATE)
    from careercli.catalog.lookup.misspelt import misspelt_state
    from careercli.catalog.lookup.place_refusals import refused_state

    found = [] if known.abroad(name) or known.named(name) else misspelt_state(known, name)
    if found:
        return _one(catalog, text, found, STATE)
    raise refused_state(known, text)


def metro(catalog: Catalog, text: str) -> Meant[str]:
    """The metropolitan or nonmetropolitan area that is meant, by its number: `41860`, `San Francisco`, `Bay Area`.

    Raises AmbiguousNameError where it could be several, NoDataError where it is known but not covered, else
    UnknownNameError with what is near.
    """
    text, name = _read(text, AREA)
    known, metros = gazetteer(catalog), catalog.metros
    code = _number(catalog, text) or (known.titles.get(name) if " " in name else None)
    if code:
        return Meant(text, code, metros[code].name)
    _refuse_uncovered(known, text, name)
    found = area_named(known, text)
    if found.codes and "" not in found.codes:
        return _one(catalog, text, found.codes, AREA, literal=_stands_in_the_name(known, found))
    from careercli.catalog.lookup.misspelt import misspelt_area
    from careercli.catalog.lookup.place_refusals import refused_area

    codes = [] if found.codes or is_something_else(known, name, found) else misspelt_area(known, text)
    if codes:
        return _one(catalog, text, codes, AREA)
    raise refused_area(known, text, found)


def place(catalog: Catalog, text: str) -> Meant[str]:
    """The state or the metropolitan or nonmetropolitan area that is meant, by its code.

    A name that is that of a state as well as of an area (`Washington`, `LA`) is asked back. Raises what `state` and
    `metro` raise.
    """
    text, name = _read(text, PLACE)
    if area := _named_area(catalog, text, name):
        return area
    readings: list[Meant[str]] = []
    candidates: list[Candidate] = []
    refusals: list[UnknownNameError] = []
    for read in (state, metro):
        try:
            readings.append(read(catalog, text))
        except AmbiguousNameError as error:
            candidates += error.candidates
        except UnknownNameError as error:
            refusals.append(error)
    if len(readings) == 1 and not candidates:
        return readings[0]
    candidates += [Candidate(reading.value, reading.name, PLACE) for reading in readings]
    if candidates:
        raise AmbiguousNameError(text, PLACE, tuple(candidates))
    raise UnknownNameError(text, PLACE, refusals[1].near, refusals[1].why)


def says_where(catalog: Catalog, text: str) -> bool:
    """Whether a text behind a comma says where the place before it lies: a state, a country or a part of one."""
    known, name = gazetteer(catalog), form(without_zip(text))
    return bool(known.states_in(name)) or known.abroad_behind_a_comma(name) or without_country(f"_, {text}") == "_"


def _named_area(catalog: Catalog, text: str, name: str) -> Meant[str] | None:
    """The one area that goes by a name which is no state's; None where that has to be found out at length."""
    known = gazetteer(catalog)
    if is_a_state(known, name) or not area_named(known, text).codes:
        return None
    try:
        return metro(catalog, text)
    except (AmbiguousNameError, UnknownNameError):
        return None


def _read(text: str, what: str) -> tuple[str, str]:
    """The text without what no name needs, and its form. Raises UsageError where it is empty or too long."""
    text = clean(text)
    if len(text) > LONGEST:
        raise UsageError(f"a name of {len(text)} characters is longer than that of any {what} ({LONGEST} at most)")
    name = form(text)
    if not name:
        raise UsageError(f"the name of the {what} is empty")
    return text, name


def _number(catalog: Catalog, text: str) -> str | None:
    """The area with this number, as people and the official files write it: `41860`, `0041860`, `CBSA 41860`."""
    digits = text.upper().removeprefix("CBSA").removeprefix("MSA").strip()
    if not (digits.isascii() and digits.isdigit()):
        return None
    numbers = (digits, digits.zfill(7), digits.removeprefix("00"))
    return next((number for number in numbers if number in catalog.metros), None)


def _stands_in_the_name(known: Gazetteer, found: Found) -> bool:
    """Whether the city that was named stands in the official name of the area, and is no state besides."""
    also_a_state = not found.states and known.state(found.city) is not None
    return not also_a_state and any(
        found.codes[0] in cities.get(found.city, ()) for cities in (known.first, known.later)
    )


def _one(catalog: Catalog, text: str, codes: Iterable[str], what: str, *, literal: bool = False) -> Meant[str]:
    """The only one of the codes. Raises AmbiguousNameError where they are several."""
    found = list(dict.fromkeys(codes))
    areas = [catalog.area(code) for code in found]
    if len(areas) > 1:
        raise AmbiguousNameError(text, what, tuple(Candidate(area.code, area.name, what) for area in areas))
    return Meant(text, areas[0].code, areas[0].name, literal)


def _refuse_uncovered(known: Gazetteer, text: str, name: str) -> None:
    """Raises NoDataError for the nation and for places that surveys of states and areas do not cover."""
    spellings = (name, name.removeprefix("the "), form(without_country(text)))
    what = next((known.names.uncovered[each] for each in spellings if each in known.names.uncovered), "")
    if not what:
        return
    if what == "the nation":
        raise NoDataError(f"'{text}' is the nation, no state or area of it; its figures are shown without a place")
    raise NoDataError(f"'{text}' is {what}: the official surveys of pay and employment do not cover it")
