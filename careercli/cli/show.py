"""`career show NAME`."""

from typing import Annotated, Optional

import typer

from careercli.catalog.errors import NoDataError, UsageError
from careercli.cli.context import answer, areas_and_industries, open_catalog, understand
from careercli.cli.environment import Environment
from careercli.cli.options import (
    Color,
    ColorOption,
    DataDirOption,
    Format,
    FormatOption,
    IndustryOption,
    MetroOption,
    NameArgument,
    StateOption,
)
from careercli.model.name import LeadsTo
from careercli.queries.show import Part

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


SectionOption = Annotated[
    Optional[list[Part]],  # noqa: UP045 - typer reads this form in every version
    typer.Option("--section", help="Only this part of the screen. May be repeated.", show_default=False),
]
FullOption = Annotated[bool, typer.Option("--full", help="Everything, the profile included.")]


@app.command()
def show(
    context: typer.Context,
    name: NameArgument,
    section: SectionOption = None,
    full: FullOption = False,
    state: StateOption = None,
    metro: MetroOption = None,
    industry: IndustryOption = None,
    format: FormatOption = Format.TABLE,
    color: ColorOption = Color.AUTO,
    data_dir: DataDirOption = None,
) -> None:
    """One screen about an occupation: pay, outlook, how one gets in, related occupations."""
    environment: Environment = context.obj
    if section and not format.drawn:
        raise UsageError(f"--section goes with a screen; --format {format} holds every part")
    catalog = open_catalog(data_dir)
    meaning = understand(catalog, name, environment)
    states, metros, industries = areas_and_industries(catalog, state, metro, industry, environment)
    areas = (*states, *metros)
    query: dict[str, object] = {"name": " ".join(name)}
    query |= {key: list(codes) for key, codes in (("areas", areas), ("industries", industries)) if codes}

    if meaning.leads_to is not LeadsTo.OCCUPATION:
        if areas or industries or section:
            raise UsageError(
                f"'{query['name']}' is a group of occupations, {meaning.title}; "
                "--state, --metro, --industry and --section take one occupation"
            )
        from careercli.queries.group import group_view, profile_view

        view = (group_view if meaning.leads_to is LeadsTo.GROUP else profile_view)(catalog, meaning.target)

        answer(view, query, view.sources, format, color, environment)
        return

    from careercli.queries.show import FIRST_SCREEN
    from careercli.queries.show import show as ask

    result = ask(
        catalog,
        meaning.target,
        areas=areas,
        industries=industries,
        parts=section or (tuple(Part) if full else FIRST_SCREEN),
        everything=full or bool(section) or not format.drawn,
    )
    answer(result, query, result.sources, format, color, environment)
    if result.places and all(place.pay is None for place in result.places):
        raise NoDataError("; ".join(place.missing for place in result.places))
