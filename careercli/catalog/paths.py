"""Where data, cache and configuration lie."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def bundled_data() -> Path:
    """The data that came with the program: inside the package when installed, beside it in a checkout."""
    inside = PACKAGE / "data"
    return inside if inside.is_dir() else PACKAGE.parent / "data"


def bundled_index() -> Path:
    """The index that was compiled when the wheel was built (absent in a checkout)."""
    return PACKAGE / "index.sqlite"


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
