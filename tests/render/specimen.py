"""A page with every kind of block and every kind of cell, for the tests of writers."""

from careercli.model.pay import HOURLY_ONLY, NOT_RELEASED, Ladder, Status, Unpublished
from careercli.model.source import Source
from careercli.render.page import charts
from careercli.render.page.blocks import (
    Address,
    Addresses,
    Bar,
    Bullets,
    Column,
    Command,
    Definition,
    Definitions,
    Fact,
    Facts,
    Head,
    Heading,
    Headline,
    Note,
    Paragraph,
    Placed,
    Row,
    SideBySide,
    SideRow,
    Sources,
    Table,
    Title,
    TryNext,
)
from careercli.render.page.cells import (
    Count,
    Marked,
    Money,
    Number,
    Percent,
    Projected,
    Share,
    Stated,
    Text,
    Wages,
)
from careercli.render.page.page import Page

BOUND = Unpublished(Status.TOP_CODED, 239200.0)
HOURLY_BOUND = Unpublished(Status.TOP_CODED, 115.0)

LADDER = Ladder(142610.0, 73390.0, 95170.0, 123860.0, 167530.0, 224340.0)
CODED = Ladder(BOUND, 91230.0, 152340.0, 234560.0, BOUND, BOUND)

SOURCES = tuple(
    Source(
        id,
        dataset,
        (order,),
        "A publisher",
        f"{short} in full",
        short,
        vintage,
        "https://example.org/",
        "Free",
        (),
        None,
        None,
    )
    for id, dataset, order, short, vintage in (
        ("pay-2024", "pay", 2024, "Pay survey", "May 2024"),
        ("pay-2025", "pay", 2025, "Pay survey", "May 2025"),
        ("jobs-2034", "jobs", 2034, "O*NET | Jobs", "2024–34"),
    )
)

TABLE = Table(
    columns=(
        Column("", words=True),
        Column("Code", words=True, quiet=True),
        Column("Jobs", spoken="{} jobs"),
        Column("±RSE", spare=2, spoken="relative standard error {}"),
        Column("Share", spare=1),
        Column("10%", spare=3, stated=Stated.UNIT),
        Column("Median", stated=Stated.UNIT, spoken="median {}", strong=True),
        Column("vs US", spoken="{}"),
        Column("Quotient", spare=4, spoken="location quotient {}"),
        Column("Education", words=True, spare=5, spoken="{} to enter"),
    ),
    rows=(
        Row(
            tuple(map(Text, ("A group of places", "00-1000", "", "", "", "", "", "", "", ""))),
            strong=True,
        ),
        Row(
            (
                Text("California"),
                Text("06"),
                Count(75090.0),
                Percent(1.6, signed=False),
                Share(12.6),
                Money(81230.0, "annual"),
                Marked(Money(141480.0, "annual"), best=True),
                Percent(14.2, 0, versus="the United States"),
                Number(1.24, 2),
                Text("Bachelor's degree"),
            ),
            depth=1,
        ),
        Row(
            (
                Text("Nursing and residential care facilities with a name that is too long for any narrow terminal"),
                Text("62"),
                Count(NOT_RELEASED),
                Percent(None, signed=False),
                Share(0.31),
                Money(BOUND, "annual"),
                Marked(Money(BOUND, "annual"), sign="†"),
                Percent(-3.4, 0, versus="the United States"),
                Number(NOT_RELEASED),
                Text("none"),
            ),
            depth=1,
        ),
        Row(
            (
                Text("All occupations"),
                Text(""),
                Count(155123450.0),
                Percent(0.1, signed=False),
                Share(None),
                Money(HOURLY_ONLY, "annual"),
                Money(NOT_RELEASED, "annual"),
                Text(""),
                Number(1.0, 2),
                Text(""),
            ),
            quiet=True,
        ),
    ),
    caption="Pay of somebody in two places, dollars a year, May 2025",
    bar=Bar(2, spare=4),
)

FIGURES = SideBySide(
    heads=(Head("Registered Nurses", "29-1141"), Head("Musicians and Singers", "27-2042")),
    rows=(
        SideRow(
            "A year",
            (Marked(Money(97550.0, "annual"), best=True), Money(HOURLY_ONLY, "annual")),
            stated=Stated.BASIS,
        ),
        SideRow("Difference", (Text("first"), Money(-12340.0, "annual", signed=True)), spare=1),
        SideRow("New jobs", (Count(166100.0, signed=True), Count(-1300.0, signed=True))),
        SideRow("Growth", (Percent(4.9), Percent(-0.1))),
    ),
    caption="Two occupations, United States, May 2025",
)

PROSE = SideBySide(
    heads=FIGURES.heads,
    rows=(
        SideRow("Education", (Text("Bachelor's degree"), Text("No formal educational credential"))),
        SideRow("Training", (Text("none"), Text("long-term on-the-job training"))),
    ),
    caption="What two occupations ask for",
    prose=True,
    digests=("Bachelor's degree", "No formal educational credential · long-term on-the-job training"),
)

PAGE = Page(
    (
        Title("Medical and Health Services Managers", "11-9111"),
        Paragraph("Run the business of health care: the budget, staff, records and legal obligations of a hospital."),
        Paragraph("From a profile that covers several occupations.", quiet=True),
        Headline(
            "Median pay",
            (
                Placed(
                    (Wages(141480.0, 68.02),), "California", "May 2025", (Percent(14.2, 0, versus="the United States"),)
                ),
                Placed((Wages(123860.0, 59.55),), "United States", "May 2025"),
            ),
        ),
        Facts(
            (
                Fact("Jobs", (Projected(616200.0, 2024, 759100.0, 2034),)),
                Fact("Outlook", (Percent(23.2), "  much faster than average (", Percent(3.1), ")")),
                Fact("Top-coded", (Wages(BOUND, HOURLY_BOUND),)),
                Fact("By the hour", (Wages(HOURLY_ONLY, 23.33),)),
                Fact("A label that is longer than any column of labels is", "Bachelor's degree · none"),
            )
        ),
        charts.Ladder("Pay", LADDER, "annual", "Pay of somebody, United States, May 2025"),
        Heading("Where", "dollars a year, May 2025"),
        TABLE,
        Note("† May 2017: the survey counted other jobs under this code."),
        Heading("Two occupations"),
        FIGURES,
        Heading("To enter", "what is typical"),
        PROSE,
        Heading("Percentiles", "dollars a year"),
        charts.Ladders(
            (
                charts.Rung("Registered Nurses", LADDER),
                charts.Rung("Surgeons", CODED),
                charts.Rung("Nobody", None),
            ),
            "annual",
            "Percentiles of three occupations, dollars a year, May 2025",
        ),
        Heading("Growth compared"),
        charts.Bars(
            "2024–34",
            (
                charts.Item("Registered Nurses", Percent(4.9)),
                charts.Item("All occupations", Percent(3.1)),
                charts.Item("Typists", Percent(-36.1)),
                charts.Item("Unknown", Percent(None)),
            ),
            "Projected growth 2024–34, United States",
        ),
        Heading("Median pay by year", "dollars a year"),
        charts.Series(
            (
                charts.Point("May 2019", Money(100980.0, "annual")),
                charts.Point("May 2020", Money(104280.0, "annual")),
                charts.Point("May 2021", Money(101340.0, "annual"), after_break=True),
                charts.Point("May 2022", Money(NOT_RELEASED, "annual")),
                charts.Point("May 2023", Money(110680.0, "annual")),
            ),
            "Median pay of somebody, United States",
        ),
        Heading("Median pay by state", "May 2025"),
        charts.TileMap(
            (("AK", "..", "..", "ME"), ("WA", "ID", "MT", "ND"), ("OR", "NV", "WY", "SD"), ("CA", "UT", "CO", "NE")),
            {
                "AK": Money(141480.0, "annual"),
                "ME": Money(101230.0, "annual"),
                "WA": Money(151000.0, "annual"),
                "ID": Money(99000.0, "annual"),
                "MT": Money(98600.0, "annual"),
                "ND": Money(98500.0, "annual"),
                "OR": Money(BOUND, "annual"),
                "NV": Money(NOT_RELEASED, "annual"),
                "CA": Money(160010.0, "annual"),
            },
            "Median pay of somebody by state, dollars a year, May 2025",
            {"ID": "†"},
            {"AK": "Alaska", "ID": "Idaho", "OR": "Oregon", "CA": "California"},
        ),
        Heading("What they do"),
        Bullets(("Plan and direct the work of a clinic or a hospital", "Keep the books, and the staff")),
        Definitions(
            (
                Definition("Nursing home administrators", "manage staff, admissions, finances and care of a home."),
                Definition("Clinical managers", ("oversee one department; ", Percent(23.2), " by 2034.")),
            )
        ),
        Heading("Official pages"),
        Addresses(
            (
                Address("Jobs & openings", "https://a.gov/?a=1&b=2", "A publisher"),
                Address("A page with a name that is too long for any narrow terminal", "https://b.gov/"),
            )
        ),
        Heading("Nothing"),
        Table((Column("", words=True), Column("Jobs", spare=1)), (), "An empty table"),
        Note("3 of 12 shown; --limit 12 shows all."),
        Sources("California and the United States", SOURCES, "OEWS counts wage-and-salary jobs, EP all jobs."),
        TryNext(
            (
                Command("career salary 11-9111 --by state", "pay in every state"),
                Command("career related 11-9111 --state CA", "what is near, and what it pays in California"),
            )
        ),
    )
)
"""Every kind of block, with published figures, bounds, and all reasons why there is no figure."""
