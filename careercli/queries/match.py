"""`career match`: occupations whose profile goes with what somebody likes, by the correlation of the two."""

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from operator import mul
from statistics import fmean
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import NoDataError, UsageError
from careercli.model.listing import Listing
from careercli.model.occupation import INTERESTS
from careercli.model.orientation import Orientation
from careercli.model.place import Area
from careercli.model.source import Source
from careercli.queries.answers import Expected, Vector
from careercli.queries.find import rows_in
from careercli.queries.find_filters import Filters, Found, filtered
from careercli.queries.projected import projected_for
from careercli.queries.used import cited


class Wishes(NamedTuple):
    """What somebody is matched by; what is not given is None or empty. Occupations are named by their slugs."""

    scores: Vector | None = None
    """Six scores of an interest profile, in the order RIASEC."""
    answers: Vector | None = None
    """The points of the answers to the statements of each kind, 0 to MOST."""
    letters: str = ""
    """A Holland code, the strongest interest first."""
    like: tuple[str, ...] = ()
    dislike: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    """Skills and kinds of knowledge that somebody would use."""

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that occupations are compared by."""
        return ("onet",)


class Matched(NamedTuple):
    """An occupation with the correlation (-1 to 1) of its profile with what is wished.

    It is the mean of that of interests and that of skills and knowledge, as far as each was asked for.
    """

    found: Found
    correlation: float
    by_interests: float | None
    by_skills: float | None


class Matches(NamedTuple):
    """The first rows of `total`, the best first; `interests` are the six of the person, as standard scores."""

    wishes: Wishes
    liked: tuple[Listing, ...]
    disliked: tuple[Listing, ...]
    interests: Vector | None
    area: Area
    filters: Filters
    rows: tuple[Matched, ...]
    total: int
    left_out: tuple[str, ...]
    pay_vintage: str
    projection_vintage: str
    projected_in: Area
    sources: tuple[Source, ...]


def match(catalog: Catalog, wishes: Wishes, filters: Filters, area: str, limit: int | None) -> Matches:
    """The occupations that pass the filters, by how well they go with what is wished.

    Raises UsageError where what is wished says nothing, NoDataError where no occupation passes or is rated.
    """
    profiles = catalog.index.orientations(skills=bool(wishes.like or wishes.dislike or wishes.skills))
    listings = {listing.slug: listing for listing in catalog.index.listings((*wishes.like, *wishes.dislike))}
    liked, disliked = ([listings[slug] for slug in slugs] for slugs in (wishes.like, wishes.dislike))
    interests = _interests(profiles, wishes, liked, disliked)
    skills = _skills(catalog, profiles, wishes, liked, disliked)
    if interests is None and skills is None:
        if any(each.soc in profiles for each in (*liked, *disliked)):
            raise UsageError("what you like and what you dislike are too much alike to tell what you like more")
        raise NoDataError(f"O*NET does not rate {' or '.join(each.title for each in (*liked, *disliked))}")
    projected = projected_for(catalog, area)
    left_out: list[str] = []
    rows = filtered(catalog, rows_in(catalog, None, area, projected, ""), filters, left_out)
    named = {listing.soc for listing in (*liked, *disliked)}
    others = [row for row in rows if row.listing.soc not in named]
    matched = [found for row in others if (found := _matched(row, profiles.get(row.listing.soc), interests, skills))]
    if unrated := len(others) - len(matched):
        left_out.append(f"{unrated} that O*NET does not rate")
    if named:
        left_out.append("those that you named")
    if not matched:
        raise NoDataError(f"no occupation fits; left out: {'; '.join(left_out)}" if left_out else "no occupation fits")
    matched.sort(key=lambda row: (-row.correlation, row.found.listing.title))
    result = Matches(
        wishes=wishes,
        liked=tuple(liked),
        disliked=tuple(disliked),
        interests=interests,
        area=catalog.area(area),
        filters=filters,
        rows=tuple(matched[:limit]),
        total=len(matched),
        left_out=tuple(left_out),
        pay_vintage=catalog.sources.newest("oews").vintage,
        projection_vintage=projected.total.vintage,
        projected_in=projected.area,
        sources=(),
    )
    return cited(catalog.sources, result)


def _interests(
    profiles: Mapping[str, Orientation], wishes: Wishes, liked: Sequence[Listing], disliked: Sequence[Listing]
) -> Vector | None:
    """The six interests that are wished, as standard scores: the mean of those that each way of asking gives."""
    known = {soc: profile.interests for soc, profile in profiles.items() if profile.interests}
    found: list[Vector] = []
    if wishes.scores:
        found.append(wishes.scores)
    if wishes.answers:
        found.append(Expected(list(known.values())).interests(wishes.answers))
    if wishes.letters:
        found.append(
            tuple(float(len(wishes.letters) - at if at >= 0 else 0) for at in map(wishes.letters.find, INTERESTS))
        )
    likes, dislikes = ([known[each.soc] for each in group if each.soc in known] for group in (liked, disliked))
    if likes or dislikes:
        found.append(_away(_mean(likes or known.values()), dislikes, _mean(known.values())))
    return _combined(found)


def _skills(
    catalog: Catalog,
    profiles: Mapping[str, Orientation],
    wishes: Wishes,
    liked: Sequence[Listing],
    disliked: Sequence[Listing],
) -> Vector | None:
    """What should stand out among skills and knowledge, as standard scores."""
    if not (liked or disliked or wishes.skills):
        return None
    elements = catalog.index.elements()
    found: list[Vector] = []
    rated = {soc: profile.skills for soc, profile in profiles.items() if profile.skills}
    likes, dislikes = ([rated[each.soc] for each in group if each.soc in rated] for group in (liked, disliked))
    average = (0.0,) * len(elements)
    if likes or dislikes:
        found.append(_away(_mean(likes) if likes else average, dislikes, average))
    if wishes.skills:
        found.append(tuple(float(elements[number].name in wishes.skills) for number in sorted(elements)))
    return _combined(found)


def _away(liked: Vector, dislikes: Sequence[Vector], average: Vector) -> Vector:
    """What is liked, moved away from what is disliked as far as that is from the average."""
    if not dislikes:
        return liked
    return tuple(one - (other - mean) for one, other, mean in zip(liked, _mean(dislikes), average, strict=True))


def _mean(vectors: Iterable[Vector]) -> Vector:
    return tuple(fmean(values) for values in zip(*vectors, strict=True))


def _combined(vectors: Sequence[Vector]) -> Vector | None:
    """The mean of several profiles, each in standard scores; one alone correlates as it stands."""
    unit = [scores for scores in map(standard_scores, vectors) if scores]
    return standard_scores(_mean(unit)) if unit else None


def standard_scores(vector: Vector) -> Vector | None:
    """A profile with mean 0 and standard deviation 1; None where all is the same."""
    mean = fmean(vector)
    deviation = sqrt(fmean((value - mean) ** 2 for value in vector))
    return tuple((value - mean) / deviation for value in vector) if deviation > 1e-9 else None


def correlation(wished: Vector, profile: Vector) -> float:
    """Pearson's correlation of a profile with one in standard scores; 0 where all of the profile is the same."""
    count, total = len(profile), sum(profile)
    spread = sum(map(mul, profile, profile)) - total * total / count
    return sum(map(mul, wished, profile)) / sqrt(count * spread) if spread > 1e-12 else 0.0


def _matched(
    row: Found, profile: Orientation | None, interests: Vector | None, skills: Vector | None
) -> Matched | None:
    """A row with its correlations; None where O*NET does not rate the occupation on what is wished."""
    if profile is None:
        return None
    pairs = ((interests, profile.interests), (skills, profile.skills))
    if any(wished and not rated for wished, rated in pairs):
        return None
    by_interests, by_skills = (correlation(wished, rated) if wished and rated else None for wished, rated in pairs)
    parts = [part for part in (by_interests, by_skills) if part is not None]
    return Matched(row, fmean(parts), by_interests, by_skills)
