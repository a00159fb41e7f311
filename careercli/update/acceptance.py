"""Whether newer data may take the place of those in use: whole, of one vintage each, and near enough to be true."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from careercli.catalog.catalog import Catalog
from careercli.catalog.files.toml import read_toml
from careercli.model.occupation import ALL_OCCUPATIONS
from careercli.model.pay import Unpublished, published
from careercli.model.place import NATION
from careercli.queries.due import numbers_of
from careercli.update.errors import UpdateError

Report = Callable[[str], None]


def accept(new: Catalog, used: Catalog, bounds: Path, *, older: bool, report: Report) -> None:
    """Raises DataError with the first thing that newer data do not hold to (acceptance.toml)."""
    said = read_toml(bounds)
    report("vintages")
    if not older:
        _check_not_older(new, used)
    _check_one_vintage(new)
    report("known figures")
    _check_known(new, said["known"]["cells"])
    report("totals of the nation")
    _check_totals(new, used, said["totals"])
    report("numbers of rows")
    _check_counts(new, used, said["counts"])


def _check_not_older(new: Catalog, used: Catalog) -> None:
    for dataset in {source.dataset for source in used.sources.values()}:
        before = max(used.sources.of(dataset), key=numbers_of)
        after = max(new.sources.of(dataset), key=numbers_of, default=None)
        if after is None or numbers_of(after) < numbers_of(before):
            there = after.vintage if after else "none"
            raise UpdateError(
                f"{before.short}: {there} is older than {before.vintage}, which is in use; --older takes it anyway"
            )


def _check_one_vintage(new: Catalog) -> None:
    """Pay by place and industry is all of the newest May, and so is the nation's; projections by state of one round."""
    newest = new.sources.newest("oews").id
    for path in sorted((new.folder / "pay").glob("*.toml")):
        cells = new.cells(path.stem)
        if cells and cells.source.id != newest:
            raise UpdateError(f"{path}: is of {cells.source}, the nation's pay of {newest}: one table would mix two")
    rounds = {source.id for source in new.sources.of("ep-state")}
    if len(rounds) > 1:
        raise UpdateError(f"{new.folder / 'sources.toml'}: projections by state of two rounds: {', '.join(rounds)}")
    if new.prices.states.year != new.prices.metros.year:
        raise UpdateError(f"{new.folder / 'prices.toml'}: price levels of two years")


def _check_known(new: Catalog, cells: list[list[Any]]) -> None:
    for source, slug, place, figure, value in cells:
        found = known(new, source, slug, place, figure)
        if found is not None and found != value:
            where = " ".join(filter(None, (slug, place, figure)))
            raise UpdateError(f"{source}: {where} is {found}, but {value} was published")


def known(catalog: Catalog, source: str, slug: str, place: str, figure: str) -> float | str | None:
    """A figure by the words of acceptance.toml; None where the data hold no such vintage or occupation."""
    if source not in catalog.sources or (slug and not catalog.has_occupation(slug)):
        return None
    if source == "cpi-u":
        return catalog.prices.cpi_u.values.get(place)
    if source in ("rpp-states", "rpp-metros"):
        parity = catalog.prices.parity(place)
        return parity[0] if parity and str(parity[1]) == figure else None
    occupation = catalog.occupation(slug)
    if source.startswith("oews-"):
        cells = None if place == NATION else catalog.cells(slug)
        pay: Any = occupation.pay_in(source)
        if place != NATION:
            pay = (cells.in_area(place) or cells.in_industry(place)) if cells and cells.source.id == source else None
        for name in figure.split("."):
            pay = getattr(pay, name, None)
        return None if pay is None else str(pay.status) if isinstance(pay, Unpublished) else float(pay)
    by_state = catalog.state_projections(occupation.soc) if place != NATION else {}
    projection: Any = by_state.get(place) if by_state else occupation.projection_in(source)
    return getattr(projection, figure, None) if projection and projection.source == source else None


def _check_totals(new: Catalog, used: Catalog, most: Mapping[str, float]) -> None:
    before, after = _totals(used), _totals(new)
    for name, value in before.items():
        there = after.get(name)
        if there is None:
            raise UpdateError(f"{name} of all occupations is missing; it is {value:,.0f} in the data in use")
        if abs(there - value) > most[name] * value:
            raise UpdateError(
                f"{name} of all occupations is {there:,.0f}, too far from {value:,.0f} in the data in use to be true"
            )


def _totals(catalog: Catalog) -> dict[str, float]:
    """The figures of the whole nation, as far as they are published."""
    total = catalog.group(ALL_OCCUPATIONS)
    found = {
        "employment": published(total.pay.employment) if total.pay else None,
        "median_pay": published(total.pay.annual.median) if total.pay else None,
        "projected_jobs": total.projections[0].projected if total.projections else None,
    }
    return {name: float(value) for name, value in found.items() if value is not None}


def _check_counts(new: Catalog, used: Catalog, least: Mapping[str, float]) -> None:
    before, after = counts(used), counts(new)
    for name, count in before.items():
        if after[name] < least[name] * count:
            raise UpdateError(
                f"{name.replace('_', ' ')}: {after[name]:,} rows where the data in use have {count:,}: files are "
                "missing or cut off"
            )


def counts(catalog: Catalog) -> Counter[str]:
    """How many rows there are of each kind that acceptance.toml bounds."""
    found: Counter[str] = Counter()
    newest = catalog.sources.newest("oews").id
    for soc, slug in catalog.codes.occupations.items():
        occupation = catalog.occupation(slug)
        found["occupations"] += 1
        found["national"] += occupation.pay_in(newest) is not None
        found["rated"] += bool(occupation.skills)
        found["state_projections"] += len(catalog.state_projections(soc))
    for count in _cells(catalog):
        found += count
    found["cities"] = sum(len(by_city) for by_city in catalog.cities.values())
    found["cities_in_areas"] = sum(any(codes) for by_city in catalog.cities.values() for codes in by_city.values())
    found["months"] = len(catalog.prices.cpi_u.values)
    found["price_levels"] = len(catalog.prices.states.values) + len(catalog.prices.metros.values)
    return found


def _cells(catalog: Catalog) -> Iterator[Counter[str]]:
    for path in (catalog.folder / "pay").glob("*.toml"):
        if cells := catalog.cells(path.stem):
            yield Counter(states=len(cells.states), areas=len(cells.areas), industries=len(cells.industries))
