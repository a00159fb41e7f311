"""Generations of fetched data in the user's data folder, and which of them is in use.

    lock                     held by whoever changes anything here
    in-use                   a link to the generation in use; the one step by which data are put in place replaces it
    generations/1-0003/      a folder of data, as `data/` is, with its index and `generation.toml`, written last
    work/                    what is being made; it may be removed whenever nobody holds the lock
    downloads/               files that were fetched, whole and in part

A generation without `generation.toml` was never whole, and is cleared away. Nothing in one is changed after that.
"""

import contextlib
import errno
import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from careercli import __version__
from careercli.catalog.errors import DataError
from careercli.catalog.files.toml import read_toml
from careercli.catalog.index.snapshot import RECORD
from careercli.catalog.paths import GENERATIONS, IN_USE, LAYOUT, bundled_data, data_in_use
from careercli.update.errors import UpdateError

BUNDLED = "bundled"
"""What the data that came with the program are called beside generations."""

KEPT = 2

if sys.platform != "win32":
    import fcntl


class Generation(NamedTuple):
    """A folder of data that may be used: `name` is `bundled` or like `1-0003`, `before` what was in use before it."""

    name: str
    folder: Path
    before: str = BUNDLED


class Home:
    """The folder of generations of one user."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.generations = folder / GENERATIONS
        self.work = folder / "work"
        self.downloads = folder / "downloads"

    @contextmanager
    def alone(self) -> Iterator[int]:
        """Hold the lock, and clear away what was left half made. Raises UpdateError where somebody else holds it.

        The system lets go of it however the process ends; a child that was given the descriptor holds it too.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self.folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise UpdateError(f"{self.folder} cannot be written to ({error.strerror})") from error
        try:
            _lock(descriptor, self.folder)
            self._clear()
            try:
                yield descriptor
            finally:
                shutil.rmtree(self.work, ignore_errors=True)
        finally:
            os.close(descriptor)

    def used(self) -> Generation:
        """What is in use. Raises DataError where the link is damaged."""
        folder = data_in_use()
        return Generation(BUNDLED, folder) if folder == bundled_data() else self.named(folder.name)

    def named(self, name: str) -> Generation:
        """A generation by its name, whole or not."""
        if name == BUNDLED:
            return Generation(BUNDLED, bundled_data())
        try:
            before = str(read_toml(self.generations / name / RECORD).get("before", BUNDLED))
        except DataError:
            before = BUNDLED
        return Generation(name, self.generations / name, before)

    def whole(self) -> list[str]:
        """The names of all generations that are whole, the oldest first."""
        if not self.generations.is_dir():
            return []
        return sorted(path.name for path in self.generations.iterdir() if (path / RECORD).is_file())

    def next_name(self) -> str:
        """The name of a generation to be made."""
        numbers = [name.partition("-")[2] for name in self.whole()]
        return f"{LAYOUT}-{max((int(number) for number in numbers if number.isdigit()), default=0) + 1:04}"

    def record(self, name: str, before: str, datasets: tuple[str, ...], today: datetime) -> None:
        """Say in a generation that it is whole, when and of what it was made: the last file that is written into it."""
        path = self.generations / name / RECORD
        lines = {
            "made": today.isoformat(timespec="seconds"),
            "by": f"careercli {__version__}",
            "before": before,
            "datasets": list(datasets),
        }
        with path.open("w", encoding="utf-8") as file:
            file.writelines(f"{key} = {json.dumps(value)}\n" for key, value in lines.items())
            file.flush()
            os.fsync(file.fileno())
        os.utime(path)  # later than the folder, by which the index in it is known to be of what lies there

    def put_in_use(self, name: str) -> None:
        """The one step: from here on every question goes to this generation, or to the bundled data. Raises OSError."""
        link = self.folder / IN_USE
        if name == BUNDLED:
            link.unlink(missing_ok=True)
            return
        fresh = self.folder / f"{IN_USE}.new"
        fresh.unlink(missing_ok=True)
        if os.name == "posix":
            fresh.symlink_to(f"{GENERATIONS}/{name}")
        else:
            fresh.write_text(f"{GENERATIONS}/{name}", encoding="utf-8")
        os.replace(fresh, link)  # noqa: PTH105 - Path.replace is the same; this is the one step
        with contextlib.suppress(OSError):  # a system that cannot keep a folder's entry safe by itself
            _sync_folder(self.folder)

    def prune(self, used: str, before: str) -> None:
        """Keep the generation in use and one more, the one before where there is one."""
        others = [name for name in self.whole() if name not in (used, before)]
        kept = {used, before} if before != BUNDLED else {used, *others[-1:]}
        for name in self.whole():
            if name not in kept:
                _remove(self.generations / name)

    def _clear(self) -> None:
        """Remove what an earlier run left unfinished."""
        with contextlib.suppress(OSError):
            (self.folder / f"{IN_USE}.new").unlink(missing_ok=True)
            shutil.rmtree(self.work, ignore_errors=True)
            for path in self.generations.iterdir() if self.generations.is_dir() else ():
                if not (path / RECORD).is_file() and path.name[:1].isdigit() and path != self._linked():
                    _remove(path)

    def _linked(self) -> Path | None:
        """What the link leads to, whole or not: it is for a person to go back from."""
        try:
            return data_in_use()
        except DataError:
            return None


def _remove(folder: Path) -> None:
    """Remove a generation; its record first, so that what is left of it is never taken for a whole one."""
    (folder / RECORD).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


def _lock(descriptor: int, folder: Path) -> None:
    if sys.platform == "win32":
        return  # nothing keeps two apart there but the names that they make
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise UpdateError(f"{folder}: the data are being changed by another run of career; wait for it") from error
    except OSError as error:
        if error.errno not in (errno.EBADF, errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS):
            raise


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
