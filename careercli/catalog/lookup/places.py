"""Which area or industry a person means: a code, a postal abbreviation, a name or the beginning of one."""

from careercli.catalog.catalog import Catalog
from careercli.catalog.lookup.named import named
from careercli.catalog.lookup.words import clean, key

STATES = ("state", "territory")


def state(catalog: Catalog, text: str) -> str:
    """The FIPS code of the state or territory that is meant: `CA`, `california`, `06`, `6`.

    Raises UnknownNameError or AmbiguousNameError with what is near.
    """
    text = clean(text)
    states = {code: area for code, area in catalog.states.items() if area.type in STATES}
    if text.isdigit() and text.zfill(2) in states:
        return text.zfill(2)
    for code, area in states.items():
        if text.upper() == area.postal or key(text) == key(area.name):
            return code
    return named(text, "state", {code: area.name for code, area in states.items()})


def metro(catalog: Catalog, text: str) -> str:
    """The number of the metropolitan or nonmetropolitan area that is meant: `41860`, `San Francisco`."""
    text = clean(text)
    areas = {code: area.name for code, area in catalog.metros.items()}
    return text if text in areas else named(text, "metropolitan area", areas)


def industry(catalog: Catalog, text: str) -> str:
    """The six characters of the industry that is meant: `622000`, `622`, `hospitals`."""
    text = clean(text)
    titles = {naics: item.title for naics, item in catalog.industries.items() if item.level != "total"}
    if text in titles:
        return text
    if text.isdigit() and text.ljust(6, "0") in titles:
        return text.ljust(6, "0")
    sectors = [naics for naics in titles if len(text) == 2 and naics.startswith(f"{text}-")]
    return sectors[0] if sectors else named(text, "industry", titles)
