"""What the words of a question lead to: a topic, several things side by side, or what `find` finds for them."""

import re
from collections.abc import Iterable

from careercli.catalog.catalog import Catalog
from careercli.catalog.lookup.find import find
from careercli.catalog.lookup.names_like import Match
from careercli.catalog.lookup.question.topics import MILITARY, TOPIC, occupations, topic
from careercli.catalog.text import spoken
from careercli.model.listing import Listing
from careercli.model.name import LeadsTo, NameKind

_AND = re.compile(r"\s*(?:/|,|&|\+|\b(?:and|or|vs\.?|versus)\b)\s*", re.IGNORECASE)

_OR = re.compile(r"\b(?:or|vs\.?|versus)\b", re.IGNORECASE)

GOOD = 0.7
"""The part of the best score from which a match is what was asked for, where another order than that of the matches is
wanted; of those with the very name only these."""

RESIDUAL = "All Other"
"""How the titles end of what is left over of a group; nobody asks for that by a loose word."""

FEWEST_LETTERS = 2


def search(catalog: Catalog, words: str) -> list[Match]:
    """What some words may mean, best first: the occupations of a topic, else what goes by the words.

    Several things (`math and science`) that are no name together are looked up one by one, and the first of each comes
    first. Raises what `find` raises.
    """
    if found := _of_topic(catalog, words):
        return found
    parts = [part for part in _AND.split(words) if len(part) >= FEWEST_LETTERS]
    matches = find(catalog, words)
    if (matches and matches[0].exact) or (len(parts) < 2 and not _inner_topic(catalog, words)):
        return matches
    if len(parts) < 2:
        inner = _inner_topic(catalog, words)
        found = _of_topic(catalog, inner)
        return found if topic(catalog, inner, (MILITARY,)) else _together([found, matches])
    each = [_of_topic(catalog, part) or find(catalog, part) for part in parts]
    sure = all(found and found[0].exact for found in each)
    return _together(each) if sure or _OR.search(words) else matches


def close(matches: list[Match]) -> list[Match]:
    """The matches that are surely meant, where they are put in another order: a loose one must not come first."""
    occupations = [match for match in matches if match.leads_to is LeadsTo.OCCUPATION]
    occupations = [match for match in occupations if not match.title.endswith(RESIDUAL)] or occupations
    exact = [match for match in occupations if match.exact]
    if exact:
        return exact
    best = max((match.score for match in occupations), default=0.0)
    return [match for match in occupations if match.score >= GOOD * best]


def _of_topic(catalog: Catalog, words: str) -> list[Match]:
    codes = topic(catalog, words) if words else ()
    return as_matches(words, occupations(catalog, codes)) if codes else []


def _inner_topic(catalog: Catalog, words: str) -> str:
    """The longest topic within some words that are none as a whole."""
    parts = spoken(words).split()
    spans = sorted(
        ((start, stop) for start in range(len(parts)) for stop in range(start + 1, len(parts) + 1)),
        key=lambda span: span[0] - span[1],
    )
    texts = [" ".join(parts[start:stop]) for start, stop in spans if stop - start < len(parts)]
    known = {phrase: kind for phrase, kind, _ in catalog.index.asked(texts) if kind in (TOPIC, MILITARY)}
    for text in texts:
        if text in known and (known[text] == MILITARY or len(text.split()) > len(parts) / 2):
            return text
    return ""


def as_matches(name: str, listings: Iterable[Listing]) -> list[Match]:
    """Occupations in their order, each as a match by a name."""
    found = list(listings)
    return [
        Match(
            leads_to=LeadsTo.OCCUPATION,
            target=listing.slug,
            title=listing.title,
            jobs=listing.base or 0,
            score=2 - place / len(found),
            name=name,
            kind=NameKind.EVERYDAY,
            exact=True,
        )
        for place, listing in enumerate(found)
    ]


def _together(lists: list[list[Match]]) -> list[Match]:
    """The first of each list, then the second of each, and so on, each target once."""
    found: dict[str, Match] = {}
    for place in range(max(map(len, lists), default=0)):
        for matches in lists:
            if place < len(matches):
                found.setdefault(matches[place].target, matches[place])
    return list(found.values())
