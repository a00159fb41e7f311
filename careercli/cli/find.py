"""`career find [WORDS]`."""

from typing import Annotated, Optional

import typer

from careercli.catalog.errors import UsageError
from careercli.cli.ask import Ask
from careercli.cli.command import command, program
from careercli.cli.completion import occupations
from careercli.model.exposure import AiLevel
from careercli.queries.find_sort import Sort

app = program()

MATCHES_ON_A_SCREEN, ROWS_ON_A_SCREEN = 10, 30
"""Rows a table shows without --limit, with words and without; JSON, JSONL and CSV carry all."""

Words = Annotated[
    Optional[list[str]],  # noqa: UP045 - typer reads this form in every version
    typer.Argument(
        metavar="[WORDS]",
        help="What people call it, or a field of study.",
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
    ),
)
def find(
    ask: Ask,
    words: Words = None,
    min_pay: float | None = None,
    max_pay: float | None = None,
    education: tuple[str, ...] = (),
    max_education: str | None = None,
    growth: float | None = None,
    group: str | None = None,
    state: tuple[str, ...] = (),
    metro: tuple[str, ...] = (),
    interest: tuple[str, ...] = (),
    skill: tuple[str, ...] = (),
    job_zone: tuple[int, ...] = (),
    ai: tuple[AiLevel, ...] = (),
    min_jobs: int | None = None,
    sort: Sort | None = None,
    limit: int | None = None,
    vintage: str | None = None,
) -> None:
    """Occupations by the words people use, by pay, growth, education, interests and skills, or all of these."""
    from careercli.catalog.lookup.names import checked
    from careercli.queries.find import Filters
    from careercli.queries.find import find as answer

    text = checked(" ".join(words)) if words else ""
    if sort is Sort.MATCH and not text:
        raise UsageError("--sort match goes with words")
    area = ask.one_area(state, metro)
    filters = Filters(
        min_pay=min_pay,
        max_pay=max_pay,
        education=education,
        max_education=max_education,
        growth=growth,
        group=group,
        interest="".join(dict.fromkeys("".join(interest))),
        skills=skill,
        job_zones=job_zone,
        min_jobs=min_jobs or None,
        ai=ai,
    )
    if filters.interest:
        ask.query["interest"] = filters.interest
    rows = ask.limit(limit, MATCHES_ON_A_SCREEN if text else ROWS_ON_A_SCREEN)
    result = answer(ask.catalog, text, filters, area, sort, rows, vintage)
    ask.answer(result, result.sources)
