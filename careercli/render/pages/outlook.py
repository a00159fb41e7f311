"""The screen of `career outlook NAME`: growth where it was asked for, where openings come from, how it went before."""

from careercli.model.source import Source
from careercli.queries.measures import Sort
from careercli.queries.outlook import PROJECTED, AreaProjection, Outlook, Past, Period
from careercli.render.page.blocks import (
    Bar,
    Column,
    Command,
    Fact,
    Facts,
    Heading,
    Headline,
    Note,
    Paragraph,
    Placed,
    Row,
    Sources,
    Table,
    Title,
    TryNext,
)
from careercli.render.page.cells import Cell, Count, Marked, Percent, Text
from careercli.render.page.charts import Bars, Item, TileMap
from careercli.render.page.page import Block, Page
from careercli.render.pages.exposure import exposure
from careercli.render.pages.parts import (
    DOUBTFUL,
    FEWEST_ON_A_MAP,
    MOST_HEADLINES,
    NO_TIME_SERIES,
    all_of,
    doubt_notes,
    place_option,
    previous_growth,
    rating,
    shown_of,
    span,
)
from careercli.render.sources import PROJECTION_COUNTS

ALL_JOBS = "Projections count all jobs, the self-employed included."

ORDERS = {
    Sort.GROWTH: ("Growth", "fastest growth first"),
    Sort.NEW_JOBS: ("New jobs", "most new jobs first"),
    Sort.OPENINGS: ("Openings a year", "most openings first"),
    Sort.DECLINE: ("Growth", "fastest decline first"),
    Sort.JOB_LOSSES: ("New jobs", "most jobs lost first"),
}
"""The column that states are sorted by, and what comes first."""


def page(result: Outlook, sources: tuple[Source, ...]) -> Page:
    """The nation's outlook with the states that were asked for; by state, the map and the states alone."""
    blocks: list[Block] = [Title(f"{result.occupation.title}: outlook", result.occupation.soc)]
    blocks += _headline(result)
    if result.by:
        blocks += [*_map(result), *_states(result)]
    else:
        blocks += [*(_states(result) if result.states else ()), *_growth(result), *_openings(result)]
        if result.drivers:
            blocks += [Heading("Why demand changes", result.national.area.name), Paragraph(result.drivers)]
        blocks += exposure(result.exposure)
        if result.past:
            blocks += _past(result, result.past)
        elif result.past_missing:
            blocks.append(Note(f"No older projection is of the same work ({result.past_missing})."))
    return Page((*blocks, _sources(result, sources), TryNext(_next(result))))


def _headline(result: Outlook) -> list[Block]:
    """Growth in the states that were asked for, the nation's of the same round and its newest beside it."""
    national = result.national
    asked = () if result.by or len(result.states) > MOST_HEADLINES else result.states
    beside = [result.national_then] if asked and result.national_then else []
    placed = [
        Placed((Percent(item.projection.change_percent),), item.area.name, item.projection.vintage)
        for item in (*asked, *beside)
    ]
    newest = national.projection
    rated = rating(newest, result.rating_scale)
    placed.append(Placed((Percent(newest.change_percent),), national.area.name, newest.vintage, rated))
    first = asked[0] if asked else national
    return [Headline("Growth", tuple(placed)), _facts(result, first)]


def _facts(result: Outlook, placed: AreaProjection) -> Facts:
    """Jobs and openings of the first place, named where there are others; who works for themselves in the nation."""
    projection, national = placed.projection, result.national
    where, nation = (f" ({item.area.name})" if result.states else "" for item in (placed, national))
    facts = [
        Fact("Jobs", (span(projection), where)),
        Fact("New jobs" if (projection.change or 0) >= 0 else "Job change", (Count(projection.change, signed=True),)),
        Fact("Openings", (Count(projection.openings), " a year")),
    ]
    if result.split and result.split.self_employed_percent is not None:
        share = Percent(result.split.self_employed_percent, signed=False)
        facts.append(Fact("Self-employed", (share, f" in {result.split.base_year}{nation}")))
    if previous := result.previous:
        facts.append(Fact(f"{previous.vintage} said", (*previous_growth(previous), nation)))
    return Facts(tuple(facts))


def _growth(result: Outlook) -> list[Block]:
    """The occupation, its major group and all occupations."""
    national = result.national
    rounds = [(group.title, group.projection_in(national.projection.source)) for group in result.compared]
    growth = [(title, projection) for title, projection in rounds if projection]
    items = tuple(
        Item(name, Percent(projection.change_percent))
        for name, projection in ((result.occupation.title, national.projection), *growth)
    )
    where = f"{national.area.name}, {national.projection.vintage}"
    return [Heading("Growth compared", where), Bars("Growth", items, f"Growth compared, {where}")]


def openings_parts(result: Outlook) -> list[tuple[str, float | None]]:
    """The yearly openings by where they come from, and all of them."""
    projection, growth = result.split, result.growth_openings
    if projection is None:
        return []
    return [
        ("People leave the labor force", projection.exits),
        ("People change occupation", projection.transfers),
        ("Growth" if growth is None or growth >= 0 else "Decline", growth),
        ("All openings", projection.openings),
    ]


def _openings(result: Outlook) -> list[Block]:
    """Where the yearly openings come from, in the newest round that says so."""
    projection = result.split
    if projection is None:
        return []
    note = f"a year on average, {result.national.area.name}, {projection.vintage}"
    items = tuple(Item(name, Count(value)) for name, value in openings_parts(result))
    years = projection.target_year - projection.base_year
    rounding = (
        f"Each figure is rounded by itself, so the parts may not add up; growth is the projected change "
        f"divided by {years} years."
    )
    return [Heading("Openings", note), Bars("Openings", items, f"Openings {note}"), Note(rounding)]


def _map(result: Outlook) -> list[Block]:
    """Projected growth by state, in whole percent."""
    known = [
        (placed.area.postal, placed)
        for placed in result.all_states
        if placed.area.postal and placed.projection.change_percent is not None
    ]
    if len(known) < FEWEST_ON_A_MAP:
        return []
    growth = {postal: Percent(placed.projection.change_percent) for postal, placed in known}
    marks = {postal: DOUBTFUL[placed.doubt] for postal, placed in known if placed.doubt}
    every = all_of(len(result.states), len(result.all_states))
    note = ", ".join(filter(None, ("percent", result.states[0].projection.vintage, every)))
    names = {postal: placed.area.name for postal, placed in known}
    tiles = TileMap(result.tiles, growth, f"Projected growth by state, {note}", marks, names)
    return [Heading("Projected growth by state", note), tiles]


def _states(result: Outlook) -> list[Block]:
    """The nation, the nation in the states' vintage, the states."""
    columns = [
        Column("", words=True),
        Column("Years", words=True, quiet=True, spoken="{}"),
        Column("Jobs", spare=1, spoken="{} jobs"),
        Column("Projected", spare=2, spoken="{} projected"),
        Column("Growth", spoken="growth {}"),
        Column("New jobs", spoken="{} jobs"),
        Column("Openings a year", spoken="{} openings a year"),
    ]
    heading, order = ORDERS[result.by or Sort.GROWTH]
    by = next(place for place, column in enumerate(columns) if column.heading == heading)
    columns[by] = columns[by]._replace(strong=True)
    rows = tuple(map(_state_row, result.placed))
    # Bars of numbers would only show how large the nation is.
    bar = Bar(by, spare=3) if heading == "Growth" else None
    return [
        Heading("By state", order if result.by else ""),
        Table(tuple(columns), rows, "Projections by state", bar),
        *map(Note, states_notes(result)),
        *shown_of(len(result.states), len(result.all_states)),
    ]


def _state_row(placed: AreaProjection) -> Row:
    projection, name = placed.projection, Text(placed.area.name)
    cells: tuple[Cell, ...] = (
        Marked(name, sign=DOUBTFUL[placed.doubt]) if placed.doubt else name,
        Text(projection.vintage),
        Count(projection.base),
        Count(projection.projected),
        Percent(projection.change_percent),
        Count(projection.change, signed=True),
        Count(projection.openings),
    )
    return Row(cells)


def states_notes(result: Outlook) -> list[str]:
    """What has to be known to read the states right, and which of them are left out."""
    states, nation = result.states[0].projection.vintage, result.national.projection.vintage
    notes = [f"States project {states}, the nation {nation}: compare states with the nation of {states}."]
    marks = doubt_notes(placed.doubt for placed in result.all_states)
    notes += [f"{mark}{'; ranked with --min-jobs 0 only' if result.by else ''}." for mark in marks]
    if result.missing:
        notes.append(f"No projection is published for {', '.join(area.name for area in result.missing)}.")
    if without := [placed.area.name for placed in result.states if placed.projection.openings is None]:
        notes.append(f"No openings that count replacements are published for {', '.join(without)}.")
    if result.too_small:
        notes.append(f"Left out: {result.too_small} with fewer jobs than asked for.")
    return notes


def _past(result: Outlook, past: Past) -> list[Block]:
    """An older projection, and what was counted since where it is comparable."""
    columns = (
        Column("", words=True),
        Column("From", spoken="from {}"),
        Column("To", spoken="to {}"),
        Column("Change", strong=True, spoken="{}"),
    )
    rows = tuple(
        Row(
            (
                Text(_period_name(period, past)),
                Count(period.jobs_at_start),
                Count(period.jobs_at_end),
                Percent(period.change_percent),
            )
        )
        for period in (past.projected, *past.counted)
    )
    title = f"How the {past.projection.vintage} projection turned out"
    reason = f"What was counted since is not comparable ({past.break_reason})."
    note = Note(reason if past.break_reason else NO_TIME_SERIES)
    return [Heading(title, result.national.area.name), Table(columns, rows, title, Bar(3)), note]


def _period_name(period: Period, past: Past) -> str:
    """`Projected 2016–26, all jobs`, `Counted by BLS EP, 2016 to 2024, all jobs`."""
    if period.kind == PROJECTED:
        return f"Projected {past.projection.vintage}, all jobs"
    counted = "all jobs" if period.self_employed else "wage-and-salary jobs"
    return f"{period.kind} {period.start} to {period.end}, {counted}"


def _sources(result: Outlook, sources: tuple[Source, ...]) -> Sources:
    """Area, vintage and source of what is shown, and which jobs are counted; by state no older projection is shown."""
    area = f"{result.national.area.name}{' and states as named' if result.states else ''}"
    shown = {placed.projection.source for placed in result.placed}
    surveys = {dataset for placed in result.all_states for dataset in placed.datasets}
    used = [source for source in sources if not result.by or source.id in shown or source.dataset in surveys]
    survey = any(source.dataset == "oews" for source in used)
    return Sources(area, tuple(used), PROJECTION_COUNTS if survey else ALL_JOBS)


def _next(result: Outlook) -> tuple[Command, ...]:
    """Pay in the same place, and the states or the first of them."""
    code = result.occupation.soc
    place = place_option(result.states[0].area) if result.states else ""
    if result.by:
        first = result.states[0].area.name
        return (
            Command(f"career show {code}{place}", f"all about it in {first}"),
            Command(f"career salary {code} --by state", "what it pays, state by state"),
        )
    return (
        Command(f"career salary {code}{place or ' --by state'}", "what it pays there" if place else "what it pays"),
        Command(f"career outlook {code} --by state", "how it grows, state by state"),
    )
