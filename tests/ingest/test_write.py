"""Whatever interrupts it, the old generated files stay or the new ones are in place, and nobody else's are touched."""

import errno
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from careercli.ingest.errors import TargetError
from careercli.ingest.staging import WITHIN
from careercli.ingest.write import KEYSTONE, MANIFEST, finish_interrupted, importing, replace_generated

OLD = {"sources.toml": "old", "pay/a.toml": "old a", "pay/b.toml": "old b", "groups/c.toml": "old c"}
NEW = {"sources.toml": "new", "pay/a.toml": "new a", "codes.toml": "new codes"}
BESIDE = ".data.ingest"
"""The staging folder of `data`, unless it must be within."""
BY_HAND = {"tiles.toml": "by hand"}


def content(folder: Path) -> dict[str, str]:
    """Every file but the list of generated ones."""
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "tiles.toml").write_text("by hand")
    replace_generated(folder, OLD)
    return folder


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Ctrl-C interrupts, also where the tests run in the background and were started to ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_replacing(target: Path) -> None:
    assert replace_generated(target, NEW) == []
    assert content(target) == NEW | BY_HAND
    assert {path.name for path in target.iterdir()} == {*BY_HAND, "sources.toml", "codes.toml", "pay", MANIFEST}
    assert [path.name for path in target.parent.iterdir()] == ["data"]


def test_files_that_stay_the_same_are_not_touched(target: Path) -> None:
    os.utime(target / "pay" / "a.toml", (1, 1))
    replace_generated(target, OLD | {"pay/b.toml": "new b"})
    assert (target / "pay" / "a.toml").stat().st_mtime == 1
    assert (target / "pay" / "b.toml").read_text() == "new b"


def test_interrupted_while_writing(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = []
    write_bytes = Path.write_bytes

    def interrupted(path: Path, data: bytes) -> int:
        written.append(path)
        if len(written) == 2:
            raise KeyboardInterrupt
        return write_bytes(path, data)

    monkeypatch.setattr(Path, "write_bytes", interrupted)
    with pytest.raises(KeyboardInterrupt):
        replace_generated(target, NEW)
    assert content(target) == OLD | BY_HAND


KILLED = """
import json, os, pathlib, sys
from careercli.ingest.write import replace_generated
steps = int(sys.argv[2])
def counted(do):
    def step(path, *arguments, **options):
        global steps
        if path.name not in ("listed", "complete", "signature"):
            if steps == 0:
                os._exit(9)
            steps -= 1
        return do(path, *arguments, **options)
    return step
pathlib.Path.replace, pathlib.Path.unlink = counted(pathlib.Path.replace), counted(pathlib.Path.unlink)
replace_generated(pathlib.Path(sys.argv[1]), json.loads(sys.argv[3]))
"""
"""Replaces files, and ends without another word after so many files were moved or removed."""


@pytest.mark.parametrize("steps", range(8))
def test_killed_while_moving(target: Path, steps: int) -> None:
    """However many files were moved or removed when the machine stopped, the next run does the rest.

    Until then the folder is no folder of data, lest a question be answered from a mixture.
    """
    run = subprocess.run([sys.executable, "-c", KILLED, str(target), str(steps), json.dumps(NEW)])
    assert run.returncode == (9 if steps < 7 else 0)  # 4 files are new, the list among them, 2 go, 1 is withheld
    assert (target.parent / BESIDE).exists() == (steps < 7)
    assert content(target) == (OLD if steps == 0 else NEW) | BY_HAND or not (target / KEYSTONE).exists()
    finish_interrupted(target)
    assert content(target) == NEW | BY_HAND
    assert [path.name for path in target.parent.iterdir()] == ["data"]


def test_nothing_is_withheld_where_nothing_is_new(target: Path) -> None:
    os.utime(target / KEYSTONE, (1, 1))
    replace_generated(target, OLD)
    assert (target / KEYSTONE).stat().st_mtime == 1


def test_ctrl_c_while_moving_waits(target: Path, monkeypatch: pytest.MonkeyPatch, interruptible: None) -> None:
    replace = Path.replace

    def interrupted(path: Path, to: Path) -> Path:
        signal.raise_signal(signal.SIGINT)
        return replace(path, to)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        replace_generated(target, NEW)
    assert content(target) == NEW | BY_HAND


@pytest.mark.parametrize("parts", [[], ["signature"], ["signature", "new"], ["signature", "new", "listed"]])
@pytest.mark.parametrize("within", [False, True])
def test_leftovers_of_a_run_that_never_got_there(target: Path, parts: list[str], within: bool) -> None:
    with importing(target) as staging:
        signature = (staging.folder / "signature").read_bytes()
    left = target / WITHIN if within else target.parent / BESIDE
    left.mkdir()
    if "signature" in parts:
        (left / "signature").write_bytes(signature)
    if "new" in parts:
        (left / "new").mkdir()
        (left / "new" / "sources.toml").write_text("half")
    if "listed" in parts:
        (left / "listed").write_text("put sou")
    finish_interrupted(target)
    assert content(target) == OLD | BY_HAND
    assert [path.name for path in target.parent.iterdir()] == ["data"]


def test_two_at_once(target: Path) -> None:
    """The second one gives up and leaves the first alone; as another process too."""
    with importing(target):
        with pytest.raises(TargetError, match="another import into this folder is at work"):
            replace_generated(target, NEW)
        with pytest.raises(TargetError, match="another import"):
            finish_interrupted(target)
        other = [sys.executable, "-c", KILLED, str(target), "99", json.dumps(NEW)]
        run = subprocess.run(other, capture_output=True, text=True)
        assert "another import into this folder is at work" in run.stderr
    replace_generated(target, NEW)
    assert content(target) == NEW | BY_HAND


def somebody_elses(folder: Path, kind: str, elsewhere: Path) -> None:
    """Put something in the place of a staging folder that no import made."""
    if kind == "folder":
        (folder / "new").mkdir(parents=True)
        (folder / "new" / "song.txt").write_text("precious")
    elif kind == "file":
        folder.write_text("precious")
    else:
        elsewhere.mkdir(exist_ok=True)
        folder.symlink_to(elsewhere)


@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_somebody_elses_folder_of_this_name(target: Path, tmp_path: Path, kind: str) -> None:
    """It is left alone, and the import works within the data folder; where that name is taken too, not at all."""
    somebody_elses(tmp_path / BESIDE, kind, tmp_path / "notes")
    before = content(tmp_path / BESIDE)
    replace_generated(target, NEW)
    assert content(target) == NEW | BY_HAND
    somebody_elses(target / WITHIN, kind, tmp_path / "notes")
    with pytest.raises(TargetError, match="is in the way: no import made it"):
        replace_generated(target, OLD)
    assert {name: text for name, text in content(target).items() if WITHIN not in name} == NEW | BY_HAND
    assert content(tmp_path / BESIDE) == before
    assert not any((tmp_path / "notes").glob("*"))


def test_where_nothing_may_be_renamed_into_the_target_from_beside(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mount point: the import works within it. A folder of the data on another file system: not at all."""
    rename, apart = Path.rename, target

    def across(path: Path, to: Path) -> Path:
        if (apart in path.parents) != (apart in to.parents):
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return rename(path, to)

    def renamed_only(path: Path, to: Path) -> Path:
        assert target in path.parents
        return replace(path, to)

    replace = Path.replace
    monkeypatch.setattr(Path, "rename", across)
    monkeypatch.setattr(Path, "replace", renamed_only)
    replace_generated(target, NEW)
    assert content(target) == NEW | BY_HAND
    apart = target / "pay"
    with pytest.raises(TargetError, match="pay lies on another file system"):
        replace_generated(target, OLD)
    assert content(target) == NEW | BY_HAND


class TestStrangers:
    """Files that no import wrote."""

    def test_beside_generated_ones(self, target: Path) -> None:
        (target / "pay" / "payslip.pdf").write_text("precious")
        (target / "groups" / "mine.toml").write_text("precious")
        replace_generated(target, NEW)
        assert content(target) == NEW | BY_HAND | {"pay/payslip.pdf": "precious", "groups/mine.toml": "precious"}

    def test_in_the_place_of_a_new_one(self, target: Path) -> None:
        (target / "codes.toml").write_text("precious")
        with pytest.raises(TargetError, match=r"codes\.toml would be replaced, but no import left them"):
            replace_generated(target, NEW)
        assert content(target) == OLD | BY_HAND | {"codes.toml": "precious"}

    def test_that_happens_to_be_the_same(self, target: Path) -> None:
        (target / "codes.toml").write_text(NEW["codes.toml"])
        replace_generated(target, NEW)
        replace_generated(target, OLD)
        assert content(target) == OLD | BY_HAND

    def test_edited_by_hand(self, target: Path) -> None:
        (target / "pay" / "a.toml").write_text("mended")
        (target / "pay" / "b.toml").write_text("mended")
        with pytest.raises(TargetError, match=r"pay/a\.toml would be replaced"):
            replace_generated(target, NEW)
        (target / "pay" / "a.toml").unlink()
        notes = replace_generated(target, NEW)
        assert [note.partition(" is ")[0] for note in notes] == [str(target / "pay" / "b.toml")]
        assert content(target) == NEW | BY_HAND | {"pay/b.toml": "mended"}

    def test_a_folder_in_the_place_of_a_file(self, target: Path) -> None:
        (target / "codes.toml").mkdir()
        with pytest.raises(TargetError, match=r"codes\.toml would be replaced"):
            replace_generated(target, NEW)

    def test_a_file_in_the_place_of_a_folder(self, target: Path) -> None:
        (target / "fields").write_text("precious")
        with pytest.raises(TargetError, match="fields is in the way"):
            replace_generated(target, NEW | {"fields/x.toml": "x"})
        assert content(target) == OLD | BY_HAND | {"fields": "precious"}

    def test_a_link_in_the_place_of_a_file(self, target: Path, tmp_path: Path) -> None:
        (tmp_path / "mine").write_text("precious")
        (target / "codes.toml").symlink_to(tmp_path / "mine")
        with pytest.raises(TargetError, match=r"codes\.toml would be replaced"):
            replace_generated(target, NEW)
        assert (tmp_path / "mine").read_text() == "precious"

    @pytest.mark.parametrize("dangling", [False, True])
    def test_a_folder_linked_elsewhere(self, tmp_path: Path, dangling: bool) -> None:
        if not dangling:
            (tmp_path / "elsewhere").mkdir()
            (tmp_path / "elsewhere" / "a.toml").write_text("old a")
        (tmp_path / "data").mkdir()
        (tmp_path / "data" / "pay").symlink_to(tmp_path / "elsewhere")
        (tmp_path / "data" / "pay.link").write_text("precious")
        notes = replace_generated(tmp_path / "data", OLD)
        assert notes == [f"{tmp_path / 'data' / 'pay'} was a link, which is pay.link2 now"]
        assert (tmp_path / "data" / "pay.link2").readlink() == tmp_path / "elsewhere"
        assert (tmp_path / "data" / "pay" / "b.toml").read_text() == "old b"
        assert dangling or content(tmp_path / "elsewhere") == {"a.toml": "old a"}

    def test_a_folder_that_was_linked_elsewhere_since(self, target: Path, tmp_path: Path) -> None:
        """What is gone from the data is not removed where the link leads, though it is the same."""
        (target / "pay").rename(tmp_path / "elsewhere")
        (target / "pay").symlink_to(tmp_path / "elsewhere")
        replace_generated(target, {"sources.toml": "new"})
        assert content(tmp_path / "elsewhere") == {"a.toml": "old a", "b.toml": "old b"}


@pytest.mark.parametrize(
    "name", ["../evil.toml", "/evil.toml", "pay/../../evil.toml", "pay/.toml", "a b.toml", "x.exe", MANIFEST]
)
def test_names_that_lead_elsewhere(target: Path, name: str) -> None:
    with pytest.raises(TargetError, match="is not a name of a file in the data"):
        replace_generated(target, NEW | {name: "evil"})
    assert content(target.parent) == {f"data/{name}": text for name, text in (OLD | BY_HAND).items()}


@pytest.mark.parametrize(
    "manifest",
    ["mine", "sha256 = 1", "[sha256]\n'../notes.txt' = '" + "0" * 64 + "'", "[sha256]\n'a.toml' = 1", "[other]", "\0"],
)
def test_a_list_that_no_import_left(target: Path, manifest: str) -> None:
    (target.parent / "notes.txt").write_text("precious")
    (target / MANIFEST).write_text(manifest)
    with pytest.raises(TargetError, match="is not the list that an import left there"):
        replace_generated(target, NEW)
    assert content(target) == OLD | BY_HAND
    assert (target / MANIFEST).read_text() == manifest


def test_a_folder_that_was_made_in_vain_is_removed(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), importing(tmp_path / "data"):
        raise ZeroDivisionError
    assert not (tmp_path / "data").exists()


def test_fewer_files_than_were_written(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that gets lost on the way to the staging folder ends the run."""
    write_bytes = Path.write_bytes
    monkeypatch.setattr(
        Path, "write_bytes", lambda path, data: 0 if path.name == "codes.toml" else write_bytes(path, data)
    )
    with pytest.raises(TargetError, match="holds 3 files where 4 were written"):
        replace_generated(target, NEW)
    assert content(target) == OLD | BY_HAND


def test_everything_written_is_listed(imported: Path) -> None:
    listed = {line.split('"')[1] for line in (imported / MANIFEST).read_text().splitlines() if line.startswith('"')}
    assert listed == set(content(imported))
