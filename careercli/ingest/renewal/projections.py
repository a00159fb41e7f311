"""Projections made anew (EP): the rounds of every occupation and group, entry requirements."""

import re
from collections.abc import Mapping

from careercli.ingest.datasets.projections import ROUNDS, source_of
from careercli.ingest.datasets.reading import Report
from careercli.ingest.errors import SourceError
from careercli.ingest.projection_tables import national_projection
from careercli.ingest.projections import ProjectionSet, read_projections
from careercli.ingest.renewal.draft import Document, Draft
from careercli.ingest.sources import DATASETS, Inputs
from careercli.ingest.toml import Inline

NAMES = ("projection", "previous_projection")


def renew_projections(draft: Draft, inputs: Inputs, report: Report) -> list[str]:
    """Every round of the workbooks that is among the newest two of all; what no kept round projects keeps its own.

    Raises SourceError for an occupation that the data in use do not know: then its groups and titles are new too.
    """
    report("Employment Projections")
    used = {source["id"]: source for source in draft.sources.values() if source["dataset"] == "ep"}
    years = sorted(
        {
            *(source["order"][0] for source in used.values() if _kept_whole(source)),
            *(read_projections(path, past=True).base_year for path in inputs.some("ep")),
        }
    )
    kept = years[-ROUNDS:]
    rounds: dict[str, ProjectionSet] = {}
    notes = []
    for path in inputs.some("ep"):
        found = read_projections(path, past=True)
        if found.base_year not in kept:
            notes.append(f"the projections of {found.vintage} are older than the two newest rounds: not taken over")
            continue
        source = f"ep-{found.vintage}"
        if source in rounds:
            raise SourceError(path, f"{rounds[source].path} holds the same projections")
        rounds[source] = read_projections(path)
    for found in rounds.values():
        _check_known(draft, found)
    if rounds:
        report("projections of occupations and groups")
        _occupations(draft, rounds, kept)
        _groups(draft, rounds, kept)
    sources = {id: source_of(found) for id, found in rounds.items()}
    examples = {id: _examples(source) for id, source in used.items()}
    holding = {id for id, files in examples.items() if files}
    draft.list_sources(list(sources.values()), inputs.root, set(used) - _referred(draft) - holding)
    for id, files in examples.items():
        listed = draft.sources.get(id, {"file": []})["file"]
        listed += [file for file in files if file not in listed]
        listed.sort(key=lambda file: str(file["name"]))
    return notes


def _kept_whole(source: Document) -> bool:
    """Whether a round in use is one of the newest: an old one, to look back at, has no average of all occupations."""
    return "average_percent" in source


def _check_known(draft: Draft, found: ProjectionSet) -> None:
    """Raises SourceError for line items that are no occupations of the data in use."""
    unknown = sorted(soc for soc, entry in found.by_code.items() if entry.line_item and soc not in draft.identities)
    if unknown:
        named = ", ".join(f"{soc} {found.by_code[soc].title}" for soc in unknown[:3])
        raise SourceError(
            found.path,
            f"projects {len(unknown)} occupations that the data in use do not know ({named}): they need a newer "
            "careercli, or a whole import of all official files",
        )


def _rounds(table: Document, soc: str, rounds: Mapping[str, ProjectionSet], kept: list[int]) -> list[Document]:
    """The rounds of an occupation or a group, newest first: those of the workbooks before those it has."""
    before = {table[name]["source"]: table[name] for name in NAMES if name in table}
    found: dict[str, Document] = dict(before)
    for source, projections in rounds.items():
        if soc in projections.by_code:
            rating = before.get(source, {}).get("rating")
            found[source] = dict(national_projection(projections, soc, {soc: rating} if rating else {}))
    ordered = sorted(found.values(), key=lambda each: int(each["base_year"]), reverse=True)
    return [each for each in ordered if each["base_year"] in kept] or ordered[:1]


def _occupations(draft: Draft, rounds: Mapping[str, ProjectionSet], kept: list[int]) -> None:
    for soc, identity in draft.identities.items():
        table = draft.open(f"occupations/{identity.slug}.toml")
        for name, found in zip(NAMES, _padded(_rounds(table, soc, rounds, kept)), strict=True):
            table[name] = found
        _entry(table, soc, rounds)
        draft.put(f"occupations/{identity.slug}.toml", _in_order(table, "entry"))


def _groups(draft: Draft, rounds: Mapping[str, ProjectionSet], kept: list[int]) -> None:
    for soc in draft.groups:
        table = draft.open(f"groups/{soc[:2]}.toml")[soc]
        for name, found in zip(NAMES, _padded(_rounds(table, soc, rounds, kept)), strict=True):
            table.pop(name, None)
            if found is not None:
                table[name] = Inline(
                    {key: Inline(value) if isinstance(value, dict) else value for key, value in found.items()}
                )


def _padded(found: list[Document]) -> list[Document | None]:
    return [*found, None, None][:ROUNDS]


def _in_order(table: Document, after: str) -> Document:
    """The keys as the importer writes them: the rounds behind the entry requirements."""
    ordered: Document = {}
    for key, value in table.items():
        if key not in NAMES:
            ordered[key] = value
        if key == after:
            ordered |= {name: table[name] for name in NAMES if table.get(name) is not None}
    return ordered


def _entry(table: Document, soc: str, rounds: Mapping[str, ProjectionSet]) -> None:
    """Education of the newest round that the occupation has; experience and training of the newest whole one."""
    whole = sorted(
        (found for found in rounds.values() if soc in found.by_code), key=lambda found: found.base_year, reverse=True
    )
    entry = table["entry"]
    for found in whole[:1]:
        source, said = f"ep-{found.vintage}", found.by_code[soc].entry
        if table[NAMES[0]]["source"] == source:
            entry |= {"source": source, "education": said["education"]}
        if source >= entry["details"]:  # ids of rounds sort by their years
            entry |= {"details": source, "experience": said["experience"], "training": said["training"]}


def _referred(draft: Draft) -> set[str]:
    """The rounds that something in the data still is of."""
    tables: list[Document] = [draft.open(f"occupations/{each.slug}.toml") for each in draft.identities.values()]
    groups = [draft.open(f"groups/{soc[:2]}.toml")[soc] for soc in draft.groups]
    found = {table[name]["source"] for table in [*tables, *groups] for name in NAMES if table.get(name)}
    found |= {table["entry"][name] for table in tables for name in ("source", "details")}
    past = [draft.open(name)["source"] for name in draft.within("projections") if name.endswith("/past.toml")]
    return {*found, *past}


def _examples(source: Document) -> list[Document]:
    """The files of example titles that a round lists: they are not made anew, and stay listed where they are."""
    name = re.compile(DATASETS["files"]["ep-examples"]["name"])
    return [file for file in source["file"] if name.fullmatch(file["name"].rpartition("/")[2])]
