"""The screen of `career config`."""

from careercli.model.configuration import Configuration
from careercli.model.source import Source
from careercli.render.page.blocks import Column, Command, Fact, Facts, Row, Table, Title, TryNext
from careercli.render.page.cells import Text
from careercli.render.page.page import Page

COLUMNS = (
    Column("", words=True),
    Column("Value", words=True, spoken="{}"),
    Column("From", words=True, quiet=True, spare=1, spoken="from {}"),
    Column("What it does", words=True, quiet=True, spare=2, spoken="{}"),
)


def page(result: Configuration, sources: tuple[Source, ...]) -> Page:
    """Every setting, and where the file lies."""
    rows = tuple(
        Row(tuple(map(Text, (item.key, item.value or "not set", item.origin, item.meaning))))
        for item in result.settings
    )
    return Page(
        (
            Title("Settings"),
            Table(COLUMNS, rows, "What is settled"),
            Facts((Fact("File", str(result.path)),)),
            TryNext((Command("career config set state CA", "a state of your own"),)),
        )
    )
