"""Indexes in the cache folder: which are trusted, how one is put there, and what killed runs left behind."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from careercli.catalog.index.seal import is_sealed
from careercli.catalog.paths import cache_dir

_UNFINISHED = ".tmp"


def place_of(folder: Path) -> Path | None:
    """Where the index of a folder of data lies: one for each folder; None where there is nowhere to keep it."""
    from hashlib import blake2b  # the index that came with the wheel does not pay for it

    cache = cache_dir()
    return cache and cache / f"index-{blake2b(os.fsencode(folder), digest_size=8).hexdigest()}.sqlite"


def is_trusted(path: Path) -> bool:
    """Whether a file is an index that this user, or root, wrote, that nobody else may write to, and that is whole."""
    try:
        status = os.lstat(path)
        if not stat.S_ISREG(status.st_mode):
            return False
        if hasattr(os, "geteuid"):
            others = stat.S_IWGRP | stat.S_IWOTH
            if status.st_uid not in (os.geteuid(), 0) or status.st_mode & others:
                return False
        return is_sealed(path)
    except (OSError, ValueError):  # not there, not readable, or no path at all
        return False


@contextmanager
def unfinished(path: Path) -> Iterator[Path]:
    """A file beside a path, to be written and then moved there; gone in the end if it was not. Raises OSError.

    It is locked while it is written, so that a later run can tell a file that is being written from litter.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    _sweep(path.parent)
    temporary = path.with_name(f"{path.stem}-{os.getpid()}{_UNFINISHED}")
    descriptor = os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        _lock(descriptor)
        yield temporary
    finally:
        os.close(descriptor)
        temporary.unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    """Remove what runs that were killed left unfinished."""
    for path in folder.glob(f"index-*{_UNFINISHED}*"):
        with suppress(OSError):
            descriptor = os.open(path, os.O_RDWR)
            try:
                _lock(descriptor)  # fails where a run still writes it
                path.unlink()
            finally:
                os.close(descriptor)


def _lock(descriptor: int) -> None:
    """Lock a file as long as it is open. Raises OSError where another process has locked it."""
    try:
        import fcntl
    except ImportError:  # Windows does not remove what is open
        return
    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
