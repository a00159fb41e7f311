"""projections/: those of the states by major group, older ones of the nation; and the nation's inside other files."""

from pathlib import Path

from careercli.catalog.files.conformance import all_conforming, conforming
from careercli.catalog.files.sources import Sources
from careercli.catalog.files.toml import Table, decoded
from careercli.model.place import NATION
from careercli.model.projection import Projection


def projection_rounds(table: Table, sources: Sources) -> tuple[Projection, ...]:
    """The national projections of an occupation or a group, newest round first. Raises ValueError."""
    found = [table[name] for name in ("projection", "previous_projection") if name in table]
    return tuple(_national_projection(projection, sources) for projection in found)


def _national_projection(table: Table, sources: Sources) -> Projection:
    """A national `[projection]` table, in jobs. Raises ValueError."""
    return _sound(
        Projection(
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
            rating=table.get("rating"),
            ranks=dict(table.get("ranks", {})),
        )
    )


def state_projections_of(table: Table, path: Path, soc: str, sources: Sources) -> dict[str, Projection]:
    """The state agencies' projections of one occupation by area; empty where there are none. Raises DataError."""

    def projections(table: Table) -> dict[str, Projection]:
        states = table["states"]
        rows = states.get(soc, {}).items()
        return {area: _state_projection(row, area, states, sources) for area, row in rows}

    return all_conforming(decoded(path, table, projections), path)


def _state_projection(row: str, area: str, table: Table, sources: Sources) -> Projection:
    """One row of `[states]` in projections/<major group>.toml: base, projected, percent and openings, in jobs.

    Openings that count growth only are no openings as the other areas count them, so they are not read.
    """
    base, projected, percent, openings = (None if token == "*" else token for token in row.split())
    if area in table.get("growth_only_openings", ()):
        openings = None
    return _sound(
        Projection(
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
    )


def past_projection_of(table: Table, path: Path, soc: str, sources: Sources) -> Projection | None:
    """The older projection of one occupation, or None where the file has none. Raises DataError."""
    if soc not in table:
        return None
    return conforming(decoded(path, table, lambda table: _past_projection(table[soc], table, sources)), path, soc)


def past_reason_of(table: Table, path: Path, soc: str) -> str:
    """Why the older projection is not of the same work, or has nothing; empty where it is. Raises DataError."""
    return decoded(path, table, lambda table: str(table.get("not_comparable", {}).get(soc, "")))


def _past_projection(row: str, table: Table, sources: Sources) -> Projection:
    """One row of projections/past.toml: base, projected, change and percent, in jobs."""
    base, projected, change, percent = row.split()
    return _sound(
        Projection(
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
    )


def _sound(projection: Projection) -> Projection:
    """The projection, if its years and its jobs can be. Raises ValueError."""
    if not 1900 < projection.base_year < projection.target_year < 2200:
        raise ValueError(f"{projection.base_year} to {projection.target_year} is no projection")
    if min(projection.base or 0, projection.projected or 0, projection.openings or 0) < 0:
        raise ValueError("negative employment")
    return projection
