"""Fields of study and the occupations they lead to (CIP 2020 to SOC 2018)."""

from careercli.ingest.classification import read_fields
from careercli.ingest.datasets.reading import Read
from careercli.ingest.sources import DATASETS, Inputs, Source

Fields = dict[str, tuple[str, list[str]]]
"""CIP code → title, SOC codes."""


def read(inputs: Inputs) -> Read[Fields]:
    """Read the crosswalk and the titles of the fields."""
    crosswalk, titles = inputs.one("cip-soc"), inputs.one("cip-titles")
    source = Source("cip-soc-2020", "cip-soc-2020", DATASETS["cip-soc-2020"]["vintage"], [crosswalk, titles])
    return Read(read_fields(crosswalk, titles), (source,))
