"""A page, and every kind of block that it may be made of.

The set is closed: a writer ends its `match` with `case _: assert_never(block)`, so that the type checker names the
block that it lacks.
"""

from typing import NamedTuple

from careercli.render.page.blocks import (
    Bullets,
    Definitions,
    Facts,
    Heading,
    Headline,
    Note,
    Paragraph,
    SideBySide,
    Sources,
    Table,
    Title,
    TryNext,
)
from careercli.render.page.charts import Bars, Ladder, Ladders, Series, TileMap

Block = (
    Title
    | Headline
    | Heading
    | Facts
    | Paragraph
    | Bullets
    | Definitions
    | Table
    | SideBySide
    | Ladder
    | Ladders
    | Bars
    | Series
    | TileMap
    | Note
    | Sources
    | TryNext
)


class Page(NamedTuple):
    """Blocks in the order they are read, the title first."""

    blocks: tuple[Block, ...]
