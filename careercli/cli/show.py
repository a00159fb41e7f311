"""`career show NAME`."""

from typing import TYPE_CHECKING, Annotated, Optional

import typer

from careercli.catalog.errors import NoDataError, UsageError
from careercli.cli.context import joined, note_meaning, open_catalog
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
from careercli.cli.output import write

if TYPE_CHECKING:
    from careercli.catalog.catalog import Catalog
    from careercli.catalog.lookup.names import Meaning
    from careercli.queries.show import Show

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)

SectionOption = Annotated[
    Optional[list[str]],  # noqa: UP045 - typer reads this form in every version
    typer.Option(
        "--section",
        help="Only this part: summary, headline, strip, pay, industries, duties, environment, preparation, "
        "qualities, outlook, skills, titles or related. May be repeated.",
        show_default=False,
    ),
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
    from careercli.catalog.lookup import places
    from careercli.catalog.lookup.names import resolve

    environment: Environment = context.obj
    catalog = open_catalog(data_dir)
    typed = joined(name)
    meaning = resolve(catalog, typed)
    areas = [places.state(catalog, text) for text in state or ()]
    areas += [places.metro(catalog, text) for text in metro or ()]
    industries = [places.industry(catalog, text) for text in industry or ()]
    query: dict[str, object] = {"name": typed}
    query |= {key: value for key, value in (("areas", areas), ("industries", industries)) if value}
    if meaning.leads_to != "occupation":
        if areas or industries or section:
            raise UsageError(
                f"'{typed}' is a group of occupations; --state, --metro, --industry and --section take one of them"
            )
        _show_group(catalog, meaning, query, format, color, environment)
        return

    from careercli.queries.show import show as ask

    result = ask(catalog, meaning.target, areas=areas, industries=industries, query=query)
    if not meaning.literal:
        note_meaning(typed, result.occupation.title, meaning.via, environment)
    if format is Format.TABLE:
        from careercli.render.terminal.page import Page
        from careercli.render.terminal.show import FIRST_SCREEN, FULL, SECTIONS, draw_show

        unknown = [name for name in section or () if name not in SECTIONS]
        if unknown:
            raise UsageError(f"--section: '{unknown[0]}' is not one of {', '.join(SECTIONS)}")
        page = Page(environment.width, colour=environment.coloured(color))
        draw_show(result, page, section or (FULL if full else FIRST_SCREEN), full=full or bool(section))
        write(page.text(), environment)
    else:
        write(_as_text(result, format), environment, pager=False)
    if result.places and all(place.pay is None for place in result.places):
        raise NoDataError("; ".join(place.missing for place in result.places))


def _as_text(result: "Show", format: Format) -> str:
    if format is Format.CSV:
        from careercli.render.to_csv import show_csv

        return show_csv(result)
    if format is Format.MD:
        from careercli.render.to_markdown import show_markdown

        return show_markdown(result)
    from careercli.render.to_json import dump_lines, dumps, show_record

    record = show_record(result)
    return dumps(record) if format is Format.JSON else dump_lines([record])


def _show_group(
    catalog: "Catalog",
    meaning: "Meaning",
    query: dict[str, object],
    format: Format,
    color: Color,
    environment: Environment,
) -> None:
    from careercli.queries.group import group_view, profile_view

    view = (group_view if meaning.leads_to == "group" else profile_view)(catalog, meaning.target, query)
    if format is Format.TABLE:
        from careercli.render.terminal.group import draw_group
        from careercli.render.terminal.page import Page

        page = Page(environment.width, colour=environment.coloured(color))
        draw_group(view, page)
        write(page.text(), environment)
        return
    from careercli.render.to_csv import group_csv
    from careercli.render.to_json import dump_lines, dumps, group_record
    from careercli.render.to_markdown import group_markdown

    record = group_record(view)
    texts = {
        Format.JSON: lambda: dumps(record),
        Format.JSONL: lambda: dump_lines(record["members"]),
        Format.CSV: lambda: group_csv(view),
        Format.MD: lambda: group_markdown(view),
    }
    write(texts[format](), environment, pager=False)
