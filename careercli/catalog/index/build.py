"""Compiling the index from the TOML files."""

import sqlite3
from array import array
from collections.abc import Container, Iterator, Sequence
from statistics import fmean, pstdev

from careercli.catalog.errors import DataError
from careercli.catalog.files.files import Files
from careercli.catalog.files.likeness import near_tokens
from careercli.catalog.index.asked import compile_asked
from careercli.catalog.index.everyday import compile_everyday
from careercli.catalog.index.fill import fill
from careercli.catalog.index.names import compile_names
from careercli.catalog.index.schema import SCHEMA, VERSION
from careercli.model.listing import AreaMedian, Element, GroupListing, Listing, RoundProjection, StateProjection
from careercli.model.occupation import ALL_OCCUPATIONS, Occupation
from careercli.model.pay import Pay, at_least, published
from careercli.model.profile import Licence, Profile
from careercli.model.projection import RANKINGS


def build(files: Files, connection: sqlite3.Connection, fingerprint: str) -> None:
    """Fill an empty database with the index of a folder of data. Raises DataError where a TOML file is damaged."""
    connection.executescript(SCHEMA)
    occupations = [_occupation(files, soc) for soc in sorted(files.codes.occupations)]
    survey = files.sources.newest("oews").id
    listings = (
        _listing(item, item.pay_in(survey), files.codes.groups, files.profile(item.profile)) for item in occupations
    )
    fill(connection, "occupation", listings)
    for occupation in occupations:
        fill(connection, "area_median", _area_medians(files, occupation))
        fill(connection, "state_projection", _state_projections(files, occupation))
        fill(connection, "round_projection", _rounds(occupation))
    groups = [files.group(soc) for soc in files.codes.groups]
    fill(connection, '"group"', (GroupListing(*group[:5]) for group in groups))
    fill(connection, "membership", _membership(occupations))
    elements, ratings = _ratings(occupations)
    fill(connection, "element", elements)
    fill(connection, "rating", ratings)
    fill(connection, "likeness", _likeness(files))
    fill(connection, "skill_profile", _skill_profiles(elements, ratings))
    compile_names(files, occupations, groups, connection)
    compile_everyday(files.synonyms, connection)
    compile_asked(files, connection)
    fill(connection, "interest", _interests(occupations))
    fill(connection, "meta", [("version", VERSION), ("fingerprint", fingerprint)])
    connection.commit()


def _occupation(files: Files, soc: str) -> Occupation:
    """An occupation, if all that it names is there. Raises DataError."""
    slug = files.slug_of(soc)
    occupation, at = files.occupation(slug), files.folder / "occupations" / f"{slug}.toml"
    if occupation.soc != soc:
        raise DataError(f"{at}: soc is {occupation.soc}, codes.toml says {soc}")
    if occupation.groups[0] not in files.codes.groups:
        raise DataError(f"{at}: groups: codes.toml has no group {occupation.groups[0]}")
    for related in occupation.related:
        if files.codes.occupations.get(related.soc) != related.slug:
            raise DataError(f"{at}: related: {related.soc} is not {related.slug}")
    return occupation


def _likeness(files: Files) -> Iterator[tuple[object, ...]]:
    """The rows of `likeness`. Raises DataError where one names an occupation that there is not."""
    for soc, found in files.likeness().items():
        for code in (soc, *(near.soc for near in found.near)):
            if code not in files.codes.occupations:
                raise DataError(
                    f"{files.folder / 'likeness.toml'}: neighbours.{soc}: no occupation has the code {code}"
                )
        yield soc, int(found.by_group), near_tokens(found.near)


def _listing(occupation: Occupation, pay: Pay | None, groups: Container[str], profile: Profile | None) -> Listing:
    projection, entry, exposure = occupation.projection, occupation.entry, occupation.ai_exposure
    return Listing(
        soc=occupation.soc,
        slug=occupation.slug,
        title=occupation.title,
        group=next((soc for soc in reversed(occupation.groups) if soc in groups), ALL_OCCUPATIONS),
        profile=occupation.profile,
        annual_median=published(pay.annual.median) if pay else None,
        annual_at_least=at_least(pay.annual.median) if pay else None,
        hourly_median=published(pay.hourly.median) if pay else None,
        hourly_at_least=at_least(pay.hourly.median) if pay else None,
        employment=published(pay.employment) if pay else None,
        base=projection.base,
        projected=projection.projected,
        change=projection.change,
        change_percent=projection.change_percent,
        openings=projection.openings,
        round=projection.source,
        education=entry.education,
        experience=entry.experience,
        training=entry.training,
        job_zone=entry.job_zone,
        interests=occupation.interests.code if occupation.interests else None,
        ai_category=exposure.bls.category if exposure and exposure.bls else None,
        ai_applicability=exposure.applicability.score if exposure and exposure.applicability else None,
        ai_gpt_exposure=exposure.gpt_exposure.score if exposure and exposure.gpt_exposure else None,
        licence=profile.licence.value if profile else Licence.UNKNOWN.value,
    )


def _interests(occupations: list[Occupation]) -> Iterator[tuple[str, str, float]]:
    for occupation in occupations:
        if occupation.interests:
            for letter, score in occupation.interests.scores.items():
                yield occupation.soc, letter[0], score


def _rounds(occupation: Occupation) -> Iterator[tuple[object, ...]]:
    for found in occupation.projections:
        figures = (found.base, found.projected, found.change, found.change_percent, found.openings, found.rating)
        ranks = (found.ranks.get(ranking) for ranking in RANKINGS)
        yield found.source, occupation.soc, *RoundProjection(*figures, *ranks)


def _area_medians(files: Files, occupation: Occupation) -> Iterator[tuple[object, ...]]:
    places = files.cells(occupation.slug)
    for area, *concentration, employment, annual, hourly in places.headlines() if places else ():
        value, bound = published(annual), at_least(annual)
        by_hour = None if value or bound else published(hourly)
        medians = (published(employment), value, bound, by_hour)
        yield area, occupation.soc, *AreaMedian(*medians, *map(published, concentration))  # type: ignore[arg-type]


def _state_projections(files: Files, occupation: Occupation) -> Iterator[tuple[object, ...]]:
    for area, found in files.state_projections(occupation.soc).items():
        figures = (found.base, found.projected, found.change, found.change_percent, found.openings)
        yield area, occupation.soc, *StateProjection(*figures)


def _membership(occupations: list[Occupation]) -> Iterator[tuple[str, str]]:
    for occupation in occupations:
        for group in (ALL_OCCUPATIONS, *occupation.groups):
            yield group, occupation.soc


def _skill_profiles(
    elements: Sequence[tuple[object, ...]], ratings: Sequence[tuple[object, ...]]
) -> Iterator[tuple[object, ...]]:
    """The rows of `skill_profile`: of each occupation that O*NET rates."""
    scales = [(element.mean, element.deviation) for element in (Element(*row) for row in elements)]  # type: ignore[arg-type]
    found: dict[object, array[float]] = {}
    for soc, number, importance in ratings:
        mean, deviation = scales[number]  # type: ignore[call-overload]
        of = found.setdefault(soc, array("f", bytes(4 * len(scales))))
        of[number] = (importance - mean) / deviation if deviation else 0.0  # type: ignore[call-overload]
    return ((soc, deviations.tobytes()) for soc, deviations in found.items())


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
