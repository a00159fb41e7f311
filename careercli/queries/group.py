"""A group of occupations, or a profile that covers several: its own figures and its members."""

from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.model.listing import Listing
from careercli.model.place import NATION, Area
from careercli.model.projection import Projection, RatingScale
from careercli.model.source import Source
from careercli.queries.cells import Cell, cell_of
from careercli.queries.used import cited


class GroupView(NamedTuple):
    """A group (`level`: total, major, minor, broad) or a `profile`, with its members in the order of their codes."""

    soc: str | None
    title: str
    level: str
    summary: str
    nation: Area
    pay: Cell | None
    projection: Projection | None
    rating_scale: RatingScale | None
    members: tuple[Listing, ...]
    sources: tuple[Source, ...]


def group_view(catalog: Catalog, soc: str) -> GroupView:
    """A SOC group with all its occupations. Raises DataError."""
    group = catalog.group(soc)
    members = tuple(catalog.index.members(soc))
    profile = catalog.profile(group.slug)
    view = GroupView(
        soc,
        group.title,
        group.level,
        profile.summary if profile else "",
        catalog.area(NATION),
        cell_of(catalog, group.pay, None) if group.pay else None,
        group.projection,
        catalog.sources[group.projection.source].rating_scale if group.projection else None,
        members,
        (),
    )
    return cited(catalog.sources, view)


def profile_view(catalog: Catalog, slug: str) -> GroupView:
    """The occupations that one profile covers; it has no figures of its own. Raises DataError."""
    page = catalog.handbook(slug)
    assert page is not None
    profile = catalog.profile(slug)
    slugs = [catalog.slug_of(soc) for soc in page.occupations]
    view = GroupView(
        None,
        page.title,
        "profile",
        profile.summary if profile else "",
        catalog.area(NATION),
        None,
        None,
        None,
        tuple(catalog.index.listings(slugs)),
        (),
    )
    return cited(catalog.sources, view)
