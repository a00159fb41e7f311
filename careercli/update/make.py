"""Making a generation, as a process of its own: `python -m careercli.update.make`, started by `child`.

It reads one JSON object from stdin (`Order`) and writes one a line to stdout: `{"step": …}` for each step, at last
`{"made": …}` or `{"error": …}`. What the libraries that read workbooks need of memory, and whatever they may do at a
damaged file, ends with it.
"""

import json
import os
import shutil
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.check.verify import verify
from careercli.catalog.errors import CareerError
from careercli.catalog.files.files import Files
from careercli.catalog.index.open import MADE, index_within, write_index
from careercli.catalog.paths import INDEX
from careercli.ingest.errors import SourceError, TargetError
from careercli.ingest.opening import opened
from careercli.ingest.renewal.renew import renew
from careercli.ingest.write import MANIFEST, replace_generated
from careercli.update.acceptance import accept
from careercli.update.errors import UpdateError


class Order(NamedTuple):
    """What is to be made: from the data in `used`, with the files in `official` and what people wrote in `written`."""

    used: str
    written: str
    official: str
    target: str
    only: tuple[str, ...] = ()
    older: bool = False


class Made(NamedTuple):
    """What was made anew, what a person should know, and how much was checked."""

    datasets: tuple[str, ...]
    notes: tuple[str, ...]
    files: int
    figures: int


def make(order: Order, report: Callable[[str], None]) -> Made:
    """Make a generation in a new folder, whole and checked. Raises CareerError, SourceError, TargetError, OSError."""
    used, written, target = Path(order.used), Path(order.written), Path(order.target)
    texts, datasets, notes = renew(used, Path(order.official), order.only, report)
    report("writing")
    _copy_written(written, target)
    replace_generated(target, texts)
    new = Catalog(target)
    accept(new, Catalog(used), written / "acceptance.toml", older=order.older, report=report)
    report("the index of occupations")
    write_index(Files(target), target / INDEX, MADE)
    index = index_within(new)
    if index is None:
        raise UpdateError(f"{target / INDEX} cannot be read back")
    new.index = index
    report("every figure")
    checked = verify(new)
    return Made(tuple(datasets), tuple(notes), checked.files, checked.figures)


def _copy_written(source: Path, target: Path) -> None:
    """All that people wrote: whatever no import did; of the program's data, whose words are the newest."""
    generated = set(tomllib.loads((source / MANIFEST).read_text(encoding="utf-8"))["sha256"]) | {MANIFEST}
    for path in sorted(source.rglob("*")):
        name = path.relative_to(source)
        if path.suffix in (".toml", ".md") and name.as_posix() not in generated and path.is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target / name)


def run(order: Order, say: Callable[[dict[str, Any]], None]) -> None:
    """Make a generation and say each step and how it ended."""
    try:
        say({"made": make(order, lambda step: say({"step": step}))._asdict()})
    except (BrokenPipeError, KeyboardInterrupt):  # nobody is left who asked for it
        raise
    except (CareerError, SourceError, TargetError) as error:
        say({"error": str(error)})
    except OSError as error:
        say({"error": f"{error.filename or order.target}: {error.strerror or error}"})
    except BaseException as error:  # a panic of the libraries that read workbooks is no Exception
        where, what = opened[-1] if opened else order.official, f"{type(error).__name__}: {error}"
        say({"error": f"{where} is not such a file as the importer knows, or it is at fault ({what})"})


def main() -> int:
    """Read the order, make the generation; returns the exit code."""
    try:
        run(Order(**json.loads(sys.stdin.read())), lambda what: print(json.dumps(what), flush=True))
    except (BrokenPipeError, KeyboardInterrupt):
        return 130
    return 0


if __name__ == "__main__":
    os._exit(main())
