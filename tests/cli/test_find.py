"""`career find`: words, filters, and what is never done to a figure that is not published."""

import json

import pytest

from careercli.model.education import rank


def ask(run, *arguments):
    outcome = run("find", *arguments, "--format", "json")
    assert outcome.status == 0, outcome.stderr
    return json.loads(outcome.stdout)


def test_every_match_says_why(run):
    for match in ask(run, "HVAC", "tech")["matches"]:
        assert match["why"]
    assert ask(run, "HVAC", "tech")["matches"][0]["soc"] == "49-9021"


def test_filters_alone_hold_for_every_row(run):
    result = ask(run, "--min-pay", "80k", "--max-pay", "120k", "--max-education", "associate", "--growth", "5")
    assert result["matches"]
    for match in result["matches"]:
        assert 80_000 <= match["annual_median"] <= 120_000
        assert match["change_percent"] >= 5
        assert rank(match["education"]) <= rank("Associate's degree")


def test_a_bound_passes_a_lower_limit_below_it_and_no_upper_limit(run):
    """In Alabama some physicians' medians are top-coded at $239,200."""
    paid = {match["soc"]: match for match in ask(run, "--state", "AL", "--min-pay", "239200")["matches"]}
    bounded = [soc for soc, match in paid.items() if match["annual_median"] is None]
    assert bounded
    for soc in bounded:
        assert paid[soc]["notes"] == {"annual_median": {"status": "top_coded", "at_least": 239200}}
    higher = ask(run, "--state", "AL", "--min-pay", "250000")
    assert not {match["soc"] for match in higher["matches"]} & set(bounded)
    assert any("top-coded" in reason for reason in higher["left_out"])
    below = ask(run, "--state", "AL", "--min-pay", "200000", "--max-pay", "900000")
    assert not {match["soc"] for match in below["matches"]} & set(bounded)


def test_hourly_pay_is_not_made_annual(run):
    result = ask(run, "actors", "--min-pay", "20000")
    assert "27-2011" not in {match["soc"] for match in result["matches"]}
    assert any("hourly" in reason for reason in result["left_out"])


def test_skills_interests_and_zones(run, catalog):
    for match in ask(run, "--skill", "programming", "--interest", "IC", "--job-zone", "4")["matches"]:
        occupation = catalog.occupation(match["slug"])
        assert next(rating.importance for rating in occupation.skills if rating.name == "Programming") >= 3
        assert set("IC") <= set(occupation.interests.code)
        assert occupation.entry.job_zone == 4


def test_sorted_by_pay_the_highest_first(run):
    medians = [match["annual_median"] for match in ask(run, "--group", "15-0000", "--sort", "pay")["matches"]]
    known = [median for median in medians if median is not None]
    assert known == sorted(known, reverse=True)
    assert medians[: len(known)] == known


@pytest.mark.parametrize(
    ("sort", "heading", "order"),
    [
        ("openings", "Openings a year", "most openings first"),
        ("new-jobs", "New jobs", "most new jobs first"),
        ("jobs", "Jobs", "most jobs first"),
        ("education", "To enter", "least education first"),
        ("pay", "Median pay", "highest median pay first"),
    ],
)
@pytest.mark.parametrize("columns", [60, 80])
def test_what_rows_are_sorted_by_is_named_and_shown(run, sort, heading, order, columns):
    text = run("find", "nurse", "--sort", sort, columns=columns, terminal=True, NO_COLOR="1").stdout
    assert order in " ".join(text.split())
    table = text.split("A wider terminal")[0]
    assert heading in table


def test_sorted_by_education_the_least_first(run):
    levels = [rank(match["education"]) for match in ask(run, "nurse", "--sort", "education")["matches"]]
    assert levels == sorted(levels)
    assert len(set(levels)) > 1


def test_a_state_has_its_own_projections_a_metropolitan_area_the_nation_s(run, catalog):
    """Growth and openings stand under the area that they are of."""
    state = ask(run, "--state", "CA", "--group", "29-0000")
    assert (state["area"]["code"], state["projection_area"]["code"]) == ("06", "06")
    own = catalog.state_projections("29-1141")["06"]
    found = next(match for match in state["matches"] if match["soc"] == "29-1141")
    assert (found["change_percent"], found["openings"]) == (own.change_percent, own.openings)
    metro = ask(run, "nurse", "--metro", "23420")
    assert (metro["area"]["code"], metro["projection_area"]["code"]) == ("23420", "US")
    national = catalog.occupation("registered-nurses").projection
    found = next(match for match in metro["matches"] if match["soc"] == "29-1141")
    assert found["openings"] == national.openings
    header, first = run("find", "nurse", "--metro", "23420", "--format", "csv").stdout.splitlines()[:2]
    row = dict(zip(header.split(","), first.split(","), strict=False))
    assert (row["area"], row["projection_area"]) == ("23420", "US")


def test_nothing_is_cut_silently(run):
    outcome = run("find", "nurse", "--limit", "2")
    assert "2 of " in outcome.stdout
    assert "2 of " in run("find", "nurse", "--limit", "2", "--format", "md").stdout


def test_no_code_without_data(run, catalog):
    known = set(catalog.codes.occupations)
    for words in ("soldier", "nurse", "infantry officer", "driver"):
        outcome = run("find", words, "--format", "json")
        if outcome.status == 0:
            assert {match["soc"] for match in json.loads(outcome.stdout)["matches"]} <= known


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--interest", "Q"), "Realistic"),
        (("--skill", "cookng"), "skill or kind of knowledge"),
        (("--sort", "magic"), "not one of match"),
        (("--sort", "match"), "goes with words"),
        (("--min-pay", "lots"), "--min-pay"),
        (("--min-pay", "45/h"), "hourly pay is not made annual"),
        (("--state", "Atlantis"), "Atlantis"),
        (("--exclude", "qzxj"), "group or occupation"),
        (("--leaving", "qzxj"), "qzxj"),
        (("--sort", "interest"), "goes with --interest"),
        (("--group", "wizards"), "wizards"),
        (("--job-zone", "9"), "job-zone"),
        (("--limit", "0"), "limit"),
        (("--education", "phdd-ish"), "level of education"),
        (("x" * 5000,), "5,000 characters"),
        (("\x00\x07",), "empty"),
        (("\u200f\u202e",), "empty"),
    ],
)
def test_bad_input(run, arguments, said):
    outcome = run("find", *arguments)
    assert outcome.status == 2
    assert outcome.stdout == ""
    assert said in outcome.stderr


def test_nothing_found(run):
    outcome = run("find", "xyzzyq")
    assert (outcome.status, outcome.stdout) == (1, "")
    assert "xyzzyq" in outcome.stderr


@pytest.mark.parametrize(
    ("code", "first", "fewest"),
    [("51.3801", "29-1141", 2), ("15-1132", "15-1252", 2), ("SOC 11-9111", "11-9111", 1), ("29-1062", "29-1215", 1)],
)
def test_a_code_lists_what_it_leads_to(run, code, first, fewest):
    matches = ask(run, code)["matches"]
    assert matches[0]["soc"] == first
    assert len(matches) >= fewest


@pytest.mark.parametrize(
    ("code", "status", "said"),
    [
        ("11-911", 2, "11-9111"),
        ("541511", 2, "industry"),
        ("55-1011", 1, "armed forces"),
        ("15.1252", 2, "15-1252"),
    ],
)
def test_a_code_that_leads_to_no_occupation(run, code, status, said):
    for command in ("find", "show"):
        outcome = run(command, code)
        assert (outcome.status, outcome.stdout) == (status, "")
        assert said in outcome.stderr


def test_several_levels_of_education(run):
    found = ask(run, "nurse", "--education", "associate's, bachelor's")["matches"]
    assert {match["education"] for match in found} <= {"Associate's degree", "Bachelor's degree"}
    outcome = run("find", "nurse", "--education", "college")
    assert outcome.status == 2
    assert "levels of education" in outcome.stderr


def test_a_sentence_is_said_as_the_command_that_it_became(run):
    outcome = run("find", *["jobs", "that", "pay", "80k", "without", "college", "in", "fresno"])
    assert outcome.stderr == 'read as: find --min-pay 80k --max-education "high school" --metro Fresno\n'
    options = ("--min-pay", "80k", "--max-education", "high school", "--metro", "Fresno")
    assert outcome.stdout == run("find", *options).stdout


def test_what_was_read_stands_in_json_and_what_no_data_tell_is_said(run):
    outcome = run("find", "remote jobs that pay $30 an hour, not healthcare", "--format", "json")
    result = json.loads(outcome.stdout)
    assert result["read"]["min_pay"] == 62_400
    assert result["read"]["hourly"] == 30
    assert result["read"]["exclude"] == ["healthcare"]
    assert result["read"]["unknown"] == ["remote"]
    assert "the official figures do not tell: remote" in outcome.stderr
    assert not [match for match in result["matches"] if match["soc"][:2] in ("29", "31")]
    assert ask(run, "--min-pay", "80k")["read"] is None


def test_an_option_counts_more_than_the_sentence(run):
    assert ask(run, "nurses in fresno", "--state", "CA")["area"]["code"] == "06"


def test_two_places_stand_one_below_the_other(run):
    found = ask(run, "electrician pay las vegas vs phoenix")
    assert [area["code"] for area in found["areas"]] == ["29820", "38060"]
    assert [(match["soc"], match["area"]) for match in found["matches"][:2]] == [
        ("47-2111", "29820"),
        ("47-2111", "38060"),
    ]


def test_interests_alone_are_ordered_by_how_well_they_fit(run):
    fits = [match["interest_fit"] for match in ask(run, "--interest", "A")["matches"]]
    assert fits == sorted(fits, reverse=True)


def test_who_leaves_an_occupation_is_not_sent_back_to_it(run):
    found = ask(run, "leaving teaching, what now")
    assert found["leaving"]["title"]
    assert not [match for match in found["matches"] if match["soc"].startswith("25-20")]


def test_words_that_begin_with_no_command_are_a_question(run):
    outcome = run("health", "aides", "in", "ohio", "--format", "csv")
    assert outcome.stderr.startswith("career find health aides in ohio")
    assert outcome.stdout == run("find", "health aides", "--state", "OH", "--format", "csv").stdout


def test_a_misspelt_command_is_no_question(run):
    outcome = run("salry", "nurses")
    assert outcome.status == 2
    assert "career salary" in outcome.stderr


def test_the_footer_names_every_place(run):
    outcome = run("find", "nurse", "--state", "CA,TX")
    assert "Pay: California; Texas. Growth: United States." in " ".join(outcome.stdout.split())
