"""The Consumer Price Index for All Urban Consumers (CPI-U), not seasonally adjusted."""

from careercli.ingest.datasets.reading import Read
from careercli.ingest.prices import read_index
from careercli.ingest.sources import Inputs, Source


def read(inputs: Inputs) -> Read[dict[str, float]]:
    """The index by month (`2025-05`), put together from the files that hold it."""
    paths = inputs.some("cpi-u")
    index = read_index(paths)
    return Read(index, (Source("cpi-u", "cpi-u", f"to {max(index)}", paths),))
