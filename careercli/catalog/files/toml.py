"""Reading one TOML file, with errors that name the file and the key."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from careercli.catalog.errors import DataError

Table = dict[str, Any]
T = TypeVar("T")

_BEYOND_ASCII = r"\x80-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
_UNSEEN = rf"[\x00-\x1f\x7f{_BEYOND_ASCII}]"
"""Characters that move the cursor, break a line or turn the direction of writing: no text of ours has any."""

_UNSEEN_AS_IT_STANDS = f"[{_BEYOND_ASCII}]"
"""Those that a text of TOML may hold without an escape."""


def read_toml(path: Path) -> Table:
    """Parse a TOML file.

    Raises DataError where it is missing, unreadable, not UTF-8 or not TOML, and where a text in it holds a control
    character: what is read here is written to terminals and tables, and must not steer either.
    """
    import tomli

    try:
        text = path.read_bytes().decode("utf-8")
        table = tomli.loads(text)
    except FileNotFoundError:
        raise DataError(f"{path} is missing") from None
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise DataError(f"{path} is not UTF-8 at byte {error.start}") from None
    except (ValueError, RecursionError, OverflowError) as error:  # bad TOML, endless digits, endless nesting
        raise DataError(f"{path} is not valid TOML: {error}") from None
    if _may_hide(text):
        _refuse_unseen(table, path)
    return table


def _may_hide(text: str) -> bool:
    """Whether a text could hold a control character: by itself, by an escape, or by going on over several lines."""
    if "\\" in text or '"""' in text or "'''" in text or "\t" in text:
        return True
    return not text.isascii() and bool(re.search(_UNSEEN_AS_IT_STANDS, text))


def _refuse_unseen(table: Table, path: Path) -> None:
    """Raise DataError where a text or a key of a table holds a control character."""
    try:
        found = next(_unseen(table, ""), "")
    except RecursionError:
        found = "tables lie too deep inside each other"
    if found:
        raise DataError(f"{path}: {found}")


def _unseen(value: object, way: str) -> Iterator[str]:
    """Where a text or a key holds a control character."""
    if isinstance(value, str):
        if found := re.search(_UNSEEN, value):
            yield f"{way} holds the control character U+{ord(found[0]):04X}"
    elif isinstance(value, dict):
        for key, item in value.items():
            if found := re.search(_UNSEEN, key):
                yield f"{f'{way}: ' if way else ''}a key holds the control character U+{ord(found[0]):04X}"
            yield from _unseen(item, f"{way}.{key}".strip("."))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _unseen(item, f"{way}[{number}]")


def number(value: object) -> float:
    """A whole or a broken number. Raises TypeError where it is none: `true` is not 1."""
    if type(value) is float:
        return value
    if type(value) is int:
        return float(value)
    raise TypeError(f"{value!r:.60} is not a number")


def filled(text: object) -> str:
    """A text that says something. Raises ValueError or TypeError."""
    if not isinstance(text, str):
        raise TypeError(f"{text!r:.60} is not a text")
    if not text.strip():
        raise ValueError("the text is empty")
    return text


def decoded(path: Path, table: Table, decode: Callable[[Table], T], at: str = "") -> T:
    """What a parsed file, or the part of it that stands `at` a key, says: `decode` of the table.

    Raises DataError where it cannot be understood. Then it is decoded once more with every look at the table noted, so
    that the error names the key, while a sound file costs nothing.
    """
    try:
        return decode(table)
    except _MISUNDERSTOOD:
        looked: list[str] = [at]
        try:
            return decode(_traced(table, at, looked))
        except KeyError as error:
            raise DataError(f"{_place(path, at)}: the key {error} is missing") from None
        except _MISUNDERSTOOD as error:
            raise DataError(f"{_place(path, looked[-1])}: {error}") from None


_MISUNDERSTOOD = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError, RecursionError)


def _place(path: Path, way: str) -> str:
    return f"{path}: {way}" if way else str(path)


def _traced(value: Any, way: str, looked: list[str]) -> Any:
    """A value whose tables and lists note where they are looked into."""
    if isinstance(value, dict):
        return _TracedTable(value, way, looked)
    return _TracedList(value, way, looked) if isinstance(value, list) else value


class _TracedTable(dict[str, Any]):
    def __init__(self, table: Table, way: str, looked: list[str]) -> None:
        super().__init__({key: _traced(item, f"{way}.{key}".strip("."), looked) for key, item in table.items()})
        self._way, self._looked = way, looked

    def _note(self, key: object) -> None:
        self._looked.append(f"{self._way}.{key}".strip("."))

    def __getitem__(self, key: str) -> Any:
        self._note(key)
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        self._note(key)
        return super().get(key, default)

    def items(self) -> Any:
        for key, item in super().items():
            self._note(key)
            yield key, item


class _TracedList(list[Any]):
    def __init__(self, items: list[Any], way: str, looked: list[str]) -> None:
        super().__init__(_traced(item, f"{way}[{number}]", looked) for number, item in enumerate(items))
        self._way, self._looked = way, looked

    def __iter__(self) -> Iterator[Any]:
        for number, item in enumerate(super().__iter__()):
            self._looked.append(f"{self._way}[{number}]")
            yield item
