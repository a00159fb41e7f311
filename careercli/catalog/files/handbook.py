"""handbook/<slug>.toml: the Occupational Outlook Handbook's page on a profile."""

from pathlib import Path
from typing import NamedTuple

from careercli.catalog.files.conformance import conforming
from careercli.catalog.files.slugs import slugs, socs
from careercli.catalog.files.toml import Table, decoded, filled, read_toml


class Employer(NamedTuple):
    """A large employer by the Handbook: its words, the share of jobs in percent, the industry where it is one."""

    title: str
    share: int
    naics: str | None


class HandbookPage(NamedTuple):
    """What the Occupational Outlook Handbook says about a profile beyond its prose."""

    title: str
    url: str
    occupations: tuple[str, ...]
    employers: tuple[tuple[Employer, ...], ...]
    similar: tuple[str, ...]


def read_handbook(path: Path) -> HandbookPage:
    """Read a page of the Handbook. Raises DataError."""
    return conforming(decoded(path, read_toml(path), _page), path)


def _page(table: Table) -> HandbookPage:
    return HandbookPage(
        title=filled(table["title"]),
        url=table["url"],
        occupations=socs(table["occupations"]),
        employers=tuple(
            tuple(Employer(row["title"], row["share"], row.get("naics")) for row in employers["industries"])
            for employers in table.get("employers", ())
        ),
        similar=slugs(table.get("similar", ())),
    )
