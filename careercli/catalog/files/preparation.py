"""preparation.toml: how long schooling, experience and training take."""

from pathlib import Path

from careercli.catalog.files.conformance import conforming
from careercli.catalog.files.toml import Table, decoded, number, read_toml
from careercli.model.education import LEVELS
from careercli.model.preparation import PreparationTimes


def read_preparation(path: Path) -> PreparationTimes:
    """Read preparation.toml. Raises DataError, also where a level of education has no years."""
    return conforming(decoded(path, read_toml(path), _times), path)


def _times(table: Table) -> PreparationTimes:
    times = PreparationTimes(*({name: _years(value) for name, value in table[part].items()} for part in _PARTS))
    for level in LEVELS:
        times.years_of_school(level)
    return times


_PARTS = PreparationTimes._fields


def _years(value: object) -> float:
    years = number(value)
    if not 0 <= years <= 30:
        raise ValueError(f"{years} is no number of years that preparation takes")
    return years
