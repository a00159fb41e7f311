"""Which occupations and groups there are, and what they are called."""

from pathlib import Path

import pytest

from careercli.ingest.breaks import classification, find_breaks, find_missing, history
from careercli.ingest.classification import SocEntry
from careercli.ingest.occupations import Identity, find_groups, identify, slugify
from careercli.ingest.oews import OewsYear
from careercli.ingest.projections import Projection, ProjectionSet
from careercli.ingest.soc_changes import SocChanges, read_soc_changes


def structure(*codes: tuple[str, str, str, str]) -> dict[str, SocEntry]:
    """SOC entries from (code, title, level, groups around it)."""
    return {code: SocEntry(code, title, level, tuple(groups.split())) for code, title, level, groups in codes}


CASHIERS = structure(
    ("41-0000", "Sales and Related Occupations", "major", ""),
    ("41-2000", "Retail Sales Workers", "minor", "41-0000"),
    ("41-2010", "Cashiers", "broad", "41-0000 41-2000"),
    ("41-2011", "Cashiers", "detailed", "41-0000 41-2000 41-2010"),
    ("41-2012", "Gambling Change Persons and Booth Cashiers", "detailed", "41-0000 41-2000 41-2010"),
    ("41-2020", "Counter and Rental Clerks and Parts Salespersons", "broad", "41-0000 41-2000"),
    ("41-2021", "Counter and Rental Clerks", "detailed", "41-0000 41-2000 41-2020"),
    ("41-2022", "Parts Salespersons", "detailed", "41-0000 41-2000 41-2020"),
)


def projected(**titles: str) -> ProjectionSet:
    """Line items by code (written `c41_2011`), with figures that do not matter."""
    entries = {
        code[1:].replace("_", "-"): Projection(title, True, 0, 0, 0, 0.0, 0, None, None, None, {})
        for code, title in titles.items()
    }
    return ProjectionSet(None, 2024, 2034, entries, {})  # type: ignore[arg-type]


def rounds(**titles: str) -> list[ProjectionSet]:
    return [projected(**titles)]


def year(number: int, *codes: str, **titles: str) -> OewsYear:
    """A vintage that publishes these codes as occupations."""
    return OewsYear(
        number,
        titles={code: titles.get(f"c{code.replace('-', '_')}", "Mail Clerks") for code in codes},
        levels={code: {"detailed"} for code in codes},
        national=dict.fromkeys(codes, "row"),
    )


def test_line_items_and_what_they_count() -> None:
    identities = identify(
        CASHIERS,
        rounds(c41_2011="Cashiers", c41_2012="Gambling change persons and booth cashiers", c41_2020="Counter clerks"),
        {"41-2020": "Counter Clerks"},
    )
    assert identities["41-2011"].members == ("41-2011",)
    assert identities["41-2020"].members == ("41-2021", "41-2022")
    assert identities["41-2020"].groups == ("41-0000", "41-2000")
    assert identities["41-2020"].title == "Counter Clerks"


def test_an_aggregate_takes_what_no_other_line_item_covers() -> None:
    identities = identify(
        CASHIERS, rounds(c41_2018="All cashiers", c41_2021="Counter clerks", c41_2022="Parts salespersons"), {}
    )
    assert identities["41-2018"].members == ("41-2011", "41-2012")
    assert identities["41-2018"].title == "All Cashiers"


def test_what_the_newest_round_leaves_out_keeps_an_older_one() -> None:
    newest = projected(c41_2018="All cashiers", c41_2021="Counter clerks")
    older = projected(c41_2011="Cashiers", c41_2021="Counter and rental clerks", c41_2022="Parts salespersons")
    identities = identify(CASHIERS, [newest, older], {})
    assert list(identities) == ["41-2018", "41-2021", "41-2022"]
    assert identities["41-2021"].title == "Counter and Rental Clerks"


def test_an_occupation_that_nothing_counts_is_an_error() -> None:
    with pytest.raises(ValueError, match="not counted in exactly one occupation: 41-2012"):
        identify(CASHIERS, rounds(c41_2011="Cashiers", c41_2020="Counter clerks"), {})


@pytest.mark.parametrize(
    ("ep", "oews", "soc", "title"),
    [
        ("Cashiers, all", "Cashiers, All", None, "Cashiers, All"),
        ("Cashiers, other", "CASHIERS & OTHERS", "Cashiers, Other", "Cashiers, Other"),
        ("Supervisors of cashiers, except handling supervisors", "Supervisors of Cashiers, Exc", None,
         "Supervisors of Cashiers, Except Handling Supervisors"),
    ],
)  # fmt: skip
def test_the_fuller_title_counts(ep: str, oews: str, soc: str | None, title: str) -> None:
    entries = structure(("41-2011", soc or "Something", "detailed", ""))
    assert identify(entries, rounds(c41_2011=ep), {"41-2011": oews})["41-2011"].title == title


def test_slugs() -> None:
    assert slugify("Police and Sheriff's Patrol Officers") == "police-and-sheriffs-patrol-officers"
    assert slugify("Helpers--Carpenters") == "helpers-carpenters"
    assert slugify("Career/Technical Education Teachers, Postsecondary") == (
        "career-technical-education-teachers-postsecondary"
    )


def test_a_group_with_an_occupations_title_says_its_level() -> None:
    identities = identify(
        CASHIERS,
        rounds(
            c41_2011="Cashiers",
            c41_2012="Gambling change persons and booth cashiers",
            c41_2021="Counter and rental clerks",
            c41_2022="Parts salespersons",
        ),
        {},
    )
    groups = find_groups(CASHIERS, identities, "All Occupations")
    assert identities["41-2011"].slug == "cashiers"
    assert groups["41-2010"].slug == "cashiers-broad-group"
    assert groups["41-2010"].parent == "41-2000"
    assert groups["41-0000"].parent == "00-0000"
    assert groups["00-0000"].slug == "all-occupations"


CHANGES = SocChanges(
    titles={
        "15-1132": "Software Developers, Applications",
        "15-1133": "Software Developers, Systems Software",
        "15-1199": "Computer Occupations, All Other",
        "29-2021": "Dental Hygienists",
        "39-3012": "Gaming and Sports Book Writers and Runners",
        "51-2091": "Fiberglass Laminators",
        "51-2092": "Team Assemblers",
        "51-2099": "Assemblers, All Other",
        "43-9011": "Computer Operators",
        "11-9199": "Managers, All Other",
    },
    successors={
        "15-1132": ("15-1252", "15-1253"),
        "15-1133": ("15-1252", "15-1253"),
        "15-1199": ("15-1253", "15-1299"),
        "29-2021": ("29-1292",),
        "39-3012": ("39-3012",),
        "51-2091": ("51-2051",),
        "51-2092": ("51-2092",),
        "51-2099": ("51-2099",),
        "43-9011": ("15-1299",),
        "11-9199": ("11-9072", "11-9199"),
    },
    rates={"11-9199": {"11-9199": 0.8413, "11-9070": 0.1587}, "15-1199": {"15-1299": 0.9587, "15-1253": 0.0413}},
)
STRUCTURE = ("15-1252", "15-1253", "29-1292", "39-3012")


def named(soc: str, title: str, *members: str) -> Identity:
    return Identity(soc, title, slugify(title), (f"{soc[:2]}-0000", f"{soc[:6]}0"), members or (soc,))


def test_a_new_title_and_new_neighbours_break_nothing() -> None:
    """Gaming became Gambling, and other occupations were divided beside it."""
    gambling = named("39-3012", "Gambling and Sports Book Writers and Runners")
    years = {
        2025: year(2025, "39-3012", "39-3011", c39_3012="Gambling and Sports Book Writers and Runners"),
        2017: year(2017, "39-3012", c39_3012="Gaming and Sports Book Writers and Runners"),
    }
    assert find_breaks(gambling, years, CHANGES) == {}
    assert find_missing(gambling, years, CHANGES, STRUCTURE) == {}


@pytest.mark.parametrize(
    ("identity", "reason"),
    [
        (named("11-9199", "Managers, All Other"), "in 2018 a part of it (16 percent) became 11-9072"),
        (named("15-1199", "Computer Occupations, All Other"), "in 2018 all of it became 15-1253 and 15-1299"),
        (named("51-2090", "Assemblers", "51-2092", "51-2099"), "in 2018 a part of it became 51-2051"),
        (named("15-1132", "Both", "15-1252", "15-1299"), "in 2018 a part of it became 15-1253; "
         "43-9011 became part of it; parts of 15-1133 and 15-1199 became part of it"),
    ],
)  # fmt: skip
def test_what_came_and_went_breaks(identity: Identity, reason: str) -> None:
    years = {2025: year(2025, identity.soc), 2019: year(2019, identity.soc), 2018: year(2018, identity.soc)}
    years[2018].levels[identity.soc] = {"detailed" if identity.soc[-1] != "0" else "broad"}
    assert find_breaks(identity, years, CHANGES) == {2018: f"SOC 2010: {reason}"}, "the hybrid has the new contents"
    assert history(identity, years) == [2025, 2019, 2018]


def test_a_broad_group_is_no_occupation_unless_it_stands_for_one() -> None:
    years = {2018: year(2018, "39-3012")}
    years[2018].levels["39-3012"] = {"broad"}
    assert history(named("39-3012", "Gambling"), years) == []


def test_why_early_years_are_missing() -> None:
    developers = named("15-1252", "Software Developers")
    years = {
        2025: year(2025, "15-1252"),
        2022: year(2022, "15-1253"),
        2020: year(2020, "15-1256", c15_1256="Software Developers and Software Quality Assurance Analysts and Testers"),
        2019: year(2019, "15-1299"),
        2018: year(2018, "15-1132", "15-1133"),
    }
    assert find_missing(developers, years, CHANGES, STRUCTURE) == {
        2022: "not published",
        2020: "counted in 15-1256 Software Developers and Software Quality Assurance Analysts and Testers",
        2019: "not told apart yet from the rest of 15-1132 Software Developers, Applications "
        "and 15-1133 Software Developers, Systems Software",
        2018: "SOC 2010: in 2018 parts of 15-1132 Software Developers, Applications "
        "and 15-1133 Software Developers, Systems Software became 15-1252",
    }
    hygienists = named("29-1292", "Dental Hygienists")
    years = {2025: year(2025, "29-1292"), 2018: year(2018, "29-2021")}
    assert find_missing(hygienists, years, CHANGES, STRUCTURE) == {
        2018: "SOC 2010: in 2018 29-2021 Dental Hygienists became 29-1292"
    }


def test_how_much_moved(official: Path) -> None:
    codes = official / "codes"
    changes = read_soc_changes(
        codes / "soc_2010_to_2018_crosswalk.xlsx", codes / "census_2010_to_2018_conversion_rates_tp78_h1_h2.xlsx"
    )
    assert changes.moved("11-9199", {"11-9199"}) == pytest.approx(0.1587)
    assert changes.moved("15-1132", {"15-1252"}) is None, "the Census Bureau counts both kinds of developers as one"
    assert changes.predecessors["15-1252"] == ("15-1132", "15-1133")


def test_vintages_to_come_use_the_latest_classification() -> None:
    assert classification(2031) == classification(2025) == "SOC 2018"
    assert classification(2018) == "SOC 2010"
