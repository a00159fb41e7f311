"""What words speak of: by the names they stand in, smoothed, and how much that says."""

import math
from array import array

import pytest

from careercli.catalog.index.associations import NO_ASSOCIATION, Counts, associated, counts_of, shares

NAMES = [({"welder"}, [0]), ({"pipe", "welder"}, [0]), ({"worker"}, [0, 1]), ({"pipe", "layer"}, [1])]
SHARES = shares([its for _, its in NAMES], 2)


def test_a_name_of_several_occupations_counts_for_each_in_equal_parts():
    counts = counts_of(NAMES, {"pipe": [1]})
    assert dict(zip(*counts["worker"], strict=True)) == {0: 0.5, 1: 0.5}
    assert dict(zip(*counts["pipe"], strict=True)) == pytest.approx({0: 1.0, 1: 1.3})


def test_shares_add_up_to_one():
    assert sum(SHARES) == pytest.approx(1)
    assert SHARES[0] > SHARES[1]


def test_a_word_of_one_occupation_says_more_than_one_of_all():
    counts = counts_of(NAMES, {})
    welder, worker = (associated([(counts[word], 1.0)], SHARES) for word in ("welder", "worker"))
    assert welder.information > worker.information >= 0
    assert welder.by_occupation[0] > 0 > welder.others


def test_the_mean_of_the_ratios_is_the_information():
    counts = Counts(array("I", [0]), array("f", [3.0]))
    found = associated([(counts, 1.0)], SHARES)
    likely = (3 + SHARES[0]) / 4
    assert found.by_occupation[0] == pytest.approx(math.log(likely / SHARES[0]))
    assert found.others == pytest.approx(math.log(1 / 4))
    assert found.information == pytest.approx(likely * found.by_occupation[0] + (1 - likely) * found.others)


def test_of_a_word_in_no_name_nothing_is_known():
    assert associated([], SHARES) is NO_ASSOCIATION
