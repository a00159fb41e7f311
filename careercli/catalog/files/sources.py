"""sources.toml: every vintage of every dataset."""

from collections.abc import Iterable
from pathlib import Path

from careercli.catalog.errors import DataError
from careercli.catalog.files.toml import Table, decoding, read_toml
from careercli.model.pay import TopCode
from careercli.model.projection import RatingScale
from careercli.model.source import Source, SourceFile


class Sources(dict[str, Source]):
    """Every source by its id."""

    def __init__(self, sources: Iterable[Source], path: Path) -> None:
        super().__init__((source.id, source) for source in sources)
        self.path = path

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

    def named(self, id: str) -> Source:
        """The source that a file names by its id. Raises ValueError where there is none."""
        if id not in self:
            raise ValueError(f"sources.toml has no {id}")
        return self[id]


def read_sources(path: Path) -> Sources:
    """Read sources.toml. Raises DataError."""
    table = read_toml(path)
    with decoding(path):
        return Sources([_source(item) for item in table["source"]], path)


def _source(table: Table) -> Source:
    top_code, ratings = table.get("top_code"), table.get("ratings")
    return Source(
        id=table["id"],
        dataset=table["dataset"],
        order=tuple(table["order"]),
        publisher=table["publisher"],
        title=table["title"],
        short=table["short"],
        vintage=table["vintage"],
        url=table["url"],
        licence=table["licence"],
        files=tuple(SourceFile(file["name"], file["sha256"]) for file in table["file"]),
        top_code=TopCode(float(top_code["hourly"]), float(top_code["annual"])) if top_code else None,
        rating_scale=(
            RatingScale(float(table["average_percent"]), tuple((bound, words) for bound, words in ratings))
            if ratings
            else None
        ),
    )
