"""A comparison as sections of rows with one cell for each occupation, for every format that people read."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from careercli.model.pay import NOT_RELEASED, Figure, Status, Unpublished
from careercli.model.projection import RatingScale
from careercli.queries.comparison import ComparedFigures, ComparedOccupation, Comparison
from careercli.render.numbers import (
    MISSING,
    REASONS,
    amount,
    dollars,
    entry_words,
    jobs,
    percent,
    share,
    signed_dollars,
)
from careercli.render.sources import COUNTS, source_words

BEST = "★"
ONE_BASIS = (Status.HOURLY_ONLY, Status.ANNUAL_ONLY)
LEGEND = f"{BEST} the highest figure published; a bound (+) only where it is certainly the highest."


class Cell(NamedTuple):
    """What is said of one occupation; `best` where it is the highest figure of its row."""

    text: str
    best: bool = False

    @property
    def marked(self) -> str:
        """The text with its mark."""
        return f"{self.text} {BEST}" if self.best else self.text


class Row(NamedTuple):
    """One fact, of each occupation in turn; the highest `spare` go first where there is no room for all."""

    label: str
    cells: tuple[Cell, ...]
    spare: int = 0


class Section(NamedTuple):
    """Rows that belong together; prose is read line by line, figures are set under each other.

    `place` is the number of the area whose ladders can be drawn under the section.
    """

    title: str
    note: str
    rows: tuple[Row, ...]
    prose: bool = False
    place: int | None = None
    digests: tuple[str, ...] = ()
    """Where prose is read an occupation at a time: all that the rows say of it."""


def sections(result: Comparison) -> list[Section]:
    """All sections in the order they are read."""
    summaries = [item.summary or "no profile is written" for item in result.occupations]
    found = [_prose("What they do", "", ("", summaries))]
    for place in range(len(result.areas)):
        found += _pay(result, place)
    found += [_outlook(result, place) for place in range(len(result.areas))]
    entries = [item.occupation.entry for item in result.occupations]
    found += [
        _prose(
            "To enter",
            "what is typical",
            ("Education", [entry.education for entry in entries]),
            ("Experience", [_lower(entry.experience) for entry in entries]),
            ("Training", [_lower(entry.training) for entry in entries]),
        )._replace(digests=tuple(" · ".join(entry_words(entry)) for entry in entries)),
        _prose(
            "Largest industries",
            "share of wage-and-salary jobs",
            ("", [_industries(item) for item in result.occupations]),
        ),
        _prose(
            "What sets them apart",
            "O*NET skills and knowledge, the most distinctive first",
            ("", [_outstanding(item) for item in result.occupations]),
        ),
        _prose("Interests", "O*NET", ("", [_interests(item) for item in result.occupations])),
    ]
    return found


def common_basis(result: Comparison) -> str:
    """The basis, `annual` or `hourly`, with the most published medians or bounds; annual where both have as many."""
    cells = [place.figures.pay.pay for item in result.occupations for place in item.places if place.figures.pay]

    def medians(basis: str) -> int:
        figures = [getattr(cell, basis).median for cell in cells]
        return sum(not isinstance(figure, Unpublished) or figure.at_least is not None for figure in figures)

    return "hourly" if medians("hourly") > medians("annual") else "annual"


def comparison_notes(result: Comparison) -> list[str]:
    """What has to be known to read the figures right."""
    notes = []
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
    return [*notes, LEGEND]


def comparison_footer(result: Comparison) -> str:
    """Area, vintage and source, and which jobs are counted."""
    where = ", ".join(area.name for area in result.areas)
    return f"{where}. Sources: {source_words(result.sources)}. {COUNTS}"


def titles(result: Comparison) -> list[str]:
    """The occupations' titles."""
    return [item.occupation.title for item in result.occupations]


def _prose(title: str, note: str, *rows: tuple[str, Iterable[str]]) -> Section:
    """Rows of texts; one row alone needs no label, and is its own digest."""
    filled = tuple(Row(label, tuple(map(Cell, texts))) for label, texts in rows)
    return Section(title, note, filled, prose=True, digests=tuple(cell.text for cell in filled[0].cells))


def _pay(result: Comparison, place: int) -> list[Section]:
    """Medians with their differences, and the percentiles, of one area."""
    area, compared = result.areas[place], _in_area(result, place)
    basis = common_basis(result)
    medians = (
        _medians("A year", compared, "annual"),
        Row("Difference", (Cell("first"), *map(_difference, compared[1:])), spare=1),
        _medians("An hour", compared, "hourly")._replace(spare=2),
    )
    unit = f"dollars {'an hour' if basis == 'hourly' else 'a year'}"
    names = (("10%", "p10", 1), ("25%", "p25", 2), ("Median", "median", 0), ("75%", "p75", 2), ("90%", "p90", 1))
    ladder = tuple(_wages(label, compared, basis, name)._replace(spare=spare) for label, name, spare in names)
    return [
        Section(f"Median pay, {area.name}", _survey(compared), medians),
        Section(f"Percentiles, {area.name}", unit, ladder, place=place),
    ]


def _in_area(result: Comparison, place: int) -> list[ComparedFigures]:
    return [item.places[place] for item in result.occupations]


def _survey(compared: Sequence[ComparedFigures]) -> str:
    """The survey of wages and its vintage, or that it publishes nothing here."""
    vintages = dict.fromkeys(item.figures.pay.pay.vintage for item in compared if item.figures.pay)
    return f"OEWS {' and '.join(vintages)}, wage-and-salary jobs" if vintages else "OEWS publishes nothing"


def _medians(label: str, compared: Sequence[ComparedFigures], basis: str) -> Row:
    """The median of each occupation, its bound, or why there is none."""
    cells = []
    for item in compared:
        figure = _figure(item, basis, "median")
        cells.append(Cell(_reason(figure) or dollars(figure, basis), f"pay.{basis}.median" in item.best))
    return Row(label, tuple(cells))


def _wages(label: str, compared: Sequence[ComparedFigures], basis: str, name: str) -> Row:
    return Row(label, tuple(Cell(amount(_figure(item, basis, name), basis)) for item in compared))


def _figure(item: ComparedFigures, basis: str, name: str) -> Figure:
    """One wage; where there is no cell it is as if it were not released."""
    figure: Figure = getattr(getattr(item.figures.pay.pay, basis), name) if item.figures.pay else NOT_RELEASED
    return figure


def _reason(figure: Figure) -> str:
    """Why only the other basis is published, or nothing."""
    return REASONS[figure.status] if isinstance(figure, Unpublished) and figure.status in ONE_BASIS else ""


def _difference(compared: ComparedFigures) -> Cell:
    found = compared.difference
    return Cell(f"{signed_dollars(found.dollars, found.basis)} ({percent(found.percent, 0)})" if found else MISSING)


def _outlook(result: Comparison, place: int) -> Section:
    """Jobs, growth and openings in one area: by the survey, and by the projection where there is one."""
    area, compared = result.areas[place], _in_area(result, place)
    rows = [Row("Jobs, OEWS", tuple(Cell(_count(item), "pay.employment" in item.best) for item in compared), spare=3)]
    notes = [_survey(compared)]
    known = [item.figures.projection for item in compared if item.figures.projection]
    if known:
        by = "EP" if place == 0 else "state"
        notes.append(f"{'EP' if place == 0 else 'state projection'} {known[0].vintage}, all jobs")
        rows += [
            Row(f"Jobs, {by} {known[0].base_year}", _projected(compared, "base", jobs), spare=1),
            Row("Growth", _projected(compared, "change_percent", percent)),
            Row("Openings a year", _projected(compared, "openings", jobs), spare=2),
        ]
    if place == 0 and result.rating_scale:
        rows.append(Row("Rating", tuple(Cell(_rating(item, result.rating_scale)) for item in compared), spare=4))
    return Section(f"Jobs and outlook, {area.name}", "; ".join(notes), tuple(rows))


def _count(compared: ComparedFigures) -> str:
    return jobs(compared.figures.pay.pay.employment) if compared.figures.pay else MISSING


def _projected(compared: Sequence[ComparedFigures], name: str, words: Callable[[Any], str]) -> tuple[Cell, ...]:
    """One figure of each projection."""
    return tuple(
        Cell(words(getattr(item.figures.projection, name, None)), f"projection.{name}" in item.best)
        for item in compared
    )


def _rating(compared: ComparedFigures, scale: RatingScale) -> str:
    change = compared.figures.projection.change_percent if compared.figures.projection else None
    return MISSING if change is None else scale.rate(change)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _industries(item: ComparedOccupation) -> str:
    named = [f"{cell.industry.name} {share(cell.share)}" for cell in item.industries]
    return ", ".join(named) or MISSING


def _outstanding(item: ComparedOccupation) -> str:
    if not item.rated:
        return "not rated by O*NET"
    return ", ".join(rating.name for rating in item.outstanding) or "nothing above the average"


def _interests(item: ComparedOccupation) -> str:
    interests = item.occupation.interests
    if interests is None:
        return "not rated by O*NET"
    by_letter = {name[0]: name for name in interests.scores}
    return ", ".join(by_letter[letter] for letter in interests.code) or MISSING
