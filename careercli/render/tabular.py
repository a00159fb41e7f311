"""Charts and side-by-sides as plain tables, for writers that do not draw and for the figures beside a drawing."""

from typing import assert_never

from careercli.model.pay import NOT_RELEASED
from careercli.render.figures import UNITS, size
from careercli.render.page.blocks import Column, Row, SideBySide, Table
from careercli.render.page.cells import Money, Stated, Text
from careercli.render.page.charts import Bars, Chart, Ladder, Ladders, Rung, Series, TileMap

PERCENTILES = {
    "10%": "10th percentile {}",
    "25%": "25th percentile {}",
    "Median": "median {}",
    "75%": "75th percentile {}",
    "90%": "90th percentile {}",
}
"""The headings of percentiles, and how each is worded in a sentence."""


def table_of(chart: Chart) -> Table:
    """The figures of a chart as a table, a row for each of its points."""
    match chart:
        case Ladder(label, ladder, basis, caption):
            unit = f"{label}, {UNITS[basis]}" if label else UNITS[basis]
            return table_of(Ladders((Rung(unit, ladder),), basis, caption))
        case Ladders(rungs, basis, caption):
            columns = (
                Column("", words=True),
                *(Column(name, stated=Stated.BASIS, spoken=words) for name, words in PERCENTILES.items()),
            )
            rows = tuple(_rung(rung, basis) for rung in rungs)
            return Table(columns, rows, caption)
        case Bars(heading, items, caption):
            columns = (Column("", words=True), Column(heading))
            return Table(columns, tuple(Row((Text(item.name), item.cell)) for item in items), caption)
        case Series(points, caption):
            columns = (Column("", words=True), Column("", stated=Stated.BASIS))
            rows = tuple(
                Row((Text(f"{point.when}{' †' if point.after_break else ''}"), point.cell)) for point in points
            )
            return Table(columns, rows, caption)
        case TileMap(_, values, caption, marks, known):
            columns = (Column("", words=True), Column("", stated=Stated.BASIS))
            names = {postal: " ".join((known.get(postal, postal), *marks.get(postal, ""))) for postal in values}
            return Table(columns, tuple(Row((Text(names[each]), cell)) for each, cell in values.items()), caption)
        case _:
            assert_never(chart)


def _rung(rung: Rung, basis: str) -> Row:
    figures = rung.ladder.percentiles if rung.ladder else (NOT_RELEASED,) * len(PERCENTILES)
    return Row((Text(rung.name), *(Money(figure, basis) for figure in figures)))


def turned(block: SideBySide) -> Table:
    """A side-by-side with one of the things a row, its facts as columns."""
    columns = [Column("", words=True)]
    for row in block.rows:
        words = not any(size(cell) is not None for cell in row.cells)
        columns.append(Column(row.label, words, row.spare, row.stated, row.spoken))
    rows = tuple(
        Row((Text(head.name), *(row.cells[place] for row in block.rows))) for place, head in enumerate(block.heads)
    )
    return Table(tuple(columns), rows, block.caption)
