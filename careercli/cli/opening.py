"""Opening the catalogue that a question goes to."""

from pathlib import Path

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import DataError, UsageError
from careercli.catalog.paths import data_in_use, generations_dir

WAYS_BACK = (
    "career data rollback goes back to the data before, career data use bundled to those that came with the program"
)


def open_catalog(data_dir: str | None = None) -> Catalog:
    """The catalogue of a folder, or of the data in use. Raises UsageError or DataError where there is none."""
    if data_dir is None:
        folder = data_in_use()
    else:
        folder = Path(data_dir)
        if not folder.is_dir():
            raise UsageError(f"--data-dir: {data_dir} is not a folder")
        folder = folder.absolute()
    if not (folder / "sources.toml").is_file():
        why = "an import that was cut off leaves it so until it is run again"
        raise DataError(f"{folder} holds no data: sources.toml is missing ({why})")
    return Catalog(folder)


def advice_on(error: DataError) -> str:
    """How to get away from fetched data that are missing or damaged; empty for other data."""
    return WAYS_BACK if str(generations_dir()) in str(error) else ""
