"""Which datasets a result was made from: read off the values in it, so that no list of them has to be kept."""

from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple, TypeVar

from careercli.catalog.files.sources import Sources
from careercli.model.occupation import Group, Occupation
from careercli.model.source import Source

_WHO = (Occupation, Group, Source)
"""What says of whom or what a result is; figures of it that are shown stand beside it, or among its `facts`."""

_TELLING = ("source", "named_by", "sources", "datasets", "facts")

R = TypeVar("R", bound=NamedTuple)


def cited(sources: Sources, result: R) -> R:
    """The result with the sources of all that is in it."""
    return result._replace(sources=used(sources, result))


def used(sources: Sources, value: object) -> tuple[Source, ...]:
    """The sources of all values in a value, in the order in which their datasets are met.

    A value says where it is from by the id of its source (`source`, `sources`, or `named_by`, which names what chose
    it) or by the `datasets` that it is taken from; of these the newest vintage is meant, but all of O*NET's, whose
    ratings come from several. What is shown of an occupation stands in the `facts` of the value that shows it.
    """
    ids: dict[str, None] = {}
    datasets: dict[str, None] = {}

    def collect(items: Iterable[object]) -> None:
        for item in items:
            if isinstance(item, tuple) and not isinstance(item, _WHO):
                note(item, _telling(type(item)))

    def note(value: Any, telling: tuple[str, ...]) -> None:
        if telling:
            named = [getattr(value, name) for name in ("source", "named_by") if name in telling]
            ids.update(dict.fromkeys(filter(None, (*named, *(value.sources if "sources" in telling else ())))))
            for dataset in value.datasets if "datasets" in telling else ():
                if dataset not in datasets:
                    datasets[dataset] = None
                    ids.update(dict.fromkeys(source.id for source in _vintages(sources, dataset)))
        collect(value)
        if "facts" in telling:
            collect(value.facts)

    collect((value,))
    found = [sources[id] for id in ids]
    order = list(dict.fromkeys(source.dataset for source in found))
    return tuple(sorted(found, key=lambda source: order.index(source.dataset)))


@cache
def _telling(kind: type) -> tuple[str, ...]:
    """Which of the names that tell of sources the values of a kind have; asked once a kind, not once a value."""
    return tuple(name for name in _TELLING if hasattr(kind, name))


def _vintages(sources: Sources, dataset: str) -> tuple[Source, ...]:
    return sources.of(dataset) if dataset == "onet" else sources.of(dataset)[:1]
