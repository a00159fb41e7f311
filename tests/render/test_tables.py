"""Tables and texts of a page in a terminal: never wider than it is, nothing lost on the way, whatever they hold."""

import re

from hypothesis import given
from hypothesis import strategies as st

from careercli.model.pay import NOT_RELEASED, Status, Unpublished
from careercli.render import faces
from careercli.render.figures import short
from careercli.render.output import Output
from careercli.render.page.blocks import (
    Bar,
    Bullets,
    Column,
    Definition,
    Definitions,
    Fact,
    Facts,
    Heading,
    Note,
    Paragraph,
    Row,
    Sources,
    Table,
    Title,
)
from careercli.render.page.cells import Count, Marked, Money, Percent, Text
from careercli.render.page.page import Page

WIDTHS = st.integers(24, 160)
words = st.text("abcdefghij", min_size=1, max_size=14)
sentences = st.lists(words, min_size=1, max_size=30).map(" ".join)
names = st.lists(words, max_size=8).map(" ".join)
amounts = st.floats(0, 10**7).map(lambda value: float(round(value)))
figures = st.one_of(amounts, st.just(NOT_RELEASED), amounts.map(lambda bound: Unpublished(Status.TOP_CODED, bound)))
cells = st.one_of(
    figures.map(Count),
    figures.map(lambda figure: Money(figure, "annual")),
    figures.map(lambda figure: Marked(Money(figure, "hourly"), best=True)),
    st.floats(-99, 999).map(Percent),
    sentences.map(Text),
    st.just(Text("")),
)


@st.composite
def tables(draw):
    """Names in the first column, which may all be empty, and up to eight others, spare ones or not; perhaps bars."""
    columns = [Column("", words=True)]
    for _ in range(draw(st.integers(0, 8))):
        columns.append(Column(draw(words)[:9], draw(st.booleans()), draw(st.integers(0, 4))))
    rows = [
        Row((Text(draw(names)), *(draw(cells) for _ in columns[1:])), draw(st.integers(0, 3)))
        for _ in range(draw(st.integers(0, 6)))
    ]
    bar = Bar(draw(st.integers(1, len(columns) - 1))) if len(columns) > 1 and draw(st.booleans()) else None
    return Table(tuple(columns), tuple(rows), "A table", bar)


def written(width, *blocks, **output):
    return faces.written(Page(blocks), Output("table", width, **output))


@given(WIDTHS, tables())
def test_a_table_is_never_wider_than_the_terminal(width, table):
    for line in written(width, table, terminal=True).splitlines():
        assert len(line) <= min(width, 120)


@given(WIDTHS, tables(), st.booleans())
def test_every_cell_stands_there_or_its_column_is_said_to_be_left_out(width, table, terminal):
    text = " ".join(written(width, table, terminal=terminal).split())
    shown, _, said = text.partition("A wider terminal also shows:")
    together = "".join(shown.split())
    for place, column in enumerate(table.columns):
        if place and column.heading in re.findall(r"\w+", said):
            continue
        for row in table.rows:
            assert "".join(short(row.cells[place], column.stated).split()) in together or terminal
            assert all(piece[:4] in together for piece in short(row.cells[place]).split())
    assert not said or any(column.spare for column in table.columns)


@given(WIDTHS, tables())
def test_in_a_pipe_a_row_is_a_line(width, table):
    lines = written(width, table).splitlines()
    for row in table.rows:
        assert any(line.strip().startswith(row.cells[0].text) for line in lines)
    table_lines = [line for line in lines if "A wider terminal" not in line]
    assert len(table_lines) >= len(table.rows)


@given(WIDTHS, sentences, names.filter(bool), st.booleans())
def test_everything_else_is_never_wider_than_the_terminal(width, text, label, colour):
    blocks = (
        Title(text, "11-9111"),
        Paragraph(text),
        Heading(label, text),
        Bullets((text,)),
        Definitions((Definition(label, text),)),
        Facts((Fact(label, text), Fact("Jobs", text))),
        Note(text),
        Sources(text, ()),
    )
    plain = written(width, *blocks, terminal=True)
    assert max(map(len, plain.splitlines())) <= min(width, 120)
    squeezed = "".join(plain.split())  # a word longer than its room is folded, and nothing of it lost
    assert squeezed.count(text.split()[0]) >= 8, "a paragraph, a heading and all the others keep the words"
    if colour:
        coloured = written(width, *blocks, terminal=True, colour=True)
        assert "\x1b[" in coloured
        assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_markup_in_a_text_is_no_markup():
    text = "[bold]5[/bold] :smile: http://a.b"
    assert written(80, Paragraph(text)) == f"{text}\n"
    assert f"{text}\n" in re.sub(r"\x1b\[[0-9;]*m", "", written(80, Paragraph(text), colour=True))
