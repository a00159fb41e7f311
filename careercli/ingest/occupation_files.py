"""`occupations/<slug>.toml`, everything about one occupation but its pay by place and industry, and `titles/`."""

from collections.abc import Iterable, Mapping
from itertools import takewhile

from careercli.ingest import breaks, onet
from careercli.ingest.occupations import Identity
from careercli.ingest.projection_tables import national_projection
from careercli.ingest.read import Official
from careercli.model.notation import COLUMNS


def occupation(
    official: Official, identity: Identity, of_member: Mapping[str, Identity], exposure: Mapping[str, object]
) -> dict[str, object]:
    """The document of one occupation (data/README.md)."""
    database = official.onet
    codes = _onet_codes(official, identity)
    ratings = {"skills": database.skills, "knowledge": database.knowledge, "work_styles": database.work_styles}
    parts = {name: onet.rated_parts(codes, rated.__contains__) for name, rated in ratings.items()}
    parts["interests"] = onet.rated_parts(codes, database.interests.__contains__)
    profile = next(
        (slug for slug, page in official.handbook.pages.items() if identity.soc in page.soc_codes), identity.slug
    )
    rounds = [
        national_projection(found, identity.soc, official.words_for_growth(found.vintage))
        for found in official.projections.of(identity.soc)
    ]
    means = {name: onet.mean_ratings(rated, parts[name]) for name, rated in ratings.items()}
    return {
        "soc": identity.soc,
        "title": identity.title,
        "groups": list(identity.groups),
        "members": list(identity.members),
        "onet": codes,
        "rated": sorted({code for rated in parts.values() for code in rated}),
        "profile": profile,
        "entry": _entry(official, identity, codes),
        "projection": rounds[0],
        "previous_projection": rounds[1] if len(rounds) > 1 else None,
        "ai_exposure": exposure or None,
        "pay": _pay(official, identity),
        "skills": {name: _rating(values) for name, values in means["skills"].items()},
        "knowledge": {name: _rating(values) for name, values in means["knowledge"].items()},
        "work_styles": {name: values[0] for name, values in means["work_styles"].items()},
        "interests": _interests(official, parts["interests"]) or None,
        "technology": _technology(official, codes),
        "related": _related(official, identity, codes, of_member),
    }


def _entry(official: Official, identity: Identity, codes: list[str]) -> dict[str, object]:
    """Education by the newest round that has it; experience and training by the newest that has these (`details`)."""
    rounds = official.projections.of(identity.soc)
    whole = next(found for found in rounds if not found.headline)
    zones = official.onet.job_zones
    return {
        "source": f"ep-{rounds[0].vintage}",
        "education": rounds[0].by_code[identity.soc].entry["education"],
        "details": f"ep-{whole.vintage}",
        "experience": whole.by_code[identity.soc].entry["experience"],
        "training": whole.by_code[identity.soc].entry["training"],
        "job_zone": _agreed(zones, onet.rated_parts(codes, zones.__contains__)),
    }


def _rating(values: list[float]) -> object:
    """Importance and level, or importance alone where the level is too imprecise."""
    return values if len(values) > 1 else values[0]


def _onet_codes(official: Official, identity: Identity) -> list[str]:
    return [code for code in sorted(official.onet.titles) if code[:7] in identity.members]


def titles(official: Official, identity: Identity) -> dict[str, object]:
    """Its part of `titles/<major group>.toml`: its other names by where they come from, each list sorted."""
    database, codes = official.onet, _onet_codes(official, identity)
    lists: dict[str, Iterable[str]] = {
        "onet": (database.titles[code] for code in codes),
        "direct": (title for member in identity.members for title in official.soc.direct_matches.get(member, ())),
        "alternate": (title for code in codes for title in database.alternate.get(code, ())),
        "reported": (title for code in codes for title in database.reported.get(code, ())),
        "examples": official.projections.examples.get(identity.soc, ()),
    }
    own = identity.title.casefold()
    return {name: _sorted(title for title in titles if title.casefold() != own) for name, titles in lists.items()}


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


def _interests(official: Official, parts: list[str]) -> dict[str, object]:
    """Ratings in the order of RIASEC, and the code: as many high points as all parts agree on, if any."""
    means = onet.mean_ratings(official.onet.interests, parts)
    if not means:
        return {}
    points = zip(*(official.onet.high_points.get(part, "") for part in parts), strict=False)
    code = "".join(letters[0] for letters in takewhile(lambda letters: len(set(letters)) == 1, points))
    return ({"code": code} if code else {}) | {name: means[name][0] for name in onet.RIASEC if name in means}


def _technology(official: Official, codes: list[str]) -> dict[str, object]:
    """By kind; a technology stands under the first kind that any part gives it."""
    table: dict[str, object] = {}
    seen: set[str] = set()
    for kind in onet.TECHNOLOGY_KINDS:
        names = {name for code in codes for name in official.onet.technology.get(code, {}).get(kind, ())} - seen
        table[kind] = _sorted(names)
        seen |= names
    return table


def _related(
    official: Official, identity: Identity, codes: list[str], of_member: Mapping[str, Identity]
) -> list[list[str]]:
    nearest: dict[str, onet.Related] = {}
    for code in codes:
        for other in official.onet.related.get(code, ()):
            target = of_member.get(other.code[:7])
            if target is None or target.soc == identity.soc:
                continue
            if target.soc not in nearest or other.index < nearest[target.soc].index:
                nearest[target.soc] = other
    ordered = sorted(nearest.items(), key=lambda item: (item[1].index, item[0]))
    return [[soc, of_member[other.code[:7]].slug, other.tier] for soc, other in ordered]


def _agreed(values: Mapping[str, int], codes: list[str]) -> int | None:
    """The value that all these O*NET-SOC occupations share, if they do."""
    found = {values[code] for code in codes}
    return found.pop() if len(found) == 1 else None


def _sorted(titles: Iterable[str]) -> list[str]:
    return sorted(set(titles), key=lambda title: (title.casefold(), title))
