"""Words: one form for what can be written in many ways; spelling, and what studies are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.catalog.lookup.spelling import corrections, distance, sound_of
from careercli.catalog.lookup.studies import field_words
from careercli.catalog.text import clean, content, key, plain, singular, stem, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("R.N.", "rn"),
        ("A&P", "ap"),
        ("I/O psychologist", "io psychologist"),
        ("Café  Manager’s", "cafe managers"),
        ("E-commerce", "ecommerce"),
        ("NURSE", "nurse"),
    ],
)
def test_plain(text, expected):
    assert plain(text) == expected


def test_clean_takes_away_what_cannot_be_seen():
    assert clean("  a\u202eb\tc\x1b[31m\u200b  ") == "ab c[31m"


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("nurses", "nurse"),
        ("secretaries", "secretary"),
        ("bosses", "boss"),
        ("women", "woman"),
        ("firemen", "fireman"),
        ("wives", "wife"),
        ("calves", "calf"),
        ("heroes", "hero"),
        ("boxes", "box"),
        ("glass", "glass"),
        ("analysis", "analysis"),
        ("bus", "bus"),
        ("movies", "movy"),
        ("movie", "movy"),
        ("people", "person"),
    ],
)
def test_singular(plural, one):
    assert singular(plural) == one


def test_silent_words_say_nothing():
    assert content("the Head of our Department of Nursing") == ["head", "department", "nursing"]
    assert key("Nurse") == key("the nurses")
    assert words("the nurse") == ["the", "nurse"]


@pytest.mark.parametrize(
    ("one", "other"), [("baker", "baking"), ("geology", "geologist"), ("photographer", "photography")]
)
def test_words_of_one_family_share_a_stem(one, other):
    assert stem(one) == stem(other)


def test_short_words_are_their_own_stem():
    assert stem("ment") == "ment"
    assert stem("nurse") != stem("nursery")[:3]


def table(one, other):
    """Edits between two words, by the whole table (optimal string alignment)."""
    rows = [[max(i, j) if not i or not j else 0 for j in range(len(other) + 1)] for i in range(len(one) + 1)]
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (one[i - 1] != other[j - 1]))
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


@given(st.text("abc", min_size=1, max_size=9), st.text("abc", max_size=9))
def test_distance_is_that_of_the_whole_table(one, other):
    assert distance(one, other) == table(one, other)


@pytest.mark.parametrize(("one", "other"), [("psycology", "psychology"), ("fone", "phone"), ("fotograf", "photograph")])
def test_words_that_sound_alike(one, other):
    assert sound_of(one) == sound_of(other)


def test_corrections_are_the_likeliest_first():
    vocabulary = [("electrician", 90), ("electric", 40), ("elector", 1), ("dentist", 50)]
    found = corrections("electrican", vocabulary)
    assert found[0].word == "electrician"
    assert "dentist" not in [item.word for item in found]
    assert [item.likelihood for item in found] == sorted((item.likelihood for item in found), reverse=True)
    assert all(0 < item.likelihood < 1 for item in found)


def test_a_familiar_word_is_likelier_than_a_rare_one_as_near():
    common, rare = corrections("welter", [("welder", 200), ("weller", 1)])
    assert (common.word, rare.word) == ("welder", "weller")


def test_a_short_word_is_corrected_by_one_letter_only():
    assert [item.word for item in corrections("cook", [("cool", 1), ("clerk", 1)])] == ["cool"]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("nursing degree", "nursing"),
        ("degree in nursing", "nursing"),
        ("computer science major", "computer science"),
        ("Bachelor of Science in Biology", "biology"),
        ("master's in education", "education"),
        ("majored in history", "history"),
        ("PhD in physics", "physics"),
        ("nurse", None),
        ("degree", None),
    ],
)
def test_what_is_studied(text, field):
    assert field_words(text) == field


def test_bytes_that_the_locale_could_not_read_are_read_as_utf_8():
    assert clean("m\udcc3\udca9decin") == clean("médecin") == "médecin"
    assert clean("nurse\udcff \ud800x") == clean("nurse\udcff x") == "nurse x"
