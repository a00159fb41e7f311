"""Which group of occupations a person means: its SOC code, slug, title, the beginning of it or an everyday word."""

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import AmbiguousNameError, UsageError
from careercli.catalog.lookup.codes import read_code
from careercli.catalog.lookup.find import find
from careercli.catalog.lookup.meant import Meant
from careercli.catalog.lookup.signs import plain_signs
from careercli.catalog.lookup.vocabulary import Vocabulary
from careercli.catalog.text import words
from careercli.model.name import LeadsTo

MOST_CANDIDATES = 8

_CALLED = frozenset(["occupation", "occ", "job", "career", "field", "work", "worker"])
"""Words that say only that a group is meant."""


def group(catalog: Catalog, text: str) -> Meant[str]:
    """The SOC code of the group that is meant: `11-0000`, `11`, `management-occupations`, `management`, `trades`.

    Raises UsageError where it is the code of a single occupation, UnknownNameError or AmbiguousNameError with what is
    near, the wider groups first.
    """
    typed = plain_signs(text)
    if coded := read_code(catalog, typed):
        if coded.leads_to is not LeadsTo.GROUP:
            what = "a field of study" if coded.leads_to is LeadsTo.FIELD else "a single occupation"
            raise UsageError(f"{typed} is {what}, no group of occupations")
        return Meant(typed, coded.target, catalog.group(coded.target).title)
    by_slug = {slug: soc for soc, slug in catalog.codes.groups.items()}
    if found := by_slug.get(typed.lower()):
        return Meant(typed, found, catalog.group(found).title)
    titles = _titles(catalog)
    vocabulary = Vocabulary("group", titles, _everyday(catalog, typed, titles), _form)
    try:
        return vocabulary.one(typed)
    except AmbiguousNameError as error:
        several = {candidate.argument for candidate in error.candidates} | _major(titles, typed)
        few = vocabulary.candidates(sorted(several, key=_narrowness)[:MOST_CANDIDATES])
        raise AmbiguousNameError(typed, "group", few) from None


def _major(titles: dict[str, str], text: str) -> set[str]:
    """The major groups whose titles have the words."""
    wanted = set(_form(text))
    return {code for code, title in titles.items() if code.endswith("-0000") and wanted <= set(_form(title))}


def _titles(catalog: Catalog) -> dict[str, str]:
    """The title of every group, the wider first; of groups with one title, each within the other, the widest."""
    titles = sorted(catalog.index.group_titles().items(), key=lambda item: _narrowness(item[0]))
    by_title = {title: code for code, title in reversed(titles)}
    return {code: title for code, title in titles if by_title[title] == code}


def _everyday(catalog: Catalog, text: str, titles: dict[str, str]) -> dict[str, list[str]]:
    """The groups whose other names are just the text, as NAME is understood; the text misspelt too."""
    codes = [match.target for match in find(catalog, text) if match.leads_to is LeadsTo.GROUP and match.exact]
    return {text: [code for code in codes if code in titles]} if codes else {}


def _form(text: str) -> list[str]:
    return [word for word in words(text) if word not in _CALLED] or words(text)


def _narrowness(code: str) -> tuple[int, str]:
    """Major groups before minor before broad ones, each in the order of their codes."""
    return -(len(code) - len(code.rstrip("0"))), code
