"""The screen of `career config`."""

from careercli.model.configuration import Configuration, Settled
from careercli.model.source import Source
from careercli.render.page.blocks import Command, Definition, Definitions, Fact, Facts, Title, TryNext
from careercli.render.page.page import Page


def page(result: Configuration, sources: tuple[Source, ...]) -> Page:
    """Every setting with what it does, and where the file lies."""
    return Page(
        (
            Title("Settings"),
            Definitions(tuple(Definition(item.key, _words(item)) for item in result.settings)),
            Facts((Fact("File", str(result.path)),)),
            TryNext((Command("career config set state CA", "a state of your own"),)),
        )
    )


def _words(setting: Settled) -> str:
    """Its value and where that comes from, and what it does."""
    value = setting.value or "not set"
    return f"{value}{f' ({setting.origin})' if setting.origin else ''}; {setting.meaning}"
