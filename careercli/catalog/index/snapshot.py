"""What a folder of data looks like from outside, to see whether an index is still of it."""

import os
from pathlib import Path
from zlib import crc32

from careercli import __version__
from careercli.catalog.paths import PACKAGE, bundled_data, bundled_index

RECORD = "generation.toml"
"""The file that says when and of what a generation was made; the last one that is written into it."""


def snapshot(folder: Path) -> str:
    """The paths, sizes and times of change of the TOML files of a folder, in a digest. Raises OSError.

    A file that is put back to its old size and time still has another time of its entry (`st_ctime`), which no program
    can set. The program's version goes before it: another one may read names differently.
    """
    total = 0
    for directory in (folder, *(path for path in folder.iterdir() if path.is_dir())):
        with os.scandir(directory) as entries:
            for entry in entries:
                if entry.name.endswith(".toml"):
                    status = entry.stat()
                    # Summed up, so that the order in which a file system lists files does not matter.
                    name = crc32(os.fsencode(f"{directory.name}/{entry.name}"))
                    total += hash((name, status.st_size, status.st_mtime_ns, status.st_ctime_ns))
    return f"{__version__} {total & 0xFFFF_FFFF_FFFF_FFFF:016x}"


def is_as_installed(folder: Path) -> bool:
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
    return all(path.stat().st_mtime <= installed for path in (bundled_index(), folder, *folder.iterdir()))


def is_as_made(folder: Path) -> bool:
    """Whether this is a generation of fetched data with an index of its own, and no file came or went since.

    As with the data of the wheel the folders are asked, and a file that is rewritten in place is not noticed.
    """
    try:
        made = (folder / RECORD).stat().st_mtime_ns
        return all(path.stat().st_mtime_ns <= made for path in (folder, *filter(Path.is_dir, folder.iterdir())))
    except OSError:
        return False
