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


def read(inputs: Inputs, report: Report) -> Read[Onet]:
    """Read every file that the product needs; SourceError where one is missing or rates on other scales only."""
    used: dict[str, list[Path]] = {}
    notes: list[str] = []

    def file(name: str) -> Path:
        """The newest file of this name."""
        report(f"O*NET {name.removesuffix('.xlsx')}")
        path, version = inputs.onet(name)[0]
        used.setdefault(version, []).append(path)
        return path

    def ratings(name: str, scales: Mapping[str, tuple[float, float]]) -> dict[str, onet.Ratings]:
        """From the newest file of this name that rates on these scales."""
        report(f"O*NET {name.removesuffix('.xlsx')}")
        for path, version in inputs.onet(name):
            found = onet.read_ratings(path, scales)
            if found:
                used.setdefault(version, []).append(path)
                return found
            notes.append(f"{path} rates on other scales than {' and '.join(scales)}: an older file is used")
        raise SourceError(path, f"has no ratings on the scale {' and '.join(scales)}")

    importance_and_level = {"IM": _IMPORTANCE, "LV": _LEVEL}
    database = Onet(
        titles=onet.read_titles(file("Occupation Data.xlsx")),
        alternate=onet.read_other_titles(file("Alternate Titles.xlsx"), ("alternate title", "short title")),
        reported=onet.read_other_titles(file("Sample of Reported Titles.xlsx"), ("reported job title",)),
        job_zones=onet.read_job_zones(file("Job Zones.xlsx")),
        skills=ratings("Skills.xlsx", importance_and_level),
        knowledge=ratings("Knowledge.xlsx", importance_and_level),
        work_styles=ratings("Work Styles.xlsx", {"IM": _IMPORTANCE}),
        interests=ratings("Interests.xlsx", {"OI": _INTEREST}),
        high_points=onet.read_high_points(file("Interests.xlsx")),
        technology=onet.read_technology(file("Technology Skills.xlsx")),
        related=onet.read_related(file("Related Occupations.xlsx")),
    )
    sources = []
    for version, files in used.items():
        released = DATASETS["onet"]["released"].get(version)
        vintage = f"{version} ({released})" if released else version
        sources.append(Source(f"onet-{version}", "onet", vintage, sorted(set(files))))
    return Read(database, tuple(sources), tuple(notes))
