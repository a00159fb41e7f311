"""Employment Projections: the newest round, the oldest one to look back at, and example titles."""

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from careercli.ingest.datasets.reading import Read, printed
from careercli.ingest.errors import SourceError
from careercli.ingest.projections import ProjectionSet, read_example_titles, read_projections
from careercli.ingest.sources import DATASETS, Inputs, Source
from careercli.model.occupation import ALL_OCCUPATIONS


class Projections(NamedTuple):
    """The newest round, the oldest one (None where there is one only), and example titles by SOC code."""

    current: ProjectionSet
    past: ProjectionSet | None
    examples: Mapping[str, list[str]]


def read(inputs: Inputs) -> Read[Projections]:
    """Read every workbook; SourceError where two hold the same round."""
    found = [read_projections(path, past=True) for path in inputs.some("ep")]
    ordered = sorted(found, key=lambda projections: projections.target_year)
    for earlier, later in pairwise(ordered):
        if earlier.target_year == later.target_year:
            raise SourceError(later.path, f"{earlier.path} holds the same projections")
    current = read_projections(ordered[-1].path)
    past = ordered[0] if len(ordered) > 1 else None
    examples_path = inputs.one("ep-examples")
    examples_vintage, examples = read_example_titles(examples_path)
    files = {current.vintage: [current.path]} | ({past.vintage: [past.path]} if past else {})
    files.setdefault(examples_vintage, []).append(examples_path)
    average = current.by_code[ALL_OCCUPATIONS].change_percent
    facts: dict[str, dict[str, object]] = {current.vintage: {"average_percent": average, **_ratings(current.vintage)}}
    notes = [f"the projections of {other.vintage} are not used" for other in ordered[1:-1]]
    if "ratings" not in facts[current.vintage]:
        unknown = f'datasets.toml has no ratings ("faster than average") for {current.vintage}: there will be none'
        notes.insert(0, unknown)
    sources = [
        Source(f"ep-{vintage}", "ep", printed(vintage), used, facts.get(vintage, {})) for vintage, used in files.items()
    ]
    return Read(Projections(current, past, examples), tuple(sources), tuple(notes))


def _ratings(vintage: str) -> dict[str, object]:
    """The Handbook's words for this vintage; another vintage's never."""
    known = DATASETS["ep"]["ratings"].get(vintage)
    return {"ratings": known["bounds"], "below": known["below"]} if known else {}
