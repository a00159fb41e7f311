"""Regional price parities of states and of metropolitan areas."""

from typing import NamedTuple

from careercli.ingest.datasets.reading import Read
from careercli.ingest.prices import Parities, read_parities
from careercli.ingest.sources import Inputs, Source


class PriceLevels(NamedTuple):
    """Price levels by area, each of one year."""

    states: Parities
    metros: Parities


def read(inputs: Inputs) -> Read[PriceLevels]:
    """Read both tables, the newest year of each."""
    states_path, metros_path = inputs.one("rpp-states"), inputs.one("rpp-metros")
    levels = PriceLevels(read_parities(states_path), read_parities(metros_path))
    return Read(
        levels,
        (
            Source("rpp-states", "rpp-states", str(levels.states.year), [states_path]),
            Source("rpp-metros", "rpp-metros", str(levels.metros.year), [metros_path]),
        ),
    )
