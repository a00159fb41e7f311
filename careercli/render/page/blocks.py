"""The blocks of a page that are read: titles, facts, texts, tables, notes, sources."""

from typing import NamedTuple

from careercli.model.source import Source
from careercli.render.page.cells import Cell, Stated, Words


class Title(NamedTuple):
    """What the page is about, with its code."""

    text: str
    code: str = ""


class Placed(NamedTuple):
    """Values with the place and the time that they are of; `versus` says how they differ from the headline's."""

    values: tuple[Cell, ...]
    where: str
    vintage: str
    versus: Words = ""


class Headline(NamedTuple):
    """The figure that the page is about, first of the place that was asked for, the others (the nation) beside it."""

    label: str
    places: tuple[Placed, ...]


class Heading(NamedTuple):
    """The name of a section, and what has to be known to read it: unit, place, vintage."""

    text: str
    note: str = ""


class Fact(NamedTuple):
    """A label and what it says."""

    label: str
    words: Words


class Facts(NamedTuple):
    """Facts under each other."""

    facts: tuple[Fact, ...]


class Paragraph(NamedTuple):
    """Running text; quiet where it only explains."""

    words: Words
    quiet: bool = False


class Bullets(NamedTuple):
    """A list."""

    items: tuple[str, ...]


class Definition(NamedTuple):
    """A name with a text."""

    name: str
    text: Words


class Definitions(NamedTuple):
    """Names with a text each."""

    items: tuple[Definition, ...]


class Address(NamedTuple):
    """A page elsewhere: its name, its address, and what has to be known of it."""

    name: str
    url: str
    note: str = ""


class Addresses(NamedTuple):
    """Pages elsewhere, each to be opened by its address."""

    items: tuple[Address, ...]


class Column(NamedTuple):
    """A column of a table.

    `words` where it holds texts, which are set to the left. Columns of the highest `spare` are the first that a
    narrow terminal leaves out, together; those of 0 always stay. `spoken` words a cell in a sentence: "{} jobs".
    """

    heading: str
    words: bool = False
    spare: int = 0
    stated: Stated = Stated.NOTHING
    spoken: str = ""
    strong: bool = False
    quiet: bool = False


class Row(NamedTuple):
    """The cells of a row, the first of which names it; `depth` is how far it lies inside the rows above."""

    cells: tuple[Cell, ...]
    depth: int = 0
    strong: bool = False
    quiet: bool = False


class Bar(NamedTuple):
    """Bars beside a column: the number of the column whose figures they draw, and how soon they go."""

    column: int
    spare: int = 1


class Table(NamedTuple):
    """Rows under columns; `caption` says what and where, for readers who do not see the heading above."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: str
    bar: Bar | None = None


class Head(NamedTuple):
    """Whom a column of a side-by-side is about: a name with its code."""

    name: str
    code: str


class SideRow(NamedTuple):
    """One fact of each in turn; the highest `spare` go first where there is no room for all."""

    label: str
    cells: tuple[Cell, ...]
    spare: int = 0
    stated: Stated = Stated.NOTHING
    spoken: str = ""


class SideBySide(NamedTuple):
    """Several things compared, a column each; `prose` where the cells are texts.

    `digests` is all that the rows say of each, for where there is no room for columns.
    """

    heads: tuple[Head, ...]
    rows: tuple[SideRow, ...]
    caption: str
    prose: bool = False
    digests: tuple[str, ...] = ()


class Note(NamedTuple):
    """What has to be known to read what stands above, and what was left out of it."""

    words: Words


class Sources(NamedTuple):
    """Where the figures come from: the area that they are of, the datasets, and what those count."""

    area: str
    sources: tuple[Source, ...]
    counts: str = ""


class Command(NamedTuple):
    """A command and what it answers."""

    command: str
    answers: str


class TryNext(NamedTuple):
    """What a reader would type next."""

    commands: tuple[Command, ...]


Texts = Title | Headline | Heading | Facts | Paragraph | Bullets | Definitions | Addresses | Note

Read = Texts | Table | SideBySide | Sources | TryNext
"""All of them."""
