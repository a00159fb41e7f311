"""The blocks of a page that are looked at: ladders, bars, series, maps. They hold figures, never a drawing."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from careercli.model import pay
from careercli.render.page.cells import Cell, Money, Percent


class Ladder(NamedTuple):
    """The percentiles of one wage, on a basis (`annual` or `hourly`)."""

    label: str
    ladder: pay.Ladder
    basis: str
    caption: str


class Rung(NamedTuple):
    """A name and its percentiles, None where none are published."""

    name: str
    ladder: pay.Ladder | None


class Ladders(NamedTuple):
    """The percentiles of several, on one scale."""

    rungs: tuple[Rung, ...]
    basis: str
    caption: str


class Item(NamedTuple):
    """A name and its figure."""

    name: str
    cell: Cell


class Bars(NamedTuple):
    """Figures of one kind under `heading`, to be compared by their length."""

    heading: str
    items: tuple[Item, ...]
    caption: str


class Point(NamedTuple):
    """A figure at a time; after a `break` it cannot be compared with the points before."""

    when: str
    cell: Money
    after_break: bool = False


class Series(NamedTuple):
    """A figure over time, the oldest point first."""

    points: tuple[Point, ...]
    caption: str


class TileMap(NamedTuple):
    """Figures of one kind by postal code, on tiles in `layout` (rows of postal codes, `..` where no state lies).

    States that `values` does not hold have no figure; those in `marks` have one that belongs to no class, with a sign
    that a note explains. `names` are the names of the states by postal code.
    """

    layout: tuple[tuple[str, ...], ...]
    values: Mapping[str, Money | Percent]
    caption: str
    marks: Mapping[str, str] = MappingProxyType({})
    names: Mapping[str, str] = MappingProxyType({})


Chart = Ladder | Ladders | Bars | Series | TileMap
"""All of them."""
