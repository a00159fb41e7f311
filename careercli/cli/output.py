"""Where text goes: to stdout, through the pager when it is longer than the terminal is high."""

import os

from careercli.cli.environment import Environment


def write(text: str, environment: Environment, *, pager: bool = True) -> None:
    """Write a result. A reader that goes away (`| head`) is no error."""
    if not environment.unicode:
        from careercli.render.plain import to_ascii

        text = to_ascii(text)
    if pager and environment.terminal and text.count("\n") >= environment.height and _page(text, environment):
        return
    try:
        environment.stdout.write(text)
        environment.stdout.flush()
    except BrokenPipeError:
        # Python would complain once more when it closes the stream at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), environment.stdout.fileno())


def _page(text: str, environment: Environment) -> bool:
    """Show the text in the user's pager; False where there is none."""
    # Only a long screen on a terminal pays for these.
    import shlex
    import shutil
    import subprocess

    command = shlex.split(environment.variables.get("PAGER") or "less")
    if not command or shutil.which(command[0]) is None:
        return False
    variables = {"LESS": "FRX", **environment.variables}
    with subprocess.Popen(command, stdin=subprocess.PIPE, env=variables, text=True, encoding="utf-8") as pager:
        try:
            pager.communicate(text)
        except (BrokenPipeError, KeyboardInterrupt):
            pager.wait()
    return True
