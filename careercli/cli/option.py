"""How an option is declared, and how the texts that were typed for it are read. The table of options is `options`."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from careercli.catalog.errors import UsageError

if TYPE_CHECKING:
    from careercli.catalog.catalog import Catalog
    from careercli.catalog.lookup.meant import Meant

WHERE, WHICH, HOW, WRITTEN, OTHER = (
    "Where",
    "Which rows",
    "What is shown",
    "How it is written",
    "Besides",
)
"""What an option does: the sections of a help page, in their order there."""

SECTIONS = (WHERE, WHICH, HOW, WRITTEN, OTHER)

LONGEST = 40
"""Characters of a wrong value that a message repeats."""


class Option(NamedTuple):
    """An option: its flags, the section of the help page that it stands in, and what its values are.

    Texts become values by `read`, which needs no data, and values become what queries take by `means`, which does;
    both may be forgiving and then return a `Meant`, whose note is said on stderr. An option without either is a text,
    or one of the choices of the StrEnum that the command declares. A command that declares a tuple takes several
    values, joined by commas or with the option repeated. `keys` are what JSON calls it in `query`.
    """

    flags: tuple[str, ...]
    section: str
    help: str
    metavar: str = "TEXT"
    several: str = ""
    """What several values look like, where a command takes them."""
    read: "Callable[[str, str], object] | None" = None
    means: "Callable[[Catalog, str], Meant[Any]] | None" = None
    qualifies: "Callable[[Catalog, str], bool] | None" = None
    """Whether a part of the text between commas belongs to the name before it."""
    keys: tuple[str, ...] = ()
    setting: str = ""
    """The setting (an environment variable or a line of config.toml) that speaks where the option is not given."""
    complete: Callable[..., Iterable[tuple[str, str]]] | None = None

    @property
    def flag(self) -> str:
        """Its long name, as messages call it."""
        return self.flags[0]


def choose(choices: type[StrEnum], text: str, flag: str) -> StrEnum:
    """The choice that is named, in whatever case, of several words too. Raises UsageError, which names all."""
    named = "-".join(text.lower().replace("_", " ").replace("-", " ").split())
    for choice in choices:
        if named == choice.value:
            return choice
    raise UsageError(f"{flag}: '{text[:LONGEST]}' is not one of {', '.join(choices)}")


def separate(option: Option, texts: Sequence[str], *, many: bool) -> list[str]:
    """The texts of the values that were given, each once. Raises UsageError where there are more than there may be."""
    if many and option.means is None:  # what is looked up may hold commas itself: see `several`
        texts = [part for text in texts for part in text.split(",")]
    unique = list(dict.fromkeys(text.strip() for text in texts))
    if len(unique) > 1 and not many:
        raise UsageError(f"{option.flag} takes one value; it was given {len(texts)} times")
    return unique
