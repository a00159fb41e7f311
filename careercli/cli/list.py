"""`career list [GROUP]`."""

from typing import Annotated, Optional

import typer

from careercli.catalog.errors import UsageError
from careercli.cli.completion import occupations, words_of
from careercli.cli.context import answer, open_catalog, taken
from careercli.cli.environment import Environment
from careercli.cli.options import Color, ColorOption, DataDirOption, Format, FormatOption

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command("list")
def list_(
    context: typer.Context,
    group: Annotated[
        Optional[list[str]],  # noqa: UP045 - typer reads this form in every version
        typer.Argument(
            metavar="[GROUP]",
            autocompletion=occupations,
            help="A group: physicians, management, 29-1210.",
            show_default=False,
        ),
    ] = None,
    level: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            "--level",
            autocompletion=words_of("major", "minor", "broad", "occupation"),
            help="How deep: major, minor, broad or occupation.",
            show_default=False,
        ),
    ] = None,
    format: FormatOption = Format.TABLE,
    color: ColorOption = Color.AUTO,
    data_dir: DataDirOption = None,
) -> None:
    """Groups and their occupations as a tree; without a GROUP, the major groups."""
    from careercli.catalog.lookup.groups import group as group_code
    from careercli.model.occupation import ALL_OCCUPATIONS
    from careercli.queries.listing import Level, tree

    environment: Environment = context.obj
    catalog = open_catalog(data_dir)
    if level and level not in [*Level]:
        raise UsageError(f"--level: '{level}' is not one of {', '.join(Level)}")
    soc = taken(group_code(catalog, " ".join(group)), environment) if group else ALL_OCCUPATIONS
    query: dict[str, object] = {"group": soc}
    if level:
        query["level"] = level
    result = tree(catalog, soc, Level(level or ("occupation" if group else "major")))

    answer(result, query, result.sources, format, color, environment)
