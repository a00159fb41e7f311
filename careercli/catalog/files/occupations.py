"""occupations/<slug>.toml: one occupation."""

from pathlib import Path

from careercli.catalog.files.projections import national_projection
from careercli.catalog.files.rows import check_columns, pay_of
from careercli.catalog.files.sources import Sources
from careercli.catalog.files.toml import Table, decoding, read_toml
from careercli.model.occupation import (
    Break,
    Entry,
    Interests,
    Occupation,
    Rating,
    RelatedOccupation,
    Technology,
)
from careercli.model.pay import Pay


def read_occupation(path: Path, sources: Sources) -> Occupation:
    """Read the file of an occupation, whose slug is the file's name. Raises DataError."""
    table = read_toml(path)
    with decoding(path):
        return _occupation(table, path.stem, sources)


def _occupation(table: Table, slug: str, sources: Sources) -> Occupation:
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
        projection=national_projection(table["projection"], sources),
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


def _national_pay(id: str, row: str, sources: Sources) -> Pay:
    """One vintage of national pay; the error names it."""
    survey = sources.named(id)
    try:
        return pay_of(row, survey)
    except ValueError as error:
        raise ValueError(f"pay.rows.{id}: {error}") from None


def _ratings(table: Table) -> tuple[Rating, ...]:
    """Ratings by importance, the most important first: `name = [importance, level]` or `name = importance`."""
    ratings = [
        Rating(name, float(value[0]), float(value[1]) if len(value) > 1 else None)
        if isinstance(value, list)
        else Rating(name, float(value), None)
        for name, value in table.items()
    ]
    return tuple(sorted(ratings, key=lambda rating: (-rating.importance, -(rating.level or 0), rating.name)))
