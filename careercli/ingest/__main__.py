"""`python -m careercli.ingest --from DIR --to data`.

Exit codes: 0 written, 2 bad usage, 3 an official file is missing or wrong or the data folder cannot be written (one
line on stderr says which and where, and the old files stay), 130 interrupted.
"""

import os
import signal
import sys
from contextlib import suppress

INTERRUPTED = 130


def main(arguments: list[str] | None = None) -> int:
    """Run the importer; returns the exit code."""
    try:
        from careercli.ingest.command import run  # takes a while, in which somebody may change their mind

        return run(arguments)
    except KeyboardInterrupt:
        with suppress(OSError, ValueError):
            print("interrupted", file=sys.stderr, flush=True)
        return INTERRUPTED


if __name__ == "__main__":
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:  # ended politely: clear up, as after Ctrl-C
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        status = main()
    except SystemExit as stop:  # bad usage, or help
        status = stop.code if isinstance(stop.code, int) else 1
    except KeyboardInterrupt:  # the second one, while the first was answered
        status = INTERRUPTED
    for number in (signal.SIGINT, signal.SIGTERM):  # all is done: nothing is left to interrupt
        signal.signal(number, signal.SIG_IGN)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(status)
