"""Data made anew from data and some official files: what each dataset replaces, and that all else is taken over."""

import shutil
from pathlib import Path

import pytest

from careercli.ingest.renewal.renew import DATASETS, renew


def silent(step: str) -> None:
    """Nobody is told."""


def bring(pristine: Path, folder: Path, *names: str) -> Path:
    """A folder with some of the official files."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(pristine / name, folder / name)
    return folder


@pytest.mark.parametrize("dataset", DATASETS)
def test_the_same_files_make_the_same_bytes(pristine: Path, imported: Path, dataset: str) -> None:
    texts, made, _ = renew(imported, pristine, [dataset], silent)
    assert made == (dataset,)
    listed = {path.relative_to(imported).as_posix() for path in imported.rglob("*.toml")} - {"generated.toml"}
    assert set(texts) == listed
    assert [name for name, text in texts.items() if text != (imported / name).read_text(encoding="utf-8")] == []
