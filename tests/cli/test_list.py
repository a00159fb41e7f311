"""`career list`: every occupation once, under its groups."""

import json

import pytest


def test_the_whole_tree_holds_every_occupation_once(run, catalog):
    outcome = run("list", "--level", "occupation", "--format", "json")
    tree = json.loads(outcome.stdout)["tree"]
    occupations = [line["soc"] for line in tree if line["level"] == "occupation"]
    assert sorted(occupations) == sorted(catalog.codes.occupations)
    groups = {line["soc"] for line in tree if line["level"] != "occupation"}
    assert groups == set(catalog.codes.groups) - {"00-0000"}
    for line in tree:
        assert line["parent"] in groups | {"00-0000"}


def test_counts_add_up(run, catalog):
    tree = json.loads(run("list", "--format", "json").stdout)["tree"]
    assert {line["level"] for line in tree} == {"major"}
    assert sum(line["occupations"] for line in tree) == len(catalog.codes.occupations)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(("wizards",), "wizards"), (("--level", "deep"), "not one of major"), (("29-1141",), "single occupation")],
)
def test_bad_input(run, arguments, said):
    outcome = run("list", *arguments)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert said in outcome.stderr
