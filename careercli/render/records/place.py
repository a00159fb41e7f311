"""The labour market of a place as records."""

from careercli.model.listing import Listing
from careercli.queries.place import Beside, Leading, Local, Place, Places, Sort
from careercli.queries.rankings import Ranked
from careercli.render.records.parts import (
    Record,
    area_record,
    level_record,
    median_record,
    number,
    pay_record,
    projection_record,
)

SCHEMA = "career.place/1"

KEYS = {
    Sort.JOBS: "largest",
    Sort.PAY: "best_paid",
    Sort.CONCENTRATION: "concentrated",
    Sort.GROWTH: "fastest_growing",
    Sort.OPENINGS: "most_openings",
}
"""What each ranking is called."""


def record(result: Places) -> Record:
    """The place, its rankings, the nation beside it; another place by its side stands in `versus`."""
    first, *others = result.places
    return {
        **_place(result, first),
        "nation": pay_record(result.nation),
        "versus": _place(result, others[0]) if others else None,
        "beside": {KEYS[sort]: [_beside(result, row) for row in rows] for sort, rows in result.beside.items()} or None,
    }


def lines(result: Places) -> list[Record]:
    """One object for each row of each ranking."""
    return [
        {"area": _area_of(place, ranking), "ranking": KEYS[ranking.sort], "rank": rank, **row}
        for place in result.places
        for ranking in place.rankings
        for rank, row in enumerate(_rows(result, ranking), 1)
    ]


def rows(result: Places) -> list[Record]:
    """One row for each row of each ranking."""
    return lines(result)


def _area_of(place: Place, ranking: Leading) -> Record:
    return area_record(place.state if ranking.sort.projected else place.area)


def _place(result: Places, place: Place) -> Record:
    above, projection = place.above_nation, place.projection
    rankings = {ranking.sort: ranking for ranking in place.rankings}
    return {
        "area": area_record(place.area),
        "all_occupations": pay_record(place.everybody),
        "above_nation_percent": None if above is None else round(above, 2),
        "price_level": level_record(place.level),
        "national_median": None if place.national_median is None else number(place.national_median),
        "state": area_record(place.state),
        "projection": projection_record(projection, place.state) if projection else None,
        "missing": place.missing or None,
        **{key: _rows(result, rankings[sort]) if sort in rankings else None for sort, key in KEYS.items()},
        "total": {KEYS[ranking.sort]: ranking.total for ranking in place.rankings},
        "notes": {KEYS[ranking.sort]: list(ranking.notes) for ranking in place.rankings if ranking.notes},
        "left_out": {KEYS[ranking.sort]: list(ranking.left_out) for ranking in place.rankings},
    }


def _rows(result: Places, ranking: Leading) -> list[Record]:
    local = [_local(row, result.pay_vintage) for row in ranking.local]
    return local + [_projected(row) for row in ranking.projected]


def _beside(result: Places, row: Beside) -> Record:
    """The figures of an occupation in the first place and in the second."""
    figures = [
        _local(each, result.pay_vintage) if isinstance(each, Local) else each and _projected(each)
        for each in row.figures
    ]
    return {**_occupation(row.listing), "figures": figures}


def _occupation(listing: Listing) -> Record:
    return {"soc": listing.soc, "slug": listing.slug, "title": listing.title}


def _local(row: Local, vintage: str) -> Record:
    figures = row.figures
    return {
        **_occupation(row.listing),
        "employment": figures.employment,
        "jobs_per_1000": figures.jobs_per_1000,
        "location_quotient": figures.location_quotient,
        **median_record(figures.median, vintage),
        "above_nation_percent": None if row.above_nation is None else round(row.above_nation, 2),
        "education": row.listing.education,
    }


def _projected(row: Ranked) -> Record:
    figures = row.figures
    return {
        **_occupation(row.listing),
        "base": figures.base,
        "projected": figures.projected,
        "change": figures.change,
        "change_percent": figures.change_percent,
        "openings": figures.openings,
        "doubt": row.doubt.value if row.doubt else None,
        "education": row.listing.education,
    }
