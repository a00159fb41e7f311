"""`career`: the commands, and how every error becomes a clear line on stderr and an exit code."""

import importlib
import time
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException
from typer.main import get_command

from careercli import __version__
from careercli.catalog.errors import Candidate, CareerError, DataError, UnknownNameError
from careercli.catalog.paths import generations_dir
from careercli.cli.command import Help, program
from careercli.cli.commands import COMMANDS
from careercli.cli.environment import Environment
from careercli.cli.exit_status import ExitStatus
from careercli.cli.output import write, write_exactly

A_MONTH = 31 * 86_400
"""Seconds between two notes that newer data are due; a clock that was set back counts as a month gone by."""

TRY = "Try: career show registered nurses · career help salary · career help RSE"

HELP_WIDTH = 80
"""Columns of a help page, if the terminal has as many."""

OFFERED = 15
"""Candidates that an error lists for a name; more would hide what it says."""


QUESTION = "find"
"""The command that answers questions in somebody's own words."""


class Commands(TyperGroup):
    """The commands, each imported when it is called: nobody waits for the parsers of the others."""

    def list_commands(self, ctx: Any) -> list[str]:
        """All names, in the order of `COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"careercli.cli.{cmd_name}")
        command = get_command(module.app)
        command.name = cmd_name
        return command

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The list in `career --help`: whole lines, and no command is imported for them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the arguments begin with. Raises UnknownNameError where they begin with none."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            if not _reads_as_a_question(args):
                raise UnknownNameError(args[0], "command", _near_commands(args))
            ctx.obj.note(f"career {QUESTION} {' '.join(args)}")
            args = [QUESTION, *args]
        return super().resolve_command(ctx, args)


def _reads_as_a_question(args: Sequence[str]) -> bool:
    """Whether words that begin with no command are none misspelt either, but words that jobs are asked for with.

    A word that is near to a command is a question's only where it is a word of its own, as `health` is beside `help`.
    """
    import difflib

    from careercli.catalog.text import words
    from careercli.cli.opening import open_catalog

    typed = words(" ".join(argument for argument in args if not argument.startswith("-")))
    strange = open_catalog().index.strangers(typed)
    if typed and not difflib.get_close_matches(args[0].split()[0].lower(), COMMANDS, n=1):
        return len(strange) < len(typed)
    return bool(typed) and typed[0] not in strange and len(typed) > 1


def _near_commands(args: Sequence[str]) -> tuple[Candidate, ...]:
    """The commands spelt most alike; where there is none, the arguments may have been an occupation's name."""
    import difflib

    near = difflib.get_close_matches(args[0], COMMANDS, n=3)
    if near:
        return tuple(Candidate(f"career {command}", COMMANDS[command], "command") for command in near)
    return (Candidate(f"career show {' '.join(args)}", "if this names an occupation", "command"),)


app = program(cls=Commands, add_completion=True, invoke_without_command=True, add_help_option=False)


def _version(context: typer.Context, wanted: bool) -> None:
    if wanted:
        write(f"career {__version__}\n", context.obj)
        raise typer.Exit


@app.callback()
def career(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
    help: Help = False,
) -> None:
    """Everything official about an occupation, offline: what it pays, how it grows, how one gets in."""
    if context.invoked_subcommand is None:
        write(front_page(), context.obj)
        raise typer.Exit(ExitStatus.USAGE)


def front_page() -> str:
    """What `career` says where nothing is asked: the commands, on one screen of 24 lines and 80 columns."""
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {line}" for name, line in COMMANDS.items()]
    return "\n".join(("Usage: career COMMAND …", "", *lines, "", TRY, ""))


def run(arguments: Sequence[str], environment: Environment | None = None) -> ExitStatus:
    """Run the program in an environment (else that of this process) and return its exit code."""
    environment = environment or Environment.current()
    try:
        asked, _, shell = environment.variables.get("_CAREER_COMPLETE", "").partition("_")
        if asked == "complete" and shell in ("bash", "zsh", "fish"):
            from careercli.cli.shells import complete

            offers, status = complete(lambda: _parse(arguments, environment), shell, environment.variables)
            write_exactly(offers, environment)
            return ExitStatus(status)
        # An early end (--help, an interrupt) comes back as its code, an ordinary one as None.
        status = ExitStatus(_parse(arguments, environment) or 0)
        if environment.interactive and status is ExitStatus.ANSWERED and list(arguments[:1]) != ["data"]:
            _remind(environment)
        return status
    except (typer.Abort, KeyboardInterrupt):
        return ExitStatus.INTERRUPTED
    except TyperException as error:
        environment.note(f"career: {error.format_message()}")
        command = arguments[0] if arguments[:1] and arguments[0] in COMMANDS else ""
        environment.note(f"Help: {f'career {command}'.strip()} --help")
        return ExitStatus.USAGE
    except CareerError as error:
        return report(error, environment)
    except OSError as error:
        what = error.filename or "the answer cannot be written"
        environment.note(f"career: {what}: {error.strerror or error}")
        return ExitStatus.DAMAGED
    except Exception as error:
        if isinstance(error.__cause__, KeyboardInterrupt):  # Python wraps one that comes while it makes a class
            return ExitStatus.INTERRUPTED
        # A fault of ours or of the machine: said in one line; CAREER_DEBUG shows where it happened.
        if environment.variables.get("CAREER_DEBUG"):
            raise
        environment.note(f"career: {type(error).__name__}: {error} (a fault in the program; CAREER_DEBUG=1 shows more)")
        return ExitStatus.DAMAGED


def _remind(environment: Environment) -> None:
    """Say that newer data are due, where that was not looked for within a month: one look at a file, elsewhere none."""
    mark = generations_dir() / "reminded"
    try:
        if abs(time.time() - mark.stat().st_mtime) < A_MONTH:
            return
    except OSError:
        pass
    from careercli.cli.reminder import remind

    remind(environment, mark)


def _parse(arguments: Sequence[str], environment: Environment) -> Any:
    """Let Typer read the words and call the command."""
    return get_command(app).main(
        list(arguments),
        prog_name="career",
        standalone_mode=False,
        obj=environment,
        terminal_width=min(environment.width, HELP_WIDTH),
    )


def report(error: CareerError, environment: Environment) -> ExitStatus:
    """Say on stderr what was wrong, what is near it and what to type."""
    environment.note(f"career: {error}")
    if error.offers:
        environment.note(error.introduction)
    width = max((len(offer.argument) for offer in error.offers[:OFFERED]), default=0)
    for offer in error.offers[:OFFERED]:
        kind = "" if offer.kind in (error.what, "") else f" ({offer.kind})"
        beside = f"  {error.beside[offer.argument]}" if offer.argument in error.beside else ""
        environment.note(f"  {offer.argument:<{width}}  {offer.title}{kind}{beside}")
    if len(error.offers) > OFFERED:
        environment.note(f"  … and {len(error.offers) - OFFERED} more; another word narrows it")
    advice = error.advice
    if type(error) is DataError and not advice:  # not where newer data could not be made
        from careercli.cli.opening import advice_on

        advice = advice_on(error)
    if advice:
        environment.note(advice)
    return ExitStatus(error.status)
