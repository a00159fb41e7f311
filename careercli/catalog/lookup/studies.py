"""Degrees and fields of study: which occupations `nursing degree` or `computer science major` lead to."""

import math
import re
from collections import defaultdict
from typing import NamedTuple

from careercli.catalog.index.lexicon import Lexicon
from careercli.catalog.lookup.names_like import Fit, match, similar
from careercli.catalog.lookup.reading import read
from careercli.catalog.lookup.scoring import JOBS
from careercli.catalog.text import SILENT, plain, words
from careercli.model.field import FieldOfStudy
from careercli.model.name import LeadsTo

_STUDIES = re.compile(
    r"\b(?:bachelors?|masters?|doctorate|associates?|ph\.?d|b\.?sc?|b\.?a|m\.?sc?|m\.?a)\s+(?:of\s+\w+\s+)?in\s+(?:an?\s+)?"
    r"|\b(?:bachelors?|masters?|doctor)\s+of\s+(?:(?:science|arts)\s+in\s+)?"
    r"|\b(?:(?:bachelors?|masters?|associates?|doctoral|college|university|graduate)\s+)?degrees?\b(?:\s+in\b)?"
    r"|\b(?:majors?|majored|majoring|minored|minoring|graduates?|undergrad(?:uate)?s?)\b(?:\s+in\b)?"
    r"|\b(?:diplomas?|studied|studying)\b(?:\s+in\b)?"
)

PROFESSORS = frozenset(["adjunct", "faculty", "lecturer", "professor"])
"""Words for those who teach at a college; what they teach stands beside them."""

RANKS = frozenset(
    """assistant associate chair clinical college distinguished emeritus endowed full part research senior teaching
    tenure time track university visiting""".split()  # noqa: SIM905
)
"""Words beside a professor that name no subject."""

POSTSECONDARY, RESIDUAL = "25-1", "All Other"
"""How codes of those who teach at a college begin, and how the title ends of those who teach no subject of others."""

LIKE_A_FIELD = 0.6
"""How like the name of a field of study a subject has to be."""

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


def subject_of(text: str) -> list[str] | None:
    """The words of the subject that a professor is said to teach (none: no subject), or None where nobody is one."""
    typed = words(text)
    if PROFESSORS.isdisjoint(typed):
        return None
    return [word for word in typed if word not in PROFESSORS | RANKS | SILENT]


def professors_of(lexicon: Lexicon, subject: list[str]) -> list[Studied]:
    """Those who teach a subject at a college, best first, by the fields of study that are most like it."""
    fields = _fields_like(lexicon, " ".join(subject), very_name=False)
    fields = {cip: found for cip, found in fields.items() if found[0] >= LIKE_A_FIELD}
    found: dict[str, Studied] = {}
    for cip, soc, slug, title, jobs, _ in lexicon.studies(fields):
        alike, name = fields[cip]
        if soc.startswith(POSTSECONDARY) and (slug not in found or alike > found[slug].score):
            found[slug] = Studied(slug, title, jobs or 0, alike, FieldOfStudy(cip, name))
    return sorted(found.values(), key=lambda item: (item.title.endswith(RESIDUAL), -item.score, item.title))


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
        score = alike + named.get(slug, 0.0) / best_name + JOBS * math.log10((jobs or 0) + 10)
        score += ("degree" in education) - (soc.startswith(TEACHERS) and "ducation" not in name)
        if slug not in found or score > found[slug].score:
            found[slug] = Studied(slug, title, jobs or 0, score, FieldOfStudy(cip, name))
    return sorted(found.values(), key=lambda item: (-item.score, item.title))


def _fields_like(lexicon: Lexicon, field: str, *, very_name: bool) -> dict[str, tuple[float, str]]:
    """The likeness (to 1) and the title of the fields of study most like some words, by their CIP codes."""
    likeness: dict[int, float] = defaultdict(float)
    exactly: set[int] = set()
    for variant in read(field, lexicon).variants:
        for number, similarity, fit in similar(lexicon, variant, lexicon.fields_from, lexicon.size):
            likeness[number] = max(likeness[number], similarity)
            exactly |= {number} if fit >= Fit.SHORTENED else set()
    if not likeness or (very_name and not exactly):
        return {}
    least = ALIKE * max(likeness.values())
    numbers = exactly or {number for number, alike in likeness.items() if alike >= least}
    return {
        sense.target: (likeness[sense.name] - PLACE * sense.place, sense.title) for sense in lexicon.senses(numbers)
    }
