"""Where the program starts and ends: at once and without a traceback, whatever the moment of a Ctrl-C."""

import os

try:
    import gc
    import signal
    import sys
    from types import FrameType
    from typing import NoReturn, TextIO
except KeyboardInterrupt:  # before there is anything that could listen for it
    os._exit(130)

INTERRUPTED = 130
"""`ExitStatus.INTERRUPTED`, which is not imported yet when an interrupt may come."""

NOT_WRITTEN = 3


def main() -> NoReturn:
    """Run the program and leave with its exit code.

    A run makes few objects and ends soon: looking for garbage costs a tenth of it, and taking the interpreter apart
    at the end an eighth (both measured by benchmarks/startup.py), so neither is done.
    """
    try:
        status = _answer()
    except KeyboardInterrupt:  # one that came while the handlers below were being changed, too
        status = INTERRUPTED
    leave(status)


def _answer() -> int:
    """Run the program and return its exit code. Raises KeyboardInterrupt."""
    gc.disable()
    listened = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if listened:  # nothing has been begun that would have to be tidied up
        signal.signal(signal.SIGINT, _leave_at_once)
    from careercli.cli.main import run

    sys.unraisablehook = _unraisable
    try:
        if listened:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        status = int(run(sys.argv[1:]))
    except SystemExit as end:  # the parser leaves so when a shell asked for completions
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    if listened:
        signal.signal(signal.SIGINT, _leave_at_once)
    return status


def leave(status: int) -> NoReturn:
    """End the process with this code, once all is written; with 3 where an answer cannot be written.

    Python's developer mode takes everything apart first, so that it can warn of files left open.
    """
    failures = [_flush(sys.stdout), _flush(sys.stderr)]
    if sys.flags.dev_mode and not any(failures):
        sys.exit(status)
    # A reader that has gone away has all that it wanted; what stderr could not take are notes.
    lost = failures[0] is not None and not isinstance(failures[0], BrokenPipeError)
    os._exit(status or (NOT_WRITTEN if lost else 0))


def _flush(stream: TextIO | None) -> Exception | None:
    """What keeps the stream from being flushed."""
    try:
        if stream is not None:
            stream.flush()
    except (OSError, ValueError) as error:
        return error
    return None


def _leave_at_once(number: int, frame: FrameType | None) -> NoReturn:
    os._exit(INTERRUPTED)


def _unraisable(what: "sys.UnraisableHookArgs") -> None:
    """An interrupt in a place that Python cannot raise errors from (the end of an object) ends the program too."""
    if issubclass(what.exc_type, KeyboardInterrupt):
        os._exit(INTERRUPTED)
    sys.__unraisablehook__(what)
