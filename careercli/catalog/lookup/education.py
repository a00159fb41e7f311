"""Which level of education a person means: its name, a short word for it, or an unambiguous beginning."""

from careercli.catalog.catalog import Catalog
from careercli.catalog.lookup.named import named
from careercli.catalog.text import words
from careercli.model.education import LEVELS, rank


def education(catalog: Catalog, text: str) -> str:
    """The level that is meant, in the words of the data: `bachelor's`, `high school`, `none`.

    Raises UnknownNameError or AmbiguousNameError with what is near.
    """
    levels = sorted(catalog.index.levels_of_education(), key=rank)
    short = {LEVELS.get(level, level): level for level in levels}
    for word, level in short.items():
        if words(text) == words(word):
            return level
    return short[named(text, "level of education", short)]
