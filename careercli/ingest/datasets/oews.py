"""Occupational Employment and Wage Statistics: every vintage, from workbooks and time series."""

from pathlib import Path

from careercli.ingest.breaks import classification
from careercli.ingest.datasets.reading import Read, Report
from careercli.ingest.errors import SourceError
from careercli.ingest.oews import OewsYear
from careercli.ingest.oews_series import read_series
from careercli.ingest.oews_workbook import read_workbook
from careercli.ingest.sources import DATASETS, Inputs, Source
from careercli.ingest.toml import Inline
from careercli.model.pay import TopCode


def read(inputs: Inputs, report: Report) -> Read[dict[int, OewsYear]]:
    """Every vintage by its year; where several files give the same figure they must agree."""
    inputs.some("oews-national")
    vintages = read_vintages(inputs, report)
    if not any(vintage.local for vintage in vintages.values()):
        example = DATASETS["files"]["oews-series"]["example"]
        raise SourceError(inputs.root, f"no pay by place: neither {example} nor state and industry workbooks")
    sources = tuple(source_of(vintage) for vintage in vintages.values())
    return Read(vintages, sources, tuple(filter(None, map(note_on, vintages))))


def read_vintages(inputs: Inputs, report: Report, since: int = 0) -> dict[int, OewsYear]:
    """Every vintage that the files hold, whether whole or not, by its year; workbooks of the year `since` and later."""
    facts = DATASETS["oews"]
    vintages: dict[int, OewsYear] = {}
    for path, match in inputs.all("oews-national") + inputs.all("oews-local"):
        if int(match[1]) < since:
            continue
        report(path.name)
        bound = facts["top_code"].get(match[1])
        found = read_workbook(path, int(match[1]), TopCode(bound["hourly"], bound["annual"]) if bound else None)
        _merge(vintages, found, path)
    for path, _ in inputs.all("oews-series"):
        report(f"{path.name} (the large one)")
        _merge(vintages, read_series(path), path)
    return vintages


def note_on(year: int) -> str:
    """What a person should know of a vintage that datasets.toml does not list yet; empty for the others."""
    if str(year) in DATASETS["oews"]["classification"]:
        return ""
    return f"May {year} is taken to use {classification(year)}: datasets.toml does not list it"


def _merge(vintages: dict[int, OewsYear], found: OewsYear, path: Path) -> None:
    if found.year in vintages:
        vintages[found.year].merge(found, path)
    else:
        vintages[found.year] = found


def source_of(vintage: OewsYear) -> Source:
    """What `sources.toml` says of a vintage; SourceError where its top-coded wages have no bound."""
    year, top = vintage.year, vintage.top_code
    if top is None and vintage.top_coded:
        raise SourceError(vintage.files[0], "has top-coded wages (#), but no file says from which bound")
    stated = {"top_code": Inline(hourly=top.hourly, annual=top.annual)} if top else {}
    facts = {"classification": classification(year), **stated}
    return Source(f"oews-{year}", "oews", f"{DATASETS['oews']['month']} {year}", vintage.files, facts)
