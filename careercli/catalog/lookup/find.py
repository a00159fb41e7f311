"""Finding: what some words may mean, best first, by names and descriptions or by a field of study."""

from collections.abc import Mapping, Sequence

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import CodeError
from careercli.catalog.lookup.codes import occupations_of_fields, read_code
from careercli.catalog.lookup.names_like import Match, match
from careercli.catalog.lookup.studies import (
    POSTSECONDARY,
    RESIDUAL,
    Studied,
    field_words,
    occupations_of,
    professors_of,
    subject_of,
)
from careercli.catalog.text import content
from careercli.model.field import FieldOfStudy
from careercli.model.listing import Listing
from careercli.model.name import LeadsTo, NameKind


def find(catalog: Catalog, text: str) -> list[Match]:
    """What a text may mean, best first: by the names of occupations and groups, or by a field of study.

    Where the text speaks of studies, only the field counts; where it is the very name of a field and of no occupation,
    the occupations that the field leads to come first. A code leads to what it stands for: a field of study to its
    occupations, a code of SOC 2010 to those that have its work now. Raises UnknownCodeError and others (`read_code`).
    """
    coded = _by_code(catalog, text)
    if coded is not None:
        return coded
    lexicon = catalog.lexicon
    matches = match(lexicon, text)
    field = field_words(text)
    subject = subject_of(text)
    if subject and not _says(matches, subject):
        return _first(professors_of(lexicon, subject), matches)
    if subject == []:
        return _teachers_of_nothing_else(catalog, matches)
    if matches and matches[0].exact and not (field and matches[0].corrections):
        return matches
    studied = occupations_of(lexicon, field or text, very_name=not field)
    if not studied:
        return matches
    return _first(studied, [] if field else matches)


def _says(matches: Sequence[Match], subject: Sequence[str]) -> bool:
    """Whether the best match goes by a name that says what somebody teaches."""
    return bool(subject and matches and matches[0].exact and set(subject) <= set(content(matches[0].name)))


def _teachers_of_nothing_else(catalog: Catalog, matches: Sequence[Match]) -> list[Match]:
    """Those who teach no subject that another occupation names, then the other matches."""
    listings = [its for its in catalog.index.listings() if its.soc.startswith(POSTSECONDARY)]
    first = [its for its in listings if its.title.endswith(RESIDUAL)][-1:]  # the others are the rest of one field
    known = {its.slug for its in first}
    ahead = matches[0].score if matches else 0.0
    return [
        *(match._replace(exact=False, name="", score=ahead + match.score) for match in _listed(first, "")),
        *(match for match in matches if match.target not in known),
    ]


def _first(studied: Sequence[Studied], matches: Sequence[Match]) -> list[Match]:
    """The occupations that a field of study leads to, then the other matches."""
    known = {item.slug for item in studied}
    others = [match for match in matches if match.target not in known]
    ahead = others[0].score if others else 0.0
    return [*(_by_field(item, ahead) for item in studied), *others]


def _by_code(catalog: Catalog, text: str) -> list[Match] | None:
    """What a code leads to, or None where the text is words."""
    try:
        coded = read_code(catalog, text)
    except CodeError as error:
        slugs = [offer.argument for offer in error.candidates]
        by_slug = {listing.slug: listing for listing in catalog.index.listings(slugs)}
        return _listed([by_slug[slug] for slug in slugs if slug in by_slug], text)
    if coded is None:
        return None
    if coded.leads_to is LeadsTo.FIELD:
        studied = {soc: field for field in reversed(coded.fields) for soc in catalog.fields[field.cip].occupations}
        return _listed(occupations_of_fields(catalog, coded), text, studied)
    if coded.leads_to is LeadsTo.OCCUPATION:
        return _listed(catalog.index.listings([coded.target]), coded.via or text)
    members = sorted(catalog.index.members(coded.target), key=lambda listing: -(listing.base or 0))
    jobs = sum(listing.base or 0 for listing in members)
    group = Match(LeadsTo.GROUP, coded.target, catalog.group(coded.target).title, jobs, 2.0, text, None, exact=True)
    return [group, *_listed(members, text)]


def _listed(listings: Sequence[Listing], name: str, studied: Mapping[str, FieldOfStudy] | None = None) -> list[Match]:
    """Occupations in their order, each as a match by that name, or by the field of study (`studied`, by SOC code)."""
    fields = [(studied or {}).get(listing.soc) for listing in listings]
    return [
        Match(
            LeadsTo.OCCUPATION,
            listing.slug,
            listing.title,
            listing.base or 0,
            1 - place / len(listings),
            field.title if field else name,
            NameKind.FIELD if field else None,
            exact=field is None,
            field=field,
        )
        for place, (listing, field) in enumerate(zip(listings, fields, strict=True))
    ]


def _by_field(studied: Studied, ahead: float) -> Match:
    """An occupation that a field of study leads to, ahead of what a score belongs to."""
    return Match(
        LeadsTo.OCCUPATION,
        studied.slug,
        studied.title,
        studied.jobs,
        ahead + studied.score,
        studied.field.title,
        NameKind.FIELD,
        exact=False,
        field=studied.field,
    )
