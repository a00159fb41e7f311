"""How far artificial intelligence touches an occupation, on every screen that says it: three measures, side by side."""

from collections.abc import Sequence

from careercli.model.exposure import AiLevel, Category
from careercli.model.listing import Listing
from careercli.queries.exposure import Measured
from careercli.render.figures import short
from careercli.render.page.blocks import Column, Heading, Note, Row, Table
from careercli.render.page.cells import Cell, Number, Text
from careercli.render.page.page import Block

CAUTION = "Exposure is not replacement: it says what a model could touch, not which jobs go, and the three disagree."

TITLE = "AI exposure"

PLACES = "percentile among all occupations in brackets, 100 the most exposed"


def exposure(measures: Sequence[Measured]) -> list[Block]:
    """What each publication says, where that stands among all occupations, and what it measures."""
    if not measures:
        return []
    columns = (
        Column("", words=True),
        Column("Year", words=True, quiet=True, spoken="{}"),
        Column("Exposure", strong=True, spoken="{}"),
        Column("Percentile", spoken="percentile {} of all occupations"),
    )
    rows = tuple(
        Row((Text(item.published.short), Text(item.published.vintage), said(item), percentile(item)))
        for item in measures
    )
    note = "percentile among all occupations, 100 the most exposed"
    return [Heading(TITLE, note), Table(columns, rows, f"{TITLE}, {note}"), *exposure_notes(measures)]


def exposure_notes(measures: Sequence[Measured]) -> list[Note]:
    """What each publication measures, and how not to read it."""
    published = [item.published for item in measures]
    return [*(Note(f"{source.short}, {source.vintage}: {source.measures}.") for source in published), Note(CAUTION)]


def said(item: Measured) -> Cell:
    """The category, or the score from 0 to 1."""
    if item.said is None:
        return Text("not covered")
    return Text(item.said.category) if isinstance(item.said, Category) else Number(item.said.score, 2)


def percentile(item: Measured) -> Cell:
    """The place among all occupations; a category spans a part of them."""
    if item.said is None:
        return Text("")
    if isinstance(item.said, Category):
        low, high = item.said.percentiles
        return Text(f"{low}–{high}")
    return Number(item.said.percentile)


def exposure_cell(measures: Sequence[Measured], number: int) -> Cell:
    """What one publication says with the percentile behind it, for where occupations stand side by side."""
    if not measures or measures[number].said is None:
        return Text("not covered")
    return Text(f"{short(said(measures[number]))} ({short(percentile(measures[number]))})")


def exposure_columns(listings: Sequence[Listing]) -> list[tuple[Column, list[Cell]]]:
    """BLS's category and Microsoft's applicability of listed occupations, which `--sort ai` goes by."""
    categories: list[Cell] = [Text(listing.ai_category or "") for listing in listings]
    scores: list[Cell] = [Number(listing.ai_applicability, 2) for listing in listings]
    return [
        (Column(TITLE, words=True, spoken="AI exposure {}"), categories),
        (Column("Applicability", spoken="applicability {}"), scores),
    ]


def exposure_words(levels: Sequence[AiLevel]) -> str:
    """A filter by exposure in words."""
    return f"AI exposure {' or '.join(level.category.lower() for level in levels)} (BLS)"
