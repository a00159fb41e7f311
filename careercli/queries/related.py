"""Occupations related to another, with the difference in pay."""

from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.model.occupation import Entry, Occupation
from careercli.model.pay import Pay, published
from careercli.model.projection import Projection


class Difference(NamedTuple):
    """How much more (or less) the median is than another, on the basis that both publish (`annual` or `hourly`)."""

    basis: str
    dollars: float
    percent: float


class Related(NamedTuple):
    """A related occupation; `difference` is None where either median is not a published number."""

    soc: str
    slug: str
    title: str
    tier: str
    pay: Pay | None
    difference: Difference | None
    projection: Projection
    entry: Entry


def related_occupations(catalog: Catalog, occupation: Occupation, limit: int | None = None) -> tuple[Related, ...]:
    """O*NET's related occupations, nearest first."""
    survey = catalog.sources.newest("oews").id
    return tuple(
        _related(catalog.occupation(item.slug), item.tier, occupation, survey) for item in occupation.related[:limit]
    )


def _related(other: Occupation, tier: str, occupation: Occupation, survey: str) -> Related:
    """One of them, with its pay in a vintage: that of all, so that a table never mixes vintages."""
    pay = other.pay_in(survey)
    return Related(
        other.soc,
        other.slug,
        other.title,
        tier,
        pay,
        pay_difference(occupation.pay_in(survey), pay),
        other.projection,
        other.entry,
    )


def pay_difference(first: Pay | None, other: Pay | None) -> Difference | None:
    """The other median less the first, on a basis published for both; a bound or a missing median gives None."""
    if first is None or other is None or first.vintage != other.vintage:
        return None
    return difference(first, published(other.annual.median), published(other.hourly.median))


def difference(first: Pay, annual: float | None, hourly: float | None) -> Difference | None:
    """Published medians of the same vintage less the first one, on the basis that both have; None where none is."""
    for basis, other in (("annual", annual), ("hourly", hourly)):
        one = published(getattr(first, basis).median)
        if one is not None and other is not None:
            return Difference(basis, other - one, 100 * (other - one) / one)
    return None
