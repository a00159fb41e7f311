"""The command line: parse, ask a query, hand the result to a renderer. No figures and no tables are made here."""
