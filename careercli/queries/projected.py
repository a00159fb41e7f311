"""Whose projections an answer goes by: a state's own agency's where a state is asked for, else the nation's."""

from collections.abc import Mapping
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.model.listing import Listing, StateProjection
from careercli.model.occupation import ALL_OCCUPATIONS
from careercli.model.place import NATION, Area
from careercli.model.projection import Projection

NOT_PUBLISHED = StateProjection(None, None, None, None, None)


class Projected(NamedTuple):
    """The projections of one area: that of all occupations, which carries years and source, and by SOC code.

    `by_soc` is None for the nation, whose figures a listing holds.
    """

    area: Area
    total: Projection
    by_soc: Mapping[str, StateProjection] | None

    def figures(self, listing: Listing) -> Listing | StateProjection:
        """The figures of an occupation; none of them published where the area has no projection of it."""
        if self.by_soc is None:
            return listing if listing.round == self.total.source else NOT_PUBLISHED
        return self.by_soc.get(listing.soc, NOT_PUBLISHED)

    def projection(self, listing: Listing) -> Projection:
        """The projection of an occupation: of the area, the years and the source of that of all occupations."""
        figures = self.figures(listing)
        return self.total._replace(
            base=figures.base,
            projected=figures.projected,
            change=figures.change,
            change_percent=figures.change_percent,
            openings=figures.openings,
            exits=None,
            transfers=None,
            self_employed_percent=None,
        )


def projected_for(catalog: Catalog, area: str) -> Projected:
    """The projections to go by for an area: a metropolitan area has none, and neither has every territory."""
    total = catalog.state_projections(ALL_OCCUPATIONS).get(area) if area in catalog.states and area != NATION else None
    if total:
        return Projected(catalog.area(area), total, catalog.index.projections_in(area))
    national = catalog.group(ALL_OCCUPATIONS).projection
    assert national is not None
    return Projected(catalog.area(NATION), national, None)
