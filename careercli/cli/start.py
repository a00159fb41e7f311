"""Where the program starts."""

import gc


def main() -> None:
    """Run the program and leave with its exit code.

    A run makes few objects and ends soon: looking for garbage while modules are imported costs a tenth of it.
    """
    gc.disable()
    from careercli.cli.main import main as run

    run()
