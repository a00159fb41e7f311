"""The Occupational Outlook Handbook (OOH): occupations, largest employers and similar profiles of each profile."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from careercli.ingest.classification import plain
from careercli.ingest.delimited import read_text
from careercli.ingest.errors import SourceError

_SHARE = re.compile(r"(\d+)%?")
_LEAD = re.compile(r"wages? for (.+?) in the top industries", re.IGNORECASE)
_OWNERS = {"state": "2", "local": "3", "private": "5"}
_CUT_BY_OWNER = {"61--62": "611000"}
"""The sector of education has one industry, and that is the one published by owner."""
_ALL_OWNERS = re.compile(r"; state, local, and private$")
_ONE_OWNER = re.compile(r"; (state|local|private)$")
_SYNONYMS = {
    "government, excluding state and local education and hospitals": "999000",
    "state government, excluding education and hospitals": "999200",
    "local government, excluding education and hospitals": "999300",
    "federal government, excluding postal service": "999100",
    "federal government": "999101",
    "manufacturing": "31--34",
    "retail trade": "44--46",
    "transportation and warehousing": "48--50",
}
"""Titles that the Handbook words quite differently from OEWS."""


@dataclass(frozen=True)
class Employer:
    """One of the largest employers of an occupation; `naics` where OEWS publishes this industry."""

    title: str
    share: int
    naics: str | None


@dataclass(frozen=True)
class EmployerTable:
    """Largest employers; `subject` names the occupation where a profile has a table for each."""

    subject: str | None
    employers: tuple[Employer, ...]


@dataclass(frozen=True)
class Page:
    """What one profile of the Handbook says in figures and codes."""

    title: str
    url: str
    soc_codes: tuple[str, ...]
    similar: tuple[str, ...]
    tables: tuple[EmployerTable, ...]


def read_handbook(path: Path, industries: Mapping[str, str]) -> dict[str, Page]:
    """Slug → page. `industries` are the OEWS industries by code, to which employers are matched by title.

    Raises SourceError for another layout, an unknown similar profile and a share that is no percentage.
    """
    try:
        pages = json.loads(read_text(path))
    except json.JSONDecodeError as error:
        raise SourceError(path, f"not JSON: {error.msg}", row=error.lineno) from error
    by_title = _industries_by_title(industries)
    handbook = {}
    for slug, page in pages.items():
        try:
            tables = _tables(page, by_title)
            handbook[slug] = Page(
                plain(page["title"]), page["url"], tuple(page["soc_codes"]), tuple(page["similar"]), tables
            )
        except (KeyError, TypeError, ValueError) as error:
            raise SourceError(path, f"profile {slug}: {type(error).__name__}: {error}") from error
        unknown = [other for other in page["similar"] if other not in pages]
        if unknown:
            raise SourceError(path, f"profile {slug}: similar profile {unknown[0]!r} is not in the file")
    return handbook


def _tables(page: Mapping[str, Any], by_title: Mapping[str, str]) -> tuple[EmployerTable, ...]:
    """The tables in shares; others count jobs by occupation and are left out."""
    shares = [rows for rows in page["largest_employers"] if rows and str(rows[0][1]).endswith("%")]
    subjects: list[str | None] = [None] * len(shares)
    leads = [_LEAD.search(str(table["lead"])) for table in page["median_pay_by_industry"]]
    if len(shares) > 1 and len(leads) == len(shares):
        subjects = [lead[1] if lead else None for lead in leads]
    tables = []
    for subject, rows in zip(subjects, shares, strict=True):
        employers = []
        for title, share in rows:
            percent = _SHARE.fullmatch(share)
            if not percent:
                raise ValueError(f"{share!r} is not a percentage")
            employers.append(Employer(plain(title), int(percent[1]), _industry(plain(title), by_title)))
        tables.append(EmployerTable(subject, tuple(employers)))
    return tuple(tables)


def _industries_by_title(industries: Mapping[str, str]) -> dict[str, str]:
    """Normal title → code, the wider industry where two levels share a title."""
    by_title: dict[str, str] = {}
    for code, title in sorted(industries.items(), key=lambda item: ("--" not in item[0], item[0])):
        by_title.setdefault(_normal(title), code)
    return by_title


def _industry(title: str, by_title: Mapping[str, str]) -> str | None:
    text = title.lower()
    codes = set(by_title.values())
    if text in _SYNONYMS:
        return _SYNONYMS[text] if _SYNONYMS[text] in codes else None
    owner = _ONE_OWNER.search(text)
    if owner:
        whole = by_title.get(_normal(text[: owner.start()]), "")
        owned = f"{_CUT_BY_OWNER.get(whole, whole)[:5]}{_OWNERS[owner[1]]}"
        return owned if owned in codes else None
    return by_title.get(_normal(_ALL_OWNERS.sub("", text)))


def _normal(title: str) -> str:
    """A title without the wording that differs between the Handbook and OEWS."""
    text = title.lower().replace("health care", "healthcare").replace("day care", "daycare")
    text = re.sub(r"\s*\((oews designation|federal government)\)", "", text)
    text = re.sub(r"^sectors? [\d, and]+ - ", "", text)
    return re.sub(r"[^a-z0-9]+", " ", text).strip()
