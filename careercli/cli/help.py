"""`career help [TOPIC]`."""

from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer
from typer.main import get_command

from careercli.catalog.errors import Candidate, UnknownNameError
from careercli.cli.ask import Ask
from careercli.cli.command import command, program
from careercli.cli.commands import COMMANDS
from careercli.cli.options import Format

if TYPE_CHECKING:
    from careercli.model.manual import Manual

app = program()

Topic = Annotated[
    Optional[list[str]],  # noqa: UP045 - typer reads this form in every version
    typer.Argument(
        metavar="[TOPIC]", help="A term (RSE, top-coded, job zone) or a command (salary).", show_default=False
    ),
]


@command(app, ("career help RSE", "career help job zone", "career help salary"), name="help")
def help_(ask: Ask, topic: Topic = None) -> None:
    """A term of the field or a command explained; without a TOPIC, all terms."""
    from careercli.queries.glossary import explain, glossary

    words = [word.strip() for word in topic or ()]
    if words and words[0].lower() in COMMANDS:
        asked = context_of([word.lower() for word in words], ask.environment.width)
        if ask.format is Format.TABLE:
            ask.write(asked.get_help() + "\n")
        else:
            ask.answer(manual(asked))
        return
    try:
        ask.answer(explain(" ".join(words)) if words else glossary())
    except UnknownNameError as error:
        error.offers = (*_near_commands(words[0]), *error.offers)
        raise


def _near_commands(word: str) -> tuple[Candidate, ...]:
    from difflib import get_close_matches

    near = get_close_matches(word.lower(), COMMANDS, n=2)
    return tuple(Candidate(f"career help {name}", COMMANDS[name], "command") for name in near)


def context_of(words: list[str], width: int) -> typer.Context:
    """A command, or one of its own (`data`, `data verify`), about to be explained."""
    from importlib import import_module

    name, *rest = words
    found = get_command(import_module(f"careercli.cli.{name}").app)
    context = typer.Context(found, info_name=f"career {name}", terminal_width=min(width, 80))
    inner = getattr(found, "commands", {}).get(rest[0]) if rest else None
    return typer.Context(inner, parent=context, info_name=rest[0]) if inner else context


def manual(context: typer.Context) -> "Manual":
    """What the help page of a command says."""
    from careercli.model.manual import Described, Manual, Section

    explained: Any = context.command
    sections = dict(explained.sections(context))
    inner = getattr(explained, "commands", {})
    if inner:
        sections["Commands"] = [(name, command.get_short_help_str(200)) for name, command in inner.items()]
    return Manual(
        context.command_path,
        " ".join((context.command_path, *explained.collect_usage_pieces(context))),
        " ".join((explained.help or "").split()),
        explained.examples,
        tuple(
            Section(title, tuple(Described(typed, " ".join(does.split())) for typed, does in items))
            for title, items in sections.items()
        ),
    )
