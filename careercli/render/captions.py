"""Captions that the heading above has said already, for writers that show both."""

import re
from collections.abc import Iterable, Iterator

from careercli.render.page import blocks, charts
from careercli.render.page.page import Block

_PARTS = re.compile(r"[,;] ")


def said_once(page: Iterable[Block]) -> Iterator[Block]:
    """The blocks; a table, side-by-side or chart loses its caption where every part of it stands in the heading."""
    heading: set[str] = set()
    for block in page:
        if isinstance(block, blocks.Heading):
            heading = {*_PARTS.split(block.text), *_PARTS.split(block.note)}
        if isinstance(block, blocks.Table | blocks.SideBySide | charts.Chart):
            yield block._replace(caption="") if heading.issuperset(_PARTS.split(block.caption)) else block
        else:
            yield block
