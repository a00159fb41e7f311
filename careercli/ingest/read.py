"""Reading a whole folder of official files, one dataset after the other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from careercli.ingest import onet
from careercli.ingest.breaks import classification
from careercli.ingest.classification import SocEntry, read_direct_matches, read_fields, read_structure
from careercli.ingest.errors import SourceError
from careercli.ingest.handbook import Page, read_handbook
from careercli.ingest.oews import OewsYear
from careercli.ingest.oews_series import read_series
from careercli.ingest.oews_workbook import read_workbook
from careercli.ingest.prices import Parities, read_index, read_parities
from careercli.ingest.projections import ProjectionSet, read_example_titles, read_projections
from careercli.ingest.soc_changes import SocChanges, read_soc_changes
from careercli.ingest.sources import DATASETS, Inputs, Source
from careercli.ingest.state_projections import StateProjections, read_state_projections
from careercli.ingest.toml import Inline
from careercli.model.occupation import ALL_OCCUPATIONS
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
    states: Parities
    metros: Parities


@dataclass(frozen=True)
class Official:
    """Everything that the official files say, as published."""

    structure: Mapping[str, SocEntry]
    direct_matches: Mapping[str, set[str]]
    soc_changes: SocChanges
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
    sources: list[Source]
    notes: list[str]

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
    return _Reader(Inputs(root), report).read()


class _Reader:
    """Reads one dataset after the other, and keeps the list of sources and of what a person should know."""

    def __init__(self, inputs: Inputs, report: Report) -> None:
        self.inputs = inputs
        self.report = report
        self.sources: list[Source] = []
        self.notes: list[str] = []

    def read(self) -> Official:
        self.report("occupational classification")
        structure, direct_matches = self._classification()
        soc_changes = self._soc_changes()
        self.report("fields of study")
        fields = self._fields()
        oews = self._oews()
        self.report("Employment Projections")
        projections, past, examples = self._projections()
        self.report("state projections")
        states = self._states()
        database = self._onet()
        self.report("prices")
        prices = self._prices()
        self.report("Occupational Outlook Handbook")
        handbook, handbook_source = self._handbook(oews)
        return Official(
            structure=structure,
            direct_matches=direct_matches,
            soc_changes=soc_changes,
            fields=fields,
            oews=oews,
            projections=projections,
            past=past,
            examples=examples,
            states=states,
            onet=database,
            prices=prices,
            handbook=handbook,
            handbook_source=handbook_source,
            sources=self.sources,
            notes=self.notes,
        )

    def _classification(self) -> tuple[dict[str, SocEntry], dict[str, set[str]]]:
        structure, matches = self.inputs.one("soc-structure"), self.inputs.one("soc-direct-match")
        titles: dict[str, set[str]] = {}
        for soc, title in read_direct_matches(matches):
            titles.setdefault(soc, set()).add(title)
        self.sources.append(Source("soc-2018", "soc-2018", DATASETS["soc-2018"]["vintage"], [structure, matches]))
        return read_structure(structure), titles

    def _soc_changes(self) -> SocChanges:
        path = self.inputs.one("soc-changes")
        self.sources.append(Source("soc-2010-2018", "soc-changes", DATASETS["soc-changes"]["vintage"], [path]))
        return read_soc_changes(path)

    def _fields(self) -> dict[str, tuple[str, list[str]]]:
        crosswalk, titles = self.inputs.one("cip-soc"), self.inputs.one("cip-titles")
        vintage = DATASETS["cip-soc-2020"]["vintage"]
        self.sources.append(Source("cip-soc-2020", "cip-soc-2020", vintage, [crosswalk, titles]))
        return read_fields(crosswalk, titles)

    def _oews(self) -> dict[int, OewsYear]:
        """Every vintage; where several files give the same figure they must agree."""
        facts = DATASETS["oews"]
        self.inputs.some("oews-national")
        vintages: dict[int, OewsYear] = {}
        for path, match in self.inputs.all("oews-national") + self.inputs.all("oews-local"):
            self.report(path.name)
            bound = facts["top_code"].get(match[1])
            read = read_workbook(path, int(match[1]), TopCode(bound["hourly"], bound["annual"]) if bound else None)
            self._merge(vintages, read, path)
        for path, _ in self.inputs.all("oews-series"):
            self.report(f"{path.name} (the large one)")
            self._merge(vintages, read_series(path), path)
        if not any(vintage.local for vintage in vintages.values()):
            example = DATASETS["files"]["oews-series"]["example"]
            raise SourceError(self.inputs.root, f"no pay by place: neither {example} nor state and industry workbooks")
        for year, vintage in vintages.items():
            top = vintage.top_code
            if top is None and vintage.top_coded:
                raise SourceError(vintage.files[0], "has top-coded wages (#), but no file says from which bound")
            stated = {"top_code": Inline(hourly=top.hourly, annual=top.annual)} if top else {}
            self.sources.append(
                Source(
                    f"oews-{year}",
                    "oews",
                    f"{facts['month']} {year}",
                    vintage.files,
                    {"classification": classification(year), **stated},
                )
            )
            if str(year) not in facts["classification"]:
                self.notes.append(f"May {year} is taken to use {classification(year)}: datasets.toml does not list it")
        return vintages

    @staticmethod
    def _merge(vintages: dict[int, OewsYear], read: OewsYear, path: Path) -> None:
        if read.year in vintages:
            vintages[read.year].merge(read, path)
        else:
            vintages[read.year] = read

    def _projections(self) -> tuple[ProjectionSet, ProjectionSet | None, dict[str, list[str]]]:
        """The newest projections, the oldest ones to look back at, and example titles."""
        found = [read_projections(path, past=True) for path in self.inputs.some("ep")]
        ordered = sorted(found, key=lambda projections: projections.target_year)
        for earlier, later in pairwise(ordered):
            if earlier.target_year == later.target_year:
                raise SourceError(later.path, f"{earlier.path} holds the same projections")
        current = read_projections(ordered[-1].path)
        past = ordered[0] if len(ordered) > 1 else None
        examples_path = self.inputs.one("ep-examples")
        examples_vintage, examples = read_example_titles(examples_path)
        files = {current.vintage: [current.path]} | ({past.vintage: [past.path]} if past else {})
        files.setdefault(examples_vintage, []).append(examples_path)
        for vintage, used in files.items():
            facts: dict[str, object] = {}
            if vintage == current.vintage:
                facts = {"average_percent": current.by_code[ALL_OCCUPATIONS].change_percent, **self._ratings(vintage)}
            self.sources.append(Source(f"ep-{vintage}", "ep", _dash(vintage), used, facts))
        self.notes += [f"the projections of {other.vintage} are not used" for other in ordered[1:-1]]
        return current, past, examples

    def _ratings(self, vintage: str) -> dict[str, object]:
        """The Handbook's words for this vintage; another vintage's never."""
        known = DATASETS["ep"]["ratings"].get(vintage)
        if known is None:
            self.notes.append(f'datasets.toml has no ratings ("faster than average") for {vintage}: there will be none')
            return {}
        return {"ratings": known["bounds"], "below": known["below"]}

    def _states(self) -> StateProjections:
        """The newest vintage; a download of the live service is several files."""
        vintages = read_state_projections(self.inputs.some("state-projections"))
        newest = max(vintages, key=lambda states: states.target_year)
        self.notes += [f"the state projections of {old.vintage} are not used" for old in vintages if old != newest]
        source = f"state-projections-{newest.vintage}"
        self.sources.append(Source(source, "state-projections", _dash(newest.vintage), newest.paths))
        return newest

    def _onet(self) -> Onet:
        used: dict[str, list[Path]] = {}

        def file(name: str) -> Path:
            """The newest file of this name."""
            self.report(f"O*NET {name.removesuffix('.xlsx')}")
            path, version = self.inputs.onet(name)[0]
            used.setdefault(version, []).append(path)
            return path

        def ratings(name: str, scales: Mapping[str, tuple[float, float]]) -> dict[str, onet.Ratings]:
            """From the newest file of this name that rates on these scales."""
            self.report(f"O*NET {name.removesuffix('.xlsx')}")
            for path, version in self.inputs.onet(name):
                found = onet.read_ratings(path, scales)
                if found:
                    used.setdefault(version, []).append(path)
                    return found
                self.notes.append(f"{path} rates on other scales than {' and '.join(scales)}: an older file is used")
            raise SourceError(path, f"has no ratings on the scale {' and '.join(scales)}")

        importance_and_level = {"IM": _IMPORTANCE, "LV": _LEVEL}
        database = Onet(
            titles=onet.read_titles(file("Occupation Data.xlsx")),
            alternate=onet.read_other_titles(file("Alternate Titles.xlsx"), ("alternate title", "short title")),
            reported=onet.read_other_titles(file("Sample of Reported Titles.xlsx"), ("reported job title",)),
            job_zones=onet.read_job_zones(file("Job Zones.xlsx")),
            skills=ratings("Skills.xlsx", importance_and_level),
            knowledge=ratings("Knowledge.xlsx", importance_and_level),
            work_styles=ratings("Work Styles.xlsx", {"IM": _IMPORTANCE}),
            interests=ratings("Interests.xlsx", {"OI": _INTEREST}),
            high_points=onet.read_high_points(file("Interests.xlsx")),
            technology=onet.read_technology(file("Technology Skills.xlsx")),
            related=onet.read_related(file("Related Occupations.xlsx")),
        )
        for version, files in used.items():
            released = DATASETS["onet"]["released"].get(version)
            vintage = f"{version} ({released})" if released else version
            self.sources.append(Source(f"onet-{version}", "onet", vintage, sorted(set(files))))
        return database

    def _prices(self) -> Prices:
        cpi_u_paths = self.inputs.some("cpi-u")
        states_path, metros_path = self.inputs.one("rpp-states"), self.inputs.one("rpp-metros")
        cpi_u = read_index(cpi_u_paths)
        states, metros = read_parities(states_path), read_parities(metros_path)
        self.sources += [
            Source("cpi-u", "cpi-u", f"to {max(cpi_u)}", cpi_u_paths),
            Source("rpp-states", "rpp-states", str(states.year), [states_path]),
            Source("rpp-metros", "rpp-metros", str(metros.year), [metros_path]),
        ]
        return Prices(cpi_u, states, metros)

    def _handbook(self, oews: Mapping[int, OewsYear]) -> tuple[dict[str, Page], str]:
        path = self.inputs.one("ooh")
        [(_, match)] = self.inputs.all("ooh")
        industries = oews[max(year for year, vintage in oews.items() if vintage.local)].industries
        handbook = read_handbook(path, {code: industry.title for code, industry in industries.items()})
        source = f"ooh-{match[1]}"
        self.sources.append(Source(source, "ooh", _dash(match[1]), [path]))
        return handbook, source


def _dash(vintage: str) -> str:
    """2024-34 as it is printed."""
    return vintage.replace("-", "–")
