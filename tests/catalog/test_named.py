from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.catalog.errors import AmbiguousNameError, UnknownNameError, UsageError
from careercli.catalog.lookup.named import LONGEST, named

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
