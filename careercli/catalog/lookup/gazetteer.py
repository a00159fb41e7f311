"""The gazetteer: every name of a state or an area that is known, and every city with the areas it lies in."""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from careercli.catalog.catalog import Catalog
from careercli.catalog.files.places import PlaceNames
from careercli.catalog.lookup.place_words import form, loosely_of_a_state
from careercli.model.place import NATION, Area

# These are compiled when a hard case first needs them.
_SEVERAL_STATES = r"[a-z]{2}(?: [a-z]{2})+"
_REMAINDER = r" nonmetropolitan area(?: noncontiguous)?$"
_REGION = r" (?:region )?of [a-z ]+$"
_RURAL = (
    r"(?:rural|nonmetro|nonmetropolitan|non metro|non metropolitan|rest of|balance of|countryside of) (.+)"
    r"|(.+) (?:rural|nonmetro|nonmetropolitan|non metro|non metropolitan)(?: areas?)?"
)


class Gazetteer:
    """Names in their form (`place_words.form`) and the codes of what they name.

    Each table is made when first needed: most questions name a city that stands in the official name of an area, and
    the list of cities stays unread.
    """

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    @property
    def names(self) -> PlaceNames:
        """What people say beyond the official names."""
        return self.catalog.place_names

    @cached_property
    def states(self) -> dict[str, str]:
        """States by name and by postal abbreviation."""
        areas = [area for area in self.catalog.states.values() if area.code != NATION]
        return {name: area.code for area in areas for name in (form(area.name), (area.postal or "").lower()) if name}

    @cached_property
    def titles(self) -> dict[str, str]:
        """Areas by their whole official name."""
        return {form(area.name): code for code, area in self.catalog.metros.items()}

    @cached_property
    def first(self) -> dict[str, list[str]]:
        """Metropolitan areas by the city that their name begins with."""
        return self._principal[0]

    @cached_property
    def later(self) -> dict[str, list[str]]:
        """Metropolitan areas by the other cities in their name."""
        return self._principal[1]

    @cached_property
    def _principal(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        first: dict[str, list[str]] = {}
        later: dict[str, list[str]] = {}
        for code, area in self.catalog.metros.items():
            if area.type == "metro":
                whole, *cities = _cities_of(area)
                for city in (whole, cities[0], cities[0].removesuffix(" town")):
                    if code not in first.setdefault(city, []):
                        first[city].append(code)
                for city in cities[1:]:
                    if not city.endswith(" county"):  # Macon-Bibb County is a city; Bibb County none
                        later.setdefault(city, []).append(code)
        return first, later

    @cached_property
    def remainders(self) -> dict[str, list[str]]:
        """Nonmetropolitan areas by their name without `nonmetropolitan area`, and without `Region of` a state."""
        found: dict[str, list[str]] = {}
        for code, area in self.catalog.metros.items():
            if area.type == "nonmetro":
                short = re.sub(_REMAINDER, "", form(area.name))
                for name in {short, re.sub(_REGION, "", short)} - self.states.keys():
                    found.setdefault(name, []).append(code)
        return found

    @cached_property
    def cities(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """By city and by state (its FIPS code): the areas a city lies in, "" for outside metropolitan areas."""
        found: dict[str, dict[str, tuple[str, ...]]] = {}
        for table in (self.catalog.cities, self.catalog.other_places.cities):
            for postal, cities in table.items():
                state = self.states.get(postal.lower())
                for city, areas in cities.items() if state else ():
                    here = tuple(code for code in areas if not code or code in self.catalog.metros)
                    if here:
                        found.setdefault(form(city), {})[state or ""] = here
        return found

    def state(self, name: str) -> str | None:
        """The one state that a name means, old abbreviations (`mass`, `n dak`) and everyday names included."""
        for spelling in (name, *loosely_of_a_state(name)):
            if spelling in self.states:
                return self.states[spelling]
            everyday = [code for code in self.names.everyday.get(spelling, ()) if code in self.catalog.states]
            if len(everyday) == 1:
                return everyday[0]
        return None

    def states_in(self, name: str) -> frozenset[str]:
        """The states that stand behind a comma: `ca`, `mass`, `va nc`; empty where it is no state."""
        if re.fullmatch(_SEVERAL_STATES, name) and all(part in self.states for part in name.split()):
            return frozenset(self.states[part] for part in name.split())
        state = self.state(name)
        return frozenset((state,)) if state else frozenset()

    def rural(self, name: str) -> list[str] | None:
        """The nonmetropolitan areas of a state, for `rural kansas`; None where a name says nothing of the kind."""
        match = re.fullmatch(_RURAL, name)
        state = self.state(match[1] or match[2]) if match else None
        return self.remainders_of(state) if state else None

    def remainders_of(self, state: str) -> list[str]:
        """The nonmetropolitan areas of a state."""
        return [code for code, area in self.catalog.metros.items() if area.type == "nonmetro" and state in area.states]

    @cached_property
    def well_known(self) -> frozenset[str]:
        """Cities that are known by their name alone."""
        return frozenset(self.catalog.other_places.known)

    def abroad(self, name: str) -> bool:
        """Whether a name is that of a country, a part of one or a city abroad, whatever lies here besides."""
        return any(name in names for names in self.catalog.other_places.abroad.values())

    def abroad_behind_a_comma(self, name: str) -> bool:
        """Whether a name behind a comma is a country's, or that of a part of one."""
        return any(name in self.catalog.other_places.abroad.get(kind, ()) for kind in ("countries", "regions"))

    def named(self, name: str, states: Iterable[str] = ()) -> list[str]:
        """The areas that a city's name may mean, in these states or anywhere; "" for a city outside of them.

        An everyday meaning and the city that an area's name begins with come before towns of the same name elsewhere;
        a city that stands later in the name shares it with them. A town that is not known by its name alone may lie
        elsewhere, too: "" stands for that.
        """
        states = frozenset(states)
        if states:
            return self._named_in(name, states)
        metros = self.catalog.metros
        everyday = [code for code in self.names.everyday.get(name, ()) if code in metros]
        first, later = self.first.get(name, []), self.later.get(name, [])
        found = [*everyday, *first, *later]
        if not everyday and not first:
            elsewhere = [code for areas in self.cities.get(name, {}).values() for code in areas]
            found += [code for code in elsewhere if code or not later]
            if elsewhere and not later and name not in self.well_known:
                found.append("")
        return list(dict.fromkeys(found))

    def _named_in(self, name: str, states: frozenset[str]) -> list[str]:
        metros, by_state = self.catalog.metros, self.cities.get(name, {})
        found = []
        for code in (*self.first.get(name, ()), *self.later.get(name, ())):
            # Of an area in several states, the city's own state counts where it is known.
            known = {state for state, areas in by_state.items() if code in areas}
            if states & (known or set(metros[code].states)):
                found.append(code)
        if not found:
            found = [code for state in sorted(states) for code in by_state.get(state, ())]
        if not found:
            everyday = self.names.everyday.get(name, ())
            found = [code for code in everyday if code in metros and states & set(metros[code].states)]
        return list(dict.fromkeys(found))


@lru_cache(maxsize=1)
def gazetteer(catalog: Catalog) -> Gazetteer:
    """The gazetteer of a catalogue."""
    return Gazetteer(catalog)


def _cities_of(area: Area) -> list[str]:
    """All cities in the name of a metropolitan area together, then each of them."""
    cities = area.name.rpartition(", ")[0]
    parts = cities.split("--") if "--" in cities else re.split("[-/]", cities)
    return [form(cities), *map(form, parts)]
