"""`career config`: show, set and path."""

from typing import Annotated

import typer

from careercli.catalog.errors import UsageError
from careercli.cli.ask import Ask
from careercli.cli.command import command, program
from careercli.cli.option import choose
from careercli.cli.options import Color, Format
from careercli.cli.settings import KEYS, SETTINGS, change, check, save

app = program()

Key = Annotated[str, typer.Argument(metavar="KEY", help=f"One of {', '.join(SETTINGS)}.")]
Value = Annotated[str, typer.Argument(metavar="VALUE", help='The value; "" takes the setting out.')]


@command(
    app, ("career config", 'career config set metro "Fresno, CA"', "career config path"), group=True, settled=False
)
def config(ask: Ask) -> None:
    """What you settle once: your state, format, colours, pager. Options and environment variables go before it."""
    show(ask)


@command(app, ("career config show", "career config show --format json"), settled=False)
def show(ask: Ask) -> None:
    """Show every setting and where it comes from; keys of services only by their beginnings."""
    from careercli.model.configuration import Configuration, Settled

    found = []
    for key, meaning in SETTINGS.items():
        setting = ask.settings.get(key)
        value, origin = (setting.value, setting.origin) if setting else (None, "")
        hidden = value and key.startswith(f"{KEYS}.")
        found.append(Settled(key, f"{value[:3]}…" if value and hidden else value, origin, meaning))
    ask.answer(Configuration(ask.settings.path, tuple(found)))


@command(app, ("career config set state CA", 'career config set pager "less -R"'), name="set", settled=False)
def set_(ask: Ask, key: Key, value: Value) -> None:
    """Change a setting in the file, which is written whole or not at all; all else in it stays."""
    key, path = key.lower(), ask.settings.path
    check(key)
    if not value.isprintable():
        raise UsageError(f"{key}: the value holds characters that cannot be typed")
    if value and key in ("state", "metro"):
        ask.values(key, [value], many=True)
    choices = {"format": Format, "color": Color}
    if value and key in choices:
        value = choose(choices[key], value, key)
    try:
        content = path.read_bytes().decode() if path.exists() else ""
    except ValueError as error:
        raise UsageError(f"{path}: {error}") from error
    save(path, change(content, key, value))
    ask.note(f"{key} = {value} in {path}" if value else f"{key} is taken out of {path}")


@command(app, ("career config path",), name="path", settled=False)
def path_(ask: Ask) -> None:
    """Say where the file lies, or would."""
    if ask.format is Format.TABLE:
        ask.write(f"{ask.settings.path}\n")
        return
    from careercli.model.locations import Locations
    from careercli.queries.datasets import place

    ask.answer(Locations((place("configuration", ask.settings.path),)))
