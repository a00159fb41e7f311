"""The O*NET database: titles, ratings, technology and related occupations, by O*NET-SOC code (11-9111.00)."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from careercli.ingest.classification import plain
from careercli.ingest.delimited import read_delimited
from careercli.ingest.errors import SourceError
from careercli.ingest.table import Row, Table
from careercli.ingest.workbook import read_sheet
from careercli.model.occupation import INTERESTS

ONET_CODE = re.compile(r"[0-9]{2}-[0-9]{4}\.[0-9]{2}")
RIASEC = tuple(INTERESTS.values())
TIERS = ("primary-short", "primary-long", "supplemental")
TECHNOLOGY_KINDS = ("hot", "in_demand", "other")
_CODE = "o*net-soc code"
_RENAMED = {"alternate title": "job title", "example": "workplace example", "index": "related index"}
"""What releases since 30.3 call columns that the earlier ones, and this module, know by another name."""
_LONGEST_NAME = 31
"""Characters that Excel allows for the name of a sheet, which is that of its file."""
_HIGH_POINTS = ("First", "Second", "Third")

Ratings = Mapping[str, tuple[float | None, ...]]
"""Element name → its ratings, one for each scale asked for; None where it has none on a scale after the first."""


@dataclass(frozen=True)
class Related:
    """A related O*NET-SOC occupation; `index` 1 is the nearest."""

    code: str
    tier: str
    index: int


def read_titles(path: Path) -> dict[str, str]:
    """O*NET-SOC code → title (Occupation Data)."""
    titles: dict[str, str] = {}
    for row in _rows(path, "title"):
        code = row.text(_CODE)
        if code in titles:
            raise row.error("O*NET-SOC Code", f"{code} stands twice")
        titles[code] = plain(row.required("title"))
    return titles


def read_other_titles(path: Path, columns: Sequence[str]) -> dict[str, set[str]]:
    """O*NET-SOC code → the titles in the given columns (Alternate Titles, Sample of Reported Titles)."""
    titles: dict[str, set[str]] = defaultdict(set)
    for row in _rows(path, *columns):
        titles[row.text(_CODE)].update(
            plain(title) for column in columns if (title := row.text(column)) not in ("", "n/a")
        )
    return dict(titles)


def read_ratings(path: Path, scales: Mapping[str, tuple[float, float]]) -> dict[str, Ratings]:
    """O*NET-SOC code → ratings on the given scales (id → lowest and highest value).

    Each scale stands on its own row: a rating is left out where O*NET recommends to suppress that row, unless its
    standard error is 0, which only means that all raters agreed. An element without a rating on the first scale
    (importance) is left out. Rows on other scales are passed over: O*NET has rescaled work styles, so a file may give
    nothing at all. SourceError where a rating stands twice or lies outside its scale.
    """
    order = list(scales)
    values: dict[tuple[str, str], dict[str, float | None]] = defaultdict(dict)
    for row in _rows(path, "element name", "scale id", "data value"):
        scale = row.required("scale id")
        if scale not in scales:
            continue
        key = (row.text(_CODE), row.required("element name"))
        if scale in values[key]:
            raise row.error("Element Name", f"{key[1]} is rated twice for {key[0]}")
        value, (lowest, highest) = row.decimal("data value"), scales[scale]
        if not lowest <= value <= highest:
            raise row.error("Data Value", f"{value} is not between {lowest} and {highest}")
        values[key][scale] = None if _suppressed(row) else value
    ratings: dict[str, dict[str, tuple[float | None, ...]]] = defaultdict(dict)
    for (code, element), by_scale in values.items():
        if by_scale.get(order[0]) is not None:
            ratings[code][element] = tuple(by_scale.get(scale) for scale in order)
    return dict(ratings)


def _suppressed(row: Row) -> bool:
    """Whether the rating of this row is too imprecise to be used."""
    if not row.has("recommend suppress") or row.text("recommend suppress") != "Y":
        return False
    error = row.text("standard error") if row.has("standard error") else ""
    return not error or row.decimal("standard error") != 0


def read_high_points(path: Path) -> dict[str, str]:
    """O*NET-SOC code → the letters of its interest high points, strongest first (`ECS`, or fewer than three)."""
    points: dict[str, dict[str, str]] = defaultdict(dict)
    for row in _rows(path, "element name", "scale id", "data value"):
        if row.text("scale id") != "IH":
            continue
        value, place = row.decimal("data value"), row.required("element name").split()[0]
        if value not in range(len(RIASEC) + 1) or place not in _HIGH_POINTS:
            raise row.error("Data Value", f"{value} is not an interest high point")
        points[row.text(_CODE)][place] = RIASEC[int(value) - 1][0] if value else ""
    return {code: "".join(places.get(place, "") for place in _HIGH_POINTS) for code, places in points.items()}


def read_job_zones(path: Path) -> dict[str, int]:
    """O*NET-SOC code → job zone, 1 (little preparation) to 5 (extensive)."""
    zones = {}
    for row in _rows(path, "job zone"):
        zone = row.decimal("job zone")
        if zone not in range(1, 6):
            raise row.error("Job Zone", f"{row.text('job zone')} is not between 1 and 5")
        zones[row.text(_CODE)] = int(zone)
    return zones


def read_technology(path: Path) -> dict[str, dict[str, set[str]]]:
    """O*NET-SOC code → technology by kind: hot (often required across occupations), in demand here, other."""
    technology: dict[str, dict[str, set[str]]] = defaultdict(lambda: {kind: set() for kind in TECHNOLOGY_KINDS})
    for row in _rows(path, "example", "hot technology", "in demand"):
        hot, in_demand = row.text("hot technology") == "Y", row.text("in demand") == "Y"
        kind = "hot" if hot else "in_demand" if in_demand else "other"
        technology[row.text(_CODE)][kind].add(plain(row.required("example")))
    return dict(technology)


def read_related(path: Path) -> dict[str, list[Related]]:
    """O*NET-SOC code → related occupations, nearest first."""
    related: dict[str, list[Related]] = defaultdict(list)
    for row in _rows(path, "related o*net-soc code", "relatedness tier", "index"):
        tier = row.required("relatedness tier").lower()
        if tier not in TIERS:
            raise row.error("Relatedness Tier", f"{tier!r} is unknown")
        related[row.text(_CODE)].append(
            Related(row.required("related o*net-soc code"), tier, int(row.decimal("index")))
        )
    return {code: sorted(others, key=lambda other: other.index) for code, others in related.items()}


def read_tasks(path: Path) -> dict[str, list[str]]:
    """O*NET-SOC code → its task statements, to count words in: the sentences are not to be kept."""
    tasks: dict[str, list[str]] = defaultdict(list)
    for row in _rows(path, "task"):
        tasks[row.text(_CODE)].append(row.required("task"))
    return dict(tasks)


def rated_parts(codes: Sequence[str], rated: Callable[[str], bool]) -> list[str]:
    """Whose ratings count, of the O*NET-SOC codes that lead to one occupation.

    Of one SOC code the `.00` occupation; where that has no ratings, all finer ones that have. Where an occupation
    counts several SOC codes, all that have ratings.
    """
    socs = {code[:7] for code in codes}
    whole = [f"{soc}.00" for soc in socs if rated(f"{soc}.00")]
    return whole if len(socs) == 1 and whole else [code for code in codes if rated(code)]


def mean_ratings(ratings: Mapping[str, Ratings], codes: Sequence[str]) -> dict[str, list[float]]:
    """The mean of each element over all the codes, rounded to two decimals, by element name.

    What one of them has no rating of has no mean; an element without the first scale's is left out.
    """
    common = [set(ratings[code]) for code in codes]
    means: dict[str, list[float]] = {}
    for name in sorted(set.intersection(*common)) if common else []:
        columns = zip(*(ratings[code][name] for code in codes), strict=True)
        means[name] = [mean for column in columns if (mean := _mean(column)) is not None]
    return means


def _mean(ratings: Sequence[float | None]) -> float | None:
    known = [rating for rating in ratings if rating is not None]
    return round(sum(known) / len(known), 2) if len(known) == len(ratings) else None


def _rows(path: Path, *columns: str) -> Iterator[Row]:
    known: set[str] = set()
    for row in _table(path, columns):
        code = row.required(_CODE)
        if code not in known:
            if not ONET_CODE.fullmatch(code):
                raise row.error("O*NET-SOC Code", f"{code!r} is not an O*NET-SOC code")
            known.add(code)
        yield row


def _table(path: Path, columns: Sequence[str]) -> Table:
    """The table of a workbook or a CSV file under the names of its columns before 30.3."""
    csv = path.suffix == ".csv"
    table = read_delimited(path, (_CODE,)) if csv else read_sheet(path, path.stem[:_LONGEST_NAME], (_CODE,))
    renamed = {old: table.columns[new] for old, new in _RENAMED.items() if new in table.columns}
    found = {**renamed, **table.columns}
    if missing := [name for name in columns if name not in found]:
        raise SourceError(path, f"the header lacks {', '.join(missing)} (it has {', '.join(table.columns)})", row=1)
    return Table(path, found, table.numbered)
