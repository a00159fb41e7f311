"""Completions for bash, which writes what it is offered into the command as it stands: `Fresno, CA` must be quoted.

The parser prints them, one a line; here each is quoted as the word that is being typed is.
"""

import contextlib
import io
import re
from collections.abc import Callable, Mapping

_SPECIAL = re.compile(r"([^\w@%+=:,./-])")
_SPECIAL_IN_QUOTES = re.compile(r'(["$`\\])')


def complete(parse: Callable[[], object], variables: Mapping[str, str]) -> str:
    """What the parser prints when it is asked for completions, each line quoted."""
    printed, notes = io.StringIO(), io.StringIO()  # notes would stand in the middle of the command
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(notes), contextlib.suppress(SystemExit):
        parse()
    typed = _typed(variables)
    return "".join(f"{quoted(line, typed)}\n" for line in printed.getvalue().splitlines() if line)


def quoted(text: str, typed: str) -> str:
    """A text as it may stand in a command after the beginning of it that was typed, a quote before it or not."""
    if typed.startswith("'"):
        return text.replace("'", "'\\''")
    if typed.startswith('"'):
        return _SPECIAL_IN_QUOTES.sub(r"\\\1", text)
    return _SPECIAL.sub(r"\\\1", text)


def _typed(variables: Mapping[str, str]) -> str:
    """The word that is being typed; bash joins the words with newlines."""
    words = variables.get("COMP_WORDS", "").split("\n")
    number = variables.get("COMP_CWORD", "")
    return words[int(number)] if number.isascii() and number.isdigit() and int(number) < len(words) else ""
