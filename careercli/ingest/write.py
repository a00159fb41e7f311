"""Putting the generated files in place: all or none, and nobody else's files touched.

Every file that differs from the one in place is first written to the staging folder (`staging`). When all are there,
and counted, the list `complete` is put beside them; from then on the run can only end with the new files: each is
moved to its place by a rename, and files that are no longer generated are removed, with interruptions (Ctrl-C, a
termination signal) held back for these milliseconds. Should the machine stop in the middle, the next run does what is
left before it does anything else; until then the folder lacks `sources.toml`, without which nobody takes it for data,
so that no question is answered from a mixture of old and new. An interruption before `complete` leaves the old files
as they were.

`generated.toml` lists every file that the importer wrote, with its checksum. A file that is not in the list, or not as
it was written, is somebody's own: it is never replaced or removed. A link in the place of a folder is moved aside,
lest something be written to where it leads.
"""

import hashlib
import os
import re
import signal
import threading
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from careercli.ingest.errors import TargetError
from careercli.ingest.staging import Staging, is_left, one_rename_away, staging_folder
from careercli.ingest.toml import dump_toml

MANIFEST = "generated.toml"
KEYSTONE = "sources.toml"
"""The file that makes a folder one of data: it is the first to go and the last to come when files are moved."""
_NAME = re.compile(r"(?:[a-z0-9][a-z0-9_-]{0,199}/){0,3}[a-z0-9][a-z0-9_-]{0,199}\.toml")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_NO_FILE = ""
"""The digest of what stands in the place of a file and is none: a folder, a link."""


@contextmanager
def importing(target: Path) -> Iterator[Staging]:
    """The data folder for one import alone, made where it is missing, with what an earlier one left finished first.

    A folder that was made is removed again where nothing was put into it. TargetError where another import is at work.
    """
    target = target.resolve()
    made = not target.exists()
    target.mkdir(exist_ok=True)
    try:
        with staging_folder(target) as staging:
            _finish(staging)
            yield staging
    finally:
        if made and not any(target.iterdir()):
            target.rmdir()


def replace_generated(target: Path, files: Mapping[str, str]) -> list[str]:
    """Replace every generated file in `target` by `files`: an import of its own (`put_in_place`)."""
    with importing(target) as staging:
        return put_in_place(staging, files)


def finish_interrupted(target: Path) -> None:
    """Complete a replacement that was cut off while files were being moved, or clear away one that never got there."""
    if is_left(target.resolve()):
        with importing(target):
            pass


def put_in_place(staging: Staging, files: Mapping[str, str]) -> list[str]:
    """Replace every generated file by `files` (path in the data folder → text); returns what a person should know.

    TargetError where somebody's own file stands in the place of a generated one; that and OSError leave the old files.
    """
    target = staging.target
    before = _read_manifest(target)
    digests: dict[str, str] = {}
    differing: list[str] = []
    foreign: list[str] = []
    for name, text in sorted(files.items()):
        if name == MANIFEST or not _NAME.fullmatch(name):
            raise TargetError(f"{name!r} is not a name of a file in the data")
        content = text.encode()
        digests[name] = hashlib.sha256(content).hexdigest()
        there = _digest(target, name)
        if there == digests[name]:
            continue
        if there is not None and there != before.get(name):
            foreign.append(name)
        differing.append(name)
        _write(staging.new / name, content)
    if foreign:
        raise TargetError(_in_the_way(target, foreign))
    manifest = dump_toml({"sha256": digests}).encode()
    if _digest(target, MANIFEST) != hashlib.sha256(manifest).hexdigest():
        differing.append(MANIFEST)
        _write(staging.new / MANIFEST, manifest)
    gone = {name: digest for name, digest in before.items() if name not in digests}
    if KEYSTONE in digests and KEYSTONE not in differing and (differing or gone):
        differing.append(KEYSTONE)
        _write(staging.new / KEYSTONE, files[KEYSTONE].encode())
    links = _check_folders(staging, differing)
    written = sum(path.is_file() for path in staging.new.rglob("*"))
    if written != len(differing):
        raise TargetError(f"{staging.new} holds {written} files where {len(differing)} were written")
    edited = [name for name, digest in gone.items() if _digest(target, name) not in (None, digest)]
    differing.sort(key=lambda name: name == KEYSTONE)
    tasks = [f"withhold {name}" for name in differing if name == KEYSTONE]
    tasks += [f"aside {link} {aside}" for link, aside in links.items()]
    tasks += [f"drop {name} {digest}" for name, digest in gone.items()]
    tasks += [f"put {name}" for name in differing]
    with _uninterrupted():
        staging.list_complete(tasks)
        _finish(staging)
    notes = [f"{target / link} was a link, which is {aside} now" for link, aside in links.items()]
    return notes + [
        f"{target / name} is no longer generated, and kept because it was edited by hand" for name in edited
    ]


def _finish(staging: Staging) -> None:
    """Do what `complete` lists; to do it again after an interruption does what was left to do. Without it, clear."""
    if not staging.complete.exists():
        staging.clear()
        return
    with _uninterrupted():
        try:
            for line in staging.complete.read_text(encoding="utf-8").splitlines():
                task, *names = line.split(" ")
                _TASKS[task](staging, *names)
        except OSError as error:
            raise TargetError(
                f"{error.filename}: {error.strerror}; the next import finishes what this one began"
            ) from error
        staging.clear()


def _withhold(staging: Staging, name: str) -> None:
    """Remove a file until it is put in place anew, unless that is done."""
    if (staging.new / name).exists():
        (staging.target / name).unlink(missing_ok=True)


def _aside(staging: Staging, name: str, aside: str) -> None:
    if (staging.target / name).is_symlink():
        (staging.target / name).rename(staging.target / aside)


def _put(staging: Staging, name: str) -> None:
    if (staging.new / name).exists():
        (staging.target / name).parent.mkdir(parents=True, exist_ok=True)
        (staging.new / name).replace(staging.target / name)


def _drop(staging: Staging, name: str, digest: str) -> None:
    """Remove a file that is as it was written, and the folders that are empty without it."""
    if _digest(staging.target, name) != digest:
        return
    path = staging.target / name
    path.unlink()
    for folder in path.parents:
        if folder == staging.target or any(folder.iterdir()):
            break
        folder.rmdir()


_TASKS: Mapping[str, Callable[..., None]] = {"withhold": _withhold, "aside": _aside, "put": _put, "drop": _drop}


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _digest(target: Path, name: str) -> str | None:
    """The checksum of a regular file in the data folder, None where there is nothing or a link leads out of it."""
    path = target / name
    if any((target / folder).is_symlink() for folder in _folders(name)):
        return None
    if path.is_symlink():
        return _NO_FILE
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except IsADirectoryError:
        return _NO_FILE


def _read_manifest(target: Path) -> dict[str, str]:
    """What the last import wrote: path in the data folder → checksum. TargetError for somebody else's list."""
    path = target / MANIFEST
    if _digest(target, MANIFEST) is None:
        return {}
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))["sha256"]
        named = {name: digest for name, digest in table.items() if _NAME.fullmatch(name) and _DIGEST.fullmatch(digest)}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        named, table = {}, None
    if table is None or len(named) < len(table):
        raise TargetError(f"{path} is not the list that an import left there; move it elsewhere")
    return named


def _folders(name: str) -> Sequence[str]:
    """The folders that a file of the data lies in, the data folder itself left out."""
    return [str(folder) for folder in Path(name).parents][:-1]


def _check_folders(staging: Staging, names: Sequence[str]) -> dict[str, str]:
    """The links in the place of folders that files are to be moved into, each with the name it is moved aside to.

    TargetError where something else is in the way, may not be written to or is another file system.
    """
    links: dict[str, str] = {}
    for within in sorted({"", *(folder for name in names for folder in _folders(name))}):
        folder = staging.target / within
        if within and folder.is_symlink():
            links[within] = _free(staging.target, within)
        elif not folder.exists():
            continue
        elif not folder.is_dir():
            raise TargetError(f"{folder} is in the way: a folder of this name is to be made; move it elsewhere")
        elif not os.access(folder, os.W_OK | os.X_OK):
            raise TargetError(f"{folder} may not be written to")
        elif not one_rename_away(staging.folder, folder):
            raise TargetError(f"{folder} lies on another file system: its files cannot be replaced in one step")
    return links


def _free(target: Path, link: str) -> str:
    """A name beside a link that nothing has."""
    aside, number = f"{link}.link", 1
    while os.path.lexists(target / aside):
        number += 1
        aside = f"{link}.link{number}"
    return aside


def _in_the_way(target: Path, names: Sequence[str]) -> str:
    named = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
    return f"{target}: {named} would be replaced, but no import left them as they are; move them elsewhere first"


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold back Ctrl-C and termination until the block is done."""
    if threading.current_thread() is not threading.main_thread():  # signals never interrupt another thread
        yield
        return
    held: list[int] = []
    handlers = {}
    for number in (signal.SIGINT, signal.SIGTERM):
        handlers[number] = signal.signal(number, lambda received, _: held.append(received))
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
    if held:
        signal.raise_signal(signal.Signals(held[0]))
