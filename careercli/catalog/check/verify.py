"""`career data verify`: every file read again, every figure checked against the ones it must agree with."""

from collections.abc import Iterator
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.check.conformance import check_types
from careercli.catalog.errors import DataError
from careercli.model.occupation import Occupation
from careercli.model.pay import COUNTS, Ladder, Pay, Unpublished, annual_from_hourly, published
from careercli.model.place import Area
from careercli.model.projection import Projection

HOURLY_ROUNDING = 20
"""Dollars by which a published annual wage may differ from the hourly one times 2,080, both being rounded."""

ROUNDING = 50
"""Jobs by which a projected level may differ from the unrounded one: levels are published in hundreds."""

CHANGE_ROUNDING = 200
"""Jobs by which a published change may differ from the difference of the published levels, all rounded to hundreds."""


class Verified(NamedTuple):
    """How much was read and checked."""

    files: int
    figures: int


def verify(catalog: Catalog) -> Verified:
    """Read and check everything. Raises DataError with the file and the key of the first fault."""
    files = figures = 0
    for count in _steps(catalog):
        files, figures = files + 1, figures + count
    return Verified(files, figures)


def _steps(catalog: Catalog) -> Iterator[int]:
    """The number of figures of one file after the other."""
    yield from _check_lists(catalog)
    areas = catalog.areas
    occupations = {}
    for soc, slug in catalog.codes.occupations.items():
        occupation = catalog.occupation(slug)
        if occupation.soc != soc:
            raise DataError(f"{catalog.folder}/occupations/{slug}.toml: soc is {occupation.soc}, codes.toml says {soc}")
        occupations[soc] = occupation
        yield _check_occupation(catalog, occupation)
        catalog.cells_of(occupation)
        check_types(catalog.titles(soc), f"{catalog.folder}/titles/{soc[:2]}.toml: {soc}")
        yield _check_state_projections(catalog, soc, areas)
    for occupation in occupations.values():
        for related in occupation.related:
            if occupations.get(related.soc, occupation).slug != related.slug:
                raise DataError(
                    f"{catalog.folder}/occupations/{occupation.slug}.toml: related: {related.soc} is not {related.slug}"
                )
    yield from _check_groups(catalog, occupations)
    for slug in catalog.handbook_slugs:
        check_types(catalog.handbook(slug), f"{catalog.folder}/handbook/{slug}.toml")
        yield 0
    for path in sorted((catalog.folder / "pay").glob("*.toml")):
        yield _check_places(catalog, path.stem, areas)
    yield from _check_profiles(catalog, occupations)
    _check_index(catalog, occupations)


def _check_lists(catalog: Catalog) -> Iterator[int]:
    """The files that everything else refers to."""
    check_types(catalog.codes, f"{catalog.folder}/codes.toml")
    yield len(catalog.codes.occupations)
    check_types(catalog.prices, f"{catalog.folder}/prices.toml")
    yield len(catalog.prices.cpi_u.values)
    for name, items in (
        ("sources", catalog.sources),
        ("states", catalog.states),
        ("metros", catalog.metros),
        ("industries", catalog.industries),
        ("fields", catalog.fields),
    ):
        for code, item in items.items():
            check_types(item, f"{catalog.folder}/{name}.toml: {code}")
        yield len(items)
    for field in catalog.fields.values():
        for soc in field.occupations:
            if soc not in catalog.codes.occupations:
                raise DataError(f"{catalog.folder}/fields.toml: {field.cip}: no occupation has the code {soc}")
    check_types(catalog.synonyms, f"{catalog.folder}/synonyms.toml")
    yield len(catalog.tiles)


def _check_groups(catalog: Catalog, occupations: dict[str, Occupation]) -> Iterator[int]:
    """Projected jobs of a group's occupations add up to the group's; their wage-and-salary jobs do not exceed its own.

    OEWS counts occupations in a group that it does not show, so that only a bound holds there.
    """
    for soc in catalog.codes.groups:
        group = catalog.group(soc)
        at = f"{catalog.folder}/groups/{soc[:2]}.toml: {soc}"
        check_types(group, at)
        members = [item for item in occupations.values() if group.level == "total" or soc in item.groups]
        slack = ROUNDING * (len(members) + 1)
        if group.projection:
            for year in ("base", "projected"):
                total = sum(getattr(member.projection, year) or 0 for member in members)
                if abs(total - (getattr(group.projection, year) or 0)) > slack:
                    raise DataError(f"{at}: {year} is not the sum of its occupations, {total:,}")
        employment = published(group.pay.employment) if group.pay else None
        if group.pay and employment is not None:
            cells = (member.pay_in(group.pay.source) for member in members)
            counted = [published(cell.employment) or 0 for cell in cells if cell]
            if sum(counted) > employment + slack:
                raise DataError(f"{at}: its occupations have more jobs, {sum(counted):,.0f}, than it has")
        yield 4


def _check_index(catalog: Catalog, occupations: dict[str, Occupation]) -> None:
    """The index says what the files say."""
    for listing in catalog.index.listings():
        occupation = occupations.pop(listing.soc, None)
        pay = occupation.pay_in(catalog.sources.newest("oews").id) if occupation else None
        if (
            occupation is None
            or listing.slug != occupation.slug
            or listing.base != occupation.projection.base
            or listing.change_percent != occupation.projection.change_percent
            or listing.annual_median != (published(pay.annual.median) if pay else None)
            or listing.employment != (published(pay.employment) if pay else None)
        ):
            raise DataError(f"the index of {catalog.folder} is out of date at {listing.soc}: install the program again")
    if occupations:
        raise DataError(f"the index of {catalog.folder} lacks {', '.join(sorted(occupations))}")


def _check_occupation(catalog: Catalog, occupation: Occupation) -> int:
    file = f"{catalog.folder}/occupations/{occupation.slug}.toml"
    check_types(occupation, file)
    for pay in occupation.pay:
        check_pay(pay, f"{file}: pay.rows.{pay.source}")
    _check_projection(occupation.projection, f"{file}: projection")
    return 18 * len(occupation.pay) + 6


def check_pay(pay: Pay, at: str) -> None:
    """Raise DataError where a cell contradicts itself: falling percentiles, negative figures, bases that disagree."""
    for name, figure in pay.figures():
        if not isinstance(figure, Unpublished) and figure < 0:
            raise DataError(f"{at}: {name} is negative")
    for basis in ("annual", "hourly"):
        ladder: Ladder = getattr(pay, basis)
        published = [figure for figure in ladder.percentiles if not isinstance(figure, Unpublished)]
        if published != sorted(published):
            raise DataError(f"{at}: the {basis} percentiles decrease")
    for annual, hourly in zip(pay.annual, pay.hourly, strict=True):
        if isinstance(annual, Unpublished) or isinstance(hourly, Unpublished):
            continue
        if abs(annual - annual_from_hourly(hourly)) > HOURLY_ROUNDING:
            raise DataError(f"{at}: {hourly} an hour does not agree with {annual:.0f} a year")


def _check_projection(projection: Projection, at: str) -> None:
    base, projected, change = projection.base, projection.projected, projection.change
    if base is None or projected is None or change is None:
        return
    if base < 0 or projected < 0:
        raise DataError(f"{at}: negative employment")
    if abs(projected - base - change) > CHANGE_ROUNDING:
        raise DataError(f"{at}: {base} and {projected} do not differ by {change}")


def _check_places(catalog: Catalog, slug: str, areas: dict[str, Area]) -> int:
    places = catalog.cells(slug)
    assert places is not None
    file = places.path
    for code in (*places.states, *places.areas):
        if code not in areas:
            raise DataError(f"{file}: there is no area {code}")
        pay = places.in_area(code)
        assert pay is not None
        check_pay(pay, f"{file}: {code}")
    for naics in places.industries:
        if naics not in catalog.industries:
            raise DataError(f"{file}: industries.toml has no industry {naics}")
        pay = places.in_industry(naics)
        assert pay is not None
        check_pay(pay, f"{file}: {naics}")
    cells = len(places.states) + len(places.areas) + len(places.industries)
    return cells * (len(COUNTS) + 12)


def _check_state_projections(catalog: Catalog, soc: str, areas: dict[str, Area]) -> int:
    projections, past = catalog.state_projections(soc), catalog.past_projection(soc)
    at = f"{catalog.folder}/projections/{soc[:2]}.toml: states.{soc}"
    if past:
        _check_projection(past, f"{catalog.folder}/projections/past.toml: {soc}")
    for area in projections:
        if area not in areas:
            raise DataError(f"{at}: there is no area {area}")
        if any(value is not None and value < 0 for value in (projections[area].base, projections[area].projected)):
            raise DataError(f"{at}: {area}: negative employment")
    return 4 * len(projections)


def _check_profiles(catalog: Catalog, occupations: dict[str, Occupation]) -> Iterator[int]:
    for path in sorted((catalog.folder / "profiles").glob("*.toml")):
        profile = catalog.profile(path.stem)
        assert profile is not None
        check_types(profile, str(path))
        for soc in profile.occupations:
            if soc not in occupations:
                raise DataError(f"{path}: no occupation has the code {soc}")
        yield 0
