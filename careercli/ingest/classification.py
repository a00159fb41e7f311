"""The Standard Occupational Classification: its hierarchy, its direct-match titles, and fields of study (CIP)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from careercli.ingest.delimited import read_delimited
from careercli.ingest.errors import SourceError
from careercli.ingest.table import Row
from careercli.ingest.workbook import read_sheet

SOC_CODE = re.compile(r"[0-9]{2}-[0-9]{4}")
_LEVELS = (
    ("major group", "major"),
    ("minor group", "minor"),
    ("broad group", "broad"),
    ("detailed occupation", "detailed"),
)
_WORD = re.compile(r"[A-Za-z]{2}")
_LONGEST_TITLE = 150
_MILITARY = "55-"
_CIP_CODE = re.compile(r"[0-9]{2}\.[0-9]{4}")
_NO_MATCH = ("99.9999", "99-9999")


@dataclass(frozen=True)
class SocEntry:
    """One group or detailed occupation; `groups` are the groups around it, the major group first."""

    code: str
    title: str
    level: str
    groups: tuple[str, ...]


def read_structure(path: Path) -> dict[str, SocEntry]:
    """The civilian classification in the order of the file, which alone says what belongs to what.

    (Digits do not: the minor group of 15-1252 is 15-1200, of 31-1120 it is 31-1100.) Military occupations (55) have
    neither wages nor projections and are left out.
    """
    entries: dict[str, SocEntry] = {}
    around: list[str] = []
    for row in read_sheet(path, "2018 Structure", [column for column, _ in _LEVELS]):
        filled = [(depth, row.text(column)) for depth, (column, _) in enumerate(_LEVELS) if row.text(column)]
        if len(filled) != 1 or not SOC_CODE.fullmatch(filled[0][1]):
            raise row.error("Major Group … Detailed Occupation", "exactly one SOC code is due in a row")
        depth, code = filled[0]
        if depth > len(around):
            raise row.error(_LEVELS[depth][0], f"{code} stands outside a group of the level above")
        if code in entries:
            raise row.error(_LEVELS[depth][0], f"{code} stands twice")
        around = around[:depth]
        if not code.startswith(_MILITARY):
            entries[code] = SocEntry(code, occupation_title(row, "title", row.last()), _LEVELS[depth][1], tuple(around))
        around.append(code)
    return entries


def read_direct_matches(path: Path) -> Iterator[tuple[str, str]]:
    """Each direct-match title with the SOC code that it means."""
    for row in read_sheet(path, "Sorted by SOC", ("2018 soc code", "2018 soc direct match title")):
        code = row.required("2018 soc code")
        if not SOC_CODE.fullmatch(code):
            raise row.error("2018 SOC Code", f"{code!r} is not a SOC code")
        yield code, plain(row.required("2018 soc direct match title"))


def read_fields(crosswalk: Path, titles: Path) -> dict[str, tuple[str, list[str]]]:
    """Fields of study: CIP code → title and the SOC codes they lead to; fields that lead nowhere are left out."""
    names = {}
    for row in read_delimited(titles, ("cipcode", "ciptitle")):
        names[row.required("cipcode").strip('="')] = row.required("ciptitle").rstrip(".")
    fields: dict[str, tuple[str, list[str]]] = {}
    for row in read_sheet(crosswalk, "CIP-SOC", ("cip2020code", "cip2020title", "soc2018code")):
        cip, soc = row.required("cip2020code"), row.required("soc2018code")
        if not _CIP_CODE.fullmatch(cip):
            raise row.error("CIP2020Code", f"{cip!r} is not a CIP code")
        if not SOC_CODE.fullmatch(soc):
            raise row.error("SOC2018Code", f"{soc!r} is not a SOC code")
        if cip in _NO_MATCH or soc in _NO_MATCH:
            continue
        if cip not in names:
            raise row.error("CIP2020Code", f"{cip} is not in {titles.name}")
        socs = fields.setdefault(cip, (plain(names[cip]), []))[1]
        if soc in socs:
            raise row.error("SOC2018Code", f"{cip} leads to {soc} twice")
        socs.append(soc)
    if not fields:
        raise SourceError(crosswalk, "no field of study leads to an occupation")
    return fields


def occupation_title(row: Row, column: str, text: str) -> str:
    """The title of an occupation or group, from which the name of its file is made; SourceError where it is none."""
    title = plain(text)
    if not _WORD.search(title) or len(title) > _LONGEST_TITLE:
        raise row.error(column, f"{title!r} is not a title")
    return title


def plain(title: str) -> str:
    """A title with straight quotes and single blanks."""
    return " ".join(title.replace("’", "'").replace("‘", "'").replace("\u00a0", " ").split())
