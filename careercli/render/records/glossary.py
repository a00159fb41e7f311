"""Terms as records."""

from careercli.queries.glossary import Glossary
from careercli.render.records.parts import Record

SCHEMA = "career.help/1"


def record(result: Glossary) -> Record:
    """The terms that were asked for."""
    return {"terms": lines(result)}


def lines(result: Glossary) -> list[Record]:
    """One object a term."""
    return [{"name": term.name, "also": list(term.also), "text": term.text} for term in result.terms]


def rows(result: Glossary) -> list[Record]:
    """One row a term."""
    return [{"name": term.name, "text": term.text} for term in result.terms]
