"""What every command starts with: the catalogue, and the thing that was named."""

from collections.abc import Sequence
from pathlib import Path

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import DataError, UsageError
from careercli.catalog.paths import bundled_data
from careercli.cli.environment import Environment


def open_catalog(data_dir: Path | None) -> Catalog:
    """The catalogue of a folder, or of the bundled data. Raises UsageError or DataError where there is none."""
    if data_dir is not None and not data_dir.is_dir():
        raise UsageError(f"--data-dir: {data_dir} is not a folder")
    folder = (data_dir or bundled_data()).absolute()
    if not (folder / "sources.toml").is_file():
        raise DataError(f"{folder} holds no data: sources.toml is missing")
    return Catalog(folder)


def note_meaning(name: str, title: str, via: str, environment: Environment) -> None:
    """Say on stderr what a name was taken for, where it was not the official title, a slug or a code."""
    reason = f" (“{via}”)" if via and via.lower() != name.lower() else ""
    environment.note(f"{name} → {title}{reason}" if environment.unicode else f"{name} -> {title}")


def joined(name: Sequence[str]) -> str:
    """The words of a NAME, quoted or not, as one."""
    return " ".join(name)
