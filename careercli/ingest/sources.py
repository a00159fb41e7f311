"""Which official files a folder holds, and what `sources.toml` says about each dataset."""

import hashlib
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from careercli.ingest.errors import LackingError, SourceError

DATASETS: Mapping[str, Any] = tomllib.loads((Path(__file__).parent / "datasets.toml").read_text(encoding="utf-8"))
"""The static facts (datasets.toml)."""

_VERSION = re.compile(r"(?:db_)?(\d+)[._](\d+)(?:_(?:excel|csv))?")


class Inputs:
    """A folder of official files, found by name at any depth."""

    def __init__(self, root: Path) -> None:
        """Raises SourceError where the folder does not exist or is empty."""
        self.root = root
        self._files = sorted(path for path in root.rglob("*") if path.is_file()) if root.is_dir() else []
        if not self._files:
            raise SourceError(root, "no such folder" if not root.is_dir() else "the folder is empty")

    def all(self, kind: str) -> list[tuple[Path, re.Match[str]]]:
        """Every file of this kind (`[files]` in datasets.toml) with the match of its name."""
        name = re.compile(DATASETS["files"][kind]["name"])
        return [(path, match) for path in self._files if (match := name.fullmatch(path.name))]

    def some(self, kind: str) -> list[Path]:
        """Every file of this kind; SourceError where there is none."""
        found = [path for path, _ in self.all(kind)]
        if not found:
            raise SourceError(self.root, f"no file like {DATASETS['files'][kind]['example']} (at any depth)")
        return found

    def one(self, kind: str) -> Path:
        """The only file of this kind; SourceError where there is none, or more than one."""
        found = self.some(kind)
        if len(found) > 1:
            raise SourceError(found[1], f"one file of this kind is due, {found[0]} is there too")
        return found[0]

    @property
    def has_onet(self) -> bool:
        """Whether there is anything in a folder that is named by a version of O*NET."""
        return any(_VERSION.fullmatch(path.parent.name) for path in self._files)

    def onet(self, *tables: str) -> list[tuple[Path, str]]:
        """An O*NET table, by any of its names, and its version, the newest first.

        A workbook (`Job Zones.xlsx`) or a CSV file (`job_zones.csv`) of each folder that is named by the version:
        `30.2`, `db_30_2_excel`, `db_31_0_csv`. SourceError where there is none.
        """
        names = {name for table in tables for name in (f"{table}.xlsx", f"{table.lower().replace(' ', '_')}.csv")}
        found: dict[tuple[int, int], Path] = {}
        for path in self._files:
            if path.name in names and (version := _VERSION.fullmatch(path.parent.name)):
                found.setdefault((int(version[1]), int(version[2])), path)
        if not found:
            example = f"{tables[0]}.xlsx"
            raise LackingError(self.root, f"no O*NET file {example!r} in a folder named by its version, like onet/30.2")
        return [(found[version], ".".join(map(str, version))) for version in sorted(found, reverse=True)]


@dataclass
class Source:
    """One dataset as `sources.toml` lists it; `facts` are what else belongs to the vintage."""

    id: str
    dataset: str
    vintage: str
    files: list[Path]
    facts: Mapping[str, object] = field(default_factory=dict)


def source_table(sources: Sequence[Source], root: Path) -> list[dict[str, object]]:
    """`sources.toml`: the datasets by id, each with its facts and the sha256 of every file read."""
    table: list[dict[str, object]] = []
    for source in sorted(sources, key=lambda source: source.id):
        facts = DATASETS[source.dataset]
        table.append(
            {
                "id": source.id,
                "dataset": facts["dataset"],
                "order": _order(source.id),
                "publisher": facts["publisher"],
                "title": facts["title"],
                "short": facts["short"],
                "vintage": source.vintage,
                "url": facts["url"],
                "licence": facts["licence"],
                **({"note": facts["note"]} if "note" in facts else {}),
                **source.facts,
                "file": [
                    {"name": path.relative_to(root).as_posix(), "sha256": _sha256(path)}
                    for path in sorted(source.files)
                ],
            }
        )
    return table


def _order(id: str) -> list[int]:
    """What puts the vintages of a dataset in order: the numbers of the id, as in `onet-30.2`."""
    return [int(number) for number in re.findall(r"\d+", id)]


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
