"""The words of places: bringing what people type and what areas are officially called into one form."""

import re
import unicodedata
from collections.abc import Iterator

_SHORT = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}
_WORD = re.compile(r"[^\W_]+")
_DIRECTIONS = {
    "n": "north", "no": "north", "s": "south", "so": "south", "e": "east", "w": "west", "nw": "northwest",
    "ne": "northeast", "sw": "southwest", "se": "southeast",
}  # fmt: skip
# These are compiled when a hard case first needs them.
_BEFORE = r"^(?:the|greater|metro|metropolitan|downtown|city of|town of|village of|near) "
_AFTER = (
    r" (?:(?:metro|metropolitan|statistical)(?: statistical)?(?: area| region)?|area|region|msa|suburbs|city limits)$"
)
_OF_A_STATE = (r"^the ", r"^(?:state|commonwealth|territory) of (?:the )?", r" state$")
_COUNTRY = r"(?i)[\s,]+(?:u\.?\s?s\.?(?:\s?a\.?)?|united states(?: of america)?)$"
_ZIP = r"[\s,]+\d{5}(?:-\d{4})?$"
_COUNTRY_ENDS = ("s", "s.", "a", "a.")


def form(text: str) -> str:
    """A name as it is compared: `Coeur d'Alene` is `coeur dalene`, `D.C.` `dc`, `Saint Paul` `st paul`."""
    text = text.casefold().replace("'", "").replace("’", "").replace("ʻ", "").replace(".", "")
    if not text.isascii():
        text = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join([_SHORT.get(word, word) for word in _WORD.findall(text)])


def loosely(name: str) -> Iterator[str]:
    """Other forms that a name (in its form) may be known by: without `greater`, `metro area`, with `N.` as north."""
    yield from _spelled_out(name)
    for frame in (_BEFORE, _AFTER, _BEFORE, _AFTER):
        if (shorter := re.sub(frame, "", name)) not in ("", name):
            yield (name := shorter)


def loosely_of_a_state(name: str) -> Iterator[str]:
    """Other forms that the name of a state may be known by: without `state of`, with `N.` as north."""
    yield from _spelled_out(name)
    for frame in _OF_A_STATE:
        if (shorter := re.sub(frame, "", name)) not in ("", name):
            yield (name := shorter)


def without_country(text: str) -> str:
    """The text without `USA` at its end, where anything stands before it."""
    ends = text.casefold().endswith(_COUNTRY_ENDS) and (" " in text or "," in text)
    return (re.sub(_COUNTRY, "", text) if ends else text) or text


def without_zip(text: str) -> str:
    """The text without a ZIP code at its end, where anything stands before it."""
    return re.sub(_ZIP, "", text)


def _spelled_out(name: str) -> Iterator[str]:
    first, _, rest = name.partition(" ")
    if rest and first in _DIRECTIONS:
        yield f"{_DIRECTIONS[first]} {rest}"
