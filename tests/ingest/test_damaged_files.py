"""Files that are damaged, of another kind, or made to do harm: an error that names the file, never anything worse."""

import gzip
import io
import json
import os
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from careercli.ingest import opening, workbook_file
from careercli.ingest.errors import SourceError
from careercli.ingest.handbook import read_handbook
from careercli.ingest.opening import read_bytes, read_expanded, read_json, read_text
from careercli.ingest.workbook import Workbook, read_sheet

from .conftest import Imported
from .official_files import SERIES, column, edit_series, edit_sheet, edit_text, write_workbook

Ingest = Callable[[Path, Path], Imported]
JSON = "ooh/industries_and_similar_2024-34.json"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "book.xlsx"
    write_workbook(path, {"Sheet": [["code", "title"], *([f"11-{n:04}", f"Clerks {n}"] for n in range(300))]})
    return path


def rezipped(path: Path, change: Callable[[str, bytes], bytes | None], method: int = zipfile.ZIP_DEFLATED) -> None:
    """Write the parts of a workbook anew, changed or left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w", method) as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    path.write_bytes(out.getvalue())


def flipped(path: Path) -> None:
    """Damage the first compressed part of a workbook."""
    raw = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        part = max(archive.infolist(), key=lambda part: part.compress_size)
    lengths = struct.unpack("<HH", raw[part.header_offset + 26 : part.header_offset + 30])
    at = part.header_offset + 30 + sum(lengths)
    raw[at : at + 4] = b"\xff\xff\xff\xff"
    path.write_bytes(raw)


def headed(path: Path, at: int, of_local: int, value: int) -> None:
    """Set a byte of the headers of the first part, in the directory and before the part."""
    raw = bytearray(path.read_bytes())
    raw[raw.index(b"PK\x01\x02") + at] = value
    raw[of_local] = value
    path.write_bytes(raw)


def sized(path: Path) -> None:
    """A part that expands to more than it says, with the checksum of what it says."""
    raw = bytearray(path.read_bytes())
    at = raw.index(b"PK\x01\x02")
    content = zipfile.ZipFile(path).read(zipfile.ZipFile(path).namelist()[0])[:10]
    raw[at + 16 : at + 20] = struct.pack("<I", zlib.crc32(content))
    raw[at + 24 : at + 28] = struct.pack("<I", len(content))
    path.write_bytes(raw)


def far_cell(reference: bytes) -> Callable[[Path], None]:
    return lambda path: rezipped(
        path, lambda name, xml: xml.replace(b'r="A1"', reference, 1) if "sheet1" in name else xml
    )


WORKBOOKS: dict[str, tuple[Callable[[Path], object], str]] = {
    "flipped bytes": (flipped, "damaged in xl/"),
    "under a password": (lambda path: headed(path, 8, 6, 1), "is under a password"),
    "wholly under a password": (lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600)), "under a password"),
    "an unknown compression": (lambda path: headed(path, 10, 8, 99), "compressed as Excel never does it"),
    "another compression": (
        lambda path: rezipped(path, lambda _, content: content, zipfile.ZIP_BZIP2),
        "compressed as Excel never does it",
    ),
    "larger than it says": (sized, "damaged in"),
    "a bomb": (
        lambda path: rezipped(path, lambda name, xml: xml + b" " * 50_000_000 if "sheet1" in name else xml),
        "as no official workbook does",
    ),
    "a cell far away": (far_cell(b'r="XFD1048576"'), "no official table is so large"),
    "a cell far away, spelt otherwise": (far_cell(b"r = 'ZZZ99999'"), "no official table is so large"),
    "no workbook in it": (
        lambda path: rezipped(path, lambda name, _: None if "xl/" in name else b"x"),
        "not a readable",
    ),
    "no sheet in it": (
        lambda path: rezipped(path, lambda name, xml: None if "sheet1" in name else xml),
        "not a readable workbook at sheet Sheet",
    ),
    "cut XML": (lambda path: rezipped(path, lambda name, xml: xml[:400] if "sheet1" in name else xml), "book.xlsx"),
    "a picture": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99)), "not a readable workbook"),
    "empty": (lambda path: path.write_bytes(b""), "not a readable workbook"),
    "missing": (lambda path: path.unlink(), "cannot be read"),
    "a folder": (lambda path: (path.unlink(), path.mkdir()), "cannot be read"),
    "a pipe": (lambda path: (path.unlink(), os.mkfifo(path)), "is not a regular file"),
}


@pytest.mark.parametrize("kind", WORKBOOKS)
def test_a_workbook(book: Path, kind: str) -> None:
    spoil, expected = WORKBOOKS[kind]
    spoil(book)
    with pytest.raises(SourceError, match=r"book\.xlsx") as error:
        list(read_sheet(book, "Sheet", ("code", "title")))
    assert expected in str(error.value)
    assert str(error.value).isprintable()


def test_a_sound_workbook(book: Path) -> None:
    assert len(list(read_sheet(book, "Sheet", ("code", "title")))) == 300
    with pytest.raises(SourceError, match=r"there is no sheet 'Other' \(it has Sheet\)"):
        list(Workbook(book).rows("Other"))
    with pytest.raises(SourceError, match=r"there is no sheet 'Other' \(it has Sheet\)"):
        read_sheet(book, "Other", ("code", "title"))


def test_wide_sheets_are_no_harm(book: Path) -> None:
    """Columns beyond AZ and rows beyond 99,999 are fine where the sheet stays within memory."""
    edit_sheet(book, lambda sheet: (sheet.cell(2, 90, "x"), sheet.cell(100_000, 1, "11-0001")))
    assert len(list(Workbook(book).rows("Sheet"))) == 302


def test_all_parts_together(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_file, "LARGEST", 10_000)
    with pytest.raises(SourceError, match="as no official workbook does"):
        Workbook(book)


class TestGzip:
    def test_whole(self, tmp_path: Path) -> None:
        (tmp_path / "x.gz").write_bytes(gzip.compress(b"one ", mtime=0) + gzip.compress(b"two", mtime=0))
        assert read_expanded(tmp_path / "x.gz") == b"one two"

    @pytest.mark.parametrize(
        ("content", "problem"),
        [
            (gzip.compress(b"text" * 99, mtime=0)[:-9], "truncated"),
            (gzip.compress(b"text", mtime=0)[:-1], "truncated"),
            (gzip.compress(b"text", mtime=0) + b"junk", "damaged"),
            (gzip.compress(b"text", mtime=0)[:10] + b"\xff" * 9, "damaged"),
            (b"", "truncated"),
            (b"<html>Access denied</html>", "damaged"),
        ],
    )
    def test_damaged(self, tmp_path: Path, content: bytes, problem: str) -> None:
        (tmp_path / "x.gz").write_bytes(content)
        with pytest.raises(SourceError, match=rf"x\.gz: {problem}"):
            read_expanded(tmp_path / "x.gz")

    def test_a_bomb(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(opening, "LARGEST", 1000)
        (tmp_path / "x.gz").write_bytes(gzip.compress(bytes(600)) * 2)
        with pytest.raises(SourceError, match=r"x\.gz: expands to more than 1,000 bytes"):
            read_expanded(tmp_path / "x.gz")


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LARGEST", 1000)
    (tmp_path / "x").write_bytes(bytes(1001))
    with pytest.raises(SourceError, match="x: has 1,001 bytes"):
        read_bytes(tmp_path / "x")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"a\nb\xff", r"x, row 2: not UTF-8 text \(byte 0xff\)"),
        (b"a\n\nb\0", r"x, row 3: not text \(a NUL character\)"),
        ("a".encode("utf-16"), r"not UTF-8 text"),
        (b"\xed\xa0\x80", "not UTF-8 text"),
    ],
)
def test_text(tmp_path: Path, content: bytes, problem: str) -> None:
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(SourceError, match=problem):
        read_text(tmp_path / "x")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "x, row 1: not JSON"),
        ('{"a": 1\n,}', "x, row 2: not JSON"),
        ("[" * 200_000, "not JSON to be trusted"),
        ("9" * 5000, "not JSON to be trusted"),
        ('{"a": 1, "a": 2}', "'a' stands twice"),
        ("[NaN]", "NaN is not a number"),
        ("[-Infinity]", "-Infinity is not a number"),
    ],
)
def test_json(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / "x").write_text(text)
    with pytest.raises(SourceError, match=problem):
        read_json(tmp_path / "x")


HANDBOOK = {
    "null": "null",
    "a list": "[]",
    "no profile": "{}",
    **{
        f"{field} is {json.dumps(value)}": json.dumps({field: value})
        for field in ("title", "url", "soc_codes", "similar", "largest_employers", "median_pay_by_industry")
        for value in (None, 1, {}, [1], [None], [[1]], "\x1b[31m", "")
        if (field, value) != ("title", "")
    },
}


@pytest.mark.parametrize("kind", HANDBOOK)
def test_handbook_of_another_shape(official: Path, kind: str) -> None:
    change = json.loads(HANDBOOK[kind])
    if " is " in kind:
        pages = json.loads((official / JSON).read_text())
        next(iter(pages.values())).update(change)
        change = pages
    (official / JSON).write_text(json.dumps(change))
    with pytest.raises(SourceError) as error:
        read_handbook(official / JSON, {})
    assert str(error.value).startswith(f"{official / JSON}: ")
    assert str(error.value).isprintable()


@pytest.mark.parametrize("slug", ["../../evil", "/evil", "a/b", "", "x\x1b[31m", "é", "Actors", "-x", "x/.."])
def test_a_slug_that_is_a_path(official: Path, slug: str) -> None:
    pages = json.loads((official / JSON).read_text())
    old = next(iter(pages))
    pages[slug] = pages.pop(old)
    for page in pages.values():
        page["similar"] = [slug if other == old else other for other in page["similar"]]
    (official / JSON).write_text(json.dumps(pages))
    with pytest.raises(SourceError, match=r"profile .*(its name is no name of a page|is not a text|control character)"):
        read_handbook(official / JSON, {})


@pytest.mark.parametrize("text", ["\x1b[31mred", "a\u202eb", "a\u2066b", "a\x85b", "a\x7fb"])
def test_control_characters_in_a_table(official: Path, data: Path, ingest: Ingest, text: str) -> None:
    edit_text(official / SERIES.parent / "oe.area", "California", text)
    outcome = ingest(official, data)
    assert outcome.status == 3
    assert "oe.area, row 6, column area_name: has the control character" in outcome.stderr
    assert outcome.stderr[:-1].isprintable()


def test_line_breaks_in_a_cell_are_blanks(official: Path, data: Path, ingest: Ingest) -> None:
    name = official / "onet/29.3/Technology Skills.xlsx"
    edit_sheet(name, lambda sheet: sheet.cell(2, column(sheet, "Example"), "Two\n lines\tof software"))
    assert ingest(official, data).status == 0
    assert any("Two lines of software" in path.read_text() for path in (data / "occupations").iterdir())


@pytest.mark.parametrize("digits", ["１２", "٣", "²"])
def test_digits_of_other_scripts(official: Path, data: Path, ingest: Ingest, digits: str) -> None:
    edit_sheet(official / "oews/national_M2024_dl.xlsx", lambda sheet: sheet.cell(2, column(sheet, "TOT_EMP"), digits))
    outcome = ingest(official, data)
    assert outcome.status == 3
    assert "national_M2024_dl.xlsx, row 2" in outcome.stderr


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda lines: [*lines, "", ""], "is blank"),
        (lambda lines: [*lines[:9], "", *lines[9:]], "row 10: is blank"),
        (lambda lines: [*lines, "x\0y"], "has a NUL character"),
        (lambda lines: [*lines, "x" * 25 + "\t2025\tA01\t1\t"], "is not an OEWS series"),
        (lambda lines: [*lines, "short"], "'short' is not an OEWS series"),
        (lambda lines: [*lines, "\t" * 9], "not the table that the header announces"),
        (lambda lines: lines[:1], "several vintages in one file"),
    ],
)
def test_odd_lines_of_the_series(
    official: Path, data: Path, ingest: Ingest, change: Callable[[list[str]], list[str]], problem: str
) -> None:
    edit_series(official / SERIES, change)
    outcome = ingest(official, data)
    assert outcome.status == 3
    assert "oe.data.0.Current.gz" in outcome.stderr
    assert problem in outcome.stderr
    assert outcome.stderr.count("\n") == 1


def test_what_no_reader_foresaw(official: Path, data: Path, ingest: Ingest, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise LookupError("no\nsuch\x1b[31m thing")

    monkeypatch.setattr("careercli.ingest.datasets.soc.read_structure", fail)
    outcome = ingest(official, data)
    assert outcome.status == 3
    assert str(official / "codes") in outcome.stderr
    assert r"(LookupError: no\nsuch\x1b[31m thing)" in outcome.stderr
