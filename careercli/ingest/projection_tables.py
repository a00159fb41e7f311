"""National projections as `data/` writes them, in the files of occupations and of groups."""

from collections.abc import Mapping

from careercli.ingest.projections import ProjectionSet
from careercli.ingest.ratings import rating
from careercli.ingest.sources import DATASETS
from careercli.ingest.toml import Inline
from careercli.model.occupation import ALL_OCCUPATIONS
from careercli.model.projection import RatingScale


def national_projection(projections: ProjectionSet, soc: str, said: Mapping[str, str]) -> dict[str, object]:
    """The projection of an occupation or a group in one round, in jobs; what is not published is left out.

    `said` are the Handbook's words for growth in this round, by SOC code.
    """
    entry, ranks = projections.by_code[soc], projections.ranks(soc)
    table = {
        "source": f"ep-{projections.vintage}",
        "base_year": projections.base_year,
        "target_year": projections.target_year,
        "base": entry.base,
        "projected": entry.projected,
        "change": entry.change,
        "change_percent": entry.change_percent,
        "rating": _rating(projections, soc, said),
        "openings": entry.openings,
        "exits": entry.exits,
        "transfers": entry.transfers,
        "self_employed_percent": entry.self_employed_percent,
        "ranks": Inline(ranks) if ranks else None,
    }
    return {name: value for name, value in table.items() if value is not None}


def _rating(projections: ProjectionSet, soc: str, said: Mapping[str, str]) -> str | None:
    """The Handbook's word for the growth; None where the round defines none."""
    known = DATASETS["ep"]["ratings"].get(projections.vintage)
    if known is None:
        return None
    average = projections.by_code[ALL_OCCUPATIONS].change_percent
    scale = RatingScale(average, tuple((bound, words) for bound, words in known["bounds"]))
    return rating(projections.by_code[soc], scale, said.get(soc))
