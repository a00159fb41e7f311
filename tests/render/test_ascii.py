"""Plain ASCII: every text comes out as ASCII, and every character that we draw as one of its own."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.render.ascii import to_ascii
from careercli.render.terminal import strokes as charts


@given(st.text())
def test_everything_becomes_ascii(text):
    assert to_ascii(text).isascii()


@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_stays_as_it_is(text):
    assert to_ascii(text) == text


@pytest.mark.parametrize("char", charts.LINE + charts.BOX + charts.MEDIAN + charts.START + charts.END + charts.BEYOND)
def test_a_strip_keeps_its_width(char):
    assert len(to_ascii(char)) == 1


def test_a_column_of_a_sparkline_keeps_its_place():
    assert len(to_ascii(charts.COLUMNS)) == len(charts.COLUMNS)
    assert len(to_ascii(charts.BAR + charts.HALF_BAR)) == 2


def test_letters_lose_their_accents_only():
    assert to_ascii("naïve café – “résumé” … 5 ≥ 3") == 'naive cafe - "resume" ... 5 >= 3'


def test_the_texts_of_the_data_lose_no_letter(catalog):
    """No name in the data holds a character that would vanish."""
    names = [area.name for area in catalog.areas.values()] + [item.name for item in catalog.industries.values()]
    names += [source.title for source in catalog.sources.values()]
    for name in names:
        letters = sum(unicodedata.category(char)[0] in "LN" for char in name)
        assert sum(char.isalnum() for char in to_ascii(name)) >= letters, name
