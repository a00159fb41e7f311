"""Catalogues that know less, to see what the rest is worth."""

from functools import cached_property
from pathlib import Path

from careercli.catalog.catalog import Catalog
from careercli.catalog.files.synonyms import Synonyms, read_synonyms
from careercli.catalog.index.index import Index
from careercli.catalog.index.names import forms
from careercli.catalog.index.open import compiled
from careercli.catalog.text import key
from careercli.model.occupation import Titles


class InMemory(Catalog):
    """A catalogue whose index is compiled anew, in memory."""

    @cached_property
    def index(self) -> Index:
        """The index of what this catalogue knows."""
        return Index(compiled(self, ""), lambda: compiled(self, ""))


class OfficialOnly(InMemory):
    """Without everyday words: the official names alone."""

    @cached_property
    def synonyms(self) -> Synonyms:
        """None."""
        return read_synonyms(Path("no such file"))


class Without(InMemory):
    """Without some names, wherever they come from."""

    def __init__(self, folder: Path, names: list[str]) -> None:
        super().__init__(folder)
        self._left_out = {key(name) for name in names}

    def titles(self, soc: str) -> Titles:
        """The other names of an occupation."""
        return Titles(*(tuple(filter(self._kept, texts)) for texts in super().titles(soc)))

    @cached_property
    def synonyms(self) -> Synonyms:
        """Everyday words."""
        known = super().synonyms
        return known._replace(phrases={text: codes for text, codes in known.phrases.items() if self._kept(text)})

    def _kept(self, text: str) -> bool:
        return not any(key(form) in self._left_out for form in forms(text))
