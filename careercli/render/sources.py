"""The last line of every table: area, vintage and source."""

from careercli.model.source import Source


def source_words(sources: tuple[Source, ...]) -> str:
    """The datasets in a few words each, vintages of one dataset together: `BLS OEWS May 2025, BLS EP 2024–34`."""
    vintages: dict[str, list[str]] = {}
    for source in sources:
        vintages.setdefault(source.short, []).append(source.vintage)
    return ", ".join(f"{short} {_span(found)}" for short, found in vintages.items())


def _span(vintages: list[str]) -> str:
    """One vintage, both of two, or the first and the last of more."""
    return " and ".join(vintages) if len(vintages) < 3 else f"{vintages[0]} to {vintages[-1]}"


COUNTS = "OEWS counts wage-and-salary jobs, EP all jobs."

PROJECTION_COUNTS = "Projections count all jobs, OEWS wage-and-salary jobs."
"""The same where states' projections stand beside EP's."""
