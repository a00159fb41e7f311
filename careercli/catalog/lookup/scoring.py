"""How well a meaning fits what was typed: the six numbers of look-up, beside how like its best name is (to 1)."""

import math
from collections.abc import Iterable

from careercli.model.name import LeadsTo, NameKind

EXACT = 0.2
"""The very name."""

NAMED = 0.3
"""The very name, where it is trusted (`trusted`)."""

NEIGHBOURHOOD = 0.2
"""Many similar names with the same meaning, as a part of the most that any has."""

ASSOCIATION = 0.05
"""Words that the occupation's names and description have more often than others: for each e-fold of likelihood."""

JOBS = 0.045
"""Each tenfold of jobs: everyday words mean common occupations."""

BROADER = 0.25
"""A group, where the words ask for one (`legal jobs`)."""

_AUTHORITATIVE = frozenset(
    kind.letter
    for kind in (NameKind.TITLE, NameKind.GROUP, NameKind.PROFILE, NameKind.PART, NameKind.DIRECT, NameKind.EVERYDAY)
)


def trusted(kinds: Iterable[str], place: int, alone: bool) -> bool:
    """Whether a name with these letters (`NameKind`) is more than one of a list of alternatives.

    Where it is an official title, one that the classification assigns, one put first by hand, or no other's name.
    """
    return alone or (place == 0 and not _AUTHORITATIVE.isdisjoint(kinds))


def of_name(similarity: float, exact: bool, trusted: bool, place: int) -> float:
    """The score of a name; its being the very one counts for less down a list that was put in order by hand."""
    if not exact:
        return similarity
    # The fourth power: a name that holds the words that were set aside as well is more surely the one.
    return similarity + (EXACT / (1 + place) + NAMED * trusted) * similarity**4


def of_meaning(leads_to: LeadsTo, jobs: int, neighbourhood: float, association: float, broad: bool) -> float:
    """What a meaning scores beside its name.

    `neighbourhood` is the part (to 1) of the most similar names that any meaning has, `association` what the words say
    for it, as a natural logarithm, less what they say for the best (0 or less). A group counts with half its jobs: a
    member that has more is meant before it.
    """
    counted = jobs / 2 if leads_to is LeadsTo.GROUP else jobs
    score = NEIGHBOURHOOD * neighbourhood + ASSOCIATION * association + JOBS * math.log10(counted + 10)
    return score + BROADER * (broad and leads_to is LeadsTo.GROUP)
