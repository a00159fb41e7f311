"""Pages: never wider than the terminal, nothing lost on the way."""

from hypothesis import given
from hypothesis import strategies as st

from careercli.render.terminal.page import Column, Page

WIDTHS = st.integers(60, 160)
words = st.text("abcdefghij", min_size=1, max_size=14)
sentences = st.lists(words, min_size=1, max_size=30).map(" ".join)
labels = st.lists(words, min_size=1, max_size=8).map(" ".join)
figures = st.integers(0, 10**6).map("{:,}".format)


@st.composite
def tables(draw):
    """Names in the first column, up to three figures that always stay, up to five that may go."""
    columns = [Column("", right=False)]
    columns += [Column(draw(words)[:9]) for _ in range(draw(st.integers(0, 3)))]
    columns += [Column(draw(words)[:9], spare=draw(st.integers(1, 4))) for _ in range(draw(st.integers(0, 5)))]
    rows = [[draw(labels), *(draw(figures) for _ in columns[1:])] for _ in range(draw(st.integers(0, 6)))]
    return columns, rows


def drawn(width, draw, *, colour=False):
    page = Page(width, colour=colour)
    draw(page)
    return page.text()


@given(WIDTHS, tables())
def test_a_table_is_never_wider_than_the_page(width, table):
    columns, rows = table
    for line in drawn(width, lambda page: page.table(columns, rows)).splitlines():
        assert len(line) <= min(width, 120)


@given(WIDTHS, tables())
def test_a_table_keeps_every_name_and_says_which_columns_it_left_out(width, table):
    columns, rows = table
    text = drawn(width, lambda page: page.table(columns, rows))
    said = text.partition("A wider terminal also shows:")[2]
    for place, column in enumerate(columns[1:], 1):
        if column.heading in said.replace(".", "").replace(",", "").split():
            continue
        assert all(row[place] in text for row in rows)
    assert not said or any(column.spare for column in columns)
    together = "".join(text.split())
    for row in rows:
        first = row[0].split()[0]
        assert first in together


@given(WIDTHS, sentences, labels, st.booleans())
def test_everything_else_is_never_wider_than_the_page(width, text, label, colour):
    def draw(page):
        page.title(text, "11-9111")
        page.heading(label, text)
        page.paragraph(text, indent=4)
        page.bullets([text])
        page.definitions([(label, text)])
        page.facts([(label, text), ("Jobs", text)])
        page.footer(text)

    plain = drawn(width, draw)
    assert max(map(len, plain.splitlines())) <= min(width, 120)
    assert plain.split().count(text.split()[0]) >= 7, "a paragraph, a heading and all the others keep the words"


@given(WIDTHS, tables(), sentences)
def test_colour_changes_nothing_but_colour(width, table, text):
    import re

    def draw(page):
        page.title(text, "11-9111")
        page.facts([("Jobs", text)])
        page.table(*table)

    coloured = drawn(width, draw, colour=True)
    assert "\x1b[" in coloured
    without = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in without.splitlines()] == drawn(width, draw).splitlines()
    assert "\x1b" not in drawn(width, draw)


def test_markup_in_a_text_is_no_markup():
    assert drawn(80, lambda page: page.paragraph("[bold]5[/bold] :smile: http://a.b")) == (
        "[bold]5[/bold] :smile: http://a.b\n"
    )


def test_a_label_too_long_stands_on_its_own_line():
    text = drawn(60, lambda page: page.facts([("A very long label", "value"), ("Short", "other")], label_width=8))
    assert text == "  A very long label\n          value\n  Short   other\n"
