"""`--to`: what may be written to, and what is refused in words before anything is read."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Imported

Ingest = Callable[[Path, Path], Imported]


def refused(root: object, target: object, capsys: pytest.CaptureFixture[str]) -> str:
    """Run the importer with a folder that it refuses; returns its last line."""
    from careercli.ingest.__main__ import main

    with pytest.raises(SystemExit) as stop:
        main(["--from", str(root), "--to", str(target)])
    assert stop.value.code == 2
    return capsys.readouterr().err.splitlines()[-1]


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("text", ["", "  "])
def test_nothing(official: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(official, text, capsys).endswith("--to: no folder is named")


@pytest.mark.parametrize("text", ["/", "//", "/tmp/.."])
def test_the_root(official: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "is the root of the file system" in refused(official, text, capsys)


@pytest.mark.parametrize("within", [".", "projections", "new", "../official", "projections/.."])
def test_the_official_files(official: Path, within: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = content(official)
    assert "is the folder of official files, or lies within it" in refused(official, official / within, capsys)
    assert content(official) == before
    assert not (official / "new").exists()


def test_a_link_to_the_official_files(official: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "link").symlink_to(official)
    assert "is the folder of official files" in refused(official, tmp_path / "link", capsys)
    assert "is the folder of official files" in refused(tmp_path / "link", official, capsys)


def test_no_folder(official: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "circle").symlink_to("circle")
    assert refused(official, tmp_path / "file", capsys).endswith("file is not a folder")
    assert refused(official, tmp_path / "file" / "data", capsys).endswith(f"there is no folder {tmp_path / 'file'}")
    assert "there is no folder" in refused(official, tmp_path / "no" / "such", capsys)
    assert "circle" in refused(official, tmp_path / "circle", capsys)
    assert "leads nowhere" in refused(official, "a\0b", capsys)
    assert (tmp_path / "file").read_text() == "mine"


def test_control_characters_are_not_repeated(
    official: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert r"no\n\x1b[31m" in refused(official, tmp_path / "no\n\x1b[31m" / "data", capsys)


def test_a_link_is_followed(official: Path, tmp_path: Path, ingest: Ingest) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    assert ingest(official, tmp_path / "link").status == 0
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real" / "codes.toml").exists()


def test_a_new_folder_is_left_only_where_something_is_in_it(official: Path, tmp_path: Path, ingest: Ingest) -> None:
    assert ingest(tmp_path / "nothing", tmp_path / "made").status == 3
    assert not (tmp_path / "made").exists()
    assert ingest(official, tmp_path / "made").status == 0
    assert (tmp_path / "made" / "codes.toml").exists()


def test_two_at_once_in_words(official: Path, data: Path, ingest: Ingest) -> None:
    from careercli.ingest.write import importing

    with importing(data):
        outcome = ingest(official, data)
    assert outcome.status == 3
    assert outcome.stderr == f"error: {data}: another import into this folder is at work\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to the superuser")
def test_a_folder_that_may_not_be_written_to(official: Path, data: Path, ingest: Ingest) -> None:
    (data / "pay").chmod(0o555)
    try:
        outcome = ingest(official, data)
    finally:
        (data / "pay").chmod(0o755)
    assert outcome.status == 3
    assert "may not be written to" in outcome.stderr


def test_a_full_stderr_is_no_failure(official: Path, data: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [sys.executable, "-m", "careercli.ingest", "--from", str(official), "--to", str(data)], stderr=full
        )
    assert run.returncode == 0
    assert (data / "codes.toml").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted(official: Path, data: Path, number: signal.Signals) -> None:
    """While the files are read: what was there stays, without litter."""
    before = content(data)
    command = [sys.executable, "-m", "careercli.ingest", "--from", str(official), "--to", str(data)]
    # A test run in the background ignores Ctrl-C, and would hand that down.
    run = subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    while not (data.parent / ".data.ingest").exists():
        time.sleep(0.001)
    run.send_signal(number)
    assert run.communicate()[1] == "interrupted\n"
    assert run.returncode == 130
    assert content(data) == before
