"""What several screens say of an occupation in the same words: growth, ways in, interests, differences in pay."""

from collections.abc import Iterable, Mapping, Sequence

from careercli.model.occupation import Entry, Interests
from careercli.model.place import NATION, Area
from careercli.model.profile import Licence
from careercli.model.projection import Projection, RatingScale
from careercli.queries.measures import FEWEST_JOBS, Doubt
from careercli.queries.related import Difference
from careercli.render.page.blocks import Note
from careercli.render.page.cells import Cell, Money, Percent, Projected, Words

EQUAL_PERCENTILES = "Upper percentiles are published as equal; nothing is read between them."

LICENCES = {
    Licence.REQUIRED: "required",
    Licence.SOME_STATES: "required in some states or cities; ask the state's licensing board",
    Licence.SOME_WORK: "required for some of the work",
    Licence.CERTIFICATION_ONLY: "none known; certification is usual or helps",
    Licence.NONE_KNOWN: "none known",
    Licence.UNKNOWN: "not known: our sources are silent; ask the state's licensing board",
}
"""Whether the law asks for a license; silence of the sources never reads as none needed."""

_EXPERIENCE = {
    "None": "",
    "Less than 5 years": "under 5 years' related experience",
    "5 years or more": "5 or more years' related experience",
}


def span(projection: Projection) -> Projected:
    """Jobs in the base year and as projected."""
    return Projected(projection.base, projection.base_year, projection.projected, projection.target_year)


def growth(projection: Projection, scale: RatingScale | None) -> Words:
    """The projected change in percent with its rating and the average of all, as far as its round has them."""
    rated = rating(projection, scale)
    return (Percent(projection.change_percent), *(("  ", *rated) if rated else ()))


def previous_growth(projection: Projection) -> Words:
    """What an earlier round said: the projected change in percent with its rating, where that round defines one."""
    return (Percent(projection.change_percent), *((f", {projection.rating}",) if projection.rating else ()))


def rating(projection: Projection, scale: RatingScale | None) -> Words:
    """The rating beside the average of all; the average alone where the round defines no ratings."""
    if projection.change_percent is None or scale is None:
        return ()
    words, average = projection.rating, Percent(scale.average_percent)
    if words is None:
        return ("(average ", average, ")")
    beside = (average,) if "average" in words else ("average ", average)
    return (f"{words} (", *beside, ")")


def entry_words(entry: Entry) -> str:
    """Education, experience and training that are typical; what is not needed is left out."""
    experience = _EXPERIENCE.get(entry.experience, entry.experience)
    training = "" if entry.training == "None" else lower(entry.training)
    return " · ".join(words for words in (entry.education, experience, training) if words)


def lower(text: str) -> str:
    """A phrase as it stands inside a sentence."""
    return text[:1].lower() + text[1:]


def interest_words(interests: Interests | None) -> str:
    """The names of the high points with their letters; empty where O*NET gives none."""
    if interests is None or not interests.code:
        return ""
    by_letter = {name[0]: name for name in interests.scores}
    return f"{', '.join(by_letter[letter] for letter in interests.code)} ({interests.code})"


def onet_words(vintages: Mapping[str, str], *parts: str) -> str:
    """Which version of O*NET which part of a screen is: `skills and knowledge 30.2 (…), interests 29.3 (…)`."""
    versions: dict[str, list[str]] = {}
    for part in parts:
        if part in vintages:
            versions.setdefault(vintages[part], []).append(part)
    named = (f"{' and '.join(found)} {vintage}" for vintage, found in versions.items())
    return f"O*NET: {', '.join(named)}" if versions else "O*NET"


def difference_cell(difference: Difference | None) -> Money:
    """A difference in median pay; not released where it cannot be said."""
    return Money(difference.dollars, difference.basis, signed=True) if difference else Money(None, "annual")


def shown_of(shown: int, total: int) -> list[Note]:
    """How many rows there are where not all are shown."""
    return [Note(f"{shown:,} of {total:,} shown; --limit {total} shows all.")] if shown < total else []


def all_of(shown: int, total: int) -> str:
    """Said of a chart that has all, where the rows below it are only some."""
    return f"all {total}" if shown < total else ""


def left_out(reasons: Sequence[str]) -> list[Note]:
    """What is not among the rows, and why."""
    return [Note(f"Left out: {'; '.join(reasons)}.")] if reasons else []


def pay_and_growth(paid: Sequence[Area], projected: Area) -> str:
    """Which areas pay and which area growth is of."""
    return (
        paid[0].name
        if tuple(paid) == (projected,)
        else (f"Pay: {'; '.join(area.name for area in paid)}. Growth: {projected.name}")
    )


def joined(parts: Sequence[Words], between: str) -> Words:
    """Several texts as one."""
    found: list[str | Cell] = []
    for number, words in enumerate(parts):
        found += [between] if number else []
        found += [words] if isinstance(words, str) else words
    return tuple(found)


def place_option(area: Area) -> str:
    """The option that keeps a place in the next command, with a space before it; nothing for the nation."""
    if area.postal:
        return f" --state {area.postal}"
    return "" if area.code == NATION else f" --metro {area.code}"


DOUBTFUL: Mapping[Doubt, str] = {Doubt.FEW: "†", Doubt.PART: "‡"}
"""The sign beside a state's change in percent that says little."""

_DOUBTS = {
    Doubt.FEW: f"projected from fewer than {FEWEST_JOBS} jobs, too few for a percentage to say much",
    Doubt.PART: "projected from less than a tenth of the jobs that OEWS counts there",
}


def doubt_notes(doubts: Iterable[Doubt | None]) -> list[str]:
    """What the signs of doubt mean that stand on a screen."""
    found = set(doubts)
    return [f"{DOUBTFUL[doubt]} {words}" for doubt, words in _DOUBTS.items() if doubt in found]


NO_TIME_SERIES = "These counts are not made for comparing years: read the direction, not the decimals."

FEWEST_ON_A_MAP = 5
"""States; a map of fewer says less than a table."""

MOST_HEADLINES = 4
"""Places; of more the table alone speaks."""
