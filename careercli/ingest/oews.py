"""Everything that one vintage of Occupational Employment and Wage Statistics says, whatever file said it."""

from dataclasses import dataclass, field
from pathlib import Path

from careercli.ingest.errors import SourceError
from careercli.model.pay import TopCode

NATION = "US"
ALL_INDUSTRIES = "000000"
TERRITORIES = ("60", "66", "69", "72", "78")
LEVELS = ("total", "major", "minor", "broad", "detailed")


@dataclass(frozen=True)
class PublishedArea:
    """An area as OEWS names it; `state` is the FIPS code of the state it lies (chiefly) in."""

    name: str
    type: str
    state: str


@dataclass(frozen=True)
class PublishedIndustry:
    """An industry as OEWS names it; `cut` where it is the part of an industry that one kind of owner has."""

    title: str
    cut: bool = False


_UNITED_STATES = PublishedArea("United States", "nation", "")
_CROSS_INDUSTRY = PublishedIndustry("Cross-industry")


@dataclass
class OewsYear:
    """One vintage. Rows of pay are keyed by SOC code, those below the nation also by area or industry.

    `levels` says at which levels of the classification a code is published (a broad group that OEWS no longer splits
    is both "broad" and "detailed").
    """

    year: int
    top_code: TopCode | None = None
    files: list[Path] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    levels: dict[str, set[str]] = field(default_factory=dict)
    areas: dict[str, PublishedArea] = field(default_factory=lambda: {NATION: _UNITED_STATES})
    industries: dict[str, PublishedIndustry] = field(default_factory=lambda: {ALL_INDUSTRIES: _CROSS_INDUSTRY})
    national: dict[str, str] = field(default_factory=dict)
    by_area: dict[str, dict[str, str]] = field(default_factory=dict)
    by_industry: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def local(self) -> bool:
        """Whether this vintage has pay below the nation as a whole."""
        return bool(self.by_area or self.by_industry)

    @property
    def top_coded(self) -> bool:
        """Whether some wage is published as a bound only."""
        tables = (self.national, *self.by_area.values(), *self.by_industry.values())
        return any("#" in row for rows in tables for row in rows.values())

    def add(self, soc: str, area: str, naics: str, row: str) -> str | None:
        """Keep one row of pay; returns the other row where a different one is there already."""
        if naics == ALL_INDUSTRIES and area == NATION:
            kept = self.national.setdefault(soc, row)
        elif naics == ALL_INDUSTRIES:
            kept = self.by_area.setdefault(soc, {}).setdefault(area, row)
        else:
            kept = self.by_industry.setdefault(soc, {}).setdefault(naics, row)
        return None if kept == row else kept

    def merge(self, other: "OewsYear", path: Path) -> None:
        """Take over another file's figures for the same vintage; SourceError where they contradict these."""
        if other.year != self.year:
            raise ValueError("only files of one vintage can be merged")
        if self.top_code and other.top_code and self.top_code != other.top_code:
            raise SourceError(path, f"its top-code bound {other.top_code} is not {self.top_code} as in {self.files[0]}")
        self.top_code = self.top_code or other.top_code
        for soc, row in other.national.items():
            self._take(soc, NATION, ALL_INDUSTRIES, row, path)
        for soc, rows in other.by_area.items():
            for area, row in rows.items():
                self._take(soc, area, ALL_INDUSTRIES, row, path)
        for soc, rows in other.by_industry.items():
            for naics, row in rows.items():
                self._take(soc, NATION, naics, row, path)
        for soc, levels in other.levels.items():
            self.levels.setdefault(soc, set()).update(levels)
        self.titles = other.titles | self.titles
        self.areas = other.areas | self.areas
        self.industries = other.industries | self.industries
        self.files += other.files

    def _take(self, soc: str, area: str, naics: str, row: str, path: Path) -> None:
        contradicted = self.add(soc, area, naics, row)
        if contradicted:
            files = ", ".join(str(file) for file in self.files)
            raise SourceError(
                path,
                f"occupation {soc}, area {area}, industry {naics} of May {self.year} is {row!r} here, "
                f"but {contradicted!r} in {files}",
            )
