"""links.toml: official pages about occupations, and the forms of their addresses."""

import re
from pathlib import Path
from string import Formatter

from careercli.catalog.files.conformance import conforming
from careercli.catalog.files.toml import Table, decoded, filled, read_toml
from careercli.model.link import LinkForm, LinkKind

NAMES = ("title", "soc", "digits", "major", "onet", "keyword", "place", "state", "year", "handbook")
"""What may be put into an address."""


def read_links(path: Path) -> tuple[LinkForm, ...]:
    """Read links.toml. Raises DataError where an address is not of https, or asks for what nothing is known of."""
    return decoded(path, read_toml(path), lambda table: tuple(_link(item, path) for item in table["links"]))


def _link(item: Table, path: Path) -> LinkForm:
    address, opened = filled(item["address"]), item["opened"]
    if not re.match(r"https://[\w.-]+/|\{handbook\}", address) or re.search(r"\s", address):
        raise ValueError(f"{address!r:.80} is no address of https")
    unknown = {name for _, name, _, _ in Formatter().parse(address) if name is not None} - set(NAMES)
    if unknown:
        raise ValueError(f"{address!r:.80} asks for {', '.join(sorted(unknown))}")
    if opened and not re.fullmatch(r"\d{4}-\d\d-\d\d", opened):
        raise ValueError(f"opened is {opened!r:.40}, which is no day")
    title, run_by = filled(item["title"]), filled(item["run_by"])
    return conforming(
        LinkForm(filled(item["id"]), LinkKind(item["kind"]), title, run_by, address, item["anywhere"], opened), path
    )
