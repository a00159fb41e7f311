"""The six scores of an interest profile, as people write them."""

import pytest

from careercli.catalog.errors import UnknownNameError, UsageError
from careercli.catalog.lookup.interests import scores

SIX = (12, 30, 5, 22, 18, 9)


@pytest.mark.parametrize(
    "typed",
    [
        "R12,I30,A5,S22,E18,C9",
        "r12 i30 a5 s22 e18 c9",
        "C9, E18, S22, A5, I30, R12",
        "R=12; I=30; A=5; S=22; E=18; C=9",
        "realistic 12, investigative: 30, artistic 5, social 22, enterprising 18, conventional 9",
    ],
)
def test_scores_by_their_letters(typed):
    meant = scores(typed)
    assert (tuple(meant.value), meant.literal) == (SIX, True)


def test_six_numbers_are_read_in_the_order_of_the_letters_and_that_is_said():
    meant = scores("12,30,5,22,18,9")
    assert (tuple(meant.value), meant.note) == (SIX, "12,30,5,22,18,9 → R12,I30,A5,S22,E18,C9")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("R12,I30", "no score of Artistic, Social, Enterprising, Conventional"),
        ("R12,R30,A5,S22,E18,C9", "Realistic stands there twice"),
        ("12,30,5", "3 scores"),
        ("R12,I30,A5,S22,E18,9", "not one score for each letter"),
        ("RI12,A5,S22,E18,C9", "not one score for each letter"),
        ("R-12,I30,A5,S22,E18,C9", "no list of scores"),
        ("R1200,I30,A5,S22,E18,C9", "more than any interest profile gives"),
        ("R20,I20,A20,S20,E20,C20", "about the same"),
        ("R0,I0,A0,S0,E0,C0", "about the same"),
        ("R39,I40,A38,S40,E39,C40", "about the same"),
        ("SIA", "no list of scores"),
        ("", "no list of scores"),
    ],
)
def test_what_is_no_profile_is_refused(typed, said):
    with pytest.raises(UsageError) as error:
        scores(typed)
    assert said in str(error.value)


def test_a_letter_that_is_none_is_asked_about():
    with pytest.raises(UnknownNameError):
        scores("X12,I30,A5,S22,E18,C9")
