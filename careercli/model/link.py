"""Official pages about occupations."""

from enum import StrEnum
from typing import NamedTuple


class LinkKind(StrEnum):
    """What somebody wants to see of an occupation on an official page."""

    JOBS = "jobs"
    SCHOOLS = "schools"
    LICENCES = "licences"
    APPRENTICESHIPS = "apprenticeships"
    PROFILE = "profile"
    WAGES = "wages"
    OUTLOOK = "outlook"


class LinkForm(NamedTuple):
    """An official page: who runs it, and the form of its address with names in braces (data/links.toml).

    `anywhere` stands for a place where none was asked for; `opened` is the day (ISO 8601) on which a person last saw
    that the page holds what it promises, empty until then.
    """

    id: str
    kind: LinkKind
    title: str
    run_by: str
    address: str
    anywhere: str
    opened: str
