"""What is to be left out: a group, a topic, an occupation, or what O*NET calls important in the work."""

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import CareerError, UnknownNameError
from careercli.catalog.lookup.find import find
from careercli.catalog.lookup.meant import Meant
from careercli.catalog.lookup.question.topics import topic
from careercli.model.listing import Listing
from careercli.model.name import LeadsTo

VERY_IMPORTANT = 3.5
"""O*NET's importance (1 to 5) of a skill or a kind of knowledge from which somebody who does not want it is not served:
half-way between "important" and "very important"."""

ALIKE = 0.9
"""The part of the best score up to which a match is left out, too, where no name is just what was typed."""


def excluded(catalog: Catalog, text: str) -> Meant[tuple[str, ...]]:
    """The codes of the groups and occupations that are left out: `healthcare`, `teaching`, `29-0000`, `math`, `nurses`.

    Raises UnknownNameError where nothing goes by the text.
    """
    codes = [*topic(catalog, text), *_where_important(catalog, text)]
    if not codes:
        codes = _named(catalog, text)
    if not codes:
        raise UnknownNameError(text, "group or occupation")
    return Meant(text, tuple(dict.fromkeys(codes)), text)


def _where_important(catalog: Catalog, text: str) -> list[str]:
    """The occupations in which the skill or the kind of knowledge of this name is more than important."""
    from careercli.catalog.lookup.skills import skill

    try:
        meant = skill(catalog, text)
    except CareerError:
        return []
    whole = text.lower() in meant.value.lower() or meant.value.lower().startswith(text.lower()[:4])
    return sorted(catalog.index.occupations_where(meant.value, VERY_IMPORTANT)) if whole else []


def _named(catalog: Catalog, text: str) -> list[str]:
    """What goes by the name, or nearly so."""
    try:
        matches = find(catalog, text)
    except CareerError:
        return []
    exact = [match for match in matches if match.exact]
    near = exact or [match for match in matches if match.score >= ALIKE * matches[0].score][:3]
    codes = catalog.codes.occupations
    by_slug = {slug: soc for soc, slug in codes.items()}
    targets = [by_slug.get(match.target, match.target) for match in near if match.leads_to in _LEADING]
    return [target for target in targets if target in codes or target in catalog.codes.groups]


_LEADING = (LeadsTo.OCCUPATION, LeadsTo.GROUP)


def members(catalog: Catalog, codes: tuple[str, ...]) -> set[str]:
    """The SOC codes of all occupations that some codes stand for."""
    found: set[str] = set()
    for code in codes:
        if code in catalog.codes.groups:
            listings: list[Listing] = catalog.index.members(code)
            found.update(listing.soc for listing in listings)
        else:
            found.add(code)
    return found
