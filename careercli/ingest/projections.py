"""Employment Projections (EP): table 1.2 and 1.10 of `occupation.xlsx`, and the example titles of the data finder.

The years stand in the headers and are read from there. Older workbooks (2016-26) spread a header over three rows with
merged cells, newer ones (since 2021-31) write it in one; a column is told by the words of all the rows above it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from careercli.ingest.classification import SOC_CODE, occupation_title, plain
from careercli.ingest.delimited import read_delimited
from careercli.ingest.errors import SourceError
from careercli.ingest.table import Row, Table, cell_text
from careercli.ingest.workbook import Workbook
from careercli.model.occupation import ALL_OCCUPATIONS
from careercli.model.projection import RANKINGS

_COLUMNS = {
    "type": r"occupation type",
    "change": r"change.*(numeric|number)",
    "change_percent": r"change.*percent",
    "openings": r"occupational openings",
    "self_employed": r"percent self.employed",
    "education": r"typical education",
    "experience": r"work experience",
    "training": r"on-the-job training",
    "exits": r"labor force exits, .*annual average",
    "transfers": r"occupational transfers, .*annual average",
}
_EMPLOYMENT = re.compile(r"employment(?!.*(distribution|change|percent)).*\b(\d{4})$")
_RANKING_SHEETS = dict(zip(RANKINGS, ("Table 1.3", "Table 1.4", "Table 1.5", "Table 1.6"), strict=True))
_NOT_PUBLISHED = "—"
_LEVEL = re.compile(r"employment_(\d{4})_thousands")
_TELLING, _DIFFERENCE = 10, 1.2
"""Thousands of jobs from which levels tell the percent, and points by which it may differ from theirs."""
_ROUNDING = 0.25
"""Base, projected and change are each rounded to a tenth of a thousand; they may disagree by so much."""


@dataclass(frozen=True)
class Projection:
    """One national projection, in jobs; `change_percent` as published. Exits and transfers are yearly averages."""

    title: str
    line_item: bool
    base: int
    projected: int
    change: int
    change_percent: float
    openings: int
    exits: int | None
    transfers: int | None
    self_employed_percent: float | None
    entry: Mapping[str, str]


@dataclass(frozen=True)
class ProjectionSet:
    """One round of projections, by occupation or group code, in the order of the file.

    Of a round that is known by its headline figures only (`headline`), entry requirements are the education alone.
    """

    path: Path
    base_year: int
    target_year: int
    by_code: Mapping[str, Projection]
    rankings: Mapping[str, Sequence[str]]
    """The codes of each published ranking (`RANKINGS`), first place first; empty in a past round."""
    headline: bool = False

    def ranks(self, soc: str) -> dict[str, int]:
        """The places of an occupation in the published rankings that it is in, 1 being first."""
        return {name: codes.index(soc) + 1 for name, codes in self.rankings.items() if soc in codes}

    @property
    def vintage(self) -> str:
        """The vintage as the bureau writes it in file names: 2024-34."""
        return f"{self.base_year}-{self.target_year % 100:02}"


def read_projections(path: Path, *, past: bool = False) -> ProjectionSet:
    """Read one workbook of projections; of a `past` one only employment and its change (older layouts lack the rest).

    Raises SourceError for an unknown header, years that do not fit the file name, doubled codes, impossible values.
    """
    wanted = ["type", "change", "change_percent"]
    if not past:
        wanted += ["openings", "self_employed", "education", "experience", "training"]
    table, years = _read_table(path, "Table 1.2", wanted)
    in_name = re.search(r"(\d{4})[-–](\d\d)(?!\d)", path.name)
    if in_name and (int(in_name[1]), int(in_name[2])) != (years[0], years[1] % 100):
        raise SourceError(path, f"holds {years[0]}-{years[1]}, its name says {in_name[0]}")
    flows = {} if past else _read_flows(path, years)
    by_code: dict[str, Projection] = {}
    for row in table:
        code = row.text("code")
        if not row.text("type"):  # notes under the table
            continue
        if not SOC_CODE.fullmatch(code):
            raise row.error("code", f"{code!r} is not an occupation code")
        kind = row.text("type").lower()
        if kind not in ("line item", "summary"):
            raise row.error("Occupation type", f"{row.text('type')!r} is neither line item nor summary")
        if code in by_code:
            raise row.error("code", f"{code} stands twice")
        by_code[code] = _projection(row, past=past, line_item=kind == "line item", flows=flows)
    if not any(entry.line_item for entry in by_code.values()):
        raise SourceError(path, "Table 1.2 has no line items")
    rankings = {} if past else {name: _read_ranking(path, sheet, years) for name, sheet in _RANKING_SHEETS.items()}
    return ProjectionSet(path, *years, by_code, rankings)


def read_headline(path: Path, total: Mapping[str, float] | None) -> ProjectionSet:
    """Read the headline figures of a round: levels, percent, openings and education of the line items, in a CSV file.

    The change is the difference of the levels; `total` are all occupations as published, thousands and percent, which
    the file lacks. Raises SourceError for an unknown header, years that are not those of the name, doubled codes, a
    percent that its levels contradict and impossible values.
    """
    table = read_delimited(path, ("code", "title", "typical_education"))
    years = sorted(int(found[1]) for name in table.columns if (found := _LEVEL.fullmatch(name)))
    in_name = re.search(r"(\d{4})-(\d\d)_", path.name)
    if len(years) != 2 or not in_name or (int(in_name[1]), int(in_name[2])) != (years[0], years[1] % 100):
        raise SourceError(path, "the header lacks the employment of the two years that the name says", row=1)
    names = {
        "base": f"employment_{years[0]}_thousands",
        "projected": f"employment_{years[1]}_thousands",
        "percent": f"change_percent_{years[0]}_{years[1] % 100:02}",
        "openings": "openings_annual_average_thousands",
    }
    missing = [name for name in names.values() if name not in table.columns]
    if missing:
        raise SourceError(path, f"the header lacks {', '.join(missing)}", row=1)
    by_code: dict[str, Projection] = {}
    if total:
        figures = (total["base"], total["projected"], total["change_percent"], total["openings"])
        by_code[ALL_OCCUPATIONS] = _headline("Total, all occupations", *figures, line_item=False, education="")
    for row in table:
        code = row.required("code")
        if not SOC_CODE.fullmatch(code):
            raise row.error("code", f"{code!r} is not an occupation code")
        if code in by_code:
            raise row.error("code", f"{code} stands twice")
        base, projected, openings = (_not_negative(row, names[name]) for name in ("base", "projected", "openings"))
        percent, education = row.decimal(names["percent"]), row.required("typical_education")
        if base >= _TELLING and abs(100 * (projected / base - 1) - percent) > _DIFFERENCE:
            raise row.error(names["percent"], f"{percent} is not the change from {base} to {projected}")
        title = plain(row.required("title"))
        by_code[code] = _headline(title, base, projected, percent, openings, line_item=True, education=education)
    return ProjectionSet(path, years[0], years[1], by_code, {}, headline=True)


def _headline(
    title: str, base: float, projected: float, percent: float, openings: float, *, line_item: bool, education: str
) -> Projection:
    return Projection(
        title=title,
        line_item=line_item,
        base=_jobs(base),
        projected=_jobs(projected),
        change=_jobs(projected) - _jobs(base),
        change_percent=percent,
        openings=_jobs(openings),
        exits=None,
        transfers=None,
        self_employed_percent=None,
        entry={"education": education} if education else {},
    )


def read_example_titles(path: Path) -> tuple[str, dict[str, list[str]]]:
    """The vintage, and the example titles that the data finder lists after each occupation's title, by code."""
    table = read_delimited(path, ("occupation title", "occupation code"))
    years = sorted(int(name.split()[-1]) for name in table.columns if re.fullmatch(r"employment \d{4}", name))
    if len(years) != 2:
        raise SourceError(path, "the header lacks the employment of two years", row=1)
    examples: dict[str, list[str]] = {}
    for row in table:
        code = row.required("occupation code").strip('="')
        if not SOC_CODE.fullmatch(code):
            raise row.error("Occupation Code", f"{code!r} is not an occupation code")
        if code in examples:
            raise row.error("Occupation Code", f"{code} stands twice")
        examples[code] = [plain(title) for title in row.text("occupation title").split("*")[1:] if title.strip()]
    return f"{years[0]}-{years[1] % 100:02}", examples


def _projection(row: Row, *, past: bool, line_item: bool, flows: Mapping[str, tuple[int, int]]) -> Projection:
    base, projected = row.decimal("base"), row.decimal("projected")
    change = row.decimal("change")
    for column, value in (("base", base), ("projected", projected)):
        if value < 0:
            raise row.error(f"Employment, {column} year", f"{value} is negative")
    if abs(projected - base - change) > _ROUNDING:
        raise row.error("Employment change, numeric", f"{change} is not {projected} less {base}")
    self_employed = "" if past else row.text("self_employed")
    exits, transfers = flows.get(row.text("code"), (None, None))
    return Projection(
        title=occupation_title(row, "title", row.text("title")),
        line_item=line_item,
        base=_jobs(base),
        projected=_jobs(projected),
        change=_jobs(change),
        change_percent=row.decimal("change_percent"),
        openings=0 if past else _jobs(_not_negative(row, "openings")),
        exits=exits,
        transfers=transfers,
        self_employed_percent=row.decimal("self_employed") if self_employed not in ("", _NOT_PUBLISHED) else None,
        entry={}
        if past or not line_item
        else {name: row.required(name) for name in ("education", "experience", "training")},
    )


def _read_ranking(path: Path, sheet: str, years: tuple[int, int]) -> list[str]:
    """The codes of one published ranking in its order; its rounded figures alone would leave ties open."""
    table, ranking_years = _read_table(path, sheet, ("change", "change_percent"))
    if ranking_years != years:
        raise SourceError(path, f"{sheet} is for {ranking_years[0]}-{ranking_years[1]}, not {years[0]}-{years[1]}")
    codes = [row.text("code") for row in table]
    return [code for code in codes if SOC_CODE.fullmatch(code) and code != ALL_OCCUPATIONS]


def _read_flows(path: Path, years: tuple[int, int]) -> dict[str, tuple[int, int]]:
    """Yearly exits and transfers by code, from table 1.10."""
    table, flow_years = _read_table(path, "Table 1.10", ("exits", "transfers"))
    if flow_years != years:
        raise SourceError(
            path, f"Table 1.10 is for {flow_years[0]}-{flow_years[1]}, Table 1.2 for {years[0]}-{years[1]}"
        )
    return {
        row.text("code"): (_jobs(_not_negative(row, "exits")), _jobs(_not_negative(row, "transfers")))
        for row in table
        if SOC_CODE.fullmatch(row.text("code"))
    }


def _not_negative(row: Row, column: str) -> float:
    value = row.decimal(column)
    if value < 0:
        raise row.error(column, f"{value} is negative")
    return value


def _jobs(thousands: float) -> int:
    return round(thousands * 1000)


def _read_table(path: Path, sheet: str, wanted: Sequence[str]) -> tuple[Table, tuple[int, int]]:
    """The table on a sheet under the names of `_COLUMNS`, and its base and target year."""
    rows = list(Workbook(path).rows(sheet))
    first = next((index for index, (_, values) in enumerate(rows) if _code_at(values) is not None), None)
    if first is None:
        raise SourceError(path, f"{sheet} has no row with an occupation code")
    code_at = _code_at(rows[first][1])
    assert code_at is not None
    above = [values for _, values in rows[:first]]
    headers = _joined_headers([values for values in above if sum(value != "" for value in values) > 1])
    columns = {"title": code_at - 1, "code": code_at}
    for name in wanted:
        found = [position for position, header in enumerate(headers) if re.search(_COLUMNS[name], header)]
        if not found:
            raise SourceError(path, f"{sheet}: no column is headed like {_COLUMNS[name]!r}", row=rows[first][0] - 1)
        columns[name] = found[0]
    employment = [
        (int(match[2]), position) for position, header in enumerate(headers) if (match := _EMPLOYMENT.match(header))
    ]
    if len(employment) != 2 or employment[0][0] >= employment[1][0]:
        raise SourceError(path, f"{sheet}: no employment of a base and a later year", row=rows[first][0] - 1)
    (base_year, columns["base"]), (target_year, columns["projected"]) = employment
    return Table(path, columns, rows[first:]), (base_year, target_year)


def _code_at(values: Sequence[object]) -> int | None:
    return next((index for index, value in enumerate(values) if SOC_CODE.fullmatch(cell_text(value))), None)


def _joined_headers(rows: Sequence[Sequence[object]]) -> list[str]:
    """For each column the words above it, from top to bottom; a merged cell counts for every column it spans."""
    spread: list[list[str]] = []
    for depth, values in enumerate(rows):
        current, line = "", []
        for position, value in enumerate(values):
            text = " ".join(cell_text(value).lower().split())
            starts_above = depth > 0 and cell_text(rows[depth - 1][position]) != ""
            if text or starts_above:
                current = text
            line.append(current)
        spread.append(line)
    return [" ".join(filter(None, words)) for words in zip(*spread, strict=True)]
