"""Places of institutions of higher education made anew (IPEDS): `cities.toml`."""

from careercli.ingest.datasets import cities
from careercli.ingest.datasets.reading import Report
from careercli.ingest.renewal.draft import Draft
from careercli.ingest.sources import DATASETS, Inputs


def renew_cities(draft: Draft, inputs: Inputs, report: Report) -> list[str]:
    """The newest directory of institutions takes the place of the one in use, all cities at once.

    The areas are those of the pay in use: a city whose area pay does not know is left out, as in a whole import.
    """
    report("cities of institutions")
    read = cities.read(inputs)
    areas = draft.open("states.toml") | draft.open("metros.toml")
    draft.put("cities.toml", cities.city_table(read.value, areas, DATASETS["postal"]))
    before = {id for id, source in draft.sources.items() if source["dataset"] == "ipeds-directory"}
    draft.list_sources(list(read.sources), inputs.root, before)
    return list(read.notes)
