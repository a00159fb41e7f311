"""`career data`: list, path and verify."""

import typer

from careercli.cli.context import open_catalog
from careercli.cli.environment import Environment
from careercli.cli.options import Color, ColorOption, DataDirOption, Format, FormatOption
from careercli.cli.output import write

app = typer.Typer(
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
) -> None:
    """List every dataset with publisher, vintage, licence and what it was made from."""
    if context.invoked_subcommand:
        return
    from careercli.queries.datasets import datasets

    environment: Environment = context.obj
    result = datasets(open_catalog(data_dir))
    if format is Format.TABLE:
        from careercli.render.terminal.datasets import draw_datasets
        from careercli.render.terminal.page import Page

        page = Page(environment.width, colour=environment.coloured(color))
        draw_datasets(result, page)
        write(page.text(), environment)
        return
    from careercli.render.to_csv import datasets_csv
    from careercli.render.to_json import datasets_record, dump_lines, dumps
    from careercli.render.to_markdown import datasets_markdown

    record = datasets_record(result)
    texts = {
        Format.JSON: lambda: dumps(record),
        Format.JSONL: lambda: dump_lines(record["sources"]),
        Format.CSV: lambda: datasets_csv(result),
        Format.MD: lambda: datasets_markdown(result),
    }
    write(texts[format](), environment, pager=False)


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
    from careercli.queries.verify import verify as ask

    environment: Environment = context.obj
    result = ask(open_catalog(data_dir))
    write(
        f"{result.files:,} files read, {result.figures:,} figures checked: all whole and consistent\n",
        environment,
    )
