"""Answers that a person has read, byte for byte: a screen for each shape of an answer, records for each question.

Add one where a screen has a new shape, not where it has a new option. How each kind of block is drawn on every face is
held by one page that has them all (tests/render/test_writers.py); that all faces of an answer carry the same figures,
by tests/render/test_faces_agree.py.
"""

import json
import shlex

import pytest

from tests.conftest import GOLDEN

SCREENS = {
    "show/managers": "show 11-9111",
    "show/full": "show 11-9111 --full",
    "show/places": "show 11-9111 --state CA --state PR --metro 41860 --industry 622000",
    "show/hourly-only": "show actors",
    "show/surgeons": "show 29-1242",
    "show/uncovered": "show fishing-and-hunting-workers",
    "show/group": "show 29-1210",
    "show/profile": "show physicians-and-surgeons",
    "compare/two": "compare 29-1141 29-1051",
    "compare/six": "compare 29-1141 29-1051 27-2011 53-2011 29-1249 41-1011",
    "compare/hourly": "compare 27-2011 27-2031",
    "compare/metro": "compare 29-1141 29-1051 29-1249 --metro 35620",
    "data/list": "data",
    "find/words": "find backend engineer --limit 5",
    "find/filters": "find --state CA --min-pay 100000 --max-education bachelor --growth 10",
    "find/group": "find doctor --limit 3",
    "find/field": "find nursing degree",
    "list/majors": "list",
    "list/physicians": "list physicians",
    "outlook/one": "outlook 11-9111",
    "outlook/shrinking": "outlook cashiers --state CA --state NY",
    "outlook/by-state": "outlook software developers --by state --limit 6 --min-jobs 1000",
    "outlook/ranking": "outlook --limit 8",
    "outlook/filtered": "outlook --sort job-losses --education bachelor --group 13-0000 --min-pay 60k",
    "related/nurses": "related 29-1141",
    "related/raise": "related 29-1141 --min-raise 10 --max-education bachelor --sort raise",
    "related/full": "related 29-1141 --full --limit 3",
    "related/unrated": "related 29-2043 --limit 4",
    "next/nurses": "next 29-1141",
    "path/stops": "path 53-7065 to 41-1012",
    "salary/national": "salary 11-9111",
    "salary/hourly-only": "salary actors",
    "salary/places": "salary 11-9111 --state CA --state WY --metro 41860 --industry 622000",
    "salary/top-coded": "salary 29-1211 --state AK --state NC --mine 300000",
    "salary/by-state": "salary 11-9111 --by state --limit 6",
    "salary/by-state-top-coded": "salary 29-1211 --by state",
    "salary/by-metro": "salary 11-9111 --by metro --limit 6",
    "salary/by-industry": "salary 11-9111 --by industry",
    "salary/by-year-break": "salary 13-2051 --by year",
    "salary/by-year-real": "salary 11-9111 --by year --real",
    "salary/rpp": "salary 11-9111 --state CA --state PR --metro 41860 --adjust rpp",
}
"""On a terminal of 80 columns without colour."""

WIDE = (
    "show/managers",
    "compare/six",
    "find/words",
    "outlook/one",
    "related/nurses",
    "salary/by-state",
)
"""Those whose wide screen has more to show than a wider gap, at 120 columns."""

RECORDS = {
    "show/places": ("show 11-9111 --state CA --metro 41860 --industry 622000", ("json", "csv")),
    "show/hourly-only": ("show actors", ("json",)),
    "show/uncovered": ("show fishing-and-hunting-workers", ("json",)),
    "show/group": ("show 29-1210", ("json", "csv")),
    "compare/state": ("compare 29-1141 27-2011 --state CA", ("json", "csv")),
    "data/list": ("data", ("json", "csv")),
    "find/nurse": ("find nurse --metro 41860 --limit 3", ("json", "csv")),
    "list/dentists": ("list 29-1020", ("json", "csv")),
    "outlook/shrinking": ("outlook cashiers --state CA --state NY", ("json", "csv")),
    "outlook/state-pay": ("outlook --state AL --sort pay --limit 12", ("json", "csv")),
    "related/state": ("related 27-2011 --state NY --limit 5", ("json", "csv")),
    "path/stops": ("path 53-7065 to 41-1012", ("json", "csv")),
    "next/cashiers": ("next cashiers --state TX --limit 2", ("json", "csv")),
    "salary/places": ("salary 11-9111 --state CA --state WY --metro 41860 --industry 622000", ("json", "csv")),
    "salary/by-year-break": ("salary 13-2051 --by year", ("json",)),
    "salary/rpp": ("salary 11-9111 --state CA --state PR --metro 41860 --adjust rpp", ("json",)),
}
"""The contract for programs: a command, and the formats that are kept."""

READ_ALOUD = {
    "show/places": "show 11-9111 --state CA",
    "salary/by-year-break": "salary 13-2051 --by year",
    "compare/two": "compare 29-1141 29-1051",
}
"""What plain says, and what Markdown has."""


@pytest.mark.parametrize("name", SCREENS)
def test_screens(run, golden, name):
    outcome = run(*shlex.split(SCREENS[name]), columns=80, terminal=True, NO_COLOR="1")
    assert outcome.status == 0, outcome.stderr
    golden(f"{name}-80.txt", outcome.stdout)


@pytest.mark.parametrize("name", WIDE)
def test_wide_screens(run, golden, name):
    outcome = run(*shlex.split(SCREENS[name]), columns=120, terminal=True, NO_COLOR="1")
    assert outcome.status == 0, outcome.stderr
    golden(f"{name}-120.txt", outcome.stdout)


@pytest.mark.parametrize("name", SCREENS)
def test_no_line_is_wider_than_the_terminal_and_each_can_be_shown_in_ascii(run, name):
    for columns, unicode in ((57, True), (80, True), (101, False)):
        text = run(*shlex.split(SCREENS[name]), columns=columns, unicode=unicode, terminal=True, NO_COLOR="1").stdout
        assert max(map(len, text.splitlines())) <= columns
        assert unicode or text.isascii()


@pytest.mark.parametrize(("name", "format"), [(name, each) for name, (_, kept) in RECORDS.items() for each in kept])
def test_records(run, golden, name, format):
    outcome = run(*shlex.split(RECORDS[name][0]), "--format", format)
    assert outcome.status == 0, outcome.stderr
    golden(f"{name}.{format}", outcome.stdout)


@pytest.mark.parametrize("format", ["md", "plain"])
@pytest.mark.parametrize("name", READ_ALOUD)
def test_texts(run, golden, name, format):
    outcome = run(*shlex.split(READ_ALOUD[name]), "--format", format)
    assert outcome.status == 0, outcome.stderr
    golden(f"{name}.{'txt' if format == 'plain' else format}", outcome.stdout)


@pytest.mark.parametrize("name", RECORDS)
def test_each_line_of_jsonl_is_an_object_of_json(run, name):
    asked = shlex.split(RECORDS[name][0])
    whole = json.loads(run(*asked, "--format", "json").stdout)
    lines = [json.loads(line) for line in run(*asked, "--format", "jsonl").stdout.splitlines()]
    assert lines
    assert lines in whole.values() or lines == [{key: whole[key] for key in lines[0]}]


def test_no_golden_is_left_over():
    kept = {f"{name}-80.txt" for name in SCREENS} | {f"{name}-120.txt" for name in WIDE}
    kept |= {f"{name}.{format}" for name, (_, formats) in RECORDS.items() for format in formats}
    kept |= {f"{name}.{ending}" for name in READ_ALOUD for ending in ("md", "txt")}
    folders = {name.partition("/")[0] for name in kept}
    assert {str(path.relative_to(GOLDEN)) for folder in folders for path in (GOLDEN / folder).iterdir()} == kept
