"""Finding an index that fits the data, and making one where there is none.

The index that came with the wheel serves until a TOML file changes; then, and in a checkout or a user's own folder of
data, one is built in the cache folder. It is written beside its place and moved there in one step, so that runs at
the same time never see half of one; where the cache cannot be written it is built in memory.
"""

import os
import sqlite3
import sys
import tempfile
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from careercli import __version__
from careercli.catalog.catalog import Catalog
from careercli.catalog.index.index import Index, fingerprint_of
from careercli.catalog.paths import PACKAGE, bundled_data, bundled_index, cache_dir


class Snapshot(NamedTuple):
    """What the files of a data folder look like from outside, without reading them."""

    sizes: str
    """Digest of every TOML file's relative path and size."""
    times: str
    """Digest of the same and the times of the last change."""
    newest: float
    """The latest change of any of them, in seconds since the epoch."""


def snapshot(folder: Path) -> Snapshot:
    """Take a snapshot of the TOML files of a folder, in about two microseconds a file."""
    sizes, times, newest = blake2b(digest_size=16), blake2b(digest_size=16), 0.0
    for directory in (folder, *sorted(path for path in folder.iterdir() if path.is_dir())):
        with os.scandir(directory) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.name.endswith(".toml"):
                    status = entry.stat()
                    line = f"{directory.name}/{entry.name} {status.st_size}".encode()
                    sizes.update(line)
                    times.update(line + status.st_mtime_ns.to_bytes(8, "big"))
                    newest = max(newest, status.st_mtime)
    return Snapshot(sizes.hexdigest(), times.hexdigest(), newest)


def open_index(catalog: Catalog) -> Index:
    """An index of the catalogue's data as they are now. Raises DataError where the data cannot be compiled."""
    now = snapshot(catalog.folder)
    cached = _cached_path(catalog.folder)

    def rebuild() -> sqlite3.Connection:
        return _build(catalog, cached, now.times)

    connection = _bundled(catalog.folder, now) or _open(cached, now.times) or rebuild()
    return Index(connection, rebuild)


def _bundled(folder: Path, now: Snapshot) -> sqlite3.Connection | None:
    """The index of the wheel, unless the data are others or have been touched since the installation."""
    if folder != bundled_data() or not bundled_index().is_file():
        return None
    record = PACKAGE.parent / f"careercli-{__version__}.dist-info" / "RECORD"
    if not record.is_file() or now.newest > record.stat().st_mtime:
        return None
    return _open(bundled_index(), now.sizes)


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
    return cache_dir() / f"index-{blake2b(str(folder).encode(), digest_size=8).hexdigest()}.sqlite"


def _build(catalog: Catalog, path: Path, fingerprint: str) -> sqlite3.Connection:
    """Build the index into the cache, or in memory where the cache cannot be written."""
    print("Compiling the index of occupations, once …", file=sys.stderr)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
        os.close(handle)
    except OSError as error:
        print(f"note: {path.parent} cannot be written ({error.strerror}); next time again", file=sys.stderr)
        return write_index(catalog, ":memory:", fingerprint)
    temporary = Path(name)
    try:
        write_index(catalog, temporary, fingerprint).close()
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return _open(path, fingerprint) or write_index(catalog, ":memory:", fingerprint)


def write_index(catalog: Catalog, path: Path | str, fingerprint: str) -> sqlite3.Connection:
    """Compile the index into a new database and return it open."""
    from careercli.catalog.index.build import build  # only a rebuild pays for the compiler

    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous = OFF")  # a half-written file is never moved into place
    build(catalog, connection, fingerprint)
    return connection
