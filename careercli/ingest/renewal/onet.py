"""What O*NET says, made anew: ratings, technology, related occupations, job zones and other names."""

from pathlib import PurePosixPath

from careercli.ingest.datasets.onet import PARTS, Onet, read_some
from careercli.ingest.datasets.reading import Report
from careercli.ingest.errors import SourceError
from careercli.ingest.onet_sections import job_zone, onet_sections, onet_titles, other_titles
from careercli.ingest.renewal.draft import Draft
from careercli.ingest.sources import Inputs, Source

SECTIONS = ("skills", "knowledge", "work_styles", "interests", "technology", "related")
RATED = ("skills", "knowledge", "work_styles", "interests")
TASKS = "tasks"
"""The part that nothing is made of here: the likeness of occupations takes more than O*NET."""

TITLES = {"titles": "onet", "alternate": "alternate", "reported": "reported"}
"""Parts of O*NET → lists of titles."""


def renew_onet(draft: Draft, inputs: Inputs, report: Report) -> list[str]:
    """Every part that the files hold; the others stay of the version that they are of.

    SourceError where Occupation Data are missing: they say which O*NET-SOC occupations there are.
    """
    read = read_some(inputs, report, [part for part in PARTS if part != TASKS])
    database, parts = read.value
    if "titles" not in parts:
        raise SourceError(
            inputs.root, f"{PARTS['titles'][0]} of O*NET are missing: bring the whole folder of a version"
        )
    report("what O*NET says of occupations")
    for identity in draft.identities.values():
        table = draft.open(f"occupations/{identity.slug}.toml")
        described = onet_sections(database, identity, draft.of_member)
        table["onet"] = described["onet"]
        kept = set(table["rated"]) & set(table["onet"]) if set(RATED) - set(parts) else set()
        table["rated"] = sorted({*_listed(described["rated"]), *kept})
        for name in SECTIONS:
            if name in parts:
                table[name] = described[name]
        if "job_zones" in parts:
            table["entry"]["job_zone"] = job_zone(database, identity)
        draft.put(f"occupations/{identity.slug}.toml", {name: table[name] for name in _order(list(table))})
        _titles(draft, database, parts, identity.soc)
    _list_sources(draft, inputs, parts, list(read.sources))
    return [*read.notes, "how like occupations are stays as it is: a whole import of all official files makes it anew"]


def _titles(draft: Draft, database: Onet, parts: tuple[str, ...], soc: str) -> None:
    """Other names of an occupation, those of the parts that were found."""
    identity = draft.identities[soc]
    table = draft.open(f"titles/{soc[:2]}.toml")[soc]
    for part, name in TITLES.items():
        if part in parts:
            table[name] = other_titles(identity, onet_titles(database, identity)[name])


def _order(names: list[str]) -> list[str]:
    """Names as the importer writes them: what O*NET says comes last."""
    return [name for name in names if name not in SECTIONS] + list(SECTIONS)


def _list_sources(draft: Draft, inputs: Inputs, parts: tuple[str, ...], new: list[Source]) -> None:
    """The new versions, and of those in use the files of the parts that stay."""
    replaced = {_plain(name) for part in parts for name in PARTS[part]}
    before = {id: source for id, source in draft.sources.items() if source["dataset"] == "onet"}
    kept = {
        id: [file for file in source["file"] if _plain(PurePosixPath(file["name"]).stem) not in replaced]
        for id, source in before.items()
    }
    draft.list_sources(new, inputs.root, {id for id, files in kept.items() if not files})
    for id, files in kept.items():
        if files:
            listed = draft.sources[id]
            names = {file["name"] for file in files}
            others = [file for file in listed["file"] if listed is not before[id] and file["name"] not in names]
            listed["file"] = sorted([*files, *others], key=lambda file: str(file["name"]))


def _plain(name: str) -> str:
    """A name of a table as workbooks and CSV files share it."""
    return name.lower().replace("_", " ")


def _listed(value: object) -> list[str]:
    assert isinstance(value, list)
    return value
