"""Which of Holland's six interests (RIASEC) a person means: their letters, their names, or both."""

import re

from careercli.catalog.errors import UsageError
from careercli.catalog.lookup.meant import Meant
from careercli.catalog.lookup.signs import plain_signs
from careercli.catalog.lookup.vocabulary import Vocabulary
from careercli.catalog.text import SILENT, words
from careercli.model.occupation import INTERESTS

_VOCABULARY = Vocabulary("interest", INTERESTS)


def interests(text: str) -> Meant[str]:
    """The letters of the interests that are meant, in the order in which they were named, each once.

    `RIA`, `r,i`, `artistic`, `realistic, social`, `Artistc`. Raises UnknownNameError with the six of them where a word
    is none of them nor near one, UsageError where there is no word.
    """
    typed = plain_signs(text)
    letters, literal = "", True
    for word in filter(words, re.split(r"[\s,;/&+]+", typed)):
        alone = word.replace("-", "").strip(".").upper()
        if set(alone) <= set(INTERESTS):
            letters += alone
        elif word.lower() not in SILENT:
            meant = _VOCABULARY.one(word)
            letters, literal = letters + meant.value, literal and meant.literal
    if not letters:
        raise UsageError("the name of the interest is empty")
    found = "".join(dict.fromkeys(letters))
    return Meant(typed, found, ", ".join(INTERESTS[letter] for letter in found), literal)
