"""A page as a picture (SVG), for documents: light or dark as the reader's system is. It names no font to fetch."""

import re

from rich.terminal_theme import TerminalTheme

from careercli.render.output import Output
from careercli.render.page.page import Page
from careercli.render.terminal.colour import recorded
from careercli.render.terminal.lines import WIDEST, Surface
from careercli.render.terminal.writer import draw

_Colour = tuple[int, int, int]


def _theme(ground: _Colour, ink: _Colour, cyan: _Colour) -> TerminalTheme:
    """A theme; blue to yellow are the tiles of maps, the same by day and by night, with ink that stands out on each."""
    black, white, blue, yellow = (0, 0, 0), (216, 216, 216), (11, 87, 164), (181, 137, 0)
    normal = [black, (190, 30, 30), (20, 120, 60), yellow, blue, (140, 60, 150), cyan, white]
    return TerminalTheme(ground, ink, normal, [*normal[:3], (255, 215, 95), *normal[4:]])


LIGHT = _theme((255, 255, 255), (20, 20, 20), (0, 132, 132))
DARK = _theme((21, 24, 28), (233, 233, 233), (90, 200, 205))

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
    /* dark */
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

_FILL = re.compile(r'fill="(#\w{6})"')
_STYLE = re.compile(r"^ *\.career-r\d+ .*$", re.MULTILINE)


def write(page: Page, output: Output) -> str:
    """A page as the terminal shows it, as an SVG document. The same page gives the same bytes."""
    width = min(output.width, WIDEST)
    console = recorded(draw(page, Surface(width)), width)
    light, dark = (
        console.export_svg(title="career", theme=theme, code_format=_DRAWING, unique_id="career", clear=False)
        for theme in (LIGHT, DARK)
    )
    fills = dict(zip(_FILL.findall(light), _FILL.findall(dark), strict=True))
    rules = [f'[fill="{day}"] {{ fill: {night} }}' for day, night in fills.items() if day != night]
    rules += _STYLE.findall(dark)
    return light.replace("/* dark */", f"@media (prefers-color-scheme: dark) {{ {' '.join(map(str.strip, rules))} }}")
