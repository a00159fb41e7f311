"""When publishers bring out the next vintage of a dataset."""

from datetime import date
from typing import NamedTuple

LAST_VERSION = 1900
"""A first number above it is a year, one below it a version."""


class Release(NamedTuple):
    """A habit: in `month` of each `every`th year comes the vintage whose numbers are the year less `less`, then `then`.

    `then` are the further numbers of the vintage (the 2 of O*NET 30.2, the month of an index).
    """

    month: int
    less: int
    then: tuple[int, ...] = ()
    every: int = 1

    def newest(self, today: date) -> tuple[tuple[int, ...], date]:
        """The numbers of the newest vintage that this brought by a day, and the first day that it was due on."""
        year = today.year
        while year % self.every or _after(year, self.month) > today:
            year -= 1
        return (year - self.less, *self.then), _after(year, self.month)


class Schedule(NamedTuple):
    """The releases of a dataset: `name` is what `career data update --only` calls it, `of` what `sources.toml` does."""

    name: str
    title: str
    of: str
    releases: tuple[Release, ...]

    def newest(self, today: date) -> tuple[tuple[int, ...], date]:
        """The numbers of the newest vintage that is out by a day, as far as habits tell, and since when."""
        return max(release.newest(today) for release in self.releases)


class Due(NamedTuple):
    """A dataset of which a newer vintage is due: its vintage in use, the numbers of the newer one, and since when."""

    schedule: Schedule
    in_use: str
    numbers: tuple[int, ...]
    since: date


def worded(numbers: tuple[int, ...]) -> str:
    """The numbers of a vintage as they are written: 2026, 2026-05, 31.0."""
    year, *then = numbers
    if year > LAST_VERSION and then:
        return f"{year}-{then[0]:02}"
    return ".".join(map(str, numbers))


def _after(year: int, month: int) -> date:
    """The first day after a month: until then a release may be late."""
    return date(year + month // 12, month % 12 + 1, 1)
