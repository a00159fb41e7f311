"""The screen of a group of occupations: its own figures where it has some, and its members."""

from careercli.model.source import Source
from careercli.queries.group import GroupView
from careercli.render.page.blocks import (
    Column,
    Command,
    Fact,
    Facts,
    Heading,
    Headline,
    Paragraph,
    Placed,
    Row,
    Sources,
    Table,
    Title,
    TryNext,
)
from careercli.render.page.cells import Count, Money, Percent, Projected, Text, Wages
from careercli.render.page.page import Block, Page
from careercli.render.sources import COUNTS


def page(result: GroupView, sources: tuple[Source, ...]) -> Page:
    """The group's pay, jobs and openings, then every occupation in it."""
    blocks: list[Block] = [Title(result.title, result.soc or "profile")]
    if result.summary:
        blocks.append(Paragraph(result.summary))
    blocks += _figures(result)
    if result.members:
        blocks += _members(result)
    else:
        blocks.append(Paragraph("None of the occupations that employment statistics cover; no figures are published."))
    blocks.append(Sources(result.nation.name, sources, COUNTS))
    if result.soc:
        blocks.append(TryNext((Command(f"career outlook --group {result.soc}", "which of them grow most"),)))
    return Page(tuple(blocks))


def _figures(result: GroupView) -> list[Block]:
    """Its own figures; a profile has none."""
    blocks: list[Block] = []
    if result.pay:
        pay = result.pay.pay
        wages = Placed((Wages(pay.annual.median, pay.hourly.median),), result.pay.area.name, pay.vintage)
        blocks.append(Headline("Median pay", (wages,)))
    if result.projection:
        projection = result.projection
        span = Projected(projection.base, projection.base_year, projection.projected, projection.target_year)
        change = ("Jobs", (span, " (", Percent(projection.change_percent), ")"))
        blocks.append(Facts((Fact(*change), Fact("Openings", (Count(projection.openings), " a year")))))
    return blocks


def _members(result: GroupView) -> list[Block]:
    columns = (
        Column("", words=True),
        Column("Code", words=True, quiet=True),
        Column("Median pay", spoken="median {}"),
        Column("Jobs", spoken="{} jobs"),
        Column("Growth", spoken="growth {}"),
        Column("Education", words=True, spare=1, spoken="{} to enter"),
    )
    rows = tuple(
        Row(
            (
                Text(member.title),
                Text(member.soc),
                Money.of(member.median),
                Count(member.base),
                Percent(member.change_percent),
                Text(member.education),
            )
        )
        for member in result.members
    )
    caption = f"The occupations of {result.title}, {result.nation.name}"
    return [Heading("Occupations", f"{len(result.members)}"), Table(columns, rows, caption)]
