"""How far artificial intelligence touches an occupation, each measure with the publication that it is taken from."""

from typing import NamedTuple

from careercli.catalog.files.sources import Sources
from careercli.model.exposure import AI_CATEGORIES, AiExposure, Category, Score
from careercli.model.listing import Listing
from careercli.model.source import Source

AI_ORDER = ("ai-bls", "ai-applicability")
"""The datasets that listed occupations are sorted by: BLS's category, then Microsoft's applicability."""

NO_CATEGORY = "without a category of AI exposure"
"""Why an occupation is left out."""


class Measured(NamedTuple):
    """What one publication says of an occupation, None where it does not cover it."""

    published: Source
    said: Category | Score | None


def measures(sources: Sources, exposure: AiExposure | None) -> tuple[Measured, ...]:
    """Every publication in the data with what it says of an occupation; none where nobody says anything."""
    if exposure is None:
        return ()
    said = zip(("ai-bls", "ai-applicability", "ai-gpts"), exposure, strict=True)
    return tuple(Measured(sources.of(dataset)[0], found) for dataset, found in said if sources.of(dataset))


def listed_exposure(listing: Listing) -> float | None:
    """What to sort by, the most exposed having most of it: BLS's category, then Microsoft's applicability (0 to 1).

    None where BLS gives no category; without a score an occupation is the last of its category.
    """
    if listing.ai_category is None:
        return None
    return 2 * AI_CATEGORIES.index(listing.ai_category) + (listing.ai_applicability or 0)
