"""Everyday words: what `data/synonyms.toml` knows beyond the official titles."""

from pathlib import Path
from typing import NamedTuple

from careercli.catalog.files.conformance import conforming
from careercli.catalog.files.toml import Table, decoded, read_toml

Codes = dict[str, tuple[str, ...]]


class Synonyms(NamedTuple):
    """What people say: `phrases` for SOC codes, `fields` for CIP codes.

    A phrase that leads elsewhere than the classification's own list of titles has its reason in `reasons`.

    `expansions` say what abbreviations stand for, `equivalents` are sets of words that mean the same, `near` of words
    that often stand for each other; `set_aside` holds words by why they do not say what somebody does: seniority,
    departments, advert, employers, people.
    """

    phrases: Codes
    reasons: dict[str, str]
    expansions: Codes
    equivalents: tuple[tuple[str, ...], ...]
    near: tuple[tuple[str, ...], ...]
    set_aside: dict[str, tuple[str, ...]]
    fields: Codes


def read_synonyms(path: Path) -> Synonyms:
    """Read synonyms.toml; a folder of data without one knows the official titles only. Raises DataError."""
    table = read_toml(path) if path.is_file() else {}
    return conforming(decoded(path, table, _synonyms), path)


def _synonyms(table: Table) -> Synonyms:
    return Synonyms(
        phrases=_codes(table.get("phrases", {})),
        reasons={phrase: its["reason"] for phrase, its in table.get("phrases", {}).items() if isinstance(its, dict)},
        expansions=_codes(table.get("expansions", {})),
        equivalents=tuple(tuple(group) for group in table.get("equivalents", {}).get("sets", ())),
        near=tuple(tuple(group) for group in table.get("equivalents", {}).get("near", ())),
        set_aside=_codes(table.get("set_aside", {})),
        fields=_codes(table.get("fields", {})),
    )


def _codes(table: Table) -> Codes:
    listed = {name: its["codes"] if isinstance(its, dict) else its for name, its in table.items()}
    return {name: (codes,) if isinstance(codes, str) else tuple(codes) for name, codes in listed.items()}
