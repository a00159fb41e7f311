"""What answers to statements of work say of somebody's six interests, on the scale of occupations (1 to 7).

Points alone cannot be set beside O*NET's scores: occupations score high in some kinds and low in others. So of each
kind the score is taken that is to be expected of somebody with so many points, over all occupations and by a simple
model of answering: what a person feels about a statement is the interest in its kind, as a standard score, and noise;
of all feelings a third are likes and a third dislikes, and six statements together have a reliability of `RELIABILITY`.
Before the answers each of the six kinds is as likely as the others, although 350 of 785 occupations are realistic.
"""

from collections.abc import Sequence
from functools import cache
from math import comb, erf, sqrt
from statistics import fmean

from careercli.catalog.errors import UsageError
from careercli.model.occupation import INTERESTS
from careercli.model.orientation import Statement

Vector = tuple[float, ...]

LIKE, UNSURE, DISLIKE = 2, 1, 0
"""What somebody may answer to a statement, in points."""

EACH = 6
"""Statements of each kind."""

MOST = LIKE * EACH
"""Points of a kind of which every statement is liked."""

FEWEST_APART = 2
"""How far the points of the kinds have to be apart for an order to be read from them."""

RELIABILITY = 0.8

OF_ONE = RELIABILITY / (EACH - (EACH - 1) * RELIABILITY)
"""The reliability of one statement of six that have `RELIABILITY` together, by Spearman and Brown."""

THIRD = 0.4307
"""The standard score above which a third of a normal distribution lies."""


def points_of(statements: Sequence[Statement], answers: Sequence[int]) -> Vector:
    """The points of the answers by kind, 0 to MOST, in the order RIASEC.

    Raises UsageError where they are so much alike that they do not tell what somebody likes more.
    """
    found = tuple(
        float(sum(answer for statement, answer in zip(statements, answers, strict=True) if statement.kind == kind))
        for kind in INTERESTS
    )
    if max(found) - min(found) < FEWEST_APART:
        raise UsageError(
            "you answered about the same to every kind of work, so the answers do not tell what you like more"
        )
    return found


class Expected:
    """The interests that are to be expected of somebody with certain points, among occupations with these interests."""

    def __init__(self, interests: Sequence[Vector]) -> None:
        kinds = [scores.index(max(scores)) for scores in interests]
        self._weights = [1 / kinds.count(kind) for kind in kinds]
        self._scores = list(zip(*interests, strict=True))
        self._chances = [_chances(scores) for scores in self._scores]
        self.interest = cache(self._interest)

    def interests(self, points: Vector) -> Vector:
        """The six interests for the points of the six kinds."""
        return tuple(self.interest(kind, int(each)) for kind, each in enumerate(points))

    def _interest(self, kind: int, points: int) -> float:
        """The mean score of a kind over all occupations, by how likely each makes so many points."""
        likely = [
            weight * _probability(points, *chances)
            for weight, chances in zip(self._weights, self._chances[kind], strict=True)
        ]
        return sum(map(float.__mul__, likely, self._scores[kind])) / sum(likely)


def _chances(scores: Sequence[float]) -> list[tuple[float, float]]:
    """How likely somebody with each of these scores is to like a statement of the kind, and to dislike it."""
    mean = fmean(scores)
    spread = sqrt(fmean((score - mean) ** 2 for score in scores)) or 1.0
    found = []
    for score in scores:
        felt = sqrt(OF_ONE) * (score - mean) / spread
        above, below = ((THIRD - felt) / sqrt(1 - OF_ONE), (-THIRD - felt) / sqrt(1 - OF_ONE))
        found.append((0.5 * (1 - erf(above / sqrt(2))), 0.5 * (1 + erf(below / sqrt(2)))))
    return found


def _probability(points: int, like: float, dislike: float) -> float:
    """How likely so many points are of six answers that are independent of each other."""
    unsure = 1 - like - dislike
    return sum(
        comb(EACH, likes) * comb(EACH - likes, rest) * like**likes * unsure**rest * dislike ** (EACH - likes - rest)
        for likes in range(EACH + 1)
        if 0 <= (rest := points - LIKE * likes) <= EACH - likes
    )
