"""How the Standard Occupational Classification of 2010 became that of 2018: the official crosswalk of codes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from careercli.ingest.classification import SOC_CODE, plain
from careercli.ingest.workbook import read_sheet

_MARKED = re.compile(r"\s*\(##?\)$")
"""Stands behind the titles of codes that were divided (#) or put together (##)."""
_COLUMNS = ("2010 soc code", "2010 soc title", "2018 soc code", "2018 soc title")


@dataclass(frozen=True)
class SocChanges:
    """Every SOC 2010 detailed occupation with its title, and the SOC 2018 ones that its work belongs to since."""

    titles: Mapping[str, str]
    successors: Mapping[str, tuple[str, ...]]

    @cached_property
    def predecessors(self) -> Mapping[str, tuple[str, ...]]:
        """SOC 2018 code → the SOC 2010 codes that its work, or a part of it, was counted under."""
        found: dict[str, list[str]] = {}
        for old, successors in self.successors.items():
            for new in successors:
                found.setdefault(new, []).append(old)
        return {new: tuple(sorted(old)) for new, old in found.items()}


def read_soc_changes(path: Path) -> SocChanges:
    """The crosswalk from SOC 2010 to SOC 2018; SourceError for an unknown header, no code, a pair that stands twice."""
    titles: dict[str, str] = {}
    successors: dict[str, list[str]] = {}
    for row in read_sheet(path, _COLUMNS):
        old, new = row.required("2010 soc code"), row.required("2018 soc code")
        for column, code in (("2010 SOC Code", old), ("2018 SOC Code", new)):
            if not SOC_CODE.fullmatch(code):
                raise row.error(column, f"{code!r} is not a SOC code")
        if new in successors.setdefault(old, []):
            raise row.error("2018 SOC Code", f"{old} leads to {new} twice")
        titles[old] = _MARKED.sub("", plain(row.required("2010 soc title")))
        successors[old].append(new)
    return SocChanges(titles, {old: tuple(sorted(new)) for old, new in sorted(successors.items())})
