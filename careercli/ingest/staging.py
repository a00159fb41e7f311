"""Where an import into a data folder works until its files are put in place; one import at a time.

The staging folder lies beside the data folder (`.data.ingest` for `data`), or within it (`.ingest`) where that is a
mount point, or nothing may be written beside it, or the name is taken by somebody else: files are put in place by
renaming, which takes one file system. It holds `signature`, by which the next import knows it for one of ours; `new/`,
the files; and, from the moment when they are all there, `complete`, the list of what is left to do (`write`). When the
import has ended it is removed.
"""

import contextlib
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from careercli.ingest.errors import TargetError

if sys.platform != "win32":
    import fcntl

WITHIN = ".ingest"
_SIGNATURE = b"Here an import of careercli keeps its files until they are put in place.\n"
_PARTS = {"signature", "new", "listed", "complete"}
_NOTHING = "nothing-is-called-so"


class Staging:
    """The paths in the staging folder of a data folder."""

    def __init__(self, target: Path, folder: Path) -> None:
        self.target = target
        self.folder = folder
        self.new = folder / "new"
        self.complete = folder / "complete"

    def list_complete(self, lines: list[str]) -> None:
        """Write `complete` in one step."""
        listed = self.folder / "listed"
        listed.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        listed.replace(self.complete)

    def clear(self) -> None:
        """Remove all but the signature."""
        self.complete.unlink(missing_ok=True)
        (self.folder / "listed").unlink(missing_ok=True)
        if self.new.exists():
            shutil.rmtree(self.new)

    def remove(self) -> None:
        """Remove everything, unless something is left to be finished."""
        if not self.complete.exists():
            self.clear()
            (self.folder / "signature").unlink()
            self.folder.rmdir()


@contextmanager
def staging_folder(target: Path) -> Iterator[Staging]:
    """The staging folder of a data folder for this import alone, with what an import that was cut off left in it.

    TargetError where another import is at work.
    """
    with _alone(target):
        staging = Staging(target, _choose(target))
        staging.folder.mkdir(exist_ok=True)
        (staging.folder / "signature").write_bytes(_SIGNATURE)
        try:
            yield staging
        finally:
            with contextlib.suppress(OSError):
                staging.remove()


def is_left(target: Path) -> bool:
    """Whether an import that was cut off left its staging folder."""
    return any(_is_ours(folder) for folder in _candidates(target))


def one_rename_away(source: Path, folder: Path) -> bool:
    """Whether files of one folder can be renamed into the other: the system says so before it looks for the file."""
    try:
        (source / _NOTHING).rename(folder / _NOTHING)
    except OSError as error:
        return error.errno != errno.EXDEV
    return True


@contextmanager
def _alone(target: Path) -> Iterator[None]:
    """Hold the lock of a data folder, on the folder itself: the system lets go of it however the import ends.

    Where the system has no such locks (Windows, some network file systems), nothing keeps two imports apart.
    """
    if sys.platform == "win32":
        yield
        return
    descriptor = os.open(target, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise TargetError(f"{target}: another import into this folder is at work") from error
        except OSError as error:
            if error.errno not in (errno.EBADF, errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS):
                raise
        yield
    finally:
        os.close(descriptor)


def _candidates(target: Path) -> tuple[Path, Path]:
    return target.with_name(f".{target.name}.ingest"), target / WITHIN


def _choose(target: Path) -> Path:
    """The staging folder that there is, or else the first one that can be made."""
    beside, within = _candidates(target)
    may_be_beside = os.access(target.parent, os.W_OK | os.X_OK) and one_rename_away(target.parent, target)
    folders = [beside, within] if may_be_beside else [within]
    left = [folder for folder in folders if _is_ours(folder)]
    free = [folder for folder in folders if not folder.exists() and not folder.is_symlink()]
    if not left and not free:
        raise TargetError(f"{within} is in the way: no import made it; move it elsewhere")
    return [*left, *free][0]


def _is_ours(folder: Path) -> bool:
    """Whether an import made the folder: nothing is in it, or its own things with the signature."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    names = {path.name for path in folder.iterdir()}
    signature = folder / "signature"
    return not names or (names <= _PARTS and signature.is_file() and signature.read_bytes() in (b"", _SIGNATURE))
