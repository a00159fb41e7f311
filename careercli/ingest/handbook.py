"""The Occupational Outlook Handbook (OOH): occupations, largest employers and similar profiles of each profile."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from careercli.ingest.classification import SOC_CODE, plain
from careercli.ingest.errors import SourceError
from careercli.ingest.opening import read_json, read_json_lines
from careercli.ingest.table import UNFIT

_SHARE = re.compile(r"([0-9]{1,3})%?")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
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
    pages = read_json(path)
    if not isinstance(pages, dict) or not pages:
        raise SourceError(path, "is not an object of profiles by slug")
    by_title = _industries_by_title(industries)
    handbook = {}
    for slug, page in pages.items():
        try:
            handbook[slug] = _page(slug, page, by_title)
            unknown = [other for other in handbook[slug].similar if other not in pages]
            if unknown:
                raise ValueError(f"similar profile {unknown[0]!r} is not in the file")
        except ValueError as error:
            raise SourceError(path, f"profile {slug!r}: {error}") from error
    return handbook


_GROWTH = (
    (re.compile(r"much faster than (?:the )?average"), "much faster than average"),
    (re.compile(r"(?<!much )faster than (?:the )?average"), "faster than average"),
    (re.compile(r"as fast as (?:the )?average"), "as fast as average"),
    (re.compile(r"slower than (?:the )?average"), "slower than average"),
    (re.compile(r"little or no change"), "little or no change"),
    (re.compile(r"projected to decline"), "decline"),
)


def read_growth(path: Path, slugs: Collection[str]) -> dict[str, str]:
    """SOC code → the Handbook's word for its growth, from the first sentence on the outlook of each profile.

    Only profiles of one occupation say it of one. Raises SourceError for another layout, and where a profile of
    `slugs` is missing.
    """
    growth = {}
    missing = set(slugs)
    for number, profile in read_json_lines(path):
        try:
            page = _fields(profile, "slug", "soc_codes", "text")
            missing.discard(_text(page["slug"]))
            codes = [_text(code) for code in _list(page["soc_codes"])]
            outlook = re.search(r"^## Job outlook[^\n]*\n+([^\n]+)", str(page["text"]), re.MULTILINE)
        except ValueError as error:
            raise SourceError(path, f"not a profile: {error}", row=number) from error
        words = [word for pattern, word in _GROWTH if outlook and pattern.search(outlook[1])]
        if len(codes) == 1 and len(words) == 1:
            growth[codes[0]] = words[0]
    if missing:
        raise SourceError(path, f"{len(missing)} profiles are missing, {min(missing)} among them; download it again")
    return growth


def _page(slug: str, page: object, by_title: Mapping[str, str]) -> Page:
    """One profile; ValueError says in what its layout is another one."""
    if not _SLUG.fullmatch(slug):
        raise ValueError("its name is no name of a page (small letters, digits and hyphens)")
    fields = _fields(page, "title", "url", "soc_codes", "similar", "largest_employers", "median_pay_by_industry")
    url, soc_codes = _text(fields["url"]), [_text(code) for code in _list(fields["soc_codes"])]
    if not url.startswith("https://"):
        raise ValueError(f"{url!r} is not an address")
    if not all(SOC_CODE.fullmatch(code) for code in soc_codes):
        raise ValueError(f"{soc_codes!r} are not SOC codes")
    similar = [_text(other) for other in _list(fields["similar"])]
    return Page(plain(_text(fields["title"])), url, tuple(soc_codes), tuple(similar), _tables(fields, by_title))


def _tables(fields: Mapping[str, object], by_title: Mapping[str, str]) -> tuple[EmployerTable, ...]:
    """The tables in shares; others count jobs by occupation and are left out."""
    shares = []
    for table in _list(fields["largest_employers"]):
        rows = [[_text(cell) for cell in _list(row)] for row in _list(table)]
        if any(len(row) != 2 for row in rows):
            raise ValueError("a row of its largest employers is not a name and a share")
        if rows and rows[0][1].endswith("%"):
            shares.append(rows)
    subjects: list[str | None] = [None] * len(shares)
    leads = [_LEAD.search(_text(_fields(table, "lead")["lead"])) for table in _list(fields["median_pay_by_industry"])]
    if len(shares) > 1 and len(leads) == len(shares):
        subjects = [lead[1] if lead else None for lead in leads]
    tables = []
    for subject, rows in zip(subjects, shares, strict=True):
        employers = []
        for title, share in rows:
            percent = _SHARE.fullmatch(share)
            if not percent or int(percent[1]) > 100:
                raise ValueError(f"{share!r} is not a percentage")
            employers.append(Employer(plain(title), int(percent[1]), _industry(plain(title), by_title)))
        tables.append(EmployerTable(subject, tuple(employers)))
    return tuple(tables)


def _fields(value: object, *names: str) -> Mapping[str, object]:
    """An object that has these names; ValueError for anything else."""
    if not isinstance(value, dict):
        raise ValueError(f"{value!r} is not an object")
    missing = [name for name in names if name not in value]
    if missing:
        raise ValueError(f"lacks {', '.join(missing)}")
    return value


def _list(value: object) -> Sequence[object]:
    if not isinstance(value, list):
        raise ValueError(f"{value!r} is not a list")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{value!r} is not a text")
    unfit = UNFIT.search(value)
    if unfit:
        raise ValueError(f"{value!r} has the control character {unfit[0]!a}")
    return value


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
