"""The titles to look up and what each may mean: a public set written from everyday usage, and names held out."""

import csv
import hashlib
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.index.names import forms
from careercli.catalog.text import key

TITLES = Path(__file__).parent / "titles.csv"
TUNE, TEST = "tune", "test"


class Title(NamedTuple):
    """A title as somebody types it, the codes of occupations or groups that are right answers, and its kind."""

    text: str
    accept: frozenset[str]
    kind: str


def half_of(text: str) -> str:
    """The half that a title belongs to, for good: by a digest of its text."""
    return TUNE if hashlib.sha256(text.encode()).digest()[0] % 2 == 0 else TEST


def titles(catalog: Catalog, half: str) -> list[Title]:
    """The titles of a half."""
    with TITLES.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if half_of(row["title"]) == half]
    return [Title(row["title"], accepted(catalog, row["accept"].split()), row["kind"]) for row in rows]


def accepted(catalog: Catalog, codes: list[str]) -> frozenset[str]:
    """SOC codes, those of detailed occupations inside an aggregate as the aggregate's."""
    soc_of = {slug: soc for soc, slug in catalog.codes.occupations.items()}
    members = catalog.codes.members
    return frozenset(soc_of[members[code]] if code in members else code for code in codes)


def held_out(catalog: Catalog, number: int, seed: int = 1) -> list[Title]:
    """A sample of O*NET alternate titles, each with the occupations it belongs to."""
    occupations: dict[str, set[str]] = {}
    texts: dict[str, str] = {}
    official: set[str] = set()
    for soc, form, kind in _names(catalog):
        if kind == "alternate":
            occupations.setdefault(key(form), set()).add(soc)
            texts.setdefault(key(form), form)
        else:
            official.add(key(form))
    only_alternate = sorted(name for name in occupations if name not in official and " " in name)
    chosen = random.Random(seed).sample(only_alternate, number)
    return [Title(texts[name], frozenset(occupations[name]), "held out") for name in chosen]


def _names(catalog: Catalog) -> Iterator[tuple[str, str, str]]:
    for soc in catalog.codes.occupations:
        for kind, texts in catalog.titles(soc)._asdict().items():
            for text in texts:
                for form in forms(text):
                    yield soc, form, kind
