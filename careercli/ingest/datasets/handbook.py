"""The Occupational Outlook Handbook: employers and similar profiles of every page."""

from collections.abc import Mapping
from typing import NamedTuple

from careercli.ingest.datasets.reading import Read, printed
from careercli.ingest.errors import SourceError
from careercli.ingest.handbook import Page, read_growth, read_handbook
from careercli.ingest.oews import PublishedIndustry
from careercli.ingest.sources import Inputs, Source


class Handbook(NamedTuple):
    """One edition: the id of its source, its pages by slug, and its words for growth by SOC code."""

    source: str
    vintage: str
    pages: Mapping[str, Page]
    growth: Mapping[str, str]


def read(inputs: Inputs, industries: Mapping[str, PublishedIndustry]) -> Read[Handbook]:
    """Read every page; its employers are matched to the industries that OEWS publishes."""
    path, text = inputs.one("ooh"), inputs.one("ooh-text")
    [(_, match)], [(_, text_match)] = inputs.all("ooh"), inputs.all("ooh-text")
    if text_match[1] != match[1]:
        raise SourceError(text, f"is of another edition than {path.name}")
    pages = read_handbook(path, {code: industry.title for code, industry in industries.items()})
    source = Source(f"ooh-{match[1]}", "ooh", printed(match[1]), [path, text])
    return Read(Handbook(source.id, match[1], pages, read_growth(text, pages)), (source,))
