"""The compiled index: built once, whole under concurrent runs, replaced when it is damaged, old or of other data."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from careercli.catalog.catalog import Catalog
from careercli.catalog.index import open as opening
from careercli.catalog.index.index import Index
from careercli.catalog.index.open import open_index, snapshot
from careercli.catalog.paths import bundled_data

NOTE = "Compiling the index"
ROOT = Path(__file__).parents[2]
PROCESSES = 8


@pytest.fixture
def whole(catalog):
    """The index of the bundled data in the cache that all tests share; built where no test has needed it yet."""
    open_index(catalog)
    return opening._cached_path(catalog.folder)


@pytest.fixture
def _copied(whole, monkeypatch):
    """Compiling, which takes seconds, replaced by a copy of the whole index; all around it stays as it is."""

    def copy(catalog, path, fingerprint):
        source, target = sqlite3.connect(whole), sqlite3.connect(path)
        source.backup(target)
        source.close()
        return target

    monkeypatch.setattr(opening, "write_index", copy)


@pytest.fixture
def cache(tmp_path, monkeypatch, whole):
    """A cache folder of the test's own, with a whole index in it."""
    folder = tmp_path / "cache"
    folder.mkdir()
    shutil.copy(whole, folder)
    monkeypatch.setenv("CAREER_CACHE_DIR", str(folder))
    return folder


def only(folder) -> Path:
    """The one file in the cache."""
    (path,) = folder.iterdir()
    return path


def answers(run):
    """`career show` of a group, which needs the index; the outcome must be right whatever lies in the cache."""
    outcome = run("show", "29-1210", "--format", "json")
    assert outcome.status == 0, outcome.stderr
    members = json.loads(outcome.stdout)["members"]
    assert [member["soc"] for member in members][:2] == ["29-1211", "29-1212"]
    assert {member["slug"]: member["annual_median"] for member in members}["anesthesiologists"] == 391490


def test_a_whole_index_is_used_as_it_is(run, cache, capfd):
    before = only(cache).stat()
    answers(run)
    assert only(cache).stat() == before
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


@pytest.mark.usefixtures("_copied")
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
def test_a_spoiled_index_is_replaced(run, cache, capfd, how):
    spoil(only(cache), how)
    answers(run)
    if how == "a folder":
        assert "cannot be kept" in capfd.readouterr().err
        return
    assert NOTE in capfd.readouterr().err
    connection = sqlite3.connect(only(cache))
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    answers(run)
    assert NOTE not in capfd.readouterr().err


@pytest.mark.usefixtures("_copied")
def test_damage_behind_the_first_pages_is_met_in_the_middle_of_a_question(run, cache, capfd):
    """The version reads well, the table asked for does not: rebuilt once, then answered."""
    path = only(cache)
    with sqlite3.connect(path) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'occupation'").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    connection.close()
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(os.urandom(size))
    answers(run)
    assert NOTE in capfd.readouterr().err


def test_an_index_that_stays_unreadable_is_a_data_error(catalog):
    from careercli.catalog.errors import DataError

    def broken():
        connection = sqlite3.connect(":memory:")
        connection.close()
        return connection

    with pytest.raises(DataError, match="the index cannot be read"):
        Index(broken(), broken).listings()


@pytest.mark.usefixtures("_copied")
@pytest.mark.parametrize("place", ["/dev/null/cache", "/proc/cache"])
def test_a_cache_that_cannot_be_written_is_survived_with_a_note(run, monkeypatch, capfd, place):
    monkeypatch.setenv("CAREER_CACHE_DIR", place)
    answers(run)
    assert f"cannot be kept in {place}" in capfd.readouterr().err


@pytest.mark.usefixtures("_copied")
def test_a_full_disk_is_survived_with_a_note(run, cache, capfd, monkeypatch):
    write = opening.write_index

    def full(catalog, path, fingerprint):
        if path != ":memory:":
            raise sqlite3.OperationalError("database or disk is full")
        return write(catalog, path, fingerprint)

    only(cache).unlink()
    monkeypatch.setattr(opening, "write_index", full)
    answers(run)
    assert "database or disk is full" in capfd.readouterr().err
    assert list(cache.iterdir()) == []


def test_concurrent_first_runs(tmp_path):
    """Eight processes, one empty cache: all answer right, and the cache is whole afterwards."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "CAREER_CACHE_DIR": str(tmp_path / "cache")}
    command = [sys.executable, "-m", "careercli", "show", "29-1210", "--format", "json"]
    runs = [
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(PROCESSES)
    ]
    outcomes = [(process.communicate(), process.returncode) for process in runs]
    for (stdout, stderr), status in outcomes:
        assert status == 0, stderr
        assert len(json.loads(stdout)["members"]) == 13
    assert len({stdout for (stdout, _), _ in outcomes}) == 1
    connection = sqlite3.connect(only(tmp_path / "cache"))
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("SELECT count(*) FROM occupation").fetchone() == (832,)
    connection.close()
    again = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (again.returncode, again.stderr) == (0, "")


def test_a_run_that_is_killed_while_it_compiles_leaves_nothing_that_misleads(tmp_path):
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "CAREER_CACHE_DIR": str(tmp_path / "cache")}
    command = [sys.executable, "-m", "careercli", "show", "29-1210", "--format", "json"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        while process.poll() is None and not list(tmp_path.glob("cache/*.tmp")):
            time.sleep(0.01)
        process.kill()
    assert not list(tmp_path.glob("cache/*.sqlite"))
    found = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert len(json.loads(found.stdout)["members"]) == 13


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


def test_what_a_user_changes_is_found_at_once(run, cache, altered):
    """A title changed in a user's own folder leads somewhere the next time it is asked for."""
    content = (bundled_data() / "occupations" / "actors.toml").read_text(encoding="utf-8")
    folder = altered("occupations/actors.toml", content.encode())
    assert run("show", "Thespian Wonders", "--data-dir", str(folder)).status == 2
    changed = content.replace('title = "Actors"', 'title = "Thespian Wonders"')
    (folder / "occupations" / "actors.toml").write_text(changed, encoding="utf-8")
    found = json.loads(run("show", "Thespian Wonders", "--data-dir", str(folder), "--format", "json").stdout)
    assert found["occupation"]["soc"] == "27-2011"
    assert run("show", "Thespian Wonders").status == 2


def test_every_figure_of_the_index_is_that_of_the_files(catalog):
    """Medians of the newest survey, jobs, projections and requirements of all occupations."""
    for listing in Catalog(bundled_data()).index.listings():
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
        assert (listing.education, listing.experience, listing.training, listing.job_zone) == entry[1:]
