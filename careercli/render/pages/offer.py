"""The screen of `career offer`: what each offer buys, where it stands in its place, what would equal it elsewhere."""

from collections.abc import Sequence

from careercli.model.amount import Amount
from careercli.model.pay import published
from careercli.model.source import Source
from careercli.queries.offer import NOT_COUNTED, Offered, Offers
from careercli.render.page.blocks import (
    Column,
    Command,
    Fact,
    Facts,
    Heading,
    Headline,
    Note,
    Paragraph,
    Placed,
    Row,
    Sources,
    Table,
    Title,
    TryNext,
)
from careercli.render.page.cells import Cell, Marked, Money, Number, Percent, Text, Words
from careercli.render.page.charts import Ladders, Rung
from careercli.render.page.page import Block, Page
from careercli.render.pages.parts import EQUAL_PERCENTILES, place_option
from careercli.render.pages.standings import short_standing, standing_words

COUNTS = "Pay of wage-and-salary jobs."

OF_THE_STATE = "†"
"""The sign beside a level of prices that is the state's."""


def page(result: Offers, sources: tuple[Source, ...]) -> Page:
    """What the offers buy and which buys most, a line each, their standing, what would equal them, all percentiles."""
    title = "an offer" if len(result.offers) == 1 else f"{len(result.offers)} offers"
    blocks: list[Block] = [Title(f"{result.occupation.title}: {title}", result.occupation.soc)]
    worth = tuple(_worth(result, offer) for offer in result.offers if offer.level)
    blocks += [Headline("Worth", worth)] if worth else []
    blocks.append(Paragraph(_verdict(result)))
    blocks += [*_table(result), *_notes(result), *_standings(result), *_equal(result), *_ladders(result)]
    areas = "; ".join(dict.fromkeys(offer.area.name for offer in _rows(result)))
    return Page((*blocks, Sources(areas, sources, COUNTS), TryNext(_next(result))))


def _rows(result: Offers) -> tuple[Offered, ...]:
    """The offers; one alone has the nation beside it."""
    return (*result.offers, *((result.nation,) if result.nation else ()))


def _money(amount: Amount) -> Money:
    return Money(amount.dollars, amount.basis)


def _worth(result: Offers, offer: Offered) -> Placed:
    """What an offer buys, and how much more than the next where it buys most."""
    best = result.best
    ahead = best is not None and best.offer is offer and best.dollars
    versus: Words = (Percent(best.percent, versus=best.next.area.name),) if best and ahead else ""
    year = f"RPP {offer.level.year}" if offer.level else ""
    return Placed((Money(offer.national, offer.amount.basis),), offer.area.name, year, versus)


def _verdict(result: Offers) -> Words:
    """One line: which offer buys most, and what that leaves out."""
    limits = f" Not counted: {', '.join(NOT_COUNTED)}."
    offer, best = result.offers[0], result.best
    if result.nation:
        amount, worth = _money(offer.amount), _money(result.nation.amount)
        return (amount, f" in {offer.area.name} buys what ", worth, f" buys at the nation's average prices.{limits}")
    if best is None:
        why = result.why or f"no regional price parity is published for {offer.area.name}"
        what = "What it buys" if len(result.offers) == 1 else "Which buys most"
        return f"{what} cannot be said: {why}.{limits}"
    if not best.dollars:
        return f"They buy the same.{limits}"
    words: tuple[str | Cell, ...] = (
        f"{best.offer.area.name} buys most, by ",
        Money(best.dollars, best.offer.amount.basis),
    )
    for equal in result.equal:
        if equal.offer is best.offer and equal.area == best.next.area:
            words += ("; about ", Money(equal.about, best.offer.amount.basis), f" in {equal.area.name} would equal it")
    return (*words, f".{limits}")


def _table(result: Offers) -> list[Block]:
    """A line an offer: where it stands among what is paid there, the level of prices, and what it buys."""
    columns = (
        Column("", words=True),
        Column("Offer", spoken="{}"),
        Column("Percentile", spoken="percentile {}"),
        Column("Median", spare=1, spoken="median {}"),
        Column("Prices", spoken="prices {} of 100"),
        Column("Worth", strong=True, spoken="worth {} in national prices"),
    )
    note = "prices: the nation is 100; worth: in national prices"
    rows = tuple(Row(_cells(offer), quiet=offer is result.nation) for offer in _rows(result))
    return [Heading("Offers", note), Table(columns, rows, f"Offers, {note}")]


def _cells(offer: Offered) -> tuple[Cell, ...]:
    level, ladder = offer.level, offer.ladder
    prices: Cell = Number(level.parity, 3) if level else Text("n/a")
    if level and isinstance(prices, Number) and level.area != offer.area:
        prices = Marked(prices, sign=OF_THE_STATE)
    return (
        Text(offer.area.name),
        _money(offer.amount),
        Text(short_standing(offer.standing) if offer.standing else "n/a"),
        Money(ladder.median if ladder else None, offer.amount.basis),
        prices,
        Money(offer.national, offer.amount.basis),
    )


def _notes(result: Offers) -> list[Block]:
    """Whose prices these are, and what is not published."""
    notes = []
    years = dict.fromkeys(offer.level.year for offer in result.offers if offer.level)
    if years:
        what = "regional price parities (RPP) of all items, rents included"
        notes.append(f"Prices: BEA {what}, {', '.join(map(str, years))}")
    for offer in result.offers:
        if offer.level is None:
            notes.append(f"No regional price parity is published for {offer.area.name}")
        elif offer.level.area != offer.area:
            whose = f"of {offer.level.area.name}; none are published for {offer.area.name}"
            notes.append(f"{OF_THE_STATE} Prices {whose}")
    notes += [offer.missing for offer in result.offers if offer.missing]
    return [Note(f"{note}.") for note in dict.fromkeys(notes)]


def _standings(result: Offers) -> list[Block]:
    """Where each amount stands in its place, in that place's own dollars."""
    facts = []
    for offer in _rows(result):
        if offer.standing and offer.ladder:
            words = standing_words(offer.standing, offer.amount, offer.ladder)
            facts.append(Fact(offer.area.name, (_money(offer.amount), f": {words}")))
    note = "among what is paid there, in each place's own dollars"
    return [Heading("Where they stand", note), Facts(tuple(facts))] if facts else []


def _equal(result: Offers) -> list[Block]:
    """What buys as much elsewhere."""
    facts = tuple(
        Fact(equal.area.name, (_money(equal.amount), " buys what ", _money(equal.offer.amount), f" buys in {where}"))
        for equal in result.equal
        for where in (equal.offer.area.name,)
    )
    return [Heading("What would equal them"), Facts(facts)] if facts else []


def _ladders(result: Offers) -> list[Block]:
    """What is paid in each place and in the nation, on one scale, where the offers are on one basis."""
    bases = {offer.amount.basis for offer in result.offers}
    cells = {offer.area.name: offer.pay for offer in result.offers if offer.pay}
    if result.national_pay:
        cells[result.national_pay.area.name] = result.national_pay
    known = any(published(figure) is not None for offer in result.offers for figure in offer.ladder or ())
    if len(bases) > 1 or not known:
        return []
    (basis,) = bases
    vintage = next(cell.pay.vintage for cell in cells.values())
    note = f"dollars {'an hour' if basis == 'hourly' else 'a year'}, {vintage}"
    rungs = tuple(Rung(name, getattr(cell.pay, basis)) for name, cell in cells.items())
    equal: Sequence[Block] = [Note(EQUAL_PERCENTILES)] if any(cell.pay.collapsed for cell in cells.values()) else []
    return [Heading("Percentiles", note), Ladders(rungs, basis, f"Percentiles of pay, {note}"), *equal]


def _next(result: Offers) -> tuple[Command, ...]:
    """The pay of the first place in full, where there is some, and the place itself."""
    code, first = result.occupation.soc, result.offers[0]
    area = first.area
    salary = Command(f"career salary {code}{place_option(area)}", f"every percentile in {area.name}")
    return (
        salary if first.pay else Command(f"career show {code}", f"all about {result.occupation.title}"),
        Command(f"career place {area.postal or area.code}", f"the labor market of {area.name}"),
    )
