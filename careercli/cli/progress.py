"""How far an update is: a bar on a terminal, nothing elsewhere."""

from contextlib import ExitStack
from types import TracebackType
from typing import Any

from careercli.cli.environment import Environment
from careercli.update.steps import Update

STEPS = 24
"""About how many steps an update has; the bar is gone in the end in any case."""

MEGABYTE = 1_000_000


class Progress:
    """An update at work; on a terminal each of its steps is shown, and gone in the end."""

    def __init__(self, environment: Environment) -> None:
        self._shown = environment.capable and environment.stderr.isatty()
        self._environment = environment
        self._open = ExitStack()
        self._bar: Any = None
        self._task: Any = None
        self._done = 0

    def __enter__(self) -> Update:
        """The update, which reports its steps here."""
        if self._shown:
            from rich.console import Console
            from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
            from rich.progress import Progress as Bar

            environment = self._environment
            console = Console(file=environment.stderr, no_color=not environment.coloured("auto"), force_terminal=True)
            columns = (
                TimeElapsedColumn(),
                BarColumn(24),
                TextColumn("{task.description}", markup=False),
            )
            self._bar = self._open.enter_context(Bar(*columns, console=console, transient=True))
            self._task = self._bar.add_task("", total=STEPS)
        return Update(self._report)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away."""
        self._open.close()

    def _report(self, step: str, have: int, total: int) -> None:
        """Show a step: how much of a file is there, or how many of about as many steps are done."""
        if self._bar is None:
            return
        if have:
            said = f"{step}  {have / MEGABYTE:.1f}" + (f" of {total / MEGABYTE:.1f} MB" if total else " MB")
            self._bar.update(self._task, description=said, completed=have, total=total or have)
        else:
            self._done = min(self._done + 1, STEPS - 1)
            self._bar.update(self._task, description=step, completed=self._done, total=STEPS)
