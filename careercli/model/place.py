"""Areas and industries: the places that a figure can be about."""

from typing import NamedTuple


class Area(NamedTuple):
    """The nation (`US`), a state or territory (its FIPS code), or a metropolitan or nonmetropolitan area (its number).

    `type` is `nation`, `state`, `territory`, `metro` or `nonmetro`; `postal` the two letters of a state; `states` the
    FIPS codes that a metropolitan area lies in, the one it is named for first.
    """

    code: str
    name: str
    type: str
    postal: str | None
    states: tuple[str, ...]


class Industry(NamedTuple):
    """An industry by the six characters OEWS publishes it under (`622000`), its level and the industry around it.

    `name` is what a person would call it, the official title in most cases. `level` is `total`, `ownership` (a public
    or private part of another industry), `sector`, or the number of digits, `3` to `6`.
    """

    naics: str
    title: str
    name: str
    level: str
    parent: str | None


NATION = "US"
ALL_INDUSTRIES = "000000"
