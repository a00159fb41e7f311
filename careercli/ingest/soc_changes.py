"""How the Standard Occupational Classification of 2010 became that of 2018: what became of codes, how much moved."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from careercli.ingest.classification import SOC_CODE, plain
from careercli.ingest.workbook import Workbook, read_sheet

_MARKED = re.compile(r"\s*\(##?\)$")
"""Stands behind the titles of codes that were divided (#) or put together (##)."""
_COLUMNS = ("2010 soc code", "2010 soc title", "2018 soc code", "2018 soc title")
_FILLED_IN = "Template"
"""The sheet that people fill in, which reckons with the rates; a workbook without it is another one."""
_RATES = "Template_Back_DO NOT EDIT"
_CENSUS_CODE = re.compile(r"\d\d-[\dX]{4}")

Rates = Mapping[str, Mapping[str, float]]
"""SOC 2010 code → SOC 2018 code → the part of its workers that went there, 0 to 1."""


@dataclass(frozen=True)
class SocChanges:
    """Every SOC 2010 detailed occupation with its title, and the SOC 2018 ones that its work belongs to since.

    `rates` say how much of it went where, as far as the Census Bureau's occupations are the same ones: its codes are
    SOC codes, some of them of groups or with an X for several digits.
    """

    titles: Mapping[str, str]
    successors: Mapping[str, tuple[str, ...]]
    rates: Rates

    @cached_property
    def predecessors(self) -> Mapping[str, tuple[str, ...]]:
        """SOC 2018 code → the SOC 2010 codes that its work, or a part of it, was counted under."""
        found: dict[str, list[str]] = {}
        for old, successors in self.successors.items():
            for new in successors:
                found.setdefault(new, []).append(old)
        return {new: tuple(sorted(old)) for new, old in found.items()}

    def moved(self, old: str, kept: Collection[str]) -> float | None:
        """The part of a SOC 2010 occupation that went to other SOC 2018 ones than `kept`; None where nobody knows."""
        rates = self.rates.get(old, {})
        stayed = [code for code in kept if code in rates]
        others = set(self.successors[old]) - set(kept)
        if stayed and not any(_means(code, other) for code in rates for other in kept if code not in stayed):
            return 1 - sum(rates[code] for code in stayed)
        left = [code for code in rates if any(_means(code, other) for other in others)]
        if left and not any(_means(code, other) for code in left for other in kept):
            return sum(rates[code] for code in left)
        return None


def _means(census: str, soc: str) -> bool:
    """Whether a code of the Census Bureau, of a group (51-9160) or with an X, may mean a detailed occupation."""
    wildcard = re.sub(r"0+$", lambda zeros: "." * len(zeros[0]), census).replace("X", ".")
    return bool(re.fullmatch(wildcard, soc))


def read_soc_changes(path: Path, rates: Path) -> SocChanges:
    """The crosswalk from SOC 2010 to SOC 2018, and the Census Bureau's conversion rates.

    SourceError for an unknown header, no code, a pair that stands twice, parts that are not a whole.
    """
    titles: dict[str, str] = {}
    successors: dict[str, list[str]] = {}
    for row in read_sheet(path, "Sorted by 2010", _COLUMNS):
        old, new = row.required("2010 soc code"), row.required("2018 soc code")
        for column, code in (("2010 SOC Code", old), ("2018 SOC Code", new)):
            if not SOC_CODE.fullmatch(code):
                raise row.error(column, f"{code!r} is not a SOC code")
        if new in successors.setdefault(old, []):
            raise row.error("2018 SOC Code", f"{old} leads to {new} twice")
        titles[old] = _MARKED.sub("", plain(row.required("2010 soc title")))
        successors[old].append(new)
    return SocChanges(titles, {old: tuple(sorted(new)) for old, new in sorted(successors.items())}, _read_rates(rates))


def _read_rates(path: Path) -> Rates:
    """The rates of the occupations that were divided: a row with their code alone, then one for each part."""
    rates: dict[str, dict[str, float]] = {}
    old = ""
    Workbook(path).sheet(_FILLED_IN)
    for row in read_sheet(path, _RATES, ("2010 soc code", "total conversion rate", "2018 soc code")):
        code, new = row.text("2010 soc code"), row.text("2018 soc code")
        old = code or old
        if not new or old == "none":  # a new occupation that was none before
            continue
        for column, found in (("2010 SOC code", old), ("2018 SOC Code", new)):
            if not _CENSUS_CODE.fullmatch(found):
                raise row.error(column, f"{found!r} is not a SOC code")
        rate = row.decimal("total conversion rate")
        if not 0 < rate <= 1:
            raise row.error("Total Conversion Rate", f"{rate} is not a part of a whole")
        rates.setdefault(old, {})[new] = rate
    return rates
