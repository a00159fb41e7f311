"""Charts as SVG: true to their figures, told apart by shape and number and not by colour alone."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple, assert_never

from careercli.model.pay import Figure, Unpublished
from careercli.render.figures import MISSING, is_bound, short, size, worded
from careercli.render.html.style import TILES
from careercli.render.page.cells import Money, Stated
from careercli.render.page.charts import Bars, Chart, Item, Ladder, Ladders, Series, TileMap
from careercli.render.scales import Tiles, map_unit, positions, ticks, tiles
from careercli.render.tabular import PERCENTILES

WIDTH = 360.0
"""Units; about as many pixels on a telephone, where the letters of a wider drawing could not be read."""

EDGE = 8.0

LETTER = 7.0
"""About as wide as one is."""

TILE = 32.0

STRIP_KEY = (
    "A line runs from the 10th to the 90th percentile, a box holds the middle half, a thick stroke is the median. "
    "An arrow stands where a figure is top-coded: it is at least so much."
)


class Drawing(NamedTuple):
    """The parts of a drawing, how high it is, and in words how it is to be read."""

    parts: list[str]
    height: float
    reading: str


class Scale(NamedTuple):
    """Where amounts stand between two edges."""

    low: float
    high: float
    start: float = EDGE
    end: float = WIDTH - EDGE

    def at(self, amount: float) -> float:
        """The place of an amount."""
        return self.start + (amount - self.low) / (self.high - self.low) * (self.end - self.start)


def svg(chart: Chart, name: str) -> str:
    """The chart as an element, `name` being its id on the page; empty where there is nothing to draw."""
    drawing = _drawing(chart)
    if drawing is None:
        return ""
    title, reading = f'<title id="{name}t">{escape(chart.caption)}</title>', escape(drawing.reading)
    head = f'<svg viewBox="0 0 {WIDTH:g} {drawing.height:g}" role="img" aria-labelledby="{name}t {name}d">'
    drawn = "".join(drawing.parts)
    return f'{head}{title}<desc id="{name}d">{reading}</desc>{drawn}</svg>'


def _drawing(chart: Chart) -> Drawing | None:
    match chart:
        case Ladder():
            return _ladder(chart)
        case Ladders():
            return _ladders(chart)
        case Bars():
            return _bars(chart)
        case Series():
            return _series(chart)
        case TileMap():
            return _tile_map(chart)
        case _:
            assert_never(chart)


def _ladder(chart: Ladder) -> Drawing | None:
    """One strip with its percentiles around it: the quarters above, the others below."""
    places = positions(chart.ladder)
    if places is None or places[0] >= places[-1]:
        return None
    columns = [*map(Scale(places[0], places[-1]).at, places)]
    parts = list(_strip(chart.ladder.percentiles, columns, 42))
    labels = [
        (name, worded(Money(figure, chart.basis))) for name, figure in zip(PERCENTILES, chart.ladder[1:], strict=True)
    ]
    for chosen, top in (((1, 3), 14.0), ((0, 2, 4), 66.0)):
        widths = [LETTER * max(map(len, labels[place])) for place in chosen]
        for place, middle in zip(chosen, _apart([columns[place] for place in chosen], widths), strict=True):
            parts += [_text(middle, top, labels[place][0], "q m"), _text(middle, top + 13, labels[place][1], "m")]
    return Drawing(parts, 84, STRIP_KEY)


def _ladders(chart: Ladders) -> Drawing | None:
    """A name and a strip under it for each, and the amounts of all under them."""
    places = [positions(rung.ladder) if rung.ladder else None for rung in chart.rungs]
    known = [found for found in places if found]
    low, high = min((found[0] for found in known), default=0.0), max((found[-1] for found in known), default=0.0)
    if low >= high:
        return None
    scale, foot = Scale(low, high), 36.0 * len(places)
    parts: list[str] = []
    for amount in ticks(low, high, (high - low) / 5):
        parts.append(_line(scale.at(amount), 18, scale.at(amount), foot, "l h q", width=0.3))
        words = short(Money(amount, "annual"))
        middle = min(max(scale.at(amount), LETTER * len(words) / 2), WIDTH - LETTER * len(words) / 2)
        parts.append(_text(middle, foot + 14, words, "q m"))
    for number, (rung, found) in enumerate(zip(chart.rungs, places, strict=True)):
        top = 36.0 * number
        parts.append(_text(0, top + 12, rung.name))
        if rung.ladder and found:
            parts += _strip(rung.ladder.percentiles, [*map(scale.at, found)], top + 24)
        else:
            parts.append(_text(0, top + 28, "not published", "q"))
    return Drawing(parts, foot + 20, STRIP_KEY)


def _strip(figures: Sequence[Figure], columns: Sequence[float], middle: float) -> Iterator[str]:
    """The percentiles in their columns: an end that is but a bound is an arrow, the box before it is open."""
    start, box, median, box_end, end = columns
    open_box, open_end = (isinstance(figures[place], Unpublished) for place in (3, 4))
    yield _line(start, middle, end, middle)
    yield _line(start, middle - 6, start, middle + 6)
    yield _box(box, middle - 6, box_end - box, 12, "x h" if open_box else "x")
    if not isinstance(figures[2], Unpublished):
        yield _line(median, middle - 8, median, middle + 8, width=3)
    if open_end:
        yield f'<path class="f" d="M{end:.1f} {middle - 5:g}l7 5l-7 5z"/>'
    else:
        yield _line(end, middle - 6, end, middle + 6)


def _apart(places: Sequence[float], widths: Sequence[float]) -> list[float]:
    """The places, moved no more than is needed for labels so wide to stand beside each other within the drawing."""
    found = []
    left = 0.0
    for number, (place, width) in enumerate(zip(places, widths, strict=True)):
        room_behind = sum(width + LETTER for width in widths[number + 1 :])
        found.append(max(min(place, WIDTH - room_behind - width / 2), left + width / 2))
        left = found[-1] + width / 2 + LETTER
    return found


def _bars(chart: Bars) -> Drawing | None:
    """A name with its figure, and a bar under them, to the left of zero for what falls."""
    sizes = [size(item.cell) or 0.0 for item in chart.items]
    low, high = min([0.0, *sizes]), max([0.0, *sizes])
    if low >= high:
        return None
    scale = Scale(low, high, 0, WIDTH)
    parts: list[str] = []
    for number, (item, value) in enumerate(zip(chart.items, sizes, strict=True)):
        parts += _bar(item, value, scale, 34.0 * number)
    reading = (
        "A bar for each, from the line at zero: to the right for what grows, dashed and to the left for what falls."
    )
    return Drawing(parts, 34.0 * len(sizes), reading if low < 0 else "A bar for each, as long as its figure is large.")


def _bar(item: Item, value: float, scale: Scale, top: float) -> Iterator[str]:
    yield _text(0, top + 12, item.name)
    yield _text(WIDTH, top + 12, worded(item.cell), "e")
    start, end = sorted((scale.at(0), scale.at(value)))
    yield _line(scale.at(0), top + 15, scale.at(0), top + 29)
    if end > start:
        yield _box(start, top + 17, end - start, 10, "o h" if value < 0 else "f")
    if is_bound(item.cell):
        yield f'<path class="o" d="M{end - 8:.1f} {top + 17:g}l8 5l-8 5z"/>'


def _series(chart: Series) -> Drawing | None:
    """A point for each time, joined where they can be compared; the amounts of the lowest and the highest."""
    values = [size(point.cell) for point in chart.points]
    known = [value for value in values if value is not None]
    if len(known) < 2 or min(known) == max(known):
        return None
    across = Scale(0, len(values) - 1, 20, WIDTH - 20)
    up = Scale(min(known), max(known), 120, 24)
    parts: list[str] = []
    before: tuple[float, float] | None = None
    for number, (point, value) in enumerate(zip(chart.points, values, strict=True)):
        x = across.at(number)
        if len(values) <= 12 or number in (0, len(values) - 1):
            parts.append(_text(x, 142, point.when.rpartition(" ")[2], "q m"))
        if point.after_break:
            gap = x - (across.at(1) - across.at(0)) / 2
            parts.append(_line(gap, 8, gap, 128, "l h"))
            before = None
        if value is None:
            before = None
            continue
        here = (x, up.at(value))
        if before:
            parts.append(_line(*before, *here, width=2))
        shape = f"M{x - 4:.1f} {here[1] + 3:.1f}h8l-4 -8z" if is_bound(point.cell) else ""
        parts.append(
            f'<path class="o" d="{shape}"/>' if shape else f'<circle class="f" cx="{x:.1f}" cy="{here[1]:.1f}" r="3"/>'
        )
        if value in (known[0], known[-1], min(known), max(known)):
            words = worded(point.cell, Stated.BASIS)
            middle = min(max(x, LETTER * len(words) / 2), WIDTH - LETTER * len(words) / 2)
            parts.append(_text(middle, here[1] - 8, words, "m"))
        before = here
    reading = (
        "A point for each time; the scale does not begin at zero. A dashed line is a break: figures on its two sides "
        "cannot be compared. Where no figure is published there is no point; a triangle is a bound."
    )
    return Drawing(parts, 148, reading)


def _tile_map(chart: TileMap) -> Drawing:
    """A tile for each state, its letters over its number; without a figure or with a doubtful one, framed by dashes."""
    found = tiles(chart)
    classes = {postal: number for number, members in enumerate(found.classes) for postal in members}
    shades = _shades(len(found.classes))
    parts: list[str] = []
    for row, line in enumerate(chart.layout):
        for column, postal in enumerate(line):
            if postal != "..":
                shade = shades[classes[postal]] if postal in classes else None
                number = f"{found.numbers.get(postal) or MISSING}{chart.marks.get(postal, '')}"
                parts += _tile(column * TILE, row * TILE, postal, number, shade)
    foot = len(chart.layout) * TILE + 14
    parts.append(_text(0, foot, map_unit(chart), "q"))
    parts += _legend(found, shades, foot + 8)
    reading = (
        "States as tiles in their rough places, each with its number; the higher the class, the darker the tile. "
        "Tiles in dashes belong to no class: n/a is not published, + is at least so much."
    )
    return Drawing(parts, foot + 34, reading)


def _shades(classes: int) -> list[int]:
    """The shades of so many classes, as far apart as may be."""
    return [round(number * (len(TILES) - 1) / max(classes - 1, 1)) for number in range(classes)]


def _tile(x: float, y: float, postal: str, number: str, shade: int | None) -> Iterator[str]:
    yield _box(x + 1, y + 1, TILE - 2, TILE - 2, "o h" if shade is None else f"t{shade}")
    ink = "m" if shade is None else f"m i{shade}"
    yield _text(x + TILE / 2, y + 14, postal, ink)
    yield _text(x + TILE / 2, y + 26, number, ink)


def _legend(found: Tiles, shades: Sequence[int], top: float) -> Iterator[str]:
    for number, shade in enumerate(shades):
        x = number * WIDTH / len(TILES)
        yield _box(x, top, 68, 18, f"t{shade}")
        yield _text(x + 34, top + 13, found.span(number), f"m i{shade}")


def _text(x: float, y: float, words: str, kind: str = "") -> str:
    """Words from `x`, around it (kind `m`) or up to it (`e`)."""
    kinds = kind.split()
    anchor = ' text-anchor="middle"' if "m" in kinds else ' text-anchor="end"' if "e" in kinds else ""
    style = " ".join(each for each in kinds if each not in "me")
    return f'<text x="{x:.1f}" y="{y:g}"{anchor}{style and f" class={chr(34)}{style}{chr(34)}"}>{escape(words)}</text>'


def _line(x: float, y: float, x2: float, y2: float, kind: str = "l", *, width: float = 1) -> str:
    return f'<path class="{kind}" stroke-width="{width:g}" d="M{x:.1f} {y:.1f}L{x2:.1f} {y2:.1f}"/>'


def _box(x: float, y: float, width: float, height: float, kind: str) -> str:
    return f'<rect class="{kind}" x="{x:.1f}" y="{y:g}" width="{width:.1f}" height="{height:g}"/>'
