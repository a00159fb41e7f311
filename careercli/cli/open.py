"""`career open NAME`."""

from careercli.catalog.errors import NoDataError
from careercli.cli.ask import Ask
from careercli.cli.command import command, program
from careercli.cli.options import Format, Name
from careercli.model.link import LinkKind

app = program()

OPENED_FIRST = LinkKind.PROFILE
"""What is opened where nobody said what; one page, never seven."""


@command(
    app,
    (
        "career open registered nurses",
        "career open electricians --what apprenticeships --state WA",
        "career open 11-9111 --what jobs,wages --metro fresno --print",
    ),
)
def open(
    ask: Ask,
    name: Name,
    what: tuple[LinkKind, ...] = (),
    state: tuple[str, ...] = (),
    metro: tuple[str, ...] = (),
    print: bool = False,
) -> None:
    """The official page about an occupation in your browser; its address with --print or in a pipe."""
    from careercli.queries.links import links

    area = ask.one_area(state, metro)
    looked_at = ask.environment.terminal and ask.format is Format.TABLE and not print
    kinds = what or ((OPENED_FIRST,) if looked_at else ())
    result = links(ask.catalog, ask.occupation(name), area, kinds)
    if not result.links:
        raise NoDataError("; ".join(result.left_out))
    if looked_at:
        first = result.links[0]
        ask.note(f"Opening {first.form.title}: {first.url}")
        if ask.environment.browse(first.url):
            return
        ask.note("No browser could be opened.")
    ask.answer(result)
