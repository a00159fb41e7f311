"""The Occupational Outlook Handbook: employers and similar profiles of every page."""

from collections.abc import Mapping
from typing import NamedTuple

from careercli.ingest.datasets.reading import Read, printed
from careercli.ingest.handbook import Page, read_handbook
from careercli.ingest.oews import PublishedIndustry
from careercli.ingest.sources import Inputs, Source


class Handbook(NamedTuple):
    """One edition: the id of its source, and its pages by slug."""

    source: str
    pages: Mapping[str, Page]


def read(inputs: Inputs, industries: Mapping[str, PublishedIndustry]) -> Read[Handbook]:
    """Read every page; its employers are matched to the industries that OEWS publishes."""
    path = inputs.one("ooh")
    [(_, match)] = inputs.all("ooh")
    pages = read_handbook(path, {code: industry.title for code, industry in industries.items()})
    source = Source(f"ooh-{match[1]}", "ooh", printed(match[1]), [path])
    return Read(Handbook(source.id, pages), (source,))
