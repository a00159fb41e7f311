"""Amounts of pay as people type them."""

import re

from careercli.catalog.errors import UsageError
from careercli.model.amount import Amount
from careercli.model.pay import HOURS_A_YEAR

_AMOUNT = re.compile(r"\$?(\d[\d,]*(?:\.\d+)?)\s*(k)?\s*(?:/\s*(h|hr|hour|y|yr|year))?", re.IGNORECASE)


def parse_amount(text: str, option: str = "--mine") -> Amount:
    """Dollars and their basis: `95000`, `$95,000`, `95k` and `95000/year` a year; `45/h` an hour.

    Raises UsageError, which names the option that the text was given to.
    """
    match = _AMOUNT.fullmatch(text.strip())
    if match is None:
        raise UsageError(f"{option}: '{text[:40]}' is not a pay; write 95000, 95k or 45/h")
    digits, thousands, per = match.groups()
    dollars = float(digits.replace(",", "")) * (1000 if thousands else 1)
    basis = "hourly" if (per or "").lower().startswith("h") else "annual"
    if not dollars or dollars > 100_000_000:
        raise UsageError(f"{option}: '{text[:40]}' is not a pay that anybody earns")
    if basis == "annual" and dollars < HOURS_A_YEAR:
        raise UsageError(f"{option}: {text} a year is little; did you mean {text}/h, an hour?")
    return Amount(dollars, basis)


def annual_dollars(text: str, option: str) -> float:
    """Dollars a year. Raises UsageError for an hourly amount too: it is never made annual."""
    amount = parse_amount(text, option)
    if amount.basis != "annual":
        raise UsageError(f"{option} is in dollars a year, like 80000 or 80k; hourly pay is not made annual")
    return amount.dollars
