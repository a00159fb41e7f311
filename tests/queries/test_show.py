"""Everything about one occupation: what holds for all 832."""

import pytest

from careercli.model.pay import Unpublished
from careercli.queries.related import pay_difference
from careercli.queries.show import RELATED_AT_FIRST, show


@pytest.fixture(scope="module")
def shown(catalog):
    """The result for every occupation."""
    return {slug: show(catalog, slug) for slug in catalog.codes.occupations.values()}


def test_all_832_can_be_shown(shown):
    assert len(shown) == 832
    for slug, result in shown.items():
        assert result.occupation.slug == slug
        assert result.occupation.title
        assert result.summary, f"{slug} has no profile"
        assert result.occupation.entry.education
        assert result.rating_scale is not None
        assert result.occupation.projection.vintage == ("2024–34" if slug == "legislators" else "2025–35")
        before = result.occupation.previous_projection
        assert (before and before.vintage) == (None if slug == "legislators" else "2024–34")


def test_only_these_have_no_pay_of_the_newest_survey(shown):
    without = {slug for slug, result in shown.items() if not result.pay or result.pay.pay.vintage != "May 2025"}
    assert without == {"legislators", "fishing-and-hunting-workers"}


def test_what_an_aggregate_counts_together_is_named(shown):
    for result in shown.values():
        codes = result.occupation.members
        assert [soc for soc, _ in result.members] == (list(codes) if len(codes) > 1 else [])
        assert all(title for _, title in result.members)
    assert ("51-2092", "Team Assemblers") in shown["miscellaneous-assemblers-and-fabricators"].members


def test_figures_name_their_sources(shown):
    for result in shown.values():
        named = {source.id for source in result.sources}
        assert result.occupation.projection.source in named
        assert not result.pay or result.pay.pay.source in named
        assert not result.related or {"oews-2025", "onet-30.2"} <= named


def test_industries_shown_together_never_overlap(shown, catalog):
    for result in shown.values():
        codes = {item.industry.naics for item in result.industries}
        assert len(codes) == len(result.industries) <= 5
        for naics in codes:
            parent = catalog.industries[naics].parent
            while parent:
                assert parent not in codes, (result.occupation.slug, naics, parent)
                parent = catalog.industries[parent].parent
        shares = [item.share for item in result.industries]
        assert None not in shares
        assert shares == sorted(shares, reverse=True)
        assert sum(shares) <= 100.5


def test_related_occupations_are_others_each_once(shown, catalog):
    for slug, result in shown.items():
        assert len(result.related) <= RELATED_AT_FIRST
        slugs = [item.listing.slug for item in result.related]
        assert len(set(slugs)) == len(slugs)
        assert slug not in slugs


def test_a_difference_in_pay_is_of_published_medians_of_one_survey(catalog):
    managers = catalog.occupation("medical-and-health-services-managers").latest_pay
    legislators = catalog.occupation("legislators").latest_pay
    actors = catalog.occupation("actors").latest_pay
    teachers = catalog.occupation("airline-pilots-copilots-and-flight-engineers").latest_pay
    top_coded = catalog.cells("anesthesiologists").in_area("02")
    assert isinstance(top_coded.annual.median, Unpublished)
    assert pay_difference(managers, None) is None
    assert pay_difference(managers, legislators) is None, "another vintage"
    assert pay_difference(managers, top_coded) is None, "a bound is not a value"
    assert pay_difference(actors, teachers) is None, "hourly only and annual only have no basis in common"
    found = pay_difference(managers, actors)
    assert (found.basis, round(found.dollars, 2)) == ("hourly", round(29.05 - 59.55, 2))


def test_a_place_without_a_cell_says_why(catalog):
    (place,) = show(catalog, "actors", areas=["56"]).places
    assert place.pay is None
    assert "publishes no pay for Actors in Wyoming" in place.missing


def test_a_place_has_the_figures_of_its_cell(catalog):
    california, hospitals = show(
        catalog, "medical-and-health-services-managers", areas=["06"], industries=["622000"]
    ).places
    assert california.pay.pay == catalog.cells("medical-and-health-services-managers").in_area("06")
    assert california.projection.area == "06"
    assert (hospitals.pay.pay.employment, hospitals.pay.pay.annual.median) == (175_570.0, 133_580.0)
    assert hospitals.projection is None


def test_everything_is_more_than_the_first_screen(catalog):
    first = show(catalog, "registered-nurses")
    everything = show(catalog, "registered-nurses", everything=True)
    assert first.titles is None
    assert len(everything.related) == len(everything.occupation.related) > len(first.related)
    assert everything.related[: len(first.related)] == first.related
