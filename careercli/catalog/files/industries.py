"""industries.toml: industries by the six characters they are published under."""

from pathlib import Path

from careercli.catalog.files.conformance import all_conforming
from careercli.catalog.files.toml import Table, decoded, filled, read_toml
from careercli.model.place import Industry


def read_industries(path: Path) -> dict[str, Industry]:
    """Read industries.toml. Raises DataError, where an industry lies inside itself too."""
    return all_conforming(decoded(path, read_toml(path), _industries), path)


def _industries(table: Table) -> dict[str, Industry]:
    industries = {
        naics: Industry(naics, filled(title), name[0] if name else title, level, parent or None)
        for naics, (level, title, parent, *name) in table.items()
    }
    rooted: set[str] = set()
    for naics, industry in industries.items():
        around: list[str] = []
        inner: Industry | None = industry
        while inner and inner.naics not in rooted:
            if inner.naics in around:
                raise ValueError(f"{naics} lies inside itself")
            around.append(inner.naics)
            inner = industries[inner.parent] if inner.parent else None
        rooted.update(around)
    return industries
