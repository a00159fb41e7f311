"""`career related NAME`."""

from careercli.cli.ask import Ask
from careercli.cli.command import command, program
from careercli.cli.options import Name
from careercli.queries.neighbours import Sort

app = program()

ROWS_ON_A_SCREEN = 10


@command(
    app,
    (
        "career related bookkeepers --min-raise 20%",
        'career related cashiers --max-education "high school" --sort raise',
        "career related registered nurses --metro boston",
    ),
)
def related(
    ask: Ask,
    name: Name,
    min_raise: float | None = None,
    max_education: str | None = None,
    state: tuple[str, ...] = (),
    metro: tuple[str, ...] = (),
    sort: Sort = Sort.RELATEDNESS,
    limit: int | None = None,
    vintage: str | None = None,
    full: bool = False,
) -> None:
    """Occupations near another: what they do and pay, what is shared and what is to be learnt."""
    from careercli.queries.neighbours import Options, neighbours

    area = ask.one_area(state, metro)
    options = Options(area, min_raise, max_education, sort, ask.limit(limit, ROWS_ON_A_SCREEN), vintage, full)
    result = neighbours(ask.catalog, ask.occupation(name), options)
    ask.answer(result, result.sources)
