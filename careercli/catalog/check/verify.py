"""`career data verify`: every file read again, every figure checked against the ones it must agree with."""

from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import DataError
from careercli.catalog.files.toml import read_toml
from careercli.model.occupation import Occupation
from careercli.model.pay import COUNTS, Ladder, Pay, Unpublished, annual_from_hourly, published
from careercli.model.place import Area
from careercli.model.projection import Projection
from careercli.model.verified import Verified

FOLDERS = ("occupations", "pay", "titles", "groups", "projections", "handbook", "profiles")
"""Folders that no data are whole without."""

HOURLY_ROUNDING = 20
"""Dollars by which a published annual wage may differ from the hourly one times 2,080, both being rounded."""

ROUNDING = 50
"""Jobs by which a projected level may differ from the unrounded one: levels are published in hundreds."""

CHANGE_ROUNDING = 200
"""Jobs by which a published change may differ from the difference of the published levels, all rounded to hundreds."""


Checked = Iterator[tuple[Path, int]]
"""The files that were read, one after the other, with the number of figures that were checked in them."""


def verify(catalog: Catalog) -> Verified:
    """Read and check everything. Raises DataError with the file and the key of the first fault."""
    files: set[Path] = set()
    figures = 0
    for file, count in _steps(catalog):
        files.add(file)
        figures += count
    for file in sorted(catalog.folder.rglob("*.toml")):
        if file not in files:  # nothing refers to it; it is whole at least
            read_toml(file)
            files.add(file)
    return Verified(len(files), figures)


def _steps(catalog: Catalog) -> Checked:
    """Every file, with its figures; whatever is not of the types of the model is refused where it is read."""
    yield from _check_lists(catalog)
    folder, areas = catalog.folder, catalog.areas
    occupations = {}
    for soc, slug in catalog.codes.occupations.items():
        occupation = catalog.occupation(slug)
        path = folder / "occupations" / f"{slug}.toml"
        if occupation.soc != soc:
            raise DataError(f"{path}: soc is {occupation.soc}, codes.toml says {soc}")
        occupations[soc] = occupation
        yield path, _check_occupation(occupation, path)
        catalog.cells_of(occupation)
        catalog.titles(soc)
        yield folder / "titles" / f"{soc[:2]}.toml", 0
        yield folder / "projections" / f"{soc[:2]}.toml", _check_state_projections(catalog, soc, areas)
    for occupation in occupations.values():
        for related in occupation.related:
            if related.soc not in occupations or occupations[related.soc].slug != related.slug:
                path = folder / "occupations" / f"{occupation.slug}.toml"
                raise DataError(f"{path}: related: {related.soc} is not {related.slug}")
    yield from _check_groups(catalog, occupations)
    yield from _check_profiles(catalog, occupations)
    for path in sorted((folder / "pay").glob("*.toml")):
        yield path, _check_cells(catalog, path.stem, areas)
    _check_index(catalog, occupations)


def _check_lists(catalog: Catalog) -> Checked:
    """The files that everything else refers to, and the folders that must be there."""
    folder, codes = catalog.folder, catalog.codes
    for name in FOLDERS:
        if not any((folder / name).glob("*.toml")):
            raise DataError(f"{folder / name} is missing, or holds no files")
    past = folder / "projections" / "past.toml"
    if not past.is_file():
        raise DataError(f"{past} is missing")
    yield past, 0
    for name, figures in (
        ("sources", len(catalog.sources)),
        ("codes", len(codes.occupations)),
        ("states", len(catalog.states)),
        ("metros", len(catalog.metros)),
        ("industries", len(catalog.industries)),
        ("fields", len(catalog.fields)),
        ("prices", len(catalog.prices.cpi_u.values)),
        ("tiles", len(catalog.tiles)),
        ("likeness", sum(len(found.near) for found in catalog.likeness().values())),
        ("preparation", sum(map(len, catalog.preparation))),
        ("synonyms", len(catalog.synonyms.phrases)),
        ("questions", sum(map(len, catalog.questions.values()))),
    ):
        yield folder / f"{name}.toml", figures
    for field in catalog.fields.values():
        for soc in field.occupations:
            if soc not in codes.occupations:
                raise DataError(f"{folder}/fields.toml: {field.cip}: no occupation has the code {soc}")
    if (path := folder / "statements.toml").is_file():
        for statement in catalog.statements:
            if statement.soc not in codes.occupations:
                raise DataError(f"{path}: no occupation has the code {statement.soc}")
        yield path, 0
    yield from _check_names_of_places(catalog)


def _check_names_of_places(catalog: Catalog) -> Checked:
    """What people call places and industries leads to areas and industries that there are."""
    names, words = catalog.place_names, catalog.industry_words
    former: dict[str, tuple[str, ...]] = {number: (today,) for number, today in names.former.items()}
    everything = catalog.areas
    named = [("places", table, everything) for table in (names.everyday, former)]
    listed = [("gazetteer", table, catalog.metros) for table in catalog.other_places.cities.values()]
    generated = [("cities", table, catalog.metros) for table in catalog.cities.values()]
    for file, table, areas in (*named, *listed, *generated):
        for name, codes in table.items():
            for code in filter(None, codes):  # "" says that a city lies in no metropolitan area
                if code not in areas:
                    raise DataError(f"{catalog.folder}/{file}.toml: {name}: no area has the code {code}")
    for name, codes in (words.everyday | words.former).items():
        for code in codes:
            if code not in catalog.industries:
                raise DataError(f"{catalog.folder}/industry_words.toml: {name}: no industry has the code {code}")
    for name in ("places", "gazetteer", "cities", "industry_words"):
        path = catalog.folder / f"{name}.toml"
        if path.is_file():
            yield path, 0


def _check_groups(catalog: Catalog, occupations: dict[str, Occupation]) -> Checked:
    """Projected jobs of a group's occupations add up to the group's; their wage-and-salary jobs do not exceed its own.

    OEWS counts occupations in a group that it does not show, so that only a bound holds there.
    """
    for soc in catalog.codes.groups:
        group = catalog.group(soc)
        path = catalog.folder / "groups" / f"{soc[:2]}.toml"
        members = [item for item in occupations.values() if group.level == "total" or soc in item.groups]
        slack = ROUNDING * (len(members) + 1)
        for projection in group.projections:
            parts = [part for member in members if (part := member.projection_in(projection.source))]
            for year in ("base", "projected"):
                total = sum(getattr(part, year) or 0 for part in parts)
                if abs(total - (getattr(projection, year) or 0)) > slack:
                    raise DataError(f"{path}: {soc}: {year} is not the sum of its occupations, {total:,}")
        employment = published(group.pay.employment) if group.pay else None
        if group.pay and employment is not None:
            cells = (member.pay_in(group.pay.source) for member in members)
            counted = [published(cell.employment) or 0 for cell in cells if cell]
            if sum(counted) > employment + slack:
                raise DataError(f"{path}: {soc}: its occupations have more jobs, {sum(counted):,.0f}, than it has")
        yield path, (18 if group.pay else 0) + 6 * len(group.projections)


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


def _check_occupation(occupation: Occupation, path: Path) -> int:
    for pay in occupation.pay:
        check_pay(pay, f"{path}: pay.rows.{pay.source}")
    for projection in occupation.projections:
        _check_projection(projection, f"{path}: projection of {projection.vintage}")
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


def _check_cells(catalog: Catalog, slug: str, areas: dict[str, Area]) -> int:
    cells = catalog.cells(slug)
    if cells is None:
        raise DataError(f"{catalog.folder / 'pay' / slug}.toml: {slug!r:.60} is no slug")
    for code in (*cells.states, *cells.areas):
        if code not in areas:
            raise DataError(f"{cells.path}: there is no area {code}")
        pay = cells.in_area(code)
        assert pay is not None
        check_pay(pay, f"{cells.path}: {code}")
    for naics in cells.industries:
        if naics not in catalog.industries:
            raise DataError(f"{cells.path}: industries.toml has no industry {naics}")
        pay = cells.in_industry(naics)
        assert pay is not None
        check_pay(pay, f"{cells.path}: {naics}")
    return (len(cells.states) + len(cells.areas) + len(cells.industries)) * (len(COUNTS) + 12)


def _check_state_projections(catalog: Catalog, soc: str, areas: dict[str, Area]) -> int:
    projections, past = catalog.state_projections(soc), catalog.past_projection(soc)
    at = f"{catalog.folder}/projections/{soc[:2]}.toml: states.{soc}"
    if past:
        _check_projection(past, f"{catalog.folder}/projections/past.toml: {soc}")
    for area in projections:
        if area not in areas:
            raise DataError(f"{at}: there is no area {area}")
    return 4 * len(projections) + (4 if past else 0)


def _check_profiles(catalog: Catalog, occupations: dict[str, Occupation]) -> Checked:
    """Profiles and pages of the Handbook, whose codes and slugs lead somewhere; every occupation has a profile."""
    folder = catalog.folder
    for path in sorted((folder / "profiles").glob("*.toml")):
        profile = catalog.profile(path.stem)
        _check_codes(profile.occupations if profile else (), path, occupations)
        yield path, 0
    for occupation in occupations.values():
        if catalog.profile(occupation.profile) is None:
            raise DataError(f"{folder / 'profiles' / occupation.profile}.toml is missing")
    for slug in catalog.handbook_slugs:
        page, path = catalog.handbook(slug), folder / "handbook" / f"{slug}.toml"
        _check_codes(page.occupations if page else (), path, occupations)
        for other in page.similar if page else ():
            if catalog.handbook(other) is None:
                raise DataError(f"{path}: similar: {folder / 'handbook' / other}.toml is missing")
        yield path, 0


def _check_codes(socs: Iterable[str], path: Path, occupations: Container[str]) -> None:
    """Raise DataError where there is no occupation of one of these codes."""
    for soc in socs:
        if soc not in occupations:
            raise DataError(f"{path}: no occupation has the code {soc}")
