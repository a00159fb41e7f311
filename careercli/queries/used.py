"""Which datasets a result was made from: read off the values in it, so that no list of them has to be kept."""

from typing import NamedTuple, TypeVar

from careercli.catalog.files.sources import Sources
from careercli.model.occupation import Group, Occupation
from careercli.model.source import Source

_WHO = (Occupation, Group, Source)
"""What says of whom or what a result is; figures of it that are shown stand beside it, or among its `facts`."""


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

    def collect(value: object) -> None:
        if not isinstance(value, tuple) or isinstance(value, _WHO):
            return
        if hasattr(value, "_fields"):
            for id in (getattr(value, "source", ""), getattr(value, "named_by", ""), *getattr(value, "sources", ())):
                if id:
                    ids[id] = None
            for dataset in getattr(value, "datasets", ()):
                if dataset not in datasets:
                    datasets[dataset] = None
                    ids.update(dict.fromkeys(source.id for source in _vintages(sources, dataset)))
        for item in (*value, *getattr(value, "facts", ())):
            collect(item)

    collect(value)
    found = [sources[id] for id in ids]
    order = list(dict.fromkeys(source.dataset for source in found))
    return tuple(sorted(found, key=lambda source: order.index(source.dataset)))


def _vintages(sources: Sources, dataset: str) -> tuple[Source, ...]:
    return sources.of(dataset) if dataset == "onet" else sources.of(dataset)[:1]
