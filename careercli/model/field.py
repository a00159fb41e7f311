"""Fields of study, by the Classification of Instructional Programs (CIP)."""

from typing import NamedTuple


class FieldOfStudy(NamedTuple):
    """A field of study as it is named: its CIP code and its title."""

    cip: str
    title: str

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that it is taken from."""
        return ("cip-soc",)


class Field(NamedTuple):
    """A field of study and the SOC codes of the occupations that it leads to, by the crosswalk of BLS and NCES."""

    cip: str
    title: str
    occupations: tuple[str, ...]
