"""Settings: options before environment variables before config.toml; the file written whole or not at all."""

import json

import pytest

from careercli.catalog.errors import UsageError
from careercli.cli.settings import SETTINGS, Settings, change, parse


@pytest.fixture
def settled(run, tmp_path):
    """Run `career` with a config.toml: `settled("state = 'CA'", "show", "11-9111")`; None leaves the file out."""

    def run_settled(content, *arguments, **variables):
        if content is not None:
            (tmp_path / "config.toml").write_text(content, encoding="utf-8")
        return run(*arguments, CAREER_CONFIG_DIR=str(tmp_path), **variables)

    return run_settled


def areas(outcome):
    return json.loads(outcome.stdout)["query"].get("areas", [])


def test_a_state_that_is_settled_stands_beside_the_nation_and_is_said(settled, tmp_path):
    outcome = settled('state = "california"', "show", "11-9111", "-f", "json")
    assert areas(outcome) == ["06"]
    assert f"California (state in {tmp_path / 'config.toml'})\n" in outcome.stderr


def test_options_before_the_environment_before_the_file(settled):
    asked = ("show", "11-9111", "-f", "json")
    assert areas(settled('state = "CA"', *asked, "--state", "TX", CAREER_STATE="NY")) == ["48"]
    assert areas(settled('state = "CA"', *asked, CAREER_STATE="NY")) == ["36"]
    assert areas(settled('state = "CA"', *asked, CAREER_STATE="")) == []
    assert areas(settled('state = "CA"\nmetro = "Fresno, CA"', *asked)) == ["23420"]
    assert areas(settled('state = "CA"', *asked, "--metro", "Boise City, ID")) == ["14260"]


@pytest.mark.parametrize(
    "command",
    [
        ("show", "29-1210"),
        ("show", "11-9111"),
        ("salary", "11-9111", "--by", "state"),
        ("salary", "11-9111", "--by", "year"),
        ("salary", "11-9111"),
        ("outlook",),
        ("outlook", "11-9111"),
        ("outlook", "11-9111", "--by", "state"),
        ("compare", "11-9111", "29-1141"),
        ("related", "11-9111"),
        ("find", "nurse"),
        ("list",),
        ("data",),
        ("help", "RSE"),
    ],
    ids=" ".join,
)
def test_a_settled_place_is_in_nobody_s_way(settled, command):
    assert settled('state = "CA"\nmetro = "Fresno, CA"', *command).status == 0


def test_rows_for_every_state_are_not_narrowed(settled):
    assert areas(settled('state = "CA"', "salary", "11-9111", "--by", "state", "-f", "json")) == []


def test_format_and_colour(settled):
    assert json.loads(settled('format = "json"', "show", "11-9111").stdout)["schema"] == "career.show/1"
    assert settled('format = "json"', "show", "11-9111", CAREER_FORMAT="md").stdout.startswith("#")
    assert settled('format = "json"', "show", "11-9111", "--format", "md").stdout.startswith("#")
    assert "\x1b" in settled('color = "always"', "show", "11-9111").stdout
    assert "\x1b" not in settled('color = "always"', "show", "11-9111", "--color", "never").stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('stat = "CA"', "'stat' is no setting"),
        ('stat = "CA"', "state"),
        ("state = 6", "must be a text in quotes"),
        ("state = [", "config.toml"),
        ('format = "xml"', "not one of table"),
        ('color = "mauve"', "not one of auto"),
        ('state = "Atlantis"', "no state is called 'Atlantis'"),
        ("[keys]\nbls = 5", "keys.bls"),
        ("[keys]\nblz = 'x'", "keys.bls"),
        ("[[state]]\n", "state"),
        ("a = " + "[" * 5000, "config.toml"),
    ],
)
def test_what_is_wrong_in_the_file_is_named(settled, content, said):
    outcome = settled(content, "show", "11-9111")
    assert (outcome.status, outcome.stdout) == (2, "")
    assert said in outcome.stderr
    assert "fault in the program" not in outcome.stderr


def test_bytes_that_are_no_text(run, tmp_path):
    (tmp_path / "config.toml").write_bytes(b"state = '\xff'")
    outcome = run("show", "11-9111", CAREER_CONFIG_DIR=str(tmp_path))
    assert outcome.status == 2
    assert "config.toml" in outcome.stderr


def test_set_show_and_path(run, tmp_path):
    folder = tmp_path / "new"
    variables = {"CAREER_CONFIG_DIR": str(folder)}
    assert run("config", "path", **variables).stdout == f"{folder / 'config.toml'}\n"
    (place,) = json.loads(run("config", "path", "-f", "json", **variables).stdout)["places"]
    assert place == {"name": "configuration", "path": str(folder / "config.toml"), "exists": False}
    for key, value in (("state", "CA"), ("keys.bls", "secret-key"), ("FORMAT", "Table"), ("pager", "less -R")):
        assert run("config", "set", key, value, **variables).status == 0
    written = (folder / "config.toml").read_text()
    assert written == 'state = "CA"\nformat = "table"\npager = "less -R"\n\n[keys]\nbls = "secret-key"\n'
    assert (folder / "config.toml").stat().st_mode & 0o077 == 0
    shown = run("config", "show", "-f", "json", **variables).stdout
    assert "secret-key" not in shown
    assert {item["key"] for item in json.loads(shown)["settings"]} == set(SETTINGS)
    assert run("config", "set", "state", "", **variables).status == 0
    assert "state" not in (folder / "config.toml").read_text()


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("stat", "CA", "state"),
        ("state", "Atlantis", "no state"),
        ("format", "xml", "not one of"),
        ("pager", "a\nb", "cannot be typed"),
    ],
)
def test_a_bad_setting_leaves_the_file_alone(settled, tmp_path, key, value, said):
    outcome = settled('# mine\nstate = "TX"\n', "config", "set", key, value)
    assert outcome.status == 2
    assert said in outcome.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["config.toml"]
    assert (tmp_path / "config.toml").read_text() == '# mine\nstate = "TX"\n'


def test_a_file_that_is_wrong_can_still_be_looked_for(settled):
    assert settled('format = "xml"', "config", "path").status == 0


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'state = "CA"\n'),
        ("# mine\n", '# mine\nstate = "CA"\n'),
        ("state = 'TX' # home\n", 'state = "CA"\n'),
        ("color = 'never'\n\n[keys]\nbls = 'x'\n", "color = 'never'\nstate = \"CA\"\n\n[keys]\nbls = 'x'\n"),
        ("# end without a newline", '# end without a newline\nstate = "CA"\n'),
    ],
)
def test_all_else_in_the_file_stays(before, after):
    assert change(before, "state", "CA") == after


@pytest.mark.parametrize("content", ['"state" = "TX"\n', 'pager = """\nstate = "TX"\n"""\n'])
def test_what_a_line_cannot_change_is_left_alone(content):
    with pytest.raises(UsageError):
        change(content, "state", "CA")


@pytest.mark.parametrize("value", ['quote " and \\ back', "Cañon", "\x7f", "a # b", "[x]"])
def test_every_value_is_written_so_that_it_is_read_again(value):
    assert parse(change("", "pager", value).encode(), "x") == {"pager": value}


def test_nothing_is_read_where_there_is_no_folder():
    assert Settings({"CAREER_CONFIG_DIR": "/no/such/folder"}).get("state") is None
    assert Settings({"HOME": "/no/such/home"}).get("state") is None
