"""Where text goes: to stdout, through the pager when it is longer than the terminal is high."""

import io
import os
import re
from typing import TYPE_CHECKING

from careercli.cli.environment import Environment

if TYPE_CHECKING:
    import subprocess
    from typing import TextIO

_COLOUR = re.compile(r"\x1b\[[\d;]*m")


def write(text: str, environment: Environment, *, pager: str = "") -> None:
    """Write what a person reads, in ASCII where the terminal shows no more. Raises OSError where it cannot.

    With a `pager` (a command; empty for none), a text that is longer than a capable terminal is high goes through it.
    """
    if not environment.unicode and not text.isascii():
        from careercli.render.ascii import to_ascii

        text = to_ascii(text)
    long = environment.capable and text.count("\n") >= environment.height
    if pager and long and _page(text, pager, environment):
        return
    _put(text, environment)


def write_exactly(text: str, environment: Environment) -> None:
    """Write what programs read: character by character in UTF-8, whatever the terminal can show."""
    if isinstance(environment.stdout, io.TextIOWrapper):
        environment.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    _put(text, environment)


def _put(text: str, environment: Environment) -> None:
    """Write to stdout. A reader that goes away (`| head`) is no error."""
    stream = environment.stdout
    try:
        if _blocks(stream):
            stream.write(text)
            stream.flush()
        else:
            _put_bit_by_bit(text.encode(stream.encoding, stream.errors or "strict"), stream.fileno())
    except BrokenPipeError:
        pass


def _blocks(stream: "TextIO") -> bool:
    """Whether a write waits until the reader has taken it. Pipes of Node and ssh do not: Python loses what is over."""
    try:
        return os.get_blocking(stream.fileno())
    except (AttributeError, OSError, ValueError):  # not on this system, or no file
        return True


def _put_bit_by_bit(content: bytes, file: int) -> None:
    """Write to a file that takes only as much as its reader has room for, waiting for the reader in between."""
    import select

    rest = memoryview(content)
    while rest:
        try:
            rest = rest[os.write(file, rest) :]
        except BlockingIOError:
            select.select([], [file], [])


def _page(text: str, pager: str, environment: Environment) -> bool:
    """Show the text in a pager; False where it cannot be started, so that the text is not lost."""
    # Only a long screen on a terminal pays for these.
    import shlex
    import shutil
    import subprocess

    try:
        command = shlex.split(pager)
    except ValueError:  # a quote without its end
        return False
    if not command or shutil.which(command[0]) is None:
        return False
    variables = dict(environment.variables)
    match os.path.basename(command[0]):  # noqa: PTH119 - a word of a command, no path yet
        case "less":
            command.insert(1, "-R")  # colours as colours, whatever LESS asks for besides
            variables.setdefault("LESS", "FRX")
            variables.setdefault("LESSCHARSET", "utf-8")
        case "cat":
            pass
        case _:
            text = _for_any_pager(text, variables)
    try:
        with subprocess.Popen(command, stdin=subprocess.PIPE, env=variables, text=True, encoding="utf-8") as process:
            _feed(process, text)
    except OSError:  # no program after all
        return False
    return process.returncode not in (126, 127)  # how a shell says that it found none


def _for_any_pager(text: str, variables: dict[str, str]) -> str:
    """The text as every pager can show it: without colours, and in ASCII where the locale has no more."""
    text = _COLOUR.sub("", text)
    locale = variables.get("LC_ALL") or variables.get("LC_CTYPE") or variables.get("LANG") or ""
    if "utf" in locale.lower():
        return text
    from careercli.render.ascii import to_ascii

    return to_ascii(text)


def _feed(process: "subprocess.Popen[str]", text: str) -> None:
    """Give a pager its text and wait for its end; Ctrl-C is for the pager, which shares the terminal."""
    try:
        process.communicate(text)
    except (BrokenPipeError, KeyboardInterrupt):
        while process.poll() is None:
            try:
                process.wait()
            except KeyboardInterrupt:
                continue
