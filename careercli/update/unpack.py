"""What was fetched or brought as a folder of official files, as the importer finds them by name."""

import re
import shutil
import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from careercli.update.addresses import Address
from careercli.update.content import check_archive
from careercli.update.errors import UpdateError

_SUFFIXES = (".xlsx", ".csv", ".json", ".gz", ".txt", ".jsonl")
_SERIES = re.compile(r"oe\.[a-z0-9.]+", re.IGNORECASE)
_UNWANTED = re.compile(r"[\x00-\x1f/\\:]")
_VERSION = re.compile(r"(?:db_)?\d+[._]\d+(?:_[a-z]+)?")


def gather(files: Iterable[tuple[Path, Address | None]], folder: Path) -> None:
    """Put files into a new folder, archives unpacked. Raises UpdateError and OSError.

    A file that was fetched has its address, by which an archive must hold what it is fetched for.
    """
    for path, address in files:
        into = folder / path.stem if path.suffix == ".zip" else folder
        if path.suffix.lower() == ".zip":
            names = unpack(path, into)
            if address and address.holds and not any(re.fullmatch(address.holds, name) for name in names):
                raise UpdateError(f"{address.url}: holds no file like {address.holds}: another vintage, or moved")
        else:
            into.mkdir(parents=True, exist_ok=True)
            _once(into / path.name, path)
            shutil.copyfile(path, into / path.name)


def unpack(archive: Path, folder: Path) -> list[str]:
    """Unpack the official files of an archive, by their names alone: nothing in it says where it goes.

    O*NET's files stand in a folder that is named by their version, which is kept. Returns their names.
    """
    check_archive(archive, f"{archive}:")
    names = []
    with zipfile.ZipFile(archive) as opened:
        for member in opened.infolist():
            path = PurePosixPath(member.filename.replace("\\", "/"))
            if member.is_dir() or not _wanted(path.name):
                continue
            versioned = _VERSION.fullmatch(path.parent.name)
            into = folder / path.parent.name if versioned else folder
            into.mkdir(parents=True, exist_ok=True)
            _once(into / path.name, archive)
            with opened.open(member) as source, (into / path.name).open("wb") as target:
                shutil.copyfileobj(source, target)
            names.append(path.name)
    if not names:
        raise UpdateError(f"{archive}: holds no official files")
    return names


def of_user(paths: Iterable[Path], folder: Path) -> None:
    """Put files and folders of a user's own into a new folder, archives unpacked. Raises UpdateError and OSError."""
    for path in paths:
        if path.is_dir():
            _of_folder(path, folder)
        elif path.is_file():
            gather([(path, None)], folder)
        else:
            raise UpdateError(f"{path}: there is no such file or folder")


def _of_folder(path: Path, folder: Path) -> None:
    """All official files in a folder, at any depth; its own name is kept where it says a version of O*NET."""
    own = path.resolve().name
    root = folder / own if _VERSION.fullmatch(own) else folder
    for file in sorted(path.rglob("*")):
        into = root / file.parent.relative_to(path)
        if file.is_file() and file.suffix.lower() == ".zip":
            unpack(file, into / file.stem)
        elif file.is_file() and _wanted(file.name):
            into.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, into / file.name)


def _wanted(name: str) -> bool:
    usual = name.lower().endswith(_SUFFIXES) or _SERIES.fullmatch(name)
    return bool(usual) and not name.startswith((".", "~")) and not _UNWANTED.search(name)


def _once(target: Path, source: Path) -> None:
    if target.exists():
        raise UpdateError(f"{source}: there are two files called {target.name}; bring one of them")
