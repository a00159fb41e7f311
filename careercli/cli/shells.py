"""Completions as each shell takes them.

The parser prints what fits, but not so that every shell can write it into the command: bash takes it as it stands,
where `Fresno, CA` must be quoted; zsh loses apostrophes; of `--metro=Fre` bash asks for the end, zsh and fish for all.
"""

import contextlib
import io
import os
import re
from collections.abc import Callable, Mapping

_SPECIAL = re.compile(r"([^\w@%+=:,./-])")
_SPECIAL_IN_QUOTES = re.compile(r'(["$`\\])')
_OPTION = re.compile(r"(?:^|\s)(--[\w-]+=)(?:\"[^\"]*|'[^']*|\S*)$")


def complete(parse: Callable[[], object], shell: str, variables: Mapping[str, str]) -> tuple[str, int]:
    """What the parser prints when this shell asks for completions, as the shell can use it, and its exit code."""
    typed = ""
    if shell == "bash":
        words, typed = _bash_words(variables)
        os.environ.update(words)
    printed, notes = io.StringIO(), io.StringIO()  # notes would stand in the middle of the command
    status: object = 0
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(notes):
        try:
            parse()
        except SystemExit as end:  # fish reads off the code whether there is anything to offer
            status = end.code
    return _offers(printed.getvalue(), shell, typed, variables), int(status) if isinstance(status, int) else 0


def _offers(printed: str, shell: str, typed: str, variables: Mapping[str, str]) -> str:
    lines = [line for line in printed.splitlines() if line]
    if shell == "bash":
        return "".join(f"{quoted(line, typed)}\n" for line in lines)
    option = _OPTION.search(variables.get("_TYPER_COMPLETE_ARGS", ""))
    before = option[1] if option else ""
    if shell == "fish":
        return "".join(f"{before}{line}\n" for line in lines)
    return re.sub(r'^(.*?\(\(|)"', rf'\1"{before}', printed.replace("''", "'\\''"), flags=re.MULTILINE)


def quoted(text: str, typed: str) -> str:
    """A text as it may stand in a command after the beginning of it that was typed, a quote before it or not."""
    if typed.startswith("'"):
        return text.replace("'", "'\\''")
    if typed.startswith('"'):
        return _SPECIAL_IN_QUOTES.sub(r"\\\1", text)
    return _SPECIAL.sub(r"\\\1", text)


def _bash_words(variables: Mapping[str, str]) -> tuple[dict[str, str], str]:
    """The words of the command up to the one that is typed, without the `=` that bash makes a word, and that one."""
    number = variables.get("COMP_CWORD", "")
    words = variables.get("COMP_WORDS", "").split("\n")
    words = words[: int(number) + 1] if number.isascii() and number.isdigit() else words
    typed = words[-1]
    parted = [word for word in words[:-1] if word != "="] + ["" if typed == "=" else typed]
    return {"COMP_WORDS": "\n".join(parted), "COMP_CWORD": str(len(parted) - 1)}, parted[-1]
