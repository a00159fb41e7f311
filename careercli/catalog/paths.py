"""Where data, cache and configuration lie, and which data are in use."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from careercli.catalog.errors import DataError

PACKAGE = Path(__file__).resolve().parent.parent

INDEX = "index.sqlite"
"""The compiled index, in the wheel and in a generation of fetched data."""

IN_USE = "in-use"
"""The link that says which generation of the data is in use; where there is none, the bundled data are."""

GENERATIONS = "generations"
"""The folder beside it that holds them."""

LAYOUT = "1"
"""Of generations: another one is read by other versions of the program. It stands before their number: `1-0003`."""


def bundled_data() -> Path:
    """The data that came with the program: inside the package when installed, beside it in a checkout."""
    inside = PACKAGE / "data"
    return inside if inside.is_dir() else PACKAGE.parent / "data"


def bundled_index() -> Path:
    """The index that was compiled when the wheel was built (absent in a checkout)."""
    return PACKAGE / INDEX


def cache_dir() -> Path | None:
    """The folder for what can be made again: `CAREER_CACHE_DIR`, else the platform's cache folder.

    None where there is none: nobody is at home, or the folder that the program runs in is gone.
    """
    try:
        if override := os.environ.get("CAREER_CACHE_DIR"):
            return Path(override).expanduser().absolute()
        import platformdirs  # only a question that needs a rebuilt index pays for this import

        home, chosen = Path(os.environ.get("HOME", "/")), Path(os.environ.get("XDG_CACHE_HOME", ""))
        if os.name == "posix" and not (home.is_absolute() or chosen.is_absolute()):
            return None  # a relative HOME would put a folder wherever the program runs
        folders = (Path(platformdirs.user_cache_dir("careercli", appauthor=False)), Path("~/.cache/careercli"))
        return next((folder for folder in map(Path.expanduser, folders) if folder.is_absolute()), None)
    except (OSError, RuntimeError):  # no current folder, no home
        return None


def config_dir(variables: Mapping[str, str] = os.environ) -> Path:
    """The folder for a user's own settings: `CAREER_CONFIG_DIR`, else the platform's configuration folder."""
    if override := variables.get("CAREER_CONFIG_DIR"):
        return Path(override)
    if sys.platform == "linux":  # as platformdirs has it, whose import would cost every command 3 ms
        home = variables.get("XDG_CONFIG_HOME", "").strip() or os.path.join(variables.get("HOME") or "~", ".config")  # noqa: PTH118
        return Path(home, "careercli")
    import platformdirs

    return Path(platformdirs.user_config_dir("careercli", appauthor=False))


def generations_dir(variables: Mapping[str, str] = os.environ) -> Path:
    """The folder of the data that a user has fetched: `CAREER_GENERATIONS_DIR`, else the platform's data folder."""
    if override := variables.get("CAREER_GENERATIONS_DIR"):
        return Path(override).absolute()
    if sys.platform == "linux":  # as platformdirs has it, whose import would cost every command 3 ms
        home = variables.get("XDG_DATA_HOME", "").strip() or os.path.join(variables.get("HOME") or "~", ".local/share")  # noqa: PTH118
        return Path(home, "careercli")
    import platformdirs

    return Path(platformdirs.user_data_dir("careercli", appauthor=False))


def data_in_use() -> Path:
    """The data that questions go to: the generation that was put in place last, else the bundled ones.

    Costs one look for the link. Raises DataError where that is none, or leads to data of another layout.
    """
    home = generations_dir()
    link = os.path.join(home, IN_USE)  # noqa: PTH118 - every command passes here
    try:
        named = os.readlink(link) if os.name == "posix" else Path(link).read_text(encoding="utf-8")  # noqa: PTH115
    except (FileNotFoundError, NotADirectoryError):
        return bundled_data()
    except (OSError, ValueError) as error:
        raise DataError(f"{link} cannot be read ({getattr(error, 'strerror', None) or error})") from error
    folder, _, name = named.replace("\\", "/").partition("/")
    layout, _, number = name.partition("-")
    if folder != GENERATIONS or not (layout.isdigit() and number.isdigit()):
        raise DataError(f"{link} leads to {named!r:.80}, which is no generation of the data")
    if layout != LAYOUT:
        raise DataError(f"the data in {home / named} were fetched by another version of careercli")
    return home / named
