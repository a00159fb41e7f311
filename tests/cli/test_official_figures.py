"""What a user reads equals what the bureaus published: 36 varied occupations against excerpts of the official files.

The excerpts (tests/data/official_excerpt) hold rows as published: the national workbook of May 2025, tables 1.2 and
1.10 of the projections of 2024–34 and the headline figures of 2025–35 as CSV, lines of the OEWS time series, rows of
the state projections. Everything here is read with code of its own and asked of the program through its command line,
as JSON.
"""

import csv
import json
from collections import defaultdict
from pathlib import Path

import pytest

OFFICIAL = Path(__file__).parents[1] / "data" / "official_excerpt"
MEASURES = {"mean": "MEAN", "p10": "PCT10", "p25": "PCT25", "median": "MEDIAN", "p75": "PCT75", "p90": "PCT90"}
DATATYPES = {
    "01": "employment", "02": "employment_rse", "05": "mean_rse", "16": "jobs_per_1000", "17": "location_quotient",
    "03": "hourly.mean", "06": "hourly.p10", "07": "hourly.p25", "08": "hourly.median", "09": "hourly.p75",
    "10": "hourly.p90", "04": "annual.mean", "11": "annual.p10", "12": "annual.p25", "13": "annual.median",
    "14": "annual.p75", "15": "annual.p90",
}  # fmt: skip


def rows(name):
    with (OFFICIAL / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


NATIONAL = {row["OCC_CODE"]: row for row in rows("national_M2025.csv")}
LINE_ITEMS = {row["2024 National Employment Matrix code"]: row for row in rows("ep_2024-34_table_1.2.csv")}
NEWEST = {row["code"]: row for row in rows("ep_2025-35_headline.csv")}
LEGISLATORS = "11-1031"
FLOWS = {row["2024 National Employment Matrix code"]: row for row in rows("ep_2024-34_table_1.10.csv")}


def cells():
    """Each cell of the time series: its key (`S0600000000000272011`) and its values by datatype."""
    found = defaultdict(dict)
    for line in (OFFICIAL / "oe.data.excerpt").read_text().splitlines()[1:]:
        series, _, _, value, footnote = (field.strip() for field in line.split("\t"))
        if series[23:25] in DATATYPES:
            found[series[3:23]][DATATYPES[series[23:25]]] = (value, footnote)
    return found


CELLS = cells()


def ask(run, *arguments):
    outcome = run(*arguments, "--format", "json")
    assert outcome.status == 0, outcome.stderr
    return json.loads(outcome.stdout)


def shown(pay, name):
    """A figure of the JSON by its dotted name, or the note that stands for it."""
    basis, _, measure = name.partition(".")
    value = pay[basis][measure] if measure else pay[basis]
    return pay["notes"].get(name, {"status": "does_not_apply"}) if value is None else float(value)


def test_the_excerpt_is_varied():
    """Hourly-only, annual-only, uncovered, top-coded, aggregated and "all other" occupations are among them."""
    assert len(LINE_ITEMS) >= 35
    assert {soc for soc, row in NATIONAL.items() if row["HOURLY"] == "TRUE"} == {"27-2011", "27-2031", "27-2042"}
    assert {soc for soc, row in NATIONAL.items() if row["ANNUAL"] == "TRUE"} >= {"25-2021", "53-2011"}
    assert set(LINE_ITEMS) - set(NATIONAL) == {"11-1031", "45-3031"}
    assert sum("All Other" in row["OCC_TITLE"] for row in NATIONAL.values()) >= 3
    assert sum(soc.endswith("0") or soc == "21-1018" for soc in NATIONAL) >= 5
    assert {cell[0] for cell in CELLS} == {"S", "M", "N"}
    assert {footnote for cell in CELLS.values() for _, footnote in cell.values()} >= {"", "4", "5", "8"}


@pytest.mark.parametrize("soc", LINE_ITEMS)
def test_national_pay(run, soc):
    pay = ask(run, "show", soc)["pay"]
    official = NATIONAL.get(soc)
    if official is None:
        assert pay is None or pay["vintage"] != "May 2025"
        return
    assert (pay["vintage"], pay["area"]["code"], pay["industry"]["naics"]) == ("May 2025", "US", "000000")
    expected = {
        "employment": official["TOT_EMP"],
        "employment_rse": official["EMP_PRSE"],
        "mean_rse": official["MEAN_PRSE"],
    }
    for basis, letter in (("annual", "A"), ("hourly", "H")):
        expected |= {f"{basis}.{measure}": official[f"{letter}_{column}"] for measure, column in MEASURES.items()}
    for name, text in expected.items():
        if text == "*":
            only = {"annual": "HOURLY", "hourly": "ANNUAL"}[name.split(".")[0]]
            assert official[only] == "TRUE", "an excerpt with another reason needs another test"
            assert shown(pay, name) == {"status": f"{only.lower()}_only"}, name
        else:
            assert shown(pay, name) == float(text), name


@pytest.mark.parametrize("soc", LINE_ITEMS)
def test_projection_and_entry(run, soc):
    found, official, flows = ask(run, "show", soc), LINE_ITEMS[soc], FLOWS[soc]
    projection = found["projection"] if soc == LEGISLATORS else found["previous_projection"]

    def jobs(row, column):
        return round(float(row[column]) * 1000)

    assert projection["vintage"] == "2024–34"
    assert (projection["base_year"], projection["target_year"]) == (2024, 2034)
    assert projection["base"] == jobs(official, "Employment, 2024")
    assert projection["projected"] == jobs(official, "Employment, 2034")
    assert projection["change"] == jobs(official, "Employment change, numeric, 2024–34")
    assert projection["change_percent"] == float(official["Employment change, percent, 2024–34"])
    assert projection["openings"] == jobs(official, "Occupational openings, 2024–34 annual average")
    assert projection["exits"] == jobs(flows, "Labor force exits, 2024–34 annual average")
    assert projection["transfers"] == jobs(flows, "Occupational transfers, 2024–34 annual average")
    share = official["Percent self employed, 2024"]
    assert projection.get("self_employed_percent") == (None if share == "—" else float(share))
    newest = NEWEST.get(soc)
    if newest:
        current = found["projection"]
        assert (current["vintage"], current["base_year"], current["target_year"]) == ("2025–35", 2025, 2035)
        assert current["base"] == jobs(newest, "employment_2025_thousands")
        assert current["projected"] == jobs(newest, "employment_2035_thousands")
        assert current["change"] == current["projected"] - current["base"]
        assert current["change_percent"] == float(newest["change_percent_2025_35"])
        assert current["openings"] == jobs(newest, "openings_annual_average_thousands")
        assert (current["rating"], "exits" in current, "self_employed_percent" in current) == (None, False, False)
    education = newest["typical_education"] if newest else official["Typical education needed for entry"]
    assert found["entry"]["education"] == education
    assert found["entry"]["experience"] == official["Work experience in a related occupation"]
    training = official["Typical on-the-job training needed to attain competency in the occupation"]
    assert found["entry"]["training"] == training


@pytest.mark.parametrize("cell", CELLS)
def test_local_pay(run, cell):
    kind, area, naics, soc = cell[0], cell[1:8], cell[8:14], f"{cell[14:16]}-{cell[16:20]}"
    place = {
        "S": ("--state", area[:2]),
        "M": ("--metro", area[2:] if area.startswith("00") else area),
        "N": ("--industry", naics),
    }[kind]
    nation, pay = ask(run, "salary", soc, *place)["pay"]
    assert nation["area"]["code"] == "US"
    assert (pay["industry"]["naics"] if kind == "N" else pay["area"]["code"]) == place[1]
    statuses = {"5": "top_coded", "8": "not_released"}
    for name, (value, footnote) in CELLS[cell].items():
        if value != "-":
            assert shown(pay, name) == float(value), name
        elif footnote == "4":
            other = "hourly_only" if name.startswith("annual") else "annual_only"
            assert shown(pay, name) == {"status": other}, name
        else:
            bound = {"at_least": 115 if name.startswith("hourly") else 239200} if footnote == "5" else {}
            assert shown(pay, name) == {"status": statuses[footnote]} | bound, name


@pytest.mark.parametrize("soc", sorted({row["OccCode"] for row in rows("state_longterm_2022-32.csv")}))
def test_state_projections(catalog, soc):
    projections = catalog.state_projections(soc)
    for row in rows("state_longterm_2022-32.csv"):
        if row["OccCode"] == soc:
            found = projections["US" if row["STFIPS"] == "0" else row["STFIPS"].zfill(2)]
            assert (found.base, found.projected) == (int(row["Base"]), int(row["Projected"]))
            assert (found.change_percent, found.openings) == (
                float(row["PercentChange"]),
                int(row["AvgAnnualOpenings"]),
            )
            assert found.vintage == "2022–32"
