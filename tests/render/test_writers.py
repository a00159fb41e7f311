"""Every writer writes every kind of block: one page, one golden text each."""

import re
from typing import get_args
from xml.etree import ElementTree

import pytest

from careercli.render.faces import WRITERS, Output
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
}


def written(output):
    return WRITERS[output.format](PAGE, output)


def test_the_specimen_has_every_kind_of_block():
    assert {type(block) for block in PAGE.blocks} == set(get_args(Block))


@pytest.mark.parametrize("name", FACES)
def test_every_block(golden, name):
    golden(f"render/{name}", written(FACES[name]))


@pytest.mark.parametrize("name", [name for name in FACES if name.startswith("terminal") and "colour" not in name])
def test_nothing_is_wider_than_the_terminal(name):
    output = FACES[name]
    assert max(map(len, written(output).splitlines())) <= output.width


@pytest.mark.parametrize("width", range(24, 130))
def test_nothing_is_wider_at_any_width(width):
    assert max(map(len, written(Output("table", width, terminal=True)).splitlines())) <= width


def test_ascii_is_ascii():
    assert written(FACES["terminal-ascii-80.txt"]).isascii()


def test_colour_changes_no_character():
    assert re.sub(r"\x1b\[[\d;]*m", "", written(FACES["terminal-colour-80.txt"])) == written(FACES["terminal-80.txt"])


def test_a_row_in_a_pipe_is_one_line():
    name = "Nursing and residential care facilities with a name that is too long for any narrow terminal"
    assert re.search(rf"^ +{name} .*239,200", written(Output("table", 40)), re.MULTILINE)


def test_a_picture_is_well_formed_and_fetches_nothing():
    text = written(Output("svg", 80))
    ElementTree.fromstring(text)
    assert "123,860" in text
    assert set(re.findall(r"https?://[^\s\"]+", text)) == {"http://www.w3.org/2000/svg"}
    assert text == written(Output("svg", 80))
