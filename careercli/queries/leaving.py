"""What is near to an occupation that somebody leaves."""

from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import UnknownNameError
from careercli.catalog.lookup.find import find
from careercli.catalog.lookup.names_like import Match
from careercli.catalog.lookup.question.search import as_matches
from careercli.catalog.lookup.question.topics import occupations, topic
from careercli.model.education import rank
from careercli.model.name import LeadsTo
from careercli.model.occupation import Occupation
from careercli.model.place import NATION
from careercli.queries.moves import Move, moves
from careercli.queries.next import worth

BACHELOR = "Bachelor's degree"

MOST_YEARS = 4.0
"""Years of preparation from which a change is no near one."""

FEW = 3
"""Occupations of a topic that somebody leaves whose neighbours are looked at: the nearest."""


class Left(NamedTuple):
    """An occupation that is left: its slug and title, all `codes` that are left with it, and what is `near`."""

    slug: str
    title: str
    codes: tuple[str, ...]
    near: tuple[Match, ...]


def _highest(own: Occupation) -> int:
    """The level of schooling up to which a change is near: a bachelor's degree, or one level above one's own."""
    return max(rank(BACHELOR), rank(own.entry.education) + 1)


def leave(catalog: Catalog, name: str) -> Left:
    """The occupation or the topic (`teaching`) that is left, and what `career next` puts first after it.

    Of a topic the moves from its first occupations count, each by its best.

    Raises UnknownNameError where nothing goes by the name.
    """
    codes = topic(catalog, name)
    slugs = [listing.slug for listing in occupations(catalog, codes)]
    if not codes:
        matches = [match for match in find(catalog, name) if match.leads_to in (LeadsTo.OCCUPATION, LeadsTo.GROUP)]
        if not matches:
            raise UnknownNameError(name, "occupation")
        best = matches[0]
        if best.leads_to is LeadsTo.OCCUPATION:
            slugs = [best.target]
            codes = (catalog.occupation(best.target).soc,)
        else:
            codes = (best.target,)
            slugs = [listing.slug for listing in occupations(catalog, codes)]
    chosen: dict[str, Move] = {}
    for slug in slugs[:FEW]:
        occupation = catalog.occupation(slug)
        for move in moves(catalog, occupation, occupation.latest_pay, NATION)[1]:
            its = move.listing.slug
            if move.preparation.years > MOST_YEARS or rank(move.listing.education) > _highest(occupation):
                continue
            if its not in slugs and (its not in chosen or worth(move) > worth(chosen[its])):
                chosen[its] = move
    near = sorted(chosen.values(), key=lambda move: (-worth(move), -move.likeness.value))
    better = [move for move in near if move.rise and move.rise.percent >= 0]
    found = [move.listing for move in better or near]
    return Left(slugs[0], catalog.occupation(slugs[0]).title, codes, tuple(as_matches(name, found)))
