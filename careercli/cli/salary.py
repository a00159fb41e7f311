"""`career salary NAME`."""

from careercli.catalog.errors import UsageError
from careercli.cli.ask import Ask
from careercli.cli.command import command, program
from careercli.cli.options import Name
from careercli.model.amount import PlacedAmount
from careercli.queries.industries import Level
from careercli.queries.salary_options import Adjust, By, Options, Sort

app = program()

ROWS_ON_A_SCREEN = {By.METRO: 20, By.INDUSTRY: 15}
"""Rows a table shows without --limit; JSON, JSONL and CSV carry all."""


@command(
    app,
    (
        "career salary registered nurses --state CA,TX",
        "career salary electricians --by metro --sort p90 --limit 10",
        "career salary 11-9111 --mine 118k@boise",
    ),
    words={"level": "With --by industry: how fine the industries are."},
)
def salary(
    ask: Ask,
    name: Name,
    by: By | None = None,
    level: Level | None = None,
    state: tuple[str, ...] = (),
    metro: tuple[str, ...] = (),
    industry: tuple[str, ...] = (),
    adjust: Adjust | None = None,
    real: bool = False,
    mine: PlacedAmount | None = None,
    sort: Sort | None = None,
    min_jobs: int | None = None,
    limit: int | None = None,
) -> None:
    """What an occupation pays: every percentile, by state, metro, industry or year."""
    from careercli.queries.salary import salary as answer

    if level and by is not By.INDUSTRY:
        raise UsageError("--level goes with --by industry")
    if real and by is not By.YEAR:
        raise UsageError("--real goes with --by year")
    if adjust and by in (By.YEAR, By.INDUSTRY):
        raise UsageError("--adjust rpp goes with places, not with --by year or --by industry")
    if by in (By.INDUSTRY, By.YEAR) and (state or metro or industry):
        raise UsageError(f"--by {by} is published for the nation only; leave out --state, --metro and --industry")
    if by in (By.STATE, By.METRO) and (industry or metro):
        raise UsageError(f"--by {by} is published for all industries together, and lists places itself")
    mine_in = (mine.area,) if mine and mine.area else ()
    if by and mine_in:
        raise UsageError(f"--by {by} has rows of its own; leave out either it or the place of --mine")
    ask.query.setdefault("by", None)
    areas = tuple(dict.fromkeys((*state, *metro, *mine_in)))
    if mine_in:
        ask.query["areas"] = list(areas)
    options = Options(
        by=by,
        areas=areas if by is not By.METRO else (),
        within=state if by is By.METRO else (),
        industries=industry,
        level=level,
        parities=adjust is Adjust.RPP,
        real=real,
        amount=mine.amount if mine else None,
        sort=sort,
        min_jobs=min_jobs or 0,
        limit=ask.limit(limit, ROWS_ON_A_SCREEN.get(by) if by else None),
    )
    result = answer(ask.catalog, ask.subject(name), options)
    ask.answer(result, result.sources)
