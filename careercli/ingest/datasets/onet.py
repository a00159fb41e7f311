"""The O*NET database: from each of its files the newest version that a folder holds."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from careercli.ingest import onet
from careercli.ingest.datasets.reading import Read, Report
from careercli.ingest.errors import LackingError
from careercli.ingest.sources import DATASETS, Inputs, Source

_IMPORTANCE = (1.0, 5.0)
_LEVEL = (0.0, 7.0)
_INTEREST = (1.0, 7.0)
_IMPORTANCE_AND_LEVEL = {"IM": _IMPORTANCE, "LV": _LEVEL}


class Onet(NamedTuple):
    """The O*NET database, everything by O*NET-SOC code."""

    titles: Mapping[str, str]
    alternate: Mapping[str, set[str]]
    reported: Mapping[str, set[str]]
    job_zones: Mapping[str, int]
    skills: Mapping[str, onet.Ratings]
    knowledge: Mapping[str, onet.Ratings]
    work_styles: Mapping[str, onet.Ratings]
    interests: Mapping[str, onet.Ratings]
    high_points: Mapping[str, str]
    technology: Mapping[str, Mapping[str, set[str]]]
    related: Mapping[str, list[onet.Related]]
    tasks: Mapping[str, list[str]]


PARTS: Mapping[str, tuple[str, ...]] = {
    "titles": ("Occupation Data",),
    "alternate": ("Alternate Titles", "Job Titles"),
    "reported": ("Sample of Reported Titles",),
    "job_zones": ("Job Zones",),
    "skills": ("Skills", "Essential Skills", "Transferable Skills"),
    "knowledge": ("Knowledge",),
    "work_styles": ("Work Styles",),
    "interests": ("Interests", "Career Interest Types"),
    "high_points": ("Interests", "Career Interest Types"),
    "technology": ("Technology Skills", "Software Skills"),
    "related": ("Related Occupations",),
    "tasks": ("Task Statements",),
}
"""The tables of each part, by the names that they have had."""


class _Tables:
    """The tables that a folder holds, the newest of each, and which were used."""

    def __init__(self, inputs: Inputs, report: Report) -> None:
        self._inputs, self._report = inputs, report
        self.used: dict[str, list[Path]] = {}
        self.notes: list[str] = []
        self.read: Mapping[str, Callable[[], Any]] = {
            "titles": lambda: onet.read_titles(self._file("titles")),
            "alternate": lambda: onet.read_other_titles(self._file("alternate"), ("alternate title", "short title")),
            "reported": lambda: onet.read_other_titles(self._file("reported"), ("reported job title",)),
            "job_zones": lambda: onet.read_job_zones(self._file("job_zones")),
            "skills": self._skills,
            "knowledge": lambda: self._ratings(_IMPORTANCE_AND_LEVEL, *PARTS["knowledge"]),
            "work_styles": lambda: self._ratings({"IM": _IMPORTANCE}, *PARTS["work_styles"]),
            "interests": lambda: self._ratings({"OI": _INTEREST}, *PARTS["interests"]),
            "high_points": lambda: onet.read_high_points(self._file("high_points")),
            "technology": lambda: onet.read_technology(self._file("technology")),
            "related": lambda: onet.read_related(self._file("related")),
            "tasks": lambda: onet.read_tasks(self._file("tasks")),
        }

    def _file(self, part: str) -> Path:
        """The newest file of a part."""
        self._report(f"O*NET {PARTS[part][0]}")
        path, version = self._inputs.onet(*PARTS[part])[0]
        self.used.setdefault(version, []).append(path)
        return path

    def _ratings(self, scales: Mapping[str, tuple[float, float]], *names: str) -> dict[str, onet.Ratings]:
        """From the newest file of a table, by any of these names, that rates on these scales."""
        self._report(f"O*NET {names[0]}")
        for path, version in self._inputs.onet(*names):
            found = onet.read_ratings(path, scales)
            if found:
                self.used.setdefault(version, []).append(path)
                return found
            self.notes.append(f"{path} rates on other scales than {' and '.join(scales)}: an older file is used")
        raise LackingError(path, f"has no ratings on the scale {' and '.join(scales)}")

    def _skills(self) -> dict[str, onet.Ratings]:
        """From the newest release: one file of all, or, since 30.3, the essential ones beside the transferable."""
        path, _ = self._inputs.onet("Skills", "Essential Skills")[0]
        if path.stem.lower() == "skills":
            return self._ratings(_IMPORTANCE_AND_LEVEL, "Skills")
        parts = [self._ratings(_IMPORTANCE_AND_LEVEL, name) for name in ("Essential Skills", "Transferable Skills")]
        codes = parts[0].keys() | parts[1].keys()
        return {code: {**parts[0].get(code, {}), **parts[1].get(code, {})} for code in sorted(codes)}


def read(inputs: Inputs, report: Report) -> Read[Onet]:
    """Read every file that the product needs; SourceError where one is missing or rates on other scales only."""
    tables = _Tables(inputs, report)
    database = Onet(**{part: read_part() for part, read_part in tables.read.items()})
    return Read(database, _sources(tables), tuple(tables.notes))


def read_some(inputs: Inputs, report: Report, parts: Collection[str]) -> Read[tuple[Onet, tuple[str, ...]]]:
    """Read those of the parts that the files hold; all others are empty. Names those that were found."""
    tables = _Tables(inputs, report)
    found: dict[str, Any] = {}
    notes = []
    for part in parts:
        try:
            found[part] = tables.read[part]()
        except LackingError as error:
            notes.append(f"{part.replace('_', ' ')} of O*NET stay as they are: {error}")
    database = Onet(**{part: found.get(part, {}) for part in Onet._fields})
    return Read((database, tuple(found)), _sources(tables), tuple(notes))


def _sources(tables: _Tables) -> tuple[Source, ...]:
    sources = []
    for version, files in tables.used.items():
        released = DATASETS["onet"]["released"].get(version)
        vintage = f"{version} ({released})" if released else version
        sources.append(Source(f"onet-{version}", "onet", vintage, sorted(set(files))))
    return tuple(sources)
