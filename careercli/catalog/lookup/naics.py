"""NAICS codes as people write them: `622`, `NAICS 622110`, `31-33`, `45`; finer ones lead to the industry published."""

import re
from collections.abc import Iterable

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import Candidate, NoDataError, UnknownNameError
from careercli.catalog.lookup.meant import Meant

INDUSTRY = "industry"
NEAREST = 5
"""Industries that are offered for a code that does not exist."""

_PREFIX = re.compile(r"^\s*naics(?:\s*code)?\s*[:#]?\s*", re.IGNORECASE)
_CODE = re.compile(r"\d{2,6}")
_RANGE = re.compile(r"(\d{2})\s*[-–—]+\s*(\d{2,3})")
_AGGREGATE = re.compile(r"\(((?:\d{4},? (?:and )?)+)only\)")
_PUBLIC_ADMINISTRATION = "92"
_GOVERNMENT = ("99-100", "999001", "999000", "999100", "999200", "999300")


def naics(catalog: Catalog, text: str) -> Meant[str] | None:
    """The industry that a code means; None where a text is no code.

    Raises NoDataError for an industry that exists and is not covered, UnknownNameError for a code that does not exist,
    or no longer, with what is near.
    """
    code = _PREFIX.sub("", text).strip()
    industries = catalog.industries
    for exact in (code, code.upper()):
        if exact in industries and (exact != "000000"):
            return Meant(text, exact, industries[exact].name)
    span = _RANGE.fullmatch(code)
    if span:
        return _sector(catalog, text, int(span[1]), int(span[2]))
    if not (code.isascii() and _CODE.fullmatch(code)):
        return None
    if code.startswith(_PUBLIC_ADMINISTRATION):
        return _government(catalog, text, code)
    if len(code) == 2:
        return _sector(catalog, text, int(code), None)
    return _published(catalog, text, code)


def _sector(catalog: Catalog, text: str, first: int, last: int | None) -> Meant[str]:
    """The sector that a number of two digits, or the range from one to another, stands for."""
    for code, item in catalog.industries.items():
        if item.level == "sector":
            start, stop = (int(number) for number in re.findall(r"\d+", code))
            within = start <= first < stop
            if within and (last is None or (first == start and last in (stop - 1, stop))):
                return Meant(text, code, item.name, literal=last is not None or stop - start == 1)
    raise UnknownNameError(text, INDUSTRY, (), "no sector of NAICS has this number")


def _government(catalog: Catalog, text: str, code: str) -> Meant[str]:
    """Public administration, which is published as government, never by what it administers."""
    known = [naics for naics in _GOVERNMENT if naics in catalog.industries]
    if not known:
        raise UnknownNameError(text, INDUSTRY)
    if len(code) == 2:
        return Meant(text, known[0], catalog.industries[known[0]].name, literal=False)
    why = "public administration is published by who governs, not by what"
    raise UnknownNameError(text, INDUSTRY, _candidates(catalog, known), why)


def _published(catalog: Catalog, text: str, code: str) -> Meant[str]:
    """The narrowest published industry around a code of three digits and more."""
    words = catalog.industry_words
    digits = code if len(code) < 6 else code.rstrip("0").ljust(3, "0")
    exact = digits.ljust(6, "0")
    if exact in catalog.industries:
        return Meant(text, exact, catalog.industries[exact].name)
    for length in range(len(digits), 2, -1):
        former = words.former.get(digits[:length])
        if former:
            why = "this is a code of an older NAICS"
            raise UnknownNameError(text, INDUSTRY, _candidates(catalog, former), why)
    subsector = digits[:3]
    if subsector in words.uncovered:
        what = words.uncovered[subsector]
        raise NoDataError(f"'{text}' stands for {what}: the official survey of employers does not cover them")
    exists = subsector in words.groups and (len(digits) < 4 or digits[3] in words.groups[subsector])
    around = _around(catalog, digits) if exists or not words.groups else None
    if around:
        return Meant(text, around, catalog.industries[around].name, literal=False)
    near = [naics for naics in catalog.industries if naics.startswith((digits[:3], digits[:2] + "0"))]
    near = near or [naics for naics in catalog.industries if naics.startswith(digits[:2])]
    raise UnknownNameError(text, INDUSTRY, _candidates(catalog, near[:NEAREST]), "NAICS has no such code")


def _around(catalog: Catalog, digits: str) -> str | None:
    """The narrowest industry that contains a code: its group, the groups published together with it, its subsector."""
    for length in range(len(digits) - 1, 3, -1):
        around = digits[:length].ljust(6, "0")
        if around in catalog.industries:
            return around
    group = digits[:4]
    for naics, item in catalog.industries.items():
        together = _AGGREGATE.search(item.title) if not naics.isdigit() else None
        if together and group in together[1]:
            return naics
    subsector = digits[:3].ljust(6, "0")
    return subsector if subsector in catalog.industries else None


def _candidates(catalog: Catalog, codes: Iterable[str]) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(naics, catalog.industries[naics].name, INDUSTRY) for naics in codes if naics in catalog.industries
    )
