"""industry_words.toml: what people call industries, and the codes of the classification that are not published."""

from pathlib import Path
from typing import NamedTuple

from careercli.catalog.files.conformance import conforming
from careercli.catalog.files.toml import Table, decoded, read_toml


class IndustryWords(NamedTuple):
    """What people say and what the classification has besides the published industries.

    `everyday` words for codes; `groups` of NAICS by subsector (their fourth digits); `former` codes and what took their
    place; `uncovered` subsectors with what they are.
    """

    everyday: dict[str, tuple[str, ...]]
    groups: dict[str, str]
    former: dict[str, tuple[str, ...]]
    uncovered: dict[str, str]


def read_industry_words(path: Path) -> IndustryWords:
    """Read industry_words.toml; a folder of data without one knows the official titles only. Raises DataError."""
    table = read_toml(path) if path.is_file() else {}
    return conforming(decoded(path, table, _industry_words), path)


def _industry_words(table: Table) -> IndustryWords:
    return IndustryWords(
        everyday={name: _codes(codes) for name, codes in table.get("everyday", {}).items()},
        groups=dict(table.get("groups", {})),
        former={code: tuple(codes) for code, codes in table.get("former", {}).items()},
        uncovered=dict(table.get("uncovered", {})),
    )


def _codes(codes: str | list[str]) -> tuple[str, ...]:
    return (codes,) if isinstance(codes, str) else tuple(codes)
