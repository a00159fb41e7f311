"""State agencies' projections: the newest vintage; a download of the live service is several files."""

from careercli.ingest.datasets.reading import Read, printed
from careercli.ingest.sources import Inputs, Source
from careercli.ingest.state_projections import StateProjections, read_state_projections


def read(inputs: Inputs) -> Read[StateProjections]:
    """Read every file, keep the newest vintage."""
    vintages = read_state_projections(inputs.some("state-projections"))
    newest = max(vintages, key=lambda states: states.target_year)
    source = Source(f"state-projections-{newest.vintage}", "state-projections", printed(newest.vintage), newest.paths)
    notes = tuple(f"the state projections of {old.vintage} are not used" for old in vintages if old != newest)
    return Read(newest, (source,), notes)
