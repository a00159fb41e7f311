"""`career open`: in the browser at a terminal, printed elsewhere."""

import io
import json

import pytest

from careercli.cli import main
from careercli.cli.environment import Environment


def opened(*arguments, browser=True, **variables):
    """A run at a terminal: its status, both streams, and the addresses that the browser was given."""
    given, stdout, stderr = [], io.StringIO(), io.StringIO()
    environment = Environment.current()._replace(
        stdin=io.StringIO(),
        stdout=stdout,
        stderr=stderr,
        variables=variables,
        terminal=True,
        height=10_000,
        browse=lambda url: given.append(url) or browser,
    )
    return main.run(("open", *arguments), environment), stdout.getvalue(), stderr.getvalue(), given


def test_a_terminal_opens_one_page_and_says_which():
    status, stdout, stderr, given = opened("29-1141", "--what", "jobs,wages", "--state", "CA")
    assert (status, stdout) == (0, "")
    (url,) = given
    assert url.startswith("https://www.careeronestop.org/")
    assert "California" in url
    assert stderr == f"Opening CareerOneStop job finder: {url}\n"


def test_without_a_kind_the_profile_is_opened():
    assert opened("29-1141")[3] == ["https://www.onetonline.org/link/summary/29-1141.00"]


def test_where_no_browser_can_be_opened_the_address_is_printed():
    status, stdout, stderr, _ = opened("29-1141", "--what", "licences", browser=False)
    assert status == 0
    assert "find-licenses.aspx?keyword=Registered%20Nurses" in stdout
    assert "No browser could be opened." in stderr


@pytest.mark.parametrize("more", [("--print",), ("--format", "json"), ("--format", "html")])
def test_nothing_is_opened_where_something_is_printed(more):
    status, stdout, _, given = opened("29-1141", *more)
    assert (status, given) == (0, [])
    assert "projections/nationalMatrix" in stdout


def test_a_pipe_prints_every_kind(run):
    found = json.loads(run("open", "29-1141", "--metro", "fresno", "-f", "json").stdout)
    assert found["schema"] == "career.open/1"
    assert {link["kind"] for link in found["links"]} == set(found_kinds())
    assert all(link["opened"] is None for link in found["links"])


def found_kinds():
    from careercli.model.link import LinkKind

    return [kind.value for kind in LinkKind]


def test_an_address_is_whole_on_its_line_and_a_hyperlink_where_there_is_colour(run):
    url = "https://www.onetonline.org/link/summary/29-1141.00"
    assert f"    {url}\n" in run("open", "29-1141", columns=40).stdout
    coloured = run("open", "29-1141", "--print", "--color", "always").stdout
    assert f"\x1b]8;;{url}\x1b\\" in coloured
    assert f"({url}" not in run("open", "29-1141", "--format", "plain").stdout
    assert f": {url}\n" in run("open", "29-1141", "--format", "plain").stdout


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("45-3031", "--what", "wages"), 1, "the survey does not cover"),
        (("29-1141", "--what", "money"), 2, "'money' is not one of jobs, schools"),
        (("29-1141", "--state", "CA", "--metro", "boise"), 2, "one place at a time"),
        (("wizard",), 2, "wizard"),
    ],
)
def test_bad_input(run, arguments, status, said):
    outcome = run("open", *arguments)
    assert (outcome.status, outcome.stdout) == (status, "")
    assert said in outcome.stderr


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'kind = "jobs"', b'kind = "job"'),
        (b"https://www.usajobs.gov", b"http://www.usajobs.gov"),
        (b"{title}&l=", b"{titel}&l="),
        (b'opened = ""', b'opened = "May"'),
    ],
)
def test_damaged_links_are_named(run, altered, catalog, old, new):
    text = (catalog.folder / "links.toml").read_bytes()
    outcome = run("open", "29-1141", "--data-dir", str(altered("links.toml", text.replace(old, new, 1))))
    assert outcome.status == 3
    assert "links.toml" in outcome.stderr
