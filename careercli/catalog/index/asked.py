"""Compiling the words of sentences: `data/questions.toml`, and the names of places as they stand in sentences."""

import re
import sqlite3
from collections.abc import Iterator

from careercli.catalog.files.files import Files
from careercli.catalog.index.fill import fill
from careercli.catalog.text import spoken, spoken_singular

STATE, STATE_TOO, POSTAL, CITY, TOWN = "state", "state too", "postal", "city", "town"
"""Kinds of names of places: of a state, what a state is called besides, its two letters, of a city that an area is
called by, of any other city."""

EVERYDAY = "everyday"
"""The meaning of a name of a city that people wrote down: it is known to be one (`nyc`)."""

PLURALS = frozenset(["topic", "military", "content", "filler"])
"""The kinds of words whose phrases are known in the singular, too; `associates` is a degree, an associate is none."""

_CITIES = re.compile(r"--|[-/]")


def compile_asked(files: Files, connection: sqlite3.Connection) -> None:
    """Fill the table of phrases in sentences (`schema.py`)."""
    fill(connection, "asked", (*_phrases(files), *_places(files)), repeated=True)


def _phrases(files: Files) -> Iterator[tuple[str, str, str]]:
    for kind, meanings in files.questions.items():
        for meaning, phrases in meanings.items():
            for phrase in phrases:
                yield spoken(phrase), kind, meaning
                if kind in PLURALS:
                    yield spoken_singular(phrase), kind, meaning


def _places(files: Files) -> Iterator[tuple[str, str, str]]:
    for code, area in files.states.items():
        if area.postal:
            yield spoken(area.name), STATE, code
            yield area.postal.lower(), POSTAL, code
    for area in files.metros.values():
        if area.type == "metro":
            cities = area.name.rpartition(", ")[0]
            for city in (cities, *_CITIES.split(cities)):
                yield spoken(city), CITY, ""
    for name, codes in files.place_names.everyday.items():
        yield spoken(name), STATE_TOO if all(code in files.states for code in codes) else CITY, EVERYDAY
    for table in (files.cities, files.other_places.cities):
        for of_a_state in table.values():
            for city in of_a_state:
                yield spoken(city), TOWN, ""
