"""What the shells complete, through the program as a shell calls it."""

import os
import subprocess
import sys

import pytest

from careercli.cli.shells import quoted


@pytest.fixture
def complete(run, monkeypatch):
    """What bash would be offered for the last of some words."""

    def offers(*words):
        asked = {
            "_CAREER_COMPLETE": "complete_bash",
            "COMP_WORDS": "\n".join(words),
            "COMP_CWORD": str(len(words) - 1),
        }
        for name, value in asked.items():
            monkeypatch.setenv(name, value)
        outcome = run(**asked)
        assert outcome.stderr == ""
        return outcome.stdout.split("\n")[:-1]

    return offers


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("career", "sh"), "show"),
        (("career", "show", "registered-n"), "registered-nurses"),
        (("career", "show", "registered", "n"), "nurses"),
        (("career", "salary", "nurses", "--state", "ca"), "california"),
        (("career", "salary", "nurses", "--state", "C"), "CA"),
        (("career", "salary", "nurses", "--metro", "San"), r"San\ Antonio-New\ Braunfels,\ TX"),
        (("career", "salary", "nurses", "--industry", "hosp"), r"hospitals,\ except\ federal"),
        (("career", "salary", "nurses", "--sort", "med"), "median"),
        (("career", "find", "--sort", "gr"), "growth"),
        (("career", "outlook", "--sort", "new"), "new-jobs"),
        (("career", "list", "physic"), "physicians"),
        (("career", "find", "--education", "bach"), r"bachelor\'s"),
        (("career", "find", "--interest", "art"), "artistic"),
        (("career", "find", "--skill", "Law"), r"Law\ and\ Government"),
        (("career", "find", "--group", "manag"), "management-occupations"),
        (("career", "salary", "nurses", "--adjust", "r"), "rpp"),
        (("career", "salary", "nurses", "--level", "s"), "sector"),
        (("career", "list", "--level", "occ"), "occupation"),
    ],
)
def test_offers(complete, words, offered):
    assert offered in complete(*words)


@pytest.mark.parametrize(
    ("typed", "inserted"),
    [
        ("Fre", "Fresno,\\ CA"),
        ('"Fre', "Fresno, CA"),
        ("'Fre", "Fresno, CA"),
    ],
)
def test_what_bash_inserts_is_one_word(complete, typed, inserted):
    assert inserted in complete("career", "salary", "nurses", "--metro", typed)


@pytest.mark.parametrize("text", ["Fresno, CA", "a'b", 'a"b', "a$b`c`", "a\\b", "x (y) & z; w", "Cañon", "*?[a]"])
def test_whatever_is_inserted_is_read_as_it_was_meant(text):
    for mark in ("", '"', "'"):
        command = f"printf %s {mark}{quoted(text, mark)}{mark}"
        assert subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True).stdout == text


def test_nothing_to_offer_is_no_error(complete):
    assert complete("career", "show", "zzzz") in ([], [""])
    assert complete("career", "show", "x", "--data-dir", "/nowhere", "--state", "c") in ([], [""])


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_for_every_shell(shell):
    environment = os.environ | {"_CAREER_COMPLETE": f"source_{shell}"}
    start = "import sys; sys.argv[0] = 'career'; from careercli.cli.start import main; main()"
    outcome = subprocess.run(
        [sys.executable, "-c", start], env=environment, capture_output=True, text=True, check=False
    )
    assert "_CAREER_COMPLETE" in outcome.stdout
