"""What the shell completes: occupations by slug and by word, states, metropolitan areas, industries, sort keys.

Shells keep only what begins with the typed text, so a word inside a title is completed as a word: after
`career show registered n` comes `nurses`. Whatever goes wrong here offers nothing: a completion is no place for errors.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import wraps

import typer

Offer = tuple[str, str]
"""What would be typed, and what it means."""

MOST = 50
"""Offers; more would fill the screen."""


def _quiet(complete: Callable[[typer.Context, str], Iterable[Offer]]) -> Callable[[typer.Context, str], list[Offer]]:
    @wraps(complete)
    def wrapper(ctx: typer.Context, incomplete: str) -> list[Offer]:
        try:
            offers = complete(ctx, incomplete)
            # Typer keeps what begins with the very letters that were typed; names are understood in any case.
            lower = incomplete == incomplete.lower()
            return list({(text.lower() if lower else text): meaning for text, meaning in offers}.items())[:MOST]
        except Exception:
            return []

    return wrapper


@_quiet
def occupations(ctx: typer.Context, incomplete: str) -> Iterator[Offer]:
    """Slugs that begin with the text; and, word by word, the titles that go on with it."""
    from careercli.cli.context import open_catalog

    typed = [str(word).lower() for word in ctx.params.get("name") or ctx.params.get("names") or ()]
    wanted = incomplete.lower()
    slugs, words = [], []
    for target, title in open_catalog(ctx.params.get("data_dir")).index.names_for_completion():
        parts = title.lower().replace(",", "").split()
        if not typed and target.startswith(wanted) and wanted:
            slugs.append((target, title))
        if parts[: len(typed)] == typed:
            words += [(part, title) for part in parts[len(typed) :][: 1 if typed else None] if part.startswith(wanted)]
    yield from slugs
    if wanted or typed:
        yield from words


@_quiet
def states(ctx: typer.Context, incomplete: str) -> Iterator[Offer]:
    """Postal abbreviations, and names of states."""
    from careercli.cli.context import open_catalog

    for area in open_catalog(ctx.params.get("data_dir")).states.values():
        if area.postal and area.postal.lower().startswith(incomplete.lower()):
            yield area.postal, area.name
        if incomplete and area.name.lower().startswith(incomplete.lower()):
            yield area.name, area.type


@_quiet
def metros(ctx: typer.Context, incomplete: str) -> Iterator[Offer]:
    """Numbers and names of metropolitan and nonmetropolitan areas."""
    from careercli.cli.context import open_catalog

    for code, area in open_catalog(ctx.params.get("data_dir")).metros.items():
        if incomplete and code.startswith(incomplete):
            yield code, area.name
        if area.name.lower().startswith(incomplete.lower()):
            yield area.name, code


@_quiet
def industries(ctx: typer.Context, incomplete: str) -> Iterator[Offer]:
    """Codes and titles of industries."""
    from careercli.cli.context import open_catalog

    for naics, industry in open_catalog(ctx.params.get("data_dir")).industries.items():
        if incomplete and naics.startswith(incomplete):
            yield naics, industry.name
        if industry.name.lower().startswith(incomplete.lower()):
            yield industry.name, naics


def words_of(*words: str) -> Callable[[str], list[str]]:
    """Completes one of some words: sort keys, sections, levels."""

    def complete(incomplete: str) -> list[str]:
        return [word for word in words if word.startswith(incomplete.lower())]

    return complete
