"""Lines in colour, drawn by Rich in one go: many small prints cost several times as much as the rest of an answer."""

import io
import re
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from careercli.render.terminal.lines import Line

_LINK_NUMBER = re.compile(r"\x1b\]8;id=\d+;")
"""Rich numbers links at random; without it the same page gives the same bytes."""


def coloured(lines: Iterable[Line], width: int) -> str:
    """Lines with the escape codes of the sixteen colours, without spaces at their ends."""
    console = _console(width)
    with console.capture() as capture:
        console.print(_text(lines), no_wrap=True, overflow="ignore", crop=False)
    text = _LINK_NUMBER.sub("\x1b]8;;", capture.get())
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def recorded(lines: Iterable[Line], width: int) -> Console:
    """A console that has recorded the lines, for export in Rich's own formats."""
    console = _console(width, record=True)
    console.print(_text(lines), no_wrap=True, overflow="ignore", crop=False)
    return console


def _text(lines: Iterable[Line]) -> Text:
    texts = [Text.assemble(*line) for line in lines]
    for text in texts:
        text.rstrip()
    return Text("\n").join(texts)


def _console(width: int, *, record: bool = False) -> Console:
    return Console(
        file=io.StringIO(),
        width=width,
        record=record,
        force_terminal=True,
        color_system="standard",
        no_color=False,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
