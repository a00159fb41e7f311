"""Reading a whole folder of official files, one dataset after the other (ingest/datasets)."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from careercli.ingest.datasets import (
    ai,
    cities,
    consumer_prices,
    fields,
    handbook,
    oews,
    onet,
    price_levels,
    projections,
    soc,
    state_projections,
)
from careercli.ingest.datasets.reading import Read, Report
from careercli.ingest.oews import OewsYear
from careercli.ingest.sources import Inputs, Source
from careercli.ingest.state_projections import StateProjections

T = TypeVar("T")


@dataclass(frozen=True)
class Official:
    """Everything that the official files say, as published."""

    soc: soc.Classification
    fields: fields.Fields
    oews: Mapping[int, OewsYear]
    projections: projections.Projections
    states: StateProjections
    onet: onet.Onet
    cpi_u: Mapping[str, float]
    price_levels: price_levels.PriceLevels
    handbook: handbook.Handbook
    cities: cities.Cities
    ai: ai.AiExposure
    sources: tuple[Source, ...]
    notes: tuple[str, ...]

    @property
    def latest_oews(self) -> OewsYear:
        """The newest vintage with national pay."""
        return self.oews[max(year for year, oews in self.oews.items() if oews.national)]

    @property
    def local_oews(self) -> OewsYear:
        """The newest vintage with pay by area or industry: one vintage feeds all of `pay/`."""
        return _local(self.oews)

    def words_for_growth(self, vintage: str) -> Mapping[str, str]:
        """The Handbook's words for growth by SOC code, where it is of this round of projections."""
        return self.handbook.growth if self.handbook.vintage == vintage else {}


def read_official(root: Path, report: Report) -> Official:
    """Read every dataset in the folder; SourceError at the first thing that is wrong."""
    inputs = Inputs(root)
    sources: list[Source] = []
    notes: list[str] = []

    def value(read: Read[T]) -> T:
        sources.extend(read.sources)
        notes.extend(read.notes)
        return read.value

    report("occupational classification")
    classification = value(soc.read(inputs))
    report("fields of study")
    studies = value(fields.read(inputs))
    wages = value(oews.read(inputs, report))
    report("Employment Projections")
    national = value(projections.read(inputs))
    report("state projections")
    states = value(state_projections.read(inputs))
    database = value(onet.read(inputs, report))
    report("prices")
    cpi_u, levels = value(consumer_prices.read(inputs)), value(price_levels.read(inputs))
    report("Occupational Outlook Handbook")
    pages = value(handbook.read(inputs, _local(wages).industries))
    report("cities")
    seats = value(cities.read(inputs))
    report("AI exposure")
    exposure = value(ai.read(inputs))
    return Official(
        soc=classification,
        fields=studies,
        oews=wages,
        projections=national,
        states=states,
        onet=database,
        cpi_u=cpi_u,
        price_levels=levels,
        handbook=pages,
        cities=seats,
        ai=exposure,
        sources=tuple(sources),
        notes=tuple(notes),
    )


def _local(vintages: Mapping[int, OewsYear]) -> OewsYear:
    return vintages[max(year for year, vintage in vintages.items() if vintage.local)]
