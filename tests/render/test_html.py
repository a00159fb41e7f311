"""The HTML of a page: well formed, asking for nothing, legible, and nothing said by colour or by sight alone."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from careercli.render import faces
from careercli.render.html.charts import svg
from careercli.render.html.style import DARK, LIGHT, TILES
from careercli.render.output import Output
from careercli.render.page.blocks import Note, Paragraph, Title
from careercli.render.page.cells import Count, Money
from careercli.render.page.charts import Bars, Item, Ladder, Ladders, Point, Rung, Series
from careercli.render.page.page import Page
from tests.render.specimen import BOUND, CODED, LADDER, PAGE

VOID = {"meta", "br", "hr"}


class Elements(HTMLParser):
    """Every element with its parents, its attributes and its text; raises where tags do not balance."""

    def __init__(self, text):
        super().__init__()
        self.open, self.found = [], []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attrs):
        element = {"tag": tag, "in": [each["tag"] for each in self.open], "text": "", **dict(attrs)}
        assert len(attrs) == len(dict(attrs)), f"an attribute twice on {tag}"
        self.found.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop()["tag"] == tag

    def handle_data(self, data):
        for element in self.open:
            element["text"] += data

    def all(self, *tags):
        return [element for element in self.found if element["tag"] in tags]


def html(page=PAGE):
    return faces.written(page, Output("html"))


@pytest.fixture(scope="module")
def elements():
    return Elements(html())


def test_one_document_that_asks_for_nothing(elements):
    text = html()
    assert text == html()
    assert text.startswith('<!doctype html>\n<html lang="en">')
    policy = next(meta for meta in elements.all("meta") if meta.get("http-equiv") == "Content-Security-Policy")
    assert policy["content"] == "default-src 'none'; style-src 'unsafe-inline'"
    assert not elements.all("script", "link", "img", "iframe", "object", "embed", "form", "base", "image", "use")
    assert not any(name in element for element in elements.found for name in ("src", "srcset", "xlink:href"))
    assert not any(name.startswith("on") for element in elements.found for name in element)
    assert {element["tag"] for element in elements.found if "href" in element} == {"a"}
    assert not re.search(r"url\(|@import|@font-face", text)


def test_its_outline(elements):
    assert len(elements.all("main")) == len(elements.all("h1")) == len(elements.all("title")) - len(elements.all("svg"))
    assert [heading["text"] for heading in elements.all("h1")] == ["Medical and Health Services Managers 11-9111"]
    ids = [element["id"] for element in elements.found if "id" in element]
    assert len(ids) == len(set(ids))


def test_every_table_has_a_caption_and_scopes(elements):
    tables = elements.all("table")
    assert len(tables) == len(elements.all("caption")) == 9
    assert all(caption["text"] for caption in elements.all("caption"))
    assert all(head["scope"] == ("col" if "thead" in head["in"] else "row") for head in elements.all("th"))
    assert all(head["text"] for head in elements.all("th"))


def test_every_drawing_has_a_title_and_a_description(elements):
    drawings = elements.all("svg")
    assert len(drawings) == 5
    words = {element["id"]: element["text"] for element in elements.all("title", "desc") if "id" in element}
    for drawing in drawings:
        assert drawing["role"] == "img"
        assert all(words[name] for name in drawing["aria-labelledby"].split())


def test_figures_of_a_drawing_stand_in_a_table_beside_it(elements):
    figures = elements.all("figure")
    assert len(figures) == 5
    assert len([table for table in elements.all("table") if "figure" in table["in"]]) == 5


def test_bounds_and_reasons_in_words():
    text = html()
    for words in ("at least 239,200", "at least $239,200", "hourly only", "not released", "not published"):
        assert words in text
    assert "n/a</td>" not in text


def test_what_is_written_cannot_become_markup():
    evil = "<script>alert('1')</script> & \"quoted\""
    ladder = Ladder(evil, LADDER, "annual", evil)
    bars = Bars(evil, (Item(evil, Count(1.0)),), evil)
    text = html(Page((Title(evil, evil), Paragraph(evil), Note(evil), ladder, bars)))
    assert not Elements(text).all("script")
    assert text.count("&lt;script&gt;") == text.count("alert(")


@pytest.mark.parametrize(
    "chart",
    [
        *(block for block in PAGE.blocks if isinstance(block, Ladder | Ladders | Bars | Series)),
        Ladder("", CODED, "annual", "Top-coded"),
        Ladders((Rung("One with a name that is far too long to stand in any drawing", CODED),), "annual", "One"),
        Series((Point("May 2024", Money(1.0, "annual")), Point("May 2025", Money(BOUND, "annual"))), "A bound"),
        Bars("Jobs", (Item("Bound", Money(BOUND, "annual")), Item("None", Money(None, "annual"))), "Bars"),
    ],
)
def test_a_drawing_stays_within_its_edges(chart):
    drawing = ElementTree.fromstring(svg(chart, "c"))
    _, _, width, height = map(float, drawing.get("viewBox").split())
    for element in drawing.iter():
        numbers = {
            name: float(element.get(name)) for name in ("x", "y", "cx", "cy", "width", "height") if element.get(name)
        }
        assert 0 <= numbers.get("x", 0) <= numbers.get("x", 0) + numbers.get("width", 0) <= width + 0.1
        assert 0 <= numbers.get("y", 0) <= numbers.get("y", 0) + numbers.get("height", 0) <= height + 0.1
        for x, y in re.findall(r"[ML]([\d.-]+) ([\d.-]+)", element.get("d") or ""):
            assert 0 <= float(x) <= width
            assert 0 <= float(y) <= height


def test_top_coded_percentiles_are_drawn_open():
    shapes = svg(Ladder("", CODED, "annual", "Top-coded"), "c")
    assert 'class="f" d="M352.0' in shapes  # the arrow at the end
    assert 'class="x h"' in shapes  # the box whose upper end is but a bound
    assert "at least $239,200 a year" not in shapes
    assert shapes.count("at least $239,200") == 2


def test_nothing_is_joined_over_a_break():
    def points(*, after_break):
        wages = enumerate((10.0, 20.0, 30.0))
        return tuple(
            Point(f"May 202{number}", Money(wage, "annual"), after_break and number == 1) for number, wage in wages
        )

    assert svg(Series(points(after_break=False), "One"), "c").count('stroke-width="2"') == 2
    assert svg(Series(points(after_break=True), "One"), "c").count('stroke-width="2"') == 1


def luminance(colour):
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_contrast_by_day_and_night(theme):
    for ground in (theme["ground"], theme["band"]):
        assert all(contrast(theme[ink], ground) >= 4.5 for ink in ("ink", "quiet", "accent"))
    assert contrast(theme["line"], theme["ground"]) >= 3


def test_tiles_are_legible_and_told_apart_in_grey():
    assert all(contrast(ground, ink) >= 4.5 for ground, ink in TILES)
    shades = [luminance(ground) for ground, _ in TILES]
    assert all(lighter > 1.2 * darker for lighter, darker in pairwise(shades))


def test_paper_is_light_and_cuts_no_row():
    text = html()
    assert "@media screen and (prefers-color-scheme:dark)" in text
    assert "thead{display:table-header-group}" in text
    assert "tr,li,dl div,svg,p{break-inside:avoid}" in text
