"""Areas and industries as `data/` lists them, from the names and codes that OEWS publishes."""

import re
from collections.abc import Iterable, Mapping

from careercli.ingest.oews import ALL_INDUSTRIES, PublishedArea, PublishedIndustry

_TYPES = ("nation", "state", "territory", "metro", "nonmetro")
_STATES_SUFFIX = re.compile(r", ([A-Z]{2}(?:-[A-Z]{2})*)$")
_SECTOR = re.compile(r"^Sectors? [\d, and]+ - ")
_ACROSS_INDUSTRIES = ("000001", "999001", "999101", "999201", "999301")
"""The cuts by owner of all industries together: private, all government, federal, state, local."""
_SECTOR_CODE = re.compile(r"(\d\d)--?(\d{2,3})")
"""A sector spans the industries from its first number to before its last: `31--34`, `99-100`."""


def area_table(areas: Mapping[str, PublishedArea], postal: Mapping[str, str]) -> dict[str, list[str]]:
    """`states.toml` and `metros.toml`: type, name, postal abbreviation (of states), then the states it lies in.

    Of several states the chief one goes first.
    Raises KeyError for a state that `postal` lacks.
    """
    fips = {abbreviation: code for code, abbreviation in postal.items()}
    table = {}
    for code, area in sorted(areas.items(), key=lambda item: (_TYPES.index(item[1].type), item[0])):
        states: list[str] = []
        if area.type == "metro":
            suffix = _STATES_SUFFIX.search(area.name)
            states = [fips[abbreviation] for abbreviation in suffix[1].split("-")] if suffix else [area.state]
        elif area.type == "nonmetro":
            states = [area.state]
        abbreviation = postal[code] if area.type in ("state", "territory") else ""
        table[code] = [area.type, area.name, abbreviation, *states]
    return table


def industry_table(industries: Mapping[str, PublishedIndustry], names: Mapping[str, str]) -> dict[str, list[str]]:
    """`industries.toml`: level, title, parent (empty for the total) and, where the title is unwieldy, a plain name.

    A parent is the nearest industry around it that OEWS publishes, so that the children of one parent never overlap;
    that of an ownership cut is the industry that it cuts.
    """
    spans = {code: _SECTOR_CODE.fullmatch(code) for code in industries}
    sectors = {code: range(int(span[1]), int(span[2])) for code, span in spans.items() if span}
    table = {}
    for code, published in sorted(industries.items()):
        title = _SECTOR.sub("", published.title)
        level = "sector" if code in sectors else _industry_level(code, published.cut)
        if level == "total":
            parent = ""
        elif level == "ownership":
            parent = ALL_INDUSTRIES if code in _ACROSS_INDUSTRIES else code[:5] + "0"
        else:
            parent = _parent(code, industries, sectors)
        table[code] = [level, title, parent, *([names[code]] if code in names else [])]
    return table


def _industry_level(code: str, cut: bool) -> str:
    if code == ALL_INDUSTRIES:
        return "total"
    if code in _ACROSS_INDUSTRIES or cut:
        return "ownership"
    if not code.isdigit():
        return "4"
    return str(max(3, len(code.rstrip("0"))))


def _parent(code: str, industries: Iterable[str], sectors: Mapping[str, range]) -> str:
    if code in sectors:
        return ALL_INDUSTRIES
    digits = code[:4] if not code.isdigit() else code.rstrip("0")
    for length in range(len(digits) - 1, 2, -1):
        around = digits[:length].ljust(6, "0")
        if around in industries and around != code:
            return around
    return next((sector for sector, span in sectors.items() if int(code[:2]) in span), ALL_INDUSTRIES)
