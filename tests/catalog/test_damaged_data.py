"""Damaged data: exit 3, the file named on stderr, nothing on stdout; never a figure from a file that is not whole."""

import pytest

from careercli.catalog.paths import bundled_data

ACTORS = "occupations/actors.toml"
READ_BY = {
    "codes.toml": ("show", "27-2011"),
    ACTORS: ("show", "actors"),
    "pay/actors.toml": ("salary", "actors"),
    "states.toml": ("salary", "actors", "--state", "CA"),
    "metros.toml": ("salary", "actors", "--metro", "41860"),
    "industries.toml": ("salary", "actors", "--by", "industry"),
    "prices.toml": ("salary", "actors", "--by", "year", "--real"),
    "tiles.toml": ("salary", "actors", "--by", "state"),
    "profiles/actors.toml": ("show", "actors"),
    "handbook/actors.toml": ("show", "actors"),
    "groups/27.toml": ("show", "actors"),
    "titles/27.toml": ("show", "actors", "--full"),
    "projections/27.toml": ("show", "actors", "--state", "CA"),
}
"""Each kind of file, and a command that has to read it."""

MAY_BE_ABSENT = {"profiles/actors.toml", "handbook/actors.toml"}
"""Not every occupation has a profile or a page of the Handbook."""


def cut(content):
    """The first half, ending in the middle of a string."""
    half = content[: len(content) // 2]
    return half[: half.rindex(b'"') + 1].rstrip(b'"') + b'"x'


DAMAGE = {
    "truncated": (cut, "not valid TOML"),
    "garbage": (lambda content: b"\x00\x01]]= [[", "not valid TOML"),
    "not-utf-8": (lambda content: content.replace(b"a", b"\xff", 1), "not UTF-8"),
    "a-list-of-nothing": (lambda content: b"nothing = []\n", ""),
    "doubled-key": (lambda content: b"a = 1\na = 2\n" + content, "not valid TOML"),
}


def fails(run, folder, name, command):
    outcome = run(*command, "--data-dir", str(folder))
    assert outcome.status == 3, outcome
    assert outcome.stdout == ""
    assert str(folder / name) in outcome.stderr
    assert "a fault in the program" not in outcome.stderr
    assert outcome.stderr.startswith("career: ")
    assert outcome.stderr.count("\n") == 1
    return outcome.stderr


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("name", READ_BY)
def test_a_spoiled_file(run, altered, small, name, damage):
    spoil, said = DAMAGE[damage]
    folder = altered(name, spoil((small / name).read_bytes()))
    if (name, damage) == ("titles/27.toml", "a-list-of-nothing"):
        said = "the key '27-2011' is missing"
    assert said in fails(run, folder, name, READ_BY[name])


@pytest.mark.parametrize("name", [name for name in READ_BY if name not in MAY_BE_ABSENT])
def test_a_missing_file(run, altered, name):
    command = ("show", "27-2011") if name == ACTORS else READ_BY[name]
    assert "missing" in fails(run, altered(name, None), name, command)


@pytest.mark.parametrize("name", sorted(MAY_BE_ABSENT))
def test_what_may_be_absent(run, altered, name):
    outcome = run("show", "actors", "--data-dir", str(altered(name, None)))
    assert (outcome.status, outcome.stderr) == (0, "")
    assert "$29.05" in outcome.stdout


def test_a_folder_for_a_file(run, altered):
    folder = altered(ACTORS, None)
    (folder / ACTORS).mkdir()
    fails(run, folder, ACTORS, ("show", "27-2011"))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b'soc = "27-2011"\n', b"", "the key 'soc' is missing"),
        (b"base = 57000\n", b"", "the key 'base' is missing"),
        (b'education = "', b'schooling = "', "the key 'education' is missing"),
        (b'"oews-2025"'[1:-1], b"oews-2099", "sources.toml has no oews-2099"),
        (b"29.05h", b"nan", "pay.rows.oews-2025: 'nan' is no figure"),
        (b"29.05h", b"-29.05h", "-29.05"),
        (b"29.05h", b"twenty-nine", "pay.rows.oews-2025"),
        (b"16.50h 20.34h", b"16.50h", "tokens"),
        (b"mean p10 p25", b"p10 mean p25", "columns"),
    ],
)
def test_a_wrong_value_names_the_file_and_what_is_wrong(run, altered, small, old, new, said):
    content = (small / ACTORS).read_bytes()
    assert old in content
    folder = altered(ACTORS, content.replace(old, new, 1))
    assert said in fails(run, folder, ACTORS, ("show", "actors"))


def test_a_top_coded_figure_without_the_bound_of_its_vintage(run, altered, small):
    sources = (small / "sources.toml").read_text()
    folder = altered("sources.toml", sources.replace("top_code", "ignored").encode())
    outcome = run("salary", "29-1211", "--by", "state", "--data-dir", str(folder))
    assert (outcome.status, outcome.stdout) == (3, "")
    assert "names no bound" in outcome.stderr


@pytest.mark.parametrize("content", [None, b"\xff", b"[[source]]", b"source = 1", b"source = [1]", b"[source]"])
def test_no_list_of_datasets(run, altered, content):
    outcome = run("show", "actors", "--data-dir", str(altered("sources.toml", content)))
    assert (outcome.status, outcome.stdout) == (3, "")
    assert "sources.toml" in outcome.stderr
    assert "a fault in the program" not in outcome.stderr


def test_no_folder_of_data(run, tmp_path):
    outcome = run("show", "actors", "--data-dir", str(tmp_path))
    assert (outcome.status, outcome.stdout) == (3, "")
    assert f"{tmp_path} holds no data" in outcome.stderr


def test_the_folder_of_the_environment(run, tmp_path):
    assert run("show", "actors", CAREER_DATA_DIR=str(tmp_path)).status == 3
    assert run("show", "actors", "--data-dir", str(bundled_data()), CAREER_DATA_DIR=str(tmp_path)).status == 0
