"""What an import costs, and how the importer grows with the data.

    python benchmarks/ingest.py --from FOLDER             the whole import of a folder of official files
    python benchmarks/ingest.py [--areas 25] [--occupations 400]

The first prints seconds (by the clock, and of the processor: on a busy machine only these can be compared) and the most
memory, of a process of its own that writes to a folder of its own. Budget on two idle cores: 15 s and 1,200 MB.

The second reads the OEWS time series of 1, 4 and 16 times as many areas. Synthetic areas, every cell complete. Each
size is read in a process of its own; prints time and memory beside the empty process, as ratios to the smallest size:
reading n times the data should take about n times as long.
"""

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TIMES = (1, 4, 16)
DATATYPES = [
    *("Employment", "Employment percent relative standard error", "Hourly mean wage", "Annual mean wage"),
    *("Wage percent relative standard error", "Hourly 10th percentile wage", "Hourly 25th percentile wage"),
    *("Hourly median wage", "Hourly 75th percentile wage", "Hourly 90th percentile wage"),
    *("Annual 10th percentile wage", "Annual 25th percentile wage", "Annual median wage"),
    *("Annual 75th percentile wage", "Annual 90th percentile wage", "Employment per 1,000 jobs", "Location Quotient"),
]
NOTES = (
    "either as hourly wages or annual",
    "equal to or greater than $115.00 per hour or $239,200 per year",
    "not released",
)


def main() -> int:
    parser = argparse.ArgumentParser(description="What an import costs, and how the importer grows with the data.")
    parser.add_argument("--from", dest="official", type=Path, help="folder of official files: measure its whole import")
    parser.add_argument("--areas", type=int, default=25, help="areas at the smallest size")
    parser.add_argument("--occupations", type=int, default=400)
    parser.add_argument("--read", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.official:
        return whole_import(options.official)
    if options.read:
        read(options.read)
        return 0
    print(f"{'size':>6} {'rows':>10} {'seconds':>8} {'MB':>6} {'time':>6} {'memory':>7}")
    first: tuple[float, float] | None = None
    with tempfile.TemporaryDirectory() as folder:
        for times in TIMES:
            path, rows = write_series(Path(folder) / str(times), options.areas * times, options.occupations)
            command = [sys.executable, __file__, "--read", str(path)]
            output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            seconds, megabytes = map(float, output.split())
            first = first or (seconds, megabytes)
            print(
                f"{times:>6} {rows:>10,} {seconds:>8.2f} {megabytes:>6.0f} "
                f"{seconds / first[0]:>6.1f} {megabytes / first[1]:>7.1f}"
            )
    return 0


def whole_import(official: Path) -> int:
    """Import a folder of official files into one that is thrown away; print what that took."""
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "careercli.ingest", "--from", str(official), "--to", f"{folder}/data"]
        run = subprocess.run(command, stderr=subprocess.PIPE, text=True)
        seconds = time.perf_counter() - started
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(run.stderr.splitlines()[-1])
    print(
        f"{seconds:.1f} s by the clock, {used.ru_utime + used.ru_stime:.1f} s of the processor, "
        f"{used.ru_maxrss / 1024:,.0f} MB at most; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    )
    return run.returncode


def read(path: Path) -> None:
    """Read one series; print the seconds and the megabytes that it took beyond the imports."""
    from careercli.ingest.oews_series import read_series

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.perf_counter()
    read_series(path)
    print(time.perf_counter() - started, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)


def write_series(folder: Path, areas: int, occupations: int) -> tuple[Path, int]:
    """Write `oe.data.0.Current` and its tables with made-up figures; returns its path and its number of rows."""
    folder.mkdir()
    numbers = [f"{10_000 + number:07}" for number in range(areas)]
    codes = [f"{110_000 + number:06}" for number in range(occupations)]
    table(folder, "area", "area_code\tareatype_code\tstate_code\tarea_name", [f"{n}\tM\t06\tTown, CA" for n in numbers])
    table(folder, "industry", "industry_code\tindustry_name", ["000000\tCross-industry"])
    table(folder, "occupation", "occupation_code\toccupation_name\tdisplay_level", [f"{c}\tClerks\t3" for c in codes])
    table(folder, "datatype", "datatype_code\tdatatype_name", [f"{n:02}\t{d}" for n, d in enumerate(DATATYPES, 1)])
    table(folder, "footnote", "footnote_code\tfootnote_text", [f"{n}\t{note}" for n, note in enumerate(NOTES, 1)])
    path, rows, chance = folder / "oe.data.0.Current", 0, random.Random(1)
    with path.open("w") as file:
        file.write("series_id\tyear\tperiod\tvalue\tfootnote_codes\n")
        for area in numbers:
            for code in codes:
                cents = sorted(chance.randrange(1000, 9000) for _ in range(5))
                hourly = [sum(cents) // 5, *cents]
                annual = [cent * 2080 // 1000 * 10 for cent in hourly]
                values = [
                    chance.randrange(10, 9000) * 10, 1.5, hourly[0] / 100, annual[0], 2.5,
                    *(cent / 100 for cent in cents), *annual[1:], 1.234, 1.05,
                ]  # fmt: skip
                for number, value in enumerate(values, 1):
                    text = f"{value:.2f}" if 2 < number < 11 and number not in (4, 5) else str(value)
                    file.write(f"OEUM{area}000000{code}{number:02}\t2025\tA01\t{text}\t\n")
                rows += len(values)
    return path, rows


def table(folder: Path, name: str, header: str, lines: list[str]) -> None:
    (folder / f"oe.{name}").write_text("\n".join([header, *lines]) + "\n")


if __name__ == "__main__":
    sys.exit(main())
