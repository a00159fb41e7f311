"""`career data`: list, path and verify."""

from typing import Annotated

import typer

from careercli.cli.context import answer, open_catalog
from careercli.cli.environment import Environment
from careercli.cli.options import Color, ColorOption, DataDirOption, Format, FormatOption
from careercli.cli.output import write

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="What the program knows: datasets, where they lie, whether they are whole.",
)


@app.callback(invoke_without_command=True)
def data(
    context: typer.Context,
    format: FormatOption = Format.TABLE,
    color: ColorOption = Color.AUTO,
    data_dir: DataDirOption = None,
    full: Annotated[bool, typer.Option("--full", help="The files of each too, with their checksums.")] = False,
) -> None:
    """List every dataset with publisher, vintage, licence and what it was made from."""
    if context.invoked_subcommand:
        return
    from careercli.queries.datasets import datasets

    answer(datasets(open_catalog(data_dir), full=full), {}, (), format, color, context.obj)


@app.command()
def path(context: typer.Context, data_dir: DataDirOption = None) -> None:
    """Say where data, index, cache and configuration lie."""
    from careercli.queries.datasets import places

    environment: Environment = context.obj
    for place in places(open_catalog(data_dir)):
        absent = "" if place.exists else "  (not there)"
        write(f"{place.name:<14}{place.path}{absent}\n", environment)


@app.command()
def verify(context: typer.Context, data_dir: DataDirOption = None) -> None:
    """Read everything again and check it: layout, sums, percentiles that never decrease."""
    from careercli.catalog.check.verify import verify as ask

    environment: Environment = context.obj
    result = ask(open_catalog(data_dir))
    write(
        f"{result.files:,} files read, {result.figures:,} figures checked: all whole and consistent\n",
        environment,
    )
