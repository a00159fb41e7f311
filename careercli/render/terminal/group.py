"""The screen of a group of occupations: its own figures where it has some, and its members."""

from careercli.model.listing import Listing
from careercli.queries.group import GroupView
from careercli.render.numbers import dollars, jobs, listing_pay, percent
from careercli.render.sources import COUNTS, source_words
from careercli.render.terminal.page import QUIET, Column, Page


def draw_group(view: GroupView, page: Page) -> None:
    """Draw a group and every occupation in it."""
    page.title(view.title, view.soc or "profile")
    if view.summary:
        page.paragraph(view.summary)
    facts = []
    if view.pay:
        pay = view.pay.pay
        facts.append(("Median pay", f"{dollars(pay.annual.median, 'annual')} a year (US, {pay.vintage})"))
    if view.projection:
        projection = view.projection
        span = f"{projection.base_year} → {jobs(projection.projected)} in {projection.target_year}"
        facts.append(("Jobs", f"{jobs(projection.base)} in {span} ({percent(projection.change_percent)})"))
        facts.append(("Openings", f"{jobs(projection.openings)} a year"))
    if facts:
        page.blank()
        page.facts(facts)
    if view.members:
        _draw_members(view, page)
    else:
        page.blank()
        page.paragraph("None of the occupations that employment statistics cover; no figures are published.")
    page.footer(f"United States. Sources: {source_words(view.sources)}. {COUNTS}")


def _draw_members(view: GroupView, page: Page) -> None:
    page.heading("Occupations", f"{len(view.members)}")
    columns = [
        Column("", right=False),
        Column("Code", right=False, style=QUIET),
        Column("Median pay"),
        Column("Jobs"),
        Column("Growth"),
        Column("Education", right=False, spare=1),
    ]
    page.table(columns, map(_row, view.members))


def _row(member: Listing) -> list[str]:
    return [
        member.title,
        member.soc,
        listing_pay(member),
        jobs(member.base),
        percent(member.change_percent),
        member.education,
    ]
