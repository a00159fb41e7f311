"""Which group of occupations a person means: its SOC code, slug, title or an unambiguous beginning of it."""

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import UsageError
from careercli.catalog.lookup.named import named
from careercli.catalog.text import clean


def group(catalog: Catalog, text: str) -> str:
    """The SOC code of the group that is meant: `11-0000`, `11`, `management-occupations`, `management`.

    Raises UsageError where it is the code of a single occupation, UnknownNameError or AmbiguousNameError with what is
    near.
    """
    text, codes = clean(text), catalog.codes
    code = f"{text}-0000" if len(text) == 2 and text.isdigit() else text
    if code in codes.groups:
        return code
    if code in codes.occupations or code in codes.members:
        raise UsageError(f"{code} is a single occupation, no group of them")
    by_slug = {slug: soc for soc, slug in codes.groups.items()}
    return by_slug.get(text.lower()) or named(text, "group", catalog.index.group_titles())
