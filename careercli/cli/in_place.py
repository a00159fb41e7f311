"""`NAME in PLACE`: the place at the end of a name, where the command takes one."""

import re
from collections.abc import Container, Sequence
from typing import Any

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import UsageError

NAMES = ("name", "names")
"""The arguments of commands that hold names of occupations."""

PLACES = ("state", "metro")

_IN = re.compile(r"(?i)\s(?:in|near|around)\s")


def place_in(catalog: Catalog, arguments: Sequence[str]) -> tuple[list[str], dict[str, list[str]]] | None:
    """The arguments without the place that they end in, and its codes by option; None where they end in none.

    Raises AmbiguousNameError where the place could be several.
    """
    whole = " ".join(arguments)
    found = list(_IN.finditer(whole))
    if not found:
        return None
    from careercli.catalog.lookup.question.place import read_places
    from careercli.catalog.lookup.question.sentence import Sentence

    for match in reversed(found):
        sentence = Sentence(f"in {whole[match.end() :]}", catalog.index)
        places = read_places(sentence, catalog)
        left = [sentence.words[place].lower for place, its in enumerate(sentence.left) if its]
        if (places.states or places.metros) and set(left) <= {"and", "or", "vs"}:
            return _before(arguments, match.start()), {"state": [*places.states], "metro": [*places.metros]}
    return None


def _before(arguments: Sequence[str], end: int) -> list[str]:
    """The arguments up to a place in all of them together, as they were parted."""
    kept: list[str] = []
    for argument in arguments:
        if end <= 0:
            break
        kept.append(argument[:end].strip())
        end -= len(argument) + 1
    return [argument for argument in kept if argument]


def with_place(catalog: Catalog, typed: dict[str, Any], options: Container[str]) -> dict[str, Any]:
    """What was typed, a place at the end of the name as if it had been given by its option.

    Raises UsageError where the command has no figures for such a place.
    """
    name = next((name for name in NAMES if typed.get(name)), "")
    if not name or not any(place in options for place in PLACES) or any(typed.get(place) for place in PLACES):
        return typed
    read = place_in(catalog, typed[name])
    if read is None or not read[0]:
        return typed
    words, places = read
    for option, codes in places.items():
        if codes and option not in options:
            area = catalog.area(codes[0]).name
            raise UsageError(f"{area} is no {PLACES[0]}; what is asked here is published for the nation and for states")
    return {**typed, name: words, **{option: codes for option, codes in places.items() if codes}}
