"""What lists of occupations share: the keys that they are ordered by, and what is typically needed to enter."""

from careercli.model.listing import Listing
from careercli.model.occupation import Entry
from careercli.model.pay import Median, Unpublished

Key = tuple[float, ...]
"""What rows are sorted by, the least first."""


def largest_first(value: float | None) -> Key:
    """The largest first; what has no value last."""
    return (1, 0) if value is None else (0, -value)


def by_pay(median: Median | None) -> Key:
    """Annual medians first, a top-coded one by its bound; then hourly ones, which cannot be set beside them."""
    value = (median.at_least if isinstance(median.figure, Unpublished) else median.figure) if median else None
    return (2, 0) if value is None or median is None else (0 if median.basis == "annual" else 1, -value)


def entry(labelled: Entry, listing: Listing) -> Entry:
    """What is typical of a listed occupation, from the rounds that the one beside it is from."""
    ways = (listing.experience, listing.training, listing.job_zone)
    return Entry(listing.round, listing.education, labelled.details, *ways)
