"""A page as a picture (SVG), for documents and reports. It names no font to fetch: nothing leaves the machine."""

from careercli.render.page.page import Page
from careercli.render.terminal.colour import recorded
from careercli.render.terminal.lines import WIDEST, Surface
from careercli.render.terminal.writer import draw

_DRAWING = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
    <style>
    .{unique_id}-matrix {{
        font-family: "Fira Code", "DejaVu Sans Mono", Menlo, Consolas, monospace;
        font-size: {char_height}px;
        line-height: {line_height}px;
    }}
    .{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
    {styles}
    </style>
    <defs>
    <clipPath id="{unique_id}-clip-terminal">
      <rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
    </clipPath>
    {lines}
    </defs>
    {chrome}
    <g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
    {backgrounds}
    <g class="{unique_id}-matrix" xml:space="preserve">
    {matrix}
    </g>
    </g>
</svg>
"""


def picture(page: Page, width: int) -> str:
    """A page as the terminal shows it, as an SVG document. The same page gives the same bytes."""
    width = min(width, WIDEST)
    console = recorded(draw(page, Surface(width)), width)
    return console.export_svg(title="career", code_format=_DRAWING, unique_id="career")
