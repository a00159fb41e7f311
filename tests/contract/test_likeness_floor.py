"""The likeness that is shipped finds what the Handbook calls similar as well as it did; only ever to be raised."""

from statistics import fmean

from evaluation.likeness import SEEDS, halves, lists, recall, shipped

FIRST_TEN, FIRST_TWENTY = 0.53, 0.61


def test_recall_of_the_handbooks_lists(catalog):
    listed = lists(catalog)
    nearest = shipped(catalog, sorted(listed))
    found = [recall(nearest, listed, halves(listed, seed)[1]) for seed in SEEDS]
    ten, twenty = (fmean(column) for column in zip(*found, strict=True))
    assert ten >= FIRST_TEN
    assert twenty >= FIRST_TWENTY


def test_pages_lie_in_one_half_only(catalog):
    listed = lists(catalog)
    tune, test = halves(listed, 0)
    assert {listed[soc].page for soc in tune}.isdisjoint(listed[soc].page for soc in test)
    assert sorted((*tune, *test)) == sorted(listed)
