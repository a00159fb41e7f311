"""`career place PLACE`."""

import re
from typing import Annotated, Optional

import typer

from careercli.catalog.errors import UsageError
from careercli.cli.ask import Ask
from careercli.cli.command import command, program
from careercli.cli.completion import places
from careercli.queries.place import Sort

app = program()

GLANCE, ROWS_ON_A_SCREEN = 5, 20
"""Rows a table shows without --limit of each of several rankings, and of one; JSON, JSONL and CSV carry all."""

EXAMPLE = "career place fresno"

_VERSUS = re.compile(r"\s+(?:vs\.?|versus)\s+", re.IGNORECASE)

PlaceName = Annotated[
    Optional[list[str]],  # noqa: UP045 - typer reads this form in every version
    typer.Argument(
        metavar="PLACE",
        help="A state or a metropolitan area: CA, Fresno, 23420. Without it, the one that you have settled.",
        autocompletion=places,
        show_default=False,
    ),
]


@command(
    app,
    (
        EXAMPLE,
        "career place fresno --vs boise",
        "career place TX --sort concentration --education bachelor's --min-jobs 500",
    ),
)
def place(
    ask: Ask,
    name: PlaceName = None,
    vs: str | None = None,
    group: str | None = None,
    education: tuple[str, ...] = (),
    min_jobs: int | None = None,
    sort: Sort | None = None,
    limit: int | None = None,
) -> None:
    """The labor market of a place: pay and prices, what is largest, best paid, concentrated there, what grows."""
    from careercli.queries.place import place as answer
    from careercli.queries.rankings import Filters

    typed = _VERSUS.split(" ".join(name or [])) + ([vs] if vs else [])
    typed = typed if any(typed) else []
    if len(typed) > 2:
        raise UsageError(f"{len(typed)} places; two can be set side by side: {EXAMPLE} --vs boise")
    areas = [ask.place(text) for text in typed] or _settled(ask)
    if len(areas) != len(set(areas)):
        raise UsageError(f"these name the same place, {ask.catalog.area(areas[0]).name}; name another one")
    ask.query |= {"area": areas[0], **({"vs": areas[1]} if areas[1:] else {})}
    filters = Filters(education=education, min_jobs=min_jobs, group=group)
    result = answer(ask.catalog, areas, filters, sort, ask.limit(limit, ROWS_ON_A_SCREEN if sort else GLANCE))
    ask.answer(result, result.sources)


def _settled(ask: Ask) -> list[str]:
    """The place that is settled. Raises UsageError where there is none."""
    codes = [code for codes in ask.settled_place(["metro", "state"]).values() for code in codes]
    if not codes:
        raise UsageError(f"name a place, a state or a metropolitan area: {EXAMPLE}")
    return codes[:1]
