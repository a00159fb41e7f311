"""States whose openings leave out the replacements of people who leave are found by their figures, and not read."""

from pathlib import Path

import pytest

from careercli.catalog.catalog import Catalog
from careercli.ingest.state_projections import StateProjections


def projections(rows: dict[str, list[str]]) -> StateProjections:
    """One vintage of ten years: area → a row for each of as many occupations."""
    by_code: dict[str, dict[str, str]] = {}
    for area, its in rows.items():
        for number, row in enumerate(its):
            by_code.setdefault(f"11-{number:04}", {})[area] = row
    return StateProjections([Path("state_longterm_2022-32.csv")], 2022, 2032, by_code)


GROWTH_ALONE = ["2000 3000 50 100", "196580 185240 -5.8 0"] * 15
ALL_OPENINGS = ["2000 3000 50 320", "196580 185240 -5.8 33000"] * 15


def test_areas_that_count_growth_only() -> None:
    assert projections({"36": GROWTH_ALONE, "06": ALL_OPENINGS}).growth_only_openings == ["36"]


@pytest.mark.parametrize(
    "rows",
    [
        GROWTH_ALONE[:10],
        ["900 1000 11.1 10"] * 30,
        ["2000 3000 50 *"] * 30,
        [*GROWTH_ALONE[:26], *["2000 3000 50 320"] * 4],
    ],
    ids=["too few occupations", "too small ones", "not published", "not nearly all"],
)
def test_too_little_to_tell(rows: list[str]) -> None:
    assert projections({"36": rows}).growth_only_openings == []


def test_their_openings_are_not_read(catalog: Catalog) -> None:
    cashiers = catalog.state_projections("41-2011")
    assert (cashiers["36"].base, cashiers["36"].openings) == (196580, None)
    assert cashiers["39"].openings == 20950
    assert {area for area in ("36", "06", "48", "US") if catalog.state_projections("00-0000")[area].openings} == {
        "06",
        "48",
        "US",
    }
