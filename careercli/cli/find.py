"""`career find [WORDS]`."""

from typing import Annotated, Optional

import typer

from careercli.catalog.errors import UsageError
from careercli.cli.completion import words_of
from careercli.cli.context import answer, areas_and_industries, open_catalog, taken
from careercli.cli.environment import Environment
from careercli.cli.options import (
    Color,
    ColorOption,
    DataDirOption,
    Format,
    FormatOption,
    GroupOption,
    LimitOption,
    MetroOption,
    MinJobsOption,
    MinPayOption,
    StateOption,
)
from careercli.model.place import NATION

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

MATCHES_ON_A_SCREEN, ROWS_ON_A_SCREEN = 10, 30
"""Rows a table shows without --limit, with words and without; JSON, JSONL, CSV and Markdown carry all."""

KEYS = ("match", "pay", "growth", "new-jobs", "openings", "jobs", "education", "name")


@app.command()
def find(
    context: typer.Context,
    words: Annotated[
        Optional[list[str]],  # noqa: UP045 - typer reads this form in every version
        typer.Argument(metavar="[WORDS]", help="What people call it, or a field of study.", show_default=False),
    ] = None,
    min_pay: MinPayOption = None,
    max_pay: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--max-pay", help="Median a year of at most this.", show_default=False),
    ] = None,
    education: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            "--education", help="Typically needs just this: bachelor's, high school, none.", show_default=False
        ),
    ] = None,
    max_education: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--max-education", help="Typically needs no more than this.", show_default=False),
    ] = None,
    growth: Annotated[
        Optional[float],  # noqa: UP045
        typer.Option("--growth", help="Projected to grow by at least so many percent.", show_default=False),
    ] = None,
    group: GroupOption = None,
    state: StateOption = None,
    metro: MetroOption = None,
    interest: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--interest", help="RIASEC letters among its high points: SIA.", show_default=False),
    ] = None,
    skill: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(
            "--skill",
            help="An O*NET skill or kind of knowledge that is important. May be repeated.",
            show_default=False,
        ),
    ] = None,
    job_zone: Annotated[
        Optional[list[int]],  # noqa: UP045
        typer.Option(
            "--job-zone", min=1, max=5, help="O*NET's preparation, 1 to 5. May be repeated.", show_default=False
        ),
    ] = None,
    min_jobs: MinJobsOption = 0,
    sort: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            "--sort",
            autocompletion=words_of(*KEYS),
            help="match, pay, growth, new-jobs, openings, jobs, education or name.",
            show_default=False,
        ),
    ] = None,
    limit: LimitOption = None,
    format: FormatOption = Format.TABLE,
    color: ColorOption = Color.AUTO,
    data_dir: DataDirOption = None,
) -> None:
    """Occupations by the words people use, by pay, growth, education, interests and skills, or all of these."""
    from careercli.catalog.lookup.amounts import annual_dollars
    from careercli.catalog.lookup.education import levels
    from careercli.catalog.lookup.groups import group as meant_group
    from careercli.catalog.lookup.interests import interests
    from careercli.catalog.lookup.names import checked
    from careercli.catalog.lookup.skills import skill as meant_skill
    from careercli.queries.find import Filters, Sort
    from careercli.queries.find import find as ask

    environment: Environment = context.obj
    catalog = open_catalog(data_dir)
    text = checked(" ".join(words)) if words else ""
    if sort and sort not in KEYS:
        raise UsageError(f"--sort: '{sort}' is not one of {', '.join(KEYS)}")
    if sort == "match" and not text:
        raise UsageError("--sort match goes with words")
    states, metros, _ = areas_and_industries(catalog, state, metro, None, environment)
    areas = (*states, *metros)
    if len(areas) > 1:
        raise UsageError("one --state or --metro at a time")
    filters = Filters(
        min_pay=taken(annual_dollars(min_pay, "--min-pay"), environment) if min_pay is not None else None,
        max_pay=taken(annual_dollars(max_pay, "--max-pay"), environment) if max_pay is not None else None,
        education=taken(levels(education), environment) if education is not None else (),
        max_education=taken(levels(max_education), environment)[-1] if max_education is not None else None,
        growth=growth,
        group=taken(meant_group(catalog, group), environment) if group is not None else None,
        interest=taken(interests(interest), environment) if interest is not None else "",
        skills=tuple(taken(meant_skill(catalog, name), environment) for name in skill or ()),
        job_zones=tuple(job_zone or ()),
        min_jobs=min_jobs or None,
    )
    area = areas[0] if areas else NATION
    asked = {"words": text, "area": area, "sort": sort, "limit": limit} | filters._asdict()
    query: dict[str, object] = {key: value for key, value in asked.items() if value not in (None, "", ())}
    on_screen = MATCHES_ON_A_SCREEN if text else ROWS_ON_A_SCREEN
    result = ask(
        catalog, text, filters, area, Sort(sort) if sort else None, limit or (on_screen if format.drawn else None)
    )
    answer(result, query, result.sources, format, color, environment)
