"""Compiling the index from the TOML files."""

import sqlite3
from collections.abc import Iterator
from statistics import fmean, pstdev

from careercli.catalog.catalog import Catalog
from careercli.catalog.index.everyday import compile_everyday
from careercli.catalog.index.names import compile_names
from careercli.catalog.index.schema import SCHEMA, VERSION
from careercli.model.occupation import Occupation
from careercli.model.pay import Figure, Pay, Unpublished, published
from careercli.model.projection import RANKINGS


def build(catalog: Catalog, connection: sqlite3.Connection, fingerprint: str) -> None:
    """Fill an empty database with the index of a catalogue. Raises DataError where a TOML file is damaged."""
    connection.executescript(SCHEMA)
    occupations = [catalog.occupation(slug) for _, slug in sorted(catalog.codes.occupations.items())]
    survey = catalog.newest_oews
    connection.executemany(_insert("occupation", 23), (_listing(item, item.pay_in(survey)) for item in occupations))
    for occupation in occupations:
        connection.executemany(_insert("area_pay", 6), _area_pay(catalog, occupation))
        connection.executemany(_insert("state_projection", 7), _state_projections(catalog, occupation))
    connection.executemany(_insert("membership", 2), _membership(occupations))
    elements, ratings = _ratings(occupations)
    connection.executemany(_insert("element", 5), elements)
    connection.executemany(_insert("rating", 3), ratings)
    compile_names(catalog, occupations, connection)
    compile_everyday(catalog.synonyms, connection)
    connection.executemany(_insert("meta", 2), [("version", VERSION), ("fingerprint", fingerprint)])
    connection.commit()


def _insert(table: str, columns: int) -> str:
    return f"INSERT INTO {table} VALUES ({','.join('?' * columns)})"


def _listing(occupation: Occupation, pay: Pay | None) -> tuple[object, ...]:
    projection, entry = occupation.projection, occupation.entry
    return (
        occupation.soc,
        occupation.slug,
        occupation.title,
        occupation.profile,
        *(_medians(pay.annual.median, pay.hourly.median) if pay else [None] * 4),
        published(pay.employment) if pay else None,
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
        *(projection.ranks.get(ranking) for ranking in RANKINGS),
    )


def _medians(annual: Figure, hourly: Figure) -> list[float | None]:
    """Annual and hourly median, each with its bound where it is top-coded."""
    return [published(annual), at_least(annual), published(hourly), at_least(hourly)]


def _area_pay(catalog: Catalog, occupation: Occupation) -> Iterator[tuple[object, ...]]:
    places = catalog.place_pay(occupation.slug)
    for area, employment, *medians in places.medians() if places else ():
        annual, bound, hourly, _ = _medians(*medians)
        yield area, occupation.soc, published(employment), annual, bound, None if annual or bound else hourly


def _state_projections(catalog: Catalog, occupation: Occupation) -> Iterator[tuple[object, ...]]:
    for area, found in catalog.state_projections(occupation.soc).items():
        figures = (found.base, found.projected, found.change, found.change_percent, found.openings)
        yield area, occupation.soc, *figures


def at_least(figure: Figure) -> float | None:
    """The bound of a top-coded figure, or None."""
    return figure.at_least if isinstance(figure, Unpublished) else None


def _membership(occupations: list[Occupation]) -> Iterator[tuple[str, str]]:
    for occupation in occupations:
        for group in ("00-0000", *occupation.groups):
            yield group, occupation.soc


def _ratings(occupations: list[Occupation]) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """The rows of `element` and `rating`: what O*NET rates, with its mean and deviation, and the importance of each."""
    rated: dict[tuple[str, str], dict[str, float]] = {}
    for occupation in occupations:
        for kind, ratings in (("skill", occupation.skills), ("knowledge", occupation.knowledge)):
            for rating in ratings:
                rated.setdefault((kind, rating.name), {})[occupation.soc] = rating.importance
    numbered = list(enumerate(sorted(rated.items())))
    elements: list[tuple[object, ...]] = [
        (number, *element, fmean(found.values()), pstdev(found.values())) for number, (element, found) in numbered
    ]
    return elements, [(soc, number, value) for number, (_, found) in numbered for soc, value in found.items()]
