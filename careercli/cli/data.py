"""`career data`: list, path, verify, update, add, rollback and use."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.catalog.errors import UsageError
from careercli.cli.ask import Ask
from careercli.cli.command import command, program
from careercli.cli.options import Format
from careercli.model.updated import Renewable

if TYPE_CHECKING:
    from careercli.cli.progress import Progress
    from careercli.update.steps import Wish

app = program()

Files = Annotated[
    list[str], typer.Argument(metavar="FILE…", help="Official files, archives of them, folders.", show_default=False)
]
LONGEST_CONTACT = 200

Which = Annotated[str, typer.Argument(metavar="WHICH", help="bundled, or a generation such as 1-0003.")]


@command(
    app,
    ("career data", "career data --full --format json", "career data verify"),
    group=True,
    words={"full": "The files of each too, with their checksums."},
)
def data(ask: Ask, full: bool = False) -> None:
    """What the program knows: every dataset with publisher, vintage, licence and what it was made from."""
    from careercli.queries.datasets import datasets

    ask.answer(datasets(ask.catalog, full=full))


@command(app, ("career data path",))
def path(ask: Ask) -> None:
    """Say where data, index, cache and configuration lie."""
    from careercli.queries.datasets import places

    found = places(ask.catalog)
    if ask.format is not Format.TABLE:
        ask.answer(found)
        return
    for place in found.places:  # a path is copied: it is never folded
        absent = "" if place.exists else "  (not there)"
        ask.write(f"{place.name:<14}{place.path}{absent}\n")


@command(app, ("career data verify",))
def verify(ask: Ask) -> None:
    """Read everything again and check it: layout, sums, percentiles that never decrease."""
    from careercli.catalog.check.verify import verify as check

    result = check(ask.catalog)
    if ask.format is not Format.TABLE:
        ask.answer(result)
        return
    ask.write(f"{result.files:,} files read, {result.figures:,} figures checked: all whole and consistent\n")


@command(
    app,
    ("career data update", "career data update --only oews,rpp", "career data update --from DOWNLOADS --dry-run"),
    words={"only": "Only these datasets; schools are the cities of institutions."},
)
def update(
    ask: Ask,
    only: tuple[Renewable, ...] = (),
    source: str | None = None,
    check: bool = False,
    dry_run: bool = False,
    older: bool = False,
) -> None:
    """Fetch newer official files, check what they say, and use them; nothing else of career opens a connection."""
    if check and source:
        raise UsageError("--check asks the publishers; of a folder, --dry-run says what is in it")
    wish = _wish(only, dry_run=dry_run, older=older)
    found: object
    with _update(ask) as work:
        if source:
            found = work.brought(wish, [Path(source)])
        elif check or dry_run:
            found = work.downloads(wish, _contact(ask) if check else "")
        else:
            found = work.fetched(wish, _contact(ask))
    ask.answer(found)


@command(app, ("career data add state_M2026_dl.xlsx", "career data add occupation.xlsx --dry-run"))
def add(ask: Ask, files: Files, dry_run: bool = False, older: bool = False) -> None:
    """Use official files of your own: workbooks, archives, folders. They are read and left as they are."""
    with _update(ask) as work:
        found = work.brought(_wish((), dry_run=dry_run, older=older), [Path(file) for file in files])
    ask.answer(found)


@command(app, ("career data rollback",))
def rollback(ask: Ask) -> None:
    """Go back to the data that were in use before."""
    with _update(ask) as work:
        found = work.rolled_back()
    ask.answer(found)


@command(app, ("career data use bundled", "career data use 1-0003"), name="use")
def use(ask: Ask, which: Which) -> None:
    """Use the data that came with the program, or one of the generations that were fetched."""
    with _update(ask) as work:
        found = work.chosen(which.strip().lower())
    ask.answer(found)


def _update(ask: Ask) -> "Progress":
    """What does the work, with a bar on a terminal. Raises UsageError where another folder of data was asked for."""
    if ask.data_dir is not None:
        raise UsageError(
            "--data-dir (or CAREER_DATA_DIR) names a folder of your own, which only you change; these commands change "
            "the data that career keeps"
        )
    from careercli.cli.progress import Progress

    return Progress(ask.environment)


def _wish(only: tuple[Renewable, ...], *, dry_run: bool, older: bool) -> "Wish":
    from careercli.update.steps import Wish

    return Wish(tuple(only), older, dry_run)


def _contact(ask: Ask) -> str:
    """The address that is given to publishers. Raises UsageError where none is settled."""
    setting = ask.settings.get("contact")
    if setting is None:
        error = UsageError("nothing was fetched: the publishers want to know whom to write to")
        error.advice = "career config set contact you@example.org, or CAREER_CONTACT=you@example.org"
        raise error
    value = setting.value.strip()
    if not value.isascii() or not value.isprintable() or "@" not in value or len(value) > LONGEST_CONTACT:
        raise UsageError(f"{setting.origin}: {value:.40} is no e-mail address")
    return value
