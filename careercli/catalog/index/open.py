"""Finding an index that fits the data, and making one where there is none.

The index that came with the wheel serves until a TOML file changes; then, and in a checkout or a user's own folder of
data, one is built and kept in the cache folder. It is built in memory, written beside its place and moved there in one
step, so that runs at the same time never see half of one; where the cache cannot be written it serves this run only.
"""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from careercli import __version__
from careercli.catalog.files.files import Files
from careercli.catalog.index.cache import is_trusted, place_of, unfinished
from careercli.catalog.index.index import Index, fingerprint_of
from careercli.catalog.index.seal import seal
from careercli.catalog.index.snapshot import is_as_installed, is_as_made, snapshot
from careercli.catalog.paths import INDEX, bundled_index

BUNDLED = "bundled"
"""The fingerprint of the index that comes with the wheel: it is of the data that come with it."""

MADE = f"made {__version__}"
"""The fingerprint of the index in a generation of fetched data; another version of the program compiles its own."""


def open_index(files: Files) -> Index:
    """An index of the data as they are now. Raises DataError where they cannot be compiled, OSError where not read."""
    if is_as_installed(files.folder) and (connection := _open(bundled_index(), BUNDLED)):
        return Index(connection, lambda: _cached(files))
    if is_as_made(files.folder) and (index := index_within(files)):
        return index
    return Index(_cached(files), lambda: _built(files))


def index_within(files: Files) -> Index | None:
    """The index that lies within a generation of fetched data, if it is a whole one."""
    path = files.folder / INDEX
    connection = _open(path, MADE) if is_trusted(path) else None
    return Index(connection, lambda: _cached(files)) if connection else None


def write_index(files: Files, path: Path, fingerprint: str) -> None:
    """Compile the index of a folder of data into a new file. Raises DataError, OSError or sqlite3.OperationalError."""
    with closing(compiled(files, fingerprint)) as index:
        _save(index, path)


def compiled(files: Files, fingerprint: str) -> sqlite3.Connection:
    """The index of a folder of data, in memory. Raises DataError."""
    from careercli.catalog.index.build import build  # only a rebuild pays for the compiler

    connection = sqlite3.connect(":memory:")
    try:
        build(files, connection, fingerprint)
    except BaseException:
        connection.close()
        raise
    return connection


def _cached(files: Files) -> sqlite3.Connection:
    """The index in the cache, or else a new one."""
    place = place_of(files.folder)
    if place and is_trusted(place) and (connection := _open(place, snapshot(files.folder))):
        return connection
    return _built(files)


def _open(path: Path, fingerprint: str) -> sqlite3.Connection | None:
    """An index at a path, if it is one of these data."""
    try:
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    except sqlite3.Error:
        return None
    if fingerprint_of(connection) == fingerprint:
        return connection
    connection.close()
    return None


def _built(files: Files) -> sqlite3.Connection:
    """A new index, kept in the cache where that can be written."""
    _note("Compiling the index of occupations, once …")
    fingerprint, place = snapshot(files.folder), place_of(files.folder)
    index = compiled(files, fingerprint)
    if place is None:
        _note("note: it cannot be kept, there is no home for it (CAREER_CACHE_DIR names one); next time again")
        return index
    try:
        with unfinished(place) as temporary:
            _save(index, temporary)
            temporary.replace(place)
    except (OSError, ValueError, sqlite3.OperationalError) as error:  # no right to write there, no room, no such path
        why = getattr(error, "strerror", None) or error
        _note(f"note: it cannot be kept in {place.parent} ({why}); next time again")
    return index


def _save(index: sqlite3.Connection, path: Path) -> None:
    """Write an index into a file. Raises OSError or sqlite3.OperationalError."""
    with closing(sqlite3.connect(path)) as file:
        # A half-written file is never moved into place, and whoever is killed leaves one file, not two.
        file.execute("PRAGMA synchronous = OFF")
        file.execute("PRAGMA journal_mode = OFF")
        index.backup(file)
    seal(path)


def _note(text: str) -> None:
    if sys.stderr:  # closed before the program started, where print would turn to stdout
        visible = "".join(char if char.isprintable() else "�" for char in text)
        print(visible.encode("utf-8", "replace").decode(), file=sys.stderr)
