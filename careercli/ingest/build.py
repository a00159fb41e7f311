"""From a folder of official files to every generated file of `data/` (data/README.md is the contract)."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from careercli.ingest import lookup_files
from careercli.ingest.areas import industry_table
from careercli.ingest.breaks import find_breaks
from careercli.ingest.datasets.reading import Report
from careercli.ingest.descriptions import describe
from careercli.ingest.errors import SourceError
from careercli.ingest.exposure_tables import exposure_tables
from careercli.ingest.likeness import likeness_table
from careercli.ingest.occupation_files import occupation, titles
from careercli.ingest.occupations import find_groups, identify
from careercli.ingest.place_files import older_vintages, pay_files, projection_files
from careercli.ingest.read import read_official
from careercli.ingest.sources import DATASETS, source_table
from careercli.ingest.toml import dump_toml
from careercli.model.occupation import ALL_OCCUPATIONS


@dataclass(frozen=True)
class Built:
    """Every generated file as text, by its path in `data/`, and what a person should know about the run."""

    files: Mapping[str, str]
    notes: tuple[str, ...]


def build(root: Path, report: Report) -> Built:
    """Read the folder of official files and make every generated file.

    `report` is told each step. Raises SourceError at the first thing that is wrong.
    """
    official = read_official(root, report)
    report("codes, areas, industries")
    latest = official.latest_oews
    try:
        identities = identify(official.soc.structure, official.projections.rounds, latest.titles)
        groups = find_groups(official.soc.structure, identities, latest.titles.get(ALL_OCCUPATIONS, "All Occupations"))
    except ValueError as error:
        raise SourceError(official.projections.full.path, str(error)) from error
    handbook, handbook_notes = lookup_files.handbook_files(official, identities)
    documents: dict[str, Mapping[str, object]] = {
        "sources.toml": {"source": source_table(official.sources, root)},
        "codes.toml": lookup_files.codes(official.soc.structure, identities, groups),
        "soc2010.toml": lookup_files.soc_2010(official.soc.changes),
        **lookup_files.area_files(official),
        "industries.toml": industry_table(official.local_oews.industries, DATASETS["industry_names"]),
        "prices.toml": lookup_files.prices(official),
        "fields.toml": lookup_files.fields(official, identities),
        **lookup_files.group_files(official, groups),
        **handbook,
    }
    report("occupations")
    of_member = {member: identity for identity in identities.values() for member in identity.members}
    exposure = exposure_tables(official, identities)
    by_major: dict[str, dict[str, object]] = {}
    for identity in identities.values():
        documents[f"occupations/{identity.slug}.toml"] = occupation(
            official, identity, of_member, exposure[identity.soc]
        )
        by_major.setdefault(f"titles/{identity.soc[:2]}.toml", {})[identity.soc] = titles(official, identity)
    report("likeness of occupations")
    documents["likeness.toml"] = likeness_table(describe(official, identities))
    report("pay and projections by place")
    pay, pay_notes = pay_files(official.local_oews, identities, groups, official.soc.structure)
    projections, projection_notes = projection_files(official, identities)
    broken = sum(bool(find_breaks(identity, official.oews, official.soc.changes)) for identity in identities.values())
    notes = (
        *official.notes,
        *handbook_notes,
        *pay_notes,
        *older_vintages(official.oews, official.local_oews),
        *projection_notes,
        f"{broken} of {len(identities)} occupations have vintages that cannot be compared with later ones",
    )
    texts = {name: dump_toml(document) for name, document in (documents | by_major | pay | projections).items()}
    return Built(texts, notes)
