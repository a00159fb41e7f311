"""Which occupation, group or profile a NAME means: a slug, a code, a title, another name. Never a guess."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import (
    AmbiguousNameError,
    Candidate,
    CodeError,
    NoDataError,
    UnknownNameError,
    UsageError,
)
from careercli.catalog.lookup.code_shapes import split_code
from careercli.catalog.lookup.codes import occupations_of_fields, read_code
from careercli.catalog.text import clean, content, key, plain, words
from careercli.model.name import LeadsTo, NameKind

if TYPE_CHECKING:
    from careercli.catalog.lookup.names_like import Match

LONGEST_NAME = 200
"""Characters; the longest official title has 105."""

LEAD, LEAD_WITHIN = 0.1, 0.3
"""How far ahead of the next occupation one has to be whose very name was typed, and whose name with more beside it."""

COMMONER = 10
"""How many times the jobs of any other that has the name, for an occupation to be meant by a name that several have."""

WORTH_OFFERING, OFFERED_WITHIN = 0.8, 0.5
"""Scores: of the best match from which a name is called ambiguous rather than unknown, and how far behind it another
is still offered."""

MOST = 0.8
"""The part of a group's jobs from which an occupation is meant by a name that both have."""

MOST_CANDIDATES = 8

FEWEST_WORDS = 2
"""Words that a shortened title needs."""

_BESIDE = re.compile(r"\s*[/&+]\s*|\s+(?:and|or)\s+", re.IGNORECASE)
_SENTENCE = re.compile(r"i(?:'m| am)?\s", re.IGNORECASE)
_NOT_IN_SLUGS = re.compile(r"[^a-z0-9]+")
_OFFICIAL = (NameKind.TITLE, NameKind.GROUP, NameKind.PROFILE)
_BY_WEIGHT = (LeadsTo.OCCUPATION, LeadsTo.GROUP, LeadsTo.PROFILE)


class Meaning(NamedTuple):
    """What a name means: an `occupation` or `profile` (target: its slug) or a `group` (target: its SOC code).

    `literal` is false where another title than the official one, or a shortened one, led there; `via` is that title.
    `counted` names the work that was asked for where it has a name or a code of its own and is counted in the target.
    """

    leads_to: LeadsTo
    target: str
    title: str
    literal: bool = True
    via: str = ""
    counted: str = ""


def resolve(catalog: Catalog, name: str) -> Meaning:
    """The one thing a name means.

    Raises AmbiguousNameError with the candidates where it could be several, UnknownNameError with the nearest names
    where it is none, NoDataError where nothing is published about it, UsageError where it is empty or longer than any
    title.
    """
    text = checked(name)
    if meaning := by_slug_or_code(catalog, text):
        return meaning
    from careercli.catalog.lookup.find import find  # a slug or a code needs no index

    matches = find(catalog, text)
    if matches and matches[0].exact and matches[0].leads_to is LeadsTo.UNCOVERED:
        raise NoDataError(
            f"'{text}' is an occupation of the armed forces ({matches[0].target}); wages, employment and projections "
            "are published for civilian occupations only"
        )
    offers = [match for match in matches if match.leads_to is not LeadsTo.UNCOVERED]
    best = None if _SENTENCE.match(text) else unmistakable(text, offers)
    if best and (jobs := _jobs_named(catalog, text, best)):
        raise AmbiguousNameError(text, "occupation", candidates(catalog, jobs))
    if best and best.corrections and (rivals := _rivals(catalog, text, best)):
        raise AmbiguousNameError(text, "occupation", candidates(catalog, [best, *rivals]))
    if best:
        literal = _is_titled(best, key(text))
        via = best.name if best.exact and not literal else ""
        counted = _as_listed(catalog, best) if best.listed and is_counted(via, best.title) else ""
        return Meaning(best.leads_to, best.target, best.title, literal, via, counted)
    likely = [match for match in offers if match.exact or match.score >= offers[0].score - OFFERED_WITHIN]
    if len(likely) > 1 and likely[0].score >= WORTH_OFFERING:
        raise AmbiguousNameError(text, "occupation", candidates(catalog, likely[:MOST_CANDIDATES]))
    raise UnknownNameError(text, "occupation", candidates(catalog, offers[:5]))


def is_counted(name: str, title: str) -> bool:
    """Whether a name is of work within an occupation, and not its title, a part or the initials of it."""
    words_of_title = content(title)
    initials = "".join(word[0] for word in words_of_title)
    return bool(name) and not set(content(name)) <= set(words_of_title) and key(name).replace(" ", "") != initials


def _as_listed(catalog: Catalog, match: "Match") -> str:
    """The name of a match as the classification that lists it writes it."""
    from careercli.catalog.index.names import forms

    titles = catalog.titles(catalog.occupation(match.target).soc)
    listed = (form for title in (*titles.direct, *titles.onet, *titles.examples) for form in forms(title))
    return next((form for form in listed if content(form) == content(match.name)), match.name)


def checked(name: str) -> str:
    """A name without invisible characters. Raises UsageError where nothing is left, or more than any title has."""
    text = clean(name)
    if not text:
        raise UsageError("the name of an occupation is empty")
    if len(text) > LONGEST_NAME:
        raise UsageError(f"a name of {len(text):,} characters is longer than any title ({LONGEST_NAME} at most)")
    return text


def unmistakable(text: str, matches: "list[Match]") -> "Match | None":
    """The match that is meant beyond doubt, or None.

    That is an official title, another name that has one meaning only, or an official title shortened to a part of it.
    Two equally good ones are never decided between; a name that is only like what was typed is asked about.
    """
    if not matches:
        return None
    best, others = matches[0], matches[1:]
    wanted = key(text)
    titled = [match for match in matches if _is_titled(match, wanted)]
    if best.exact and best.leads_to is LeadsTo.OCCUPATION and all(best.jobs >= MOST * match.jobs for match in titled):
        titled = [match for match in titled if match.leads_to is LeadsTo.OCCUPATION]
    if titled:
        return min(titled, key=lambda match: _BY_WEIGHT.index(match.leads_to))
    if best.leads_to is LeadsTo.OCCUPATION:
        others = [match for match in others if match.leads_to is LeadsTo.OCCUPATION]
    lead = best.score - others[0].score if others else best.score
    if best.within and not (best.exact or best.chosen_from) and best.trusted and lead >= LEAD_WITHIN:
        return best
    if not best.exact:
        return _shortened(text, matches) if best.field is None else None
    if _split_otherwise(best):
        return None
    if best.kind in _OFFICIAL and not any(match.exact and match.kind in _OFFICIAL for match in others):
        return best
    same = [match for match in others if match.exact]
    if best.chosen_from or any(match.trusted for match in same):
        return None  # one of a list that was written by hand to be chosen from, or as surely another's name
    if not best.trusted and any(best.jobs < COMMONER * match.jobs for match in same):
        return None
    return best if lead >= LEAD else None


def _split_otherwise(match: "Match") -> bool:
    """Whether a word was read as two that the name has in another form: `groundworker` is no `grounds worker`."""
    joined = plain(match.name).replace(" ", "")
    return any(
        typed == read_as.replace(" ", "") != read_as and typed not in joined for typed, read_as in match.corrections
    )


def _jobs_named(catalog: Catalog, text: str, best: "Match") -> "list[Match]":
    """The jobs that a text names side by side (`electrician / plumber`), where the best match is not named by it all.

    None where a part of the text names none.
    """
    from careercli.catalog.lookup.find import find

    parts = [part for part in _BESIDE.split(text) if part.strip()]
    if len(parts) < 2 or set(content(text)) <= set(content(best.name)):
        return []
    found = [next(iter(find(catalog, part)), None) for part in parts]
    meant = {match.target: match for match in found if match and match.exact}
    return list(meant.values()) if len(meant) == len(parts) else []


def _rivals(catalog: Catalog, text: str, best: "Match") -> "list[Match]":
    """What a misspelt name would mean just as surely, were its misspelt word another that is nearly as like it."""
    from careercli.catalog.lookup.find import find
    from careercli.catalog.lookup.reading import LIKELY, nearest_words
    from careercli.catalog.lookup.spelling import likeliest

    lexicon, rivals = catalog.lexicon, dict[str, "Match"]()
    for typed, read_as in best.corrections:
        near = [] if lexicon.known(typed) else nearest_words(typed, lexicon)
        likely = [item.word for item in likeliest(near) if item.likelihood >= LIKELY and item.word != read_as]
        for word in likely:
            other = " ".join(word if its == typed else its for its in words(text))
            rival = unmistakable(other, find(catalog, other))
            if rival and rival.exact and rival.target != best.target:
                rivals[rival.target] = rival
    return list(rivals.values())


def _is_titled(match: "Match", wanted: str) -> bool:
    """Whether an official title is just what was typed; `wanted` is its key."""
    return wanted == key(match.title) or (match.kind in _OFFICIAL and wanted == key(match.name))


def _shortened(text: str, matches: "list[Match]") -> "Match | None":
    """The only occupation, else the only group or profile, whose title has the words in their order."""
    wanted = content(text)
    if len(wanted) < FEWEST_WORDS:
        return None
    titled = [match for match in matches if _in_order(wanted, content(match.title))]
    found = [match for match in titled if match.leads_to is LeadsTo.OCCUPATION] or titled
    return found[0] if len(found) == 1 else None


def _in_order(wanted: list[str], words: list[str]) -> bool:
    rest = iter(words)
    return all(word in rest for word in wanted)


def by_slug_or_code(catalog: Catalog, text: str) -> Meaning | None:
    """What a slug, an official title or a code means, the code perhaps with its title; needs no index but for fields.

    Raises CodeError and others (`read_code`) where the text is shaped like a code that stands for no one occupation.
    """
    coded = read_code(catalog, text)
    if coded is None:
        return _code_with_words(catalog, text) or _by_slug(
            catalog, _NOT_IN_SLUGS.sub("-", text.lower().replace("'", "")).strip("-")
        )
    if coded.leads_to is LeadsTo.FIELD:
        taught = occupations_of_fields(catalog, coded)
        offers = tuple(Candidate(listing.slug, listing.title, "occupation") for listing in taught)
        raise CodeError(text, f"is a field of study, {coded.title}; it leads to these occupations", offers)
    return Meaning(coded.leads_to, coded.target, coded.title, coded.literal, coded.via, coded.counted)


def _code_with_words(catalog: Catalog, text: str) -> Meaning | None:
    """What a code means that its title or another name of it stands beside; None where there are not both.

    Raises CodeError where the two contradict each other.
    """
    parts = split_code(text)
    if parts is None:
        return None
    code, beside = parts
    meaning = resolve(catalog, code)
    title = catalog.occupation(meaning.target).title if meaning.leads_to is LeadsTo.OCCUPATION else meaning.title
    try:
        named = resolve(catalog, beside)
        offers: tuple[Candidate, ...] = (Candidate(named.target, named.title, named.leads_to),)
    except (AmbiguousNameError, UnknownNameError) as error:
        offers = error.offers
    if any(offer.argument == meaning.target for offer in offers):
        return meaning
    own = Candidate(code, title, meaning.leads_to)
    raise CodeError(text, "names one thing by its code and another by its words", (own, *offers))


def _by_slug(catalog: Catalog, slug: str) -> Meaning | None:
    """What a slug means: of an occupation, a group, or a page of the Handbook."""
    if catalog.has_occupation(slug):
        return Meaning(LeadsTo.OCCUPATION, slug, slug)
    for soc, its_slug in catalog.codes.groups.items():
        if slug == its_slug:
            return Meaning(LeadsTo.GROUP, soc, catalog.group(soc).title)
    page = catalog.handbook(slug)
    if page is None:
        return None
    if len(page.occupations) == 1:
        return Meaning(LeadsTo.OCCUPATION, catalog.slug_of(page.occupations[0]), page.title)
    return Meaning(LeadsTo.PROFILE, slug, page.title)


def candidates(catalog: Catalog, matches: "Iterable[Match]") -> tuple[Candidate, ...]:
    """What to offer for some matches: what to type for each, and its title."""
    groups = catalog.codes.groups
    return tuple(
        Candidate(
            groups[match.target] if match.leads_to is LeadsTo.GROUP else match.target, match.title, match.leads_to
        )
        for match in matches
    )


def members(catalog: Catalog, meaning: Meaning) -> tuple[Candidate, ...]:
    """The occupations of a group or a profile, to choose one from."""
    if meaning.leads_to is LeadsTo.GROUP:
        found = catalog.index.members(meaning.target)
    else:
        page = catalog.handbook(meaning.target)
        found = catalog.index.listings([catalog.slug_of(soc) for soc in page.occupations] if page else [])
    return tuple(Candidate(listing.slug, listing.title, "occupation") for listing in found)
