"""`career outlook [NAME]`."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import UsageError
from careercli.cli.context import answer, areas_and_industries, emit, open_catalog, taken, understand
from careercli.cli.environment import Environment
from careercli.cli.options import (
    Color,
    ColorOption,
    DataDirOption,
    Format,
    FormatOption,
    GroupOption,
    LimitOption,
    MinJobsOption,
    MinPayOption,
    StateOption,
)
from careercli.model.name import LeadsTo
from careercli.model.place import NATION
from careercli.queries.measures import Sort

if TYPE_CHECKING:
    from careercli.queries.rankings import Filters
    from careercli.render.terminal.page import Page

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

ROWS_ON_A_SCREEN = 30
"""Rows a ranking shows without --limit, as many as the published ones; JSON, JSONL and CSV carry all."""


class By(StrEnum):
    """What the rows of one occupation's outlook are."""

    STATE = "state"


@app.command()
def outlook(
    context: typer.Context,
    name: Annotated[
        Optional[list[str]],  # noqa: UP045 - typer reads this form in every version
        typer.Argument(
            metavar="[NAME]",
            help="An occupation; without it, occupations are ranked.",
            show_default=False,
        ),
    ] = None,
    by: Annotated[
        Optional[By],  # noqa: UP045
        typer.Option("--by", help="With NAME: one row for each state, and a map.", show_default=False),
    ] = None,
    state: StateOption = None,
    sort: Annotated[
        Optional[Sort],  # noqa: UP045
        typer.Option("--sort", help="What the ranking goes by; growth unless said otherwise.", show_default=False),
    ] = None,
    education: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(
            "--education",
            help="Only occupations that need this level: bachelor's, high school, none … May be repeated.",
            show_default=False,
        ),
    ] = None,
    min_pay: MinPayOption = None,
    min_jobs: MinJobsOption = None,
    group: GroupOption = None,
    limit: LimitOption = None,
    format: FormatOption = Format.TABLE,
    color: ColorOption = Color.AUTO,
    data_dir: DataDirOption = None,
) -> None:
    """How an occupation is projected to grow; without a NAME, which occupations grow most, or pay most."""
    environment: Environment = context.obj
    catalog = open_catalog(data_dir)
    if name:
        narrowing = {"--education": education, "--min-pay": min_pay, "--group": group}
        if given := [option for option, value in narrowing.items() if value]:
            raise UsageError(f"{given[0]} narrows a ranking of occupations; leave out either it or NAME")
        if sort is Sort.PAY:
            raise UsageError("--sort pay goes with rankings; `career salary NAME --by state` orders states by pay")
        by_state = {"--sort": sort, "--limit": limit, "--min-jobs": min_jobs}
        if given := [option for option, value in by_state.items() if value is not None and not by]:
            raise UsageError(f"{given[0]} with a NAME goes with --by state")
    elif by:
        raise UsageError("--by state takes a NAME: career outlook registered nurses --by state")
    states, _, _ = areas_and_industries(catalog, state, None, None, environment)
    query: dict[str, object] = {"name": " ".join(name)} if name else {"sort": sort or Sort.GROWTH}
    asked = {"by": by, "states": list(states), "sort": sort, "min_jobs": min_jobs, "limit": limit}
    query |= {key: value for key, value in asked.items() if value not in (None, [])}
    if name:
        from careercli.queries.outlook import States
        from careercli.queries.outlook import outlook as ask

        result = ask(
            catalog,
            _occupation(catalog, name, environment),
            States(states, every=by is not None, sort=sort or Sort.GROWTH, min_jobs=min_jobs or 0, limit=limit),
        )

        def draw(page: "Page") -> None:
            from careercli.render.terminal.outlook import draw_outlook

            draw_outlook(result, page, catalog.tiles, by_state=by is not None)

        emit(result, "outlook", draw, query, format, color, environment)
        return

    from careercli.queries.rankings import ranking

    filters = _filters(catalog, education, min_pay, min_jobs, group, environment)
    query |= {key: value for key, value in filters._asdict().items() if value and key != "min_jobs"}
    ranked = ranking(
        catalog,
        sort or Sort.GROWTH,
        filters,
        _one_area(states),
        limit or (ROWS_ON_A_SCREEN if format.drawn else None),
    )
    answer(ranked, query, ranked.sources, format, color, environment)


def _occupation(catalog: Catalog, name: Sequence[str], environment: Environment) -> str:
    """The slug of the occupation that a NAME means. Raises UsageError where it means a group of them."""
    meaning = understand(catalog, name, environment)
    if meaning.leads_to is LeadsTo.GROUP:
        raise UsageError(
            f"'{' '.join(name)}' is a group of occupations, {meaning.title}; "
            f"`career outlook --group {meaning.target}` ranks them"
        )
    if meaning.leads_to is not LeadsTo.OCCUPATION:
        raise UsageError(
            f"'{' '.join(name)}' stands for several occupations, {meaning.title}; "
            f"`career show {meaning.target}` lists them"
        )
    return meaning.target


def _filters(
    catalog: Catalog,
    education: Sequence[str] | None,
    min_pay: str | None,
    min_jobs: int | None,
    group: str | None,
    environment: Environment,
) -> "Filters":
    """The filters of a ranking, understood."""
    from careercli.queries.rankings import Filters

    dollars = 0.0
    if min_pay is not None:
        from careercli.catalog.lookup.amounts import annual_dollars

        dollars = taken(annual_dollars(min_pay, "--min-pay"), environment)
    wanted: tuple[str, ...] = ()
    if education:
        from careercli.catalog.lookup.education import levels

        wanted = tuple(dict.fromkeys(level for text in education for level in taken(levels(text), environment)))
    soc = None
    if group is not None:
        from careercli.catalog.lookup.groups import group as group_of

        soc = taken(group_of(catalog, group), environment)
    return Filters(wanted, dollars, min_jobs, soc)


def _one_area(states: Sequence[str]) -> str:
    """The only state that was named, or the nation."""
    if len(states) > 1:
        raise UsageError("a ranking is of the nation or of one state; name only one --state")
    return states[0] if states else NATION
