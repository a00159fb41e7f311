"""`career outlook` without a name: occupations in the order of their growth, openings or pay, nationally or in a state.

Ties at the published rounding are settled by the rankings that Employment Projections publishes (tables 1.3 to 1.6),
which were made from unrounded figures.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import NoDataError
from careercli.catalog.index.index import AreaPay, Listing, StateProjection
from careercli.model.pay import Figure, Pay, Status, Unpublished
from careercli.model.place import NATION, Area
from careercli.model.projection import Projection, RatingScale
from careercli.model.source import Source
from careercli.queries.measures import MEASURES, Sort

ALL_OCCUPATIONS = "00-0000"


UNPUBLISHED = StateProjection(None, None, None, None, None)

FEW = 6
"""Occupations; so many are named where they are left out, more are counted."""


class Filters(NamedTuple):
    """Which occupations are ranked."""

    education: tuple[str, ...] = ()
    """Levels that are typically needed to enter, any of which will do; none means all."""
    min_pay: float = 0
    """Dollars a year, at the median."""
    min_jobs: int = 0
    """Jobs in the base year."""
    group: str | None = None
    """The SOC code of a group that the occupations must belong to."""


class Median(NamedTuple):
    """Median pay on the basis that it is published on: `annual`, or `hourly` where no annual one is."""

    dollars: Figure
    basis: str

    @property
    def at_least(self) -> float | None:
        """The bound of a top-coded median, else None."""
        return self.dollars.at_least if isinstance(self.dollars, Unpublished) else None

    @property
    def _place(row: Ranked, sort: Sort) -> tuple[float, float, float, str]:
    """What a row is sorted by, the first row having the least of it.

    By pay, a top-coded median stands at its bound, after the published ones of the same amount: those above the bound
    may be more or less than it.
    """
    if sort is Sort.PAY:
        assert row.median is not None
        return -(row.median.known_annual or 0), row.median.at_least is not None, 0, row.listing.title
    measure = MEASURES[sort]
    national = isinstance(row.figures, Listing)
    rank = getattr(row.listing, f"rank_{measure.ranking}") if national and measure.ranking else None
    return *measure.order(row.figures, rank), row.listing.title


def _notes(rows: Sequence[Ranked], where: Area, sort: Sort) -> tuple[str, ...]:
    """Whose place by pay nobody can tell, and whether all openings are missing."""
    found = []
    bounds = [row.median.at_least for row in rows if row.median and row.median.at_least is not None]
    if sort is Sort.PAY and bounds:
        reading = "they pay at least that, and may pay more than any above them"
        found.append(f"{len(bounds)} are top-coded at ${max(bounds):,.0f}: {reading}")
    if all(row.figures.openings is None for row in rows):
        found.append(f"No openings that count replacements are published for {where.name}")
    return tuple(found)


def _sources(catalog: Catalog, everybody: Projection) -> tuple[Source, ...]:
    """The projection, the wages, and what assigns the level of education."""
    ids = (everybody.source, catalog.newest_oews, catalog.newest_projections)
    return tuple(catalog.sources[id] for id in dict.fromkeys(ids))
