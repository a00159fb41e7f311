"""AI exposure of occupations: what three publications say, each by its own measure."""

import re
from pathlib import Path

from careercli.ingest.classification import SOC_CODE
from careercli.ingest.delimited import read_delimited
from careercli.ingest.onet import ONET_CODE

CATEGORIES = ("Low", "Moderate", "High", "Very high")


def read_categories(path: Path) -> dict[str, str]:
    """SOC code → BLS's category of exposure; SourceError for another category."""
    found = {}
    for row in read_delimited(path, ("code", "bls_ai_exposure_category")):
        category = row.required("bls_ai_exposure_category")
        if category not in CATEGORIES:
            raise row.error("bls_ai_exposure_category", f"{category!r} is none of {', '.join(CATEGORIES)}")
        found[row.required("code")] = category
    return found


def read_applicability(path: Path) -> dict[str, float]:
    """SOC code → Microsoft's AI applicability score; SourceError for a score that is not from 0 to 1."""
    return _scores(path, "soc code", "ai_applicability_score", SOC_CODE.pattern)


def read_gpt_exposure(path: Path) -> tuple[dict[str, float], dict[str, float]]:
    """O*NET-SOC code → the share of tasks exposed (beta), as people and as a model rated them, 0 to 1."""
    people, model = (
        _scores(path, "o*net-soc code", column, ONET_CODE.pattern) for column in ("human_rating_beta", "dv_rating_beta")
    )
    return people, model


def _scores(path: Path, code: str, column: str, pattern: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for row in read_delimited(path, (code, column)):
        soc = row.required(code)
        if not re.fullmatch(pattern, soc) or soc in found:
            raise row.error(code, f"{soc!r} is not a code" if soc not in found else f"{soc} stands twice")
        try:
            value = float(row.required(column))
        except ValueError as error:
            raise row.error(column, f"{row.text(column)!r} is not a score") from error
        if not 0 <= value <= 1:
            raise row.error(column, f"{value} is not between 0 and 1")
        found[soc] = value
    return found
