"""Fields of work and of life in everyday words (`animals`, `trades`, `STEM`): which occupations they mean."""

from collections.abc import Iterable

from careercli.catalog.catalog import Catalog
from careercli.catalog.text import spoken, spoken_singular
from careercli.model.listing import Listing

TOPIC, MILITARY = "topic", "military"
_SAYING_NOTHING = frozenset(["work", "job", "jobs", "career", "careers", "field", "industry"])


def topic(catalog: Catalog, text: str, kinds: tuple[str, ...] = (TOPIC, MILITARY)) -> tuple[str, ...]:
    """The codes of the groups and occupations that a text means as a topic, the nearest first; none if it is none."""
    spellings = [spoken(text), spoken_singular(text)]
    for spelling in list(spellings):
        head, _, tail = spelling.rpartition(" ")
        if tail in _SAYING_NOTHING:
            spellings.append(head)
    if not any(spellings):
        return ()
    found = {phrase: meaning for phrase, kind, meaning in catalog.index.asked(spellings) if kind in kinds}
    return next((tuple(found[spelling].split()) for spelling in spellings if spelling in found), ())


def occupations(catalog: Catalog, codes: Iterable[str]) -> list[Listing]:
    """The occupations of some codes in their order, those of a group with the most jobs first, each once."""
    found: dict[str, Listing] = {}
    by_slug = {listing.slug: listing for listing in catalog.index.listings(_slugs(catalog, codes))}
    for code in codes:
        slug = catalog.codes.occupations.get(code) or catalog.codes.members.get(code)
        if slug in by_slug:
            found.setdefault(by_slug[slug].soc, by_slug[slug])
        elif code in catalog.codes.groups:
            members = sorted(
                catalog.index.members(code), key=lambda listing: -(listing.employment or listing.base or 0)
            )
            for listing in members:
                found.setdefault(listing.soc, listing)
    return list(found.values())


def _slugs(catalog: Catalog, codes: Iterable[str]) -> list[str]:
    table = {**catalog.codes.members, **catalog.codes.occupations}
    return [table[code] for code in codes if code in table]
