"""`career outlook [NAME]`."""

from typing import TYPE_CHECKING, Annotated, Optional

import typer

from careercli.catalog.errors import UsageError
from careercli.cli.ask import Ask
from careercli.cli.command import command, program
from careercli.cli.completion import occupations
from careercli.model.exposure import AiLevel
from careercli.queries.measures import By, Sort

if TYPE_CHECKING:
    from careercli.queries.rankings import Filters

app = program()

ROWS_ON_A_SCREEN = 30
"""Rows a ranking shows without --limit, as many as the published ones; JSON, JSONL and CSV carry all."""

NameIfAny = Annotated[
    Optional[list[str]],  # noqa: UP045 - typer reads this form in every version
    typer.Argument(
        metavar="[NAME]",
        help="An occupation; without it, occupations are ranked.",
        autocompletion=occupations,
        show_default=False,
    ),
]


@command(
    app,
    (
        "career outlook registered nurses --by state",
        "career outlook --sort openings --education bachelor's --min-pay 80k",
        "career outlook --state CA --sort new-jobs",
    ),
    words={"by": "With NAME: one row for each state, and a map."},
)
def outlook(
    ask: Ask,
    name: NameIfAny = None,
    by: By | None = None,
    state: tuple[str, ...] = (),
    sort: Sort | None = None,
    education: tuple[str, ...] = (),
    min_pay: float = 0.0,
    min_jobs: int | None = None,
    group: str | None = None,
    ai: tuple[AiLevel, ...] = (),
    limit: int | None = None,
    vintage: str | None = None,
) -> None:
    """How an occupation is projected to grow; without a NAME, which occupations grow most, or pay most."""
    if not name:
        from careercli.queries.rankings import Filters

        if by:
            raise UsageError("--by state takes a NAME: career outlook registered nurses --by state")
        _ranking(ask, state, sort or Sort.GROWTH, Filters(education, min_pay, min_jobs, group, ai), limit, vintage)
        return
    narrowing = {"--education": education, "--min-pay": min_pay, "--group": group, "--ai": ai}
    if given := [option for option, value in narrowing.items() if value]:
        raise UsageError(f"{given[0]} narrows a ranking of occupations; leave out either it or NAME")
    if sort is Sort.PAY:
        raise UsageError("--sort pay goes with rankings; `career salary NAME --by state` orders states by pay")
    if sort is Sort.AI:
        raise UsageError("--sort ai goes with rankings; exposure to AI is measured for the nation only")
    by_state = {"--sort": sort, "--limit": limit, "--min-jobs": min_jobs}
    if given := [option for option, value in by_state.items() if value is not None and not by]:
        raise UsageError(f"{given[0]} with a NAME goes with --by state")

    from careercli.queries.outlook import States
    from careercli.queries.outlook import outlook as answer

    states = States(state, every=by is not None, sort=sort or Sort.GROWTH, min_jobs=min_jobs, limit=limit)
    result = answer(ask.catalog, ask.subject(name), states, vintage)
    ask.answer(result, result.sources)


def _ranking(
    ask: Ask,
    state: tuple[str, ...],
    sort: Sort,
    filters: "Filters",
    limit: int | None,
    vintage: str | None,
) -> None:
    """Which occupations grow most, or pay most."""
    from careercli.queries.rankings import ranking

    ask.query["sort"] = sort
    ranked = ranking(ask.catalog, sort, filters, ask.one_area(state), ask.limit(limit, ROWS_ON_A_SCREEN), vintage)
    ask.answer(ranked, ranked.sources)
