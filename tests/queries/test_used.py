"""Sources are read off the values of a result: all that was used, and nothing else."""

from pathlib import Path
from typing import NamedTuple

import pytest

from careercli.catalog.files.sources import Sources
from careercli.catalog.lookup.names_like import Match
from careercli.model.field import FieldOfStudy
from careercli.model.name import LeadsTo, NameKind
from careercli.model.occupation import Titles
from careercli.model.source import Source
from careercli.queries.find import Wish, find
from careercli.queries.find_filters import Filters
from careercli.queries.industries import Level
from careercli.queries.salary import salary
from careercli.queries.salary_options import By, Options
from careercli.queries.used import used

KNOWN = Sources(
    [
        Source(id, dataset, order, "", "", "", "", "", "", (), None, None)
        for id, dataset, order in (
            ("oews-2024", "oews", (2024,)),
            ("oews-2025", "oews", (2025,)),
            ("onet-30.2", "onet", (30, 2)),
            ("onet-29.3", "onet", (29, 3)),
            ("cip-soc-2020", "cip-soc", (2020,)),
            ("soc-2018", "soc", (2018,)),
        )
    ],
    Path("sources.toml"),
)


class Figure(NamedTuple):
    """A value from one source."""

    source: str


class Counted(NamedTuple):
    """A value made from several sources."""

    sources: tuple[str, ...]


def ids(value):
    return [source.id for source in used(KNOWN, value)]


def test_however_deep_a_value_lies():
    assert ids((1, ("x", (Figure("oews-2024"), None)), Counted(("soc-2018", "oews-2024")))) == ["oews-2024", "soc-2018"]


def test_vintages_of_one_dataset_stand_together():
    found = ids((Figure("oews-2024"), Figure("soc-2018"), Figure("oews-2025")))
    assert found == ["oews-2024", "oews-2025", "soc-2018"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Titles((), ("Nurse",), (), (), ()), ["soc-2018"]),
        (Titles(("Nurse",), (), (), ("RN",), ()), ["onet-30.2", "onet-29.3"]),
        (FieldOfStudy("51.3801", "Registered Nursing"), ["cip-soc-2020"]),
        (
            Match(LeadsTo.OCCUPATION, "nurses", "Nurses", 1, 1.0, "RN", NameKind.REPORTED, True),
            ["onet-30.2", "onet-29.3"],
        ),
        (Match(LeadsTo.OCCUPATION, "nurses", "Nurses", 1, 1.0, "nurse", NameKind.EVERYDAY, True), []),
        (Filters(interest="SI"), ["onet-30.2", "onet-29.3"]),
        (Filters(min_pay=50_000), []),
    ],
)
def test_what_carries_no_figure_names_its_dataset(value, expected):
    assert ids(value) == expected


def test_the_occupation_that_a_result_is_about_adds_nothing(catalog):
    """Its pay of nine vintages, its projection and its ratings are not in a table of states."""
    result = salary(catalog, "registered-nurses", Options(by=By.STATE))
    assert [source.id for source in result.sources] == ["oews-2025"]


def test_the_handbook_is_named_where_it_chose_the_industries(catalog):
    chosen = salary(catalog, "registered-nurses", Options(by=By.INDUSTRY))
    assert {source.dataset for source in chosen.sources} == {"oews", "ooh"}
    all_of_them = salary(catalog, "registered-nurses", Options(by=By.INDUSTRY, level=Level.SECTOR))
    assert {source.dataset for source in all_of_them.sources} == {"oews"}


def test_a_field_of_study_is_named_where_it_led_to_an_occupation(catalog):
    found = find(catalog, Wish("nursing degree"))
    assert {source.dataset for source in found.sources} == {"oews", "ep", "cip-soc"}
