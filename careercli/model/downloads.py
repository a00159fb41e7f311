"""The official files that newer data are made of, and whether there are newer ones."""

from typing import NamedTuple


class Download(NamedTuple):
    """A file of a dataset: `due` is the newest vintage by the calendar, `newer` whether it is newer than that in use.

    Where the publisher's server was asked, `there` says whether it has the file, `size` how many bytes, if it says so;
    `problem` why it could not say.
    """

    dataset: str
    title: str
    in_use: str
    due: str
    newer: bool
    url: str
    there: bool | None = None
    size: int | None = None
    problem: str = ""


class Downloads(NamedTuple):
    """The files that an update fetches; `asked` says whether the publishers' servers were asked for them."""

    files: tuple[Download, ...]
    asked: bool
