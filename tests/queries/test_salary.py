"""Pay of an occupation: what holds for every occupation, checked against the data with code of its own."""

import random
from itertools import pairwise

import pytest

from careercli.catalog.errors import NoDataError
from careercli.model.amount import Amount
from careercli.model.ladder import standing
from careercli.model.pay import Status, Unpublished
from careercli.queries.restated import month_of
from careercli.queries.salary import salary
from careercli.queries.salary_options import By, Options, Sort

SAMPLE = 40


@pytest.fixture(scope="module")
def occupations(catalog):
    """Some occupations of every kind, the same ones each time."""
    slugs = sorted(catalog.codes.occupations.values())
    chosen = random.Random(7).sample(slugs, SAMPLE)
    return [*chosen, "actors", "anesthesiologists", "chief-executives", "teachers-and-instructors-all-other"]


@pytest.fixture(scope="module")
def cells(catalog, occupations):
    """Every cell of each of these occupations."""

    def of(slug):
        yield from catalog.occupation(slug).pay
        places = catalog.cells(slug)
        if places:
            yield from (places.in_area(code) for code in (*places.states, *places.areas))
            yield from (places.in_industry(naics) for naics in places.industries)

    return {slug: tuple(of(slug)) for slug in occupations}


def test_percentiles_never_decrease(cells):
    checked = 0
    for found in cells.values():
        for pay in found:
            for ladder in (pay.annual, pay.hourly):
                wages = [figure for figure in ladder.percentiles if isinstance(figure, float)]
                assert all(low <= high for low, high in pairwise(wages))
                checked += len(wages)
    assert checked > 50_000


def test_hourly_times_2080_agrees_with_annual_where_both_are_published(cells):
    checked = 0
    for slug, found in cells.items():
        for pay in found:
            for annual, hourly in zip(pay.annual, pay.hourly, strict=True):
                if isinstance(annual, float) and isinstance(hourly, float):
                    # Both are rounded: the hourly wage to a cent (10.40 a year), the annual one to ten dollars.
                    assert abs(annual - hourly * 2080) <= 5 + 10.4 + 0.01, (slug, pay.area, pay.naics)
                    checked += 1
    assert checked > 50_000


def test_where_one_basis_is_not_published_the_other_is(cells):
    for found in cells.values():
        for pay in found:
            for annual, hourly in zip(pay.annual, pay.hourly, strict=True):
                if isinstance(annual, Unpublished) and annual.status is Status.HOURLY_ONLY:
                    assert isinstance(hourly, float) or hourly.status is Status.TOP_CODED
                if isinstance(hourly, Unpublished) and hourly.status is Status.ANNUAL_ONLY:
                    assert isinstance(annual, float) or annual.status is Status.TOP_CODED


def test_the_bound_is_the_one_of_the_vintage(catalog):
    """At least $100.00 or $208,000 until May 2021, $115.00 or $239,200 since."""
    seen = set()
    for pay in catalog.occupation("anesthesiologists").pay:
        for ladder in (pay.annual, pay.hourly):
            seen |= {(pay.vintage, figure.at_least) for figure in ladder if getattr(figure, "at_least", None)}
    bounds = {"May 2019": {100.0, 208_000.0}, "May 2021": {100.0, 208_000.0}, "May 2022": {115.0, 239_200.0}}
    for vintage, expected in bounds.items():
        found = {bound for at, bound in seen if at == vintage}
        assert found <= expected
        assert found


@pytest.mark.parametrize("by", By)
def test_every_cut_of_every_sampled_occupation_is_answered_or_said_to_be_missing(catalog, occupations, by):
    for slug in occupations:
        try:
            result = salary(catalog, slug, Options(by=by, amount=Amount(60_000, "annual")))
        except NoDataError as error:
            assert catalog.occupation(slug).title in str(error)  # noqa: PT017
            continue
        assert result.drawn == (result.rows if by in (By.STATE, By.YEAR) else ())
        assert result.sources
        places = catalog.cells(slug)
        assert result.total == {
            By.STATE: len(places.states),
            By.METRO: len(places.areas),
            By.YEAR: len(result.occupation.pay),
        }.get(by, result.total)
        assert len({(row.cell.pay.area, row.cell.pay.naics, row.cell.pay.source) for row in result.rows}) == len(
            result.rows
        )


@pytest.mark.parametrize("sort", [Sort.MEDIAN, Sort.JOBS])
def test_the_areas_that_are_shown_first_are_the_first_of_all(catalog, occupations, sort):
    """What is not shown is not decoded; order, number and notes are as if it were."""
    for slug in occupations[::6]:
        try:
            every = salary(catalog, slug, Options(by=By.METRO, sort=sort))
        except NoDataError:
            continue
        for limit in (20, len(every.rows) + 5):
            first = salary(catalog, slug, Options(by=By.METRO, sort=sort, limit=limit))
            assert first.rows == every.rows[:limit]
            assert first.total == every.total
            ranks = [note for note in every.notes if "unranked" in note]
            assert ranks == [note for note in first.notes if "unranked" in note]


def test_a_territory_is_spoken_of_where_it_is_shown(catalog):
    def notes(**options):
        return " ".join(salary(catalog, "registered-nurses", Options(by=By.METRO, **options)).notes)

    assert "leaves out Puerto Rico" in notes()
    assert "leaves out" not in notes(limit=20)
    assert "leaves out Puerto Rico" in notes(limit=20, within=("72",))


def test_shares_are_of_the_nation(catalog):
    result = salary(catalog, "registered-nurses", Options(by=By.STATE))
    nation = catalog.occupation("registered-nurses").latest_pay.employment
    inside = [row.cell for row in result.rows if row.cell.share is not None]
    for cell in inside:
        assert cell.share == pytest.approx(100 * cell.pay.employment / nation)
    assert {row.cell.area.postal for row in result.rows if row.cell not in inside} == {"PR", "GU", "VI"}
    assert sum(cell.share for cell in inside) == pytest.approx(100, abs=0.1)
    assert any("leaves out Guam, Puerto Rico" in note for note in result.notes)


def test_metros_of_territories_have_no_share_of_the_nation(catalog):
    cells = [row.cell for row in salary(catalog, "registered-nurses", Options(by=By.METRO)).rows]
    assert {cell.area.states[0] for cell in cells if cell.outside} == {"72"}
    assert all(cell.share is None for cell in cells if cell.outside)


def test_missing_years_say_why(catalog):
    result = salary(catalog, "software-developers", Options(by=By.YEAR))
    assert [row.cell.pay.vintage for row in result.rows] == [f"May {year}" for year in range(2021, 2026)]
    early, hybrid = result.left_out
    assert early.startswith("May 2017 and May 2018 (SOC 2010: in 2018 parts of 15-1132")
    assert hybrid.startswith("May 2019 and May 2020 (counted in 15-1256")
    appraisers = salary(catalog, "property-appraisers-and-assessors", Options(by=By.YEAR))
    assert len(appraisers.rows) == 9
    assert not any(row.break_reason for row in appraisers.rows)


@pytest.mark.parametrize("soc", ["53-7062", "29-2052", "33-1021", "39-3012", "41-2012"])
def test_new_titles_and_neighbours_break_no_series(catalog, soc):
    assert catalog.occupation(catalog.codes.occupations[soc]).breaks == ()


def test_standings_are_in_the_place_s_own_dollars_unless_real(catalog):
    amount = Amount(100_000, "annual")
    adjusted = salary(catalog, "registered-nurses", Options(by=By.STATE, parities=True, amount=amount))
    for row in adjusted.rows:
        assert row.standing == standing(100_000, row.cell.pay.annual)
    real = salary(catalog, "registered-nurses", Options(by=By.YEAR, real=True, amount=amount))
    for row in real.rows:
        assert row.standing == standing(100_000, row.restated.annual)


def test_metros_within_states(catalog):
    california = salary(catalog, "registered-nurses", Options(by=By.METRO, within=("06",)))
    both = salary(catalog, "registered-nurses", Options(by=By.METRO, within=("06", "32")))
    assert {"41860", "31080"} <= {row.cell.pay.area for row in california.rows}
    assert all("06" in row.cell.area.states for row in california.rows)
    assert len(both.rows) > len(california.rows)


def test_years_are_in_order_and_labelled(catalog):
    rows = salary(catalog, "registered-nurses", Options(by=By.YEAR)).rows
    assert [row.cell.pay.vintage for row in rows] == [f"May {year}" for year in range(2017, 2026)]


@pytest.mark.parametrize(("vintage", "month"), [("May 2025", "2025-05"), ("December 2031", "2031-12")])
def test_month_of_a_vintage(vintage, month):
    assert month_of(vintage) == month
