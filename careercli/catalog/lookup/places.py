"""Which area or industry a person means: a code, a postal abbreviation, a name or the beginning of one."""

from collections.abc import Iterable

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import AmbiguousNameError, Candidate, UnknownNameError
from careercli.catalog.lookup.words import clean, key, words

STATES = ("state", "territory")
METROS = ("metro", "nonmetro")


def state(catalog: Catalog, text: str) -> str:
    """The FIPS code of the state or territory that is meant: `CA`, `california`, `06`, `6`.

    Raises UnknownNameError or AmbiguousNameError with what is near.
    """
    text = clean(text)
    states = {code: area for code, area in catalog.areas.items() if area.type in STATES}
    if text.isdigit() and text.zfill(2) in states:
        return text.zfill(2)
    for code, area in states.items():
        if text.upper() == area.postal or key(text) == key(area.name):
            return code
    return _named(text, "state", {code: area.name for code, area in states.items()})


def metro(catalog: Catalog, text: str) -> str:
    """The number of the metropolitan or nonmetropolitan area that is meant: `41860`, `San Francisco`."""
    text = clean(text)
    areas = {code: area.name for code, area in catalog.areas.items() if area.type in METROS}
    return text if text in areas else _named(text, "metropolitan area", areas)


def industry(catalog: Catalog, text: str) -> str:
    """The six characters of the industry that is meant: `622000`, `622`, `hospitals`."""
    text = clean(text)
    titles = {naics: item.title for naics, item in catalog.industries.items() if item.level != "total"}
    if text in titles:
        return text
    if text.isdigit() and text.ljust(6, "0") in titles:
        return text.ljust(6, "0")
    sectors = [naics for naics in titles if len(text) == 2 and naics.startswith(f"{text}-")]
    return sectors[0] if sectors else _named(text, "industry", titles)


def _named(text: str, what: str, names: dict[str, str]) -> str:
    """The only code whose name has all the words, the full name itself or its first words going before."""
    wanted = words(text)
    split = {code: words(name) for code, name in names.items()}
    for matches in (
        [code for code, its in split.items() if wanted == its],
        [code for code, its in split.items() if wanted and its[: len(wanted)] == wanted],
        [code for code, its in split.items() if wanted and set(wanted) <= set(its)],
    ):
        if len(matches) == 1:
            return matches[0]
        if matches:
            raise AmbiguousNameError(text, what, _candidates(matches, names, what))
    raise UnknownNameError(text, what, _candidates(_near(text, names), names, what))


def _near(text: str, names: dict[str, str]) -> list[str]:
    import difflib

    by_key = {key(name): code for code, name in names.items()}
    by_first = {key(name.split(",")[0].split("-")[0]): code for code, name in names.items()}
    close = difflib.get_close_matches(key(text), [*by_key, *by_first], n=5, cutoff=0.6)
    return list(dict.fromkeys(by_key.get(k) or by_first[k] for k in close))


def _candidates(codes: Iterable[str], names: dict[str, str], what: str) -> tuple[Candidate, ...]:
    return tuple(Candidate(code, names[code], what) for code in codes)
