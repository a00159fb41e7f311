"""The screen of `career compare`: the occupations side by side, the places that were asked for before the nation."""

from collections.abc import Callable, Iterable, Sequence

from careercli.model.pay import NOT_RELEASED, Figure, Unpublished
from careercli.model.profile import Licence
from careercli.model.projection import Projection
from careercli.model.source import Source
from careercli.queries.comparison import ComparedFigures, ComparedOccupation, Comparison
from careercli.render.figures import short
from careercli.render.page.blocks import (
    Command,
    Head,
    Heading,
    Note,
    Paragraph,
    SideBySide,
    SideRow,
    Sources,
    Title,
    TryNext,
)
from careercli.render.page.cells import Cell, Count, Marked, Money, Percent, Share, Stated, Text
from careercli.render.page.charts import Ladder, Ladders, Rung
from careercli.render.page.page import Block, Page
from careercli.render.pages.exposure import PLACES, exposure_cell, exposure_notes
from careercli.render.pages.exposure import TITLE as EXPOSURE
from careercli.render.pages.parts import (
    LICENCES,
    difference_cell,
    entry_words,
    interest_words,
    lower,
    onet_words,
    place_option,
)
from careercli.render.sources import COUNTS

LEGEND = Note("★ the highest figure published; a bound (+) only where it is certainly the highest.")

FIRST = Text("first")
"""Stands where the others' differences from the first occupation do."""

UNRATED = "not rated by O*NET"

PERCENTILES = (("10%", "p10", 1), ("25%", "p25", 2), ("Median", "median", 0), ("75%", "p75", 2), ("90%", "p90", 1))
"""Headings of the percentiles, their names and how soon they go where it is narrow."""


def page(result: Comparison, sources: tuple[Source, ...]) -> Page:
    """Work, pay and outlook in each place, ways in, industries, skills, interests."""
    blocks: list[Block] = [Title(f"{len(result.occupations)} occupations compared")]
    if result.by_relation:
        blocks.append(Paragraph("The others are the most closely related ones by O*NET.", quiet=True))
    blocks += _prose(result, "What they do", "", ("", [item.summary for item in result.occupations]))
    places = [*range(1, len(result.areas)), 0]
    for place in places:
        blocks += _pay(result, place)
    for place in places:
        blocks += _outlook(result, place)
    blocks += _exposure(result)
    blocks += _words(result)
    blocks += [Note(text) for text in _notes(result)]
    where = ", ".join(result.areas[place].name for place in places)
    return Page((*blocks, LEGEND, Sources(where, sources, COUNTS), _try_next(result)))


def common_basis(result: Comparison) -> str:
    """The basis, `annual` or `hourly`, with the most published medians or bounds; annual where both have as many."""
    cells = [place.figures.pay.pay for item in result.occupations for place in item.places if place.figures.pay]

    def medians(basis: str) -> int:
        figures = [getattr(cell, basis).median for cell in cells]
        return sum(not isinstance(figure, Unpublished) or figure.at_least is not None for figure in figures)

    return "hourly" if medians("hourly") > medians("annual") else "annual"


def _heads(result: Comparison) -> tuple[Head, ...]:
    return tuple(Head(item.occupation.title, item.occupation.soc) for item in result.occupations)


def _figures(result: Comparison, title: str, note: str, *rows: SideRow) -> list[Block]:
    caption = f"{title}, {note}" if note else title
    return [Heading(title, note), SideBySide(_heads(result), rows, caption)]


def _prose(
    result: Comparison, title: str, note: str, *rows: tuple[str, Iterable[str]], digests: Sequence[str] = ()
) -> list[Block]:
    """Rows of texts; one row alone needs no label, and is its own digest."""
    filled = tuple(SideRow(label, tuple(Text(text) for text in texts)) for label, texts in rows)
    said = tuple(digests) or tuple(short(cell) for cell in filled[0].cells)
    return [Heading(title, note), SideBySide(_heads(result), filled, title, prose=True, digests=said)]


def _in_area(result: Comparison, place: int) -> list[ComparedFigures]:
    return [item.places[place] for item in result.occupations]


def _pay(result: Comparison, place: int) -> list[Block]:
    """Medians with their differences, the percentiles, and their ladders on one scale, of one area."""
    area, compared, basis = result.areas[place], _in_area(result, place), common_basis(result)
    differences = [item.difference for item in compared[1:]]
    percents = (Percent(found.percent if found else None, 0) for found in differences)
    medians = (
        _medians("A year", compared, "annual"),
        SideRow("Difference", (FIRST, *map(difference_cell, differences)), spare=1),
        SideRow("in percent", (FIRST, *percents), spare=1),
        _medians("An hour", compared, "hourly")._replace(spare=2),
    )
    unit = f"dollars {'an hour' if basis == 'hourly' else 'a year'}"
    wages = (
        SideRow(heading, tuple(Money(_wage(item, basis, name), basis) for item in compared), spare, Stated.UNIT)
        for heading, name, spare in PERCENTILES
    )
    return [
        *_figures(result, f"Median pay, {area.name}", _survey(compared), *medians),
        *_figures(result, f"Percentiles, {area.name}", unit, *wages),
        *_ladders(result, place, basis),
    ]


def _survey(compared: Sequence[ComparedFigures]) -> str:
    """The survey of wages and its vintage, or that it publishes nothing here."""
    vintages = dict.fromkeys(item.figures.pay.pay.vintage for item in compared if item.figures.pay)
    return f"OEWS {' and '.join(vintages)}, wage-and-salary jobs" if vintages else "OEWS publishes nothing"


def _medians(label: str, compared: Sequence[ComparedFigures], basis: str) -> SideRow:
    """The median of each occupation, its bound, or why there is none."""
    cells = (
        Marked(Money(_wage(item, basis, "median"), basis), best=f"pay.{basis}.median" in item.best) for item in compared
    )
    return SideRow(label, tuple(cells), stated=Stated.BASIS)


def _wage(item: ComparedFigures, basis: str, name: str) -> Figure:
    """One wage; where there is no cell it is as if it were not released."""
    figure: Figure = getattr(getattr(item.figures.pay.pay, basis), name) if item.figures.pay else NOT_RELEASED
    return figure


def _ladders(result: Comparison, place: int, basis: str) -> list[Block]:
    """The ladders on one scale; below them, on its own, each that is published on the other basis only."""
    area = result.areas[place].name
    caption = f"Percentiles of pay, {area}, dollars {'an hour' if basis == 'hourly' else 'a year'}"
    cells = [(item.occupation.title, item.places[place].figures.pay) for item in result.occupations]
    common = [(title, cell) for title, cell in cells if not cell or cell.pay.basis == basis or basis == "hourly"]
    rungs = tuple(Rung(title, getattr(cell.pay, basis) if cell else None) for title, cell in common)
    blocks: list[Block] = [Ladders(rungs, basis, caption)] if any(rung.ladder for rung in rungs) else []
    for title, cell in cells:
        if cell and (title, cell) not in common:
            blocks.append(Ladder(title, cell.pay.ladder, cell.pay.basis, f"Percentiles of pay, {title}, {area}"))
    return blocks


def _outlook(result: Comparison, place: int) -> list[Block]:
    """Jobs, growth and openings in one area: by the survey, and by the projection where there is one."""
    area, compared = result.areas[place], _in_area(result, place)
    jobs = (
        Marked(Count(item.figures.pay.pay.employment if item.figures.pay else None), best="pay.employment" in item.best)
        for item in compared
    )
    rows = [SideRow("Jobs, OEWS", tuple(jobs), spare=3)]
    notes = [_survey(compared)]
    known = [item.figures.projection for item in compared if item.figures.projection]
    if known:
        notes.append(f"{'state projection' if place else 'EP'} {known[0].vintage}, all jobs")
        rows += [
            SideRow(
                f"Jobs, {'state' if place else 'EP'} {known[0].base_year}", _projected(compared, "base", Count), spare=1
            ),
            SideRow("Growth", _projected(compared, "change_percent", Percent)),
            SideRow("Openings a year", _projected(compared, "openings", Count), spare=2),
        ]
    if any(projection.rating for projection in known):
        ratings = [item.figures.projection.rating if item.figures.projection else None for item in compared]
        rows.append(SideRow("Rating", tuple(Text(words or "not published") for words in ratings), spare=4))
    return _figures(result, f"Jobs and outlook, {area.name}", "; ".join(notes), *rows)


def _projected(
    compared: Sequence[ComparedFigures], name: str, cell: Callable[[float | None], Count | Percent]
) -> tuple[Cell, ...]:
    """One figure of each projection."""

    def figure(projection: Projection | None) -> float | None:
        value: float | None = getattr(projection, name, None)
        return value

    return tuple(
        Marked(cell(figure(item.figures.projection)), best=f"projection.{name}" in item.best) for item in compared
    )


def _exposure(result: Comparison) -> list[Block]:
    """How far artificial intelligence touches each, by publication, with the place among all occupations."""
    if not any(item.exposure for item in result.occupations):
        return []
    named = next(item.exposure for item in result.occupations if item.exposure)
    rows = tuple(
        SideRow(
            f"{measured.published.short.split()[0]} {measured.published.vintage}",
            tuple(exposure_cell(item.exposure, number) for item in result.occupations),
            spare=number,
        )
        for number, measured in enumerate(named)
    )
    return [*_figures(result, EXPOSURE, PLACES, *rows), *exposure_notes(named)]


def _words(result: Comparison) -> list[Block]:
    """What is said in words: ways in, industries, skills and knowledge, interests."""
    occupations = result.occupations
    entries = [item.occupation.entry for item in occupations]
    licences = [LICENCES[item.profile.licence if item.profile else Licence.UNKNOWN] for item in occupations]
    interests = [interest_words(item.occupation.interests) or UNRATED for item in occupations]
    digests = [f"{entry_words(entry)}; license {licence}" for entry, licence in zip(entries, licences, strict=True)]
    return [
        *_prose(
            result,
            "To enter",
            "what is typical",
            ("Education", [entry.education for entry in entries]),
            ("Experience", [lower(entry.experience) for entry in entries]),
            ("Training", [lower(entry.training) for entry in entries]),
            ("License", licences),
            digests=digests,
        ),
        *_prose(
            result,
            "Largest industries",
            f"{result.areas[0].name}, share of wage-and-salary jobs",
            ("", map(_industries, occupations)),
        ),
        *_prose(
            result,
            "What sets them apart",
            f"{onet_words(result.onet, 'skills', 'knowledge')}; the most distinctive first",
            ("", map(_outstanding, occupations)),
        ),
        *_prose(result, "Interests", onet_words(result.onet, "interests"), ("", interests)),
    ]


def _industries(item: ComparedOccupation) -> str:
    named = (f"{cell.industry.name} {short(Share(cell.share))}" for cell in item.industries)
    return ", ".join(named) or "not published"


def _outstanding(item: ComparedOccupation) -> str:
    if not item.rated:
        return UNRATED
    return ", ".join(rating.name for rating in item.outstanding) or "nothing above the average"


def _notes(result: Comparison) -> list[str]:
    """What has to be known to read the figures right."""
    notes = [
        f"No projection of {result.vintage} is published for {item.occupation.title}."
        for item in result.occupations
        if item.places[0].figures.projection is None
    ]
    for item in result.occupations:
        for area, place in zip(result.areas, item.places, strict=True):
            if place.figures.missing:
                notes.append(f"{place.figures.missing}.")
            elif place.figures.pay and place.figures.pay.pay.collapsed:
                equal = f"upper percentiles of {item.occupation.title} are published as equal"
                notes.append(f"{area.name}: {equal}; nothing lies between them.")
    for number, area in enumerate(result.areas):
        projections = [item.places[number].figures.projection for item in result.occupations]
        if any(projection and projection.openings is None for projection in projections):
            notes.append(f"No openings that count replacements are published for {area.name}.")
    return notes


def _try_next(result: Comparison) -> TryNext:
    """Each of the first two by itself."""
    where = place_option(result.areas[1]) if len(result.areas) > 1 else ""
    first, second = (item.occupation for item in result.occupations[:2])
    return TryNext(
        (
            Command(f"career show {first.soc}{where}", first.title),
            Command(f"career show {second.soc}{where}", second.title),
        )
    )
