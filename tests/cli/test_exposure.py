"""AI exposure: three measures side by side on every screen that has them, a filter and an order of lists."""

import json

import pytest

from careercli.model.exposure import AiLevel
from careercli.render.pages.exposure import CAUTION

NURSES = {"category": "High", "applicability": 0.1218, "gpt_exposure": 0.381}
"""As published: BLS 2025–35; Microsoft 2025; GPTs are GPTs 2023, 29-1141.00, beta as people rated it."""


def asked(run, *arguments):
    outcome = run(*arguments, "--format", "json")
    assert outcome.status == 0, outcome.stderr
    return json.loads(outcome.stdout)


@pytest.mark.parametrize(
    "question", ["show 29-1141 --full", "show 29-1141 --section exposure", "outlook 29-1141", "compare 29-1141 15-1252"]
)
def test_three_measures_with_year_place_meaning_and_caution(run, question):
    screen = " ".join(run(*question.split(), columns=200).stdout.split())
    for shown in ("High", "50–75", "0.12", "39", "0.38", "65", "2025–35", "2023", "activities, 0 to 1", CAUTION):
        assert shown in screen, shown


def test_the_first_screen_does_without(run):
    assert CAUTION not in run("show", "29-1141", columns=200).stdout


@pytest.mark.parametrize("question", ["show 29-1141", "outlook 29-1141", "compare 29-1141 15-1252"])
def test_json_has_each_with_its_source(run, question):
    found = asked(run, *question.split())
    exposure = (found["occupations"][0] if "occupations" in found else found)["ai_exposure"]
    assert exposure["bls"]["category"] == NURSES["category"]
    assert exposure["bls"]["percentiles"] == [50, 75]
    assert {name: exposure[name]["score"] for name in ("applicability", "gpt_exposure")}.items() <= NURSES.items()
    cited = {source["id"] for source in found["sources"]}
    assert {item["source"] for item in exposure.values()} <= cited


def test_where_one_of_them_is_silent(run):
    screen = run("outlook", "legislators", columns=120).stdout
    assert "not covered" in screen
    assert asked(run, "outlook", "legislators")["ai_exposure"]["bls"] is None


@pytest.mark.parametrize("command", ["find", "outlook"])
def test_only_of_a_level_and_who_has_none_is_counted(run, command):
    rows = {"find": "matches", "outlook": "projections"}[command]
    sort = ("--sort", "ai")
    found = asked(run, command, "--ai", "Very High", *sort)
    assert found["query"]["ai"] == ["very-high"]
    assert {row["ai_category"] for row in found[rows]} == {"Very high"}
    both = asked(run, command, "--ai", "low,moderate", *sort)
    assert {row["ai_category"] for row in both[rows]} == {"Low", "Moderate"}
    assert len(found[rows]) + len(both[rows]) + len(asked(run, command, "--ai", "high", *sort)[rows]) == 831
    assert any("1 without a category of AI exposure" in reason for reason in found["left_out"])


@pytest.mark.parametrize("command", ["find", "outlook"])
def test_the_most_exposed_come_first_and_show_it(run, command):
    rows = asked(run, command, "--sort", "ai")[{"find": "matches", "outlook": "projections"}[command]]
    order = [level.category for level in AiLevel]
    places = [(order.index(row["ai_category"]), row["ai_applicability"] or 0) for row in rows]
    assert places == sorted(places, reverse=True)
    screen = run(command, "--sort", "ai", "--limit", "3", columns=150).stdout
    assert "AI exposure" in screen
    assert "Applicability" in screen


def test_what_does_not_go_together_is_said(run):
    for arguments, said in (
        (("outlook", "29-1141", "--sort", "ai"), "--sort ai goes with rankings"),
        (("outlook", "29-1141", "--ai", "low"), "--ai narrows a ranking of occupations"),
        (("find", "--ai", "extreme"), "not one of low, moderate, high, very-high"),
    ):
        outcome = run(*arguments)
        assert outcome.status == 2
        assert said in outcome.stderr
