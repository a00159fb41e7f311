"""Opening official files: the whole content in memory, bounded however much a compressed file expands to."""

import json
import os
import stat
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from careercli.ingest.errors import SourceError, one_line

LARGEST = 1 << 30
"""Bytes of a file, and of what it expands to; the largest official one, the OEWS time series, has 300 MB."""
_AT_ONCE = getattr(os, "O_NONBLOCK", 0)
"""Opening a named pipe would wait for somebody to write to it."""
_BINARY = getattr(os, "O_BINARY", 0)
_GZIP = 31
"""The size of window by which zlib reads the gzip format."""


opened: list[Path] = []
"""The official files in the order in which they were opened: the last one is named when something unforeseen fails."""


def read_bytes(path: Path) -> bytes:
    """The whole file; SourceError where it is missing, unreadable, no regular file or too large."""
    opened.append(path)
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | _AT_ONCE | _BINARY), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise SourceError(path, "is not a regular file")
            if status.st_size > LARGEST:
                raise SourceError(path, f"has {status.st_size:,} bytes, more than any official file ({LARGEST:,})")
            return file.read(LARGEST)
    except OSError as error:
        raise SourceError(path, f"cannot be read ({error.strerror or error})") from error


def read_expanded(path: Path) -> bytes:
    """The whole file, expanded where its name ends in .gz; SourceError also where that is damaged or too large."""
    content = read_bytes(path)
    return expand_gzip(path, content) if path.suffix == ".gz" else content


def expand_gzip(path: Path, content: bytes) -> bytes:
    """What a .gz file holds, all its members one after the other."""
    parts: list[bytes] = []
    room = LARGEST
    while content or not parts:
        stream = zlib.decompressobj(_GZIP)
        try:
            parts.append(stream.decompress(content, room + 1))
        except zlib.error as error:
            raise SourceError(path, f"damaged ({error}); download it again") from error
        room -= len(parts[-1])
        if room < 0:
            raise SourceError(path, f"expands to more than {LARGEST:,} bytes, more than any official file")
        if not stream.eof:
            raise SourceError(path, "truncated: the compressed data end early; download it again")
        content = stream.unused_data
    return parts[0] if len(parts) == 1 else b"".join(parts)


def read_text(path: Path) -> str:
    """The whole file as UTF-8 text; SourceError naming the row where it is something else."""
    content = read_bytes(path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        raise SourceError(path, f"not UTF-8 text (byte 0x{content[error.start]:02x})", row=row) from error
    if "\0" in text:
        raise SourceError(path, "not text (a NUL character)", row=text.count("\n", 0, text.index("\0")) + 1)
    return text


def read_json(path: Path) -> object:
    """The one value in a JSON file; SourceError for other text, a doubled key and what is no number (NaN)."""
    return _parsed(path, read_text(path), 1)


def read_json_lines(path: Path) -> Iterator[tuple[int, object]]:
    """The values of a file with one JSON value a line, each with the number of its line; SourceError as `read_json`."""
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if line.strip():
            yield number, _parsed(path, line, number)


def _parsed(path: Path, text: str, first: int) -> object:
    """The value of a JSON text that begins in the line `first` of a file."""

    def once(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
        table = dict(pairs)
        if len(table) < len(pairs):
            keys = [key for key, _ in pairs]
            doubled = next(key for key in keys if keys.count(key) > 1)
            raise SourceError(path, f"not JSON to be trusted: {one_line(doubled, longest=60)!r} stands twice")
        return table

    def no_number(text: str) -> object:
        raise SourceError(path, f"not JSON: {text} is not a number")

    try:
        value: object = json.loads(text, object_pairs_hook=once, parse_constant=no_number)
    except json.JSONDecodeError as error:
        raise SourceError(path, f"not JSON: {error.msg}", row=first + error.lineno - 1) from error
    except (RecursionError, ValueError) as error:  # nested thousands deep; a number of thousands of digits
        raise SourceError(path, f"not JSON to be trusted: {error}") from error
    return value
