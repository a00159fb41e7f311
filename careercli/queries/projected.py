"""Whose projections an answer goes by: a state's own agency's where one is asked for, else a round of the nation's."""

from collections.abc import Mapping
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import NoDataError
from careercli.model.listing import Listing, RoundProjection, StateProjection
from careercli.model.occupation import ALL_OCCUPATIONS, Occupation
from careercli.model.place import NATION, Area
from careercli.model.projection import Projection

NOT_PUBLISHED = StateProjection(None, None, None, None, None)


class Projected(NamedTuple):
    """The projections of one area: that of all occupations, which carries years and source, and by SOC code.

    `by_soc` is None for the nation's newest round, whose figures a listing holds.
    """

    area: Area
    total: Projection
    by_soc: Mapping[str, StateProjection] | Mapping[str, RoundProjection] | None

    def figures(self, listing: Listing) -> Listing | RoundProjection | StateProjection:
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
            rating=figures.rating if isinstance(figures, RoundProjection) else None,
        )


def projected_for(catalog: Catalog, area: str, vintage: str | None = None) -> Projected:
    """The projections to go by for an area: a metropolitan area has none, and neither has every territory.

    `vintage` names a round of the nation's, the newest unless it is given. Raises NoDataError where a state's own
    projections are of other years.
    """
    total = catalog.state_projections(ALL_OCCUPATIONS).get(area) if area in catalog.states and area != NATION else None
    if total:
        check_state_vintage(catalog, total, vintage)
        return Projected(catalog.area(area), total, catalog.index.projections_in(area))
    national = all_occupations_in(catalog, vintage)
    newest = national.source == catalog.sources.newest("ep").id
    by_soc = None if newest else catalog.index.projections_of(national.source)
    return Projected(catalog.area(NATION), national, by_soc)


def all_occupations_in(catalog: Catalog, vintage: str | None) -> Projection:
    """The nation's projection of all occupations, of a round or the newest. Raises NoDataError where there is none."""
    rounds = catalog.group(ALL_OCCUPATIONS).projections
    found = next((item for item in rounds if vintage in (None, item.vintage)), None)
    if found is None:
        raise NoDataError(f"no projection of all occupations of {vintage} is published")
    return found


def check_state_vintage(catalog: Catalog, total: Projection, vintage: str | None) -> None:
    """Raises NoDataError where a round of the nation's is asked for and a state's projections are of other years."""
    if vintage not in (None, total.vintage):
        state = catalog.area(total.area).name
        raise NoDataError(
            f"{state} has no projections of {vintage}: its own agency projects {total.vintage}; --vintage chooses "
            "a round of the nation's, so leave out either it or the state"
        )


def rounds_of(occupation: Occupation, vintage: str | None) -> tuple[Projection, ...]:
    """The nation's projections of an occupation, the round that is asked for (or the newest) first, then earlier ones.

    Raises NoDataError where that round has none of it.
    """
    vintages = [projection.vintage for projection in occupation.projections]
    if vintage is None:
        return occupation.projections
    if vintage not in vintages:
        newest = occupation.projection.vintage
        raise NoDataError(f"no projection of {vintage} is published for {occupation.title}; its newest is of {newest}")
    return occupation.projections[vintages.index(vintage) :]
