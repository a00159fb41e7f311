"""Compiling the index from the TOML files."""

import sqlite3
from collections.abc import Iterator

from careercli.catalog.catalog import Catalog
from careercli.catalog.index.schema import INDEXES, SCHEMA, VERSION
from careercli.catalog.lookup.words import key
from careercli.model.occupation import Occupation
from careercli.model.pay import Figure, Unpublished, published


def build(catalog: Catalog, connection: sqlite3.Connection, fingerprint: str) -> None:
    """Fill an empty database with the index of a catalogue. Raises DataError where a TOML file is damaged."""
    connection.executescript(SCHEMA)
    occupations = [catalog.occupation(slug) for _, slug in sorted(catalog.codes.occupations.items())]
    connection.executemany(_insert("occupation", 19), map(_listing, occupations))
    connection.executemany(_insert("membership", 2), _membership(occupations))
    connection.executemany(_insert("name", 5), _names(catalog, occupations))
    connection.executemany(_insert("meta", 2), [("version", VERSION), ("fingerprint", fingerprint)])
    connection.executescript(INDEXES)
    connection.commit()


def _insert(table: str, columns: int) -> str:
    return f"INSERT INTO {table} VALUES ({','.join('?' * columns)})"


def _listing(occupation: Occupation) -> tuple[object, ...]:
    pay, projection, entry = occupation.latest_pay, occupation.projection, occupation.entry
    medians: list[float | None] = [None] * 5
    if pay:
        medians = [
            published(pay.annual.median),
            at_least(pay.annual.median),
            published(pay.hourly.median),
            at_least(pay.hourly.median),
            published(pay.employment),
        ]
    return (
        occupation.soc,
        occupation.slug,
        occupation.title,
        occupation.profile,
        *medians,
        projection.base,
        projection.projected,
        projection.change,
        projection.change_percent,
        projection.openings,
        entry.education,
        entry.experience,
        entry.training,
        entry.job_zone,
        occupation.interests.code if occupation.interests else None,
    )


def at_least(figure: Figure) -> float | None:
    """The bound of a top-coded figure, or None."""
    return figure.at_least if isinstance(figure, Unpublished) else None


def _membership(occupations: list[Occupation]) -> Iterator[tuple[str, str]]:
    for occupation in occupations:
        for group in ("00-0000", *occupation.groups):
            yield group, occupation.soc


def _names(catalog: Catalog, occupations: list[Occupation]) -> Iterator[tuple[str, str, str, str, str]]:
    for occupation in occupations:
        for kind, texts in (("title", (occupation.title,)), *occupation.titles._asdict().items()):
            for text in texts:
                yield key(text), text, kind, "occupation", occupation.slug
    for group in catalog.groups.values():
        yield key(group.title), group.title, "group", "group", group.soc
    for slug, page in catalog.handbook.items():
        yield key(page.title), page.title, "profile", "profile", slug
