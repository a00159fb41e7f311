"""The O*NET database: from each of its files the newest version that a folder holds."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from careercli.ingest import onet
from careercli.ingest.datasets.reading import Read, Report
from careercli.ingest.errors import SourceError
from careercli.ingest.sources import DATASETS, Inputs, Source

_IMPORTANCE = (1.0, 5.0)
_LEVEL = (0.0, 7.0)
_INTEREST = (1.0, 7.0)


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


def read(inputs: Inputs, report: Report) -> Read[Onet]:
    """Read every file that the product needs; SourceError where one is missing or rates on other scales only."""
    used: dict[str, list[Path]] = {}
    notes: list[str] = []

    def file(*names: str) -> Path:
        """The newest file of a table that goes by any of these names."""
        report(f"O*NET {names[0]}")
        path, version = inputs.onet(*names)[0]
        used.setdefault(version, []).append(path)
        return path

    def ratings(scales: Mapping[str, tuple[float, float]], *names: str) -> dict[str, onet.Ratings]:
        """From the newest file of a table, by any of these names, that rates on these scales."""
        report(f"O*NET {names[0]}")
        for path, version in inputs.onet(*names):
            found = onet.read_ratings(path, scales)
            if found:
                used.setdefault(version, []).append(path)
                return found
            notes.append(f"{path} rates on other scales than {' and '.join(scales)}: an older file is used")
        raise SourceError(path, f"has no ratings on the scale {' and '.join(scales)}")

    importance_and_level = {"IM": _IMPORTANCE, "LV": _LEVEL}

    def skills() -> dict[str, onet.Ratings]:
        """From the newest release: one file of all, or, since 30.3, the essential ones beside the transferable."""
        path, _ = inputs.onet("Skills", "Essential Skills")[0]
        if path.stem.lower() == "skills":
            return ratings(importance_and_level, "Skills")
        parts = [ratings(importance_and_level, name) for name in ("Essential Skills", "Transferable Skills")]
        codes = parts[0].keys() | parts[1].keys()
        return {code: {**parts[0].get(code, {}), **parts[1].get(code, {})} for code in sorted(codes)}

    database = Onet(
        titles=onet.read_titles(file("Occupation Data")),
        alternate=onet.read_other_titles(file("Alternate Titles", "Job Titles"), ("alternate title", "short title")),
        reported=onet.read_other_titles(file("Sample of Reported Titles"), ("reported job title",)),
        job_zones=onet.read_job_zones(file("Job Zones")),
        skills=skills(),
        knowledge=ratings(importance_and_level, "Knowledge"),
        work_styles=ratings({"IM": _IMPORTANCE}, "Work Styles"),
        interests=ratings({"OI": _INTEREST}, "Interests", "Career Interest Types"),
        high_points=onet.read_high_points(file("Interests", "Career Interest Types")),
        technology=onet.read_technology(file("Technology Skills", "Software Skills")),
        related=onet.read_related(file("Related Occupations")),
        tasks=onet.read_tasks(file("Task Statements")),
    )
    sources = []
    for version, files in used.items():
        released = DATASETS["onet"]["released"].get(version)
        vintage = f"{version} ({released})" if released else version
        sources.append(Source(f"onet-{version}", "onet", vintage, sorted(set(files))))
    return Read(database, tuple(sources), tuple(notes))
