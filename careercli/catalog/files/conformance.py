"""Whether what was read from a file is of the types that the model declares; TOML alone does not see to that.

The check of a type is put together once, as a function that only says yes or no; where it says no, the value is walked
again for what is wrong and where.
"""

import operator
import types
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, Union, get_args, get_origin

from careercli.catalog.errors import DataError

T = TypeVar("T")

LARGEST = 1e15
"""No figure that is published is as large; what is, would only overflow elsewhere."""


def conforming(value: T, path: Path, at: str = "") -> T:
    """The value of the model, a named tuple, if all in it is of the types that are declared.

    Raises DataError, which names the file and the way to what is not (`titles.direct[3]`); `at` is where in the file
    the value stands.
    """
    kind: Any = type(value)
    if not _fits(kind)(value):
        raise DataError(f"{path}: {_problem(value, kind, at)}")
    return value


def all_conforming(values: dict[str, T], path: Path) -> dict[str, T]:
    """The values by their keys, if all are as `conforming` has them."""
    for key, value in values.items():
        conforming(value, path, key)
    return values


@cache
def _fits(declared: Any) -> Callable[[Any], bool]:
    """A function that says whether a value is of a declared type."""
    origin, arguments = get_origin(declared), get_args(declared)
    if origin in (Union, types.UnionType):
        checks = [_fits(one) for one in arguments]
        return lambda value: any(check(value) for check in checks)
    if origin is tuple:
        if arguments[-1] is ...:
            each = _fits(arguments[0])
            return lambda value: type(value) is tuple and all(map(each, value))
        return _all_of(tuple, [_fits(one) for one in arguments])
    if origin is dict:
        key_fits, item_fits = map(_fits, arguments)
        return lambda value: type(value) is dict and all(map(key_fits, value)) and all(map(item_fits, value.values()))
    if declared is float:
        return lambda value: type(value) is float and -LARGEST < value < LARGEST
    if declared is int:
        return lambda value: type(value) is int and -LARGEST < value < LARGEST
    if hasattr(declared, "_fields"):
        return _all_of(declared, [_fits(one) for one in _fields(declared).values()])
    return lambda value: isinstance(value, declared)


def _all_of(kind: Any, checks: list[Callable[[Any], bool]]) -> Callable[[Any], bool]:
    """Whether a value is a tuple of a kind, each item of which passes its own check."""

    def fits(value: Any) -> bool:
        return type(value) is kind and len(value) == len(checks) and all(map(operator.call, checks, value))

    return fits


def _problem(value: Any, declared: Any, way: str) -> str:
    """What is wrong with a value of a declared type, or nothing."""
    if _fits(declared)(value):
        return ""
    origin, arguments = get_origin(declared), get_args(declared)
    if origin in (Union, types.UnionType):
        likely = [one for one in arguments if hasattr(one, "_fields") and isinstance(value, one)] or arguments
        return _problem(value, likely[0], way)
    if origin is tuple and isinstance(value, tuple):
        each = arguments[:1] * len(value) if arguments[-1] is ... else arguments
        if len(each) != len(value):
            return f"{way} has {len(value)} items, not {len(each)}"
        return _first(_problem(item, one, f"{way}[{n}]") for n, (item, one) in enumerate(zip(value, each, strict=True)))
    if origin is dict and isinstance(value, dict):
        key, item = arguments
        found = _first(_problem(name, key, f"{way}: a key") for name in value)
        return found or _first(_problem(one, item, f"{way}.{name}".strip(".")) for name, one in value.items())
    if hasattr(declared, "_fields") and isinstance(value, declared):
        ways = ((getattr(value, name), one, f"{way}.{name}".strip(".")) for name, one in _fields(declared).items())
        return _first(_problem(*item) for item in ways)
    expected = {tuple: "a list", dict: "a table", str: "a text", float: "a number", int: "a whole number"}
    if declared in (int, float) and type(value) is declared:
        return f"{way or 'it'} is {value!r:.40}, no figure that could be published"
    return f"{way or 'it'} is {value!r:.60}, not {expected.get(origin or declared, declared.__name__)}"


def _fields(kind: Any) -> dict[str, Any]:
    return {name: kind.__annotations__[name] for name in kind._fields}


def _first(problems: Iterable[str]) -> str:
    return next((problem for problem in problems if problem), "")
