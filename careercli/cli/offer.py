"""`career offer NAME AMOUNT@PLACE…`."""

from typing import Annotated, Optional

import typer

from careercli.catalog.errors import UsageError
from careercli.cli.ask import Ask
from careercli.cli.command import command, program
from careercli.cli.completion import occupations

app = program()

EXAMPLE = "career offer registered nurses 118k@boise 131k@seattle"

NameAndOffers = Annotated[
    Optional[list[str]],  # noqa: UP045 - typer reads this form in every version
    typer.Argument(
        metavar="NAME AMOUNT@PLACE...",
        help="An occupation, then one to six offers: 118k@boise, 45/h@CA, '95k@fresno, ca'.",
        autocompletion=occupations,
        show_default=False,
    ),
]


@command(
    app,
    (
        EXAMPLE,
        'career offer 15-1252 "140k@san francisco" 118k@TX 125k@denver',
        "career offer electricians 45/h@fresno",
    ),
)
def offer(ask: Ask, name: NameAndOffers = None) -> None:
    """What offers are worth: where each stands in its place, what it buys, what would equal it elsewhere."""
    from careercli.catalog.lookup.amounts import pay
    from careercli.catalog.lookup.offers import offers_in
    from careercli.model.amount import PlacedAmount
    from careercli.queries.offer import MOST
    from careercli.queries.offer import offer as answer

    occupation, typed = offers_in(name or [])
    if not occupation.strip():
        raise UsageError(f"name an occupation, then its offers: {EXAMPLE}")
    if not typed:
        raise UsageError(f"'{' '.join(name or [])}' holds no offer; write amounts with their places: {EXAMPLE}")
    ask.query["name"] = occupation
    slug = ask.occupation([occupation])
    found = [PlacedAmount(ask.understood(pay(each.amount, "AMOUNT@PLACE")), ask.place(each.place)) for each in typed]
    offers = list(dict.fromkeys(found))
    if len(offers) > MOST:
        raise UsageError(f"{len(offers)} offers; at most {MOST} can be set side by side")
    if len(offers) < len(found):
        ask.note("An offer that was made twice is shown once.")
    ask.query["offers"] = [each.amount._asdict() | {"area": each.area} for each in offers]
    result = answer(ask.catalog, slug, offers)
    ask.answer(result, result.sources)
