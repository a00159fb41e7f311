"""The screen of `career path`: the direct way, and those over stops that save time."""

from careercli.model.source import Source
from careercli.queries.path import MOST_DROP, Path, Route, Step
from careercli.render.page.blocks import (
    Column,
    Command,
    Definition,
    Definitions,
    Heading,
    Note,
    Row,
    Sources,
    Table,
    Title,
    TryNext,
)
from careercli.render.page.cells import Marked, Money, Percent, Text
from careercli.render.page.page import Block, Page
from careercli.render.pages.next import LICENSED
from careercli.render.pages.preparing import preparation_words, years_short, years_words
from careercli.render.sources import COUNTS

_DROP = "▼"


def page(result: Path, sources: tuple[Source, ...]) -> Page:
    """Every way as a table of its stops, then what each step takes."""
    blocks: list[Block] = [Title(f"From {result.origin.title} to {result.goal.title}", result.goal.soc)]
    for number, route in enumerate(result.routes):
        blocks += _route(result, route, number)
    if result.why_direct:
        blocks.append(Note(f"No way over stops: {result.why_direct}."))
    if any(step.drop for route in result.routes for step in route.steps):
        blocks.append(Note(f"{_DROP} More than {MOST_DROP:.0f}% less than the step before."))
    blocks.append(
        Note(
            "Time: school beyond the own level, experience, and learning the work, which counts the less, the more "
            "alike it is to what was done before. Measured here, not published."
        )
    )
    return Page((*blocks, Sources(result.area.name, sources, COUNTS), _try_next(result)))


def _route(result: Path, route: Route, number: int) -> list[Block]:
    note = f"{years_words(route.years)}; median pay, {result.area.name}, {result.vintage}"
    heading = (
        "The direct way" if route.direct else f"Over {_stops(route)}" if number == 1 else f"Or over {_stops(route)}"
    )
    columns = (
        Column("", words=True),
        Column("Median", spoken="median {}"),
        Column("Change", spoken="{}"),
        Column("Time", words=True, spoken="{} to get there"),
        Column("License", words=True, spare=1, spoken="license {}"),
    )
    own = Row(
        (Text(f"{result.origin.title} (now)"), Money.of(result.origin_listing.median), Text(""), Text(""), Text("")),
        quiet=True,
    )
    rows = (own, *(_row(before, step) for before, step in zip(_before(result, route), route.steps, strict=True)))
    takes = tuple(
        Definition(step.listing.title, f"Takes {preparation_words(step.preparation)}.") for step in route.steps
    )
    return [Heading(heading, note), Table(columns, rows, heading), Definitions(takes)]


def _stops(route: Route) -> str:
    return " and ".join(step.listing.title for step in route.steps[:-1])


def _before(result: Path, route: Route) -> list[str]:
    """The title of what comes before each step."""
    return [result.origin.title, *(step.listing.title for step in route.steps[:-1])]


def _row(before: str, step: Step) -> Row:
    change = Percent(step.change_percent, 0, versus=before)
    return Row(
        (
            Text(step.listing.title),
            Money.of(step.listing.median),
            Marked(change, sign=_DROP) if step.drop else change,
            Text(years_short(step.preparation.years)),
            Text(LICENSED[step.licence]),
        )
    )


def _try_next(result: Path) -> TryNext:
    first = result.routes[-1].steps[0].listing if len(result.routes) > 1 else result.goal
    return TryNext(
        (
            Command(f"career show {first.soc}", first.title),
            Command(f"career next {result.origin.soc}", f"what else could come after {result.origin.title}"),
        )
    )
