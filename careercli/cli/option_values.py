"""What is typed for options of schooling and of what is left out, as values; each look-up is loaded when asked."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careercli.catalog.catalog import Catalog
    from careercli.catalog.lookup.meant import Meant


def levels(_: "Catalog", text: str) -> "Meant[tuple[str, ...]]":
    """The levels of education that are meant."""
    from careercli.catalog.lookup import education

    return education.levels(text)


def lowest_level(catalog: "Catalog", text: str) -> "Meant[str]":
    """The lowest of the levels that are meant."""
    from careercli.catalog.lookup.meant import Meant

    meant = levels(catalog, text)
    return Meant(meant.typed, meant.value[0], meant.name, meant.literal)


def highest_level(catalog: "Catalog", text: str) -> "Meant[str]":
    """The highest of the levels that are meant."""
    from careercli.catalog.lookup.meant import Meant

    meant = levels(catalog, text)
    return Meant(meant.typed, meant.value[-1], meant.name, meant.literal)


def excluded(catalog: "Catalog", text: str) -> "Meant[tuple[str, ...]]":
    """The codes of what is left out."""
    from careercli.catalog.lookup.question import exclusion

    return exclusion.excluded(catalog, text)
