"""What somebody has settled once instead of typing it each time: environment variables before `config.toml`.

A setting is asked for only where no option was given. Nothing is read before that, and where there is no file that
costs one look for it.
"""

import os
from collections.abc import Mapping
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from careercli.catalog.errors import Candidate, UsageError
from careercli.catalog.paths import config_dir

FILE = "config.toml"

KEYS = "keys"
"""The table of the file that holds a user's own keys of services."""

SETTINGS = {
    "state": "the state whose figures stand beside the nation's, where none is named: CA",
    "metro": 'the metropolitan area, likewise: "Fresno, CA"',
    "format": "how answers are written: table, plain, json …",
    "color": "whether to colour: auto, always, never",
    "pager": 'the command that long screens go through: "less -R"; "" for none',
    "contact": "the e-mail address that is given to publishers when data are fetched, as they ask for",
    "reminder": "whether to be told, once a month at most, that newer data are due: on, off",
    "keys.bls": "your registration key of the BLS public data API",
    "keys.careeronestop": "your token of CareerOneStop",
    "keys.onet": "your key of O*NET Web Services",
    "keys.usajobs": "your key of USAJOBS",
}
"""Every setting with what it does; those of a table are written `table.key`."""

EVERYWHERE_VARIABLES = {"pager": "PAGER"}
"""The variables that other programs go by too, after our own `CAREER_PAGER`."""

PLAIN = "CAREER_PLAIN"
"""Set to anything but 0: sentences and labelled lines, for screen readers."""


class Setting(NamedTuple):
    """A setting and where it comes from, in words."""

    value: str
    origin: str


class Settings:
    """The settings of one run."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._variables = variables

    @cached_property
    def path(self) -> Path:
        """Where the file lies, or would."""
        return config_dir(self._variables) / FILE

    def get(self, key: str) -> Setting | None:
        """A setting, or None where it is not set or set to nothing. Raises UsageError where the file is wrong."""
        for variable in (variable_of(key), EVERYWHERE_VARIABLES.get(key, "")):
            if (value := self._variables.get(variable)) is not None:
                return Setting(value, variable) if value or key == "pager" else None
        if key == "format" and self._variables.get(PLAIN, "0") not in ("", "0"):
            return Setting("plain", PLAIN)
        value = self.written.get(key)
        return None if value is None else Setting(value, f"{key} in {self.path}")

    @cached_property
    def written(self) -> dict[str, str]:
        """What the file holds, by the names of `SETTINGS`. Raises UsageError where it is wrong."""
        try:
            with open(self.path, "rb") as file:  # noqa: PTH123 - the quickest that finds no file
                text = file.read()
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except (OSError, ValueError) as error:
            raise UsageError(f"{self.path}: {getattr(error, 'strerror', None) or error}") from error
        return parse(text, self.path)


def variable_of(key: str) -> str:
    """The environment variable that goes before a line of the file: `CAREER_STATE`, `CAREER_KEYS_BLS`."""
    return f"CAREER_{key.upper().replace('.', '_')}"


def parse(content: bytes, path: Path | str) -> dict[str, str]:
    """The settings in a file, by the names of `SETTINGS`. Raises UsageError, which names the key."""
    import tomli

    try:
        table = tomli.loads(content.decode())
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{path}: {error}") from error
    found: dict[str, str] = {}
    for key, value in table.items():
        entries = {f"{key}.{name}": inner for name, inner in value.items()} if isinstance(value, dict) else {key: value}
        for name, text in entries.items():
            check(name, path)
            if not isinstance(text, str):
                raise UsageError(f'{path}: {name} must be a text in quotes: {name} = "…"')
            found[name] = text
    return found


def check(key: str, path: Path | str = "") -> None:
    """Raises UsageError where there is no such setting, with those of a like name."""
    if key in SETTINGS:
        return
    import difflib

    error = UsageError(f"{path}: {key!r} is no setting" if path else f"{key!r} is no setting")
    error.offers = tuple(
        Candidate(near, SETTINGS[near], "") for near in difflib.get_close_matches(key, SETTINGS, n=3, cutoff=0.5)
    )
    error.advice = "" if error.offers else f"Settings: {', '.join(SETTINGS)}"
    raise error


def change(content: str, key: str, value: str) -> str:
    """The text of a file with a setting changed, added or, for an empty value, taken out; all else stays as it is.

    Raises UsageError where the file is so written that a line alone cannot change it.
    """
    table, _, name = key.rpartition(".")
    lines = content.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    start, end = _extent(lines, table)
    line = f"{name} = {_quoted(value)}\n" if value or key == "pager" else ""
    at = next((at for at in range(start, end) if lines[at].partition("=")[0].strip() == name), None)
    if at is not None:
        lines[at] = line
    elif line:
        if table and not any(header.strip() == f"[{table}]" for header in lines):
            lines += [*(["\n"] if lines else []), f"[{table}]\n"]
            end = len(lines)
        while end > start and not lines[end - 1].strip():
            end -= 1
        lines.insert(end, line)
    changed = "".join(lines)
    wanted = {**parse(content.encode(), FILE), key: value}
    if not line:
        wanted.pop(key)
    if parse(changed.encode(), FILE) != wanted:
        raise UsageError(f"{FILE} is written in a way that this command cannot change; change it by hand")
    return changed


def _extent(lines: list[str], table: str) -> tuple[int, int]:
    """Where the lines of a table begin and end; of none, those before the first table."""
    headers = [at for at, line in enumerate(lines) if line.lstrip().startswith("[")] + [len(lines)]
    if not table:
        return 0, headers[0]
    for at, after in pairwise(headers):
        if lines[at].partition("#")[0].strip() == f"[{table}]":
            return at + 1, after
    return len(lines), len(lines)


def _quoted(text: str) -> str:
    """A TOML string."""
    import json

    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def save(path: Path, content: str) -> None:
    """Write the file whole or not at all, readable by its owner only, since it may hold keys. Raises OSError."""
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    target = path.resolve()
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".config", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
