"""Which round of the nation's projections a person means, by its years."""

import re

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import UsageError
from careercli.catalog.lookup.meant import Meant
from careercli.model.occupation import ALL_OCCUPATIONS

_YEARS = re.compile(r"(?:ep\b[\s-]*)?(\d{4})(?:\s*(?:[-‐‑‒–—−/]|to)\s*(?:\d{2})?(\d{2}))?", re.IGNORECASE)


def round_of_projections(catalog: Catalog, text: str) -> Meant[str]:
    """The vintage of the round that is meant, as it is printed: `2024-34`, `2024–2034` or its first year.

    Raises UsageError, which names the rounds in the data, where it is none of them.
    """
    rounds = catalog.group(ALL_OCCUPATIONS).projections
    if years := _YEARS.fullmatch(text.strip()):
        base, target = years.groups()
        for found in rounds:
            if base == str(found.base_year) and target in (None, str(found.target_year)[-2:]):
                return Meant(text, found.vintage, f"the round of {found.vintage}", literal=target is not None)
    known = " and ".join(found.vintage for found in rounds)
    raise UsageError(
        f"--vintage: '{text[:40]}' is no round of the nation's projections; the data hold {known} "
        "(states project for other years, whatever is asked)"
    )
