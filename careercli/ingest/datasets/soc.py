"""The Standard Occupational Classification of 2018, and how that of 2010 became it."""

from collections.abc import Mapping
from typing import NamedTuple

from careercli.ingest.classification import SocEntry, read_direct_matches, read_structure
from careercli.ingest.datasets.reading import Read
from careercli.ingest.soc_changes import SocChanges, read_soc_changes
from careercli.ingest.sources import DATASETS, Inputs, Source


class Classification(NamedTuple):
    """The hierarchy by SOC code, the direct-match titles by SOC code, and what became of the codes of 2010."""

    structure: Mapping[str, SocEntry]
    direct_matches: Mapping[str, set[str]]
    changes: SocChanges


def read(inputs: Inputs) -> Read[Classification]:
    """Read the structure, the direct-match titles, the crosswalk and how much moved."""
    structure, matches = inputs.one("soc-structure"), inputs.one("soc-direct-match")
    crosswalk, rates = inputs.one("soc-changes"), inputs.one("census-rates")
    titles: dict[str, set[str]] = {}
    for soc, title in read_direct_matches(matches):
        titles.setdefault(soc, set()).add(title)
    return Read(
        Classification(read_structure(structure), titles, read_soc_changes(crosswalk, rates)),
        (
            Source("soc-2018", "soc-2018", DATASETS["soc-2018"]["vintage"], [structure, matches]),
            Source("soc-2010-2018", "soc-changes", DATASETS["soc-changes"]["vintage"], [crosswalk]),
            Source("census-2010-2018", "census-rates", DATASETS["census-rates"]["vintage"], [rates]),
        ),
    )
