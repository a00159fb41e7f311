"""How a result is to be written: all that a face may know of the place where it will be read."""

from typing import NamedTuple


class Output(NamedTuple):
    """How a result is written.

    `format` is one of the formats of `--format`; `width` the columns of the terminal, `terminal` whether somebody
    looks at it (names may be folded there, never in a pipe), `unicode` whether it can show more than ASCII.
    """

    format: str
    width: int = 100
    colour: bool = False
    unicode: bool = True
    terminal: bool = False
