"""Moves from one occupation to those near it: pay, preparation and licence of each."""

from collections.abc import Mapping
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.model.likeness import Likeness, Neighbourhood
from careercli.model.listing import AreaMedian, Listing
from careercli.model.occupation import Occupation
from careercli.model.pay import NOT_RELEASED, Median, Pay, published
from careercli.model.place import NATION
from careercli.model.preparation import Preparation
from careercli.model.profile import Licence
from careercli.queries.preparation import LICENSED, Preparing, Worked
from careercli.queries.related import Difference, listed_difference, local_difference

_NOT_RELEASED = Median(NOT_RELEASED, "annual")


class Raise(NamedTuple):
    """How much more another median is; `at_least` where the other is top-coded, so that only its bound is known."""

    difference: Difference
    at_least: bool = False

    @property
    def percent(self) -> float:
        """The raise, or the least that it is, in percent."""
        return self.difference.percent


class Move(NamedTuple):
    """A near occupation with what changes: `median` and `jobs` are of the area asked for, None where there are none."""

    listing: Listing
    likeness: Likeness
    median: Median | None
    jobs: float | None
    rise: Raise | None
    preparation: Preparation

    @property
    def licence(self) -> Licence:
        """Whom the law lets do the work."""
        return Licence(self.listing.licence)

    @property
    def licensed(self) -> bool:
        """Whether a licence stands in between, by every state or by some."""
        return self.listing.licence in LICENSED


def moves(catalog: Catalog, occupation: Occupation, own: Pay | None, area: str) -> tuple[Neighbourhood, list[Move]]:
    """Every near occupation, the nearest first, with the pay of an area; `own` is the pay there, if it is known."""
    found = catalog.index.neighbourhoods([occupation.soc]).get(occupation.soc, Neighbourhood(False, ()))
    slugs = catalog.codes.occupations
    listings = {
        item.soc: item for item in catalog.index.listings([occupation.slug, *(slugs[near.soc] for near in found.near)])
    }
    preparing = Preparing(catalog, tuple(listings))
    standing = preparing.standing(listings[occupation.soc])
    local = None if area == NATION else catalog.index.medians_in(area)
    rows = []
    for near in found.near:
        listing = listings[near.soc]
        median, jobs, rise = _pay(catalog, own, listing, local, area)
        rows.append(
            Move(
                listing,
                near,
                median,
                jobs,
                rise,
                preparing.needed(standing, listing, (Worked(near.value, listings[occupation.soc].education),)),
            )
        )
    return found, rows


def _pay(
    catalog: Catalog, own: Pay | None, listing: Listing, local: Mapping[str, AreaMedian] | None, area: str
) -> tuple[Median | None, float | None, Raise | None]:
    """Median, jobs and raise in the nation, or in an area whose medians are given."""
    if local is None:
        return listing.median or _NOT_RELEASED, listing.employment, national_raise(own, listing)
    cell = local.get(listing.soc)
    if cell is None:
        return None, None, None
    found = local_difference(catalog, own, listing.slug, cell, area) if own else None
    return cell.median or _NOT_RELEASED, cell.employment, _raise(found, own, cell.median) if own else None


def national_raise(own: Pay | None, listing: Listing) -> Raise | None:
    """The nation's median of an occupation over the own one; a bound makes it "at least", an own bound nothing."""
    return _raise(listed_difference(own, listing), own, listing.median) if own else None


def _raise(found: Difference | None, own: Pay, other: Median | None) -> Raise | None:
    if found:
        return Raise(found)
    one, bound = published(own.annual.median), other.at_least if other and other.basis == "annual" else None
    if one is None or bound is None or bound <= one:
        return None
    return Raise(Difference("annual", bound - one, 100 * (bound - one) / one), at_least=True)
