"""What an answer costs, against an empty Typer+Rich program and against Python itself, in one interleaved run.

    python benchmarks/startup.py [--runs 20] [--career .venv/bin/career] [--peer .peer/bin/bls-oews-mcp]

Install the wheel first, in an environment of its own (`python -m build -w`, `pip install dist/*.whl`): in a checkout
the index lies in the cache and every file is looked at before it is trusted. Prints the medians of the CPU time (user
and system) and of the time until the end, the ratio of the former to the empty program's with what it may be at most,
and the peak memory.

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
from typing import NamedTuple

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

QUESTIONS = {
    "show 11-9111": 1.0,
    "show medical-and-health-services-managers": 1.0,
    "show registered-nurses --format json": 1.0,
    "salary registered-nurses --by metro": 1.0,
    "outlook --state CA --sort openings": 1.0,
    "find backend engineer": 1.0,
    "show medical-health-managers": 1.1,
    "match --riasec R12,I30,A5,S22,E18,C9": 1.1,
    "match --like tutors --dislike telemarketers": 1.1,
    "place fresno": 1.1,
    "place fresno --vs boise": 1.1,
    "offer registered-nurses 118k@boise 131k@seattle": 1.1,
    "next registered-nurses": 1.1,
    "path cashiers to medical-assistants": None,
    "compare registered-nurses pharmacists surgeons-all-other dentists-general actuaries lawyers": 1.1,
    "list --level occupation": 1.2,
    "show registered-nurses --state CA": None,
    "salary registered-nurses": None,
    "salary registered-nurses --by state": None,
    "outlook registered-nurses": None,
    "outlook --sort growth": None,
    "related registered-nurses": None,
    "find --state CA --min-pay 100000": None,
    "list physicians": None,
    "help RSE": None,
    "--version": None,
}
"""What is asked, and what it may cost at most, in empty programs; None where nothing was promised."""

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
        failed = [name for name, program in programs.items() if program().status]
        costs: dict[str, list[Cost]] = {name: [] for name in programs}
        for _ in range(options.runs):
            for name, program in programs.items():
                costs[name].append(program())
    reference = statistics.median(cost.cpu for cost in costs["empty Typer+Rich"])
    most = {f"career {question}": ratio for question, ratio in QUESTIONS.items()}
    print(f"{'':<90} {'CPU':>9} {'ratio':>6} {'most':>5} {'to its end':>11} {'peak':>9}")
    for name, found in costs.items():
        cpu, seconds = (statistics.median(values) for values in zip(*(cost[1:3] for cost in found), strict=True))
        bound = f"{most[name]:5.1f}" if most.get(name) else ""
        peak = max(cost.kilobytes for cost in found) / 1024
        print(
            f"{name:<90} {cpu * 1000:6.1f} ms {cpu / reference:6.2f} {bound:>5} {seconds * 1000:8.1f} ms {peak:6.1f} MB"
        )
    for name in failed:
        print(f"failed: {name}", file=sys.stderr)
    return 1 if failed else 0


class Cost(NamedTuple):
    """Of one run: its exit code, CPU seconds, seconds until its end and peak resident memory."""

    status: int
    cpu: float
    seconds: float
    kilobytes: int


def run(command: list[str]) -> Cost:
    """Run a program to its end."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        cpu, kilobytes = wait(process)
    return Cost(process.returncode, cpu, time.perf_counter() - start, kilobytes)


def ask_peer(command: str) -> Cost:
    """The same for bls-oews-mcp, its seconds until it has answered one question; 1 where it answers with an error."""
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
        cpu, kilobytes = wait(process)
    return Cost(int("result" not in answer or bool(answer["result"].get("isError"))), cpu, seconds, kilobytes)


def wait(process: "subprocess.Popen[str] | subprocess.Popen[bytes]") -> tuple[float, int]:
    """Wait for the end of a process; its CPU seconds and its peak resident memory in kilobytes."""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert isinstance(usage, resource.struct_rusage)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


if __name__ == "__main__":
    sys.exit(main())
