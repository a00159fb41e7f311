"""`career match`: the screen, the contract, what is refused, and a person at a terminal who is asked."""

import fcntl
import json
import os
import pty
import select
import signal
import subprocess
import sys
import termios
import time
from contextlib import suppress

import pytest

from careercli.catalog.paths import cache_dir
from careercli.cli.questions import Question, ask_all

PROFILE = ("match", "--riasec", "R12,I30,A5,S22,E18,C9")


@pytest.mark.parametrize("columns", [80, 120])
def test_screen(run, golden, columns):
    outcome = run(*PROFILE, "--limit", "5", columns=columns, terminal=True, NO_COLOR="1")
    assert (outcome.status, outcome.stderr) == (0, "")
    assert max(map(len, outcome.stdout.splitlines())) <= columns
    golden(f"match/profile-{columns}.txt", outcome.stdout)


def test_json(run, golden):
    arguments = ("--holland", "SIA", "--like", "tutors", "--dislike", "telemarketers", "--skill", "programming")
    golden("match/all.json", run("match", *arguments, "--limit", "2", "--format", "json").stdout)


def test_data_carry_every_row(run):
    lines = run(*PROFILE, "--format", "jsonl").stdout.splitlines()
    assert len(lines) > 700
    assert len(run(*PROFILE, "--format", "csv").stdout.splitlines()) == len(lines) + 1
    assert "15 of" in run(*PROFILE).stdout


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ((), 2, "--riasec R12,I30,A5,S22,E18,C9, --holland SIA, --like NAME"),
        (("--max-education", "none"), 2, "nothing to match by"),
        (("--save",), 2, "nothing to match by"),
        (("--riasec", "20,20,20,20,20,20"), 2, "about the same"),
        (("--holland", "XYZ"), 2, "interest"),
        (("--like", "wizards"), 2, "wizards"),
        (("--like", "physicians"), 2, "is a group"),
        (("--like", "tutors", "--dislike", "tutors"), 2, "both liked and disliked"),
        (("--skill", "wizardry"), 2, "wizardry"),
        (("--holland", "SIA", "--min-pay", "9m"), 1, "no occupation fits"),
        (("--holland", "SIA", "--save"), 2, "--save keeps answers"),
        (("--saved",), 2, "nothing is kept in"),
        (("tutors",), 2, "unexpected extra argument"),
    ],
)
def test_bad_input(run, tmp_path, arguments, status, said):
    outcome = run("match", *arguments, CAREER_CONFIG_DIR=str(tmp_path))
    assert (outcome.status, outcome.stdout) == (status, "")
    assert said in outcome.stderr


@pytest.mark.parametrize(
    "content", ["R = 1", "not toml", "R=0\nI=0\nA=0\nS=0\nE=0\nC=0", 'R="x"\nI=1\nA=1\nS=1\nE=1\nC=1']
)
def test_answers_that_cannot_be_read_are_named(run, tmp_path, content):
    (tmp_path / "interests.toml").write_text(content)
    outcome = run("match", "--saved", CAREER_CONFIG_DIR=str(tmp_path))
    assert (outcome.status, outcome.stdout) == (2, "")
    assert "interests.toml" in outcome.stderr


def test_names_with_a_comma_between_them_are_several(run):
    liked = json.loads(run("match", "--like", "tutors,actors", "--limit", "1", "--format", "json").stdout)["liked"]
    assert [each["title"] for each in liked] == ["Tutors", "Actors"]
    liked = json.loads(run("match", "--like", "Cooks, Restaurant", "--limit", "1", "--format", "json").stdout)["liked"]
    assert [each["title"] for each in liked] == ["Cooks, Restaurant"]


class Terminal:
    """A person at a terminal: types keys, reads the screen."""

    def __init__(self, *arguments, **variables):
        self.file, theirs = pty.openpty()
        environment = {
            **os.environ,
            "CAREER_CACHE_DIR": str(cache_dir()),
            "TERM": "xterm",
            "CAREER_PAGER": "",
            "NO_COLOR": "1",
            **variables,
        }
        command = [sys.executable, "-m", "careercli", "match", *arguments]
        self.before = termios.tcgetattr(theirs)
        self.process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(theirs, termios.TIOCSCTTY, 0),  # so that Ctrl-C reaches the process
        )
        self.theirs, self.text = theirs, ""

    def wait_for(self, words):
        """Read until the words stand there; what stands before them is read and gone."""
        deadline = time.monotonic() + 60
        while words not in self.text:
            assert time.monotonic() < deadline, self.text
            if select.select([self.file], [], [], 0.1)[0]:
                self.text += os.read(self.file, 65536).decode()
        self.text = self.text.partition(words)[2]

    def type(self, keys):
        os.write(self.file, keys.encode())

    def end(self):
        """The exit code; the terminal's settings are what they were."""
        deadline = time.monotonic() + 60
        while self.process.poll() is None or select.select([self.file], [], [], 0)[0]:
            assert time.monotonic() < deadline, self.text
            if select.select([self.file], [], [], 0.1)[0]:
                self.text += os.read(self.file, 65536).decode()
        assert termios.tcgetattr(self.theirs) == self.before
        return self.process.returncode

    def leave(self):
        """Whatever went wrong, nothing of it stays."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for file in (self.file, self.theirs):
            with suppress(OSError):
                os.close(file)


@pytest.fixture
def terminal(tmp_path):
    """Somebody at a terminal: `terminal("--save", TERM="dumb")`."""
    people = []

    def sit(*arguments, **variables):
        people.append(Terminal(*arguments, CAREER_CONFIG_DIR=str(tmp_path), **variables))
        return people[-1]

    yield sit
    for person in people:
        person.leave()


def test_a_person_is_asked_can_go_back_and_keeps_the_answers_only_when_asked(run, terminal, tmp_path):
    person = terminal("--save")
    person.wait_for("This is not the O*NET Interest Profiler")
    person.wait_for("https://www.mynextmove.org/explore/ip")
    person.wait_for("1 of 38")
    person.type("3")
    person.wait_for("2 of 38")
    person.type("\x1b[D")  # back, and another answer
    person.wait_for("1 of 38")
    person.type("x\x1b[A")  # what is no answer changes nothing; up is a like
    person.wait_for("2 of 38")
    person.type("\x1b[B\x1b[C")
    person.wait_for("4 of 38")
    person.type("2" * 33)
    person.wait_for("How much schooling")
    person.type("6")
    person.wait_for("job zone")
    person.type("\r")
    person.wait_for("What could suit you")
    assert person.end() == 0
    assert "at most Bachelor's degree" in person.text
    kept = (tmp_path / "interests.toml").read_text()
    assert "R = 7\nI = 5\nA = 6\nS = 6\nE = 6\nC = 6" in kept
    again = json.loads(run("match", "--saved", "--format", "json", CAREER_CONFIG_DIR=str(tmp_path)).stdout)
    assert again["answers"] == {"R": 7, "I": 5, "A": 6, "S": 6, "E": 6, "C": 6}


@pytest.mark.parametrize("keys", ["\x03", "\x04"])
def test_ctrl_c_and_the_end_of_input_leave_the_terminal_as_it_was(terminal, tmp_path, keys):
    person = terminal()
    person.wait_for("1 of 38")
    person.type("1")
    person.wait_for("2 of 38")
    person.type(keys)
    assert person.end() == 130
    assert "Traceback" not in person.text
    assert list(tmp_path.iterdir()) == []


def test_a_terminal_that_is_closed_ends_it(terminal):
    person = terminal()
    person.wait_for("1 of 38")
    os.close(person.theirs)
    os.close(person.file)
    assert person.process.wait(timeout=60) in (130, -signal.SIGHUP)


def test_a_terminal_that_cannot_move_its_cursor_is_asked_line_by_line(terminal):
    person = terminal("--max-education", "none", "--job-zone", "1", TERM="dumb")
    person.wait_for("1 of 36: ")
    person.type("1\n")
    person.wait_for("2 of 36: ")
    person.type("b\n")
    person.wait_for("b\r\n1 of 36: ")  # what is typed is seen
    person.type("1\n3\n" + "2\n" * 34)
    person.wait_for("What could suit you")
    assert person.end() == 0
    assert "\x1b" not in person.text


def test_flat_answers_are_refused(terminal):
    person = terminal("--max-education", "none", "--job-zone", "1")
    person.wait_for("1 of 36")
    person.type("1" * 36)
    person.wait_for("do not tell what you like more")
    assert person.end() == 2


def test_a_question_that_must_be_answered_is_asked_until_it_is(monkeypatch):
    import io

    from careercli.cli.environment import Environment

    typed, said = io.StringIO("\nmaybe\n9\n2\nb\n1\n\n"), io.StringIO()
    environment = Environment.current()._replace(stdin=typed, stderr=said, variables={"TERM": "dumb"}, terminal=True)
    questions = [Question("One?", (("yes", 1), ("no", 0))), Question("Two?", (("yes", 1),), "neither")]
    assert ask_all(questions, environment) == [1, None]
    assert said.getvalue().count("1 of 2: One?") == 5
