"""Results as plain records: what JSON, JSONL and CSV write. The keys are the JSON contract (docs/json.md)."""

from typing import TYPE_CHECKING, Any

from careercli.model.occupation import Entry, Group, Occupation
from careercli.model.pay import MEASURES, Figure, Ladder, Median, Pay, Status, Unpublished, published
from careercli.model.place import Area, Industry
from careercli.model.projection import Projection
from careercli.model.source import Source
from careercli.queries.cells import Cell
from careercli.queries.distinctive import Distinction
from careercli.queries.price_levels import PriceLevel
from careercli.queries.related import Difference

if TYPE_CHECKING:
    from careercli.model.listing import Listing

Record = dict[str, Any]

IDENTITY = ("soc", "slug", "title")
"""What names an occupation."""


def taken(value: object, *names: str) -> Record:
    """The fields of these names, as they are."""
    return {name: getattr(value, name) for name in names}


def number(value: float | int | None) -> float | int | None:
    """A whole number without a decimal point, any other with one."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def figure(value: Figure) -> float | int | None:
    """The published number, or None."""
    return number(published(value))


def notes(pay: Pay) -> Record:
    """Why each missing figure of a cell is missing, by its dotted name."""
    found: Record = {}
    for name, value in pay.figures():
        if isinstance(value, Unpublished) and value.status is not Status.DOES_NOT_APPLY:
            found[name] = {"status": value.status.value}
            if value.at_least is not None:
                found[name]["at_least"] = number(value.at_least)
    return found


def area_record(area: Area) -> Record:
    """An area: code, name, type."""
    return taken(area, "code", "name", "type")


def level_record(level: PriceLevel | None) -> Record | None:
    """A level of prices (the nation is 100), its year and whose it is; None where none is published."""
    return {"rpp": level.parity, "year": level.year, "area": area_record(level.area)} if level else None


def industry_record(industry: Industry) -> Record:
    """An industry: the six characters it is published under, and its title."""
    return taken(industry, "naics", "title")


def pay_record(placed: Cell) -> Record:
    """One cell of pay."""
    pay = placed.pay
    record: Record = {
        "area": area_record(placed.area),
        "industry": industry_record(placed.industry),
        "vintage": pay.vintage,
        "employment": figure(pay.employment),
        "employment_rse": figure(pay.employment_rse),
        "mean_rse": figure(pay.mean_rse),
        "jobs_per_1000": figure(pay.jobs_per_1000),
        "location_quotient": figure(pay.location_quotient),
        "annual": _ladder(pay.annual),
        "hourly": _ladder(pay.hourly),
        "notes": notes(pay),
        "collapsed": pay.collapsed,
    }
    if placed.outside:
        record["share_percent"] = None
        record["notes"]["share_percent"] = {"status": "outside_nation"}
    elif placed.share is not None:
        record["share_percent"] = round(placed.share, 2)
    return record


def _ladder(ladder: Ladder) -> Record:
    return {measure: figure(value) for measure, value in zip(MEASURES, ladder, strict=True)}


_PROJECTION = (
    "base_year", "target_year", "base", "projected", "change", "change_percent", "openings", "rating", "vintage",
)  # fmt: skip


def projection_record(projection: Projection, area: Area) -> Record:
    """One projection, in jobs; the rating only where its vintage defines one."""
    record = {"area": area_record(area)} | taken(projection, *_PROJECTION)
    if projection.exits is not None:
        record |= taken(projection, "exits", "transfers")
    if projection.self_employed_percent is not None:
        record |= taken(projection, "self_employed_percent")
    return record


def exposure_record(occupation: Occupation) -> Record | None:
    """Exposure to artificial intelligence by publisher, each with its source; None where nobody says anything."""
    exposure = occupation.ai_exposure
    if exposure is None:
        return None
    return {name: item._asdict() if item else None for name, item in exposure._asdict().items()}


def listed_exposure_record(listing: "Listing") -> Record:
    """What a listed occupation is filtered and sorted by: BLS's category, Microsoft's applicability."""
    return {"ai_category": listing.ai_category, "ai_applicability": listing.ai_applicability}


def occupation_record(occupation: Occupation, group: Group) -> Record:
    """What an occupation is: SOC code, slug, title and major group."""
    return taken(occupation, *IDENTITY) | {"group": taken(group, "soc", "title")}


def difference_record(difference: Difference | None) -> Record | None:
    """A difference in median pay, to the cent and to a hundredth of a percent; None where it cannot be said."""
    if difference is None:
        return None
    return {
        "basis": difference.basis,
        "dollars": number(round(difference.dollars, 2)),
        "percent": round(difference.percent, 2),
    }


def entry_record(entry: Entry) -> Record:
    """What is typically needed to enter."""
    return taken(entry, "education", "experience", "training", "job_zone")


def listing_record(listing: "Listing") -> Record:
    """The headline figures of an occupation in a list."""
    pay = {
        "annual_median": number(listing.annual_median),
        "annual_median_at_least": number(listing.annual_at_least),
        "hourly_median": listing.hourly_median,
        "employment": number(listing.employment),
    }
    projected = taken(listing, "base", "projected", "change_percent", "openings", "education")
    return taken(listing, *IDENTITY) | pay | projected


def median_record(median: Median | None, vintage: str) -> Record:
    """Median pay, a year, or an hour where no annual one is published, and why what is missing is missing."""
    found: Record = {"annual_median": None, "hourly_median": None, "pay_vintage": vintage, "notes": {}}
    if median is None:
        return found
    if isinstance(median.figure, Unpublished):
        note: Record = {"status": median.figure.status.value}
        if median.figure.at_least is not None:
            note["at_least"] = number(median.figure.at_least)
        found["notes"] = {f"{median.basis}_median": note}
    else:
        found[f"{median.basis}_median"] = number(median.figure)
        if median.basis == "hourly":
            found["notes"] = {"annual_median": {"status": Status.HOURLY_ONLY.value}}
    return found


def distinction_record(item: Distinction) -> Record:
    """A skill or a kind of knowledge: importance from 1 to 5, and deviations from the average of all occupations."""
    return item._asdict() | {"deviations": round(item.deviations, 2)}


def source_records(sources: tuple[Source, ...]) -> list[Record]:
    """All that was used."""
    return [{"id": s.id, "title": s.title, "vintage": s.vintage, "url": s.url} for s in sources]


def source_names(sources: tuple[Source, ...]) -> str:
    """All that was used, in one cell."""
    return "; ".join(f"{source.title}, {source.vintage}" for source in sources)


def flat(record: Record, prefix: str = "") -> Record:
    """A nested record as one row with dotted names, for CSV."""
    row: Record = {}
    for name, value in record.items():
        if isinstance(value, dict) and name != "notes":
            row |= flat(value, f"{prefix}{name}.")
        elif name == "notes":
            row[f"{prefix}notes"] = "; ".join(
                f"{at}: {note['status']}" + (f" {note['at_least']}" if "at_least" in note else "")
                for at, note in value.items()
            )
        else:
            row[f"{prefix}{name}"] = value
    return row
