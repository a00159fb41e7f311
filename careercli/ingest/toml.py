"""Writing TOML the way `data/` has it: one fact a line, lists on one line where they fit, always the same bytes."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_LINE = 110
_ESCAPES = str.maketrans({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"})
_PLAIN = re.compile(r'[^"\\\x00-\x1f\x7f]*')
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Inline(dict[str, object]):
    """A table to be written on one line, within its parent."""


def dump_toml(document: Mapping[str, object]) -> str:
    """The document as TOML text.

    Mappings become tables, `Inline` ones inline tables, lists of mappings arrays of tables; None is left out.
    """
    lines: list[str] = []
    _write_table(lines, (), document)
    return "\n".join(lines).lstrip("\n") + "\n"


def _write_table(lines: list[str], path: tuple[str, ...], table: Mapping[str, object]) -> None:
    nested: list[tuple[str, object]] = []
    for key, value in table.items():
        if isinstance(value, str):  # most are
            lines.append(f"{_key(key)} = {_string(value)}")
        elif _is_table(value) or _is_array_of_tables(value):
            nested.append((key, value))
        elif value is not None:
            lines.append(f"{_key(key)} = {_value(value)}")
    for key, value in nested:
        name = ".".join(_key(part) for part in (*path, key))
        if isinstance(value, Mapping):
            if not value or any(not _is_table(child) for child in value.values()):
                lines += ["", f"[{name}]"]
            _write_table(lines, (*path, key), value)
        elif isinstance(value, Sequence):
            for entry in value:
                lines += ["", f"[[{name}]]"]
                _write_table(lines, (*path, key), entry)


def _is_table(value: object) -> bool:
    return isinstance(value, Mapping) and not isinstance(value, Inline)


def _is_array_of_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(_is_table(entry) for entry in value)


@cache
def _key(key: str) -> str:
    return key if _BARE_KEY.fullmatch(key) else _string(key)


def _value(value: object, indent: str = "") -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(key)} = {_value(item)}" for key, item in value.items()) + " }"
    if isinstance(value, Sequence):
        inner = indent + "  "
        items = [_value(item, inner) for item in value]
        line = f"[{', '.join(items)}]"
        if len(line) <= _LINE:
            return line
        return "[\n" + "".join(f"{inner}{item},\n" for item in items) + f"{indent}]"
    raise TypeError(f"{type(value).__name__} has no TOML form here")


def _string(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return f'"{text}"'
    if _UNWRITABLE.search(text):
        raise ValueError(f"control character in {text!r}")
    return '"' + text.translate(_ESCAPES) + '"'
