"""`career find [WORDS]`."""

from typing import Annotated, Optional

import typer

from careercli.catalog.errors import UsageError
from careercli.cli.ask import Ask
from careercli.cli.command import command, program
from careercli.cli.completion import occupations
from careercli.model.exposure import AiLevel
from careercli.model.place import NATION
from careercli.queries.find_sort import Sort

app = program()

MATCHES_ON_A_SCREEN, ROWS_ON_A_SCREEN = 10, 30
"""Rows a table shows without --limit, with words and without; JSON, JSONL and CSV carry all."""

Words = Annotated[
    Optional[list[str]],  # noqa: UP045 - typer reads this form in every version
    typer.Argument(
        metavar="[WORDS]",
        help="What people call it, a field of study, or a question in your own words.",
        autocompletion=occupations,
        show_default=False,
    ),
]


@command(
    app,
    (
        "career find backend engineer",
        "career find --min-pay 80k --max-education associate's --state CA",
        "career find --interest SIA --skill speaking --sort growth",
        "career find jobs that pay 80k without college in fresno",
    ),
)
def find(
    ask: Ask,
    words: Words = None,
    min_pay: float | None = None,
    max_pay: float | None = None,
    education: tuple[str, ...] = (),
    min_education: str | None = None,
    max_education: str | None = None,
    no_experience: bool = False,
    growth: float | None = None,
    growing: bool = False,
    group: str | None = None,
    exclude: tuple[str, ...] = (),
    leaving: str | None = None,
    state: tuple[str, ...] = (),
    metro: tuple[str, ...] = (),
    interest: tuple[str, ...] = (),
    skill: tuple[str, ...] = (),
    job_zone: tuple[int, ...] = (),
    ai: tuple[AiLevel, ...] = (),
    min_jobs: int | None = None,
    sort: Sort | None = None,
    reverse: bool = False,
    limit: int | None = None,
    vintage: str | None = None,
) -> None:
    """Occupations by the words people use, by pay, growth, education, interests and skills, or all of these."""
    from careercli.cli.understood import say, understood
    from careercli.queries.find import Wish
    from careercli.queries.find import find as answer
    from careercli.queries.find_filters import Filters

    filters = Filters(
        min_pay=min_pay,
        max_pay=max_pay,
        education=education,
        min_education=min_education,
        max_education=max_education,
        no_experience=no_experience,
        growth=growth,
        growing=growing,
        group=group,
        exclude=exclude,
        interest="".join(dict.fromkeys("".join(interest))),
        skills=skill,
        job_zones=job_zone,
        min_jobs=min_jobs or None,
        ai=ai,
    )
    asked = Wish("", filters, (*state, *metro), sort, reverse, leaving or "", limit, vintage)
    wish = understood(ask, asked, " ".join(words or ()))
    if sort is Sort.MATCH and not wish.words:
        raise UsageError("--sort match goes with words")
    if sort is Sort.INTEREST and not wish.filters.interest:
        raise UsageError("--sort interest goes with --interest")
    if wish.filters.interest:
        ask.query["interest"] = wish.filters.interest
    ask.query["area"] = wish.areas[0] if wish.areas else NATION
    say(ask, wish)
    rows = ask.limit(limit, MATCHES_ON_A_SCREEN if wish.words else ROWS_ON_A_SCREEN)
    result = answer(ask.catalog, wish._replace(limit=rows))
    ask.answer(result, result.sources)
