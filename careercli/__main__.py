"""`python -m careercli` is `career`."""

from careercli.cli.start import main

main()
