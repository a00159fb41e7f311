"""From data and some newer official files to every generated file of newer data."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from careercli.ingest.datasets.reading import Report
from careercli.ingest.errors import SourceError
from careercli.ingest.renewal.draft import Draft
from careercli.ingest.renewal.onet import renew_onet
from careercli.ingest.renewal.pay import renew_pay
from careercli.ingest.renewal.prices import renew_consumer_prices, renew_price_levels
from careercli.ingest.renewal.projections import renew_projections
from careercli.ingest.renewal.schools import renew_cities
from careercli.ingest.renewal.states import renew_state_projections
from careercli.ingest.sources import Inputs

Renew = Callable[[Draft, Inputs, Report], list[str]]

DATASETS: Mapping[str, tuple[tuple[str, ...], Renew]] = {
    "oews": (("oews-national", "oews-local", "oews-series"), renew_pay),
    "ep": (("ep",), renew_projections),
    "onet": ((), renew_onet),
    "rpp": (("rpp-states", "rpp-metros"), renew_price_levels),
    "cpi": (("cpi-u",), renew_consumer_prices),
    "states": (("state-projections",), renew_state_projections),
    "schools": (("ipeds-directory",), renew_cities),
}
"""Every dataset that can be made anew alone: the kinds of its files (`[files]` of datasets.toml), and how."""


def renew(
    folder: Path, official: Path, only: Collection[str], report: Report
) -> tuple[Mapping[str, str], tuple[str, ...], list[str]]:
    """Every generated file of newer data by its name, the datasets that were made anew, and notes for a person.

    `folder` holds the data that they are made from, `official` the newer files; `only` restricts which of them count.
    Raises SourceError at the first thing that is wrong, and where there is nothing to be made anew.
    """
    inputs = Inputs(official)
    found = tuple(dataset for dataset in DATASETS if (not only or dataset in only) and holds(inputs, dataset))
    if not found:
        raise SourceError(official, f"no official files of {', '.join(only or DATASETS)} are there")
    draft = Draft(folder)
    notes: list[str] = []
    for dataset in found:
        notes += DATASETS[dataset][1](draft, inputs, report)
    return draft.texts(), found, notes


def holds(inputs: Inputs, dataset: str) -> bool:
    """Whether a folder of official files has any of a dataset."""
    return inputs.has_onet if dataset == "onet" else any(inputs.all(kind) for kind in DATASETS[dataset][0])
