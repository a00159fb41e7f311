"""What O*NET says of an occupation, as `occupations/<slug>.toml` and `titles/` have it."""

from collections.abc import Iterable, Mapping
from itertools import takewhile

from careercli.ingest import onet
from careercli.ingest.datasets.onet import Onet
from careercli.ingest.occupations import Identity


def onet_codes(database: Onet, identity: Identity) -> list[str]:
    """The O*NET-SOC codes that lead to an occupation."""
    return [code for code in sorted(database.titles) if code[:7] in identity.members]


def onet_sections(database: Onet, identity: Identity, of_member: Mapping[str, Identity]) -> dict[str, object]:
    """Ratings, technology and related occupations, with the codes that they are of; `rated` are those of ratings."""
    codes = onet_codes(database, identity)
    ratings = {"skills": database.skills, "knowledge": database.knowledge, "work_styles": database.work_styles}
    parts = {name: onet.rated_parts(codes, rated.__contains__) for name, rated in ratings.items()}
    parts["interests"] = onet.rated_parts(codes, database.interests.__contains__)
    means = {name: onet.mean_ratings(rated, parts[name]) for name, rated in ratings.items()}
    return {
        "onet": codes,
        "rated": sorted({code for rated in parts.values() for code in rated}),
        "skills": {name: _rating(values) for name, values in means["skills"].items()},
        "knowledge": {name: _rating(values) for name, values in means["knowledge"].items()},
        "work_styles": {name: values[0] for name, values in means["work_styles"].items()},
        "interests": _interests(database, parts["interests"]) or None,
        "technology": _technology(database, codes),
        "related": _related(database, identity, codes, of_member),
    }


def job_zone(database: Onet, identity: Identity) -> int | None:
    """The job zone that all rated parts share, if they do."""
    zones = database.job_zones
    found = {zones[code] for code in onet.rated_parts(onet_codes(database, identity), zones.__contains__)}
    return found.pop() if len(found) == 1 else None


def onet_titles(database: Onet, identity: Identity) -> dict[str, Iterable[str]]:
    """Its other names by where they come from."""
    codes = onet_codes(database, identity)
    return {
        "onet": [database.titles[code] for code in codes],
        "alternate": [title for code in codes for title in database.alternate.get(code, ())],
        "reported": [title for code in codes for title in database.reported.get(code, ())],
    }


def other_titles(identity: Identity, titles: Iterable[str]) -> list[str]:
    """Names but for the occupation's own, each once, sorted."""
    own = identity.title.casefold()
    return in_order(title for title in titles if title.casefold() != own)


def in_order(titles: Iterable[str]) -> list[str]:
    """Names, each once, sorted whatever their case."""
    return sorted(set(titles), key=lambda title: (title.casefold(), title))


def _rating(values: list[float]) -> object:
    """Importance and level, or importance alone where the level is too imprecise."""
    return values if len(values) > 1 else values[0]


def _interests(database: Onet, parts: list[str]) -> dict[str, object]:
    """Ratings in the order of RIASEC, and the code: as many high points as all parts agree on, if any."""
    means = onet.mean_ratings(database.interests, parts)
    if not means:
        return {}
    points = zip(*(database.high_points.get(part, "") for part in parts), strict=False)
    code = "".join(letters[0] for letters in takewhile(lambda letters: len(set(letters)) == 1, points))
    return ({"code": code} if code else {}) | {name: means[name][0] for name in onet.RIASEC if name in means}


def _technology(database: Onet, codes: list[str]) -> dict[str, object]:
    """By kind; a technology stands under the first kind that any part gives it."""
    table: dict[str, object] = {}
    seen: set[str] = set()
    for kind in onet.TECHNOLOGY_KINDS:
        names = {name for code in codes for name in database.technology.get(code, {}).get(kind, ())} - seen
        table[kind] = in_order(names)
        seen |= names
    return table


def _related(
    database: Onet, identity: Identity, codes: list[str], of_member: Mapping[str, Identity]
) -> list[list[str]]:
    nearest: dict[str, onet.Related] = {}
    for code in codes:
        for other in database.related.get(code, ()):
            target = of_member.get(other.code[:7])
            if target is None or target.soc == identity.soc:
                continue
            if target.soc not in nearest or other.index < nearest[target.soc].index:
                nearest[target.soc] = other
    ordered = sorted(nearest.items(), key=lambda item: (item[1].index, item[0]))
    return [[soc, of_member[other.code[:7]].slug, other.tier] for soc, other in ordered]
