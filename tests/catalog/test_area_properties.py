"""Every area by every city in its name, with right and with wrong states, and misspelt by a program."""

import random
import re
import tomllib
from pathlib import Path

import pytest

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import AmbiguousNameError, NoDataError, UnknownNameError
from careercli.catalog.lookup import areas
from careercli.catalog.lookup.gazetteer import gazetteer
from careercli.catalog.lookup.place_words import form

SEED = 20251125


def read(catalog: Catalog, text: str) -> set[str]:
    """The codes a text leads to: one, those that are asked about, or none."""
    try:
        return {areas.metro(catalog, text).value}
    except AmbiguousNameError as error:
        return {candidate.argument for candidate in error.candidates}
    except (UnknownNameError, NoDataError):
        return set()


def cities(catalog: Catalog) -> list[tuple[str, str]]:
    """Every city in the official name of a metropolitan area, with the area's number."""
    found = []
    for code, area in catalog.metros.items():
        if area.type == "metro":
            before = area.name.rpartition(", ")[0]
            parts = before.split("--") if "--" in before else re.split("[-/]", before)
            whole = [before] if before == "Winston-Salem" else parts
            found += [(city, code) for city in whole if not city.endswith(" County")]
    return found


def test_every_area_by_its_own_name_and_number(catalog: Catalog) -> None:
    for code, area in catalog.metros.items():
        for text in (area.name, area.name.upper(), area.name.replace("-", " "), code):
            assert read(catalog, text) == {code}, text


def test_every_city_leads_to_its_area_and_every_area_of_the_name_is_offered(catalog: Catalog) -> None:
    named: dict[str, set[str]] = {}
    for city, code in cities(catalog):
        named.setdefault(form(city), set()).add(code)
    states = gazetteer(catalog).states
    for city, code in cities(catalog):
        found = read(catalog, city)
        assert found >= named[form(city)] or form(city) in states, city
        assert len(named[form(city)]) == 1 or len(found) > 1, city
        in_state = {catalog.states[state].postal for state in catalog.metros[code].states}
        assert any(read(catalog, f"{city}, {postal}") == {code} for postal in in_state), city


def test_a_wrong_state_never_leads_to_the_area(catalog: Catalog) -> None:
    postal = {area.postal: code for code, area in catalog.states.items() if area.postal is not None}
    random_ = random.Random(SEED)
    for city, code in cities(catalog):
        for abbreviation in random_.sample(sorted(postal), 1):
            if postal[abbreviation] not in catalog.metros[code].states:
                for found in read(catalog, f"{city}, {abbreviation}"):
                    assert postal[abbreviation] in catalog.metros[found].states, (city, abbreviation)


def test_the_state_of_every_city_in_an_area_of_several_states_is_known(catalog: Catalog) -> None:
    known = gazetteer(catalog).cities
    for city, code in cities(catalog):
        if len(catalog.metros[code].states) > 1:
            assert any(code in codes for codes in known.get(form(city), {}).values()), city


def test_every_listed_city_leads_to_its_area_with_its_state(catalog: Catalog) -> None:
    for table in (catalog.cities, catalog.other_places.cities):
        for state, by_city in table.items():
            for city, codes in by_city.items():
                official = (
                    *gazetteer(catalog).first.get(form(city), ()),
                    *gazetteer(catalog).later.get(form(city), ()),
                )
                if all(codes):
                    found = read(catalog, f"{city}, {state}")
                    assert found == set(codes) or (found and found <= set(official)), (city, state)


def test_misspelt_cities_are_never_taken_for_others(catalog: Catalog) -> None:
    """One slip in a city's name leads to the areas of that name or to none; most are put right."""
    random_ = random.Random(SEED)
    known = gazetteer(catalog)
    right = total = 0
    for city, code in cities(catalog):
        name = form(city)
        if len(name) < 6 or name in known.states:
            continue
        typed = _slip(name, random_) if random_.random() < 0.4 else name
        if typed == name or known.named(typed) or known.state(typed):
            continue
        found = read(catalog, typed)
        same = set(known.named(name)) | {code}
        # With several names as near, what is asked about includes the right one.
        assert not found or found & same, (typed, name, found)
        total += 1
        right += bool(found)
    assert total > 100
    assert right / total > 0.6


def _slip(name: str, random_: random.Random) -> str:
    at = random_.randrange(1, len(name) - 1)
    kind = random_.choice(["swap", "drop", "double", "change"])
    if kind == "swap":
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    if kind == "drop":
        return name[:at] + name[at + 1 :]
    if kind == "double":
        return name[:at] + name[at] + name[at:]
    return name[:at] + random_.choice("aeioulnrst") + name[at + 1 :]


@pytest.mark.parametrize("file", ["places.toml", "gazetteer.toml"])
def test_keys_are_in_the_form_that_is_compared(catalog: Catalog, file: str) -> None:
    table = tomllib.loads(Path(catalog.folder, file).read_text(encoding="utf-8"))
    names = [*table.get("everyday", {}), *table.get("uncovered", {}), *table.get("known", {}).get("cities", ())]
    names += [city for by_city in table.get("cities", {}).values() for city in by_city]
    names += [name for kind in table.get("abroad", {}).values() for name in kind]
    assert [name for name in names if form(name) != name] == []
