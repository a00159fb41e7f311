"""How the index and the look-up grow with the data: 1, 4 and 16 times as many occupations.

    python benchmarks/growth.py [--occupations 50] [--runs 5]

Makes folders of data in a temporary place: some of the bundled occupations, and copies of them under other codes, slugs
and titles. For each size it compiles the index (time, memory, bytes) and then asks, each time in a process of its own
and the sizes in turn, for an occupation by its slug, by its title, by another title and by a name that nobody has.
Prints ratios to the smallest size: building should grow as the data do, a known slug not at all.
"""

import argparse
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import tomli
import tomli_w

from careercli.catalog.paths import bundled_data

TIMES = (1, 4, 16)
ROOT = Path(__file__).resolve().parent.parent
ABOUT_ALL = ("fields.toml", "synonyms.toml", "handbook", "profiles")
"""What speaks of all bundled occupations, and is left out where only some are there."""

Table = dict[str, Any]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--occupations", type=int, default=50, help="occupations at the smallest size (832 bundled)")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        base = Path(name)
        questions = {}
        for times in TIMES:
            questions[times] = make_data(base / str(times), options.occupations, times)
        measured: dict[int, dict[str, float]] = {times: compile_index(base, times) for times in TIMES}
        asked: dict[int, dict[str, list[float]]] = {times: {kind: [] for kind in questions[times]} for times in TIMES}
        for _ in range(options.runs):
            for times in TIMES:
                for kind, question in questions[times].items():
                    asked[times][kind].append(ask(base, times, question)["seconds"])
    for times in TIMES:
        measured[times] |= {kind: statistics.median(seconds) for kind, seconds in asked[times].items()}
    report(options.occupations, measured)
    return 0


def report(occupations: int, measured: dict[int, dict[str, float]]) -> None:
    """A row a measure, a column a size: the value at the smallest size, then ratios to it."""
    print(f"{'':<28}" + "".join(f"{times * occupations:>12,}" for times in TIMES))
    for kind in measured[TIMES[0]]:
        first, *others = (measured[times][kind] for times in TIMES)
        shown = f"{first / 1e6:.1f} MB" if kind in ("index", "memory") else f"{first * 1000:.0f} ms"
        print(f"{kind:<28}{shown:>12}" + "".join(f"{other / first:>11.2f}x" for other in others))


def make_data(folder: Path, occupations: int, times: int) -> dict[str, str]:
    """Write a folder of data with so many occupations, `times` over; what to ask of it."""
    bundled = bundled_data()
    codes = read(bundled / "codes.toml")
    chosen = dict(random.Random(1).sample(sorted(codes["occupations"].items()), occupations))
    kept = {soc: slug for soc, slug in codes["members"].items() if slug in chosen.values()}
    folder.mkdir()
    (folder / "fields.toml").touch()
    for path in bundled.iterdir():
        if path.name not in ("codes.toml", "occupations", "pay", "titles", *ABOUT_ALL):
            (folder / path.name).symlink_to(path)
    for kind in ("occupations", "pay", "titles"):
        (folder / kind).mkdir()
    for path in (bundled / "occupations").glob("*.toml"):  # those that others are related to included
        (folder / "occupations" / path.name).symlink_to(path)
    titles = {path.stem: read(path) for path in (bundled / "titles").glob("*.toml")}
    kept_titles: dict[str, Table] = {major: {} for major in titles}
    found: dict[str, str] = {}
    for copy in range(times):
        for soc, slug in chosen.items():
            code, name = (f"{soc[:3]}{copy:02}{soc[5:]}X{copy}", f"{slug}-{copy}") if copy else (soc, slug)
            found[code] = name
            mark = f" {copy}" if copy else ""
            if copy:
                table = read(bundled / "occupations" / f"{slug}.toml")
                table |= {"soc": code, "title": f"{table['title']}{mark}", "onet": [], "members": [code]}
                write(folder / "occupations" / f"{name}.toml", table)
            pay = bundled / "pay" / f"{slug}.toml"
            if pay.is_file():
                (folder / "pay" / f"{name}.toml").symlink_to(pay)
            its = titles[soc[:2]][soc]
            kept_titles[soc[:2]][code] = {kind: [f"{text}{mark}" for text in texts] for kind, texts in its.items()}
    around = {group for slug in chosen.values() for group in read(bundled / "occupations" / f"{slug}.toml")["groups"]}
    groups = {soc: slug for soc, slug in codes["groups"].items() if soc in around | {"00-0000"}}
    write(folder / "codes.toml", {"occupations": found, "members": kept, "groups": groups})
    for major, table in kept_titles.items():
        write(folder / "titles" / f"{major}.toml", table)
    last = list(found)[-1]
    title = str(read(folder / "occupations" / f"{found[last]}.toml")["title"])
    other = next(text for texts in kept_titles[last[:2]][last].values() for text in texts)
    return {"by its slug": found[last], "by its title": title, "by another title": other, "by no name": "zzyzx qwrt"}


def compile_index(base: Path, times: int) -> dict[str, float]:
    """Compile the index of a size: seconds, peak memory and size, in bytes."""
    found = ask(base, times, "zzyzx qwrt")
    (index,) = (base / f"cache-{times}").glob("*.sqlite")
    return {"compiling the index": found["seconds"], "memory": found["bytes"], "index": index.stat().st_size}


def ask(base: Path, times: int, question: str) -> dict[str, float]:
    """Ask for an occupation in a process of its own: seconds and peak memory."""
    command = [sys.executable, "-m", "careercli", "show", question, "--data-dir", str(base / str(times))]
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "CAREER_CACHE_DIR": str(base / f"cache-{times}")}
    started = time.perf_counter()
    with subprocess.Popen(command, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        said = process.stderr.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert isinstance(usage, resource.struct_rusage)
    if process.returncode not in (0, 2):
        raise SystemExit(f"{json.dumps(question)} failed: {said}")
    return {"seconds": time.perf_counter() - started, "bytes": usage.ru_maxrss * 1024}


def read(path: Path) -> Table:
    return tomli.loads(path.read_text(encoding="utf-8"))


def write(path: Path, table: Table) -> None:
    path.write_bytes(tomli_w.dumps(table).encode())


if __name__ == "__main__":
    sys.exit(main())
