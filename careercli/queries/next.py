"""`career next`: what somebody who has an occupation could do next."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import NoDataError
from careercli.model.education import rank
from careercli.model.occupation import Entry, Group, Occupation
from careercli.model.place import NATION, Area
from careercli.model.projection import Projection
from careercli.model.source import Source
from careercli.queries.cells import Cell
from careercli.queries.distinctive import Kinship, carried_over, onet_vintages, ratings
from careercli.queries.listed import Key, by_pay, entry, largest_first
from careercli.queries.moves import Move, moves
from careercli.queries.projected import Projected, projected_for
from careercli.queries.related import own_pay, similar_by_handbook
from careercli.queries.used import cited

MOST_YEARS = 4.0
"""Years of preparation: what takes longer is left out unless it is asked for."""

MOST_THAT_COUNTS = 50.0
"""Percent: of a larger raise no more counts in the order, lest what pays most stand before all that is near."""


MOST_LOSS = 25.0
"""Percent: what pays less than this much less is left out unless another bound is asked for."""

FEWEST = 3

NEAREST = 5
LEAST_SHARE = 0.45
"""What is not nearly half as alike as the nearest five on average is left out, unless the order is by likeness."""


WEIGHED = 8
"""The nearest of those that fit, which the default order is of: readers found 86 percent of the ten nearest plausible,
and 56 of those further away (evaluation/judgements.md)."""


class Sort(StrEnum):
    """What the occupations can be sorted by."""

    BEST = "best"
    LIKENESS = "likeness"
    RAISE = "raise"
    PAY = "pay"
    GROWTH = "growth"
    OPENINGS = "openings"
    TIME = "time"


class Prospect(NamedTuple):
    """An occupation to move to: the move, where the link comes from, its figures, and what carries over.

    `tier` is O*NET's, None where it does not relate the two; `named_by` is the Handbook's source where it calls them
    similar. `kinship` is None where O*NET rates one of the two not at all.
    """

    move: Move
    tier: str | None
    named_by: str
    projection: Projection
    entry: Entry
    kinship: Kinship | None

    @property
    def handbook(self) -> bool:
        """Whether the Handbook calls the two similar."""
        return bool(self.named_by)


class Next(NamedTuple):
    """The occupations that fit, of `total`, with what was left out; the own occupation's pay, projection and jobs."""

    occupation: Occupation
    group: Group
    area: Area
    vintage: str
    pay: Cell | None
    missing: str
    """Why there is no pay of the occupation itself."""
    projection: Projection
    """The own occupation's, of the area that the others' are of."""
    leaving: Projection | None
    """The newest projection that says how many leave the occupation for another."""
    by_group: bool
    """Whether O*NET does not describe the occupation, so that likeness is that of its group."""
    rated: bool
    rows: tuple[Prospect, ...]
    total: int
    left_out: tuple[str, ...]
    sort: Sort
    projected_in: Area
    onet: dict[str, str]
    sources: tuple[Source, ...]

    @property
    def facts(self) -> tuple[object, ...]:
        """What is shown of the occupation itself."""
        return (self.occupation.entry,)

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that likeness and pay are taken from."""
        return "oews", "onet", "soc"


class Options(NamedTuple):
    """Which occupations are asked for: where, with what raise in percent, after how many years of preparation …."""

    area: str = NATION
    min_raise: float | None = None
    max_years: float | None = None
    max_education: str | None = None
    no_licence: bool = False
    sort: Sort = Sort.BEST
    limit: int | None = None


def next_occupations(catalog: Catalog, slug: str, options: Options) -> Next:
    """The near occupations that fit, in the order asked for. Raises NoDataError where none fits."""
    occupation, survey = catalog.occupation(slug), catalog.sources.newest("oews")
    pay, missing = own_pay(catalog, occupation, options.area)
    neighbourhood, near = moves(
        catalog, occupation, pay.pay if pay and pay.pay.source == survey.id else None, options.area
    )
    if not near:
        raise NoDataError(f"the data know no occupation near {occupation.title}")
    fitting, left_out = _fitting(near, options)
    if not fitting:
        raise NoDataError(f"nothing near {occupation.title} fits: {'; '.join(left_out)}")
    projected = projected_for(catalog, options.area)
    fitting.sort(key=lambda move: _SORTS[options.sort](move, projected))
    rows, rated = _prospects(catalog, occupation, fitting[: options.limit], projected)
    own = catalog.index.listings([slug])[0]
    result = Next(
        occupation,
        catalog.group(occupation.groups[0]),
        catalog.area(options.area),
        survey.vintage,
        pay,
        missing,
        projected.projection(own),
        occupation.split_projection,
        neighbourhood.by_group,
        rated,
        rows,
        len(fitting),
        tuple(left_out),
        options.sort,
        projected.area,
        onet_vintages(catalog),
        (),
    )
    return cited(catalog.sources, result)


def worth(move: Move) -> float:
    """Raise × likeness, the default order: of a raise no more than `MOST_THAT_COUNTS`.

    A drop is divided by the likeness instead: it is the worse, the less alike the occupations are.
    """
    if move.rise is None:
        return float("-inf")
    if move.rise.percent < 0:
        return move.rise.percent / move.likeness.value
    return min(move.rise.percent, MOST_THAT_COUNTS) * move.likeness.value


_SORTS: dict[Sort, Callable[[Move, Projected], Key]] = {
    Sort.BEST: lambda move, _: (-worth(move), -move.likeness.value),
    Sort.LIKENESS: lambda move, _: (-move.likeness.value,),
    Sort.RAISE: lambda move, _: largest_first(move.rise.percent if move.rise else None),
    Sort.PAY: lambda move, _: by_pay(move.median),
    Sort.GROWTH: lambda move, projected: largest_first(projected.figures(move.listing).change_percent),
    Sort.OPENINGS: lambda move, projected: largest_first(projected.figures(move.listing).openings),
    Sort.TIME: lambda move, _: (move.preparation.years, -worth(move)),
}


class _Condition(NamedTuple):
    """What is asked of every occupation, and what is said of those that it is not true of.

    What nobody `asked` for does not count where fewer than `FEWEST` would be left.
    """

    fits: Callable[[Move], bool]
    reason: str
    asked: bool = True


def _fitting(near: list[Move], options: Options) -> tuple[list[Move], list[str]]:
    """Those that fit, and how many were left out for which reason."""
    kept, left_out = list(near), []
    for condition in _conditions(near, options):
        fitting = [move for move in kept if condition.fits(move)]
        if len(fitting) < len(kept) and (len(fitting) >= FEWEST or condition.asked):
            left_out.append(f"{len(kept) - len(fitting)} {condition.reason}")
            kept = fitting
    if options.sort is Sort.BEST and len(kept) > WEIGHED:
        left_out.append(f"{len(kept) - WEIGHED} less alike than the {WEIGHED} nearest (--sort likeness has them)")
        kept = kept[:WEIGHED]
    return kept, left_out


def _conditions(near: list[Move], options: Options) -> Iterator[_Condition]:
    """What was asked for, then what is taken for granted."""
    if options.max_education is not None:
        most = rank(options.max_education)
        yield _Condition(
            lambda move: rank(move.listing.education) <= most, f"that typically need more than: {options.max_education}"
        )
    if options.no_licence:
        yield _Condition(lambda move: not move.licensed, "that some or all states license")
    if options.min_raise is not None:
        wanted = options.min_raise
        yield _Condition(lambda move: move.rise is not None, "whose difference in pay is not known")
        yield _Condition(
            lambda move: move.rise is not None and move.rise.percent >= wanted,
            f"whose median is not {wanted:g}% higher",
        )
    elif options.sort is not Sort.LIKENESS:
        yield _Condition(
            lambda move: move.rise is None or move.rise.percent >= -MOST_LOSS,
            f"that pay more than {MOST_LOSS:g}% less (--min-raise -100 has them)",
            asked=False,
        )
    if options.sort is not Sort.LIKENESS:
        nearest = [move.likeness.value for move in near[:NEAREST]]
        least = LEAST_SHARE * sum(nearest) / max(len(nearest), 1)
        yield _Condition(
            lambda move: move.likeness.value >= least,
            "not nearly half as alike as the nearest (--sort likeness has them)",
            asked=False,
        )
    years = MOST_YEARS if options.max_years is None else options.max_years
    yield _Condition(
        lambda move: move.preparation.years <= years,
        f"that take more than {years:g} {'year' if years == 1 else 'years'} of preparation"
        + (" (--max-years has them)" if options.max_years is None else ""),
        asked=options.max_years is not None,
    )


def _prospects(
    catalog: Catalog, occupation: Occupation, chosen: list[Move], projected: Projected
) -> tuple[tuple[Prospect, ...], bool]:
    """The rows, and whether O*NET rates the occupation itself."""
    rated = ratings(catalog, [occupation.soc, *(move.listing.soc for move in chosen)])
    own = rated.get(occupation.soc)
    tiers = {item.soc: item.tier for item in occupation.related}
    similar = set(similar_by_handbook(catalog, occupation))
    handbook = catalog.sources.newest("ooh").id if similar else ""
    rows = []
    for move in chosen:
        listing, other = move.listing, rated.get(move.listing.soc)
        rows.append(
            Prospect(
                move,
                tiers.get(listing.soc),
                handbook if listing.slug in similar else "",
                projected.projection(listing),
                entry(occupation.entry, listing),
                carried_over(own, other) if own and other else None,
            )
        )
    return tuple(rows), own is not None
