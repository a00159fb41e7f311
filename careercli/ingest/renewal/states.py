"""State projections made anew: `projections/<major group>.toml`."""

from careercli.ingest.datasets import state_projections
from careercli.ingest.datasets.reading import Report
from careercli.ingest.place_files import state_projection_files
from careercli.ingest.renewal.draft import Draft
from careercli.ingest.sources import Inputs


def renew_state_projections(draft: Draft, inputs: Inputs, report: Report) -> list[str]:
    """The newest vintage of the files takes the place of the one in use, all states at once."""
    report("state projections")
    read = state_projections.read(inputs)
    documents, notes = state_projection_files(read.value, draft.identities)
    for name, document in documents.items():
        draft.put(name, document)
    before = {id for id, source in draft.sources.items() if source["dataset"] == "ep-state"}
    draft.list_sources(list(read.sources), inputs.root, before)
    return [*read.notes, *notes]
