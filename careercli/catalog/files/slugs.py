"""Slugs and codes: what may become the name of a file. Nothing else ever does, wherever it comes from."""

import re
from collections.abc import Iterable

LONGEST = 200
"""Characters; file systems take 255 bytes, the longest slug has 120."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SLUGS = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*\n)*")
_SOC = re.compile(r"\d\d-\d{4}", re.ASCII)
_SOCS = re.compile(r"(?:\d\d-\d{4}\n)*", re.ASCII)


def is_slug(text: str) -> bool:
    """Whether a text could be a slug."""
    return len(text) <= LONGEST and bool(_SLUG.fullmatch(text))


def is_soc(text: str) -> bool:
    """Whether a text has the form of a SOC code."""
    return bool(_SOC.fullmatch(text))


def slugs(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts, if they are slugs. Raises ValueError with the first that is none."""
    found = tuple(texts)
    if not _SLUGS.fullmatch("".join(f"{text}\n" for text in found)) or any(len(text) > LONGEST for text in found):
        raise ValueError(f"{next(text for text in found if not is_slug(text))!r:.60} is no slug")
    return found


def socs(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts, if they have the form of SOC codes. Raises ValueError with the first that has not."""
    found = tuple(texts)
    if not _SOCS.fullmatch("".join(f"{text}\n" for text in found)):
        raise ValueError(f"{next(text for text in found if not is_soc(text))!r:.60} is no SOC code")
    return found
