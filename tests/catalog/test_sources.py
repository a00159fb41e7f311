"""Datasets and their vintages."""

from pathlib import Path

import pytest

from careercli.catalog.errors import DataError
from careercli.catalog.files.sources import Sources
from careercli.model.source import Source


def source(id, dataset, *order):
    return Source(id, dataset, order, "", "", "", "", "", "", (), None, None)


VINTAGES = Sources(
    [source("onet-30.2", "onet", 30, 2), source("onet-9.1", "onet", 9, 1), source("onet-30.10", "onet", 30, 10)],
    Path("sources.toml"),
)


def test_vintages_are_ordered_by_number_not_by_spelling():
    assert [found.id for found in VINTAGES.of("onet")] == ["onet-30.10", "onet-30.2", "onet-9.1"]
    assert VINTAGES.newest("onet").id == "onet-30.10"


def test_the_first_vintage_since_a_year():
    surveys = Sources([source(f"oews-{year}", "oews", year) for year in (2017, 2018, 2021)], Path("sources.toml"))
    assert surveys.since("oews", 2018).id == "oews-2018"
    assert surveys.since("oews", 2019).id == "oews-2021"
    with pytest.raises(DataError, match="since 2022"):
        surveys.since("oews", 2022)


def test_a_dataset_that_is_missing_is_named():
    with pytest.raises(DataError, match=r"sources\.toml lists no vintage of the dataset oews"):
        VINTAGES.newest("oews")


def test_every_vintage_of_the_bundled_data_has_its_place(catalog):
    assert {"oews", "ep", "ep-state", "onet", "ooh", "cpi", "rpp", "soc", "cip-soc"} <= {
        item.dataset for item in catalog.sources.values()
    }
    for dataset in ("oews", "ep", "onet"):
        orders = [item.order for item in catalog.sources.of(dataset)]
        assert len(set(orders)) == len(orders) > 1
