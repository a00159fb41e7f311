"""Employment Projections: the newest rounds, an old one to look back at, and example titles."""

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from careercli.ingest.datasets.reading import Read, printed
from careercli.ingest.errors import SourceError
from careercli.ingest.projections import ProjectionSet, read_example_titles, read_headline, read_projections
from careercli.ingest.sources import DATASETS, Inputs, Source
from careercli.model.occupation import ALL_OCCUPATIONS

ROUNDS = 2
"""How many rounds are kept: the newest and the one before."""


class Projections(NamedTuple):
    """The newest rounds, newest first, the oldest workbook (None where all are new), example titles by SOC code."""

    rounds: tuple[ProjectionSet, ...]
    past: ProjectionSet | None
    examples: Mapping[str, list[str]]

    @property
    def full(self) -> ProjectionSet:
        """The newest round that is known whole: with its summary rows, experience, training, exits and transfers."""
        return next(found for found in self.rounds if not found.headline)

    def of(self, soc: str) -> list[ProjectionSet]:
        """The rounds that project an occupation or group, newest first."""
        return [found for found in self.rounds if soc in found.by_code]


def read(inputs: Inputs) -> Read[Projections]:
    """Read every round; SourceError where two workbooks hold the same one.

    A workbook takes precedence over the headline figures of its round.
    """
    found = [read_projections(path, past=True) for path in inputs.some("ep")]
    ordered = sorted(found, key=lambda projections: projections.target_year)
    for earlier, later in pairwise(ordered):
        if earlier.target_year == later.target_year:
            raise SourceError(later.path, f"{earlier.path} holds the same projections")
    past = ordered[0] if len(ordered) > 1 else None
    rounds = [read_projections(workbook.path) for workbook in (ordered[1:] if past else ordered)[-ROUNDS:]]
    for path, match in inputs.all("ep-headline"):
        if match[1] not in (workbook.vintage for workbook in ordered):
            rounds.append(read_headline(path, DATASETS["ep"]["totals"].get(match[1])))
    rounds = sorted(rounds, key=lambda projections: projections.target_year, reverse=True)[:ROUNDS]
    if all(kept.headline for kept in rounds):
        raise SourceError(rounds[0].path, "headline figures need the workbook of the round before beside them")
    examples_path = inputs.one("ep-examples")
    examples_vintage, examples = read_example_titles(examples_path)
    sources = {kept.vintage: source_of(kept) for kept in (*rounds, *([past] if past else []))}
    if examples_vintage not in sources:
        sources[examples_vintage] = Source(f"ep-{examples_vintage}", "ep", printed(examples_vintage), [])
    sources[examples_vintage].files.append(examples_path)
    unused = [other.vintage for other in ordered if other.vintage not in sources]
    notes = [f"the projections of {vintage} are not used" for vintage in unused]
    notes += [
        f'datasets.toml has no ratings ("faster than average") for {kept.vintage}: there will be none'
        for kept in rounds
        if kept.vintage not in DATASETS["ep"]["ratings"]
    ]
    return Read(Projections(tuple(rounds), past, examples), tuple(sources.values()), tuple(notes))


def source_of(found: ProjectionSet) -> Source:
    """One round with the average change of all occupations and, where it defines any, the words for growth."""
    facts: dict[str, object] = {}
    if found.rankings or found.headline:
        known = DATASETS["ep"]["ratings"].get(found.vintage)
        total = found.by_code.get(ALL_OCCUPATIONS)
        facts = {"average_percent": total.change_percent} if total else {}
        facts |= {"ratings": known["bounds"], "below": known["below"]} if known else {}
    dataset = "ep-headline" if found.headline else "ep"
    return Source(f"ep-{found.vintage}", dataset, printed(found.vintage), [found.path], facts)
