"""What is near to an occupation that somebody leaves."""

from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import UnknownNameError
from careercli.catalog.lookup.find import find
from careercli.catalog.lookup.names_like import Match
from careercli.catalog.lookup.question.search import as_matches
from careercli.catalog.lookup.question.topics import occupations, topic
from careercli.model.education import rank
from careercli.model.listing import Listing
from careercli.model.name import LeadsTo

BACHELOR = "Bachelor's degree"

FEW = 3
"""Occupations of a topic that somebody leaves whose neighbours are looked at: the nearest."""


class Left(NamedTuple):
    """An occupation that is left: its slug and title, all `codes` that are left with it, and what is `near`."""

    slug: str
    title: str
    codes: tuple[str, ...]
    near: tuple[Match, ...]


def _pay(listing: Listing) -> float:
    return listing.annual_median or listing.annual_at_least or 0.0


def _highest(own: Listing) -> int:
    """The level of schooling up to which a change is near: a bachelor's degree, or one level above one's own."""
    return max(rank(BACHELOR), rank(own.education) + 1)


def leave(catalog: Catalog, name: str) -> Left:
    """The occupation or the topic (`teaching`) that is left, and what O*NET relates to it, nearest first.

    What pays less comes after what does not; what takes many years more of school is no near change.
    Of a topic the neighbours of its first occupations count, those of several before those of one.

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
    places: dict[str, float] = {}
    for slug in slugs[:FEW]:
        for place, related in enumerate(catalog.occupation(slug).related):
            places[related.slug] = places.get(related.slug, 0.0) + 1 / (place + FEW)
    listings = {listing.slug: listing for listing in catalog.index.listings((*slugs[:1], *places))}
    own = listings[slugs[0]]
    near = [listings[slug] for slug in places if slug not in slugs and slug in listings]
    near = [listing for listing in near if rank(listing.education) <= _highest(own)]
    found = sorted(near, key=lambda listing: (_pay(listing) < _pay(own), -places[listing.slug]))
    return Left(slugs[0], catalog.occupation(slugs[0]).title, codes, tuple(as_matches(name, found)))
