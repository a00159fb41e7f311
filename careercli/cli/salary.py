"""`career salary NAME`."""

from typing import TYPE_CHECKING, Annotated, Optional

import typer

from careercli.catalog.errors import UsageError
from careercli.cli.completion import words_of
from careercli.cli.context import areas_and_industries, emit, open_catalog, taken, understand_occupation
from careercli.cli.environment import Environment
from careercli.cli.options import (
    Color,
    ColorOption,
    DataDirOption,
    Format,
    FormatOption,
    IndustryOption,
    LimitOption,
    MetroOption,
    MinJobsOption,
    NameArgument,
    StateOption,
)
from careercli.queries.salary import By

if TYPE_CHECKING:
    from careercli.render.terminal.page import Page

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

ROWS_ON_A_SCREEN = {By.METRO: 20, By.INDUSTRY: 15}
"""Rows a table shows without --limit; JSON, JSONL, CSV and Markdown carry all."""

KEYS = ("median", "p10", "p25", "p75", "p90", "mean", "jobs", "share", "concentration", "name")


@app.command()
def salary(
    context: typer.Context,
    name: NameArgument,
    by: Annotated[
        Optional[By],  # noqa: UP045 - typer reads this form in every version
        typer.Option("--by", help="One row for each of these.", show_default=False),
    ] = None,
    level: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            "--level",
            autocompletion=words_of("sector", "3", "4", "all"),
            help="With --by industry: sector, 3 or 4 digits, or all.",
            show_default=False,
        ),
    ] = None,
    state: StateOption = None,
    metro: MetroOption = None,
    industry: IndustryOption = None,
    adjust: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--adjust", help="rpp: in national prices, by regional price parities.", show_default=False),
    ] = None,
    real: Annotated[bool, typer.Option("--real", help="With --by year: in dollars of the latest May.")] = False,
    mine: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--mine", help="Say where this pay stands: 95000, 95k or 45/h.", show_default=False),
    ] = None,
    sort: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            "--sort",
            autocompletion=words_of(*KEYS),
            help="median, p10, p25, p75, p90, mean, jobs, share, concentration or name.",
            show_default=False,
        ),
    ] = None,
    min_jobs: MinJobsOption = None,
    limit: LimitOption = None,
    format: FormatOption = Format.TABLE,
    color: ColorOption = Color.AUTO,
    data_dir: DataDirOption = None,
) -> None:
    """What an occupation pays: every percentile, by state, metro, industry or year."""
    from careercli.catalog.lookup.amounts import pay
    from careercli.queries.industries import Level
    from careercli.queries.salary import Options, Sort
    from careercli.queries.salary import salary as ask

    environment: Environment = context.obj
    catalog = open_catalog(data_dir)
    if level is not None and level not in [*Level]:
        raise UsageError(f"--level: '{level}' is not one of {', '.join(Level)}")
    if level and by is not By.INDUSTRY:
        raise UsageError("--level goes with --by industry")
    if sort is not None and sort not in [*Sort]:
        raise UsageError(f"--sort: '{sort}' is not one of {', '.join(Sort)}")
    if adjust is not None and adjust != "rpp":
        raise UsageError(f"--adjust: '{adjust}' is not known; the only adjustment is rpp")
    if real and by is not By.YEAR:
        raise UsageError("--real goes with --by year")
    if adjust and by in (By.YEAR, By.INDUSTRY):
        raise UsageError("--adjust rpp goes with places, not with --by year or --by industry")
    slug = understand_occupation(catalog, name, environment)
    states, metros, industries = areas_and_industries(catalog, state, metro, industry, environment)
    if by in (By.INDUSTRY, By.YEAR) and (states or metros or industries):
        raise UsageError(f"--by {by} is published for the nation only; leave out --state, --metro and --industry")
    if by in (By.STATE, By.METRO) and (industries or metros):
        raise UsageError(f"--by {by} is published for all industries together, and lists places itself")
    options = Options(
        by=by,
        areas=(*states, *metros) if by is not By.METRO else (),
        within=states if by is By.METRO else (),
        industries=industries,
        level=Level(level) if level else None,
        parities=adjust == "rpp",
        real=real,
        amount=taken(pay(mine, "--mine"), environment) if mine is not None else None,
        sort=Sort(sort) if sort else None,
        min_jobs=min_jobs or 0,
        limit=limit or (ROWS_ON_A_SCREEN.get(by) if by and format.drawn else None),
    )
    query: dict[str, object] = {"name": " ".join(name), "by": by.value if by else None}
    query |= {key: value for key, value in (("areas", [*states, *metros]), ("industries", list(industries))) if value}
    if options.amount:
        query["mine"] = options.amount._asdict()
    result = ask(catalog, slug, options)

    def draw(page: "Page") -> None:
        from careercli.render.terminal.salary import draw_salary

        draw_salary(result, page, catalog.tiles)

    emit(result, "salary", draw, query, format, color, environment)
