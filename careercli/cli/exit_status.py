"""What the program's exit code says."""

from enum import IntEnum


class ExitStatus(IntEnum):
    """The exit codes, the same for every command."""

    ANSWERED = 0
    NO_DATA = 1
    """What was named is known, but nothing is published for that cut."""
    USAGE = 2
    """An unknown or ambiguous name, or a bad option."""
    DAMAGED = 3
    """Data are missing or damaged."""
    INTERRUPTED = 130
