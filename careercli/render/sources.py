"""The last line of every table: area, vintage and source."""

from careercli.model.source import Source
from careercli.queries.show import Show


def source_words(sources: tuple[Source, ...]) -> str:
    """The datasets in a few words each: `OEWS May 2025 (BLS), EP 2024–34 (BLS), O*NET 30.2`."""
    return " · ".join(f"{source.title}, {source.vintage}" for source in sources)


def source_line(result: Show) -> str:
    """The sources of one occupation's screen, and which jobs each of them counts."""
    return f"United States unless said otherwise. {source_words(result.sources)}. {COUNTS}"


COUNTS = "OEWS counts wage-and-salary jobs, projections count all jobs."
