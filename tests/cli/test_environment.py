"""The world around a run: pipes, colour, width, closed and full streams, terminals that show ASCII only."""

import contextlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

ESCAPE = "\x1b["


@pytest.mark.parametrize("command", [("show", "11-9111"), ("salary", "11-9111", "--by", "state")])
class TestColour:
    def test_no_escapes_in_a_pipe(self, run, command):
        assert ESCAPE not in run(*command).stdout

    def test_colour_on_a_terminal(self, run, command):
        assert ESCAPE in run(*command, terminal=True).stdout

    def test_no_color_wins_over_a_terminal(self, run, command):
        assert ESCAPE not in run(*command, terminal=True, NO_COLOR="1").stdout

    def test_an_empty_no_color_says_nothing(self, run, command):
        assert ESCAPE in run(*command, terminal=True, NO_COLOR="").stdout

    def test_a_dumb_terminal_has_none(self, run, command):
        assert ESCAPE not in run(*command, terminal=True, TERM="dumb").stdout

    def test_force_color_in_a_pipe(self, run, command):
        assert ESCAPE in run(*command, FORCE_COLOR="1").stdout

    def test_no_color_wins_over_force_color(self, run, command):
        assert ESCAPE not in run(*command, NO_COLOR="1", FORCE_COLOR="1").stdout

    def test_the_option_wins_over_everything(self, run, command):
        assert ESCAPE in run(*command, "--color", "always", NO_COLOR="1").stdout
        assert ESCAPE not in run(*command, "--color", "never", terminal=True, FORCE_COLOR="1").stdout

    @pytest.mark.parametrize("format", ["json", "jsonl", "csv", "md"])
    def test_data_are_never_coloured(self, run, command, format):
        outcome = run(*command, "--format", format, "--color", "always", terminal=True, FORCE_COLOR="1")
        assert ESCAPE not in outcome.stdout


@pytest.mark.parametrize("columns", range(60, 161, 20))
@pytest.mark.parametrize(
    "command",
    [
        ("show", "11-9111", "--full", "--state", "CA", "--metro", "41860", "--industry", "622000"),
        ("show", "27-2011", "--full"),
        ("show", "subway-and-streetcar-operators"),
        ("show", "29-1210"),
        ("salary", "11-9111", "--state", "CA", "--mine", "95000", "--adjust", "rpp"),
        ("salary", "11-9111", "--by", "metro", "--mine", "45/h"),
        ("salary", "29-1211", "--by", "state", "--mine", "300k"),
        ("salary", "11-9111", "--by", "industry", "--level", "all"),
        ("salary", "11-9111", "--by", "year", "--real"),
        ("data",),
    ],
    ids=" ".join,
)
def test_no_line_is_wider_than_the_terminal(run, command, columns):
    for line in run(*command, columns=columns, terminal=True, NO_COLOR="1").stdout.splitlines():
        assert len(line) <= min(columns, 120)
        assert line == line.rstrip()


@pytest.mark.parametrize("columns", [1, 5, 10, 20, 40])
@pytest.mark.parametrize(
    "command",
    [("show", "11-9111", "--full"), ("salary", "11-9111"), ("salary", "11-9111", "--by", "state"), ("data",)],
    ids=" ".join,
)
def test_a_terminal_too_narrow_to_read_breaks_nothing(run, command, columns):
    outcome = run(*command, columns=columns)
    assert (outcome.status, outcome.stderr) == (0, "")
    assert outcome.stdout


@pytest.mark.parametrize("columns", [80, 120])
def test_plain_ascii_where_the_terminal_shows_no_more(run, columns):
    outcome = run("show", "11-9111", "--full", columns=columns, unicode=False)
    assert outcome.stdout.isascii()
    assert "$73,390 |" in outcome.stdout


@pytest.mark.parametrize("format", ["json", "jsonl", "csv", "md"])
def test_data_are_the_same_on_every_terminal(run, format):
    plain = run("show", "11-9111", "--format", format, unicode=False, columns=40, TERM="dumb")
    assert plain.stdout == run("show", "11-9111", "--format", format, unicode=True, columns=200).stdout
    assert ("2024-34" if format == "csv" else "2025–35") in plain.stdout


def test_data_are_utf_8_in_a_process_that_writes_ascii(process):
    found = process("show", "11-9111", "--format", "json", PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert found.returncode == 0, found.stderr
    assert json.loads(found.stdout)["projection"]["vintage"] == "2025–35"
    table = process("show", "11-9111", PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert table.stdout.isascii()


@pytest.mark.parametrize("format", ["table", "json", "csv", "md"])
@pytest.mark.parametrize("reader", ["head -1 >/dev/null", "true"])
def test_a_reader_that_goes_away_is_no_error(process, format, reader):
    found = process("salary", "11-9111", "--by", "metro", "--limit", "500", "--format", format, shell=f"| {reader}")
    assert (found.returncode, found.stderr) == (0, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110
@pytest.mark.parametrize("command", [("show", "11-9111"), ("show", "11-9111", "--format", "json"), ("--help",)])
def test_a_full_disk_is_said_in_one_line(process, command):
    found = process(*command, shell=">/dev/full")
    assert found.returncode == 3
    assert found.stderr == "career: the answer cannot be written: No space left on device\n"


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_closed_streams_are_no_fault(process, closed):
    found = process("show", "11-9111", "--format", "json", shell=closed)
    assert (found.returncode, found.stderr) == (0, "")
    if ">&-" not in closed.replace("2>&-", ""):
        assert json.loads(found.stdout)["schema"] == "career.show/1"


def test_a_note_never_reaches_a_closed_stderr_by_way_of_stdout(process, tmp_path):
    found = process("show", "29-1210", "-f", "json", shell="2>&-", CAREER_CACHE_DIR=str(tmp_path / "cache"))
    assert json.loads(found.stdout)["group"]["soc"] == "29-1210"
    assert list((tmp_path / "cache").iterdir()), "an index was compiled, and said so nowhere"


def test_bytes_that_are_no_text_are_a_usage_error(process):
    found = process("show", "nurse", shell="$'\\xff\\xfe'")
    assert found.returncode in (0, 2)
    assert "Traceback" not in found.stderr
    found = process("show", "11-9111", "--state", "CA", "--format", "json", shell="$'\\xff'")
    assert "Traceback" not in found.stderr


@pytest.mark.parametrize("pager", ["cat", "head -2", "true", "/no/such/pager", "'", ""])
def test_a_long_screen_goes_through_any_pager(tmp_path, pager):
    """On a terminal of 24 lines the full screen is paged; a pager that is missing or broken loses no answer."""
    pty = pytest.importorskip("pty")
    terminal, end = pty.openpty()
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "CAREER_CACHE_DIR": str(tmp_path)}
    variables |= {"PAGER": pager, "TERM": "xterm", "LINES": "24", "COLUMNS": "80"}
    command = [sys.executable, "-m", "careercli", "show", "11-9111", "--full"]
    with subprocess.Popen(command, stdin=end, stdout=end, stderr=end, env=variables) as career:
        os.close(end)
        output = bytearray()
        with contextlib.suppress(OSError):  # Linux says EIO where the terminal's other end is closed
            while piece := os.read(terminal, 65536):
                output += piece
                if output.endswith(b"(END)") or output.endswith(b":\x1b[K"):
                    os.write(terminal, b"q")
    os.close(terminal)
    text = output.decode()
    assert career.returncode == 0, text
    assert "Traceback" not in text
    if pager in ("cat", "/no/such/pager"):
        assert "Why" in text
