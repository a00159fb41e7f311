"""Every writer writes every kind of block: one page, one golden text each."""

import re
import unicodedata
from typing import get_args
from xml.etree import ElementTree

import pytest

from careercli.render import faces
from careercli.render.output import Output
from careercli.render.page.page import Block
from tests.render.specimen import PAGE

FACES = {
    "terminal-40.txt": Output("table", 40, terminal=True),
    "terminal-80.txt": Output("table", 80, terminal=True),
    "terminal-120.txt": Output("table", 120, terminal=True),
    "terminal-colour-80.txt": Output("table", 80, colour=True, terminal=True),
    "terminal-ascii-80.txt": Output("table", 80, unicode=False, terminal=True),
    "pipe-80.txt": Output("table", 80),
    "page.md": Output("md"),
    "page.html": Output("html"),
    "page.svg": Output("svg", 80),
    "plain.txt": Output("plain"),
}


def written(output):
    return faces.written(PAGE, output)


def test_the_specimen_has_every_kind_of_block():
    assert {type(block) for block in PAGE.blocks} == set(get_args(Block))


@pytest.mark.parametrize("name", FACES)
def test_every_block(golden, name):
    golden(f"render/{name}", written(FACES[name]))


@pytest.mark.parametrize("name", [name for name in FACES if name.startswith("terminal") and "colour" not in name])
def test_nothing_is_wider_than_the_terminal(name):
    output = FACES[name]
    assert max(map(len, written(output).splitlines())) <= output.width


@pytest.mark.parametrize("width", range(26, 130))
def test_nothing_is_wider_at_any_width(width):
    assert max(map(len, written(Output("table", width, terminal=True)).splitlines())) <= width


def test_ascii_is_ascii():
    assert written(FACES["terminal-ascii-80.txt"]).isascii()


def test_colour_changes_no_character():
    assert re.sub(r"\x1b(?:\[[\d;]*m|\]8;;.*?\x1b\\)", "", written(FACES["terminal-colour-80.txt"])) == written(
        FACES["terminal-80.txt"]
    )


def test_a_row_in_a_pipe_is_one_line():
    name = "Nursing and residential care facilities with a name that is too long for any narrow terminal"
    assert re.search(rf"^ +{name} .*239,200", written(Output("table", 40)), re.MULTILINE)


def test_a_picture_is_well_formed_and_fetches_nothing():
    text = written(Output("svg", 80))
    ElementTree.fromstring(text)
    assert "123,860" in text
    assert set(re.findall(r"\"(https?://[^\s\"]+)", text)) == {"http://www.w3.org/2000/svg"}
    assert text == written(Output("svg", 80))


def test_plain_lines_are_statements_in_letters():
    text = written(Output("plain"))
    for line in filter(None, text.splitlines()):
        assert line.isprintable()
        assert line[-1] in ".:" or "https://" in line
        assert not line.startswith(" ")
        assert "  " not in line
    drawn = {
        char
        for char in re.sub(r"https://\S+", "", text)
        if unicodedata.category(char) in ("So", "Sm", "Po") and char not in "%&',-./:;|*"
    }
    assert not drawn


def test_plain_says_bounds_reasons_marks_and_places_in_words():
    text = written(Output("plain"))
    assert "Oregon: at least $239,200." in text
    assert "jobs not released; relative standard error not released" in text
    assert "median $141,480, the highest; 14 percent above the United States" in text
    assert "10th percentile hourly only" in text
    assert "Idaho, see note 1: $99,000." in text
    assert "Note 1: May 2017" in text
    assert "2024 to 2034" in text
