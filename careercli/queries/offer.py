"""`career offer`: amounts of pay in several places, where they stand there and what they buy."""

from collections.abc import Sequence
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.model.amount import Amount, PlacedAmount
from careercli.model.ladder import Standing, as_published, standing
from careercli.model.occupation import Group, Occupation
from careercli.model.pay import Ladder
from careercli.model.place import NATION, Area
from careercli.model.source import Source
from careercli.queries.cells import Cell, cell_of, pay_in
from careercli.queries.price_levels import NATIONAL, PriceLevel, price_level
from careercli.queries.used import cited

MOST = 6
"""Offers; more have no room beside each other."""

NOT_COUNTED = ("taxes", "benefits", "housing alone")
"""What the parity of all items does not tell of an offer."""


class Offered(NamedTuple):
    """An amount in an area: where it stands among what is paid there, and what it buys.

    `pay` is None where OEWS publishes none, and `missing` says so. `national` is the amount in national prices, rounded
    as published wages are; None where no parity is published.
    """

    amount: Amount
    area: Area
    pay: Cell | None
    missing: str
    standing: Standing | None
    level: PriceLevel | None
    national: float | None

    @property
    def ladder(self) -> Ladder | None:
        """What is paid there on the amount's basis."""
        found: Ladder | None = getattr(self.pay.pay, self.amount.basis) if self.pay else None
        return found


class Equal(NamedTuple):
    """What buys as much in an area as an offer does where it is made, rounded as published wages are."""

    offer: Offered
    area: Area
    amount: Amount

    @property
    def about(self) -> float:
        """The same in round numbers, as one would name it: hundreds of dollars a year, ten cents an hour."""
        return round(self.amount.dollars, -2 if self.amount.basis == "annual" else 1)


class Best(NamedTuple):
    """The offer that buys most, and how far it is ahead of the next: dollars in national prices, and percent.

    Nothing (0) where both buy the same.
    """

    offer: Offered
    next: Offered
    dollars: float
    percent: float


class Offers(NamedTuple):
    """The offers as they were named, and what in the place of another would equal each.

    `nation` is the only offer in national prices on the nation's ladder, None where there are several. `best` is None
    where it cannot be said which buys most; `why` then says why.
    """

    occupation: Occupation
    group: Group
    offers: tuple[Offered, ...]
    nation: Offered | None
    national_pay: Cell | None
    equal: tuple[Equal, ...]
    best: Best | None
    why: str
    sources: tuple[Source, ...]


def offer(catalog: Catalog, slug: str, amounts: Sequence[PlacedAmount]) -> Offers:
    """What each amount is worth, in the order they were named."""
    occupation = catalog.occupation(slug)
    offers = tuple(_offered(catalog, occupation, amount, area) for amount, area in amounts)
    first = offers[0]
    nation = None
    if len(offers) == 1 and first.national is not None:
        nation = _offered(catalog, occupation, first.amount._replace(dollars=first.national), NATION)
    best, why = _best(offers)
    result = Offers(
        occupation=occupation,
        group=catalog.group(occupation.groups[0]),
        offers=offers,
        nation=nation,
        national_pay=_pay(catalog, occupation, NATION)[0],
        equal=_equal(offers),
        best=best,
        why=why,
        sources=(),
    )
    return cited(catalog.sources, result)


def _offered(catalog: Catalog, occupation: Occupation, amount: Amount, area: str) -> Offered:
    pay, missing = _pay(catalog, occupation, area)
    level = price_level(catalog, area)
    stands = standing(amount.dollars, getattr(pay.pay, amount.basis)) if pay else None
    national = as_published(_national(amount, level), amount.basis) if level else None
    return Offered(amount, catalog.area(area), pay, missing, stands, level, national)


def _pay(catalog: Catalog, occupation: Occupation, area: str) -> tuple[Cell | None, str]:
    """What the newest survey publishes of the occupation in an area, or why there is nothing."""
    if area == NATION:
        pay = occupation.pay_in(catalog.sources.newest("oews").id)
        return cell_of(catalog, pay, pay) if pay else None, ""
    return pay_in(catalog, occupation, catalog.cells_of(occupation), area)


def _national(amount: Amount, level: PriceLevel) -> float:
    """An amount in national prices, unrounded."""
    return amount.dollars * NATIONAL / level.parity


def _equal(offers: Sequence[Offered]) -> tuple[Equal, ...]:
    """What would equal each offer in the place of each other one; nothing where prices are the same or not known."""
    found: dict[Equal, None] = {}
    for offer in offers:
        for other in offers:
            if offer.level and other.level and other.area != offer.area:
                dollars = as_published(
                    offer.amount.dollars * other.level.parity / offer.level.parity, offer.amount.basis
                )
                found[Equal(offer, other.area, offer.amount._replace(dollars=dollars))] = None
    return tuple(found)


def _best(offers: Sequence[Offered]) -> tuple[Best | None, str]:
    """The offer that buys most, or why that cannot be said. An hourly pay is never made a year's."""
    if len(offers) < 2:
        return None, ""
    if missing := [offer.area.name for offer in offers if offer.level is None]:
        names = " and ".join(dict.fromkeys(missing))
        return None, f"no regional price parity is published for {names}"
    if len({offer.amount.basis for offer in offers}) > 1:
        return None, "pay for an hour and pay for a year are not compared: nobody knows the hours"

    def worth(offer: Offered) -> float:
        assert offer.level is not None
        return _national(offer.amount, offer.level)

    first, second, *_ = sorted(offers, key=worth, reverse=True)
    assert first.national is not None
    assert second.national is not None
    dollars = first.national - second.national
    return Best(first, second, dollars, 100 * (worth(first) / worth(second) - 1) if dollars else 0.0), ""
