"""Where text goes: to stdout, through the pager when it is longer than the terminal is high."""

import io
import os

from careercli.cli.environment import Environment


def write(text: str, environment: Environment, *, pager: bool = True) -> None:
    """Write what a person reads, in ASCII where the terminal shows no more. Raises OSError where it cannot."""
    if not environment.unicode:
        from careercli.render.plain import to_ascii

        text = to_ascii(text)
    if pager and environment.terminal and text.count("\n") >= environment.height and _page(text, environment):
        return
    _put(text, environment)


def write_exactly(text: str, environment: Environment) -> None:
    """Write what programs read: character by character in UTF-8, whatever the terminal can show."""
    if isinstance(environment.stdout, io.TextIOWrapper):
        environment.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    _put(text, environment)


def _put(text: str, environment: Environment) -> None:
    """Write to stdout. A reader that goes away (`| head`) is no error."""
    try:
        environment.stdout.write(text)
        environment.stdout.flush()
    except BrokenPipeError:
        abandon(environment)


def abandon(environment: Environment) -> None:
    """Give up stdout, which would fail once more when Python closes it at exit."""
    if isinstance(environment.stdout, io.TextIOWrapper):
        os.dup2(os.open(os.devnull, os.O_WRONLY), environment.stdout.fileno())


def _page(text: str, environment: Environment) -> bool:
    """Show the text in the user's pager; False where there is none."""
    # Only a long screen on a terminal pays for these.
    import shlex
    import shutil
    import subprocess

    try:
        command = shlex.split(environment.variables.get("PAGER") or "less")
    except ValueError:  # a quote without its end
        return False
    if not command or shutil.which(command[0]) is None:
        return False
    variables = {"LESS": "FRX", **environment.variables}
    with subprocess.Popen(command, stdin=subprocess.PIPE, env=variables, text=True, encoding="utf-8") as pager:
        try:
            pager.communicate(text)
        except (BrokenPipeError, KeyboardInterrupt):
            pager.wait()
    return True
