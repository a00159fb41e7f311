"""`python -m careercli` is `career`."""

from careercli.cli.main import main

main()
