"""Opening the catalogue that a question goes to."""

from pathlib import Path

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import DataError, UsageError
from careercli.catalog.paths import bundled_data


def open_catalog(data_dir: str | None = None) -> Catalog:
    """The catalogue of a folder, or of the bundled data. Raises UsageError or DataError where there is none."""
    if data_dir is None:
        folder = bundled_data()
    else:
        folder = Path(data_dir)
        if not folder.is_dir():
            raise UsageError(f"--data-dir: {data_dir} is not a folder")
        folder = folder.absolute()
    if not (folder / "sources.toml").is_file():
        why = "an import that was cut off leaves it so until it is run again"
        raise DataError(f"{folder} holds no data: sources.toml is missing ({why})")
    return Catalog(folder)
