"""Compiling what a reader of names knows about words and phrases: `data/synonyms.toml` beyond the names themselves."""

import sqlite3
from collections.abc import Iterator

from careercli.catalog.files.synonyms import Synonyms
from careercli.catalog.index.fill import fill
from careercli.catalog.text import words


def compile_everyday(synonyms: Synonyms, connection: sqlite3.Connection) -> None:
    """Fill the tables of abbreviations, equivalents and words to set aside (`schema.py`)."""
    fill(connection, "expansion", _expansions(synonyms), repeated=True)
    fill(
        connection, "equivalent", (*_pairs(synonyms.equivalents, same=1), *_pairs(synonyms.near, same=0)), repeated=True
    )
    fill(connection, "set_aside", _set_aside(synonyms), repeated=True)


def _form(text: str) -> str:
    return " ".join(words(text))


def _expansions(synonyms: Synonyms) -> Iterator[tuple[str, str]]:
    for short, texts in synonyms.expansions.items():
        for text in texts:
            yield _form(short), text


def _pairs(groups: tuple[tuple[str, ...], ...], same: int) -> Iterator[tuple[str, str, int]]:
    for group in groups:
        forms = [_form(text) for text in group]
        for one in forms:
            for other in forms:
                if one != other:
                    yield one, other, same


def _set_aside(synonyms: Synonyms) -> Iterator[tuple[str, str]]:
    for reason, phrases in synonyms.set_aside.items():
        for phrase in phrases:
            yield _form(phrase), reason
