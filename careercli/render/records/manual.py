"""Help pages as records."""

from careercli.model.manual import Manual
from careercli.render.records.parts import Record

SCHEMA = "career.help/1"


def record(result: Manual) -> Record:
    """The page of a command; it explains no terms."""
    return {
        "terms": [],
        "command": {
            "name": result.command,
            "usage": result.usage,
            "text": result.text,
            "examples": list(result.examples),
            "options": rows(result),
        },
    }


def lines(result: Manual) -> list[Record]:
    """One object an option."""
    return rows(result)


def rows(result: Manual) -> list[Record]:
    """One row an argument, an option or a command."""
    return [
        {"section": section.title, "typed": item.typed, "does": item.does}
        for section in result.sections
        for item in section.items
    ]
