"""The screen of `career show`, section by section."""

from collections.abc import Callable, Iterable

from rich.text import Text

from careercli.model.occupation import Rating
from careercli.model.pay import Ladder, Pay, Status, is_status, published
from careercli.model.projection import Projection
from careercli.queries.cells import AreaFigures, Cell
from careercli.queries.related import Relation, pay_difference
from careercli.queries.show import Show
from careercli.render.numbers import (
    MISSING,
    amount,
    dollars,
    entry_words,
    jobs,
    paid,
    percent,
    share,
    signed_dollars,
    signed_jobs,
)
from careercli.render.sources import source_line
from careercli.render.terminal.page import ACCENT, QUIET, STRONG, Column, Page
from careercli.render.terminal.strokes import bar, percentile_strip

RATINGS_ON_FIRST_SCREEN = 6

RATINGS_IN_FULL = 12
"""Ratings of a kind with --full; JSON carries all of them."""


def draw_show(result: Show, page: Page, sections: Iterable[str], *, full: bool) -> None:
    """Draw the sections, in the order given, under the title of the occupation."""
    page.title(result.occupation.title, result.occupation.soc)
    for section in sections:
        SECTIONS[section](result, page, full)
    page.footer(source_line(result))


def _summary(result: Show, page: Page, full: bool) -> None:
    if result.summary:
        page.paragraph(result.summary)
    covered = len(result.profile.occupations) if result.profile else 1
    if covered > 1 and result.profile:
        page.paragraph(f"From the profile “{result.profile.title}”, which covers {covered} occupations.", style=QUIET)
    if len(result.occupation.members) > 1:
        members = ", ".join(result.occupation.members)
        page.paragraph(f"Published as one in place of the SOC occupations {members}.", style=QUIET)


def _headline(result: Show, page: Page, full: bool) -> None:
    page.blank()
    pay, projection = result.pay, result.occupation.projection
    label = f"{'  Median pay':<15}"
    if pay is None:
        page.line((label, QUIET), "not covered by the wage survey (OEWS)")
    else:
        note = f"{pay.area.code}, {pay.pay.vintage}"
        page.right_note(Text.assemble((label, QUIET), (_both_medians(pay.pay), STRONG)), note)
    page.facts(
        [
            ("Jobs", _span(projection)),
            ("Outlook", _outlook(result)),
            ("Openings", f"{jobs(projection.openings)} a year"),
            ("To enter", " · ".join(entry_words(result.occupation.entry))),
        ]
    )


def _span(projection: Projection) -> str:
    base, projected = jobs(projection.base), jobs(projection.projected)
    return f"{base} in {projection.base_year} → {projected} in {projection.target_year}"


def _both_medians(pay: Pay) -> str:
    """The median a year and an hour; what is published on one basis only says so."""
    annual, hourly = pay.annual.median, pay.hourly.median
    if is_status(annual, Status.HOURLY_ONLY):
        return f"{dollars(hourly, 'hourly')} an hour (no annual figure is published)"
    if is_status(hourly, Status.ANNUAL_ONLY):
        return f"{dollars(annual, 'annual')} a year (no hourly figure is published)"
    if is_status(annual, Status.NOT_RELEASED):
        return "not released"
    if is_status(annual, Status.TOP_CODED):
        at_least = (dollars(annual, "annual").rstrip("+"), dollars(hourly, "hourly").rstrip("+"))
        return f"at least {at_least[0]} a year · {at_least[1]} an hour"
    return f"{dollars(annual, 'annual')} a year · {dollars(hourly, 'hourly')} an hour"


def _outlook(result: Show) -> str:
    change, scale = result.occupation.projection.change_percent, result.rating_scale
    if change is None:
        return MISSING
    if scale is None:
        return percent(change)
    rating, average = scale.rate(change), percent(scale.average_percent)
    return f"{percent(change)}  {rating} ({average if 'average' in rating else f'average {average}'})"


def _strip(result: Show, page: Page, full: bool) -> None:
    if result.pay is None:
        return
    pay = result.pay.pay
    _draw_strip(pay.ladder, pay.basis, page)
    if pay.collapsed:
        page.paragraph("Upper percentiles are published as equal; nothing is read between them.", indent=2, style=QUIET)


def _draw_strip(ladder: Ladder, basis: str, page: Page) -> None:
    low, high = dollars(ladder.p10, basis), dollars(ladder.p90, basis)
    lead = f"  Pay   {low} "
    strip = percentile_strip(ladder, max(page.width - len(lead) - len(high) - 3, 20))
    page.blank()
    if strip is None:
        known = [
            f"{name} {dollars(figure, basis)}"
            for name, figure in zip(("10%", "25%", "median", "75%", "90%"), ladder.percentiles, strict=True)
        ]
        page.line(("  Pay   ", QUIET), "  ".join(known))
        return
    page.line(("  Pay   ", QUIET), f"{low} ", (strip.drawing, ACCENT), f" {high}")
    page.line((" " * len(lead) + strip.labels, QUIET))


def _ladder_table(result: Show, page: Page, full: bool) -> None:
    """Every percentile, a year and an hour."""
    if result.pay is None:
        return
    pay = result.pay.pay
    page.heading("Pay", f"{result.pay.area.name}, {pay.vintage}, wage-and-salary jobs")
    columns = [
        Column("", right=False),
        *(Column(name) for name in ("10%", "25%", "Median", "75%", "90%")),
        Column("Mean", spare=1),
    ]
    rows = []
    for basis, words in (("annual", "a year"), ("hourly", "an hour")):
        ladder: Ladder = getattr(pay, basis)
        rows.append([words, *(dollars(figure, basis) for figure in ladder.percentiles), dollars(ladder.mean, basis)])
    page.table(columns, rows)
    error = published(pay.employment_rse)
    words = MISSING if error is None else f"{error:.1f}%"
    page.paragraph(f"Employment {jobs(pay.employment)}, relative standard error {words}", indent=2, style=QUIET)


def _places(result: Show, page: Page, full: bool) -> None:
    """The places that were asked for, with the nation first."""
    if not result.places:
        return
    basis = result.pay.pay.basis if result.pay else "annual"
    page.heading("Where", "dollars an hour" if basis == "hourly" else "dollars a year")
    columns = [
        Column("", right=False),
        Column("Jobs"),
        Column("10%"),
        Column("25%", spare=1),
        Column("Median", style=STRONG),
        Column("75%", spare=1),
        Column("90%"),
        Column("vs US"),
    ]
    rows = [_place_row(result.pay, result, "United States")] if result.pay else []
    rows += [_place_row(place.pay, result, _place_name(place)) for place in result.places]
    page.table(columns, rows)
    for place in result.places:
        if place.missing:
            page.paragraph(f"{place.missing}.", indent=2, style=QUIET)
        if place.projection:
            page.paragraph(_state_outlook(place), indent=2)


def _place_name(place: AreaFigures) -> str:
    return place.industry.name if place.area.code == "US" else place.area.name


def _place_row(placed: Cell | None, result: Show, name: str) -> list[str]:
    if placed is None:
        return [name, *([MISSING] * 7)]
    pay = placed.pay
    basis = result.pay.pay.basis if result.pay else pay.basis
    ladder: Ladder = getattr(pay, basis)
    difference = ""
    if placed is not result.pay:
        found = pay_difference(result.pay.pay, pay) if result.pay else None
        difference = percent(found.percent, 0) if found else MISSING
    return [name, jobs(pay.employment), *(amount(figure, basis) for figure in ladder.percentiles), difference]


def _state_outlook(place: AreaFigures) -> str:
    projection = place.projection
    assert projection is not None
    return (
        f"{place.area.name}, state projection {projection.vintage}: {_span(projection)} "
        f"({percent(projection.change_percent)}), {jobs(projection.openings)} openings a year"
    )


def _industries(result: Show, page: Page, full: bool) -> None:
    if not result.industries:
        return
    basis = result.pay.pay.basis if result.pay else "annual"
    unit = "dollars an hour" if basis == "hourly" else "dollars a year"
    page.heading("Largest industries", f"wage-and-salary jobs, {unit}, {result.industries[0].pay.vintage}")
    columns = [Column("", right=False), Column("Jobs"), Column("Share"), Column("", False, ACCENT, spare=1)]
    columns += [Column("10%"), Column("Median", style=STRONG), Column("90%")]
    largest = max((item.share or 0) for item in result.industries)
    rows = []
    for item in result.industries:
        ladder: Ladder = getattr(item.pay, basis)
        figures = (amount(figure, basis) for figure in (ladder.p10, ladder.median, ladder.p90))
        drawn = bar(item.share or 0, largest, 12)
        rows.append([item.industry.name, jobs(item.pay.employment), share(item.share), drawn, *figures])
    page.table(columns, rows)


def _skills(result: Show, page: Page, full: bool) -> None:
    occupation = result.occupation
    if not occupation.skills and not occupation.interests:
        return
    page.heading(
        "Skills and interests", f"O*NET, the {RATINGS_IN_FULL if full else RATINGS_ON_FIRST_SCREEN} most important"
    )
    limit = RATINGS_IN_FULL if full else RATINGS_ON_FIRST_SCREEN
    facts = [
        ("Skills", _names(occupation.skills, limit)),
        ("Knowledge", _names(occupation.knowledge, limit)),
        ("Interests", _interests(result)),
    ]
    if full:
        facts += [
            ("Work styles", _names(occupation.work_styles, limit)),
            ("Technology", ", ".join(occupation.technology.hot + occupation.technology.in_demand)),
        ]
    page.facts([fact for fact in facts if fact[1]])
    if occupation.unrated_members:
        page.paragraph(f"Means of what O*NET rates, without {', '.join(occupation.unrated_members)}.")


def _names(ratings: tuple[Rating, ...], limit: int) -> str:
    return ", ".join(rating.name for rating in ratings[:limit])


def _interests(result: Show) -> str:
    interests = result.occupation.interests
    if interests is None or not interests.code:
        return ""
    by_letter = {name[0]: name for name in interests.scores}
    return f"{', '.join(by_letter[letter] for letter in interests.code)} ({interests.code})"


def _related(result: Show, page: Page, full: bool) -> None:
    if not result.related:
        return
    shown, total = result.related, len(result.occupation.related)
    notes = [] if len(shown) == total else [f"{len(shown)} of {total} shown"]
    if result.pay and result.pay.pay.vintage != result.survey.vintage:
        notes.append(f"pay of {result.survey.vintage}")
    page.heading("Related occupations", ", ".join(notes))
    columns = [Column("", right=False), Column("Median pay"), Column("Difference"), Column("Growth")]
    columns.append(Column("Education", right=False, spare=1))
    page.table(columns, map(_related_row, shown))


def _related_row(item: Relation) -> list[str]:
    difference = signed_dollars(item.difference.dollars, item.difference.basis) if item.difference else MISSING
    return [
        item.listing.title,
        paid(*item.median) if item.median else MISSING,
        difference,
        percent(item.listing.change_percent),
        item.listing.education,
    ]


def _duties(result: Show, page: Page, full: bool) -> None:
    profile = result.profile
    if profile is None:
        return
    page.heading("What they do")
    page.bullets(profile.duties)
    if profile.specialties:
        page.heading("Kinds")
        page.definitions((item.name, item.text) for item in profile.specialties)


def _environment(result: Show, page: Page, full: bool) -> None:
    profile = result.profile
    if profile is None:
        return
    page.heading("Where and when")
    page.facts(_filled(("Setting", profile.setting), ("Schedule", profile.schedule), ("Hazards", profile.hazards)))


def _preparation(result: Show, page: Page, full: bool) -> None:
    page.heading("How to get in")
    page.facts([("Typically", " · ".join(entry_words(result.occupation.entry)))])
    profile = result.profile
    if profile is not None:
        page.facts(
            _filled(
                ("Education", profile.education),
                ("Experience", profile.experience),
                ("Training", profile.training),
                ("Licenses", profile.licences),
                ("Advancement", profile.advancement),
            )
        )


def _qualities(result: Show, page: Page, full: bool) -> None:
    if result.profile and result.profile.qualities:
        page.heading("What helps")
        page.definitions((item.name, item.text) for item in result.profile.qualities)


def _drivers(result: Show, page: Page, full: bool) -> None:
    projection = result.occupation.projection
    page.heading("Outlook", f"{projection.vintage}, all jobs, self-employed included")
    facts = [
        ("Change", f"{percent(projection.change_percent)}, {signed_jobs(projection.change)} jobs"),
        ("Openings", f"{jobs(projection.openings)} a year"),
    ]
    if projection.exits is not None:
        leaving = f"{jobs(projection.exits)} leave the labor force, {jobs(projection.transfers)} change occupation"
        facts.append(("Each year", leaving))
    if projection.self_employed_percent is not None:
        facts.append(("Self-employed", f"{projection.self_employed_percent:.1f}%"))
    page.facts([*facts, ("Rating", _outlook(result))], label_width=15)
    if result.profile:
        page.facts([("Why", result.profile.drivers)], label_width=15)


def _titles(result: Show, page: Page, full: bool) -> None:
    titles = result.titles
    if titles is None:
        return
    names = sorted({*titles.onet, *titles.direct, *titles.reported, *titles.examples})
    if names:
        page.heading("Also called", f"{len(names)} titles")
        page.paragraph(", ".join(names), indent=2)


def _filled(*facts: tuple[str, str]) -> list[tuple[str, str]]:
    return [fact for fact in facts if fact[1]]


SECTIONS: dict[str, Callable[[Show, Page, bool], None]] = {
    "summary": _summary,
    "headline": _headline,
    "strip": _strip,
    "pay": _ladder_table,
    "where": _places,
    "industries": _industries,
    "duties": _duties,
    "environment": _environment,
    "preparation": _preparation,
    "qualities": _qualities,
    "outlook": _drivers,
    "skills": _skills,
    "titles": _titles,
    "related": _related,
}
"""Every section by its name on the command line."""

FIRST_SCREEN = ("summary", "headline", "strip", "where", "industries", "skills", "related")
FULL = tuple(SECTIONS)
