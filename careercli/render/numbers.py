"""How figures are written for people: money, jobs, percentages, and what stands where none is published."""

from typing import TYPE_CHECKING

from careercli.model.occupation import Entry
from careercli.model.pay import Figure, Pay, Status, Unpublished

if TYPE_CHECKING:
    from careercli.model.listing import Listing

MISSING = "n/a"

REASONS = {
    Status.TOP_CODED: "at least the bound",
    Status.NOT_RELEASED: "not released",
    Status.HOURLY_ONLY: "hourly only",
    Status.ANNUAL_ONLY: "annual only",
    Status.DOES_NOT_APPLY: "does not apply",
}


def dollars(figure: Figure, basis: str) -> str:
    """`$123,860` a year, `$59.55` an hour; `$239,200+` for at least that much; `n/a` where nothing is published."""
    if isinstance(figure, Unpublished):
        return MISSING if figure.at_least is None else f"{_money(figure.at_least, basis)}+"
    return _money(figure, basis)


def amount(figure: Figure, basis: str) -> str:
    """A wage without its dollar sign, for tables whose heading names the unit: `123,860`, `59.55`, `239,200+`."""
    return dollars(figure, basis).replace("$", "")


def _money(value: float, basis: str) -> str:
    return f"${value:,.2f}" if basis == "hourly" else f"${value:,.0f}"


def median_pay(pay: Pay | None) -> str:
    """The median on the basis that the occupation is paid on: `$123,860`, `$23.33/h`, `n/a`."""
    return MISSING if pay is None else paid(pay.ladder.median, pay.basis)


def paid(figure: Figure, basis: str) -> str:
    """Pay where both bases may meet, the hourly marked: `$123,860`, `$239,200+`, `$23.33/h`, `n/a`."""
    text = dollars(figure, basis)
    return f"{text}/h" if basis == "hourly" and text != MISSING else text


def listing_pay(listing: "Listing") -> str:
    """The median of a listed occupation: a year, else an hour, else its bound, else `n/a`."""
    if listing.annual_median is not None:
        return dollars(listing.annual_median, "annual")
    if listing.annual_at_least is not None:
        return f"{dollars(listing.annual_at_least, 'annual')}+"
    if listing.hourly_median is not None:
        return f"{dollars(listing.hourly_median, 'hourly')}/h"
    return MISSING


def jobs(figure: Figure | int | None) -> str:
    """A number of jobs with separators, or `n/a`."""
    return MISSING if figure is None or isinstance(figure, Unpublished) else f"{figure:,.0f}"


def signed_jobs(value: float | None) -> str:
    """A change in jobs with its sign: `+142,900`, `-31,360`, `0`, `n/a`."""
    return MISSING if value is None else f"{value:+,.0f}" if round(value) else "0"


def percent(value: float | None, digits: int = 1) -> str:
    """A percentage with its sign: `+23.2%`, `-4.0%`, `0.0%`."""
    if value is None:
        return MISSING
    text = f"{value:+.{digits}f}%"
    return text[1:] if float(text[:-1]) == 0 else text


def share(value: float | None) -> str:
    """A share in whole percent: `29%`, `<1%`, `n/a`."""
    if value is None:
        return MISSING
    return "<1%" if 0 < value <= 0.5 else f"{value:.0f}%"


def signed_dollars(value: float, basis: str) -> str:
    """A difference in pay with its sign: `+$12,340`, `-$3.10/h`."""
    sign = "+" if value > 0 else "-" if value < 0 else ""
    return f"{sign}{_money(abs(value), basis)}{'/h' if basis == 'hourly' else ''}"


def entry_words(entry: Entry) -> list[str]:
    """Education, experience and training as short phrases; what is not needed is left out."""
    experience = {
        "None": "",
        "Less than 5 years": "under 5 years' related experience",
        "5 years or more": "5 or more years' related experience",
    }.get(entry.experience, entry.experience)
    training = "" if entry.training == "None" else entry.training[:1].lower() + entry.training[1:]
    return [words for words in (entry.education, experience, training) if words]
