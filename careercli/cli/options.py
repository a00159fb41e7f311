"""The options that commands share, declared once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

import typer

from careercli.cli import completion


class Format(StrEnum):
    """How a result is written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    MD = "md"
    SVG = "svg"

    @property
    def drawn(self) -> bool:
        """Whether this is a screen to be looked at, which shows the first rows only, and not data, which carry all."""
        return self not in (Format.JSON, Format.JSONL, Format.CSV)


class Color(StrEnum):
    """Whether to colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


NameArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="NAME",
        help="Title, other title, SOC or O*NET-SOC code, slug or shortened slug; quotes are not needed.",
        autocompletion=completion.occupations,
        show_default=False,
    ),
]
StateOption = Annotated[
    Optional[list[str]],  # noqa: UP045 - typer reads this form in every version
    typer.Option(
        "--state",
        "-s",
        help="A state or territory: CA, California or 06. May be repeated.",
        autocompletion=completion.states,
        show_default=False,
    ),
]
MetroOption = Annotated[
    Optional[list[str]],  # noqa: UP045
    typer.Option(
        "--metro",
        "-m",
        help="A metropolitan area: San Francisco or 41860. May be repeated.",
        autocompletion=completion.metros,
        show_default=False,
    ),
]
IndustryOption = Annotated[
    Optional[list[str]],  # noqa: UP045
    typer.Option(
        "--industry",
        "-i",
        help="An industry: hospitals or 622000. May be repeated.",
        autocompletion=completion.industries,
        show_default=False,
    ),
]
MinJobsOption = Annotated[
    Optional[int],  # noqa: UP045
    typer.Option("--min-jobs", min=0, help="Leave out rows with fewer jobs.", show_default=False),
]
MinPayOption = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option("--min-pay", help="Only with at least this median a year: 80000, 80k.", show_default=False),
]
GroupOption = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option("--group", help="Only from this group: management, 11-0000.", show_default=False),
]
LimitOption = Annotated[
    Optional[int],  # noqa: UP045
    typer.Option("--limit", "-n", min=1, help="Show at most so many rows.", show_default=False),
]
FormatOption = Annotated[Format, typer.Option("--format", "-f", help="How the result is written.")]
ColorOption = Annotated[
    Color, typer.Option("--color", help="Colour the table; auto follows the terminal and NO_COLOR.")
]
DataDirOption = Annotated[
    Optional[Path],  # noqa: UP045
    typer.Option(
        "--data-dir",
        envvar="CAREER_DATA_DIR",
        help="A folder of data instead of the bundled one.",
        show_default=False,
    ),
]
