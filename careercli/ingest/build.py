"""From what the official files say to what `data/` holds (data/README.md is the contract)."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from careercli.ingest import breaks, occupation_files
from careercli.ingest.areas import area_table, industry_table
from careercli.ingest.breaks import normal_title
from careercli.ingest.errors import SourceError
from careercli.ingest.handbook import EmployerTable
from careercli.ingest.occupations import ALL_OCCUPATIONS, Group, Identity, find_groups, identify
from careercli.ingest.oews import NATION
from careercli.ingest.read import Official, Report, read_official
from careercli.ingest.sources import DATASETS, source_table
from careercli.ingest.state_projections import COLUMNS as STATE_COLUMNS
from careercli.ingest.toml import Inline, dump_toml
from careercli.model.pay import COLUMNS

FIRST_PRICE_MONTH = "2008-01"
"""Earlier prices than the earliest regional price parities serve nobody."""

Document = Mapping[str, object]


@dataclass(frozen=True)
class Built:
    """Every generated file as text, by its path in `data/`, and what a person should know about the run."""

    files: Mapping[str, str]
    notes: tuple[str, ...]


def build(root: Path, report: Report) -> Built:
    """Read the folder of official files and make every generated file; SourceError at the first thing that is wrong."""
    official = read_official(root, report)
    try:
        identities = identify(official.structure, official.projections, official.latest_oews.titles)
        groups = find_groups(official.structure, identities, official.latest_oews.titles[ALL_OCCUPATIONS])
    except ValueError as error:
        raise SourceError(official.projections.path, str(error)) from error
    notes: list[str] = []
    report("sources, codes, areas, industries")
    documents: dict[str, Document] = {
        "sources.toml": {"source": source_table(official.sources, root)},
        "codes.toml": _codes(identities, groups),
        "groups.toml": _groups(official, groups),
        "areas.toml": _areas(official),
        "industries.toml": industry_table(official.local_oews.industries),
        "prices.toml": _prices(official),
        "fields.toml": _fields(official, identities),
        "ooh.toml": _handbook(official, identities, notes),
    }
    report("occupations")
    of_member = {member: identity for identity in identities.values() for member in identity.members}
    for identity in identities.values():
        documents[f"occupations/{identity.slug}.toml"] = occupation_files.occupation(official, identity, of_member)
    report("pay")
    documents |= _pay(official, identities, groups, notes)
    report("state projections")
    documents |= _projections(official, identities, groups, notes)
    broken = [identity for identity in identities.values() if _breaks(official, identity)]
    notes.append(f"{len(broken)} occupations have vintages that cannot be compared with later ones")
    return Built({name: dump_toml(document) for name, document in documents.items()}, tuple(notes))


def _breaks(official: Official, identity: Identity) -> dict[int, str]:
    return breaks.find_breaks(identity, official.oews, occupation_files.CLASSIFICATION)


def _codes(identities: Mapping[str, Identity], groups: Mapping[str, Group]) -> Document:
    return {
        "occupations": {soc: identity.slug for soc, identity in identities.items()},
        "members": {
            member: identity.slug
            for identity in identities.values()
            for member in identity.members
            if member != identity.soc
        },
        "groups": {soc: group.slug for soc, group in groups.items()},
    }


def _groups(official: Official, groups: Mapping[str, Group]) -> Document:
    oews, projections = official.latest_oews, official.projections
    table: dict[str, object] = {}
    for soc, group in groups.items():
        projection = projections.by_code.get(soc)
        pay = oews.national.get(soc)
        table[soc] = {
            "slug": group.slug,
            "title": group.title,
            "level": group.level,
            "parent": group.parent,
            "pay_source": f"oews-{oews.year}" if pay else None,
            "pay": pay,
            "projection": Inline(occupation_files.projection(projections, projection)) if projection else None,
        }
    return table


def _areas(official: Official) -> Document:
    try:
        return area_table(official.local_oews.areas, DATASETS["postal"])
    except KeyError as error:
        raise SourceError(
            official.local_oews.files[0], f"state {error.args[0]} has no postal abbreviation in datasets.toml"
        ) from error


def _prices(official: Official) -> Document:
    prices = official.prices
    last = max(prices.cpi_u)
    return {
        "cpi_u": {"source": "cpi-u"} | {m: v for m, v in sorted(prices.cpi_u.items()) if m >= FIRST_PRICE_MONTH},
        "cpi_u_sa": {"source": "cpi-u-sa"} | {m: v for m, v in sorted(prices.cpi_u_sa.items()) if m > last},
        "rpp_states": {"source": "rpp-states", "year": prices.states.year}
        | dict(sorted(prices.states.by_area.items())),
        "rpp_metros": {"source": "rpp-metros", "year": prices.metros.year}
        | dict(sorted(prices.metros.by_area.items())),
    }


def _fields(official: Official, identities: Mapping[str, Identity]) -> Document:
    of_member = {member: soc for soc, identity in identities.items() for member in identity.members}
    table = {}
    for cip, (title, socs) in sorted(official.fields.items()):
        ours = sorted({of_member[soc] for soc in socs if soc in of_member})
        if ours:
            table[cip] = {"title": title, "occupations": ours}
    return table


def _handbook(official: Official, identities: Mapping[str, Identity], notes: list[str]) -> Document:
    table: dict[str, object] = {}
    unmatched = set()
    for slug, page in sorted(official.handbook.items()):
        ours = [soc for soc in page.soc_codes if soc in identities]
        unmatched |= {
            employer.title
            for employers in page.tables
            for employer in employers.employers
            if employer.naics is None and employer.title != "Self-employed workers"
        }
        table[slug] = {
            "source": official.handbook_source,
            "title": page.title,
            "url": page.url,
            "occupations": ours,
            "similar": list(page.similar),
            "employers": [_employers(employers, ours, identities) for employers in page.tables],
        }
    if unmatched:
        notes.append(
            f"{len(unmatched)} employers of the Handbook are no industry of OEWS: {'; '.join(sorted(unmatched))}"
        )
    return table


def _employers(table: EmployerTable, ours: list[str], identities: Mapping[str, Identity]) -> Document:
    """One table of employers; `occupation` where a profile has one for each of its occupations."""
    subject = normal_title(table.subject) if table.subject else None
    return {
        "occupation": next((soc for soc in ours if normal_title(identities[soc].title) == subject), None),
        "industries": [
            Inline({name: value for name, value in vars(employer).items() if value is not None})
            for employer in table.employers
        ],
    }


def _pay(
    official: Official, identities: Mapping[str, Identity], groups: Mapping[str, Group], notes: list[str]
) -> dict[str, Document]:
    oews = official.local_oews
    documents: dict[str, Document] = {}
    states = {code for code, area in oews.areas.items() if area.type in ("state", "territory")}
    without = []
    for soc in sorted({*oews.national, *oews.by_area, *oews.by_industry}):
        named = identities.get(soc) or groups.get(soc)
        if named is None:
            without.append(soc)
            continue
        rows = oews.by_area.get(soc, {})
        documents[f"pay/{named.slug}.toml"] = {
            "soc": soc,
            "title": named.title,
            "source": f"oews-{oews.year}",
            "columns": " ".join(COLUMNS),
            "states": {code: row for code, row in sorted(rows.items()) if code in states},
            "areas": {code: row for code, row in sorted(rows.items()) if code not in states},
            "industries": dict(sorted(oews.by_industry.get(soc, {}).items())),
        }
    if without:
        notes.append(f"OEWS codes that are neither occupation nor group, left out: {', '.join(without)}")
    newer = [year for year, vintage in official.oews.items() if vintage.local and year != oews.year]
    if newer:
        notes.append(
            f"pay by area and industry is of May {oews.year}; the files of {', '.join(map(str, newer))} give none"
        )
    return documents


def _projections(
    official: Official, identities: Mapping[str, Identity], groups: Mapping[str, Group], notes: list[str]
) -> dict[str, Document]:
    states, past = official.states, official.past
    rows = {
        soc: dict(by_area) for soc, by_area in states.by_code.items() if soc in identities or soc == ALL_OCCUPATIONS
    }
    left_out: dict[str, int] = {}
    for code, by_area in states.by_code.items():
        if code in rows:
            continue
        only = _only_occupation(code, identities)
        for area, row in by_area.items():
            if only and area not in rows.get(only, {}):
                rows.setdefault(only, {})[area] = row
            else:
                left_out[code] = left_out.get(code, 0) + 1
    if left_out:
        counted = ", ".join(f"{code} ({count})" for code, count in sorted(left_out.items()))
        notes.append(f"{sum(left_out.values())} state projections are for other aggregates, left out: {counted}")
    documents: dict[str, Document] = {}
    for soc in sorted({*identities, ALL_OCCUPATIONS}):
        named = identities.get(soc) or groups[soc]
        before = past.by_code.get(soc) if past else None
        if (
            soc in identities
            and before
            and not (before.line_item and normal_title(before.title) == normal_title(named.title))
        ):
            before = None
        ordered = sorted(rows.get(soc, {}).items(), key=lambda item: (item[0] != NATION, item[0]))
        documents[f"projections/{named.slug}.toml"] = {
            "soc": soc,
            "title": named.title,
            "source": f"state-projections-{states.vintage}",
            "base_year": states.base_year,
            "target_year": states.target_year,
            "columns": STATE_COLUMNS,
            "states": dict(ordered),
            "past": occupation_files.past(past, before) if past and before else None,
        }
    return documents


def _only_occupation(code: str, identities: Mapping[str, Identity]) -> str | None:
    """The one occupation of a group: for it and the group the figures are the same."""
    inside = [soc for soc, identity in identities.items() if code in identity.groups]
    return inside[0] if len(inside) == 1 else None
