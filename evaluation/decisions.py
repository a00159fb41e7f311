"""What `career show NAME` would do with a title: take one meaning, ask which, or say that it is unknown."""

from collections.abc import Sequence
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import AmbiguousNameError, CareerError
from careercli.catalog.lookup.names import resolve
from evaluation.titles import Title


class Decisions(NamedTuple):
    """How many titles were taken rightly and wrongly, and of the others how many offered a right one or none."""

    right: int
    wrong: int
    offered: int
    not_offered: int


def decide(catalog: Catalog, titles: Sequence[Title]) -> Decisions:
    """Resolve every title as a NAME."""
    slugs = {slug: soc for soc, slug in (*catalog.codes.occupations.items(), *catalog.codes.groups.items())}
    counts = {"right": 0, "wrong": 0, "offered": 0, "not_offered": 0}
    for title in titles:
        try:
            meaning = resolve(catalog, title.text)
            right = slugs.get(meaning.target, meaning.target) in title.accept
            counts["right" if right else "wrong"] += 1
        except CareerError as error:
            offers = error.candidates if isinstance(error, AmbiguousNameError) else getattr(error, "near", ())
            found = any(slugs.get(offer.argument, offer.argument) in title.accept for offer in offers)
            counts["offered" if found else "not_offered"] += 1
    return Decisions(**counts)
