"""Where an amount of pay stands among percentiles, in words."""

from careercli.model.amount import Amount
from careercli.model.ladder import Position, Standing
from careercli.model.pay import Ladder, Unpublished
from careercli.render.figures import MISSING, full, reason
from careercli.render.page.cells import Money

NAMES = {"p10": "10th", "p25": "25th", "median": "50th", "p75": "75th", "p90": "90th"}


def standing_words(standing: Standing, amount: Amount, ladder: Ladder) -> str:
    """Where an amount stands on a ladder of its own basis: `between the 50th and 75th percentile, about the 62nd`."""
    low, high = (NAMES.get(name or "", "") for name in (standing.low, standing.high))
    match standing.position:
        case Position.BELOW:
            return f"below the {high} percentile"
        case Position.ABOVE:
            return f"above the {low} percentile"
        case Position.AT if low == high:
            return f"at the {low} percentile"
        case Position.AT:
            return f"at the {low} to {high} percentile, published as equal"
        case Position.BETWEEN:
            about = f", about the {ordinal(standing.percentile)}" if standing.percentile is not None else ""
            return f"between the {low} and {high} percentile{about}"
    return f"cannot be said: {_why_unknown(amount, ladder)}"


def short_standing(standing: Standing) -> str:
    """The same in a column of a table: `62nd`, `below 10th`, `75th to 90th`, `n/a`."""
    low, high = (NAMES.get(name or "", "") for name in (standing.low, standing.high))
    if standing.percentile is not None:
        return ordinal(standing.percentile)
    match standing.position:
        case Position.BELOW:
            return f"below {high}"
        case Position.ABOVE:
            return f"above {low}"
        case Position.AT | Position.BETWEEN:
            return f"{low} to {high}"
    return MISSING


def _why_unknown(amount: Amount, ladder: Ladder) -> str:
    """What the percentiles on the amount's basis lack."""
    if not isinstance(ladder.median, Unpublished):
        return "not every percentile is released"
    if ladder.median.at_least is not None:
        return f"top-coded, {full(Money(ladder.median, amount.basis))}"
    return reason(ladder.median)


def ordinal(number: int) -> str:
    """`62nd`, `13th`, `91st`."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
