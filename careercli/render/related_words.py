"""What every format says of related occupations in the same words."""

from careercli.model.pay import Median
from careercli.queries.distinctive import Distinction
from careercli.queries.neighbours import Neighbour, Neighbours
from careercli.render.numbers import MISSING, dollars, percent, signed_dollars
from careercli.render.records.parts import Record
from careercli.render.sources import COUNTS, source_words

TIERS = {
    "primary-short": "O*NET, closest",
    "primary-long": "O*NET, close",
    "supplemental": "O*NET, further",
}
"""O*NET's tiers in words: its short and its long list of primary occupations, and the supplemental ones."""

HANDBOOK = "Handbook"


def relation(row: Neighbour) -> str:
    """Who relates the occupation, and how closely: `O*NET, closest · Handbook`."""
    tier = TIERS.get(row.tier, f"O*NET, {row.tier}") if row.tier else ""
    return " · ".join(part for part in (tier, HANDBOOK if row.handbook else "") if part)


def median(paid: Median | None) -> str:
    """`$97,550`, `$23.33/h`, `$239,200+`, `n/a`."""
    if paid is None:
        return MISSING
    text = dollars(paid.figure, paid.basis)
    return f"{text}/h" if paid.basis == "hourly" and text != MISSING else text


def raise_words(row: Neighbour) -> tuple[str, str]:
    """The difference in dollars and in percent, or `n/a` for both."""
    found = row.difference
    return (signed_dollars(found.dollars, found.basis), percent(found.percent, 0)) if found else (MISSING, MISSING)


def shared_words(row: Neighbour) -> tuple[str, str]:
    """What both ask for, and what only the related occupation does; empty where O*NET rates one of them not at all."""
    if row.kinship is None:
        return "", ""
    shared = ", ".join(item.name for item in row.kinship.shared) or "nothing stands out in both"
    return shared, ", ".join(item.name for item in row.kinship.missing) or "nothing stands out beyond that"


def distinction_record(item: Distinction) -> Record:
    """A skill or a kind of knowledge: importance from 1 to 5, and deviations from the average of all occupations."""
    return item._asdict() | {"deviations": round(item.deviations, 2)}


def related_notes(result: Neighbours) -> list[str]:
    """What has to be known to read the rows right, and what was left out of them."""
    notes = [f"{result.missing}."] if result.missing else []
    if not result.rated:
        notes.append(f"O*NET does not rate {result.occupation.title}: what is shared cannot be said.")
    return notes + [f"Left out: {reason}." for reason in result.left_out]


def related_footer(result: Neighbours) -> str:
    """Area, vintage and source, and which jobs are counted."""
    where = f"Pay: {result.area.name}. Growth: US"
    return f"{where}. Sources: {source_words(result.sources)}. {COUNTS}"
