"""Finding an index that fits the data, and making one where there is none.

The index that came with the wheel serves until a TOML file changes; then, and in a checkout or a user's own folder of
data, one is built in the cache folder. It is written beside its place and moved there in one step, so that runs at
the same time never see half of one; where the cache cannot be written it is built in memory.
"""

import os
import sqlite3
import sys
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from careercli import __version__
from careercli.catalog.files.files import Files
from careercli.catalog.index.index import Index, fingerprint_of
from careercli.catalog.paths import PACKAGE, bundled_data, bundled_index, cache_dir

BUNDLED = "bundled"
"""The fingerprint of the index that comes with the wheel: it is of the data that come with it."""


def open_index(files: Files) -> Index:
    """An index of the data as they are now. Raises DataError where the data cannot be compiled."""

    def rebuild() -> sqlite3.Connection:
        return _build(files, _cached_path(files.folder), snapshot(files.folder))

    connection = _open(bundled_index(), BUNDLED) if _untouched(files.folder) else None
    connection = connection or _open(_cached_path(files.folder), snapshot(files.folder)) or rebuild()
    return Index(connection, rebuild)


def snapshot(folder: Path) -> str:
    """What the TOML files of a folder look like from outside: their paths, sizes and times of change, in a digest.

    The program's version goes before it: another one may read names differently.
    """
    total = 0
    for directory in (folder, *(path for path in folder.iterdir() if path.is_dir())):
        with os.scandir(directory) as entries:
            for entry in entries:
                if entry.name.endswith(".toml"):
                    status = entry.stat()
                    # Summed up, so that the order in which a file system lists files does not matter.
                    name = crc32(f"{directory.name}/{entry.name}".encode())
                    total += hash((name, status.st_size, status.st_mtime_ns))
    return f"{__version__} {total & 0xFFFF_FFFF_FFFF_FFFF:016x}"


def _untouched(folder: Path) -> bool:
    """Whether these are the data of the wheel, and no file was added, removed or replaced since it was installed.

    Asks the folders, not each of thousands of files, which would cost more than the answer; a bundled file that is
    rewritten in place is noticed by `career data verify` only.
    """
    if folder != bundled_data() or not bundled_index().is_file():
        return False
    record = PACKAGE.parent / f"careercli-{__version__}.dist-info" / "RECORD"
    if not record.is_file():
        return False
    installed = record.stat().st_mtime
    return all(path.stat().st_mtime <= installed for path in (folder, *folder.iterdir()))


def _open(path: Path, fingerprint: str) -> sqlite3.Connection | None:
    """An index at a path, if it is whole and of these data."""
    if not path.is_file():
        return None
    try:
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    except sqlite3.Error:
        return None
    if fingerprint_of(connection) == fingerprint:
        return connection
    connection.close()
    return None


def _cached_path(folder: Path) -> Path:
    """One index for each folder of data."""
    from hashlib import blake2b  # the wheel's index needs neither this nor what follows

    return cache_dir() / f"index-{blake2b(str(folder).encode(), digest_size=8).hexdigest()}.sqlite"


def _build(files: Files, path: Path, fingerprint: str) -> sqlite3.Connection:
    """Build the index into the cache, or in memory where the cache cannot be written."""
    import tempfile  # several milliseconds, which only a rebuild pays for

    _note("Compiling the index of occupations, once …")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
        os.close(handle)
        temporary = Path(name)
        try:
            write_index(files, temporary, fingerprint).close()
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
    except (OSError, sqlite3.OperationalError) as error:  # no right to write there, no room on the disk
        _note(
            f"note: it cannot be kept in {path.parent} ({getattr(error, 'strerror', None) or error}); next time again"
        )
    return _open(path, fingerprint) or write_index(files, ":memory:", fingerprint)


def _note(text: str) -> None:
    """On stderr, where it can take one: closed before the program started, `print` would turn to stdout."""
    with suppress(OSError):
        if sys.stderr:
            print(text, file=sys.stderr, flush=True)


def write_index(files: Files, path: Path | str, fingerprint: str) -> sqlite3.Connection:
    """Compile the index into a new database and return it open."""
    from careercli.catalog.index.build import build  # only a rebuild pays for the compiler

    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous = OFF")  # a half-written file is never moved into place
    build(files, connection, fingerprint)
    return connection
