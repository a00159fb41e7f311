"""How a command is declared: `@command(app, examples=(…))` over a function of a question and its options.

A parameter of the function takes the option of its name in `OPTIONS`; what goes with every command (format, colour,
data folder, help) is added here and reaches the function by the `Ask` that it is given first. Typer reads the words;
here they become values: each option's once, several where it may have several.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Optional, get_args, get_origin

import typer
from typer.core import TyperCommand, TyperGroup

from careercli.cli.ask import Ask
from careercli.cli.in_place import NAMES, with_place
from careercli.cli.option import OTHER, SECTIONS
from careercli.cli.options import EVERYWHERE, OPTIONS
from careercli.cli.output import write
from careercli.model.amount import PlacedAmount

Function = Callable[..., None]

ARGUMENTS = "Arguments"

WIDEST_CHOICES = 72
"""Columns of choices that still stand behind their option in a help page; more are named in its text."""


def _help(context: typer.Context, wanted: bool) -> None:
    if wanted:
        write(context.get_help() + "\n", context.obj)
        raise typer.Exit


Help = Annotated[
    bool,
    typer.Option(
        "--help", "-h", is_eager=True, callback=_help, help="Show this page.", rich_help_panel=OTHER, show_default=False
    ),
]
"""Ours instead of the parser's, so that it goes where every other output goes."""


class _Page:
    """What the help of commands and of groups of them has in common: examples first, options by what they do."""

    examples: ClassVar[tuple[str, ...]] = ()

    def format_help_text(self, ctx: Any, formatter: Any) -> None:
        """What the command is for, and how it is typed."""
        super().format_help_text(ctx, formatter)  # type: ignore[misc]
        if self.examples:
            with formatter.section("Examples"):
                for example in self.examples:
                    formatter.write(f"{'':{formatter.current_indent}}{example}\n")

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """The options, section by section."""
        for section, records in self.sections(ctx).items():
            with formatter.section(section):
                formatter.write_dl(records)

    def sections(self, ctx: Any) -> dict[str, list[tuple[str, str]]]:
        """The options as they are typed, each with what it does, by their sections."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):  # type: ignore[attr-defined]
            record = parameter.get_help_record(ctx)
            if record is not None:
                section = getattr(parameter, "rich_help_panel", None) or SECTIONS[-1]
                section = ARGUMENTS if parameter.param_type_name == "argument" else section
                sections.setdefault(section, []).append(record)
        return {section: sections[section] for section in sorted(sections, key=(ARGUMENTS, *SECTIONS).index)}


class Command(_Page, TyperCommand):
    """A command whose help page begins with examples."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words; an arrow between two names is none of the options that begin with a hyphen."""
        return super().parse_args(ctx, ["→" if word == "->" else word for word in args])


class Group(_Page, TyperGroup):
    """A command that has commands of its own."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """The options, then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)


def program(**settings: Any) -> typer.Typer:
    """A Typer application that leaves drawing and errors to us; see typer.Typer for the settings."""
    return typer.Typer(
        **{"add_completion": False, "rich_markup_mode": None, "pretty_exceptions_enable": False, **settings}
    )


def command(
    app: typer.Typer,
    examples: Sequence[str],
    *,
    name: str | None = None,
    group: bool = False,
    words: Mapping[str, str] | None = None,
    settled: bool = True,
) -> Callable[[Function], Function]:
    """Make a function a command of an application; with `group`, what it does where no command of it is named.

    `words` say of an option what it does here, where it means something else than in other commands. With `settled`
    false, a configuration that is wrong does not keep the command from running: it is there to mend it.
    """

    def declare(function: Function) -> Function:
        base = Group if group else Command
        kind = type(base.__name__, (base,), {"examples": tuple(examples)})
        declared: dict[str, Any] = {"cls": kind, "help": inspect.getdoc(function), "add_help_option": False}
        if group:
            app.callback(invoke_without_command=True, **declared)(_parsed(function, words or {}, settled=settled))
        else:
            app.command(name, **declared)(_parsed(function, words or {}, settled=settled))
        return function

    return declare


def _parsed(function: Function, words: Mapping[str, str], *, settled: bool) -> Function:
    """The function as Typer calls it: with the texts that were typed."""
    ours = dict(inspect.signature(function).parameters)
    ask = next(iter(ours))
    ours.pop(ask)

    def run(context: typer.Context, **typed: Any) -> None:
        if context.invoked_subcommand:
            return
        ask = Ask(context.obj)
        function(ask, **_values(ours, typed, ask, settled=settled))

    run.__signature__ = inspect.Signature(list(_parameters(ours, words)))  # type: ignore[attr-defined]
    run.__name__ = function.__name__
    return run


def _parameters(ours: "dict[str, inspect.Parameter]", words: Mapping[str, str]) -> Iterator[inspect.Parameter]:
    """The parameters that Typer is to read: of the function, then those of every command."""
    yield _parameter("context", typer.Context, inspect.Parameter.empty)
    for name, parameter in ours.items():
        if name in OPTIONS:
            yield _option(name, parameter.annotation, words.get(name, ""))
        else:
            yield _parameter(name, parameter.annotation, parameter.default)
    for name, kind in EVERYWHERE.items():
        yield _option(name, kind, "")
    yield _parameter("help", Help, False)


def _option(name: str, annotation: Any, words: str) -> inspect.Parameter:
    """An option as Typer reads it: a flag, or texts that are made values afterwards."""
    option = OPTIONS[name]
    choices = _choices(annotation)
    flag = annotation is bool
    named = "|".join(choices or ())
    help = words or option.help
    if len(named) > WIDEST_CHOICES:
        help, named = f"{help} One of {', '.join(choices or ())}.", name.upper()
    if _many(annotation):
        help = f"{help} Several: {option.several}."
    info = typer.Option(
        *option.flags,
        help=help,
        metavar=None if flag else named or option.metavar,
        rich_help_panel=option.section,
        show_default=False,
        autocompletion=_completion(choices) if choices else option.complete,
    )
    return _parameter(name, Annotated[bool if flag else Optional[list[str]], info], False if flag else None)  # noqa: UP045


def _parameter(name: str, annotation: Any, default: Any) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=annotation, default=default)


def _choices(annotation: Any) -> type[StrEnum] | None:
    """The StrEnum in an annotation, `Sort`, `Sort | None` or `tuple[Section, ...]`."""
    for kind in (annotation, *get_args(annotation)):
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return kind
    return None


def _many(annotation: Any) -> bool:
    """Whether a parameter holds several values: a tuple of them."""
    return get_origin(annotation) is tuple


def _completion(choices: type[StrEnum]) -> Callable[[str], list[str]]:
    def complete(incomplete: str) -> list[str]:
        return [choice.value for choice in choices if choice.value.startswith(incomplete.lower())]

    return complete


def _values(ours: "dict[str, inspect.Parameter]", typed: dict[str, Any], ask: Ask, *, settled: bool) -> dict[str, Any]:
    """What the function is given for its parameters; `ask` keeps what was asked. Raises what reading them raises."""
    for name, kind in EVERYWHERE.items():
        setting = ask.settings.get(name) if settled and not typed[name] else None
        given = typed[name] or ([setting.value] if setting else [])
        if given:
            setattr(ask, name, ask.values(name, given, kind, many=False))
    if any(len(typed.get(name) or ()) > 1 or " " in "".join(typed.get(name) or ()) for name in NAMES):
        typed = with_place(ask.catalog, typed, ours)
    values: dict[str, Any] = {}
    for name, parameter in ours.items():
        if name not in OPTIONS or isinstance(typed[name], bool):
            values[name] = typed[name]
        elif typed[name]:
            values[name] = ask.values(
                name, typed[name], _choices(parameter.annotation), many=_many(parameter.annotation)
            )
        else:
            values[name] = parameter.default
    mine = values.get("mine")
    placed = isinstance(mine, PlacedAmount) and mine.area
    if not (values.get("state") or values.get("metro") or values.get("by") or placed):
        values |= ask.settled_place(list(ours))
    for name, value in values.items():
        _repeat(ask.query, name, value, given=bool(typed[name]))
    return values


def _repeat(query: dict[str, Any], name: str, value: Any, *, given: bool) -> None:
    """Put into `query` what was asked: names as they were typed, the values of options as they were understood."""
    if name not in OPTIONS:
        if value:
            query[name] = value if name == "names" or isinstance(value, str) else " ".join(value)
    elif given or value not in (None, (), False, 0):
        value = value.amount._asdict() if isinstance(value, PlacedAmount) else value
        for key in OPTIONS[name].keys or (name,):
            query[key] = [*query.get(key, ()), *value] if isinstance(value, tuple) else value
