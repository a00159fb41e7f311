"""Preparation in words: how long it takes and what it consists of."""

from careercli.model.preparation import Preparation
from careercli.render.pages.parts import lower

_MONTHS = 12


def years_words(years: float) -> str:
    """A length of time as it stands in a sentence: `none`, `7 months`, `2 years`, `2.5 years`."""
    months = round(years * _MONTHS)
    if not months:
        return "no time"
    if months < _MONTHS:
        return f"{months} month{'s' if months > 1 else ''}"
    return f"{years:.1f}".removesuffix(".0") + (" year" if months == _MONTHS else " years")


def years_short(years: float) -> str:
    """The same in a cell of a table: `–`, `7 mo`, `2.5 y`."""
    months = round(years * _MONTHS)
    if not months:
        return "none"
    return f"{months} mo" if months < _MONTHS else f"{years:.1f} y"


def preparation_words(needed: Preparation) -> str:
    """All that takes time, the longest kinds first as they are gone through: school, experience, training."""
    parts = []
    if needed.schooling_years:
        level = lower(needed.education)
        article = "" if level.startswith("some ") else "an " if level[0] in "aeiou" else "a "
        own = " of its own field" if needed.own_degree else ""
        parts.append(f"{years_words(needed.schooling_years)} of school to {article}{level}{own}")
    if needed.experience_years >= 1 / _MONTHS:
        parts.append(f"{years_words(needed.experience_years)} of experience")
    if needed.training_years >= 1 / _MONTHS:
        kind = "" if needed.training == "None" else f" ({lower(needed.training)})"
        parts.append(f"{years_words(needed.training_years)} of learning the work{kind}")
    return "; ".join(parts) or "no time to speak of"
