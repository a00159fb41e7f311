"""`career list`: groups and occupations as a tree."""

from enum import StrEnum
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.model.listing import GroupListing, Listing
from careercli.model.occupation import Group
from careercli.model.source import Source
from careercli.queries.used import cited


class Level(StrEnum):
    """How deep a tree may go, the highest first."""

    MAJOR = "major"
    MINOR = "minor"
    BROAD = "broad"
    OCCUPATION = "occupation"


_DEPTH = {level: depth for depth, level in enumerate(Level)}


class TreeRow(NamedTuple):
    """A line of the tree: a group, or an occupation with its figures. `depth` counts from the top of the tree."""

    depth: int
    soc: str
    slug: str
    title: str
    level: str
    parent: str | None
    occupations: int
    """How many occupations it holds; 1 for an occupation."""
    listing: Listing | None

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that it is taken from, beside its listing's."""
        return ("soc",)


class Tree(NamedTuple):
    """A group (or all occupations) and what lies in it, down to a level."""

    top: Group
    level: Level
    rows: tuple[TreeRow, ...]
    sources: tuple[Source, ...]


def tree(catalog: Catalog, soc: str, level: Level) -> Tree:
    """The groups and occupations inside a group, in the order of their codes, no deeper than `level`."""
    groups: dict[str, list[GroupListing]] = {}
    for group in catalog.index.groups():
        if group.parent:
            groups.setdefault(group.parent, []).append(group)
    listings: dict[str, list[Listing]] = {}
    for listing in catalog.index.members(soc):
        listings.setdefault(listing.group, []).append(listing)
    rows: list[TreeRow] = []

    def add(within: str, depth: int) -> int:
        """Add what is in a group and return how many occupations that is."""
        held = 0
        for group in groups.get(within, ()):
            place = len(rows)
            inside = add(group.soc, depth + 1)
            held += inside
            if _DEPTH[Level(group.level)] <= _DEPTH[level]:
                rows.insert(place, TreeRow(depth, *group, inside, None))
        for listing in listings.get(within, ()):
            held += 1
            if level is Level.OCCUPATION:
                rows.append(TreeRow(depth, listing.soc, listing.slug, listing.title, level, within, 1, listing))
        return held

    add(soc, 0)
    return cited(catalog.sources, Tree(catalog.group(soc), level, tuple(rows), ()))
