"""A page, and every kind of block that it may be made of.

The set is closed: a writer ends its `match` with `case _: assert_never(block)`, so that the type checker names the
block that it lacks.
"""

from typing import NamedTuple

from careercli.render.page import blocks, charts

Block = blocks.Read | charts.Chart


class Page(NamedTuple):
    """Blocks in the order they are read, the title first."""

    blocks: tuple[Block, ...]
