"""Whatever interrupts it, the old generated files stay or the new ones are in place."""

import signal
from contextlib import suppress
from pathlib import Path

import pytest

from careercli.ingest import write
from careercli.ingest.write import finish_interrupted, replace_generated

OLD = {"sources.toml": "old", "pay/a.toml": "old a", "pay/b.toml": "old b"}
NEW = {"sources.toml": "new", "pay/a.toml": "new a", "codes.toml": "new codes"}


def content(target: Path) -> dict[str, str]:
    return {path.relative_to(target).as_posix(): path.read_text() for path in target.rglob("*") if path.is_file()}


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "tiles.toml").write_text("by hand")
    replace_generated(folder, OLD)
    return folder


def test_replacing(target: Path) -> None:
    replace_generated(target, NEW)
    assert content(target) == NEW | {"tiles.toml": "by hand"}
    assert [path.name for path in target.parent.iterdir()] == ["data"]


def test_interrupted_while_writing(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = []
    write_text = Path.write_text

    def interrupted(path: Path, *arguments: object, **options: object) -> int:
        written.append(path)
        if len(written) == 2:
            raise KeyboardInterrupt
        return write_text(path, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "write_text", interrupted)
    with pytest.raises(KeyboardInterrupt):
        replace_generated(target, NEW)
    assert content(target) == OLD | {"tiles.toml": "by hand"}
    assert [path.name for path in target.parent.iterdir()] == ["data"]


@pytest.mark.parametrize("renames", range(6))
def test_killed_while_moving(target: Path, renames: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many renames were done when the machine stopped, the next run completes them."""
    done: list[Path] = []
    rename = Path.rename

    def killed(path: Path, to: Path) -> Path:
        if path.name != "listed":
            if len(done) == renames:
                raise SystemExit
            done.append(path)
        return rename(path, to)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", killed)
        with suppress(SystemExit):
            replace_generated(target, NEW)
    finish_interrupted(target)
    assert content(target) == NEW | {"tiles.toml": "by hand"}
    assert [path.name for path in target.parent.iterdir()] == ["data"]


def test_ctrl_c_while_moving_waits(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def interrupted(path: Path, to: Path) -> Path:
        if path.name != "listed":
            signal.raise_signal(signal.SIGINT)
        return rename(path, to)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        replace_generated(target, NEW)
    assert content(target) == NEW | {"tiles.toml": "by hand"}


def test_leftovers_of_a_run_that_never_got_there(target: Path) -> None:
    staging = target.parent / ".data.ingest" / "new"
    staging.mkdir(parents=True)
    (staging / "sources.toml").write_text("half")
    finish_interrupted(target)
    assert content(target) == OLD | {"tiles.toml": "by hand"}
    assert not staging.parent.exists()


def test_everything_written_is_listed(imported: Path) -> None:
    assert {path.name for path in imported.iterdir()} == set(write.GENERATED)
