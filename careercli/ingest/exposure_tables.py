"""AI exposure of every occupation as `data/` writes it, with its place among all occupations."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from careercli.ingest.ai import CATEGORIES
from careercli.ingest.occupations import Identity
from careercli.ingest.onet import rated_parts
from careercli.ingest.read import Official
from careercli.ingest.toml import Inline


def exposure_tables(official: Official, identities: Mapping[str, Identity]) -> dict[str, dict[str, object]]:
    """`[ai_exposure]` by SOC code; what a publisher does not say of an occupation is left out.

    The score of an aggregate is the mean of all its members, as with O*NET's ratings.
    """
    found = official.ai
    applicability = {soc: _by_soc(found.applicability, identity) for soc, identity in identities.items()}
    codes = {soc: [code for code in found.by_people if code[:7] in item.members] for soc, item in identities.items()}
    people = {soc: _by_onet(found.by_people, codes[soc], identities[soc]) for soc in identities}
    model = {soc: _by_onet(found.by_model, codes[soc], identities[soc]) for soc in identities}
    places, gpt_places = _percentiles(applicability), _percentiles(people)
    spans = _spans([found.categories[soc] for soc in identities if soc in found.categories])
    tables: dict[str, dict[str, object]] = {}
    for soc in identities:
        table: dict[str, object] = {}
        if soc in found.categories:
            category = found.categories[soc]
            table["bls"] = Inline(source=found.categories_source, category=category, percentiles=spans[category])
        if applicability[soc] is not None:
            table["applicability"] = Inline(
                source=found.applicability_source, score=applicability[soc], percentile=places[soc]
            )
        if people[soc] is not None:
            table["gpt_exposure"] = Inline(
                source=found.gpts_source, score=people[soc], percentile=gpt_places[soc], by_model=model[soc]
            )
        tables[soc] = table
    return tables


def _by_soc(scores: Mapping[str, float], identity: Identity) -> float | None:
    members = (identity.soc,) if identity.soc in scores else identity.members
    return _mean([scores[member] for member in members if member in scores], len(members))


def _by_onet(scores: Mapping[str, float], codes: Sequence[str], identity: Identity) -> float | None:
    parts = rated_parts(codes, scores.__contains__)
    covered = {code[:7] for code in parts}
    return _mean([scores[part] for part in parts], len(parts)) if covered == set(identity.members) else None


def _mean(scores: Sequence[float], due: int) -> float | None:
    return round(sum(scores) / due, 4) if scores and len(scores) == due else None


def _spans(categories: Sequence[str]) -> dict[str, list[int]]:
    """For each category the percentage of occupations in a lower one, and in that or a lower one."""
    places = sorted(map(CATEGORIES.index, categories))
    return {
        category: [round(100 * below(places, place) / len(places)) for below in (bisect_left, bisect_right)]
        for place, category in enumerate(CATEGORIES)
        if category in categories
    }


def _percentiles(scores: Mapping[str, float | None]) -> dict[str, int]:
    """The percentage of occupations with a lower score, those with the same counted at half."""
    known = sorted(score for score in scores.values() if score is not None)
    return {
        soc: round(100 * (bisect_left(known, score) + bisect_right(known, score)) / 2 / len(known))
        for soc, score in scores.items()
        if score is not None
    }
