"""Amounts of pay, percentages and counts as people and screens write them. One grammar for every option."""

import re
import unicodedata
from collections.abc import Collection, Iterator

from careercli.catalog.errors import UsageError
from careercli.catalog.lookup.meant import Meant
from careercli.catalog.lookup.numbers import NUMBER, Number, read_number
from careercli.catalog.lookup.signs import plain_signs
from careercli.model.amount import Amount

LONGEST = 60
"""Characters; an amount is shorter."""

PLAUSIBLE = {"annual": (2_080, 10_000_000), "hourly": (2, 1_000)}
"""Dollars that somebody may be paid for a year or an hour. A year's pay below 2,080 is less than a dollar an hour."""

USUAL = {"annual": (10_000, 1_000_000), "hourly": (7.25, 250)}
"""Dollars that are offered instead of an amount that is not plausible."""

MULTIPLES = {
    "": 1, "k": 1_000, "thousand": 1_000, "grand": 1_000,
    "m": 1_000_000, "mm": 1_000_000, "mil": 1_000_000, "million": 1_000_000,
}  # fmt: skip

PERIODS = {
    "hourly": "h, hr, hrs, hour, hours, hourly, hrly, ph",
    "annual": "y, yr, yrs, year, years, yearly, annum, annual, annually, pa",
    "a day": "d, day, days, daily, shift",
    "a week": "w, wk, wks, week, weeks, weekly",
    "two weeks": "biweekly, bi-weekly, fortnight, fortnightly, paycheck, pay period, two weeks, 2 weeks, other week",
    "half a month": "semimonthly, semi-monthly",
    "a month": "mo, mos, mth, month, months, monthly",
}
"""The words for what an amount is paid for; only pay for an hour and for a year is published, so only these count."""

OTHER_CURRENCIES = (
    "aud brl cad cdn chf cny eur euro euros gbp hkd inr jpy krw mxn nzd peso pesos pound pounds rmb rupee rupees sek "
    "sgd won yen yuan a$ au$ c$ ca$ nz$ r$"
)

_PERIOD_OF = {word: period for period, words in PERIODS.items() for word in words.split(", ")}


def _one_of(words: Iterator[str] | list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_DOLLAR = r"(?:usd|us\$|us|\$|dollars?|bucks)"
_MULTIPLE = _one_of([word for word in MULTIPLES if word])
_PERIOD = _one_of(list(_PERIOD_OF))
_BEFORE = rf"(?P<at_least>at least\s)?\s*(?:(?P<before>{_PERIOD})\b)?\s*(?:pay|salary|wages?|rate)?\s*:?\s*"
_AMOUNT = re.compile(
    rf"{_BEFORE}{_DOLLAR}?\s*{_DOLLAR}?\s*(?P<number>{NUMBER})\s*(?P<multiple>{_MULTIPLE})?(?P<more>\s*\+)?\s*{_DOLLAR}?\s*"
    rf"(?:(?:/|\bper\b|\ban?\b|\beach\b|\bevery\b)?\s*(?P<period>{_PERIOD}))?(?P<more_after>\s*\+)?"
)
_RANGE = re.compile(rf"{NUMBER}\s*(?:{_MULTIPLE})?\s*(?:-|\bto\b|\band\b|\bor\b|\.\.+)\s*\$?\s*{NUMBER}")
_CURRENCY = re.compile(rf"(?<![a-z$])(?:{_one_of(OTHER_CURRENCIES.split())})(?![a-z$])")
_PERCENT = re.compile(rf"(?P<sign>[+-]?)\s*(?P<number>{NUMBER})\s*(?:%|pct|percent|per cent)?")

_UNCLEAR = "is not clear: a comma stands before groups of three digits (100,000), a point before a fraction (45.50)"

MOST_PERCENT = 100_000
"""Percent; what is more is no change or difference of pay or jobs."""


def pay(text: str, option: str, bases: Collection[str] = tuple(PLAUSIBLE)) -> Meant[Amount]:
    """Dollars and their basis: `95000`, `$95,000`, `95k`, `95000 a year`; `45/h`, `$45.50 an hour`.

    Raises UsageError, which names the option that the text was given to, where it is no amount, a range, pay for a day,
    a week or a month, in another currency, or more or less than anybody is paid: then it says what may be meant, of
    the `bases` that the option takes.
    """
    typed = plain_signs(text)
    match = _match_pay(typed, option)
    period = _PERIOD_OF.get(match["period"] or match["before"] or "", "annual")
    if period not in PLAUSIBLE:
        raise UsageError(f"{option}: '{typed}' is pay for {period}; only pay for a year or an hour is published")
    multiple = match["multiple"] or ""
    number = read_number(match["number"].strip(), fraction_likely=bool(multiple) or period == "hourly")
    if number is None:
        raise UsageError(f"{option}: '{typed}' {_UNCLEAR}")
    amount = Amount(round(number.value * MULTIPLES[multiple], 4), period)
    least, most = PLAUSIBLE[period]
    if not least <= amount.dollars <= most:
        raise UsageError(f"{option}: {_implausible(typed, amount, bases)}")
    bounded = bool(match["at_least"] or match["more"] or match["more_after"])
    return Meant(typed, amount, str(amount), number.literal and not bounded)


def annual_dollars(text: str, option: str) -> Meant[float]:
    """Dollars a year. Raises UsageError for an hourly amount too: it is never made annual."""
    meant = pay(text, option, ["annual"])
    if meant.value.basis != "annual":
        raise UsageError(f"{option} is in dollars a year, like 80000 or 80k; hourly pay is not made annual")
    return Meant(meant.typed, meant.value.dollars, meant.name, meant.literal)


def percent(text: str, option: str) -> Meant[float]:
    """A percentage: `10`, `10%`, `10 percent`, `-2.5%`, `+23.2%`, `1,000`. Raises UsageError where it is none."""
    typed = plain_signs(text)
    match = _PERCENT.fullmatch(typed.lower()) if len(typed) <= LONGEST else None
    if match is None:
        if _RANGE.search(typed.lower()):
            raise UsageError(f"{option}: '{typed[:LONGEST]}' is a range; give one percentage")
        raise UsageError(f"{option}: '{typed[:LONGEST]}' is not a percentage; write 10 or 10%")
    number = read_number(match["number"].strip(), fraction_likely=True)
    if number is None or number.value > MOST_PERCENT:
        reason = _UNCLEAR if number is None else "is more than anything changes by"
        raise UsageError(f"{option}: '{typed}' {reason}")
    value = -number.value if match["sign"] == "-" else number.value
    return Meant(typed, value, f"{value:,g}%", number.literal)


def count(text: str, option: str) -> Meant[int]:
    """A whole number of jobs or rows: `1000`, `1,000`, `10k`. Raises UsageError where it is none."""
    typed = plain_signs(text)
    match = re.fullmatch(rf"(?P<number>{NUMBER})\s*(?P<multiple>{_MULTIPLE})?", typed.lower()[: LONGEST + 1])
    number: Number | None = None
    if match and len(typed) <= LONGEST and (match["multiple"] or "." not in match["number"]):
        number = read_number(match["number"].strip(), fraction_likely=bool(match["multiple"]))
    whole = number.value * MULTIPLES[match["multiple"] or ""] if number and match else 0.5
    if number is None or whole % 1:
        raise UsageError(f"{option}: '{typed[:LONGEST]}' is not a whole number; write 1000 or 1,000")
    return Meant(typed, int(whole), f"{int(whole):,}", number.literal)


def _match_pay(typed: str, option: str) -> re.Match[str]:
    """The parts of an amount of pay. Raises UsageError that says what the text is instead."""
    lower = re.sub(r"(?<=[a-z])\.", "", typed.lower())
    if len(lower) <= LONGEST:
        if _CURRENCY.search(lower) or any(unicodedata.category(char) == "Sc" and char != "$" for char in lower):
            raise UsageError(f"{option}: '{typed}' is in another currency; pay is published in US dollars")
        match = _AMOUNT.fullmatch(lower)
        if match and len({_PERIOD_OF[word] for word in (match["before"], match["period"]) if word}) < 2:
            return match
        if _RANGE.search(lower):
            raise UsageError(f"{option}: '{typed}' is a range; give one amount")
    raise UsageError(f"{option}: '{typed[:LONGEST]}' is not a pay; write 95000, 95k or 45/h")


def _implausible(typed: str, amount: Amount, bases: Collection[str]) -> str:
    """What is said of an amount that nobody is paid, with what may be meant."""
    dollars, other = amount.dollars, "annual" if amount.basis == "hourly" else "hourly"
    offers = [
        Amount(dollars, other),
        Amount(dollars * 1_000, "annual"),
        Amount(dollars / 1_000, amount.basis),
        Amount(dollars / 100, "hourly"),
    ]
    offers = [offer for offer in offers if offer.basis in bases]
    usual = [str(offer) for offer in offers if USUAL[offer.basis][0] <= offer.dollars <= USUAL[offer.basis][1]]
    per = "an hour" if amount.basis == "hourly" else "a year"
    if not usual:
        return f"'{typed}' is not a pay that anybody earns; write 95000, 95k or 45/h"
    size = "little" if dollars < PLAUSIBLE[amount.basis][0] else "much"
    return f"'{typed}' is {size} for {per}; did you mean {' or '.join(dict.fromkeys(usual[:2]))}?"
