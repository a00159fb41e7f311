"""What `career data verify` found whole."""

from typing import NamedTuple


class Verified(NamedTuple):
    """How many files were read and figures checked."""

    files: int
    figures: int
