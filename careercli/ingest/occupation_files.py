"""`occupations/<slug>.toml`, everything about one occupation but its pay by place and industry, and `titles/`."""

from collections.abc import Mapping

from careercli.ingest import breaks
from careercli.ingest.occupations import Identity
from careercli.ingest.onet_sections import job_zone, onet_sections, onet_titles, other_titles
from careercli.ingest.projection_tables import national_projection
from careercli.ingest.read import Official
from careercli.model.notation import COLUMNS

DESCRIBED = ("skills", "knowledge", "work_styles", "interests", "technology", "related")
"""What O*NET says of an occupation beyond its codes, in the order in which it is written."""

TITLES = ("onet", "direct", "alternate", "reported", "examples")
"""Where other names come from, in the order in which they are written."""


def occupation(
    official: Official, identity: Identity, of_member: Mapping[str, Identity], exposure: Mapping[str, object]
) -> dict[str, object]:
    """The document of one occupation (data/README.md)."""
    described = onet_sections(official.onet, identity, of_member)
    profile = next(
        (slug for slug, page in official.handbook.pages.items() if identity.soc in page.soc_codes), identity.slug
    )
    rounds = [
        national_projection(found, identity.soc, official.words_for_growth(found.vintage))
        for found in official.projections.of(identity.soc)
    ]
    return {
        "soc": identity.soc,
        "title": identity.title,
        "groups": list(identity.groups),
        "members": list(identity.members),
        "onet": described["onet"],
        "rated": described["rated"],
        "profile": profile,
        "entry": _entry(official, identity),
        "projection": rounds[0],
        "previous_projection": rounds[1] if len(rounds) > 1 else None,
        "ai_exposure": exposure or None,
        "pay": _pay(official, identity),
        **{name: described[name] for name in DESCRIBED},
    }


def _entry(official: Official, identity: Identity) -> dict[str, object]:
    """Education by the newest round that has it; experience and training by the newest that has these (`details`)."""
    rounds = official.projections.of(identity.soc)
    whole = next(found for found in rounds if not found.headline)
    return {
        "source": f"ep-{rounds[0].vintage}",
        "education": rounds[0].by_code[identity.soc].entry["education"],
        "details": f"ep-{whole.vintage}",
        "experience": whole.by_code[identity.soc].entry["experience"],
        "training": whole.by_code[identity.soc].entry["training"],
        "job_zone": job_zone(official.onet, identity),
    }


def titles(official: Official, identity: Identity) -> dict[str, object]:
    """Its part of `titles/<major group>.toml`: its other names by where they come from, each list sorted."""
    lists = onet_titles(official.onet, identity)
    lists["direct"] = [title for member in identity.members for title in official.soc.direct_matches.get(member, ())]
    lists["examples"] = official.projections.examples.get(identity.soc, ())
    return {
        name: other_titles(identity, lists[name]) for name in ("onet", "direct", "alternate", "reported", "examples")
    }


def _pay(official: Official, identity: Identity) -> dict[str, object]:
    years = breaks.history(identity, official.oews)
    found = breaks.find_breaks(identity, official.oews, official.soc.changes)
    missing = breaks.find_missing(identity, official.oews, official.soc.changes, official.soc.structure)
    return {
        "columns": " ".join(COLUMNS),
        "rows": {f"oews-{year}": official.oews[year].national[identity.soc] for year in years},
        "breaks": {f"oews-{year}": reason for year, reason in found.items()},
        "missing": {f"oews-{year}": reason for year, reason in missing.items()},
    }
