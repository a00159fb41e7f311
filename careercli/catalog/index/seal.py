"""Whether a file is the index that was written, byte for byte: SQLite notices damage only where it happens to matter.

The file carries the checksum of itself in a field of its header that is the application's own. Reading the whole file
would cost more than most answers, so that a file whose checksum was seen to be right is marked: the fraction of a
second of its time of change says the checksum again. Whatever writes to the file afterwards takes the mark away, and
the next run looks at every byte.
"""

import os
from pathlib import Path
from zlib import crc32

_PLACE = 60
"""Where SQLite keeps `user_version`, four bytes: https://www.sqlite.org/fileformat2.html#database_header"""

_SECOND = 1_000_000_000


def seal(path: Path) -> None:
    """Write the checksum of a whole index into it and mark it as seen. Raises OSError."""
    content = path.read_bytes()
    checksum = _checksum(content)
    with path.open("r+b") as file:
        file.seek(_PLACE)
        file.write(checksum.to_bytes(4, "big"))
    _mark(path, checksum)


def is_sealed(path: Path) -> bool:
    """Whether the file is what was sealed. Raises OSError."""
    with path.open("rb") as file:
        header = file.read(_PLACE + 4)
        checksum = int.from_bytes(header[_PLACE:], "big")
        if len(header) < _PLACE + 4:
            return False
        if os.fstat(file.fileno()).st_mtime_ns % _SECOND == checksum % _SECOND:
            return True
        content = header + file.read()
    if _checksum(content) != checksum:
        return False
    _mark(path, checksum)
    return True


def _checksum(content: bytes) -> int:
    """The checksum of all bytes but those that hold it."""
    return crc32(content[_PLACE + 4 :], crc32(content[:_PLACE]))


def _mark(path: Path, checksum: int) -> None:
    """Note in the time of change that the checksum was seen to be right; a folder that forbids it is checked again."""
    status = path.stat()
    try:
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns // _SECOND * _SECOND + checksum % _SECOND))
    except OSError:
        return
