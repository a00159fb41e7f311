"""`career list [GROUP]`."""

from typing import Annotated, Optional

import typer

from careercli.cli.ask import Ask
from careercli.cli.command import command, program
from careercli.cli.completion import groups
from careercli.queries.listing import Level

app = program()

GroupName = Annotated[
    Optional[list[str]],  # noqa: UP045 - typer reads this form in every version
    typer.Argument(
        metavar="[GROUP]", autocompletion=groups, help="A group: physicians, management, 29-1210.", show_default=False
    ),
]


@command(
    app,
    ("career list", "career list physicians", "career list 15-0000 --level occupation"),
    name="list",
    words={"level": "How deep."},
)
def list_(ask: Ask, name: GroupName = None, level: Level | None = None) -> None:
    """Groups and their occupations as a tree; without a GROUP, the major groups."""
    from careercli.model.occupation import ALL_OCCUPATIONS
    from careercli.queries.listing import tree

    soc = ask.values("group", [" ".join(name)], many=False) if name else ALL_OCCUPATIONS
    ask.query["group"] = soc
    result = tree(ask.catalog, soc, level or (Level.OCCUPATION if name else Level.MAJOR))
    ask.answer(result, result.sources)
