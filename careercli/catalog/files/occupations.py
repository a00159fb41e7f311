"""occupations/<slug>.toml: one occupation."""

from pathlib import Path

from careercli.catalog.files.conformance import conforming
from careercli.catalog.files.projections import projection_rounds
from careercli.catalog.files.rows import check_columns, pay_of
from careercli.catalog.files.slugs import slugs, socs
from careercli.catalog.files.sources import Sources
from careercli.catalog.files.toml import Table, decoded, filled, number, read_toml
from careercli.model.exposure import AI_CATEGORIES, AiExposure, Category, Score
from careercli.model.occupation import (
    Break,
    Entry,
    Interests,
    Occupation,
    Rating,
    RelatedOccupation,
    Technology,
)


def read_occupation(path: Path, sources: Sources) -> Occupation:
    """Read the file of an occupation, whose slug is the file's name. Raises DataError."""
    table = read_toml(path)
    return conforming(decoded(path, table, lambda table: _occupation(table, path.stem, sources)), path)


def _occupation(table: Table, slug: str, sources: Sources) -> Occupation:
    entry, national = table["entry"], table.get("pay")
    technology, interests = table.get("technology", {}), table.get("interests")
    (soc,) = socs([table["soc"]])
    if national:
        check_columns(national["columns"])
    return Occupation(
        soc=soc,
        slug=slug,
        title=filled(table["title"]),
        groups=_groups(table["groups"], soc),
        members=socs(table["members"]),
        onet=tuple(table["onet"]),
        rated=tuple(table.get("rated", ())),
        profile=slugs([table["profile"]])[0],
        entry=Entry(
            sources.named(entry["source"]).id,
            entry["education"],
            sources.named(entry["details"]).id,
            entry["experience"],
            entry["training"],
            entry.get("job_zone"),
        ),
        projections=projection_rounds(table, sources),
        ai_exposure=_exposure(table["ai_exposure"], sources) if "ai_exposure" in table else None,
        pay=tuple(pay_of(row, sources.named(id)) for id, row in national["rows"].items()) if national else (),
        breaks=tuple(Break(*item) for item in national.get("breaks", {}).items()) if national else (),
        missing=tuple(Break(*item) for item in national.get("missing", {}).items()) if national else (),
        skills=_ratings(table.get("skills", {})),
        knowledge=_ratings(table.get("knowledge", {})),
        work_styles=_ratings(table.get("work_styles", {})),
        interests=(
            Interests(interests.get("code", ""), {k: number(v) for k, v in interests.items() if k != "code"})
            if interests
            else None
        ),
        technology=Technology(*(tuple(technology.get(kind, ())) for kind in Technology._fields)),
        related=tuple(_related(*item) for item in table.get("related", ())),
    )


def _exposure(table: Table, sources: Sources) -> AiExposure:
    """What each publisher says of the exposure to artificial intelligence. Raises ValueError."""
    bls = table.get("bls")
    return AiExposure(
        _category(bls, sources) if bls else None,
        _score(table.get("applicability"), sources),
        _score(table.get("gpt_exposure"), sources),
    )


def _category(table: Table, sources: Sources) -> Category:
    category, (low, high) = table["category"], table["percentiles"]
    if category not in AI_CATEGORIES:
        raise ValueError(f"{category!r:.40} is none of {', '.join(AI_CATEGORIES)}")
    if not 0 <= low <= high <= 100:
        raise ValueError(f"from {low} to {high} percent is no part of all occupations")
    return Category(sources.named(table["source"]).id, category, (low, high))


def _score(table: Table | None, sources: Sources) -> Score | None:
    if table is None:
        return None
    by_model = table.get("by_model")
    score = Score(
        sources.named(table["source"]).id,
        number(table["score"]),
        table["percentile"],
        None if by_model is None else number(by_model),
    )
    if not 0 <= score.score <= 1 or not 0 <= score.percentile <= 100:
        raise ValueError(f"{score.score} at {score.percentile} percent is no score from 0 to 1 with its place")
    return score


def _groups(codes: list[str], soc: str) -> tuple[str, ...]:
    """The groups of an occupation, the major one first. Raises ValueError where that is missing or another."""
    found = socs(codes)
    if found[:1] != (f"{soc[:2]}-0000",):
        raise ValueError(f"the first is not {soc[:2]}-0000, the major group of {soc}")
    return found


def _related(soc: str, slug: str, tier: str) -> RelatedOccupation:
    (soc,), (slug,) = socs([soc]), slugs([slug])
    return RelatedOccupation(soc, slug, tier)


def _ratings(table: Table) -> tuple[Rating, ...]:
    """Ratings by importance, the most important first: `name = [importance, level]` or `name = importance`."""
    ratings = [
        Rating(name, number(value[0]), number(value[1]) if len(value) > 1 else None)
        if isinstance(value, list)
        else Rating(name, number(value), None)
        for name, value in table.items()
    ]
    return tuple(sorted(ratings, key=lambda rating: (-rating.importance, -(rating.level or 0), rating.name)))
