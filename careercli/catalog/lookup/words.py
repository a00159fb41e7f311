"""Words: bringing what people type and what the classifications say into one form that can be compared."""

import re
import unicodedata

_SILENT = frozenset(["a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"])
_WORD = re.compile(r"[^\W_]+")


def clean(text: str) -> str:
    """The text without control characters, direction marks and surrounding space, in composed form."""
    kept = "".join(
        " " if char.isspace() else char
        for char in text
        if unicodedata.category(char) not in ("Cc", "Cf") or char.isspace()
    )
    return " ".join(unicodedata.normalize("NFKC", kept).split())


def words(text: str) -> list[str]:
    """The words of a text in lower case, without accents and apostrophes, each brought to its singular."""
    plain = unicodedata.normalize("NFKD", clean(text)).casefold().replace("'", "").replace("’", "")
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return [singular(word) for word in _WORD.findall(plain)]


def key(text: str) -> str:
    """What two spellings of one name have in common: their words without articles, prepositions and conjunctions."""
    return " ".join(word for word in words(text) if word not in _SILENT)


def singular(word: str) -> str:
    """A noun's singular by the regular endings; other words come back as they are, or regularly clipped."""
    if len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("men"):
        return word[:-2] + "an"
    return word[:-1] if word.endswith("s") else word
