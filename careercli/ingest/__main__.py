"""`python -m careercli.ingest --from DIR --to data`.

Exit codes: 0 written, 2 bad usage, 3 an official file is missing or wrong (one line on stderr says which and where, and
the old files stay), 130 interrupted.
"""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from careercli.ingest.build import build
from careercli.ingest.datasets.reading import Report
from careercli.ingest.errors import SourceError
from careercli.ingest.write import finish_interrupted, replace_generated

DATA_ERROR = 3
INTERRUPTED = 130
_STEPS = 40
"""About how many steps a run reports; the bar is filled at the end in any case."""


def main(arguments: list[str] | None = None) -> int:
    """Run the importer; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m careercli.ingest", description="Read the official files and write the TOML data of careercli."
    )
    parser.add_argument("--from", dest="root", type=Path, required=True, metavar="DIR", help="folder of official files")
    parser.add_argument("--to", dest="target", type=Path, required=True, metavar="DIR", help="the data folder to write")
    options = parser.parse_args(arguments)
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    try:
        options.target.mkdir(exist_ok=True)
    except OSError as error:
        parser.error(f"--to {options.target}: {error.strerror}")
    try:
        finish_interrupted(options.target)
        with _progress(console) as report:
            built = build(options.root, report)
            report("writing")
            replace_generated(options.target, built.files)
    except SourceError as error:
        console.print(f"error: {error}", markup=False)
        return DATA_ERROR
    except OSError as error:
        console.print(f"error: {error}", markup=False)
        return DATA_ERROR
    except KeyboardInterrupt:
        console.print("interrupted")
        return INTERRUPTED
    for note in built.notes:
        console.print(f"note: {note}", markup=False)
    size = sum(len(text.encode()) for text in built.files.values())
    console.print(f"{len(built.files):,} files, {size / 1e6:.1f} MB, in {options.target}", markup=False)
    return 0


@contextmanager
def _progress(console: Console) -> Iterator[Report]:
    """A bar on a terminal; nothing elsewhere."""
    columns = (BarColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        task = progress.add_task("", total=_STEPS)

        def report(step: str) -> None:
            progress.update(task, advance=1, description=step)

        yield report
        progress.update(task, completed=_STEPS)


if __name__ == "__main__":
    sys.exit(main())
