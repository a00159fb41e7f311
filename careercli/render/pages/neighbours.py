"""The screen of `career related`: the figures of all; at length also what each does and what is shared."""

from careercli.model.education import LEVELS
from careercli.model.source import Source
from careercli.queries.neighbours import Neighbour, Neighbours, Sort
from careercli.render.page.blocks import (
    Bar,
    Column,
    Command,
    Definition,
    Definitions,
    Heading,
    Headline,
    Note,
    Placed,
    Row,
    Sources,
    Table,
    Title,
    TryNext,
)
from careercli.render.page.cells import Money, Percent, Text, Wages
from careercli.render.page.page import Block, Page
from careercli.render.pages.parts import difference_cell, left_out, onet_words, pay_and_growth, place_option, shown_of
from careercli.render.sources import COUNTS

ORDERS = {
    Sort.RELATEDNESS: "nearest first",
    Sort.PAY: "highest median pay first",
    Sort.RAISE: "largest raise first",
    Sort.GROWTH: "fastest growth first",
}
"""What comes first, by what is sorted by."""

TIERS = {"primary-short": "O*NET, closest", "primary-long": "O*NET, close", "supplemental": "O*NET, further"}
"""O*NET's tiers in words: its short and its long list of primary occupations, and the supplemental ones."""


def page(result: Neighbours, sources: tuple[Source, ...]) -> Page:
    """The own pay, the figures of the others, why they are near, what was left out."""
    occupation = result.occupation
    blocks: list[Block] = [Title(f"Related to {occupation.title}", occupation.soc)]
    if result.pay:
        pay = result.pay.pay
        own = Placed((Wages(pay.annual.median, pay.hourly.median),), result.area.name, pay.vintage)
        blocks.append(Headline("Median pay", (own,)))
    blocks += _figures(result)
    blocks += shown_of(len(result.rows), result.total)
    blocks += left_out(result.left_out)
    blocks += [Note(f"{result.missing}.")] if result.missing else []
    blocks += _reasons(result)
    area = pay_and_growth((result.area,), result.projected_in)
    return Page((*blocks, Sources(area, sources, COUNTS), _try_next(result)))


def _figures(result: Neighbours) -> list[Block]:
    elsewhere = "" if result.projected_in == result.area else f"{result.projected_in.name}, "
    where = f"{result.area.name}, {result.vintage}; growth {elsewhere}{result.projection_vintage}"
    note = f"{ORDERS[result.sort]}; {where}"
    columns = (
        Column("", words=True),
        Column("Median", spoken="median {}"),
        Column("Difference", spoken="{}"),
        Column("%", spare=3, spoken="{}"),
        Column("Growth", spare=1, spoken="growth {}"),
        Column("To enter", words=True, spare=2, spoken="{} to enter"),
        Column("Related by", words=True, spare=4, spoken="related by {}"),
    )
    rows = tuple(
        Row(
            (
                Text(row.title),
                Money.of(row.median),
                difference_cell(row.difference),
                Percent(row.difference.percent if row.difference else None, 0, versus=result.occupation.title),
                Percent(row.projection.change_percent),
                Text(LEVELS.get(row.entry.education, row.entry.education)),
                Text(_relation(row)),
            )
        )
        for row in result.rows
    )
    return [Heading("What they pay", note), Table(columns, rows, f"What they pay, {where}", Bar(3, spare=5))]


def _relation(row: Neighbour) -> str:
    """Who relates the occupation, and how closely."""
    tier = TIERS.get(row.tier, f"O*NET, {row.tier}") if row.tier else ""
    return " · ".join(part for part in (tier, "Handbook" if row.handbook else "") if part)


def _reasons(result: Neighbours) -> list[Block]:
    """What each does; the skills and kinds of knowledge that both ask for, and those that only the other one does."""
    if not result.full:
        return [Note("--full adds what each does, what is shared and what is to be learned.")]
    if not result.rated:
        return [Note(f"O*NET does not rate {result.occupation.title}: what is shared cannot be said.")]
    items = tuple(Definition(row.title, f"{row.summary} {_shared_words(row)}".strip()) for row in result.rows)
    by = onet_words(result.onet, "skills", "knowledge")
    note = f"above the average of all occupations; {by}"
    return [Heading("What they do, what is shared and what is to be learned", note), Definitions(items)]


def _shared_words(row: Neighbour) -> str:
    if row.kinship is None:
        return "Not rated by O*NET."
    shared = ", ".join(item.name for item in row.kinship.shared) or "nothing stands out in both"
    missing = ", ".join(item.name for item in row.kinship.missing) or "nothing stands out beyond that"
    return f"Shared: {shared}. To learn: {missing}."


def _try_next(result: Neighbours) -> TryNext:
    """The first of them beside the occupation, and alone."""
    code, first, where = result.occupation.soc, result.rows[0], place_option(result.area)
    return TryNext(
        (
            Command(f"career compare {code} {first.soc}{where}", f"beside {first.title}"),
            Command(f"career show {first.soc}{where}", first.title),
        )
    )
