"""Rounds of the nation's projections as people write them; what the data hold decides which there are."""

import pytest

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import UsageError
from careercli.catalog.lookup.rounds import round_of_projections
from tests.small import cut_data


@pytest.mark.parametrize(
    "text", ["2024-34", "2024–34", "2024—34", "2024-2034", "2024 to 2034", " EP 2024-34 ", "2024/34"]
)
def test_the_years_of_a_round(catalog, text):
    meant = round_of_projections(catalog, text)
    assert (meant.value, meant.literal) == ("2024–34", True)


def test_the_first_year_alone_is_said_to_be_read_so(catalog):
    assert round_of_projections(catalog, "2025").note == "2025 → the round of 2025–35"


@pytest.mark.parametrize("text", ["2023-33", "2024-35", "2022–32", "May 2025", "newest", "24-34", "2024-34-44", "-"])
def test_another_is_an_error_that_names_those_in_the_data(catalog, text):
    with pytest.raises(UsageError, match="the data hold 2025–35 and 2024–34"):
        round_of_projections(catalog, text)


def test_the_rounds_are_those_of_the_data(tmp_path):
    cut_data(tmp_path)
    total = tmp_path / "groups" / "00.toml"
    lines = total.read_text(encoding="utf-8").split("\n[")
    total.write_text("\n[".join(part for part in lines if "previous_projection" not in part.splitlines()[0]), "utf-8")
    assert round_of_projections(Catalog(tmp_path), "2025-35").value == "2025–35"
    with pytest.raises(UsageError, match="the data hold 2025–35 "):
        round_of_projections(Catalog(tmp_path), "2024-34")
