"""Which occupations and groups there are, and what they are called."""

import pytest

from careercli.ingest.breaks import classification, find_breaks
from careercli.ingest.classification import SocEntry
from careercli.ingest.occupations import Identity, find_groups, identify, slugify
from careercli.ingest.oews import OewsYear
from careercli.ingest.projections import Projection, ProjectionSet


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
        projected(
            c41_2011="Cashiers", c41_2012="Gambling change persons and booth cashiers", c41_2020="Counter clerks"
        ),
        {"41-2020": "Counter Clerks"},
    )
    assert identities["41-2011"].members == ("41-2011",)
    assert identities["41-2020"].members == ("41-2021", "41-2022")
    assert identities["41-2020"].groups == ("41-0000", "41-2000")
    assert identities["41-2020"].title == "Counter Clerks"


def test_an_aggregate_takes_what_no_other_line_item_covers() -> None:
    identities = identify(
        CASHIERS, projected(c41_2018="All cashiers", c41_2021="Counter clerks", c41_2022="Parts salespersons"), {}
    )
    assert identities["41-2018"].members == ("41-2011", "41-2012")
    assert identities["41-2018"].title == "All Cashiers"


def test_an_occupation_that_nothing_counts_is_an_error() -> None:
    with pytest.raises(ValueError, match="not counted in exactly one occupation: 41-2012"):
        identify(CASHIERS, projected(c41_2011="Cashiers", c41_2020="Counter clerks"), {})


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
    assert identify(entries, projected(c41_2011=ep), {"41-2011": oews})["41-2011"].title == title


def test_slugs() -> None:
    assert slugify("Police and Sheriff's Patrol Officers") == "police-and-sheriffs-patrol-officers"
    assert slugify("Helpers--Carpenters") == "helpers-carpenters"
    assert slugify("Career/Technical Education Teachers, Postsecondary") == (
        "career-technical-education-teachers-postsecondary"
    )


def test_a_group_with_an_occupations_title_says_its_level() -> None:
    identities = identify(
        CASHIERS,
        projected(
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


def identity(soc: str = "43-9051") -> Identity:
    return Identity(soc, "Mail Clerks", "mail-clerks", (), (soc,))


def test_the_same_code_title_and_neighbours_do_not_break() -> None:
    years = {2025: year(2025, "43-9051"), 2020: year(2020, "43-9051"), 2017: year(2017, "43-9051")}
    assert find_breaks(identity(), years) == {}


def test_another_title_breaks() -> None:
    years = {2025: year(2025, "43-9051"), 2017: year(2017, "43-9051", c43_9051="Mail Clerks, Except Postal Service")}
    assert find_breaks(identity(), years) == {2017: "SOC 2010: the code stood for Mail Clerks, Except Postal Service"}
    spelled = {
        2025: year(2025, "43-9051", c43_9051="Mail and Post"),
        2017: year(2017, "43-9051", c43_9051="MAIL & POST"),
    }
    assert find_breaks(identity(), spelled) == {}


def test_a_residual_breaks_with_every_classification() -> None:
    title = {"c43_9051": "Clerks, All Other"}
    years = {number: year(number, "43-9051", **title) for number in (2025, 2021, 2019, 2018)}
    assert list(find_breaks(identity(), years)) == [2019, 2018]


def test_a_new_neighbour_breaks() -> None:
    years = {2025: year(2025, "43-9051", "43-9052"), 2021: year(2021, "43-9051"), 2019: year(2019, "43-9051")}
    found = find_breaks(identity(), years)
    assert list(found) == [2019]
    assert "(43-9052)" in found[2019]


def test_vintages_to_come_use_the_latest_classification() -> None:
    assert classification(2031) == classification(2025) == "SOC 2018"
    assert classification(2018) == "SOC 2010"
