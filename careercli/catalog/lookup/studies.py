"""Degrees and fields of study: which occupations `nursing degree` or `computer science major` lead to."""

import math
import re
from collections import defaultdict
from typing import NamedTuple

from careercli.catalog.index.lexicon import Lexicon
from careercli.catalog.lookup.names_like import match, similar
from careercli.catalog.lookup.reading import read
from careercli.catalog.text import plain
from careercli.model.field import FieldOfStudy
from careercli.model.name import LeadsTo

_STUDIES = re.compile(
    r"\b(?:bachelors?|masters?|doctorate|associates?|ph\.?d|b\.?sc?|b\.?a|m\.?sc?|m\.?a)\s+(?:of\s+\w+\s+)?in\s+(?:an?\s+)?"
    r"|\b(?:bachelors?|masters?|doctor)\s+of\s+(?:(?:science|arts)\s+in\s+)?"
    r"|\b(?:(?:bachelors?|masters?|associates?|doctoral|college|university|graduate)\s+)?degrees?\b(?:\s+in\b)?"
    r"|\b(?:majors?|majored|majoring|minored|minoring|graduates?|undergrad(?:uate)?s?)\b(?:\s+in\b)?"
    r"|\b(?:diplomas?|studied|studying)\b(?:\s+in\b)?"
)

TEACHERS = "25-"
"""Teachers: every field leads to those who teach it, so they come after the others, but for education itself."""

ALIKE = 0.85
"""Fields of at least this part of the best one's likeness are meant too."""


PLACE = 0.02
"""Less for each place down a list of fields that was put in order by hand."""


class Studied(NamedTuple):
    """An occupation that a field of study leads to, with how well it fits (to about 1.5) and the field."""

    slug: str
    title: str
    jobs: int
    score: float
    field: FieldOfStudy


def field_words(text: str) -> str | None:
    """The field of study that a text speaks of (`nursing` of `nursing degree`), or None where it speaks of none."""
    typed = plain(text)
    if not _STUDIES.search(typed):
        return None
    return " ".join(_STUDIES.sub(" ", typed).split()) or None


def occupations_of(lexicon: Lexicon, field: str, *, very_name: bool = False) -> list[Studied]:
    """The occupations of the fields of study that are most like some words, best first.

    Those that share a name with the words come first, then those that ask for a degree, then those with more jobs.
    With `very_name` the words have to be the name of a field, or nothing is found.
    """
    fields = _fields_like(lexicon, field, very_name=very_name)
    if not fields:
        return []
    named = {item.target: item.score for item in match(lexicon, field) if item.leads_to is LeadsTo.OCCUPATION}
    best_name = max(named.values(), default=1.0)
    found: dict[str, Studied] = {}
    for cip, soc, slug, title, jobs, education in lexicon.studies(fields):
        alike, name = fields[cip]
        score = 0.6 * alike + 0.3 * named.get(slug, 0.0) / best_name + 0.04 * math.log10((jobs or 0) + 10)
        score += 0.15 * ("degree" in education)
        score -= 0.2 * (soc.startswith(TEACHERS) and "ducation" not in name)
        if slug not in found or score > found[slug].score:
            found[slug] = Studied(slug, title, jobs or 0, score, FieldOfStudy(cip, name))
    return sorted(found.values(), key=lambda item: (-item.score, item.title))


def _fields_like(lexicon: Lexicon, field: str, *, very_name: bool) -> dict[str, tuple[float, str]]:
    """The likeness (to 1) and the title of the fields of study most like some words, by their CIP codes."""
    likeness: dict[int, float] = defaultdict(float)
    exactly: set[int] = set()
    for variant in read(field, lexicon).variants:
        for number, similarity, exact in similar(lexicon, variant, lexicon.fields_from, lexicon.size):
            likeness[number] = max(likeness[number], similarity)
            exactly |= {number} if exact else set()
    if not likeness or (very_name and not exactly):
        return {}
    least = ALIKE * max(likeness.values())
    numbers = exactly or {number for number, alike in likeness.items() if alike >= least}
    return {
        sense.target: (likeness[sense.name] - PLACE * sense.place, sense.title) for sense in lexicon.senses(numbers)
    }
