"""How long an answer takes, against an empty Typer+Rich program and against Python itself, in one interleaved run.

    python benchmarks/startup.py [--runs 20] [--career .venv/bin/career] [--peer .peer/bin/bls-oews-mcp]

Install the wheel first (`pip install .`): in a checkout the index lies in the cache and every file is looked at before
it is trusted. Prints the median time, its ratio to the empty program and the peak memory of each.

`--peer` also times bls-oews-mcp, which answers from the same survey (from PyPI, best in an environment of its own:
`python -m venv .peer && .peer/bin/pip install bls-oews-mcp`): from its start to its first answer, the national wages of
one occupation, asked for in the Model Context Protocol on its stdin.
"""

import argparse
import json
import os
import resource
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
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

PEER_CONVERSATION = (
    {
        "id": 0,
        "method": "initialize",
        "params": {
            "protocolVersion": "2024-11-05",
            "capabilities": {},
            "clientInfo": {"name": "benchmark", "version": "1"},
        },
    },
    {"method": "notifications/initialized"},
    {"id": 1, "method": "tools/call", "params": {"name": "get_wage_data", "arguments": {"occ_code": "29-1141"}}},
)


def main() -> int:
    """Measure and print; 1 where a question fails."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--career", default=shutil.which("career") or "career")
    parser.add_argument("--peer", default=shutil.which("bls-oews-mcp"), help="the command bls-oews-mcp")
    options = parser.parse_args()
    python = str(Path(options.career).with_name("python"))
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.py"
        empty.write_text(EMPTY)
        commands = {"python -c pass": [python, "-c", "pass"], "empty Typer+Rich": [python, str(empty)]}
        commands |= {f"career {question}": [options.career, *shlex.split(question)] for question in QUESTIONS}
        programs = {name: partial(run, command) for name, command in commands.items()}
        if options.peer:
            programs["bls-oews-mcp, to its first answer"] = partial(ask_peer, options.peer)
        failed = [name for name, program in programs.items() if program()[0]]
        times: dict[str, list[float]] = {name: [] for name in programs}
        memory: dict[str, int] = dict.fromkeys(programs, 0)
        for _ in range(options.runs):
            for name, program in programs.items():
                _, seconds, kilobytes = program()
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
        kilobytes = wait(process)
    return process.returncode, time.perf_counter() - start, kilobytes


def ask_peer(command: str) -> tuple[int, float, int]:
    """The same for bls-oews-mcp, until it has answered one question; 1 where it answers with an error."""
    start = time.perf_counter()
    with subprocess.Popen(
        [command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for message in PEER_CONVERSATION:
            process.stdin.write(json.dumps({"jsonrpc": "2.0", **message}) + "\n")
            process.stdin.flush()
            answer = json.loads(process.stdout.readline()) if "id" in message else {}
        seconds = time.perf_counter() - start
        process.stdin.close()
        kilobytes = wait(process)
    return int("result" not in answer or bool(answer["result"].get("isError"))), seconds, kilobytes


def wait(process: "subprocess.Popen[str] | subprocess.Popen[bytes]") -> int:
    """Wait for the end of a process; its peak resident memory in kilobytes."""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert isinstance(usage, resource.struct_rusage)
    return usage.ru_maxrss


if __name__ == "__main__":
    sys.exit(main())
