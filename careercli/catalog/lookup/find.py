"""Finding: what some words may mean, best first, by names and descriptions or by a field of study."""

from careercli.catalog.catalog import Catalog
from careercli.catalog.index.lexicon import Lexicon
from careercli.catalog.lookup.names_like import Match, match
from careercli.catalog.lookup.studies import Studied, field_words, occupations_of
from careercli.model.name import LeadsTo, NameKind


def find(catalog: Catalog, text: str) -> list[Match]:
    """What a text may mean, best first: by the names of occupations and groups, or by a field of study.

    Where the text speaks of studies, only the field counts; where it is the very name of a field and of no occupation,
    the occupations that the field leads to come first.
    """
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
