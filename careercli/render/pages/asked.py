"""What a screen says first where other work was asked for than its title names: that it is counted in it."""

import re
from collections.abc import Sequence
from typing import TypedDict

from careercli.render.page.blocks import Paragraph, Title
from careercli.render.page.page import Page


class Asked(TypedDict):
    """Work that was asked for by a name of its own, and the title of the occupation that counts it."""

    name: str
    counted_among: str


_PLAIN = re.compile(r"[A-Za-z][A-Za-z' -]*")
_OF_PARTS = re.compile(r"\b(?:of|in|for|to|at|and|or|with)\b", re.IGNORECASE)
_IRREGULAR = (("woman", "women"), ("man", "men"), ("person", "people"), ("child", "children"))
_NO_PLURAL = re.compile(r"[^s]s$", re.IGNORECASE)


def headed(page: Page, asked: Sequence[Asked]) -> Page:
    """The page with a sentence under its title for each name that was asked for."""
    sentences = tuple(Paragraph(sentence(item["name"], item["counted_among"])) for item in asked)
    at = next((number for number, block in enumerate(page.blocks, 1) if isinstance(block, Title)), 0)
    return Page((*page.blocks[:at], *sentences, *page.blocks[at:]))


def sentence(name: str, title: str) -> str:
    """That they are counted there: `Baristas are counted among Fast Food and Counter Workers`."""
    many = plural(name)
    return f"{many} are counted among {title}." if many else f"“{name}” is counted among {title}."


def plural(name: str) -> str:
    """The name of many of them, as it stands where it ends like one; empty where no rule is sure."""
    before, bracket, code = name.partition(" (")
    if bracket:
        return f"{plural(before)}{bracket}{code}" if plural(before) else ""
    if _NO_PLURAL.search(name.partition(",")[0]):
        return name
    if not _PLAIN.fullmatch(name) or _OF_PARTS.search(name):
        return ""
    for one, many in _IRREGULAR:
        if name.lower().endswith(one):
            return name[: -len(one)] + many
    if re.search(r"[^aeiou]y$", name):
        return f"{name[:-1]}ies"
    return f"{name}es" if re.search(r"(?i:s|x|z|(?<!te)ch|sh)$", name) else f"{name}s"
