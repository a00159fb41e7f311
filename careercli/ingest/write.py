"""Putting the generated files in place, all or none.

Everything is first written to a staging folder beside the target (`.data.ingest/new` for `data`). When it is complete,
the file `complete`, which lists its entries, is put there; from then on the run can only end with the new files: each
generated entry (GENERATED) of the target is moved to `old` in the staging folder and the new one moved to its place, by
renames within one file system, with interruptions (Ctrl-C, a termination signal) held back for these milliseconds.
Should the machine stop in the middle, the next run completes the renames before it does anything else
(`finish_interrupted`). An interruption before `complete` leaves the old files as they were. Whatever else lies in the
target (README.md, LICENSE.md, profiles/, tiles.toml, synonyms.toml) is never touched.
"""

import shutil
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

GENERATED = (
    "sources.toml",
    "codes.toml",
    "soc2010.toml",
    "states.toml",
    "metros.toml",
    "industries.toml",
    "prices.toml",
    "fields.toml",
    "groups",
    "handbook",
    "occupations",
    "pay",
    "projections",
    "titles",
)
"""What the importer writes in `data/`, and all that it ever removes there."""


def replace_generated(target: Path, files: Mapping[str, str]) -> None:
    """Replace every generated file in `target` by `files` (path in the target → text); OSError leaves the old ones."""
    finish_interrupted(target)
    staging = _staging(target)
    new = staging / "new"
    try:
        for name, text in files.items():
            path = new / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        names = sorted({name.split("/")[0] for name in files})
        listed = staging / "listed"
        listed.write_text("\n".join(names), encoding="utf-8")
        listed.rename(staging / "complete")
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    _swap(target)


def finish_interrupted(target: Path) -> None:
    """Complete a replacement that was cut off while files were being moved, or clear away one that never got there."""
    staging = _staging(target)
    if (staging / "complete").exists():
        _swap(target)
    elif staging.exists():
        shutil.rmtree(staging)


def _staging(target: Path) -> Path:
    return target.resolve().with_name(f".{target.resolve().name}.ingest")


def _swap(target: Path) -> None:
    """Move what is complete to its place; to do it again after an interruption does what was left to do."""
    staging = _staging(target)
    new, old, complete = staging / "new", staging / "old", staging / "complete"
    replaced = complete.read_text(encoding="utf-8").split()
    old.mkdir(exist_ok=True)
    with _uninterrupted():
        for name in GENERATED:
            still_old = (new / name).exists() or name not in replaced
            if still_old and (target / name).exists():
                (target / name).rename(old / name)
            if (new / name).exists():
                (new / name).rename(target / name)
        complete.unlink()
    shutil.rmtree(staging)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold back Ctrl-C and termination until the block is done."""
    held: list[int] = []
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    for number in handlers:
        signal.signal(number, lambda received, _: held.append(received))
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
    if held:
        signal.raise_signal(signal.Signals(held[0]))
