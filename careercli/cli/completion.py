"""What the shell completes: occupations by slug and by word, groups, places, industries, levels of education, skills.

Shells keep only what begins with the typed text, so a word inside a title is completed as a word: after
`career show registered n` comes `nurses`. Whatever goes wrong here offers nothing: a completion is no place for errors.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import wraps

import typer

from careercli.catalog.catalog import Catalog
from careercli.cli.opening import open_catalog

Offer = tuple[str, str]
"""What would be typed, and what it means."""

MOST = 50
"""Offers; more would fill the screen."""

INTERESTS = {
    "realistic": "R: hands, tools, machines, plants and animals",
    "investigative": "I: ideas, facts, working problems out",
    "artistic": "A: forms, designs and patterns of one's own",
    "social": "S: helping, teaching and talking with people",
    "enterprising": "E: starting things, leading, deciding",
    "conventional": "C: set procedures, data and details",
}


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


def _catalog(ctx: typer.Context) -> Catalog:
    return open_catalog(*(ctx.params.get("data_dir") or ())[:1])


@_quiet
def occupations(ctx: typer.Context, incomplete: str) -> Iterator[Offer]:
    """Slugs that begin with the text; and, word by word, the titles that go on with it."""
    arguments = (ctx.params.get(name) for name in ("name", "names", "words"))
    typed = [str(word).lower() for word in next(filter(None, arguments), ())]
    wanted = incomplete.lower()
    slugs, words = [], []
    for target, title in _catalog(ctx).index.names_for_completion():
        parts = title.lower().replace(",", "").split()
        if not typed and target.startswith(wanted) and wanted:
            slugs.append((target, title))
        if parts[: len(typed)] == typed:
            words += [(part, title) for part in parts[len(typed) :][: 1 if typed else None] if part.startswith(wanted)]
    yield from slugs
    if wanted or typed:
        yield from words


@_quiet
def groups(ctx: typer.Context, incomplete: str) -> Iterator[Offer]:
    """Codes and slugs of groups of occupations."""
    catalog = _catalog(ctx)
    titles = catalog.index.group_titles()
    for soc, slug in catalog.codes.groups.items():
        if slug.startswith(incomplete.lower()):
            yield slug, titles.get(soc, soc)
        if incomplete and soc.startswith(incomplete):
            yield soc, titles.get(soc, slug)


@_quiet
def states(ctx: typer.Context, incomplete: str) -> Iterator[Offer]:
    """Postal abbreviations, and names of states."""
    for area in _catalog(ctx).states.values():
        if area.postal and area.postal.lower().startswith(incomplete.lower()):
            yield area.postal, area.name
        if incomplete and area.name.lower().startswith(incomplete.lower()):
            yield area.name, area.type


@_quiet
def metros(ctx: typer.Context, incomplete: str) -> Iterator[Offer]:
    """Numbers and names of metropolitan and nonmetropolitan areas."""
    for code, area in _catalog(ctx).metros.items():
        if incomplete and code.startswith(incomplete):
            yield code, area.name
        if area.name.lower().startswith(incomplete.lower()):
            yield area.name, code


@_quiet
def places(ctx: typer.Context, incomplete: str) -> Iterator[Offer]:
    """States, then metropolitan and nonmetropolitan areas."""
    yield from states(ctx, incomplete)
    yield from metros(ctx, incomplete)


@_quiet
def industries(ctx: typer.Context, incomplete: str) -> Iterator[Offer]:
    """Codes and titles of industries."""
    for naics, industry in _catalog(ctx).industries.items():
        if incomplete and naics.startswith(incomplete):
            yield naics, industry.name
        if industry.name.lower().startswith(incomplete.lower()):
            yield industry.name, naics


@_quiet
def rounds(ctx: typer.Context, incomplete: str) -> Iterator[Offer]:
    """The rounds of the nation's projections, as they are typed."""
    from careercli.model.occupation import ALL_OCCUPATIONS

    for found in _catalog(ctx).group(ALL_OCCUPATIONS).projections:
        years = found.vintage.replace("–", "-")
        if years.startswith(incomplete):
            yield years, f"from {found.base_year} to {found.target_year}"


@_quiet
def educations(ctx: typer.Context, incomplete: str) -> Iterator[Offer]:
    """Levels of education, by a short word and in full."""
    from careercli.model.education import LEVELS

    for level, short in LEVELS.items():
        for text in (short, level):
            if text.lower().startswith(incomplete.lower()):
                yield text, level


@_quiet
def interests(ctx: typer.Context, incomplete: str) -> Iterator[Offer]:
    """The six interests of Holland's codes."""
    for word, meaning in INTERESTS.items():
        if word.startswith(incomplete.lower()):
            yield word, meaning


@_quiet
def skills(ctx: typer.Context, incomplete: str) -> Iterator[Offer]:
    """O*NET's skills and kinds of knowledge."""
    for element in _catalog(ctx).index.elements().values():
        if element.name.lower().startswith(incomplete.lower()):
            yield element.name, element.name
