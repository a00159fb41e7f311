"""Reading a whole folder of official files, one dataset after the other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from careercli.ingest import onet, prices
from careercli.ingest.classification import SocEntry, read_direct_matches, read_fields, read_structure
from careercli.ingest.errors import SourceError
from careercli.ingest.handbook import Page, read_handbook
from careercli.ingest.oews import OewsYear
from careercli.ingest.oews_series import read_series
from careercli.ingest.oews_workbook import read_workbook
from careercli.ingest.projections import ProjectionSet, read_example_titles, read_projections
from careercli.ingest.sources import DATASETS, Inputs, Source
from careercli.ingest.state_projections import StateProjections, read_state_projections
from careercli.ingest.toml import Inline
from careercli.model.pay import TopCode

Report = Callable[[str], None]
"""Told what is being read or written next."""

_IMPORTANCE = (1.0, 5.0)
_LEVEL = (0.0, 7.0)
_INTEREST = (1.0, 7.0)


@dataclass(frozen=True)
class Onet:
    """The O*NET database, everything by O*NET-SOC code."""

    titles: Mapping[str, str]
    alternate: Mapping[str, set[str]]
    reported: Mapping[str, set[str]]
    job_zones: Mapping[str, int]
    skills: Mapping[str, onet.Ratings]
    knowledge: Mapping[str, onet.Ratings]
    work_styles: Mapping[str, onet.Ratings]
    interests: Mapping[str, onet.Ratings]
    high_points: Mapping[str, str]
    technology: Mapping[str, Mapping[str, set[str]]]
    related: Mapping[str, list[onet.Related]]


@dataclass(frozen=True)
class Prices:
    """Consumer prices by month, and price levels by area."""

    cpi_u: Mapping[str, float]
    cpi_u_sa: Mapping[str, float]
    states: prices.Parities
    metros: prices.Parities


@dataclass(frozen=True)
class Official:
    """Everything that the official files say, as published."""

    structure: Mapping[str, SocEntry]
    direct_matches: Mapping[str, set[str]]
    fields: Mapping[str, tuple[str, list[str]]]
    oews: Mapping[int, OewsYear]
    projections: ProjectionSet
    past: ProjectionSet | None
    examples: Mapping[str, list[str]]
    states: StateProjections
    onet: Onet
    prices: Prices
    handbook: Mapping[str, Page]
    handbook_source: str
    sources: list[Source] = field(default_factory=list)

    @property
    def latest_oews(self) -> OewsYear:
        """The newest vintage with national pay."""
        return self.oews[max(year for year, oews in self.oews.items() if oews.national)]

    @property
    def local_oews(self) -> OewsYear:
        """The newest vintage with pay by area or industry: one vintage feeds all of `pay/`."""
        return self.oews[max(year for year, oews in self.oews.items() if oews.local)]


def read_official(root: Path, report: Report) -> Official:
    """Read every dataset in the folder; SourceError at the first thing that is wrong."""
    inputs = Inputs(root)
    sources: list[Source] = []
    structure, direct_matches, fields = _read_classification(inputs, sources, report)
    oews = _read_oews(inputs, sources, report)
    projections, past, examples = _read_projections(inputs, sources, report)
    report("state projections")
    states = read_state_projections(inputs.some("state-projections"))
    sources.append(
        Source(f"state-projections-{states.vintage}", "state-projections", _dash(states.vintage), list(states.paths))
    )
    database = _read_onet(inputs, sources, report)
    money = _read_prices(inputs, sources, report)
    report("Occupational Outlook Handbook")
    inputs.one("ooh")
    [(handbook_path, match)] = inputs.all("ooh")
    local = oews[max(year for year, vintage in oews.items() if vintage.local)]
    handbook = read_handbook(handbook_path, local.industries)
    handbook_source = f"ooh-{match[1]}"
    sources.append(Source(handbook_source, "ooh", _dash(match[1]), [handbook_path]))
    return Official(
        structure,
        direct_matches,
        fields,
        oews,
        projections,
        past,
        examples,
        states,
        database,
        money,
        handbook,
        handbook_source,
        sources,
    )


def _read_classification(
    inputs: Inputs, sources: list[Source], report: Report
) -> tuple[dict[str, SocEntry], dict[str, set[str]], dict[str, tuple[str, list[str]]]]:
    report("occupational classification")
    structure_path, matches_path = inputs.one("soc-structure"), inputs.one("soc-direct-match")
    structure = read_structure(structure_path)
    matches: dict[str, set[str]] = {}
    for soc, title in read_direct_matches(matches_path):
        matches.setdefault(soc, set()).add(title)
    sources.append(Source("soc-2018", "soc-2018", DATASETS["soc-2018"]["vintage"], [structure_path, matches_path]))
    report("fields of study")
    crosswalk, titles = inputs.one("cip-soc"), inputs.one("cip-titles")
    fields = read_fields(crosswalk, titles)
    sources.append(Source("cip-soc-2020", "cip-soc-2020", DATASETS["cip-soc-2020"]["vintage"], [crosswalk, titles]))
    return structure, matches, fields


def _read_oews(inputs: Inputs, sources: list[Source], report: Report) -> dict[int, OewsYear]:
    """Every vintage; where several files give the same figure they must agree."""
    facts = DATASETS["oews"]
    inputs.some("oews-national")
    vintages: dict[int, OewsYear] = {}
    files = inputs.all("oews-national") + inputs.all("oews-local")
    for path, match in files:
        report(path.name)
        year = int(match[1])
        known = facts["top_code"].get(str(year))
        read = read_workbook(path, year, TopCode(known["hourly"], known["annual"]) if known else None)
        _merge(vintages, read, path)
    for path, _ in inputs.all("oews-series"):
        report(f"{path.name} (the large one)")
        _merge(vintages, read_series(path), path)
    if not any(vintage.local for vintage in vintages.values()):
        example = DATASETS["files"]["oews-series"]["example"]
        raise SourceError(
            inputs.root, f"no pay by area and industry: neither {example} nor state and industry workbooks"
        )
    for year, vintage in vintages.items():
        bound = vintage.top_code
        top_code = {"top_code": Inline(hourly=bound.hourly, annual=bound.annual)} if bound else {}
        extra = {"classification": facts["classification"].get(str(year)), **top_code}
        sources.append(Source(f"oews-{year}", "oews", f"{facts['month']} {year}", vintage.files, extra))
    return vintages


def _merge(vintages: dict[int, OewsYear], read: OewsYear, path: Path) -> None:
    if read.year in vintages:
        vintages[read.year].merge(read, path)
    else:
        vintages[read.year] = read


def _read_projections(
    inputs: Inputs, sources: list[Source], report: Report
) -> tuple[ProjectionSet, ProjectionSet | None, dict[str, list[str]]]:
    """The newest projections, the oldest ones beside them, and example titles."""
    paths = inputs.some("ep")
    report("Employment Projections")
    years = {path: read_projections(path, past=True) for path in paths}
    ordered = sorted(years.values(), key=lambda read: read.target_year)
    for earlier, later in pairwise(ordered):
        if earlier.target_year == later.target_year:
            raise SourceError(later.path, f"{earlier.path} holds the same projections")
    current = read_projections(ordered[-1].path)
    past = ordered[0] if len(ordered) > 1 else None
    examples_path = inputs.one("ep-examples")
    examples_vintage, examples = read_example_titles(examples_path)
    files = {current.vintage: [current.path]}
    if past:
        files[past.vintage] = [past.path]
    files.setdefault(examples_vintage, []).append(examples_path)
    for vintage, used in files.items():
        extra: dict[str, object] = {}
        if vintage == current.vintage:
            extra["average_percent"] = current.by_code["00-0000"].change_percent
            extra |= _ratings(vintage)
        sources.append(Source(f"ep-{vintage}", "ep", _dash(vintage), used, extra))
    return current, past, examples


def _ratings(vintage: str) -> dict[str, object]:
    known = DATASETS["ep"]["ratings"].get(vintage)
    return {"ratings": known["bounds"], "below": known["below"]} if known else {}


def _read_onet(inputs: Inputs, sources: list[Source], report: Report) -> Onet:
    used: dict[str, list[Path]] = {}

    def file(name: str) -> Path:
        report(f"O*NET {name.removesuffix('.xlsx')}")
        path, version = inputs.onet(name)
        used.setdefault(version, []).append(path)
        return path

    importance_and_level = {"IM": _IMPORTANCE, "LV": _LEVEL}
    interests = file("Interests.xlsx")
    database = Onet(
        titles=onet.read_titles(file("Occupation Data.xlsx")),
        alternate=onet.read_other_titles(file("Alternate Titles.xlsx"), ("alternate title", "short title")),
        reported=onet.read_other_titles(file("Sample of Reported Titles.xlsx"), ("reported job title",)),
        job_zones=onet.read_job_zones(file("Job Zones.xlsx")),
        skills=onet.read_ratings(file("Skills.xlsx"), importance_and_level),
        knowledge=onet.read_ratings(file("Knowledge.xlsx"), importance_and_level),
        work_styles=onet.read_ratings(file("Work Styles.xlsx"), {"IM": _IMPORTANCE}),
        interests=onet.read_ratings(interests, {"OI": _INTEREST}),
        high_points=onet.read_high_points(interests),
        technology=onet.read_technology(file("Technology Skills.xlsx")),
        related=onet.read_related(file("Related Occupations.xlsx")),
    )
    for version, files in used.items():
        released = DATASETS["onet"]["released"].get(version)
        sources.append(Source(f"onet-{version}", "onet", f"{version} ({released})" if released else version, files))
    return database


def _read_prices(inputs: Inputs, sources: list[Source], report: Report) -> Prices:
    report("prices")
    unadjusted_path, adjusted_path = inputs.one("cpi-u"), inputs.one("cpi-u-sa")
    states_path, metros_path = inputs.one("rpp-states"), inputs.one("rpp-metros")
    unadjusted, adjusted = prices.read_index(unadjusted_path), prices.read_index(adjusted_path)
    states, metros = prices.read_parities(states_path, 5), prices.read_parities(metros_path, 1)
    sources += [
        Source("cpi-u", "cpi-u", f"to {max(unadjusted)}", [unadjusted_path]),
        Source("cpi-u-sa", "cpi-u-sa", f"to {max(adjusted)}", [adjusted_path]),
        Source("rpp-states", "rpp-states", str(states.year), [states_path]),
        Source("rpp-metros", "rpp-metros", str(metros.year), [metros_path]),
    ]
    return Prices(unadjusted, adjusted, states, metros)


def _dash(vintage: str) -> str:
    """2024-34 as it is printed."""
    return vintage.replace("-", "–")
