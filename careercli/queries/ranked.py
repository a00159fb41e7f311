"""Things by a figure of theirs, where some figures are but bounds and some are not published."""

from collections.abc import Iterable
from typing import TypeVar

from careercli.model.pay import Figure, Unpublished

T = TypeVar("T")


def ranked(figures: Iterable[tuple[Figure, T]]) -> tuple[list[T], list[T]]:
    """All things in order, and those among them that stand unranked because only a bound of their figure is known.

    First those with a published figure, the largest first, then those with a bound, then those with none; equals stay
    in the order in which they came.
    """
    published: list[tuple[float, T]] = []
    bounds: list[T] = []
    missing: list[T] = []
    for figure, thing in figures:
        if not isinstance(figure, Unpublished):
            published.append((figure, thing))
        else:
            (missing if figure.at_least is None else bounds).append(thing)
    published.sort(key=lambda pair: -pair[0])
    return [*(thing for _, thing in published), *bounds, *missing], bounds if published else []
