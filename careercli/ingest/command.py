"""What `python -m careercli.ingest` does: options in, files and notes out."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from careercli.ingest.build import build
from careercli.ingest.datasets.reading import Report
from careercli.ingest.errors import SourceError, TargetError, one_line
from careercli.ingest.opening import opened
from careercli.ingest.target import folder_to_write
from careercli.ingest.write import importing, put_in_place

DATA_ERROR = 3
_STEPS = 40
"""About how many steps a run reports; the bar is filled at the end in any case."""


def run(arguments: list[str] | None) -> int:
    """Run the importer; returns the exit code, raises SystemExit for bad usage."""
    parser = argparse.ArgumentParser(
        prog="python -m careercli.ingest", description="Read the official files and write the TOML data of careercli."
    )
    parser.add_argument("--from", dest="root", required=True, metavar="DIR", help="folder of official files")
    parser.add_argument("--to", dest="target", required=True, metavar="DIR", help="the data folder to write")
    options = parser.parse_args(arguments)
    try:
        target = folder_to_write(options.target, options.root)
    except TargetError as error:
        parser.error(f"--to: {error}")
    try:
        with importing(target) as staging, _progress() as report:
            with _foreseen():
                built = build(Path(options.root), report)
            report("writing")
            notes = [*built.notes, *put_in_place(staging, built.files)]
    except (SourceError, TargetError) as error:
        say(f"error: {error}")
        return DATA_ERROR
    except OSError as error:
        say(f"error: {one_line(f'{error.filename or target}: {error.strerror or error}', longest=None)}")
        return DATA_ERROR
    for note in notes:
        say(f"note: {one_line(note, longest=None)}")
    size = sum(len(text.encode()) for text in built.files.values())
    say(f"{len(built.files):,} files, {size / 1e6:.1f} MB, in {one_line(options.target, longest=None)}")
    return 0


@contextmanager
def _foreseen() -> Iterator[None]:
    """Whatever else a damaged file makes the readers and their libraries raise, as an error that names the file."""
    try:
        yield
    except (SourceError, OSError, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:  # a panic of polars or calamine is no Exception
        problem = f"is not such a file as the importer knows, or it is at fault ({type(error).__name__}: {error})"
        raise SourceError(opened[-1] if opened else Path("the official files"), problem) from error


def say(text: str) -> None:
    """Write a line to stderr; where it is closed or full there is nobody to be told."""
    with suppress(OSError, ValueError):
        if sys.stderr:
            print(text, file=sys.stderr, flush=True)


@contextmanager
def _progress() -> Iterator[Report]:
    """A bar on a terminal; nothing elsewhere, where older versions of Rich would still write an empty line."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda step: None
        return
    columns = (BarColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=_STEPS)

        def report(step: str) -> None:
            progress.update(task, advance=1, description=step)

        yield report
        progress.update(task, completed=_STEPS)
