"""`pay/<slug>.toml` and `projections/<major group>.toml`: occupations and groups by place, and pay by industry."""

from collections.abc import Collection, Mapping

from careercli.ingest.breaks import change_since_2010, change_words, origin_words
from careercli.ingest.occupations import Group, Identity
from careercli.ingest.oews import NATION, OewsYear
from careercli.ingest.projections import ProjectionSet
from careercli.ingest.read import Official
from careercli.ingest.soc_changes import SocChanges
from careercli.ingest.state_projections import COLUMNS as STATE_COLUMNS
from careercli.ingest.state_projections import StateProjections
from careercli.model.notation import COLUMNS
from careercli.model.occupation import ALL_OCCUPATIONS

PAST_COLUMNS = "base projected change change_percent"

Documents = dict[str, Mapping[str, object]]
"""Path in `data/` → document."""


def pay_files(
    oews: OewsYear, identities: Mapping[str, Identity], groups: Mapping[str, Group], soc_2018: Collection[str]
) -> tuple[Documents, list[str]]:
    """The files of pay of every occupation and group that one vintage publishes, and notes on the rest.

    A group of one occupation, which only the classification `soc_2018` knows, says nothing that this one does not say.
    """
    documents: Documents = {}
    states = {code for code, area in oews.areas.items() if area.type in ("state", "territory")}
    unknown = []
    for soc in sorted({*oews.national, *oews.by_area, *oews.by_industry}):
        named = identities.get(soc) or groups.get(soc)
        if named is None:
            if soc not in soc_2018:
                unknown.append(soc)
            continue
        rows = sorted(oews.by_area.get(soc, {}).items())
        documents[f"pay/{named.slug}.toml"] = {
            "soc": soc,
            "title": named.title,
            "source": f"oews-{oews.year}",
            "columns": " ".join(COLUMNS),
            "states": {code: row for code, row in rows if code in states},
            "areas": {code: row for code, row in rows if code not in states},
            "industries": dict(sorted(oews.by_industry.get(soc, {}).items())),
        }
    notes = [f"OEWS codes that are neither occupation nor group, left out: {', '.join(unknown)}"] if unknown else []
    return documents, notes


def older_vintages(vintages: Mapping[int, OewsYear], used: OewsYear) -> list[str]:
    """What pay of an older vintage is not used, and what the newest one lacks beside it."""
    notes = []
    for year, older in sorted(vintages.items()):
        if older.local and year != used.year:
            lacking = sorted({area.type for area in older.areas.values()} - {area.type for area in used.areas.values()})
            lacking += ["industry"] if older.by_industry and not used.by_industry else []
            warning = f"; it has no pay by {', '.join(lacking)}: bring these files too" if lacking else ""
            notes.append(f"pay by area and industry is of May {used.year}, not {year}{warning}")
    return notes


def projection_files(official: Official, identities: Mapping[str, Identity]) -> tuple[Documents, list[str]]:
    """The files of projections, one for each major group and one for all occupations, one of an older projection.

    And notes on what has no place. Thousands of small files would cost a wheel more than what is in them.
    """
    documents, notes = state_projection_files(official.states, identities)
    if official.projections.past:
        documents["projections/past.toml"] = _past(official.projections.past, identities, official.soc.changes)
    return documents, notes


def state_projection_files(states: StateProjections, identities: Mapping[str, Identity]) -> tuple[Documents, list[str]]:
    """The files of projections by state, one for each major group and one for all occupations, and notes."""
    rows, notes = _by_occupation(states.by_code, identities)
    documents: dict[str, dict[str, object]] = {}
    for soc in sorted({*identities, ALL_OCCUPATIONS}):
        document = documents.setdefault(f"projections/{soc[:2]}.toml", _empty_projections(states))
        ordered = sorted(rows.get(soc, {}).items(), key=lambda item: (item[0] != NATION, item[0]))
        if ordered:
            _table(document, "states")[soc] = dict(ordered)
    if states.growth_only_openings:
        notes.append(f"openings that count growth only, not replacements: {', '.join(states.growth_only_openings)}")
    return dict(documents), notes


def _empty_projections(states: StateProjections) -> dict[str, object]:
    document: dict[str, object] = {
        "states": {
            "source": f"state-projections-{states.vintage}",
            "base_year": states.base_year,
            "target_year": states.target_year,
            "columns": STATE_COLUMNS,
        }
    }
    if states.growth_only_openings:
        _table(document, "states")["growth_only_openings"] = states.growth_only_openings
    return document


def _past(past: ProjectionSet, identities: Mapping[str, Identity], changes: SocChanges) -> dict[str, object]:
    """An older projection under today's codes and of all occupations together, and what it cannot be compared with."""
    document: dict[str, object] = {
        "source": f"ep-{past.vintage}",
        "base_year": past.base_year,
        "target_year": past.target_year,
        "columns": PAST_COLUMNS,
    }
    shown = [soc for soc, before in past.by_code.items() if before.line_item]
    reasons = {}
    for soc in sorted({*identities, ALL_OCCUPATIONS}):
        before, identity = past.by_code.get(soc), identities.get(soc)
        if before and (identity is None or before.line_item or identity.members != (soc,)):
            figures = (before.base, before.projected, before.change, before.change_percent)
            document[soc] = " ".join(map(str, figures))
            change = change_since_2010(identity, shown, changes) if identity else None
            if change and not change.none:
                reasons[soc] = change_words(change)
        elif identity:
            reasons[soc] = origin_words(identity, changes)
    return document | {"not_comparable": reasons}


def _table(document: Mapping[str, object], name: str) -> dict[str, object]:
    table = document[name]
    assert isinstance(table, dict)
    return table


def _by_occupation(
    by_code: Mapping[str, Mapping[str, str]], identities: Mapping[str, Identity]
) -> tuple[dict[str, dict[str, str]], list[str]]:
    """State projections by our occupations.

    Some states publish a group where it has only one occupation; then the figures are that occupation's. Whatever else
    is no occupation here (older codes, other aggregates) is left out and counted, never added up.
    """
    rows = {soc: dict(areas) for soc, areas in by_code.items() if soc in identities or soc == ALL_OCCUPATIONS}
    left_out: dict[str, int] = {}
    for code, areas in by_code.items():
        if code in rows:
            continue
        inside = [soc for soc, identity in identities.items() if code in identity.groups]
        for area, row in areas.items():
            if len(inside) == 1 and area not in rows.get(inside[0], {}):
                rows.setdefault(inside[0], {})[area] = row
            else:
                left_out[code] = left_out.get(code, 0) + 1
    if not left_out:
        return rows, []
    counted = ", ".join(f"{code} ({count})" for code, count in sorted(left_out.items()))
    return rows, [f"{sum(left_out.values())} state projections are for other aggregates, left out: {counted}"]
