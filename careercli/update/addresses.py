"""addresses.toml: where the official files are fetched from."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from careercli.catalog.files.toml import Table, decoded, filled, read_toml

KINDS = ("zip", "xlsx", "csv", "json")

_SECURE = re.compile(r"https://[a-z0-9.-]+/|http://(?:127\.0\.0\.1|localhost)[:/]")
"""Nothing is fetched in the clear; only a server on this machine may be asked so."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_. -]*")


class Address(NamedTuple):
    """A file to be fetched: `save` is what it is called here, `largest` the most bytes that are taken.

    Where it is a page of several, `pages` is the most that there may be.
    """

    dataset: str
    url: str
    save: str
    kind: str
    largest: int
    holds: str = ""
    pages: int = 0

    def filled(self, numbers: Sequence[int]) -> "Address":
        """The same for a vintage by its numbers; pages keep their `{page}`."""
        words = {
            "{year}": str(numbers[0]),
            "{yy}": f"{numbers[0] % 100:02}",
            "{minor}": str(numbers[1]) if len(numbers) > 1 else "",
        }
        url, save, holds = (_replaced(text, words) for text in (self.url, self.save, self.holds))
        return self._replace(url=url, save=save, holds=holds)

    def page(self, number: int) -> "Address":
        """One page."""
        words = {"{page}": str(number)}
        return self._replace(url=_replaced(self.url, words), save=_replaced(self.save, words))


def read_addresses(path: Path) -> dict[str, tuple[Address, ...]]:
    """The files of each dataset. Raises DataError."""
    return decoded(path, read_toml(path), _addresses)


def _addresses(table: Table) -> dict[str, tuple[Address, ...]]:
    return {name: tuple(_address(name, file) for file in dataset["files"]) for name, dataset in table.items()}


def _address(dataset: str, table: Table) -> Address:
    address = Address(
        dataset, filled(table["url"]), filled(table["save"]), table["kind"], table["largest"], table.get("holds", ""),
        table.get("pages", 0),
    )  # fmt: skip
    if not _SECURE.match(address.url) or not address.url.isascii() or not address.url.isprintable():
        raise ValueError(f"{address.url!r:.80} is no address that begins with https://")
    if not _NAME.fullmatch(address.page(0).filled((2000, 1)).save):
        raise ValueError(f"{address.save!r:.60} is no name of a file")
    if address.kind not in KINDS or type(address.largest) is not int or type(address.pages) is not int:
        raise ValueError(f"{address.save}: kind is one of {', '.join(KINDS)}, largest and pages are numbers")
    re.compile(address.holds)
    return address


def _replaced(text: str, words: dict[str, str]) -> str:
    for word, value in words.items():
        text = text.replace(word, value)
    return text
