"""An amount of pay that somebody names, and the place where it is paid."""

from typing import NamedTuple


class Amount(NamedTuple):
    """Somebody's pay: dollars on a basis (`annual` or `hourly`)."""

    dollars: float
    basis: str

    def __str__(self) -> str:
        """In words that can be typed back: `$82,500 a year`, `$45.50 an hour`."""
        cents = self.basis == "hourly" or self.dollars % 1
        return f"${self.dollars:,.{2 if cents else 0}f} {'an hour' if self.basis == 'hourly' else 'a year'}"


class PlacedAmount(NamedTuple):
    """Somebody's pay in an area, by its code; in none where `area` is empty."""

    amount: Amount
    area: str = ""
