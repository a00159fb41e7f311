"""The last line of every table: area, vintage and source."""

from careercli.model.source import Source


def source_words(sources: tuple[Source, ...]) -> str:
    """The datasets in a few words each, vintages of one dataset together: `BLS OEWS May 2025, BLS EP 2024–34`."""
    return ", ".join(f"{short} {vintages(found)}" for short, found in by_dataset(sources).items())


def by_dataset(sources: tuple[Source, ...]) -> dict[str, list[Source]]:
    """The vintages of each dataset together, by its short name."""
    found: dict[str, list[Source]] = {}
    for source in sources:
        found.setdefault(source.short, []).append(source)
    return found


def vintages(sources: list[Source]) -> str:
    """One vintage, both of two, or the first and the last of more."""
    vintages = [source.vintage for source in sources]
    return " and ".join(vintages) if len(vintages) < 3 else f"{vintages[0]} to {vintages[-1]}"


COUNTS = "OEWS counts wage-and-salary jobs, EP all jobs."

PROJECTION_COUNTS = "Projections count all jobs, OEWS wage-and-salary jobs."
"""The same where states' projections stand beside EP's."""
