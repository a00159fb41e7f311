"""`career next NAME`."""

from careercli.cli.ask import Ask
from careercli.cli.command import command, program
from careercli.cli.options import Name
from careercli.queries.next import Sort

app = program()

ROWS_ON_A_SCREEN = 8


@command(
    app,
    (
        "career next registered nurses",
        "career next cashiers --max-years 1 --sort pay",
        "career next elementary school teachers --no-licence --state TX",
    ),
)
def next(
    ask: Ask,
    name: Name,
    state: tuple[str, ...] = (),
    metro: tuple[str, ...] = (),
    min_raise: float | None = None,
    max_years: float | None = None,
    max_education: str | None = None,
    no_licence: bool = False,
    sort: Sort = Sort.BEST,
    limit: int | None = None,
) -> None:
    """What somebody who has an occupation could do next: pay, time, what carries over and what is to be learnt."""
    from careercli.queries.next import Options, next_occupations

    area = ask.one_area(state, metro)
    options = Options(area, min_raise, max_years, max_education, no_licence, sort, ask.limit(limit, ROWS_ON_A_SCREEN))
    result = next_occupations(ask.catalog, ask.occupation(name), options)
    ask.answer(result, result.sources)
