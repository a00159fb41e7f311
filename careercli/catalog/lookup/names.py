"""Which occupation or group a NAME means: a slug, a code, a title, another title or a shortened one. Never a guess."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import AmbiguousNameError, Candidate, UnknownNameError, UsageError
from careercli.catalog.lookup.words import clean, key

LONGEST_NAME = 200
"""Characters; the longest official title has 105."""

if TYPE_CHECKING:
    from careercli.catalog.index.index import Name

_SOC = re.compile(r"\d\d-\d{4}")
_ONET_SOC = re.compile(r"(\d\d-\d{4})\.\d\d")

KINDS = ("title", "group", "profile", "onet", "direct", "reported", "alternate", "examples")
"""Where names come from, by how much weight they carry: a title outweighs any number of alternate titles."""


class Meaning(NamedTuple):
    """What a name means: an `occupation` or `profile` (target: its slug) or a `group` (target: its SOC code).

    `literal` is false where another title than the official one, or a shortened one, led there; `via` is that title.
    """

    leads_to: str
    target: str
    title: str
    literal: bool = True
    via: str = ""


def resolve(catalog: Catalog, name: str) -> Meaning:
    """The one thing a name means.

    Raises AmbiguousNameError with the candidates where it could be several, UnknownNameError with the nearest names
    where it is none, UsageError where it is empty or longer than any title.
    """
    text = clean(name)
    if not text:
        raise UsageError("the name of an occupation is empty")
    if len(text) > LONGEST_NAME:
        raise UsageError(f"a name of {len(text)} characters is longer than any title ({LONGEST_NAME} at most)")
    if meaning := by_slug_or_code(catalog, text):
        return meaning
    matches = catalog.index.names(key(text))
    if matches:
        return _decide(catalog, text, matches)
    shortened = _shortened(catalog, text)
    if shortened:
        return _decide(catalog, text, shortened, literal=False)
    raise UnknownNameError(text, "occupation", nearest(catalog, text))


def by_slug_or_code(catalog: Catalog, text: str) -> Meaning | None:
    """What a slug or a code means; needs no index."""
    if catalog.has_occupation(text.lower()):
        return Meaning("occupation", text.lower(), text.lower())
    onet = _ONET_SOC.fullmatch(text)
    code = onet.group(1) if onet else text
    if not _SOC.fullmatch(code):
        return None
    codes = catalog.codes
    if code in codes.occupations:
        return Meaning("occupation", codes.occupations[code], code)
    if code in codes.members:
        slug = codes.members[code]
        return Meaning("occupation", slug, catalog.occupation(slug).title, literal=False, via=code)
    if code in codes.groups:
        return Meaning("group", code, catalog.group(code).title)
    raise UnknownNameError(text, "SOC code", _near_codes(catalog, code))


def _decide(catalog: Catalog, text: str, matches: "list[Name]", *, literal: bool = True) -> Meaning:
    """The one thing that the weightiest of the matches lead to."""
    weight = min(KINDS.index(match.kind) for match in matches)
    best = [match for match in matches if KINDS.index(match.kind) == weight]
    targets = {(match.leads_to, match.target): match for match in best}
    if len(targets) > 1:
        raise AmbiguousNameError(text, "occupation", candidates(catalog, targets.values()))
    ((leads_to, target), match) = targets.popitem()
    (offer,) = candidates(catalog, [match])
    is_title = match.kind in ("title", "group", "profile")
    return Meaning(leads_to, target, offer.title, literal and is_title, match.text)


def _shortened(catalog: Catalog, text: str) -> "list[Name]":
    """The titles whose words contain the given ones in their order: `medical-health-managers`."""
    wanted = key(text).split()
    titles = [name for name in catalog.index.all_names() if name.kind in ("title", "group", "profile")]
    found = [name for name in titles if len(wanted) > 1 and _in_order(wanted, name.key.split())]
    return [name for name in found if name.kind == "title"] or found


def _in_order(wanted: list[str], words: list[str]) -> bool:
    rest = iter(words)
    return all(word in rest for word in wanted)


def nearest(catalog: Catalog, text: str, limit: int = 5) -> tuple[Candidate, ...]:
    """The names that are spelt most alike, best first."""
    import difflib

    by_key: dict[str, Name] = {}
    for name in sorted(catalog.index.all_names(), key=lambda name: KINDS.index(name.kind), reverse=True):
        by_key[name.key] = name
    wanted = key(text)
    exact_words = [by_key[k] for k in by_key if set(wanted.split()) & set(k.split()) and by_key[k].kind == "title"]
    close = [by_key[k] for k in difflib.get_close_matches(wanted, by_key, n=limit, cutoff=0.75)]
    return candidates(catalog, (close + sorted(exact_words, key=lambda n: len(n.key)))[: limit * 3])[:limit]


def candidates(catalog: Catalog, names: "Iterable[Name]") -> tuple[Candidate, ...]:
    """What to offer for some names: each target once, by its official title."""
    names = list(names)
    titles = {
        listing.slug: listing.title
        for listing in catalog.index.listings({name.target for name in names if name.leads_to == "occupation"})
    }
    found: dict[str, Candidate] = {}
    for name in names:
        if name.leads_to == "occupation":
            offer = Candidate(name.target, titles[name.target], "occupation")
        elif name.leads_to == "group":
            group = catalog.group(name.target)
            offer = Candidate(group.slug, group.title, "group")
        else:
            offer = Candidate(name.target, name.text, "profile")
        found.setdefault(offer.title, offer)
    return tuple(found.values())


def _near_codes(catalog: Catalog, code: str) -> tuple[Candidate, ...]:
    """The occupations whose codes share the longest beginning with one that does not exist."""
    for length in (6, 5, 4):
        near = [soc for soc in catalog.codes.occupations if soc.startswith(code[:length])]
        if near:
            slugs = catalog.codes.occupations
            return tuple(Candidate(soc, catalog.occupation(slugs[soc]).title, "occupation") for soc in sorted(near)[:5])
    return ()
