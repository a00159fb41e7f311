"""`career data`: list, path and verify."""

from careercli.cli.ask import Ask
from careercli.cli.command import command, program
from careercli.cli.options import Format

app = program()


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
