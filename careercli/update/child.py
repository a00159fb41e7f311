"""Having a generation made by a process of its own (`make`)."""

import contextlib
import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from careercli.update.errors import UpdateError

NEEDED = ("polars", "python_calamine")
"""What the importer needs beyond the program: `pip install 'careercli[ingest]'`."""

STOPPED = 5.0
"""Seconds that it is given to end by itself after an interrupt."""


def check_importer() -> None:
    """Raises UpdateError where the importer is not installed."""
    missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        raise UpdateError(
            f"newer data are read with {' and '.join(missing)}, which is missing: pip install 'careercli[ingest]'"
        )


def make(order: Mapping[str, Any], report: Callable[[str], None], lock: int) -> dict[str, Any]:
    """Have a generation made; returns `Made` as a table. Raises UpdateError. The child holds the lock too."""
    command = [sys.executable, "-P", "-m", "careercli.update.make"]
    return started(command, order, report, (lock,))


def started(
    command: Sequence[str], order: Mapping[str, Any], report: Callable[[str], None], descriptors: Sequence[int]
) -> dict[str, Any]:
    """The same by a command, to which these descriptors are left open."""
    with (
        tempfile.TemporaryFile() as errors,
        subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            encoding="utf-8",
            pass_fds=descriptors if sys.platform != "win32" else (),
        ) as process,
    ):
        assert process.stdin
        assert process.stdout
        try:
            with contextlib.suppress(BrokenPipeError):  # it ended at once: what it said tells why
                process.stdin.write(json.dumps(order))
                process.stdin.close()
            last: dict[str, Any] = {}
            for line in process.stdout:
                last = _said(line)
                if "step" in last:
                    report(last["step"])
            status = process.wait()
        except BaseException:
            _stop(process)
            raise
        errors.seek(0)
        said = errors.read().decode(errors="replace")
    if not {"made", "error"} & set(last):
        why = said.strip().splitlines()[-1:] or [f"it ended with {status}"]
        raise UpdateError(f"the import broke off: {why[0][:300]}")
    return result(last)


def result(last: Mapping[str, Any]) -> dict[str, Any]:
    """What the last line of `make` says. Raises UpdateError where that is an error."""
    if "error" in last:
        raise UpdateError(last["error"])
    made: dict[str, Any] = last["made"]
    return made


def _said(line: str) -> dict[str, Any]:
    """A line of `make`; nothing where it is something else, as what a library prints."""
    try:
        said = json.loads(line)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _stop(process: "subprocess.Popen[str]") -> None:
    process.terminate()
    try:
        process.wait(STOPPED)
    except subprocess.TimeoutExpired:
        process.kill()
