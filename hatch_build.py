"""Compiles the index into the wheel, so that the first question after installation is as fast as the tenth."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class IndexBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Puts `careercli/index.sqlite` into a wheel; an editable install builds its index in the cache instead."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the index from `data/` and have the wheel include it."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from careercli.catalog.files.files import Files
        from careercli.catalog.index.open import BUNDLED, write_index

        folder = root / "data"
        index = Path(self.directory) / "index.sqlite"
        index.parent.mkdir(parents=True, exist_ok=True)
        index.unlink(missing_ok=True)
        write_index(Files(folder), index, BUNDLED)
        build_data["force_include"][str(index)] = "careercli/index.sqlite"
        build_data["pure_python"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave only the wheel."""
        (Path(self.directory) / "index.sqlite").unlink(missing_ok=True)
