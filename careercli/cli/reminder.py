"""The note that newer data are due: once a month at most, on a terminal, by the calendar in the data."""

import os
from datetime import UTC, datetime
from pathlib import Path

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import CareerError
from careercli.catalog.paths import data_in_use
from careercli.cli.environment import Environment
from careercli.cli.settings import Settings
from careercli.queries.due import due

SETTING = "reminder"
OFF = "off"

NAMED = 3
"""Datasets that the note names; the others are counted."""


def remind(environment: Environment, mark: Path) -> None:
    """Note the time in the file `mark`, and say what is due, unless somebody has silenced it.

    Where the time cannot be noted nothing is said, or it would be said after every answer.
    """
    try:
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch()
        os.utime(mark)
        setting = Settings(environment.variables).get(SETTING)
        if setting is None or setting.value.strip().lower() != OFF:
            found = due(Catalog(data_in_use()), datetime.now(UTC).date())
            named = [f"{item.schedule.title} since {item.since:%B %Y}" for item in found[:NAMED]]
            named += [f"{len(found) - NAMED} more"] if len(found) > NAMED else []
            if named:
                environment.note(
                    f"Newer data are due: {', '.join(named)}. career data update --check asks whether they are there; "
                    "career config set reminder off silences this note."
                )
    except (OSError, CareerError):  # a note that cannot be given is no fault of the answer
        return
