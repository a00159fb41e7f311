"""Where data, cache and configuration lie."""

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def bundled_data() -> Path:
    """The data that came with the program: inside the package when installed, beside it in a checkout."""
    inside = PACKAGE / "data"
    return inside if inside.is_dir() else PACKAGE.parent / "data"


def bundled_index() -> Path:
    """The index that was compiled when the wheel was built (absent in a checkout)."""
    return PACKAGE / "index.sqlite"


def cache_dir() -> Path:
    """The folder for what can be made again: `CAREER_CACHE_DIR`, else the platform's cache folder."""
    if override := os.environ.get("CAREER_CACHE_DIR"):
        return Path(override)
    import platformdirs  # only a question that needs a rebuilt index pays for this import

    return Path(platformdirs.user_cache_dir("careercli", appauthor=False))


def config_dir() -> Path:
    """The folder for a user's own settings, by the platform's custom."""
    import platformdirs

    return Path(platformdirs.user_config_dir("careercli", appauthor=False))
