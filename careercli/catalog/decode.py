"""From parsed TOML to the model (data/README.md describes the layout)."""

from careercli.catalog.files.sources import Sources
from careercli.catalog.files.toml import Table
from careercli.model.notation import COLUMNS, decode_row
from careercli.model.occupation import (
    Break,
    Entry,
    Group,
    Interests,
    Occupation,
    Rating,
    RelatedOccupation,
    Technology,
    Titles,
)
from careercli.model.pay import Pay
from careercli.model.place import ALL_INDUSTRIES, NATION
from careercli.model.prices import Parities, PriceIndex, Prices
from careercli.model.profile import Named, Profile
from careercli.model.projection import Projection
from careercli.model.source import Source


def check_columns(columns: str) -> None:
    """Raise ValueError where a file's rows of pay are in another order than this program reads."""
    if tuple(columns.split()) != COLUMNS:
        raise ValueError(f"columns are '{columns}', not '{' '.join(COLUMNS)}'")


def pay(row: str, source: Source, area: str = NATION, naics: str = ALL_INDUSTRIES) -> Pay:
    """One row of pay."""
    return decode_row(row, area=area, naics=naics, source=source.id, vintage=source.vintage, top_code=source.top_code)


def _national_pay(id: str, row: str, sources: Sources) -> Pay:
    """One vintage of national pay; the error names it."""
    survey = sources.named(id)
    try:
        return pay(row, survey)
    except ValueError as error:
        raise ValueError(f"pay.rows.{id}: {error}") from None


def projection(table: Table, sources: Sources) -> Projection:
    """A national `[projection]` table, in jobs."""
    return Projection(
        area=NATION,
        source=table["source"],
        vintage=sources.named(table["source"]).vintage,
        base_year=table["base_year"],
        target_year=table["target_year"],
        base=table["base"],
        projected=table["projected"],
        change=table["change"],
        change_percent=table["change_percent"],
        openings=table.get("openings"),
        exits=table.get("exits"),
        transfers=table.get("transfers"),
        self_employed_percent=table.get("self_employed_percent"),
        ranks=table.get("ranks", {}),
    )


def occupation(table: Table, slug: str, sources: Sources) -> Occupation:
    """A whole occupations/<slug>.toml."""
    entry, national = table["entry"], table.get("pay")
    technology, interests = table.get("technology", {}), table.get("interests")
    if national:
        check_columns(national["columns"])
    return Occupation(
        soc=table["soc"],
        slug=slug,
        title=table["title"],
        groups=tuple(table["groups"]),
        members=tuple(table["members"]),
        onet=tuple(table["onet"]),
        rated=tuple(table.get("rated", ())),
        profile=table["profile"],
        entry=Entry(entry["source"], entry["education"], entry["experience"], entry["training"], entry.get("job_zone")),
        projection=projection(table["projection"], sources),
        pay=tuple(_national_pay(id, row, sources) for id, row in national["rows"].items()) if national else (),
        breaks=tuple(Break(*item) for item in national.get("breaks", {}).items()) if national else (),
        skills=_ratings(table.get("skills", {})),
        knowledge=_ratings(table.get("knowledge", {})),
        work_styles=_ratings(table.get("work_styles", {})),
        interests=(
            Interests(interests.get("code", ""), {k: float(v) for k, v in interests.items() if k != "code"})
            if interests
            else None
        ),
        technology=Technology(*(tuple(technology.get(kind, ())) for kind in Technology._fields)),
        related=tuple(RelatedOccupation(*item) for item in table.get("related", ())),
    )


def titles(table: Table) -> Titles:
    """The names of one occupation in titles/<major group>.toml."""
    return Titles(*(tuple(table.get(kind, ())) for kind in Titles._fields))


def group(table: Table, soc: str, sources: Sources) -> Group:
    """One group of groups/<major group>.toml."""
    return Group(
        soc=soc,
        slug=table["slug"],
        title=table["title"],
        level=table["level"],
        parent=table.get("parent"),
        pay=pay(table["pay"], sources.named(table["pay_source"])) if "pay" in table else None,
        projection=projection(table["projection"], sources) if "projection" in table else None,
    )


def state_projection(row: str, area: str, table: Table, sources: Sources) -> Projection:
    """One row of `[states]` in projections/<major group>.toml: base, projected, percent and openings, in jobs.

    Openings that count growth only are no openings as the other areas count them, so they are not read.
    """
    base, projected, percent, openings = (None if token == "*" else token for token in row.split())
    if area in table.get("growth_only_openings", ()):
        openings = None
    return Projection(
        area=area,
        source=table["source"],
        vintage=sources.named(table["source"]).vintage,
        base_year=table["base_year"],
        target_year=table["target_year"],
        base=int(base) if base else None,
        projected=int(projected) if projected else None,
        change=int(projected) - int(base) if base and projected else None,
        change_percent=float(percent) if percent else None,
        openings=int(openings) if openings else None,
    )


def past_projection(row: str, table: Table, sources: Sources) -> Projection:
    """One row of projections/past.toml: base, projected, change and percent, in jobs."""
    base, projected, change, percent = row.split()
    return Projection(
        area=NATION,
        source=table["source"],
        vintage=sources.named(table["source"]).vintage,
        base_year=table["base_year"],
        target_year=table["target_year"],
        base=int(base),
        projected=int(projected),
        change=int(change),
        change_percent=float(percent),
        openings=None,
    )


def prices(table: Table) -> Prices:
    """A whole prices.toml."""
    return Prices(
        _price_index(table["cpi_u"]),
        _price_index(table["cpi_u_sa"]),
        _parities(table["rpp_states"]),
        _parities(table["rpp_metros"]),
    )


def _price_index(table: Table) -> PriceIndex:
    return PriceIndex(table["source"], {month: float(v) for month, v in table.items() if month != "source"})


def _parities(table: Table) -> Parities:
    values = {area: float(v) for area, v in table.items() if area not in ("source", "year")}
    return Parities(table["source"], table["year"], values)


def profile(table: Table, slug: str) -> Profile:
    """A whole profiles/<slug>.toml."""
    environment, preparation = table["environment"], table["preparation"]
    return Profile(
        slug=slug,
        title=table["title"],
        occupations=tuple(table["occupations"]),
        summary=table["summary"],
        duties=tuple(table["duties"]),
        specialties=tuple(Named(item["title"], item["text"]) for item in table.get("specialties", ())),
        setting=environment["setting"],
        schedule=environment["schedule"],
        hazards=environment.get("hazards", ""),
        education=preparation["education"],
        experience=preparation.get("experience", ""),
        training=preparation.get("training", ""),
        licences=preparation.get("licences", ""),
        advancement=preparation.get("advancement", ""),
        qualities=tuple(Named(item["name"], item["text"]) for item in table.get("qualities", ())),
        drivers=table["outlook"]["drivers"],
    )


def _ratings(table: Table) -> tuple[Rating, ...]:
    """Ratings by importance, the most important first: `name = [importance, level]` or `name = importance`."""
    ratings = [
        Rating(name, float(value[0]), float(value[1]) if len(value) > 1 else None)
        if isinstance(value, list)
        else Rating(name, float(value), None)
        for name, value in table.items()
    ]
    return tuple(sorted(ratings, key=lambda rating: (-rating.importance, -(rating.level or 0), rating.name)))
