"""`career salary`: screens and data, exactly, and what they never say."""

import json

import pytest

MANAGERS = "11-9111"
SCREENS = {
    "national": (MANAGERS,),
    "hourly-only": ("actors",),
    "annual-only": ("25-2021",),
    "places": (MANAGERS, "--state", "CA", "--state", "WY", "--metro", "41860", "--industry", "622000"),
    "place-top-coded": ("29-1211", "--state", "AK", "--state", "NC", "--mine", "300000"),
    "place-missing": ("actors", "--state", "CA", "--state", "WY"),
    "by-state": (MANAGERS, "--by", "state"),
    "by-state-top-coded": ("29-1211", "--by", "state"),
    "by-state-hourly": ("actors", "--by", "state"),
    "by-state-chosen": (MANAGERS, "--by", "state", "--state", "CA", "--state", "NY", "--state", "TX"),
    "by-state-rpp": (MANAGERS, "--by", "state", "--adjust", "rpp"),
    "by-metro": (MANAGERS, "--by", "metro"),
    "by-metro-in-a-state": (MANAGERS, "--by", "metro", "--state", "CA", "--mine", "45/h"),
    "by-metro-rpp": (MANAGERS, "--by", "metro", "--state", "WY", "--adjust", "rpp"),
    "by-industry": (MANAGERS, "--by", "industry"),
    "by-industry-hourly": ("actors", "--by", "industry"),
    "by-industry-sector": (MANAGERS, "--by", "industry", "--level", "sector"),
    "by-industry-all": (MANAGERS, "--by", "industry", "--level", "all", "--limit", "12"),
    "by-year": (MANAGERS, "--by", "year"),
    "by-year-real": (MANAGERS, "--by", "year", "--real"),
    "by-year-break": ("13-2051", "--by", "year"),
    "by-year-older-survey": ("legislators", "--by", "year", "--real"),
    "mine": (MANAGERS, "--mine", "95000"),
    "rpp": (MANAGERS, "--state", "CA", "--state", "PR", "--metro", "41860", "--adjust", "rpp"),
    "mine-rpp": (MANAGERS, "--state", "CA", "--adjust", "rpp", "--mine", "95000"),
    "mine-real": (MANAGERS, "--by", "year", "--real", "--mine", "95000"),
    "sorted": (MANAGERS, "--by", "state", "--sort", "jobs", "--min-jobs", "20000", "--limit", "5"),
}


@pytest.mark.parametrize("name", SCREENS)
def test_screens(run, name):
    outcome = run("salary", *SCREENS[name], terminal=True, NO_COLOR="1")
    assert (outcome.status, outcome.stderr) == (0, "")
    assert max(map(len, outcome.stdout.splitlines())) <= 80


def ask(run, *arguments):
    outcome = run("salary", *arguments, "--format", "json")
    assert outcome.status == 0, outcome.stderr
    return json.loads(outcome.stdout)


def lines(run, *arguments, format):
    outcome = run("salary", *arguments, "--format", format)
    assert outcome.status == 0, outcome.stderr
    return outcome.stdout.splitlines()


def test_data_carry_every_row_and_screens_say_what_they_leave_out(run):
    everything = ask(run, MANAGERS, "--by", "metro")
    total = everything["total"]
    assert len(everything["pay"]) == total > 300
    assert len(lines(run, MANAGERS, "--by", "metro", format="jsonl")) == total
    assert len(lines(run, MANAGERS, "--by", "metro", format="csv")) == total + 1
    for format in ("table", "md", "svg"):
        screen = run("salary", MANAGERS, "--by", "metro", "--format", format).stdout.replace("\xa0", " ")
        assert f"20 of {total} shown" in screen.replace("&#160;", " ")
    assert sum(line.startswith("| ") for line in lines(run, MANAGERS, "--by", "metro", format="md")) == 20 + 2
    limited = ask(run, MANAGERS, "--by", "metro", "--limit", "3")
    assert (len(limited["pay"]), limited["total"]) == (3, total)
    assert limited["pay"] == everything["pay"][:3]


def test_the_nation_is_first_and_neither_sorted_nor_left_out(run):
    options = ("--state", "WY", "--state", "CA", "--sort", "median", "--min-jobs", "5000")
    found = ask(run, MANAGERS, *options)
    assert [cell["area"]["code"] for cell in found["pay"]] == ["US", "06"]
    assert "fewer than 5,000 jobs" in found["left_out"][0]


@pytest.mark.parametrize("sort", ["median", "p10", "p25", "p75", "p90", "mean"])
@pytest.mark.parametrize("soc", ["29-1211", "11-1011"])
def test_a_bound_is_never_ranked_among_figures(run, soc, sort):
    """First what is published, largest first; then the top-coded, by name; then the rest."""
    found = ask(run, soc, "--by", "state", "--sort", sort)
    kinds = []
    for cell in found["pay"]:
        note = cell["notes"].get(f"annual.{sort}", {})
        kinds.append(0 if cell["annual"][sort] is not None else 1 if "at_least" in note else 2)
    assert kinds == sorted(kinds)
    published = [cell["annual"][sort] for cell in found["pay"] if cell["annual"][sort] is not None]
    assert published == sorted(published, reverse=True)
    names = [cell["area"]["name"] for cell, kind in zip(found["pay"], kinds, strict=True) if kind == 1]
    assert names == sorted(names)
    assert any("unranked" in note for note in found["notes"]) is bool(names)


@pytest.mark.parametrize(("sort", "key"), [("jobs", "employment"), ("concentration", "location_quotient")])
def test_sorted_by_counts(run, sort, key):
    values = [cell[key] for cell in ask(run, MANAGERS, "--by", "state", "--sort", sort)["pay"]]
    known = [value for value in values if value is not None]
    assert values == sorted(known, reverse=True) + [None] * (len(values) - len(known))


def test_sorted_by_name(run):
    names = [cell["area"]["name"] for cell in ask(run, MANAGERS, "--by", "metro", "--sort", "name")["pay"]]
    assert names == sorted(names)


def test_industries_that_do_not_say_how_many_work_there_are_not_dropped(run, catalog):
    places = catalog.cells("actors")
    found = ask(run, "actors", "--by", "industry", "--level", "all")
    assert {cell["industry"]["naics"] for cell in found["pay"]} == set(places.industries)
    assert any(cell["employment"] is None for cell in found["pay"])
    assert any("do not add up" in note for note in found["notes"])


@pytest.mark.parametrize("level", ["sector", "3", "4"])
def test_shares_of_one_level_never_overlap(run, catalog, level):
    cells = ask(run, MANAGERS, "--by", "industry", "--level", level)["pay"]
    shown = {cell["industry"]["naics"] for cell in cells}
    for naics in shown:
        parent = catalog.industries[naics].parent
        while parent:
            assert parent not in shown, f"{naics} lies in {parent}"
            parent = catalog.industries[parent].parent
    assert sum(cell.get("share_percent", 0) for cell in cells) <= 100.5


def test_the_main_industries_are_those_a_person_would_name(run):
    names = [cell["industry"]["title"] for cell in ask(run, MANAGERS, "--by", "industry")["pay"]]
    assert names[:4] == [
        "Hospitals",
        "Offices of Physicians",
        "Nursing and Residential Care Facilities",
        "Outpatient Care Centers",
    ]
    assert "Government" in names[4]


def test_real_pay_is_in_dollars_of_the_latest_may(run):
    found = ask(run, MANAGERS, "--by", "year", "--real")
    prices = {cell["vintage"]: cell["restated"] for cell in found["pay"]}
    factors = {"2017": 1.313534, "2018": 1.277744, "2019": 1.255272, "2020": 1.253793, "2023": 1.057009, "2025": 1}
    for year, factor in factors.items():
        assert prices[f"May {year}"]["factor"] == factor
    assert prices["May 2017"]["annual"]["median"] == 129190  # 98,350 × 1.313534 = 129,186
    for cell in found["pay"]:
        assert cell["restated"]["prices"] == "May 2025 dollars"
        for measure, value in cell["annual"].items():
            assert cell["restated"]["annual"][measure] == pytest.approx(value * cell["restated"]["factor"], abs=5.1)
            assert cell["restated"]["annual"][measure] % 10 == 0, "rounded as published wages are"
    assert {source["id"] for source in found["sources"]} >= {"oews-2017", "oews-2025", "cpi-u"}


def test_a_place_without_a_price_parity_is_never_shown_in_national_prices(run):
    found = ask(run, MANAGERS, "--state", "PR", "--state", "CA", "--adjust", "rpp")
    assert "restated" not in next(cell for cell in found["pay"] if cell["area"]["code"] == "72")
    assert any("1 without a regional price parity" in note for note in found["notes"])
    table = run("salary", MANAGERS, "--state", "PR", "--state", "CA", "--adjust", "rpp", columns=120).stdout
    (row,) = [line for line in table.splitlines() if line.strip().startswith("Puerto Rico")]
    mean, _, published = row.split()[-3:]
    assert (mean, published) == ("n/a", "82,580")
    ranked = ask(run, MANAGERS, "--by", "state", "--adjust", "rpp")["pay"]
    assert ["restated" in cell for cell in ranked] == sorted(("restated" in cell for cell in ranked), reverse=True)


def test_years_that_cannot_be_compared_are_marked_and_not_drawn(run):
    found = ask(run, "13-2051", "--by", "year")
    broken = [cell["vintage"] for cell in found["pay"] if "break" in cell]
    assert broken
    text = run("salary", "13-2051", "--by", "year", columns=120).stdout
    assert all(f"{vintage} †" in text for vintage in broken)
    first = next(cell["vintage"] for cell in found["pay"] if "break" not in cell)
    assert f"Median pay by year  {first} to May 2025" in text


def test_mine_says_where_it_stands_in_every_row(run):
    found = ask(run, MANAGERS, "--by", "metro", "--mine", "95000")
    assert all("standing" in cell for cell in found["pay"])
    national = ask(run, MANAGERS, "--mine", "144980")["pay"][0]["standing"]
    assert national == {"position": "between", "low": "median", "high": "p75", "percentile": 62}


def test_mine_on_a_basis_that_is_not_published_is_not_converted(run):
    for name, mine, reason in (("25-2021", "45/h", "annual only"), ("actors", "60000", "hourly only")):
        (standing,) = [cell["standing"] for cell in ask(run, name, "--mine", mine)["pay"]]
        assert standing["position"] == "unknown"
        assert f"cannot be said: {reason}" in run("salary", name, "--mine", mine).stdout


@pytest.mark.parametrize("name", SCREENS)
def test_the_last_line_names_area_vintage_and_source(run, name):
    last = " ".join(run("salary", *SCREENS[name]).stdout.split("\n\n")[-2].split())
    assert last.startswith(("United States", "Areas as named"))
    assert "BLS OEWS May 20" in last
    assert ("RPP" in last) is ("rpp" in name)
    assert ("CPI-U" in last) is ("real" in name or "older" in name)


def rows_of(run, *arguments):
    """The rows of the last table in Markdown, by the first cell of each, under its headings."""
    table = [line for line in lines(run, *arguments, format="md") if line.startswith("| ")]
    split = [[cell.strip() for cell in line.strip("|").split("|")] for line in table]
    last = max(place for place, cells in enumerate(split) if set(cells[1]) <= set("-:"))
    headings, rows = split[last - 1], split[last + 1 :]
    return {cells[0]: dict(zip(headings, cells, strict=True)) for cells in rows}


@pytest.mark.parametrize(
    ("arguments", "prices"),
    [
        ((MANAGERS, "--by", "state", "--state", "CA", "--adjust", "rpp"), "in national prices (RPP 2024)"),
        ((MANAGERS, "--by", "year", "--real"), "in May 2025 dollars (CPI-U)"),
    ],
)
def test_restated_pay_is_the_same_on_every_page_beside_the_published_one(run, arguments, prices):
    record = ask(run, *arguments)["pay"][0]
    name = record["vintage"] if "--real" in arguments else record["area"]["name"]
    cells = rows_of(run, *arguments)[name]
    table = run("salary", *arguments, columns=120).stdout
    markdown = run("salary", *arguments, "--format", "md").stdout
    for heading, measure in (("10%", "p10"), ("Median", "median"), ("90%", "p90"), ("Mean", "mean")):
        assert cells[heading] == f"{record['restated']['annual'][measure]:,}"
    assert cells["As published"] == f"{record['annual']['median']:,}"
    (row,) = [
        line.split() for line in table.splitlines() if line.strip().startswith(name) and "," in line and "┃" not in line
    ]
    assert row[-1] == cells["As published"]
    assert {cells["10%"], cells["Median"], cells["90%"]} <= set(row)
    for screen in (table, markdown):
        words = " ".join(screen.replace("\\", "").split())
        assert prices in words
        assert "as published: the median in each" in words


def test_years_carry_the_caution_that_they_are_no_time_series(run):
    for name in (MANAGERS, "13-2051"):
        words = " ".join(run("salary", name, "--by", "year").stdout.split())
        assert "These counts are not made for comparing years" in words
    assert (
        "† May 2017, May 2018: not comparable with the latest (SOC 2010: in 2018 a part of it became 13-2054)" in words
    )


@pytest.mark.parametrize(
    ("sort", "heading", "order", "key"),
    [
        ("concentration", "Location quotient", "highest location quotient first", "location_quotient"),
        ("share", "Share", "largest share of the nation's jobs first", "share_percent"),
        ("jobs", "Jobs", "most jobs first", "employment"),
        ("p90", "90%", "highest 90th percentile first", None),
        ("name", None, "by name", None),
    ],
)
@pytest.mark.parametrize("by", ["metro", "state"])
def test_every_order_is_named_and_what_is_sorted_by_is_shown(run, by, sort, heading, order, key):
    arguments = (MANAGERS, "--by", by, "--sort", sort, "--limit", "3")
    screen = run("salary", *arguments).stdout
    found = ask(run, *arguments)
    assert order in " ".join(screen.split())
    assert found["sort"] == sort
    rows = rows_of(run, *arguments)
    assert list(rows) == [cell["area"]["name"] for cell in found["pay"]]
    if heading:
        assert heading in screen
        for cell in found["pay"] if key else ():
            shown = float(rows[cell["area"]["name"]][heading].replace(",", "").replace("%", "").replace("<", ""))
            assert shown == pytest.approx(cell[key], abs=1 if key == "share_percent" else 0.005)


def test_every_row_says_of_which_place_it_is(run):
    """The cross of industry and state is not published: the industry is the nation's, and that is said."""
    arguments = (MANAGERS, "--industry", "hospitals", "--state", "CA")
    found = ask(run, *arguments)
    cells = {(cell["area"]["code"], cell["industry"]["naics"]) for cell in found["pay"]}
    assert cells == {("US", "000000"), ("06", "000000"), ("US", "622000")}
    assert any("No pay is published for an industry in one place" in note for note in found["notes"])
    screen = run("salary", *arguments).stdout
    assert "Hospitals, except federal, United States" in " ".join(screen.split())
    assert "No pay is published for an industry in one place" in screen


def test_the_place_that_was_asked_for_is_the_headline_and_the_ladders_are_named(run):
    screen = run("salary", MANAGERS, "--state", "CA", columns=100).stdout.splitlines()
    assert "$141,480 a year" in screen[2]
    assert screen[2].endswith("California, May 2025")
    assert screen[3].endswith("United States, May 2025")
    drawn = [line.split("  ")[1].strip() for line in screen if "┃" in line and "├ 10%" not in line]
    assert drawn == ["California", "United States"]


def test_hourly_only_occupations_have_ladders_and_maps_in_dollars_an_hour(run):
    screen = run("salary", "actors", "--state", "CA").stdout
    assert "Percentiles  dollars an hour" in screen
    assert "Hourly only: no annual pay is published for this occupation." in screen
    by_state = run("salary", "actors", "--by", "state").stdout
    assert "\n  dollars an hour\n" in by_state
    assert "Hourly only" in by_state


def test_the_standard_error_is_said_to_be_of_the_jobs(run):
    words = " ".join(run("salary", MANAGERS, columns=120).stdout.split())
    assert "±Jobs of the number of jobs, ±Mean of the mean wage" in words


def test_the_errors_of_jobs_and_of_pay_are_told_apart(run):
    """May 2025, 11-9111: 597,080 jobs, EMP_PRSE 0.6, MEAN_PRSE 0.3."""
    found = json.loads(run("salary", "11-9111", "--format", "json").stdout)["pay"][0]
    assert (found["employment_rse"], found["mean_rse"]) == (0.6, 0.3)
    lines = run("salary", "11-9111", columns=120).stdout.splitlines()
    headings = next(line.split() for line in lines if "±Jobs" in line)
    row = next(line.split() for line in lines if "597,080" in line)
    figures = dict(zip(reversed(headings), reversed(row), strict=False))
    assert (figures["±Jobs"], figures["±Mean"]) == ("0.6%", "0.3%")
    shown = run("show", "11-9111", "--section", "pay").stdout
    assert "Relative standard errors: 0.3% of the mean wage; 0.6% of the 597,080 jobs." in shown


def test_groups_and_all_occupations_are_askable_wherever_their_pay_is_published(run):
    for name, soc in (("legal occupations", "23-0000"), ("15-1250", "15-1250"), ("all occupations", "00-0000")):
        found = json.loads(run("salary", name, "--format", "json").stdout)
        assert found["occupation"]["soc"] == soc
        assert found["pay"][0]["annual"]["median"]
    found = json.loads(run("salary", "legal", "occupations", "in", "fresno", "--format", "json").stdout)
    assert [cell["area"]["code"] for cell in found["pay"]] == ["US", "23420"]
