"""The files that names and places are looked up in: codes, groups, areas, prices, fields of study, the Handbook."""

from collections.abc import Mapping, Sequence

from careercli.ingest.areas import area_table
from careercli.ingest.breaks import normal_title
from careercli.ingest.classification import SocEntry
from careercli.ingest.datasets.cities import city_table
from careercli.ingest.errors import SourceError
from careercli.ingest.handbook import EmployerTable
from careercli.ingest.occupations import Group, Identity
from careercli.ingest.projection_tables import national_projection
from careercli.ingest.read import Official
from careercli.ingest.soc_changes import SocChanges
from careercli.ingest.sources import DATASETS
from careercli.ingest.toml import Inline

FIRST_PRICE_MONTH = "2008-01"
"""Consumer prices are kept from here on, the first year of the regional price parities."""

Document = Mapping[str, object]


def codes(
    structure: Mapping[str, SocEntry], identities: Mapping[str, Identity], groups: Mapping[str, Group]
) -> Document:
    """`codes.toml`: SOC code → slug of the occupation, of the one that counts it or fills its group, of the group.

    An occupation that is counted with others in an aggregate has its title here, and nowhere else.
    """
    members = {member: identity.slug for identity in identities.values() for member in identity.members}
    members |= {
        code: identity.slug for identity in identities.values() for code in identity.groups if code not in groups
    }
    return {
        "occupations": {soc: identity.slug for soc, identity in identities.items()},
        "members": {member: slug for member, slug in sorted(members.items()) if member not in identities},
        "member_titles": {
            member: structure[member].title
            for identity in identities.values()
            if len(identity.members) > 1
            for member in identity.members
        },
        "groups": {soc: group.slug for soc, group in groups.items()},
    }


def soc_2010(changes: SocChanges) -> Document:
    """`soc2010.toml`: SOC 2010 code → its title then, and the SOC 2018 codes that its work belongs to since."""
    return {old: [changes.titles[old], *successors] for old, successors in changes.successors.items()}


def group_files(official: Official, groups: Mapping[str, Group]) -> dict[str, Document]:
    """`groups/<major group>.toml`: every group with its latest national pay and projection."""
    oews = official.latest_oews
    files: dict[str, dict[str, object]] = {}
    for soc, group in groups.items():
        pay = oews.national.get(soc)
        rounds = [
            Inline(national_projection(found, soc, official.words_for_growth(found.vintage)))
            for found in official.projections.of(soc)
        ]
        files.setdefault(f"groups/{soc[:2]}.toml", {})[soc] = {
            "slug": group.slug,
            "title": group.title,
            "level": group.level,
            "parent": group.parent,
            "pay_source": f"oews-{oews.year}" if pay else None,
            "pay": pay,
            "projection": rounds[0] if rounds else None,
            "previous_projection": rounds[1] if len(rounds) > 1 else None,
        }
    return dict(files)


def area_files(official: Official) -> dict[str, Document]:
    """`states.toml`, with the nation, `metros.toml` and `cities.toml`.

    SourceError for a state that datasets.toml does not know.
    """
    try:
        areas = area_table(official.local_oews.areas, DATASETS["postal"])
    except KeyError as error:
        raise SourceError(
            official.local_oews.files[0], f"state {error.args[0]!r} is not in [postal] of datasets.toml"
        ) from error
    states = {code: area for code, area in areas.items() if area[0] in ("nation", "state", "territory")}
    return {
        "states.toml": states,
        "metros.toml": {code: area for code, area in areas.items() if code not in states},
        "cities.toml": city_table(official.cities, areas, DATASETS["postal"]),
    }


def prices(official: Official) -> Document:
    """`prices.toml`: consumer prices by month, price levels by area."""
    cpi_u = {month: value for month, value in sorted(official.cpi_u.items()) if month >= FIRST_PRICE_MONTH}
    states, metros = official.price_levels
    return {
        "cpi_u": {"source": "cpi-u", **cpi_u},
        "rpp_states": {"source": "rpp-states", "year": states.year, **dict(sorted(states.by_area.items()))},
        "rpp_metros": {"source": "rpp-metros", "year": metros.year, **dict(sorted(metros.by_area.items()))},
    }


def fields(official: Official, identities: Mapping[str, Identity]) -> Document:
    """`fields.toml`: fields of study that lead to an occupation here."""
    of_member = {member: soc for soc, identity in identities.items() for member in identity.members}
    table = {}
    for cip, (title, socs) in sorted(official.fields.items()):
        ours = sorted({of_member[soc] for soc in socs if soc in of_member})
        if ours:
            table[cip] = {"title": title, "occupations": ours}
    return table


def handbook_files(official: Official, identities: Mapping[str, Identity]) -> tuple[dict[str, Document], list[str]]:
    """`handbook/<slug>.toml`, and a note on the employers that OEWS has no industry for."""
    files: dict[str, Document] = {}
    unmatched = set()
    for slug, page in sorted(official.handbook.pages.items()):
        ours = [soc for soc in page.soc_codes if soc in identities]
        for employers in page.tables:
            unmatched |= {employer.title for employer in employers.employers if employer.naics is None}
        files[f"handbook/{slug}.toml"] = {
            "source": official.handbook.source,
            "title": page.title,
            "url": page.url,
            "occupations": ours,
            "similar": list(page.similar),
            "employers": [_employers(employers, ours, identities) for employers in page.tables],
        }
    unmatched.discard("Self-employed workers")
    listed = "; ".join(sorted(unmatched))
    notes = [f"{len(unmatched)} employers in the Handbook are no industry of OEWS: {listed}"] if unmatched else []
    return files, notes


def _employers(table: EmployerTable, ours: Sequence[str], identities: Mapping[str, Identity]) -> Document:
    """One table of employers; `occupation` where a profile has one for each of its occupations."""
    subject = normal_title(table.subject) if table.subject else None
    return {
        "occupation": next((soc for soc in ours if normal_title(identities[soc].title) == subject), None),
        "industries": [
            Inline({name: value for name, value in vars(employer).items() if value is not None})
            for employer in table.employers
        ],
    }
