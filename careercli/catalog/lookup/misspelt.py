"""Misspelt places: the only name that is near, where nothing contradicts."""

from collections.abc import Iterable, Iterator

from careercli.catalog.lookup.gazetteer import Gazetteer
from careercli.catalog.lookup.place_words import form, without_country
from careercli.catalog.lookup.spelling import SOUNDS_LIKE, distance

SHORTEST = 5
"""Letters; a shorter word has too many neighbours to be corrected, but for two letters that changed places."""

LONG, LONGEST_FORGIVEN = 7, 10
"""Letters from which any one slip, and two of them, are forgiven in a word."""

_VOWELS = frozenset("aeiouy")


def misspelt_state(known: Gazetteer, name: str) -> list[str]:
    """The states whose names are nearest to a misspelt one."""
    names = [form(area.name) for area in known.catalog.states.values() if area.postal]
    return [known.states[near] for near in _nearest(name, names)]


def misspelt_area(known: Gazetteer, text: str) -> list[str]:
    """The areas of the cities whose names are nearest to a misspelt one, and that lie in the state it is said to be in.

    None where one of those cities lies outside metropolitan areas.
    """
    text = without_country(text)
    for name, states in _with_states(known, text):
        principal = [*known.first, *known.later]
        everyday = [each for each, codes in known.names.everyday.items() if codes[0] in known.catalog.metros]
        pool = [each for each in dict.fromkeys((*principal, *everyday, *known.cities)) if known.named(each, states)]
        found = [code for near in _nearest(name, pool) for code in known.named(near, states)]
        if found:
            return [] if "" in found else found
    return []


def _with_states(known: Gazetteer, text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The name and the states behind it: behind a comma, or in the last words."""
    head, comma, tail = text.rpartition(",")
    if comma:
        states = known.states_in(form(tail))
        if states or known.abroad_behind_a_comma(form(tail)):
            yield from [(form(head), states)] if states else ()
            return
    parts = form(text).split()
    for last in range(min(3, len(parts) - 1), 0, -1):
        states = known.states_in(" ".join(parts[-last:]))
        if states:
            yield " ".join(parts[:-last]), states
            return
    yield form(text), frozenset()


def _nearest(name: str, names: Iterable[str]) -> list[str]:
    """The names at the smallest distance from a misspelt one, and those one slip further; none where none is near."""
    by_distance: dict[int, list[str]] = {}
    for each in names:
        slips = slips_between(name, each)
        if slips is not None:
            by_distance.setdefault(slips, []).append(each)
    if not by_distance:
        return []
    best = min(by_distance)
    return by_distance[best] + by_distance.get(best + 1, [])


def slips_between(typed: str, name: str) -> int | None:
    """How many slips of the pen lead from a name to what was typed; None where they are too many to be that.

    Words are compared one by one, since a short one is soon another place's; with other gaps between them, as a whole.
    """
    if abs(len(typed) - len(name)) > 2:
        return None
    ones, others = typed.split(), name.split()
    if len(ones) != len(others):
        ones, others = [typed.replace(" ", "")], [name.replace(" ", "")]
    total = 0
    for one, other in zip(ones, others, strict=True):
        slips = _slips(one, other)
        if slips is None:
            return None
        total += slips
    return total if total <= 2 else None


def _slips(one: str, other: str) -> int | None:
    if one == other:
        return 0
    first = one[0] == other[0] or (len(other) >= LONG and one[0] in SOUNDS_LIKE.get(other[0], ""))
    if not first or min(len(one), len(other)) < SHORTEST - 1:
        return None
    slips = distance(one, other)
    swapped = slips == 1 and len(one) == len(other) and sorted(one) == sorted(other)
    if swapped:
        return 1
    if len(other) < SHORTEST or slips > (2 if len(other) >= LONGEST_FORGIVEN else 1):
        return None
    if len(other) < LONG and len(one) == len(other):
        # One letter for another in a short word is a slip only among vowels: Mason is not Macon.
        changed = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
        return 1 if all(_VOWELS.issuperset(pair) for pair in changed) else None
    return slips
