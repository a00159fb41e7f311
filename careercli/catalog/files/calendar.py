"""calendar.toml: when publishers bring out the next vintage of each dataset."""

from pathlib import Path

from careercli.catalog.files.toml import Table, decoded, filled, read_toml
from careercli.model.release import Release, Schedule


def read_calendar(path: Path) -> tuple[Schedule, ...]:
    """Read calendar.toml. Raises DataError."""
    return decoded(path, read_toml(path), lambda table: tuple(_schedule(name, table[name]) for name in table))


def _schedule(name: str, table: Table) -> Schedule:
    return Schedule(name, filled(table["title"]), filled(table["of"]), tuple(map(_release, table["releases"])))


def _release(table: Table) -> Release:
    release = Release(table["month"], table["less"], tuple(table.get("then", ())), table.get("every", 1))
    numbers = (release.month, release.less, *release.then, release.every)
    if any(type(number) is not int for number in numbers) or not (
        1 <= release.month <= 12 and 1 <= release.every <= 10
    ):
        raise ValueError(f"{table!r:.60} is no release")
    return release
