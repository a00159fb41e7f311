"""`career list`: groups and occupations as a tree."""

from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.model.listing import Listing
from careercli.model.occupation import ALL_OCCUPATIONS, Group
from careercli.model.source import Source

LEVELS = ("major", "minor", "broad", "occupation")
"""How deep a tree may go, the highest first."""


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


class Tree(NamedTuple):
    """A group (or all occupations) and what lies in it, down to a level."""

    top: Group
    level: str
    rows: tuple[TreeRow, ...]
    sources: tuple[Source, ...]


def tree(catalog: Catalog, soc: str, level: str) -> Tree:
    """The groups and occupations inside a group, in the order of their codes, no deeper than `level`."""
    top = catalog.group(soc)
    groups = [catalog.group(code) for code in catalog.codes.groups if code != ALL_OCCUPATIONS]
    children: dict[str, list[Group]] = {}
    for group in groups:
        children.setdefault(group.parent or ALL_OCCUPATIONS, []).append(group)
    holding = _smallest_groups(catalog, groups)
    listings = catalog.index.members(soc)
    rows: list[TreeRow] = []

    def add(group: Group, depth: int) -> int:
        """Add what is in a group and return how many occupations that is."""
        held = 0
        for child in sorted(children.get(group.soc, []), key=lambda child: child.soc):
            place = len(rows)
            inside = add(child, depth + 1)
            held += inside
            if LEVELS.index(child.level) <= LEVELS.index(level):
                row = TreeRow(depth, child.soc, child.slug, child.title, child.level, group.soc, inside, None)
                rows.insert(place, row)
        for listing in listings:
            if holding[listing.soc] == group.soc:
                held += 1
                if level == "occupation":
                    rows.append(TreeRow(depth, listing.soc, listing.slug, listing.title, level, group.soc, 1, listing))
        return held

    add(top, 0)
    ids = (catalog.sources.newest("oews").id, catalog.sources.newest("ep").id)
    return Tree(top, level, tuple(rows), tuple(catalog.sources[id] for id in ids))


def _smallest_groups(catalog: Catalog, groups: list[Group]) -> dict[str, str]:
    """The smallest group that holds each occupation, by SOC code."""
    order = {group.soc: ("major", "minor", "broad").index(group.level) for group in groups}
    found: dict[str, str] = {}
    for group, soc in catalog.index.rows("SELECT group_soc, soc FROM membership"):
        if order.get(group, -1) >= order.get(found.get(soc, ""), -1):
            found[soc] = group
    return found
