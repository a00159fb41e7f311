"""The screen of one occupation, part by part."""

from collections.abc import Callable

from careercli.model.place import NATION
from careercli.model.profile import Licence
from careercli.model.source import Source
from careercli.queries.cells import NO_CROSS, AreaFigures, Cell
from careercli.queries.related import pay_difference
from careercli.queries.show import Part, Show
from careercli.render.page.blocks import (
    Command,
    Fact,
    Facts,
    Heading,
    Headline,
    Note,
    Paragraph,
    Placed,
    Sources,
    Title,
    TryNext,
)
from careercli.render.page.cells import Count, Percent, Wages, Words
from careercli.render.page.charts import Ladder, Ladders, Rung
from careercli.render.page.page import Block, Page
from careercli.render.pages import profile, show_tables
from careercli.render.pages.exposure import exposure
from careercli.render.pages.parts import (
    EQUAL_PERCENTILES,
    LICENCES,
    entry_words,
    growth,
    interest_words,
    onet_words,
    previous_growth,
    span,
)
from careercli.render.sources import COUNTS

RATINGS_AT_FIRST, RATINGS_IN_FULL = 6, 12
"""Skills and kinds of knowledge that are named; JSON carries all of them."""

TECHNOLOGIES = 8
"""Technologies that are named; the others are counted."""


def page(result: Show, sources: tuple[Source, ...]) -> Page:
    """The parts that were asked for, under the title of the occupation."""
    occupation = result.occupation
    blocks: list[Block] = [Title(occupation.title, occupation.soc)]
    for part in result.parts:
        blocks += PARTS[part](result)
    area = "US unless said otherwise" if result.places else result.nation.name
    return Page((*blocks, Sources(area, sources, COUNTS), _try_next(result)))


def _summary(result: Show) -> list[Block]:
    blocks: list[Block] = [Paragraph(result.summary)] if result.summary else []
    profile = result.profile
    if profile and len(profile.occupations) > 1:
        covered = f"which covers {len(profile.occupations)} occupations"
        blocks.append(Paragraph(f"From the profile “{profile.title}”, {covered}.", quiet=True))
    if result.members:
        members = "; ".join(f"{title} ({soc})" for soc, title in result.members)
        text = f"Published as one in place of the SOC occupations {members}."
        blocks.append(Paragraph(text, quiet=True))
    return blocks


def _headline(result: Show) -> list[Block]:
    """The median of the places that were asked for, the nation's beside it; then jobs, outlook and ways in."""
    pay, projection = result.pay, result.projection
    placed = [_placed(result, place.pay, show_tables.name_of(place)) for place in result.places if place.pay]
    if pay:
        placed.append(_placed(result, pay, pay.area.name))
    blocks: list[Block] = [Headline("Median pay", tuple(placed))] if placed else []
    before = result.previous
    previous = [Fact(f"{before.vintage} said", previous_growth(before))] if before else []
    facts = [] if pay else [Fact("Median pay", "not covered by the wage survey (OEWS)")]
    facts += [_state_outlook(place) for place in result.places if place.projection]
    of_the_nation = f", {NATION}" if result.places else ""
    facts += [
        Fact(f"Jobs{of_the_nation}", (span(projection),)),
        Fact(f"Outlook{of_the_nation}", growth(projection, result.rating_scale)),
        *previous,
        Fact(f"Openings{of_the_nation}", (Count(projection.openings), " a year")),
        Fact("To enter", entry_words(result.occupation.entry)),
    ]
    if result.profile:
        facts.append(Fact("License", LICENCES[result.profile.licence]))
    missing: list[Block] = [Note(f"{place.missing}.") for place in result.places if place.missing]
    if len({place.area.code == NATION for place in result.places}) > 1:
        missing.append(Note(f"{NO_CROSS}."))
    return [*blocks, Facts(tuple(facts)), *missing]


def _placed(result: Show, cell: Cell, where: str) -> Placed:
    difference = None if cell is result.pay or not result.pay else pay_difference(result.pay.pay, cell.pay)
    versus: Words = (Percent(difference.percent, 0, versus=result.nation.name),) if difference else ""
    wages = Wages(cell.pay.annual.median, cell.pay.hourly.median)
    return Placed((wages,), where, cell.pay.vintage, versus)


def _state_outlook(place: AreaFigures) -> Fact:
    projection = place.projection
    assert projection is not None
    words = (span(projection), " (", Percent(projection.change_percent), "), ", Count(projection.openings))
    return Fact(place.area.name, (*words, f" openings a year (state projection {projection.vintage})"))


def _strip(result: Show) -> list[Block]:
    """The percentiles of the places that were asked for with the nation's on one scale; of the nation alone, else."""
    cells = [(show_tables.name_of(place), place.pay) for place in result.places if place.pay]
    if result.pay:
        cells.append((result.pay.area.name, result.pay))
    if not cells:
        return []
    basis, vintage = cells[-1][1].pay.basis, cells[-1][1].pay.vintage
    caption = f"Percentiles of pay, {vintage}"
    notes: list[Block] = [Note(EQUAL_PERCENTILES)] if any(cell.pay.collapsed for _, cell in cells) else []
    if len(cells) == 1:
        name, cell = cells[0]
        return [Ladder("Pay", cell.pay.ladder, cell.pay.basis, f"{caption}, {name}"), *notes]
    rungs = tuple(Rung(name, cell.pay.hourly if basis == "hourly" else cell.pay.annual) for name, cell in cells)
    unit = "dollars an hour" if basis == "hourly" else "dollars a year"
    return [Heading("Pay", f"{unit}, {vintage}"), Ladders(rungs, basis, caption), *notes]


def _skills(result: Show) -> list[Block]:
    occupation = result.occupation
    limit = RATINGS_IN_FULL if result.full else RATINGS_AT_FIRST
    named = [
        ("Skills", ", ".join(rating.name for rating in occupation.skills[:limit])),
        ("Knowledge", ", ".join(rating.name for rating in occupation.knowledge[:limit])),
        ("Interests", interest_words(occupation.interests)),
    ]
    if result.full:
        named.append(("Work styles", ", ".join(rating.name for rating in occupation.work_styles[:limit])))
        named.append(("Technology", _technology(result)))
    facts = tuple(Fact(label, words) for label, words in named if words)
    if not facts:
        return []
    without = ", ".join(occupation.unrated_members)
    means: list[Block] = [Note(f"Means of what O*NET rates, without {without}.")] if without else []
    by = Note(f"{onet_words(result.onet, *(fact.label.lower() for fact in facts))}.")
    return [Heading("Skills and interests", f"the {limit} most important"), Facts(facts), *means, by]


def _technology(result: Show) -> str:
    """What employers ask for in this occupation first, then what they ask for everywhere; the rest counted."""
    technology = result.occupation.technology
    names = list(dict.fromkeys((*technology.in_demand, *technology.hot)))
    total = len({*names, *technology.other})
    shown = names[:TECHNOLOGIES]
    more = f" and {total - len(shown)} more" if total > len(shown) else ""
    return ", ".join(shown) + more if shown else ""


def _outlook(result: Show) -> list[Block]:
    projection = result.projection
    facts = [
        Fact("Change", (Percent(projection.change_percent), ", ", Count(projection.change, signed=True), " jobs")),
        Fact("Openings", (Count(projection.openings), " a year")),
    ]
    split = result.split
    if split:
        of = "" if split is projection else f", {split.vintage}"
        leaving = (Count(split.exits), " leave the labor force, ", Count(split.transfers))
        facts.append(Fact("Each year", (*leaving, f" change occupation{of}")))
        if split.self_employed_percent is not None:
            facts.append(Fact("Self-employed", (Percent(split.self_employed_percent, signed=False), of)))
    facts.append(Fact("Rating", growth(projection, result.rating_scale)))
    if previous := result.previous:
        facts.append(Fact(f"{previous.vintage} said", previous_growth(previous)))
    note = f"{result.nation.name}, {projection.vintage}, all jobs, self-employed included"
    return [Heading("Outlook", note), Facts((*facts, *profile.drivers(result)))]


def _titles(result: Show) -> list[Block]:
    titles = result.titles
    names = sorted({*titles.onet, *titles.direct, *titles.reported, *titles.examples}) if titles else []
    return [Heading("Also called", f"{len(names)} titles"), Paragraph(", ".join(names))] if names else []


def _try_next(result: Show) -> TryNext:
    """The next questions, with the place kept."""
    code = result.occupation.soc
    states = [place.area for place in result.places if place.area.postal]
    where = f" --state {states[0].postal}" if states else ""
    first = Command(f"career salary {code} --by metro{where}", "what it pays, place by place")
    if not result.pay:
        first = Command(f"career outlook {code} --by state", "how it grows, state by state")
    commands: tuple[Command, ...] = (
        first,
        Command(f"career related {code}{where}", "occupations near it, and what they pay"),
    )
    if result.profile and result.profile.licence is Licence.UNKNOWN:
        commands += (Command(f"career open {code} --what licences{where}", "where to ask about a license"),)
    return TryNext(commands)


PARTS: dict[Part, Callable[[Show], list[Block]]] = {
    Part.SUMMARY: _summary,
    Part.HEADLINE: _headline,
    Part.STRIP: _strip,
    Part.PAY: show_tables.ladder_table,
    Part.WHERE: show_tables.places,
    Part.INDUSTRIES: show_tables.industries,
    Part.DUTIES: profile.duties,
    Part.ENVIRONMENT: profile.environment,
    Part.PREPARATION: profile.preparation,
    Part.QUALITIES: profile.qualities,
    Part.OUTLOOK: _outlook,
    Part.EXPOSURE: lambda result: exposure(result.exposure),
    Part.SKILLS: _skills,
    Part.TITLES: _titles,
    Part.RELATED: show_tables.related,
}
"""Every part of the screen."""
