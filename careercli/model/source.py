"""Sources: the official datasets that figures come from."""

from typing import NamedTuple

from careercli.model.pay import TopCode
from careercli.model.projection import RatingScale


class SourceFile(NamedTuple):
    """An official file that was read, by its path in the official folder and the SHA-256 of its bytes."""

    name: str
    sha256: str


class Source(NamedTuple):
    """One vintage of a dataset: who publishes it, for when it speaks and what it was made from.

    `dataset` says which (`oews`, `ep`, `ep-state`, `onet`, `ooh`, `cpi`, `rpp`, `soc`, `cip-soc` …), `order` puts its
    vintages in order, the newest having the highest; `short` names it under a table.
    """

    id: str
    dataset: str
    order: tuple[int, ...]
    publisher: str
    title: str
    short: str
    vintage: str
    url: str
    licence: str
    files: tuple[SourceFile, ...]
    top_code: TopCode | None
    rating_scale: RatingScale | None
    measures: str = ""
    """What a score measures, in words; empty where the title says it."""
    note: str = ""
    """What has to be known of where the figures were taken from."""
