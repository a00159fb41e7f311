"""What leads in a place, by other ways through the same data; what is marked, what is left out."""

import pytest

from careercli.catalog.errors import NoDataError
from careercli.model.pay import Unpublished, published
from careercli.queries.place import Sort, place
from careercli.queries.rankings import Filters

FRESNO, BOISE, SAN_JUAN, RURAL_IDAHO = "23420", "14260", "41980", "1600006"


def ask(catalog, *areas, filters=None, sort=None, limit=None):
    return place(catalog, areas, filters or Filters(), sort, limit)


def ranking(result, sort, number=0):
    (found,) = [ranking for ranking in result.places[number].rankings if ranking.sort is sort]
    return found


@pytest.fixture(scope="module")
def fresno(catalog):
    return ask(catalog, FRESNO)


def cell(catalog, row):
    return catalog.cells(row.listing.slug).in_area(FRESNO)


@pytest.mark.parametrize(
    ("sort", "figure"),
    [
        (Sort.JOBS, lambda pay: pay.employment),
        (Sort.PAY, lambda pay: pay.annual.median),
        (Sort.CONCENTRATION, lambda pay: pay.location_quotient),
    ],
)
def test_the_largest_figure_of_the_survey_comes_first(catalog, fresno, sort, figure):
    rows = ranking(fresno, sort).local
    figures = [published(figure(cell(catalog, row))) for row in rows[:25]]
    assert figures == sorted(figures, reverse=True)
    here = {listing.slug: catalog.cells(listing.slug) for listing in catalog.index.listings()[::20]}
    cells = {slug: cells.in_area(FRESNO) for slug, cells in here.items() if cells}
    others = [published(figure(pay)) for pay in cells.values() if pay and not isinstance(figure(pay), Unpublished)]
    assert max(others) <= figures[0]


def test_figures_are_those_of_the_survey(catalog, fresno):
    for row in ranking(fresno, Sort.JOBS).local[::60]:
        pay = cell(catalog, row)
        assert row.figures.employment == pay.employment
        assert row.figures.jobs_per_1000 == pay.jobs_per_1000
        assert row.figures.location_quotient == pay.location_quotient
        national = catalog.occupation(row.listing.slug).latest_pay.annual.median
        if row.above_nation is not None and row.figures.annual_median:
            assert row.above_nation == pytest.approx(100 * (pay.annual.median / national - 1))


def test_pay_and_prices_stand_against_the_nation(catalog, fresno):
    (found,) = fresno.places
    nation = catalog.group("00-0000").pay.annual.median
    here = catalog.cells("all-occupations").in_area(FRESNO).annual.median
    assert found.above_nation == pytest.approx(100 * (here / nation - 1))
    parity = catalog.prices.metros.values[FRESNO]
    assert found.level.parity == parity
    assert found.national_median == pytest.approx(here * 100 / parity, abs=5)
    assert found.national_median % 10 == 0


def test_what_grows_is_of_the_state_and_of_its_own_years(catalog, fresno):
    (found,) = fresno.places
    assert (found.state.code, found.projection.area, found.projection.vintage) == ("06", "06", "2022–32")
    growth = [row.figures.change_percent for row in ranking(fresno, Sort.GROWTH).projected]
    openings = [row.figures.openings for row in ranking(fresno, Sort.OPENINGS).projected]
    assert growth == sorted(growth, reverse=True)
    assert openings == sorted(openings, reverse=True)
    state = ask(catalog, "06")
    assert ranking(state, Sort.GROWTH).projected == ranking(fresno, Sort.GROWTH).projected


def test_few_jobs_are_ranked_only_when_asked_for_and_marked(catalog):
    plain = ranking(ask(catalog, "16", sort=Sort.GROWTH), Sort.GROWTH)
    assert all(row.doubt is None for row in plain.projected)
    assert any("fewer than 100 jobs" in reason for reason in plain.left_out)
    asked = ranking(ask(catalog, "16", sort=Sort.GROWTH, filters=Filters(min_jobs=0)), Sort.GROWTH)
    assert {row.doubt for row in asked.projected} > {None}


def test_bounds_are_ranked_at_their_bounds(catalog):
    """After the published medians of the same amount, and said to be bounds."""
    found = ranking(ask(catalog, "01", sort=Sort.PAY), Sort.PAY)
    bounds = [row.figures.annual_at_least for row in found.local if row.figures.annual_at_least]
    assert bounds
    least = [row.figures.annual_median or row.figures.annual_at_least for row in found.local]
    assert least == sorted(least, reverse=True)
    assert found.notes == (
        f"{len(bounds)} are top-coded at $239,200: they pay at least that, and may pay more than any above them",
    )
    assert all(row.above_nation is None for row in found.local if row.figures.annual_at_least)


def test_what_is_left_out_is_counted(catalog, fresno):
    everything = len(catalog.index.listings())
    for sort in (Sort.JOBS, Sort.PAY, Sort.CONCENTRATION):
        found = ranking(fresno, sort)
        assert found.total + sum(int(reason.split()[0]) for reason in found.left_out) == everything


def test_filters_hold_in_every_ranking(catalog):
    filters = Filters(education=("Bachelor's degree",), min_jobs=500, group="11-0000")
    result = ask(catalog, FRESNO, filters=filters)
    for each in result.places[0].rankings:
        assert each.total
        assert all(listing.soc.startswith("11-") for listing in each.listings)
        assert {listing.education for listing in each.listings} == {"Bachelor's degree"}
        assert all(row.figures.employment >= 500 for row in each.local)
        assert all(row.figures.base >= 500 for row in each.projected)
    with pytest.raises(NoDataError, match="no occupation fits"):
        ask(catalog, FRESNO, filters=Filters(min_jobs=10_000_000))


def test_two_places_hold_what_leads_in_either(catalog):
    result = ask(catalog, FRESNO, BOISE, limit=5)
    for sort, rows in result.beside.items():
        leading = {listing.soc for number in (0, 1) for listing in ranking(result, sort, number).listings}
        assert {row.listing.soc for row in rows} == leading
        assert all(len(ranking(result, sort, number).listings) == 5 for number in (0, 1))
        assert all(any(row.figures) for row in rows)
    solar = next(row for row in ask(catalog, FRESNO, BOISE, limit=3, sort=Sort.GROWTH).beside[Sort.GROWTH])
    assert [figures.listing.soc for figures in solar.figures if figures] == [solar.listing.soc] * 2


def test_a_place_without_a_parity_has_its_states_and_territories_none(catalog):
    rural, island = ask(catalog, RURAL_IDAHO, SAN_JUAN, limit=1).places
    assert (rural.level.area.code, rural.level.parity) == ("16", catalog.prices.states.values["16"])
    assert (island.level, island.national_median) == (None, None)


def test_a_state_without_projections_says_so(small_catalog, monkeypatch):
    result = ask(small_catalog, "06", limit=2)
    assert result.places[0].missing == ""
    assert {source.dataset for source in result.sources} >= {"oews", "rpp", "ep-state"}
    monkeypatch.setattr(small_catalog, "state_projections", lambda soc: {})
    (found,) = ask(small_catalog, "06", limit=2).places
    assert "no projection is published for California" in found.missing
    assert {each.sort for each in found.rankings} == {Sort.JOBS, Sort.PAY, Sort.CONCENTRATION}
