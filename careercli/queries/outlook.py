"""`career outlook NAME`: how an occupation is projected to grow, where openings come from, and how it went before."""

from collections.abc import Sequence
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import NoDataError
from careercli.catalog.files.cells import CellFile
from careercli.model.occupation import ALL_OCCUPATIONS, Group, Occupation
from careercli.model.pay import Pay, published
from careercli.model.place import NATION, Area
from careercli.model.projection import Projection, RatingScale
from careercli.model.source import Source
from careercli.queries.exposure import Measured, measures
from careercli.queries.measures import MEASURES, Doubt, Sort, doubt, in_doubt
from careercli.queries.projected import rounds_of
from careercli.queries.subject import subject
from careercli.queries.used import cited


class AreaProjection(NamedTuple):
    """A projection with its area, and what speaks against ranking that of a state."""

    area: Area
    projection: Projection
    doubt: Doubt | None = None

    @property
    def datasets(self) -> tuple[str, ...]:
        """What the doubt is read off, besides the projection itself."""
        return ("oews",) if self.doubt is Doubt.PART else ()


class Period(NamedTuple):
    """Jobs at two times: as they were projected, or as two vintages of a dataset (`sources`) counted them.

    `kind` is `projected`, or the short name of the dataset; `self_employed` says whether the self-employed are counted.
    The change is in percent, rounded to one decimal; None where either number is not published.
    """

    kind: str
    sources: tuple[str, ...]
    start: str
    end: str
    jobs_at_start: float | None
    jobs_at_end: float | None
    change_percent: float | None
    self_employed: bool


PROJECTED = "projected"


class Past(NamedTuple):
    """An older projection and what was counted since; nothing is counted where the code stood for other work."""

    projection: Projection
    counted: tuple[Period, ...]
    break_reason: str

    @property
    def projected(self) -> Period:
        """The older projection as a period."""
        found = self.projection
        years = (str(found.base_year), str(found.target_year))
        return Period(PROJECTED, (found.source,), *years, found.base, found.projected, found.change_percent, True)


class Outlook(NamedTuple):
    """One occupation: the nation's projection, those of states, what they compare with, where all come from."""

    occupation: Occupation
    national: AreaProjection
    """Of the round that is asked for, the newest unless one is."""
    previous: Projection | None
    """What the round before said."""
    rating_scale: RatingScale | None
    """Of the nation's vintage; those of the states define none."""
    split: Projection | None
    """The newest of these projections whose openings are published by where they come from; of another round than the
    nation's, as a rule, so that nothing of the two may be added up."""
    growth_openings: float | None
    """The part of the yearly openings that growth makes: the projected change divided by the years, negative where the
    occupation shrinks. With exits and transfers it makes all openings, as table 1.10 defines them."""
    compared: tuple[Group, ...]
    """The major group and all occupations; what is published of them in the round of the nation's projection counts."""
    exposure: tuple[Measured, ...]
    """How far artificial intelligence touches it."""
    drivers: str
    """Why demand changes, from the profile; empty where none is written."""
    national_then: AreaProjection | None
    """The nation's projection of the vintage that the states' are of, where states are shown."""
    states: tuple[AreaProjection, ...]
    all_states: tuple[AreaProjection, ...]
    """The states before `--limit`, for the map and for how many there are."""
    missing: tuple[Area, ...]
    """States that were asked for, or are all, without a projection."""
    too_small: int
    """How many states have fewer jobs than were asked for."""
    past: Past | None
    by: Sort | None
    """What all states are in the order of; None where they were not asked for."""
    tiles: tuple[tuple[str, ...], ...]
    """The layout of a map of the states, where all of them are asked for."""
    past_missing: str
    """Why there is no older projection to look back at; empty where there is one."""
    sources: tuple[Source, ...]

    @property
    def placed(self) -> tuple[AreaProjection, ...]:
        """The nation's projection, then, where states were asked for, the nation's of their vintage and theirs."""
        return (self.national, *((self.national_then,) if self.national_then else ()), *self.states)


class States(NamedTuple):
    """Which states are asked for (`codes`; all of them where `every`), with how many jobs, and in which order.

    Projections in doubt come last, unless `min_jobs` is 0.
    """

    codes: tuple[str, ...] = ()
    every: bool = False
    sort: Sort = Sort.GROWTH
    min_jobs: int | None = None
    limit: int | None = None


def outlook(catalog: Catalog, slug: str, states: States, vintage: str | None = None) -> Outlook:
    """The outlook of one occupation, or of a group by its SOC code.

    By a round of the nation's projections, the newest unless `vintage` names one.

    Raises NoDataError where states are asked for and none has a projection, or the round has none of the occupation.
    """
    occupation = subject(catalog, slug)
    if not occupation.projections:
        raise NoDataError(f"no projection of {occupation.title} is published")
    projection, *before = rounds_of(occupation, vintage)
    split = next((found for found in (projection, *before) if found.exits is not None), None)
    found, then, missing = _states(catalog, occupation, states)
    fewest = states.min_jobs or 0
    large = [placed for placed in found if (placed.projection.base or 0) >= fewest]
    if found and not large:
        raise NoDataError(f"no state has at least {fewest:,} jobs of {occupation.title}")
    profile = catalog.profile(occupation.profile)
    past = _past(catalog, occupation)
    result = Outlook(
        occupation=occupation,
        national=_of_area(catalog, projection),
        rating_scale=catalog.sources[projection.source].rating_scale,
        previous=before[0] if before else None,
        split=split,
        growth_openings=growth_openings(split) if split else None,
        compared=tuple(catalog.group(soc) for soc in dict.fromkeys((occupation.groups[0], ALL_OCCUPATIONS))),
        exposure=measures(catalog.sources, occupation.ai_exposure),
        drivers=profile.drivers if profile else "",
        national_then=then,
        states=tuple(large[: states.limit]),
        all_states=tuple(large),
        missing=tuple(missing),
        too_small=len(found) - len(large),
        past=past,
        by=states.sort if states.every else None,
        tiles=catalog.tiles if states.every else (),
        past_missing="" if past else catalog.past_reason(occupation.soc),
        sources=(),
    )
    return cited(catalog.sources, result)


def growth_openings(projection: Projection) -> float | None:
    """The openings a year that come from growth, negative where jobs go; None where no change is published."""
    if projection.change is None:
        return None
    return projection.change / (projection.target_year - projection.base_year)


def _of_area(catalog: Catalog, projection: Projection) -> AreaProjection:
    return AreaProjection(catalog.area(projection.area), projection)


def _in_state(catalog: Catalog, projection: Projection, places: CellFile | None) -> AreaProjection:
    """A state's projection, with what the survey of jobs says against it."""
    pay = places.in_area(projection.area) if places else None
    counted = published(pay.employment) if pay else None
    return _of_area(catalog, projection)._replace(doubt=doubt(projection.base, counted))


def _states(
    catalog: Catalog, occupation: Occupation, states: States
) -> tuple[list[AreaProjection], AreaProjection | None, list[Area]]:
    """The projections of the states in order, the nation's of the same vintage, and the states without one."""
    if not states.codes and not states.every:
        return [], None, []
    projections = catalog.state_projections(occupation.soc)
    asked = states.codes or [code for code in catalog.states if code != NATION]
    missing = [catalog.states[code] for code in asked if code not in projections]
    if len(missing) == len(asked):
        raise NoDataError(_none_published(catalog, occupation, missing))
    places = catalog.cells_of(occupation)
    found = [_in_state(catalog, projections[code], places) for code in asked if code in projections]
    if states.every:
        measure = MEASURES[states.sort]

        def order(placed: AreaProjection) -> tuple[bool, float, float, float, str]:
            unranked = in_doubt(measure, placed.doubt, states.min_jobs)
            return unranked, *measure.order(placed.projection), placed.area.name

        found.sort(key=order)
    return found, _of_area(catalog, projections[NATION]) if NATION in projections else None, missing


def _none_published(catalog: Catalog, occupation: Occupation, missing: Sequence[Area]) -> str:
    source = catalog.sources.newest("ep-state")
    where = missing[0].name if len(missing) == 1 else f"any of the {len(missing)} states"
    return f"no projection of {occupation.title} is published for {where} ({source.title}, {source.vintage})"


def _past(catalog: Catalog, occupation: Occupation) -> Past | None:
    """An older projection of the occupation beside what was counted, from its base year on.

    Nothing is counted where the code stood for other work then, or where the first vintage of OEWS since then does not
    publish it.
    """
    projection, reason = catalog.past_projection(occupation.soc), catalog.past_reason(occupation.soc)
    if projection is None:
        return None
    if reason:
        return Past(projection, (), reason)
    first = catalog.sources.since("oews", projection.base_year)
    before = next((pay for pay in occupation.pay if pay.source == first.id), None)
    if before is None or occupation.latest_pay is None:
        return Past(projection, (), f"{first.short} {first.vintage} does not publish it")
    counted = (
        _all_jobs(catalog, projection, occupation.projection),
        _wage_and_salary_jobs(catalog, before, occupation.latest_pay),
    )
    return Past(projection, counted, "")


def _all_jobs(catalog: Catalog, before: Projection, now: Projection) -> Period:
    """All jobs, the self-employed included, in the base years of two projections."""
    return Period(
        kind=catalog.sources[now.source].short,
        sources=(before.source, now.source),
        start=str(before.base_year),
        end=str(now.base_year),
        jobs_at_start=before.base,
        jobs_at_end=now.base,
        change_percent=_change_percent(before.base, now.base),
        self_employed=True,
    )


def _wage_and_salary_jobs(catalog: Catalog, before: Pay, now: Pay) -> Period:
    """Wage-and-salary jobs in two vintages of OEWS."""
    start, end = published(before.employment), published(now.employment)
    return Period(
        kind=catalog.sources[now.source].short,
        sources=(before.source, now.source),
        start=before.vintage,
        end=now.vintage,
        jobs_at_start=start,
        jobs_at_end=end,
        change_percent=_change_percent(start, end),
        self_employed=False,
    )


def _change_percent(before: float | None, after: float | None) -> float | None:
    return None if not before or after is None else round(100 * (after - before) / before, 1)
