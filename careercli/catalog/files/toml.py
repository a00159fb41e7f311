"""Reading one TOML file, with errors that name the file and the key."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from careercli.catalog.errors import DataError

Table = dict[str, Any]


def read_toml(path: Path) -> Table:
    """Parse a TOML file. Raises DataError where it is missing, unreadable, not UTF-8 or not TOML."""
    import tomli

    try:
        return tomli.loads(path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        raise DataError(f"{path} is missing") from None
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise DataError(f"{path} is not UTF-8 at byte {error.start}") from None
    except tomli.TOMLDecodeError as error:
        raise DataError(f"{path} is not valid TOML: {error}") from None


@contextmanager
def decoding(path: Path, what: str = "") -> Iterator[None]:
    """Turn what goes wrong while a parsed file is understood into a DataError that names the file and the key."""
    at = f"{path}: {what}" if what else str(path)
    try:
        yield
    except KeyError as error:
        raise DataError(f"{at}: the key {error} is missing") from None
    except (TypeError, ValueError, AttributeError, IndexError) as error:
        raise DataError(f"{at}: {error}") from None
