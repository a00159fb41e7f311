"""What offers buy, by the published parities, and what is said where none is published."""

import pytest

from careercli.model.amount import Amount, PlacedAmount
from careercli.model.ladder import Position, as_published
from careercli.queries.offer import offer
from careercli.queries.price_levels import price_level

BOISE, SEATTLE, RURAL_IDAHO, SAN_JUAN = "14260", "42660", "1600006", "41980"
NURSES = "registered-nurses"


def ask(catalog, *offers, slug=NURSES):
    return offer(catalog, slug, [PlacedAmount(Amount(dollars, basis), area) for dollars, basis, area in offers])


def test_what_two_offers_buy(catalog):
    """Boise 98.391 and Seattle 111.133 in 2024 (BEA)."""
    result = ask(catalog, (118_000, "annual", BOISE), (131_000, "annual", SEATTLE))
    assert [found.level.parity for found in result.offers] == [98.391, 111.133]
    assert {found.level.year for found in result.offers} == {2024}
    assert [found.national for found in result.offers] == [119_930, 117_880]
    assert [(found.area.code, found.amount.dollars, found.about) for found in result.equal] == [
        (SEATTLE, 133_280, 133_300),
        (BOISE, 115_980, 116_000),
    ]
    assert (result.best.offer.area.code, result.best.dollars) == (BOISE, 2_050)
    assert result.best.percent == pytest.approx(100 * (118 / 98.391 / (131 / 111.133) - 1))
    assert result.nation is None


def test_sources_are_those_of_pay_and_parities(catalog):
    result = ask(catalog, (118_000, "annual", BOISE), (118_000, "annual", "06"))
    assert {source.dataset for source in result.sources} >= {"oews", "rpp"}


def test_one_offer_is_set_beside_the_nation(catalog):
    result = ask(catalog, (50, "hourly", BOISE))
    assert result.nation.amount == Amount(as_published(50 / 0.98391, "hourly"), "hourly")
    assert (result.nation.area.code, result.nation.level.parity) == ("US", 100)
    assert result.nation.pay == result.national_pay
    assert (result.best, result.why, result.equal) == (None, "", ())


def test_a_place_without_a_parity_has_its_states(catalog):
    level = price_level(catalog, RURAL_IDAHO)
    assert (level.area.code, level.parity) == ("16", catalog.prices.states.values["16"])
    assert price_level(catalog, BOISE).area.code == BOISE
    result = ask(catalog, (118_000, "annual", RURAL_IDAHO), (118_000, "annual", "16"))
    assert [found.national for found in result.offers] == [result.offers[0].national] * 2
    assert result.best.dollars == result.best.percent == 0


@pytest.mark.parametrize("area", [SAN_JUAN, "72", "66", "78"])
def test_territories_have_no_parity(catalog, area):
    result = ask(catalog, (60_000, "annual", area), (118_000, "annual", BOISE))
    first = result.offers[0]
    assert (first.level, first.national, result.best, result.equal) == (None, None, None, ())
    assert first.area.name in result.why
    assert first.pay or first.missing


def test_an_hourly_pay_is_not_compared_with_a_years(catalog):
    result = ask(catalog, (60, "hourly", BOISE), (118_000, "annual", SEATTLE))
    assert result.best is None
    assert "not compared" in result.why
    assert {found.amount.basis for found in result.equal} == {"hourly", "annual"}


def test_an_offer_stands_on_the_ladder_of_its_place(catalog):
    pay = catalog.cells(NURSES).in_area(BOISE)
    result = ask(catalog, (pay.annual.p75, "annual", BOISE), (pay.hourly.p10 - 1, "hourly", BOISE))
    assert (result.offers[0].standing.position, result.offers[0].standing.low) == (Position.AT, "p75")
    assert result.offers[1].standing.position is Position.BELOW


def test_what_the_survey_does_not_cover_still_buys_something(catalog):
    result = ask(catalog, (50_000, "annual", "02"), slug="fishing-and-hunting-workers")
    (found,) = result.offers
    assert (found.pay, found.standing, result.national_pay) == (None, None, None)
    assert "does not cover" in found.missing
    assert found.national == as_published(50_000 / catalog.prices.states.values["02"] * 100, "annual")
