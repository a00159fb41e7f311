"""Finding: what some words may mean, best first, by names and descriptions or by a field of study."""

from collections.abc import Mapping, Sequence

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import CodeError
from careercli.catalog.index.lexicon import Lexicon
from careercli.catalog.lookup.codes import occupations_of_fields, read_code
from careercli.catalog.lookup.names_like import Match, match
from careercli.catalog.lookup.studies import Studied, field_words, occupations_of
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
    lexicon = Lexicon(catalog.index)
    matches = match(lexicon, text)
    field = field_words(text)
    if matches and matches[0].exact and not (field and matches[0].corrections):
        return matches
    studied = occupations_of(lexicon, field or text, very_name=not field)
    if not studied:
        return matches
    known = {item.slug for item in studied}
    others = [] if field else [match for match in matches if match.target not in known]
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
