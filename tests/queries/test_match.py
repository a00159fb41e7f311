"""Matches by another computation of the correlation, and what is asked for besides."""

from random import Random
from statistics import correlation

import pytest

from careercli.catalog.errors import NoDataError, UsageError
from careercli.model.education import rank
from careercli.queries.find_filters import Filters
from careercli.queries.match import Wishes, match

ALL = Filters()


def ask(catalog, *, filters=ALL, area="US", **wishes):
    return match(catalog, Wishes(**wishes), filters, area, None)


def scores_of(catalog, soc):
    return tuple(catalog.occupation(catalog.slug_of(soc)).interests.scores.values())


def test_correlations_equal_an_independent_computation(catalog):
    random = Random(12)
    profiles = {
        soc: tuple(occupation.interests.scores.values())
        for soc, slug in list(catalog.codes.occupations.items())[::40]
        if (occupation := catalog.occupation(slug)).interests
    }
    for _ in range(25):
        scores = tuple(random.randint(0, 40) for _ in range(6))
        found = {row.found.listing.soc: row.correlation for row in ask(catalog, scores=scores).rows}
        for soc, profile in profiles.items():
            assert found[soc] == pytest.approx(correlation(scores, profile), abs=1e-9)


def test_every_rated_occupation_is_ranked_and_the_best_is_first(catalog):
    result = ask(catalog, scores=(12, 30, 5, 22, 18, 9))
    values = [row.correlation for row in result.rows]
    assert values == sorted(values, reverse=True)
    rated = [slug for slug in catalog.codes.occupations.values() if catalog.occupation(slug).interests]
    assert len(values) == result.total == len(rated)
    assert result.left_out == (f"{len(catalog.codes.occupations) - len(rated)} that O*NET does not rate",)


def test_the_own_profile_of_an_occupation_finds_it(catalog):
    for soc in ("29-1141", "27-1024", "43-3031"):
        best = ask(catalog, scores=scores_of(catalog, soc)).rows[0]
        assert (best.found.listing.soc, best.correlation) == (soc, pytest.approx(1))


def test_letters_weigh_by_their_place(catalog):
    result = ask(catalog, letters="SIA")
    profile = scores_of(catalog, result.rows[0].found.listing.soc)
    assert result.rows[0].correlation == pytest.approx(correlation((0, 2, 1, 3, 0, 0), profile))
    assert [row.found.listing.soc for row in result.rows] != [
        row.found.listing.soc for row in ask(catalog, letters="AIS").rows
    ]


def test_what_is_liked_is_near_and_what_is_disliked_is_far_and_neither_is_named_again(catalog):
    liked = ask(catalog, like=("tutors",))
    place = {row.found.listing.slug: number for number, row in enumerate(liked.rows)}
    assert "tutors" not in place
    assert "those that you named" in liked.left_out
    assert place["teaching-assistants-except-postsecondary"] < 100
    both = ask(catalog, like=("tutors",), dislike=("telemarketers",))
    assert all(row.by_interests is not None and row.by_skills is not None for row in both.rows)
    assert both.rows[0].correlation == pytest.approx((both.rows[0].by_interests + both.rows[0].by_skills) / 2)
    away = ask(catalog, dislike=("telemarketers",))
    far = {row.found.listing.slug: row.correlation for row in away.rows}
    near = {row.found.listing.slug: row.correlation for row in ask(catalog, like=("telemarketers",)).rows}
    assert far["advertising-sales-agents"] < 0 < near["advertising-sales-agents"]


def test_a_skill_is_matched_by_how_it_stands_out(catalog):
    result = ask(catalog, skills=("Programming",))
    soc = result.rows[0].found.listing.soc
    ratings = catalog.index.importances([soc])[soc]
    elements = catalog.index.elements()
    deviations = [(ratings[at] - each.mean) / each.deviation for at, each in sorted(elements.items())]
    wanted = [float(each.name == "Programming") for _, each in sorted(elements.items())]
    assert result.rows[0].correlation == pytest.approx(correlation(wanted, deviations), abs=1e-6)
    assert result.interests is None


def test_filters_hold_and_figures_are_of_the_state(catalog):
    filters = Filters(max_education="Associate's degree", min_pay=60_000, job_zones=(1, 2, 3))
    result = ask(catalog, letters="RC", filters=filters, area="06")
    here = catalog.index.medians_in("06")
    for row in result.rows:
        listing = row.found.listing
        assert rank(listing.education) <= rank("Associate's degree")
        assert listing.job_zone in (1, 2, 3)
        assert row.found.median.known_annual >= 60_000
        assert row.found.median == here[listing.soc].median


def test_what_says_nothing_is_refused(catalog):
    with pytest.raises(NoDataError, match="O\\*NET does not rate"):
        ask(catalog, like=("cooks-all-other",))
    with pytest.raises(NoDataError, match="no occupation fits"):
        ask(catalog, letters="A", filters=Filters(min_pay=9_000_000))


def test_ways_of_asking_add_up(catalog):
    result = ask(catalog, scores=(12, 30, 5, 22, 18, 9), letters="SIA", like=("tutors",))
    assert sum(result.interests) == pytest.approx(0)
    assert sum(value * value for value in result.interests) == pytest.approx(6)


def test_likes_and_dislikes_that_cancel_out_are_refused(catalog, monkeypatch):
    """Two occupations of one profile, one liked and one not: what is left is the average, which is a profile too."""
    profiles = catalog.index.orientations()
    same = {soc: profile._replace(interests=(3.0,) * 6, skills=None) for soc, profile in profiles.items()}
    monkeypatch.setattr(catalog.index, "orientations", lambda *, skills=True: same)
    with pytest.raises(UsageError, match="too much alike"):
        ask(catalog, like=("tutors",))
