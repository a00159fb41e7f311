"""Where somebody comes from and where they want to go, in one line of words: `nurse to software developer`."""

import re
from collections.abc import Sequence

_BETWEEN = re.compile(r"\s+(?:to|into|→|->|=>)\s+|\s*(?:→|->|=>)\s*", re.IGNORECASE)
_FROM = re.compile(r"from\s+", re.IGNORECASE)


def both_ends(words: Sequence[str]) -> list[tuple[str, str]]:
    """Every way in which the words name two occupations, the likeliest first; none where they cannot.

    Two arguments are the two; else what stands before and after `to` or an arrow. Where `to` occurs more than once
    (`nurse to clerk to the board`), each could be the one.
    """
    if len(words) == 2 and not any(_BETWEEN.fullmatch(f" {word} ") for word in words):
        return [(_begun(words[0]), words[1].strip())]
    if len(words) == 3 and _BETWEEN.fullmatch(f" {words[1].strip()} "):
        return [(_begun(words[0]), words[2].strip())]
    whole = _begun(" ".join(words))
    found = [(whole[: match.start()].strip(), whole[match.end() :].strip()) for match in _BETWEEN.finditer(whole)]
    return [(origin, goal) for origin, goal in found if origin and goal]


def _begun(text: str) -> str:
    """A text without a `from` in front."""
    return _FROM.sub("", text.strip(), count=1) if _FROM.match(text.strip()) else text.strip()
