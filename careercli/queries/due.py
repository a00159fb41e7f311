"""Of which datasets a newer vintage is due, by the calendar of releases in the data; nobody is asked for it."""

import re
from datetime import date

from careercli.catalog.catalog import Catalog
from careercli.model.release import Due
from careercli.model.source import Source


def due(catalog: Catalog, today: date) -> tuple[Due, ...]:
    """The datasets whose vintage in use is older than the newest that is due on a day."""
    found = []
    for schedule in catalog.calendar:
        used = catalog.sources.of(schedule.of)
        numbers, since = schedule.newest(today)
        newest = max(used, key=numbers_of) if used else None
        if newest is None or numbers_of(newest)[: len(numbers)] < numbers:
            found.append(Due(schedule, newest.vintage if newest else "", numbers, since))
    return tuple(found)


def numbers_of(source: Source) -> tuple[int, ...]:
    """The numbers in a vintage, which put vintages of a dataset in order: `May 2025`, `30.2 (February 2026)`."""
    return tuple(int(number) for number in re.findall(r"\d+", source.vintage))
