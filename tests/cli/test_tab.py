"""Tab, as it is typed into real shells: what they write into the command is what the program is then given."""

import os
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="no such terminals on this system")

ROOT = Path(__file__).parents[2]

SHELLS = {
    "bash": ("bash", "--norc", "--noprofile", "-i"),
    "zsh": ("zsh", "-f", "-i"),
    "fish": ("fish", "--no-config", "-i"),
}

BEGIN = {
    "bash": 'source "$SCRIPT"',
    "zsh": 'autoload -Uz compinit; compinit -u -D; source "$SCRIPT"',
    "fish": 'source "$SCRIPT"',
}

PROGRAM = f"""#!/bin/sh
if [ -n "$_CAREER_COMPLETE" ]; then
    exec {sys.executable} -c 'import sys; sys.argv[0] = "career"; from careercli.cli.start import main; main()' "$@"
fi
printf 'given'
printf '<%s>' "$@"
printf 'end\\n'
"""
"""What the program is when nobody asks it for completions: it prints what it was given."""

PATIENCE = 60
"""Seconds until a shell that says nothing has failed."""


class Shell:
    """An interactive shell on a terminal of its own."""

    def __init__(self, name, folder):
        (folder / "career").write_text(PROGRAM)
        (folder / "career").chmod(0o755)
        script = folder / "completion"
        environment = os.environ | {
            "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "HOME": str(folder),
            "SCRIPT": str(script),
            "TERM": "xterm",
            "COLUMNS": "200",
            "fish_greeting": "",
        }
        asked = environment | {"_CAREER_COMPLETE": f"source_{name}"}
        script.write_text(subprocess.run([folder / "career"], env=asked, capture_output=True, text=True).stdout)
        process, self.terminal = pty.fork()
        if not process:
            os.chdir(folder)
            os.execvpe(SHELLS[name][0], SHELLS[name], environment)
        self.process = process
        self.send(f"{BEGIN[name]}; echo rea''dy\n")
        self.read_until("ready\r")

    def send(self, text):
        os.write(self.terminal, text.encode())

    def read_until(self, words):
        text, end = "", time.monotonic() + PATIENCE
        while words not in text:
            assert time.monotonic() < end, f"{words} not in {text!r}"
            if select.select([self.terminal], [], [], 0.1)[0]:
                text += os.read(self.terminal, 65536).decode(errors="replace")
        return text

    def tab(self, typed):
        """What the program is given when this is typed, Tab once, and Enter when the shell has written the rest."""
        self.send(f"{typed}\t\n")
        text = self.read_until("end\r")
        return re.findall(r"<(.*?)>", text[text.rindex("given<") :])

    def close(self):
        os.kill(self.process, 9)
        os.waitpid(self.process, 0)
        os.close(self.terminal)


@pytest.fixture(scope="module")
def shells(tmp_path_factory, catalog):
    """The shell of a name, begun once; the test is skipped where it is not installed."""
    assert catalog.index.group_titles()  # the index is compiled before a shell waits for it
    begun = {}

    def shell(name):
        if not shutil.which(name):
            pytest.skip(f"{name} is not installed")
        if name not in begun:
            begun[name] = Shell(name, tmp_path_factory.mktemp(name))
        return begun[name]

    yield shell
    for each in begun.values():
        each.close()


AS_IT_IS_TYPED = {
    "career salary nurses --metro Fre": ["--metro", "Fresno, CA"],
    "career salary nurses --metro=Fre": ["--metro=Fresno, CA"],
    "career salary nurses --metro 'Fre": ["--metro", "Fresno, CA"],
    'career salary nurses --metro "Fre': ["--metro", "Fresno, CA"],
    "career find --education bach": ["--education", "bachelor's"],
    "career list dentis": ["dentists"],
}
"""Words, quotes and signs that shells treat each in its own way."""

OPTIONS = {
    "career find --interest art": ["--interest", "artistic"],
    "career find --skill Law": ["--skill", "Law and Government"],
    "career find --group manag": ["--group", "management-occupations"],
    "career salary nurses --adjust r": ["--adjust", "rpp"],
    "career salary nurses --sort conc": ["--sort", "concentration"],
    "career salary nurses --state calif": ["--state", "california"],
    "career salary nurses --format js": ["--format", "json"],
    "career list --level occ": ["--level", "occupation"],
}
"""Every kind of value; which are offered is the same for every shell."""

TYPED = [*((name, typed) for name in SHELLS for typed in AS_IT_IS_TYPED), *(("bash", typed) for typed in OPTIONS)]


@pytest.mark.xdist_group("tab")
@pytest.mark.parametrize(("name", "typed"), TYPED)
def test_tab(shells, name, typed):
    expected = (AS_IT_IS_TYPED | OPTIONS)[typed]
    assert shells(name).tab(typed)[-len(expected) :] == expected
