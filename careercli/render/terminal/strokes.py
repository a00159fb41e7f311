"""Charts of characters: percentile strips and bars. `plain.py` turns them into ASCII where a terminal needs that."""

from collections.abc import Sequence
from typing import NamedTuple

from careercli.model.pay import Ladder, Unpublished
from careercli.render.scales import positions, ticks

LINE, BOX, MEDIAN, START, END, BEYOND = "─▒┃├┤▶"
BAR, HALF_BAR, HALF_BAR_LEFT, ZERO = "█▌▐│"
COLUMNS = "▁▂▃▄▅▆▇█"


class Strip(NamedTuple):
    """A percentile strip: the drawing, and a line of labels under it of the same width."""

    drawing: str
    labels: str


def percentile_strip(ladder: Ladder, width: int) -> Strip | None:
    """A ladder from p10 to p90 on a scale `width` characters wide, the half between p25 and p75 as a box.

    Top-coded percentiles are drawn as an open end at their bound. None where a percentile is not released, or all
    are equal: then there is nothing to look at.
    """
    places = positions(ladder)
    if places is None or places[0] >= places[-1]:
        return None
    low, high = places[0], places[-1]
    columns = [column_of(value, low, high, width) for value in places]
    return Strip(drawn(ladder, columns, width), _labels(ladder, columns, width))


def column_of(value: float, low: float, high: float, width: int) -> int:
    """The column of a value on a scale from low to high that is `width` characters wide."""
    return round((value - low) / (high - low) * (width - 1))


def drawn(ladder: Ladder, columns: Sequence[int], width: int) -> str:
    """A strip whose five percentiles stand in the given columns of a line `width` characters wide."""
    start, box_start, median, box_end, end = columns
    line = [" "] * width
    line[start : end + 1] = LINE * (end + 1 - start)
    line[box_start : box_end + 1] = BOX * (box_end + 1 - box_start)
    line[start], line[end] = START, END
    if not isinstance(ladder.median, Unpublished):
        line[median] = MEDIAN
    if isinstance(ladder.p90, Unpublished):
        line[end] = BEYOND
    return "".join(line)


def _labels(ladder: Ladder, columns: list[int], width: int) -> str:
    """The names of the percentiles, each covering its column: outer and middle ones first, others where room is."""
    names = ("10%", "25%", "median", "75%", "90%")
    line = [" "] * width
    for place in (0, 4, 2, 1, 3):
        if isinstance(ladder.percentiles[place], Unpublished):
            continue
        text, column = names[place], columns[place]
        starts = range(max(column - len(text) + 1, 0), min(column, width - len(text)) + 1)
        for start in sorted(starts, key=lambda start: abs(start + len(text) // 2 - column)):
            if all(char == " " for char in line[max(start - 1, 0) : start + len(text) + 1]):
                line[start : start + len(text)] = text
                break
    return "".join(line)


def axis(low: float, high: float, width: int) -> str:
    """Round amounts of dollars under a scale from low to high, each in the middle over its column."""
    room = len(f"${high:,.0f}") + 3
    least = (high - low) * room / width
    line = [" "] * width
    for amount in ticks(low, high, least):
        text = f"${amount:,.0f}"
        start = min(max(column_of(amount, low, high, width) - len(text) // 2, 0), width - len(text))
        if all(char == " " for char in line[max(start - 1, 0) : start + len(text)]):
            line[start : start + len(text)] = text
    return "".join(line)


def bar(value: float, largest: float, width: int) -> str:
    """A horizontal bar as long as the value's part of the largest one, in half characters."""
    if largest <= 0 or value <= 0:
        return ""
    halves = max(1, round(2 * width * value / largest))
    return BAR * (halves // 2) + HALF_BAR * (halves % 2)


def signed_bar(value: float, lowest: float, highest: float, width: int) -> str:
    """A bar to the right of zero, or to its left for a negative value, on a scale that holds all values of a table.

    The line at zero is drawn where any of them is negative; then the result is `width` characters wide.
    """
    if lowest >= 0:
        return bar(value, highest, width)
    highest = max(highest, 0)
    widest = width - 1 - (highest > 0)
    left = min(max(round((width - 1) * -lowest / (highest - lowest)), 1), widest)
    fall, rise = bar(-value, -lowest, left), bar(value, highest, width - 1 - left)
    fall = fall[::-1].replace(HALF_BAR, HALF_BAR_LEFT)
    return f"{fall:>{left}}{ZERO}{rise:<{width - 1 - left}}"


def sparkline(values: Sequence[float]) -> str:
    """A line of small columns, one a value, from the lowest to the highest."""
    low, high = min(values), max(values)
    top = len(COLUMNS) - 1
    return "".join(COLUMNS[round((value - low) / (high - low) * top) if high > low else top // 2] for value in values)
