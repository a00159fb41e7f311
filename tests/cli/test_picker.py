"""Choosing at a real terminal: arrows, numbers, Enter, `q`, Esc, a second try; of occupations, places and groups."""

import os
import pty
import select
import sys
import time

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals")

LONGEST = 60
"""Seconds until somebody would have given up."""


def choose(arguments, typed, **variables):
    """Run `career` at a pseudo-terminal and type when it asks; what it wrote, and its exit code."""
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update({"TERM": "xterm", "COLUMNS": "100", "PAGER": "", **variables})
        os.execv(sys.executable, [sys.executable, "-m", "careercli", *arguments])
    written, asked = b"", False
    until = time.monotonic() + LONGEST
    while time.monotonic() < until:
        if not select.select([terminal], [], [], 1)[0]:
            continue
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        written += part
        if not asked and b"none of them" in written:
            asked = True
            os.write(terminal, typed)
    _, status = os.waitpid(process, 0)
    os.close(terminal)
    return written.decode("utf-8", "replace"), os.waitstatus_to_exitcode(status)


@pytest.mark.parametrize(
    ("arguments", "typed", "shown"),
    [
        (["show", "nurses"], b"\r", "29-1141"),
        (["show", "nurses"], b"\x1b[B\r", "29-2061"),
        (["show", "nurses"], b"2\r", "29-2061"),
        (["show", "nurses"], b"99\r2\r", "29-2061"),
        (["salary", "actors", "--metro", "Portland"], b"\x1b[B\r", "27-2011"),
    ],
)
def test_what_is_chosen_is_answered(arguments, typed, shown):
    written, status = choose(arguments, typed)
    assert shown in written
    assert status in (0, 1)


@pytest.mark.parametrize("typed", [b"q", b"\x1b"])
def test_nothing_is_chosen(typed):
    written, status = choose(["show", "nurses"], typed)
    assert "nothing was chosen" in written
    assert status == 2


def test_where_no_cursor_moves_a_line_is_read():
    written, status = choose(["show", "nurses"], b"99\n2\n", TERM="dumb")
    assert "29-2061" in written
    assert status == 0
    assert "\x1b[" not in written
