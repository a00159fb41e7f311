"""sources.toml: every vintage of every dataset."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from careercli.catalog.errors import DataError
from careercli.catalog.files.conformance import conforming
from careercli.catalog.files.toml import Table, decoded, filled, number, read_toml
from careercli.model.pay import TopCode
from careercli.model.projection import RatingScale
from careercli.model.source import Source, SourceFile

_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* [12]\d{3}")


class Sources(dict[str, Source]):
    """Every source by its id."""

    def __init__(self, sources: Iterable[Source], path: Path) -> None:
        super().__init__((source.id, source) for source in sources)
        self.path = path

    def __missing__(self, id: str) -> Source:
        """Raises DataError: what refers to a source that is not listed cannot be trusted."""
        raise DataError(f"{self.path} lists no {id}")

    def of(self, dataset: str) -> tuple[Source, ...]:
        """The vintages of a dataset, the newest first; empty where there are none."""
        found = [source for source in self.values() if source.dataset == dataset]
        return tuple(sorted(found, key=lambda source: source.order, reverse=True))

    def newest(self, dataset: str) -> Source:
        """The newest vintage of a dataset. Raises DataError where there is none."""
        found = self.of(dataset)
        if not found:
            raise DataError(f"{self.path} lists no vintage of the dataset {dataset}")
        return found[0]

    def since(self, dataset: str, year: int) -> Source:
        """The first vintage of a dataset that is not before a year. Raises DataError where there is none."""
        found = [source for source in self.of(dataset) if source.order[:1] >= (year,)]
        if not found:
            raise DataError(f"{self.path} lists no vintage of the dataset {dataset} since {year}")
        return found[-1]

    def vintages_of(self, dataset: str, parts: Mapping[str, str]) -> dict[str, str]:
        """Which vintage of a dataset each part was read from, by the name of its file; unknown parts are left out."""
        found: dict[str, str] = {}
        for part, file in parts.items():
            holding = (
                source for source in self.of(dataset) if any(Path(item.name).stem == file for item in source.files)
            )
            if source := next(holding, None):
                found[part] = source.vintage
        return found

    def named(self, id: str) -> Source:
        """The source that a file names by its id. Raises ValueError where there is none."""
        if id not in self:
            raise ValueError(f"sources.toml has no {id}")
        return self[id]


def read_sources(path: Path) -> Sources:
    """Read sources.toml. Raises DataError."""
    found = decoded(path, read_toml(path), lambda table: [_source(item) for item in table["source"]])
    return Sources([conforming(source, path, source.id) for source in found], path)


def _source(table: Table) -> Source:
    top_code, ratings = table.get("top_code"), table.get("ratings", ())
    if table["dataset"] == "oews" and not _MONTH.fullmatch(table["vintage"]):
        raise ValueError(f"the vintage {table['vintage']!r:.40} is no month of a year, like May 2025")
    return Source(
        id=filled(table["id"]),
        dataset=table["dataset"],
        order=tuple(table["order"]),
        publisher=table["publisher"],
        title=table["title"],
        short=table["short"],
        vintage=table["vintage"],
        url=table["url"],
        licence=table["licence"],
        files=tuple(SourceFile(file["name"], file["sha256"]) for file in table["file"]),
        top_code=TopCode(number(top_code["hourly"]), number(top_code["annual"])) if top_code else None,
        rating_scale=(
            RatingScale(number(table["average_percent"]), tuple((bound, words) for bound, words in ratings))
            if "average_percent" in table
            else None
        ),
        measures=table.get("measures", ""),
        note=table.get("note", ""),
    )
