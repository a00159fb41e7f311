"""`career related NAME`."""

from math import isfinite
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import UsageError
from careercli.cli.context import areas_and_industries, emit, open_catalog, taken, understand_occupation
from careercli.cli.environment import Environment
from careercli.cli.options import (
    Color,
    ColorOption,
    DataDirOption,
    Format,
    FormatOption,
    LimitOption,
    MetroOption,
    NameArgument,
    StateOption,
)
from careercli.model.place import NATION
from careercli.queries.neighbours import Sort

if TYPE_CHECKING:
    from careercli.render.terminal.page import Page

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

ROWS_ON_A_SCREEN = 10


@app.command()
def related(
    context: typer.Context,
    name: NameArgument,
    min_raise: Annotated[
        Optional[float],  # noqa: UP045 - typer reads this form in every version
        typer.Option("--min-raise", help="Only with a median at least so many percent higher.", show_default=False),
    ] = None,
    max_education: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            "--max-education",
            help="Only what typically needs no more than: none, high school, associate's, bachelor's, master's …",
            show_default=False,
        ),
    ] = None,
    state: StateOption = None,
    metro: MetroOption = None,
    sort: Annotated[Sort, typer.Option("--sort", help="What comes first.")] = Sort.RELATEDNESS,
    limit: LimitOption = None,
    format: FormatOption = Format.TABLE,
    color: ColorOption = Color.AUTO,
    data_dir: DataDirOption = None,
) -> None:
    """Occupations near another: what they do and pay, what is shared and what is to be learnt."""
    from careercli.catalog.lookup.education import levels
    from careercli.queries.neighbours import Options, neighbours

    environment: Environment = context.obj
    catalog = open_catalog(data_dir)
    if min_raise is not None and not isfinite(min_raise):
        raise UsageError(f"--min-raise: {min_raise} is not a percentage")
    level = taken(levels(max_education), environment)[-1] if max_education is not None else None
    area = _one_area(catalog, state, metro, environment)
    slug = understand_occupation(catalog, name, environment)
    options = Options(area, min_raise, level, sort, limit or (ROWS_ON_A_SCREEN if format.drawn else None))
    asked = {"min_raise": min_raise, "max_education": level, "area": area if area != NATION else None}
    query: dict[str, object] = {"name": " ".join(name), "sort": sort.value}
    query |= {key: value for key, value in asked.items() if value is not None}
    result = neighbours(catalog, slug, options)

    def draw(page: "Page") -> None:
        from careercli.render.terminal.related import draw_related

        draw_related(result, page)

    emit(result, "related", draw, query, format, color, environment)


def _one_area(catalog: Catalog, state: list[str] | None, metro: list[str] | None, environment: Environment) -> str:
    states, metros, _ = areas_and_industries(catalog, state, metro, None, environment)
    if len(states) + len(metros) > 1:
        raise UsageError("pay is shown in one place at a time; give --state or --metro once")
    return (*states, *metros, NATION)[0]
