"""The compiled index: built once, whole under concurrent runs, replaced when it is damaged, old or of other data."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from careercli.catalog.catalog import Catalog
from careercli.catalog.index import open as opening
from careercli.catalog.index import seal as sealing
from careercli.catalog.index.cache import unfinished
from careercli.catalog.index.index import Index
from careercli.catalog.index.open import open_index
from careercli.catalog.index.snapshot import snapshot

NOTE = "Compiling the index"
ROOT = Path(__file__).parents[2]
PROCESSES = 4


@pytest.fixture(scope="session")
def whole(small, tmp_path_factory):
    """A cache with the index of the small data."""
    folder = tmp_path_factory.mktemp("whole")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CAREER_CACHE_DIR", str(folder))
        open_index(Catalog(small))
    return folder


@pytest.fixture
def cache(tmp_path, monkeypatch, whole):
    """A cache folder of the test's own, with a whole index in it."""
    folder = tmp_path / "cache"
    shutil.copytree(whole, folder)
    monkeypatch.setenv("CAREER_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def answers(run, small):
    """`career show` of a group, which needs the index; the outcome must be right whatever lies in the cache."""

    def ask(folder=small):
        outcome = run("show", "29-1210", "--format", "json", "--data-dir", str(folder))
        assert outcome.status == 0, outcome.stderr
        members = json.loads(outcome.stdout)["members"]
        assert [member["soc"] for member in members][:2] == ["29-1211", "29-1212"]
        assert {member["slug"]: member["annual_median"] for member in members}["anesthesiologists"] == 391490

    return ask


def only(folder) -> Path:
    """The one file in the cache."""
    (path,) = folder.iterdir()
    return path


def test_a_whole_index_is_used_as_it_is(answers, cache, capfd):
    before = only(cache).stat()
    answers()
    after = only(cache).stat()
    assert (after.st_ino, after.st_size, after.st_mtime_ns) == (before.st_ino, before.st_size, before.st_mtime_ns)
    assert NOTE not in capfd.readouterr().err


def spoil(path: Path, how: str) -> None:
    size = path.stat().st_size
    if how == "empty":
        path.write_bytes(b"")
    elif how == "garbage":
        path.write_bytes(os.urandom(4096))
    elif how == "a folder":
        path.unlink()
        path.mkdir()
    elif how.startswith("truncated"):
        os.truncate(path, int(size * float(how.split()[1])))
    elif how == "pages of zeros":
        with path.open("r+b") as file:
            file.seek(8192)
            file.write(bytes(size - 8192))
    elif how == "another version":
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE meta SET value = 'older' WHERE key = 'version'")
        connection.close()
    elif how == "other data":
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE meta SET value = 'other' WHERE key = 'fingerprint'")
            connection.execute("UPDATE occupation SET annual_median = 1")
        connection.close()
    elif how == "no tables":
        path.unlink()
        sqlite3.connect(path).close()


@pytest.mark.parametrize(
    "how",
    [
        "empty",
        "garbage",
        "a folder",
        "truncated 0.9",
        "truncated 0.1",
        "truncated 0.0001",
        "pages of zeros",
        "another version",
        "other data",
        "no tables",
    ],
)
def test_a_spoiled_index_is_replaced(answers, cache, capfd, how):
    spoil(only(cache), how)
    answers()
    if how == "a folder":
        assert "cannot be kept" in capfd.readouterr().err
        return
    assert NOTE in capfd.readouterr().err
    connection = sqlite3.connect(only(cache))
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    answers()
    assert NOTE not in capfd.readouterr().err


def test_damage_behind_the_first_pages_is_met_in_the_middle_of_a_question(answers, cache, capfd):
    """The version reads well, the table asked for does not: rebuilt once, then answered."""
    path = only(cache)
    with sqlite3.connect(path) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'occupation'").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    connection.close()
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(os.urandom(size))
    answers()
    assert NOTE in capfd.readouterr().err


def test_an_index_that_stays_unreadable_is_a_data_error(catalog):
    from careercli.catalog.errors import DataError

    def broken():
        connection = sqlite3.connect(":memory:")
        connection.close()
        return connection

    with pytest.raises(DataError, match="the index cannot be read"):
        Index(broken(), broken).listings()


@pytest.mark.parametrize("place", ["/dev/null/cache", "/proc/cache"])
def test_a_cache_that_cannot_be_written_is_survived_with_a_note(answers, monkeypatch, capfd, place):
    monkeypatch.setenv("CAREER_CACHE_DIR", place)
    answers()
    assert f"cannot be kept in {place}" in capfd.readouterr().err


def test_a_full_disk_is_survived_with_a_note(answers, cache, capfd, monkeypatch):
    def full(index, path):
        path.write_bytes(b"half")
        raise sqlite3.OperationalError("database or disk is full")

    only(cache).unlink()
    monkeypatch.setattr(opening, "_save", full)
    answers()
    assert "database or disk is full" in capfd.readouterr().err
    assert list(cache.iterdir()) == []


@pytest.mark.parametrize("damaged", [1, 40])
def test_damage_that_sqlite_does_not_notice(answers, cache, capfd, damaged):
    """A figure, a title or a word changed in the middle of a page: SQLite reads it, the checksum does not."""
    path = only(cache)
    content = bytearray(path.read_bytes())
    for place in range(damaged):
        at = content.index(b"Anesthesiologists") if not place else len(content) * place // damaged
        content[at] ^= 1
    path.write_bytes(content)
    answers()
    assert NOTE in capfd.readouterr().err


def test_a_copied_index_is_checked_once_and_then_trusted(answers, cache, capfd, monkeypatch):
    """A copy has another time of change, so every byte is looked at; then it is marked as seen."""
    path = only(cache)
    path.write_bytes(path.read_bytes())
    answers()
    monkeypatch.setattr(sealing, "_checksum", lambda content: pytest.fail("looked at every byte again"))
    answers()
    assert NOTE not in capfd.readouterr().err


@pytest.mark.parametrize("how", ["of another user", "writable by all", "a link", "a pipe"])
def test_what_somebody_else_could_have_written_is_not_trusted(answers, cache, capfd, monkeypatch, how):
    path = only(cache)
    if how == "of another user":
        monkeypatch.setattr(os, "geteuid", lambda: path.stat().st_uid + 1)
        if path.stat().st_uid == 0:
            os.chown(path, 12345, 12345)
    elif how == "writable by all":
        path.chmod(0o666)
    elif how == "a link":
        path.rename(cache.parent / "elsewhere")
        path.symlink_to(cache.parent / "elsewhere")
    elif how == "a pipe":
        path.unlink()
        os.mkfifo(path)
    answers()
    assert NOTE in capfd.readouterr().err


def test_what_a_link_leads_to_is_left_alone(answers, cache):
    precious = cache.parent / "precious"
    precious.write_text("precious")
    path = only(cache)
    path.unlink()
    path.symlink_to(precious)
    answers()
    assert precious.read_text() == "precious"
    assert not path.is_symlink()


def test_concurrent_first_runs(tmp_path, small):
    """Several processes, one empty cache: all answer right, and the cache is whole afterwards."""
    runs = [start(small, tmp_path / "cache") for _ in range(PROCESSES)]
    outcomes = [(process.communicate(), process.returncode) for process in runs]
    for (stdout, stderr), status in outcomes:
        assert status == 0, stderr
        assert len(json.loads(stdout)["members"]) == 13
    assert len({stdout for (stdout, _), _ in outcomes}) == 1
    with closing(sqlite3.connect(only(tmp_path / "cache"))) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    again = start(small, tmp_path / "cache")
    assert (again.communicate()[1], again.returncode) == ("", 0)


def start(folder, cache, **variables):
    """A run that needs the index, as a process of its own, with every warning of Python on."""
    return subprocess.Popen(
        [sys.executable, "-X", "dev", "-m", "careercli", "show", "29-1210", "-f", "json", "--data-dir", str(folder)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "CAREER_CACHE_DIR": str(cache), **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_what_killed_runs_leave_is_removed_and_what_is_being_written_stays(answers, cache):
    place = only(cache)
    place.unlink()
    left, journal = cache / "index-0-1.tmp", cache / "index-0-1.tmp-journal"
    left.write_bytes(b"half")
    journal.write_bytes(b"half")
    with unfinished(cache / "index-1.sqlite") as being_written:
        answers()
        assert sorted(cache.iterdir()) == sorted([place, being_written])
    assert list(cache.iterdir()) == [place]


def test_no_database_stays_open(small, tmp_path):
    """Python 3.13 warns of those that are not closed."""
    for _ in range(2):
        process = start(small, tmp_path / "cache", PYTHONWARNINGS="error")
        _, stderr = process.communicate()
        assert (process.returncode, stderr.replace(f"{NOTE} of occupations, once …\n", "")) == (0, "")


@pytest.mark.parametrize("place", ["relative", ".", "x" * 5000, "a ?#%20\n\x1b[31mé", "caf\udce9"])
def test_odd_names_of_the_cache_folder(answers, monkeypatch, tmp_path, capfd, place):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CAREER_CACHE_DIR", place)
    answers()
    answers()
    notes = capfd.readouterr().err
    assert notes.count(NOTE) == (2 if len(place) > 1000 else 1)
    assert "\x1b" not in notes


def test_a_folder_of_data_whose_name_is_no_text(answers, cache, small, tmp_path):
    folder = tmp_path / "caf\udce9"
    folder.symlink_to(small)
    answers(folder)
    assert len(list(cache.iterdir())) == 2


@pytest.mark.parametrize("home", ["", "relative"])
def test_nobody_at_home(answers, monkeypatch, tmp_path, capfd, home):
    """Without a home the index serves one run; nothing is written wherever the program happens to run."""
    monkeypatch.chdir(tmp_path)
    for name in ("CAREER_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", home)
    answers()
    assert "no home for it" in capfd.readouterr().err
    assert list(tmp_path.iterdir()) == []


class TestSnapshot:
    """What makes an index too old: any file of the data that is added, removed, resized or written again."""

    @pytest.fixture
    def folder(self, tmp_path):
        (tmp_path / "data" / "occupations").mkdir(parents=True)
        for name in ("sources.toml", "occupations/a.toml", "occupations/b.toml"):
            (tmp_path / "data" / name).write_text("x = 1\n")
        return tmp_path / "data"

    def test_the_same_files_give_the_same(self, folder):
        assert snapshot(folder) == snapshot(folder)

    @pytest.mark.parametrize("change", ["added", "removed", "resized", "touched", "renamed", "swapped"])
    def test_every_change_gives_another(self, folder, change):
        before = snapshot(folder)
        file = folder / "occupations" / "a.toml"
        if change == "added":
            (folder / "occupations" / "c.toml").write_text("x = 1\n")
        elif change == "removed":
            file.unlink()
        elif change == "resized":
            times = file.stat().st_mtime_ns
            file.write_text("x = 12\n")
            os.utime(file, ns=(times, times))
        elif change == "touched":
            os.utime(file, ns=(1, 1))
        elif change == "renamed":
            file.rename(folder / "occupations" / "d.toml")
        elif change == "swapped":
            os.utime(file, ns=(1, 1))
            os.utime(folder / "occupations" / "b.toml", ns=(2, 2))
            before = snapshot(folder)
            os.utime(file, ns=(2, 2))
            os.utime(folder / "occupations" / "b.toml", ns=(1, 1))
        assert snapshot(folder) != before

    def test_other_files_do_not_matter(self, folder):
        before = snapshot(folder)
        (folder / "README.md").write_text("…")
        assert snapshot(folder) == before


def test_what_a_user_changes_is_found_at_once(run, altered, small):
    """A title changed in a user's own folder leads somewhere the next time, with the file's old size and time too."""
    content = (small / "occupations" / "actors.toml").read_bytes()
    folder = altered("occupations/actors.toml", content)
    path = folder / "occupations" / "actors.toml"
    times = path.stat()
    assert run("show", "Thespian Wonders", "--data-dir", str(folder)).status == 2
    path.write_bytes(content.replace(b'title = "Actors"', b'title = "Thespian Wonders"'))
    found = json.loads(run("show", "Thespian Wonders", "--data-dir", str(folder), "--format", "json").stdout)
    assert found["occupation"]["soc"] == "27-2011"
    path.write_bytes(content)
    run("find", "actors", "--data-dir", str(folder))
    path.write_bytes(content.replace(b'title = "Actors"', b'title = "Zyxwvu"'))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert run("show", "Zyxwvu", "--data-dir", str(folder)).status == 0


def test_every_figure_of_the_index_is_that_of_the_files(catalog):
    """Medians of the newest survey, jobs, projections and requirements of all occupations."""
    for listing in catalog.index.listings():
        occupation = catalog.occupation(listing.slug)
        pay = occupation.pay_in(catalog.sources.newest("oews").id)
        for basis in ("annual", "hourly"):
            median = getattr(pay, basis).median if pay else None
            published = median if isinstance(median, float) else None
            assert getattr(listing, f"{basis}_median") == published
            assert getattr(listing, f"{basis}_at_least") == getattr(median, "at_least", None)
        projection, entry = occupation.projection, occupation.entry
        assert (listing.base, listing.projected, listing.openings) == (
            projection.base,
            projection.projected,
            projection.openings,
        )
        entered = (listing.education, listing.experience, listing.training, listing.job_zone)
        assert entered == (entry.education, entry.experience, entry.training, entry.job_zone)
