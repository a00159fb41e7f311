"""`career show`: screens and data, exactly, for occupations of every kind."""

import json

import pytest

from careercli.queries.show import Part

MANAGERS = "11-9111"
KINDS = {
    "managers": "medical-and-health-services-managers",
    "hourly-only": "actors",
    "annual-only": "airline-pilots-copilots-and-flight-engineers",
    "uncovered": "fishing-and-hunting-workers",
    "older-survey": "legislators",
    "aggregate": "21-1018",
    "all-other": "15-1299",
    "surgeons": "29-1242",
    "collapsed": "subway-and-streetcar-operators",
    "group": "29-1210",
    "profile": "physicians-and-surgeons",
    "major-group": "23-0000",
}


@pytest.mark.parametrize("kind", KINDS)
def test_screens(run, kind):
    outcome = run("show", KINDS[kind], terminal=True, NO_COLOR="1")
    assert (outcome.status, outcome.stderr) == (0, "")
    assert max(map(len, outcome.stdout.splitlines())) <= 80


def test_the_order_of_sections_is_the_one_asked_for(run):
    text = run("show", MANAGERS, "--section", "related", "--section", "pay").stdout
    assert text.index("Related occupations") < text.index("\nPay ")
    assert "Skills" not in text


@pytest.mark.parametrize("section", Part)
def test_every_section_alone(run, section):
    outcome = run("show", MANAGERS, "--section", section, "--state", "CA")
    assert outcome.status == 0
    assert len(outcome.stdout.splitlines()) > 4, "a section draws more than the title and the last line"
    assert outcome.stdout in (run("show", MANAGERS, "--section", section.value, "--state", "CA").stdout,)


def test_every_section_is_drawn():
    from careercli.render.pages.show import PARTS

    assert list(PARTS) == list(Part)


@pytest.mark.parametrize(
    "name",
    [
        "medical-and-health-services-managers",
        "11-9111",
        "11-9111.00",
        "Medical and Health Services Managers",
        "medical and health services managers",
        "medical-health-managers",
        "Nursing Home Administrator",
        "  MEDICAL   AND HEALTH SERVICES\tMANAGERS ",
    ],
)
def test_every_way_to_name_an_occupation(run, name):
    outcome = run("show", name, "--format", "json")
    assert json.loads(outcome.stdout)["occupation"]["soc"] == "11-9111"


def test_words_need_no_quotes(run):
    quoted, unquoted = run("show", "registered nurses"), run("show", "registered", "nurses")
    assert quoted == unquoted
    assert quoted.status == 0


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("29-1210", "Physicians"),
        ("physicians", "Physicians"),
        ("11-0000", "Management Occupations"),
        ("Management Occupations", "Management Occupations"),
        ("00-0000", "Total, All Occupations"),
    ],
)
def test_groups(run, name, title):
    found = json.loads(run("show", name, "--format", "json").stdout)
    assert found["schema"] == "career.group/1"
    assert found["group"]["title"].startswith(title.removeprefix("Total, "))
    assert found["members"]


def test_a_member_of_an_aggregate_leads_to_it_and_says_so(run):
    outcome = run("show", "21-1014", "--format", "json")
    assert json.loads(outcome.stdout)["occupation"]["soc"] == "21-1018"
    assert "21-1014" in outcome.stderr


def test_a_profile_without_occupations_says_so(run):
    outcome = run("show", "military-careers")
    assert outcome.status == 0
    assert "no figures are published" in " ".join(outcome.stdout.split())


def test_hourly_only_pay_is_never_made_annual(run):
    """Actors: $29.05 an hour is not $60,424 a year, nowhere."""
    for format in ("table", "json", "csv", "md"):
        text = run(
            "show", "actors", "--full" if format == "table" else "--format", *([] if format == "table" else [format])
        )
        assert "29.05" in text.stdout
        assert "60,42" not in text.stdout
        assert "60420" not in text.stdout
    found = json.loads(run("show", "actors", "--format", "json").stdout)
    assert set(found["pay"]["annual"].values()) == {None}
    assert found["pay"]["notes"]["annual.median"] == {"status": "hourly_only"}
    table = run("show", "actors").stdout
    assert "dollars an hour" in table
    assert "dollars a year" not in table


def test_figures_of_two_surveys_never_stand_in_one_column(run):
    """Legislators were last surveyed in May 2024: beside others, and in lists, they have no pay."""
    related = json.loads(run("show", "chief-executives", "--format", "json").stdout)["related"]
    group = json.loads(run("show", "11-0000", "--format", "json").stdout)["members"]
    for rows in (related, group):
        (legislators,) = [row for row in rows if row["slug"] == "legislators"]
        assert legislators["annual_median"] is None
    own = json.loads(run("show", "legislators", "--format", "json").stdout)
    assert own["pay"]["vintage"] == "May 2024"
    assert {source["vintage"] for source in own["sources"]} >= {"May 2024", "May 2025"}
    assert all(item["difference"] is None for item in own["related"])


@pytest.mark.parametrize("kind", KINDS)
def test_the_last_line_names_area_vintage_and_source(run, kind):
    paragraphs = run("show", KINDS[kind]).stdout.split("\n\n")
    last = " ".join(next(text for text in reversed(paragraphs) if "Sources:" in text).split())
    assert last.startswith(("US", "United States"))
    assert "2024–34" in last or "2025–35" in last
    assert kind == "uncovered" or "May 202" in last


def test_what_is_not_shown_is_said(run):
    shown = run("show", MANAGERS).stdout
    assert "of 19 shown" in shown
    assert "of 19 shown" not in run("show", MANAGERS, "--full").stdout


def test_json_says_why_a_figure_is_missing(run):
    """Each null of a cell has its note, unless the figure does not apply there; each note its null."""
    for soc in ("27-2011", "25-2021", "29-1242", "11-9111"):
        found = json.loads(run("show", soc, "--format", "json").stdout)
        for cell in (found["pay"], *found["industries"]):
            figures = {name: cell[name] for name in ("employment", "employment_rse")}
            for basis in ("annual", "hourly"):
                figures |= {f"{basis}.{name}": value for name, value in cell[basis].items()}
            missing = {name for name, value in figures.items() if value is None}
            assert missing == set(cell["notes"]) & set(figures)


def test_an_industry_is_the_whole_nations_whatever_place_is_asked_for(run):
    """The cross of industry and state is not published."""
    words = " ".join(run("show", "11-9111", "--state", "CA", "--industry", "hospitals", columns=120).stdout.split())
    assert "Hospitals, except federal, United States" in words
    assert "No pay is published for an industry in one place" in words
    assert "No pay is published" not in run("show", "11-9111", "--state", "CA", "--metro", "41860").stdout
