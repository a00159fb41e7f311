from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.catalog.errors import AmbiguousNameError, UnknownNameError, UsageError
from careercli.catalog.lookup.education import education
from careercli.catalog.lookup.groups import group
from careercli.catalog.lookup.named import LONGEST, named
from careercli.model.education import LEVELS

CITIES = {
    "1": "San Francisco-Oakland, CA",
    "2": "San Diego, CA",
    "3": "Santa Fe, NM",
    "4": "Portland, OR",
    "5": "Portland, ME",
}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("San Diego, CA", "2"),
        ("san francisco", "1"),
        ("SAN FR", "1"),
        ("santa", "3"),
        ("oakland", "1"),
        ("fe nm", "3"),
        ("portland me", "5"),
    ],
)
def test_a_name_its_beginning_or_its_words(text, code):
    assert named(text, "city", CITIES) == code


def test_a_whole_name_goes_before_names_that_begin_with_it():
    assert (
        named("computer occupations", "group", {"a": "Computer Occupations, All Other", "b": "Computer Occupations"})
        == "b"
    )


def test_what_could_be_several_is_not_guessed():
    with pytest.raises(AmbiguousNameError) as error:
        named("portland", "city", CITIES)
    assert [candidate.argument for candidate in error.value.candidates] == ["4", "5"]


def test_what_is_near_is_offered_and_of_few_names_all():
    with pytest.raises(UnknownNameError) as error:
        named("san fransisco", "city", CITIES)
    assert error.value.near[0].title == "San Francisco-Oakland, CA"
    with pytest.raises(UnknownNameError) as error:
        named("xyzzy", "city", CITIES)
    assert len(error.value.near) == len(CITIES)


def test_a_misspelt_beginning_is_near_the_names_that_begin_so():
    names = {str(number): f"Computer {word} Occupations" for number, word in enumerate("abcdefghijklmno")}
    with pytest.raises(UnknownNameError) as error:
        named("compter", "group", names)
    assert len(error.value.near) == 5


@pytest.mark.parametrize("text", ["", "  ", "\x1b[0m"[:1], ",.-"])
def test_a_name_without_words_is_a_usage_error(text):
    with pytest.raises(UsageError, match="city is empty"):
        named(text, "city", CITIES)


def test_a_name_longer_than_any_is_not_repeated():
    with pytest.raises(UsageError, match="5000 characters") as error:
        named("a" * 5000, "city", CITIES)
    assert len(str(error.value)) < LONGEST


@given(st.text(max_size=60))
def test_any_text_gives_a_city_or_a_clear_error(text):
    with suppress(AmbiguousNameError, UnknownNameError, UsageError):
        assert named(text, "city", CITIES) in CITIES


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("bachelor", "Bachelor's degree"),
        ("Bachelor's degree", "Bachelor's degree"),
        ("bachelors", "Bachelor's degree"),
        ("bach", "Bachelor's degree"),
        ("high school", "High school diploma or equivalent"),
        ("none", "No formal educational credential"),
        ("no formal", "No formal educational credential"),
        ("postsecondary", "Postsecondary nondegree award"),
        ("doctoral", "Doctoral or professional degree"),
        ("some college", "Some college, no degree"),
    ],
)
def test_levels_of_education(catalog, text, level):
    assert education(catalog, text) == level


def test_every_level_and_its_short_word_mean_itself(catalog):
    for level, short in LEVELS.items():
        assert education(catalog, level) == education(catalog, short) == level


def test_a_misspelt_level_is_near_and_an_unknown_one_gets_all(catalog):
    with pytest.raises(UnknownNameError) as error:
        education(catalog, "bachlor")
    assert [candidate.title for candidate in error.value.near] == ["Bachelor's degree"]
    with pytest.raises(UnknownNameError) as error:
        education(catalog, "phd")
    assert len(error.value.near) == len(LEVELS)


def test_an_ambiguous_level_is_not_guessed(catalog):
    with pytest.raises(AmbiguousNameError):
        education(catalog, "degree")


@pytest.mark.parametrize(
    ("text", "soc"),
    [
        ("11-0000", "11-0000"),
        ("11", "11-0000"),
        ("management-occupations", "11-0000"),
        ("Management Occupations", "11-0000"),
        ("management", "11-0000"),
        ("legal occ", "23-0000"),
        ("all occupations", "00-0000"),
    ],
)
def test_groups(catalog, text, soc):
    assert group(catalog, text) == soc


def test_a_single_occupation_is_no_group(catalog):
    for code in ("11-1011", "11-1010"):
        with pytest.raises(UsageError, match="single occupation"):
            group(catalog, code)


def test_unknown_and_ambiguous_groups(catalog):
    with pytest.raises(UnknownNameError) as unknown:
        group(catalog, "compter")
    assert "15-0000" in [candidate.argument for candidate in unknown.value.near]
    with pytest.raises(AmbiguousNameError) as ambiguous:
        group(catalog, "healthcare")
    assert {"29-0000", "31-0000"} <= {candidate.argument for candidate in ambiguous.value.candidates}
