"""Streams that are full, closed or slow, signals at any moment, terminals and pagers that can little."""

import contextlib
import fcntl
import json
import os
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from careercli.catalog.paths import cache_dir

ROOT = Path(__file__).parents[2]
CAREER = [sys.executable, "-m", "careercli"]
FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")


def variables(**changed):
    return {**os.environ, "PYTHONPATH": str(ROOT), "CAREER_CACHE_DIR": str(cache_dir()), **changed}


@FULL
@pytest.mark.parametrize("command", [(), ("--help",), ("--version",), ("show", "--help"), ("show", "11-9111")])
def test_a_full_disk_is_said_in_one_line(process, command):
    found = process(*command, shell=">/dev/full")
    assert found.returncode == 3
    assert found.stderr == "career: the answer cannot be written: No space left on device\n"


@FULL
@pytest.mark.parametrize(
    ("command", "status"),
    [
        (("show", "zzzyzx"), 2),
        (("show", "11-9111", "--wages"), 2),
        (("salary", "45-3031"), 1),
        (("show", "11-9111", "--data-dir", "/dev"), 3),
    ],
)
@pytest.mark.parametrize("shell", ["2>/dev/full", "2>&-", "2>&1 >/dev/null | true", ">/dev/full 2>/dev/full"])
def test_notes_that_cannot_be_written_change_no_exit_code(process, command, status, shell):
    assert process(*command, shell=shell).returncode == status


@pytest.mark.parametrize("command", [(), ("--help",), ("--version",), ("show", "--help"), ("data", "path")])
def test_a_reader_that_is_gone_is_no_error(process, command):
    found = process(*command, shell="| true")
    assert found.stderr == ""
    assert found.returncode == (0 if command else 2)


def test_a_reader_that_takes_little_at_a_time_gets_all():
    """Pipes of Node and ssh do not block; Python's own streams lose what does not fit into them."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    command = [*CAREER, "salary", "29-1141", "--by", "metro", "--format", "json"]
    with subprocess.Popen(command, stdout=writing, stderr=subprocess.PIPE, env=variables()) as career:
        os.close(writing)
        time.sleep(0.5)
        with os.fdopen(reading, "rb") as pipe:
            answer = json.loads(pipe.read())
        assert career.stderr.read() == b""
    assert career.returncode == 0
    assert len(json.dumps(answer)) > 100_000


def test_an_interrupt_at_any_moment_leaves_no_traceback():
    # What the first question of a new cache compiles would be noted below.
    subprocess.run(
        [sys.executable, "-m", "careercli", "show", "11-9111"], env=variables(), capture_output=True, check=True
    )
    for moment in range(12):
        command = [sys.executable, "-c", INTERRUPTIBLE, *("show", "11-9111")]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=variables()) as career:
            career.stdout.read(1)  # our first line has run; what comes before is Python's own start
            time.sleep(moment / 60)
            career.send_signal(signal.SIGINT)
            _, notes = career.communicate()
        assert notes == b""
        assert career.returncode in (0, 130)


INTERRUPTIBLE = """
import signal, sys, types
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.argv[0] = "career"
from careercli.cli import start
start.gc = types.SimpleNamespace(disable=lambda: print(".", flush=True))  # the first line of ours that can be caught
start.main()
"""


def on_a_terminal(*arguments, size=(24, 80), typed=b"q", **changed):
    """Status and all that a terminal of this size gets to see; `typed` is given to a pager that waits."""
    pty = pytest.importorskip("pty")
    terminal, end = pty.openpty()
    fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
    env = variables(**{"TERM": "xterm"} | changed)
    for name in ("LINES", "COLUMNS"):
        env.pop(name, None)
    with subprocess.Popen([*CAREER, *arguments], stdin=end, stdout=end, stderr=end, env=env) as career:
        os.close(end)
        seen = bytearray()
        with contextlib.suppress(OSError):  # Linux says EIO where the terminal's other end is closed
            while piece := os.read(terminal, 65536):
                seen += piece
                if seen.endswith((b"(END)", b":", b":\x1b[K", b"(END)\x1b[27m\x1b[K")):
                    os.write(terminal, typed)
    os.close(terminal)
    return career.returncode, seen.decode()


def test_a_terminal_without_a_size_shows_all():
    status, seen = on_a_terminal("show", "11-9111", size=(0, 0), PAGER="cat")
    assert status == 0
    assert "Medical and Health Services Managers" in seen


def test_a_dumb_terminal_starts_no_pager():
    status, seen = on_a_terminal("show", "11-9111", "--full", PAGER="sh -c 'echo PAGED; cat'", TERM="dumb")
    assert status == 0
    assert "PAGED" not in seen
    assert seen.isascii()


def test_an_empty_pager_is_none():
    status, seen = on_a_terminal("show", "11-9111", "--full", PAGER="")
    assert status == 0
    assert "Why" in seen


def test_a_pager_that_is_no_program_loses_no_answer(tmp_path):
    (tmp_path / "broken").write_text("#!/no/such/interpreter\n")
    (tmp_path / "broken").chmod(0o755)
    for pager in (str(tmp_path / "broken"), "sh -c 'exit 127'", "/etc/passwd"):
        status, seen = on_a_terminal("show", "11-9111", "--full", PAGER=pager)
        assert status == 0
        assert "Why" in seen


@pytest.mark.parametrize("less", ["-M", "", "FRX"])
@pytest.mark.parametrize("locale", ["POSIX", "C.UTF-8"])
def test_less_shows_colours_and_characters_and_not_their_codes(tmp_path, less, locale):
    """A pager called less that says what it was given: the flags, and the settings that it reads."""
    pager = tmp_path / "less"
    pager.write_text('#!/bin/sh\necho "flags $* LESS=$LESS LESSCHARSET=$LESSCHARSET"\n')
    pager.chmod(0o755)
    status, seen = on_a_terminal("show", "11-9111", "--full", PAGER=str(pager), LESS=less, LC_ALL=locale)
    assert status == 0
    assert f"flags -R LESS={less} LESSCHARSET=utf-8" in seen


def test_another_pager_is_given_plain_text():
    dump = "sh -c 'cat >/dev/stderr' more"
    status, seen = on_a_terminal("show", "11-9111", "--full", PAGER=dump, LC_ALL="C.UTF-8", NO_COLOR="")
    assert status == 0
    assert "Why" in seen
    assert "\x1b" not in seen
    assert "–" in seen
    status, seen = on_a_terminal("show", "11-9111", "--full", PAGER=dump, LC_ALL="POSIX", PYTHONUTF8="1")
    assert seen.isascii()


@pytest.mark.parametrize("columns", ["0", "-5", "x", "", "1e3", "9" * 30, "٣"])
def test_a_width_that_is_none_counts_as_not_said(process, columns):
    said, unsaid = process("show", "11-9111", COLUMNS=columns), process("show", "11-9111")
    assert (said.returncode, said.stdout) == (0, unsaid.stdout)
