"""`career compare NAME…`."""

import re
from collections.abc import Sequence
from typing import Annotated, Optional

import typer

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import AmbiguousNameError, NoDataError, UnknownNameError, UsageError
from careercli.cli.ask import Ask
from careercli.cli.command import command, program
from careercli.cli.completion import occupations

app = program()

EXAMPLE = 'career compare "registered nurses" pharmacists, or career compare registered nurses vs pharmacists'

_VERSUS = re.compile(r"\s+(?:vs\.?|versus)\s+", re.IGNORECASE)

NamesArgument = Annotated[
    Optional[list[str]],  # noqa: UP045 - typer reads this form in every version
    typer.Argument(
        metavar="NAME...",
        help="Two to six occupations: titles, codes or slugs. Put names of several words in quotes, or vs between "
        "names. One alone is compared with its closest related occupations.",
        autocompletion=occupations,
        show_default=False,
    ),
]


@command(
    app,
    (
        "career compare registered nurses vs pharmacists",
        "career compare electricians plumbers carpenters --state CA",
        "career compare 11-9111",
    ),
)
def compare(
    ask: Ask,
    names: NamesArgument = None,
    state: tuple[str, ...] = (),
    metro: tuple[str, ...] = (),
    vintage: str | None = None,
) -> None:
    """Two to six occupations side by side: work, pay, outlook, ways in, skills."""
    from careercli.queries.comparison import closest
    from careercli.queries.comparison import compare as answer

    slugs = understand_occupations(ask, names or [])
    by_relation = len(slugs) == 1
    if by_relation:
        slugs += closest(ask.catalog, slugs[0])
    ask.query.setdefault("names", slugs)
    ask.query.pop("occupation", None)
    ask.resolved(*slugs, key="occupations")
    result = answer(ask.catalog, slugs, (*state, *metro), by_relation=by_relation, vintage=vintage)
    ask.answer(result, result.sources)
    places = [place.figures for item in result.occupations for place in item.places[1:]]
    if places and all(place.pay is None and place.projection is None for place in places):
        raise NoDataError("; ".join(place.missing for place in places))


def understand_occupations(ask: Ask, arguments: Sequence[str]) -> list[str]:
    """The slugs of the occupations that are named, each once; asked for on a terminal where none is named."""
    from careercli.queries.comparison import FEWEST, MOST

    if not arguments:
        if not ask.environment.interactive:
            raise UsageError(f"name {FEWEST} to {MOST} occupations (one alone is compared with its closest): {EXAMPLE}")
        from careercli.cli.picker import pick_occupations

        return pick_occupations(lambda name: ask.occupation([name]), ask.environment, MOST)
    names = separate(ask.catalog, arguments)
    if len(names) > MOST:
        raise UsageError(f"{len(names)} names; at most {MOST} occupations can be compared at once")
    try:
        slugs = [ask.occupation([name]) for name in names]
    except (UnknownNameError, AmbiguousNameError) as error:
        if len(names) > 1:
            error.advice = f"A name of several words goes in quotes, or put vs between names: {EXAMPLE}"
        raise
    unique = list(dict.fromkeys(slugs))
    if len(unique) < len(slugs):
        if len(unique) == 1:
            raise UsageError(f"these names all mean {ask.catalog.occupation(unique[0]).title}; name another occupation")
        ask.note("An occupation that was named twice is shown once.")
    return unique


def separate(catalog: Catalog, arguments: Sequence[str]) -> list[str]:
    """The names that the arguments stand for.

    Names are told apart by `vs` or commas where there are any, else each argument is one. Single words that together
    are the very name of something (`registered nurse` without quotes) are that name.
    """
    whole = " ".join(arguments)
    by_versus = _VERSUS.split(whole)
    if len(by_versus) > 1:
        return by_versus
    if any(argument.endswith(",") for argument in arguments) or (len(arguments) == 1 and "," in whole):
        return [whole] if _is_very_name(catalog, whole) else [part for part in whole.split(",") if part.strip()]
    quoted = any(len(argument.split()) != 1 for argument in arguments)
    if len(arguments) == 1 or quoted or _are_codes(catalog, arguments):
        return list(arguments)
    return [whole] if _is_very_name(catalog, whole) else list(arguments)


def _are_codes(catalog: Catalog, arguments: Sequence[str]) -> bool:
    """Whether each argument is a code or a slug, for which nothing has to be looked up."""
    from careercli.catalog.lookup.names import by_slug_or_code
    from careercli.catalog.text import clean

    return all(by_slug_or_code(catalog, clean(argument)) for argument in arguments)


def _is_very_name(catalog: Catalog, text: str) -> bool:
    """Whether the text is a title as it stands, official or not, and no shortened or similar one."""
    from careercli.catalog.lookup.names import resolve
    from careercli.catalog.text import key

    try:
        meaning = resolve(catalog, text)
    except (UnknownNameError, AmbiguousNameError, NoDataError, UsageError):
        return False
    return key(text) in (key(meaning.via), key(meaning.title))
