"""An amount of pay that somebody names."""

from typing import NamedTuple


class Amount(NamedTuple):
    """Somebody's pay: dollars on a basis (`annual` or `hourly`)."""

    dollars: float
    basis: str

    def __str__(self) -> str:
        """In words that can be typed back: `$82,500 a year`, `$45.50 an hour`."""
        cents = self.basis == "hourly" or self.dollars % 1
        return f"${self.dollars:,.{2 if cents else 0}f} {'an hour' if self.basis == 'hourly' else 'a year'}"
