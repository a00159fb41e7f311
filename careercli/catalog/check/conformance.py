"""Whether what was read from a file is of the types that the model declares; TOML alone does not see to that."""

import types
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from careercli.catalog.errors import DataError


def check_types(value: object, at: str) -> None:
    """Raise DataError where a named tuple of the model, or one inside it, holds a value of another type than declared.

    `at` names the file; the error adds the way to the value (`titles.direct[3]`).
    """
    if problem := _problem(value, type(value), ""):
        raise DataError(f"{at}: {problem}")


def _problem(value: Any, declared: Any, way: str) -> str:
    """What is wrong with a value of a declared type, or nothing."""
    origin, arguments = get_origin(declared), get_args(declared)
    if origin in (Union, types.UnionType):
        problems = [_problem(value, one, way) for one in arguments]
        return "" if "" in problems else problems[0]
    if origin is tuple:
        if not isinstance(value, tuple):
            return _other(value, "a list", way)
        each = arguments[:1] * len(value) if arguments[-1] is ... else arguments
        if len(each) != len(value):
            return f"{way or 'a list'} has {len(value)} items, not {len(each)}"
        return _first(_problem(item, one, f"{way}[{n}]") for n, (item, one) in enumerate(zip(value, each, strict=True)))
    if origin is dict:
        if not isinstance(value, dict):
            return _other(value, "a table", way)
        return _first(
            _problem(key, arguments[0], way) or _problem(item, arguments[1], f"{way}.{key}")
            for key, item in value.items()
        )
    if not isinstance(value, declared) or (isinstance(value, bool) and declared is not bool):
        return _other(value, declared.__name__, way)
    if hasattr(declared, "_fields"):
        names = _declared(declared).items()
        return _first(_problem(getattr(value, name), one, f"{way}.{name}".strip(".")) for name, one in names)
    return ""


@cache
def _declared(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {name: hints[name] for name in kind._fields}  # type: ignore[attr-defined]


def _first(problems: Any) -> str:
    return next((problem for problem in problems if problem), "")


def _other(value: object, expected: str, way: str) -> str:
    return f"{way or 'it'} is {value!r:.60}, not {expected}"
