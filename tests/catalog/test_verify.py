"""`career data verify`: finds what contradicts itself, and says in which file and where."""

import re
import shutil

import pytest

from careercli.catalog.catalog import Catalog
from careercli.catalog.check.verify import check_pay, verify
from careercli.catalog.errors import DataError
from careercli.model.notation import decode_row
from careercli.model.pay import TopCode


def cell(counts="100 1.0", rest=". . 1.0", wages="20.00 10.00 12.00 15.00 18.00 25.00"):
    row = f"{counts} {rest} {wages}"
    return decode_row(row, area="US", naics="000000", source="s", vintage="May 2025", top_code=TopCode(115.0, 239200.0))


@pytest.mark.parametrize(
    "wages",
    [
        "20.00 10.00 12.00 15.00 18.00 25.00",
        "20.00 10.00 10.00 10.00 10.00 10.00",
        "20.00h 10.00h 12.00h 15.00h 18.00h 25.00h",
        "41600a 20800a 24960a 31200a 37440a 52000a",
        "90.00 50.00 60.00 # # #",
        "# # # # # #",
        "* * * * * *",
        "20.00 10.00 * 15.00 * 25.00",
        "20.00+2 10.00-2 12.00 15.00 18.00 25.00",
    ],
)
def test_what_is_published_so_is_whole(wages):
    check_pay(cell(wages=wages), "at")


@pytest.mark.parametrize(
    ("wages", "said"),
    [
        ("20.00 10.00 12.00 11.99 18.00 25.00", "the annual percentiles decrease"),
        ("20.00 10.00 * 9.99 18.00 25.00", "the annual percentiles decrease"),
        ("20.00h 10.00h 12.00h 11.00h 18.00h 25.00h", "the hourly percentiles decrease"),
        ("20.00 10.00 12.00 15.00 18.00 25.00/99990", "does not agree with 99990 a year"),
        ("20.00+9 10.00 12.00 15.00 18.00 25.00", "20.0 an hour does not agree with 41690 a year"),
    ],
)
def test_what_contradicts_itself_is_found(wages, said):
    with pytest.raises(DataError, match=r"^at: ") as raised:
        check_pay(cell(wages=wages), "at")
    assert said in str(raised.value)


ACTORS = "occupations/actors.toml"


@pytest.fixture
def replaced(small):
    """A file of the small data with the first place that matches a pattern written anew."""

    def replace(name, pattern, new):
        content = (small / name).read_text(encoding="utf-8")
        changed, places = re.subn(pattern, new, content, count=1, flags=re.MULTILINE)
        assert places, f"{name} no longer holds {pattern}"
        return changed.encode()

    return replace


FAULTS = {
    "code-of-another": (ACTORS, 'soc = "27-2011"', 'soc = "27-2012"', "soc is 27-2012"),
    "title-that-is-none": (ACTORS, 'title = "Actors"', "title = 5", "title: 5 is not a text"),
    "falling-percentiles": (ACTORS, "20.34h", "99.34h", "the hourly percentiles decrease"),
    "change": (ACTORS, "change = 200", "change = 9000", "do not differ by 9000"),
    "related-to-nobody": (ACTORS, r'^related = \[\s*\["[\d-]+"', 'related = [["27-9999"', "27-9999"),
    "local-percentiles": ("pay/actors.toml", r"(\d+\.\d\dh) \S+h(\"?)$", r"\1 0.01h\2", "percentiles decrease"),
    "unknown-area": ("pay/actors.toml", "^06 = ", "96 = ", "there is no area 96"),
    "unknown-industry": ("pay/actors.toml", "^512000 = ", "912000 = ", "no industry 912000"),
    "profile-of-nobody": ("profiles/actors.toml", '"27-2011"', '"27-9999"', "no occupation has the code 27-9999"),
    "profile-summary": ("profiles/actors.toml", 'summary = "', 'summary = 1 # "', "summary is 1, not a text"),
    "licence": ("sources.toml", 'licence = "', 'licence = 2 # "', "licence is 2, not a text"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_the_data_is_found_and_named(altered, replaced, fault):
    name, old, new, said = FAULTS[fault]
    folder = altered(name, replaced(name, old, new))
    with pytest.raises(DataError) as raised:
        verify(Catalog(folder))
    assert str(raised.value).startswith(str(folder / name))
    assert said in str(raised.value)


def test_a_group_that_is_not_the_sum_of_its_occupations(altered, replaced):
    folder = altered("groups/27.toml", replaced("groups/27.toml", r"\bbase = \d+", "base = 1"))
    with pytest.raises(DataError, match=r"groups/27\.toml: .*is not the sum of its occupations"):
        verify(Catalog(folder))


def test_an_index_that_says_something_else(altered, replaced, small, monkeypatch):
    """A bundled file rewritten in place leaves the old index in use; verifying finds that it no longer fits."""
    from careercli.catalog.index import open as opening

    index = Catalog(small).index
    folder = altered(ACTORS, replaced(ACTORS, r"^oews-2025 = \"55000 ", 'oews-2025 = "55010 '))
    monkeypatch.setattr(opening, "open_index", lambda catalog: index)
    with pytest.raises(DataError, match=r"index .* out of date at 27-2011"):
        verify(Catalog(folder))


def test_the_exit_code_and_the_line(run, altered, replaced):
    folder = altered(ACTORS, replaced(ACTORS, "20.34h", "99.34h"))
    outcome = run("data", "verify", "--data-dir", str(folder))
    assert (outcome.status, outcome.stdout) == (3, "")
    assert outcome.stderr == (f"career: {folder / ACTORS}: pay.rows.oews-2025: the hourly percentiles decrease\n")


@pytest.mark.parametrize("name", ["handbook", "profiles", "titles", "pay", "projections/past.toml"])
def test_what_is_gone_is_missed(small, tmp_path, name):
    folder = tmp_path / "data"
    shutil.copytree(small, folder)
    shutil.rmtree(folder / name) if (folder / name).is_dir() else (folder / name).unlink()
    with pytest.raises(DataError, match=f"{name} is missing"):
        verify(Catalog(folder))


@pytest.mark.parametrize("name", ["profiles/actors.toml", "handbook/musicians-and-singers.toml", "pay/actors.toml"])
def test_a_single_file_that_is_gone_is_missed(altered, name):
    with pytest.raises(DataError, match=f"{name} is missing"):
        verify(Catalog(altered(name, None)))


def test_the_files_that_were_read_are_counted(small):
    assert verify(Catalog(small)).files == len(list(small.rglob("*.toml")))


def test_what_nothing_refers_to_is_whole_at_least(altered):
    folder = altered("tiles.toml", b'rows = ["AK .."]\n')
    (folder / "stray.toml").write_bytes(b"x = ")
    with pytest.raises(DataError, match=r"stray\.toml is not valid TOML"):
        verify(Catalog(folder))
