"""What commands share: opening the catalogue, understanding names and places, writing the result."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import (
    AmbiguousNameError,
    DataError,
    GroupNameError,
    UnknownNameError,
    UsageError,
)
from careercli.catalog.paths import bundled_data
from careercli.cli.environment import Environment
from careercli.cli.options import Color, Format
from careercli.cli.output import write, write_exactly
from careercli.model.name import LeadsTo

if TYPE_CHECKING:
    from careercli.catalog.lookup.meant import Meant
    from careercli.catalog.lookup.names import Meaning
    from careercli.catalog.lookup.places import Place
    from careercli.model.source import Source
    from careercli.render.terminal.page import Page


T = TypeVar("T")


def open_catalog(data_dir: Path | None) -> Catalog:
    """The catalogue of a folder, or of the bundled data. Raises UsageError or DataError where there is none."""
    if data_dir is not None and not data_dir.is_dir():
        raise UsageError(f"--data-dir: {data_dir} is not a folder")
    folder = (data_dir or bundled_data()).absolute()
    if not (folder / "sources.toml").is_file():
        raise DataError(f"{folder} holds no data: sources.toml is missing")
    return Catalog(folder)


def understand(catalog: Catalog, name: Sequence[str], environment: Environment) -> "Meaning":
    """What a NAME, its words quoted or not, means; said on stderr where it was not literally a title or a code.

    Where it could be several things, somebody at a terminal is asked which. Raises AmbiguousNameError and others.
    """
    from careercli.catalog.lookup.names import resolve
    from careercli.catalog.text import clean

    typed = clean(" ".join(name))
    try:
        meaning = resolve(catalog, typed)
    except (AmbiguousNameError, UnknownNameError) as error:
        return understand(catalog, [_chosen(error, environment)], environment)
    if not meaning.literal:
        reason = f" (“{meaning.via}”)" if meaning.via.lower() not in (typed.lower(), meaning.title.lower(), "") else ""
        environment.note(f"{typed} → {meaning.title}{reason}")
    return meaning


def understand_occupation(catalog: Catalog, name: Sequence[str], environment: Environment) -> str:
    """The slug of the one occupation that a NAME means. Raises AmbiguousNameError where it means a group of them."""
    meaning = understand(catalog, name, environment)
    if meaning.leads_to is LeadsTo.OCCUPATION:
        return meaning.target
    from careercli.catalog.lookup.names import members

    error = GroupNameError(" ".join(name), meaning.title, members(catalog, meaning))
    return understand_occupation(catalog, [_chosen(error, environment)], environment)


def _chosen(error: AmbiguousNameError | UnknownNameError, environment: Environment) -> str:
    """What somebody at a terminal chooses of the candidates; raises the error where nobody sits there or none is."""
    if not environment.interactive:
        raise error
    from careercli.cli.picker import choose

    return choose(error, environment)


def taken(meant: "Meant[T]", environment: Environment) -> T:
    """What was meant, said on stderr where it was read otherwise than literally."""
    if meant.note:
        environment.note(meant.note)
    return meant.value


def areas_and_industries(
    catalog: Catalog,
    states: Sequence[str] | None,
    metros: Sequence[str] | None,
    industries: Sequence[str] | None,
    environment: Environment,
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The codes of the states, metropolitan areas and industries that were named, each once.

    What was not literally a name or a code is said on stderr.
    """
    if not (states or metros or industries):
        return (), (), ()
    from careercli.catalog.lookup import places

    def codes(texts: Sequence[str] | None, understand: Callable[[Catalog, str], "Place"]) -> tuple[str, ...]:
        found = {}
        for text in texts or ():
            place = understand(catalog, text)
            if not place.literal:
                environment.note(f"{text} → {place.name}")
            found[place.code] = place
        return tuple(found)

    return codes(states, places.state), codes(metros, places.metro), codes(industries, places.industry)


def answer(
    result: object,
    query: Mapping[str, object],
    sources: Sequence["Source"],
    format: Format,
    color: Color,
    environment: Environment,
) -> None:
    """Write a result in a format: what was asked, and the datasets that it draws on, go with it."""
    from careercli.render.faces import Output, render

    coloured = environment.coloured(color)
    output = Output(format.value, environment.width, coloured, environment.unicode, environment.terminal)
    text = render(result, query, sources, output)
    if format is Format.TABLE:
        write(text, environment, pager=environment.variables.get("PAGER", "less"))
    else:
        write_exactly(text, environment)


def emit(
    result: object,
    views: str,
    draw: Callable[["Page"], None],
    query: dict[str, object],
    format: Format,
    color: Color,
    environment: Environment,
) -> None:
    """Write a result: drawn on a page as a table, or in another format by its views, a module of careercli.render.

    `query` is what was asked, as JSON repeats it.
    """
    if format in (Format.TABLE, Format.SVG):
        from careercli.render.terminal.page import Page

        page = Page(environment.width, colour=environment.coloured(color))
        draw(page)
        if format is Format.SVG:
            from careercli.render.terminal.picture import draw_svg

            write_exactly(draw_svg(page, "career"), environment)
        else:
            write(page.text(), environment, pager=environment.variables.get("PAGER", "less"))
    else:
        from careercli.render.formats import render

        module = import_module(f"careercli.render.{views}")
        write_exactly(render(module, result, format, query), environment)
