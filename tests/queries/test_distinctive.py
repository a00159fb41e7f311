"""What sets an occupation apart, and why two are near."""

from statistics import fmean, pstdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.queries.distinctive import CLEARLY, IMPORTANT, Distinction, kinship, outstanding, ratings

NURSE, MANAGER, ANALYST, SURGEON = "29-1141", "11-9111", "15-1211", "29-1249"


def names(items):
    return [item.name for item in items]


def rated(**deviations):
    """Ratings of the given deviations, all of them important."""
    return [Distinction("skill", name, 4.0, value) for name, value in deviations.items()]


def test_ratings_are_standardized_over_all_occupations(catalog):
    socs = list(catalog.codes.occupations)
    found = [item for items in ratings(catalog, socs).values() for item in items if item.name == "Programming"]
    assert len(found) > 700
    assert fmean(item.deviations for item in found) == pytest.approx(0, abs=1e-9)
    assert pstdev(item.deviations for item in found) == pytest.approx(1)
    importance = [item.importance for item in found]
    one = found[0]
    assert one.deviations == pytest.approx((one.importance - fmean(importance)) / pstdev(importance))


def test_the_most_distinctive_comes_first_not_the_most_important(catalog):
    occupation = catalog.occupation("pharmacists")
    found = outstanding(ratings(catalog, [occupation.soc])[occupation.soc])
    assert names(found)[:2] == ["Medicine and Dentistry", "Chemistry"]
    assert occupation.skills[0].name == "Reading Comprehension"
    assert "Reading Comprehension" not in names(found)[:5]


def test_what_an_occupation_is_not_rated_on_is_left_out(catalog):
    assert ratings(catalog, [SURGEON]) == {}


def test_a_manager_lacks_what_an_analyst_programs_with(catalog):
    found = ratings(catalog, [MANAGER, ANALYST])
    kin = kinship(found[MANAGER], found[ANALYST])
    assert names(kin.shared) == ["Systems Evaluation", "Systems Analysis", "Operations Analysis"]
    assert names(kin.missing)[0] == "Programming"


def test_shared_goes_by_the_lesser_of_the_two():
    kin = kinship(rated(a=3.0, b=1.0, c=2.0), rated(a=0.6, b=1.1, c=2.0))
    assert names(kin.shared) == ["c", "b", "a"]
    assert kin.missing == ()


def test_missing_goes_by_how_much_more_is_asked_for():
    kin = kinship(rated(a=0.4, b=-2.0, c=0.45), rated(a=3.0, b=1.0, c=0.6))
    assert names(kin.missing) == ["b", "a"], "c is hardly above what the origin asks for"
    assert kin.shared == ()


def test_what_matters_little_is_neither_shared_nor_missing():
    little = Distinction("knowledge", "Food Production", IMPORTANT - 0.01, 2.0)
    assert kinship([little], [little]).shared == ()
    assert kinship([little._replace(deviations=-1.0)], [little]).missing == ()
    assert outstanding([little]) == ()


def test_what_the_origin_is_not_rated_on_is_not_missing():
    assert kinship(rated(a=1.0), rated(a=-1.0, b=2.0)) == ((), ())


def test_skill_and_knowledge_of_one_name_are_said_once():
    both = [Distinction("knowledge", "Mathematics", 4.0, 2.0), Distinction("skill", "Mathematics", 4.0, 1.0)]
    assert outstanding(both) == (both[0],)
    assert names(kinship(both, both).shared) == ["Mathematics"]


distinctions = st.builds(
    Distinction,
    st.sampled_from(["skill", "knowledge"]),
    st.sampled_from("abcdefgh"),
    st.floats(1, 5),
    st.floats(-4, 4),
)
rating_lists = st.lists(distinctions, unique_by=lambda item: (item.kind, item.name))


@given(rating_lists, rating_lists, st.integers(1, 5))
def test_kinship_keeps_its_word(origin, other, limit):
    own = {(item.kind, item.name): item for item in origin}
    kin = kinship(origin, other, limit)
    for items in kin:
        assert len(items) <= limit
        assert len(set(names(items))) == len(items)
        assert all(item in other and item.clear for item in items)
    for item in kin.shared:
        assert own[item.kind, item.name].clear
    for item in kin.missing:
        mine = own[item.kind, item.name]
        assert not mine.clear
        assert item.deviations - mine.deviations >= CLEARLY


@given(rating_lists)
def test_nothing_is_missing_for_the_same_occupation(items):
    assert kinship(items, items).missing == ()


def test_each_part_of_onet_has_its_own_version(catalog):
    from careercli.queries.distinctive import onet_vintages

    found = onet_vintages(catalog)
    assert (found["skills"], found["knowledge"]) == ("30.2 (February 2026)",) * 2
    assert (found["interests"], found["related occupations"]) == ("29.3 (May 2025)",) * 2
