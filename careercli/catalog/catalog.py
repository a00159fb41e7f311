"""The catalogue: a folder of data with its compiled index; all that a question is given."""

from functools import cached_property
from typing import TYPE_CHECKING

from careercli.catalog.files.files import Files

if TYPE_CHECKING:
    from careercli.catalog.index.index import Index
    from careercli.catalog.index.lexicon import Lexicon


class Catalog(Files):
    """All that a folder holds, and the index of it for questions that cross occupations."""

    @cached_property
    def index(self) -> "Index":
        """The compiled index; built first where it has to be."""
        from careercli.catalog.index.open import open_index  # most questions about one occupation need no index

        return open_index(self)

    @cached_property
    def lexicon(self) -> "Lexicon":
        """The words and names of the index, each read once."""
        from careercli.catalog.index.lexicon import Lexicon

        return Lexicon(self.index)
