"""Excel workbooks as files: opened only when every part is whole and no larger than it says.

A workbook is a zip archive of XML. The reader behind it (calamine) trusts both: it would expand a part without end, and
reserve a cell for every place between the first and the last one of a sheet. So each part is expanded here first, and
the places of cells are looked over.
"""

import io
import re
import zipfile
import zlib
from pathlib import Path

from careercli.ingest.errors import SourceError
from careercli.ingest.opening import read_bytes

LARGEST = 1 << 29
"""Bytes that the parts of a workbook may expand to together; the OEWS workbook of all areas has half as many."""
_MOST_FOLD, _SMALL = 200, 10_000_000
"""A part of more than so many bytes never expands more than so many times (official ones: 40); zeros do a thousand."""
MOST_CELLS = 40_000_000
"""Places between the first and the last cell of a sheet; calamine reserves them all."""
_ENCRYPTED = 0x1
_OLE = b"\xd0\xcf\x11\xe0"
"""How old .xls files begin, and workbooks under a password."""
_SHEET = re.compile(r"xl/.*sheets?/.*\.xml", re.IGNORECASE)
_FAR = re.compile(rb'r="(?:[A-Z]{3}|[B-Z][A-Z]|[A-Z]*\d{6})')
"""A place beyond column AZ or row 99,999; most sheets have none, so that nothing need be added up."""
_ODDLY_SPACED = (b"r='", b"r =", b"r\t=", b"r\n=", b"r\r=")
_PLACE = re.compile(rb"""r\s*=\s*["']([A-Z]{0,3})(\d*)["']""")


def checked_content(path: Path) -> io.BytesIO:
    """The content of an .xlsx file; SourceError where it is missing, damaged, under a password or too large."""
    content = read_bytes(path)
    if content.startswith(_OLE):
        raise SourceError(path, "not a readable workbook (it is under a password, or of the old .xls format)")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise SourceError(path, f"not a readable workbook ({error}); download it again") from error
    room = LARGEST
    for part in parts:
        expanded = _expand(path, content, part, room)
        room -= len(expanded)
        if _SHEET.fullmatch(part.filename):
            _check_places(path, part.filename, expanded)
    return io.BytesIO(content)


def _expand(path: Path, content: bytes, part: zipfile.ZipInfo, room: int) -> bytes:
    """One part of the archive, which must be exactly as large as the archive says, with its checksum."""
    if part.flag_bits & _ENCRYPTED:
        raise SourceError(path, f"not a readable workbook ({part.filename} is under a password)")
    if part.file_size > room or part.file_size > max(_SMALL, _MOST_FOLD * part.compress_size):
        raise SourceError(path, f"{part.filename} expands to {part.file_size:,} bytes, as no official workbook does")
    head = content[part.header_offset : part.header_offset + 30]
    start = part.header_offset + 30 + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    packed = content[start : start + part.compress_size]
    if part.compress_type == zipfile.ZIP_STORED:
        expanded, whole = packed, True
    elif part.compress_type == zipfile.ZIP_DEFLATED:
        stream = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            expanded = stream.decompress(packed, part.file_size + 1)
        except zlib.error as error:
            raise _damaged(path, part) from error
        whole = stream.eof and not stream.unused_data
    else:
        raise SourceError(path, f"not a readable workbook ({part.filename} is compressed as Excel never does it)")
    if head[:4] != b"PK\x03\x04" or not whole or len(expanded) != part.file_size or zlib.crc32(expanded) != part.CRC:
        raise _damaged(path, part)
    return expanded


def _damaged(path: Path, part: zipfile.ZipInfo) -> SourceError:
    return SourceError(path, f"not a readable workbook (it is damaged in {part.filename}); download it again")


def _check_places(path: Path, name: str, sheet: bytes) -> None:
    """SourceError where a sheet has a cell so far away that the places before it would not fit into memory."""
    if not _FAR.search(sheet) and not any(spaced in sheet for spaced in _ODDLY_SPACED):
        return
    rows = columns = 1
    for letters, digits in _PLACE.findall(sheet):
        rows = max(rows, int(digits[:9] or 1))
        columns = max(columns, _column_number(letters))
    if rows * columns > MOST_CELLS:
        raise SourceError(path, f"{name} has a cell in row {rows:,}, column {columns:,}: no official table is so large")


def _column_number(letters: bytes) -> int:
    """Excel's letters as a number: A 1, Z 26, AA 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
