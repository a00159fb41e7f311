"""Profiles: what people in an occupation do and how one gets in, in our own words."""

from typing import NamedTuple


class Named(NamedTuple):
    """A short text under a name: a kind of worker, or a quality that helps."""

    name: str
    text: str


class Profile(NamedTuple):
    """Editorial text about one or more occupations. It carries no statistics; empty texts were not worth saying."""

    slug: str
    title: str
    occupations: tuple[str, ...]
    summary: str
    duties: tuple[str, ...]
    specialties: tuple[Named, ...]
    setting: str
    schedule: str
    hazards: str
    education: str
    experience: str
    training: str
    licences: str
    advancement: str
    qualities: tuple[Named, ...]
    drivers: str
