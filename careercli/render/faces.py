"""Result → text: the one door between commands and everything that is written.

A question is two modules of the same name, `pages/<question>.py` (`page(result, sources) -> Page`) and
`records/<question>.py` (`SCHEMA`, `record(result)`, `lines(result)`, `rows(result)`); both are loaded only when asked.
"""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from careercli.model.source import Source

if TYPE_CHECKING:
    from careercli.render.page.page import Page

QUESTIONS: Mapping[str, str] = {
    "Configuration": "configuration",
    "Datasets": "datasets",
    "Locations": "locations",
    "Verified": "verified",
    "Manual": "manual",
    "Glossary": "glossary",
    "Tree": "listing",
    "GroupView": "group",
    "Show": "show",
    "Find": "find",
    "Ranking": "rankings",
    "Outlook": "outlook",
    "Comparison": "comparison",
    "Neighbours": "neighbours",
    "Salary": "salary",
    "Offers": "offer",
    "Places": "place",
}
"""The modules of every type of result, by its name."""

RECORDED = ("json", "jsonl", "csv")
"""The formats for programs; all others show a page."""


class Output(NamedTuple):
    """How a result is written.

    `format` is one of the formats of `--format`; `width` the columns of the terminal, `terminal` whether somebody
    looks at it (names may be folded there, never in a pipe), `unicode` whether it can show more than ASCII.
    """

    format: str
    width: int = 100
    colour: bool = False
    unicode: bool = True
    terminal: bool = False


def render(result: object, query: Mapping[str, object], sources: Sequence[Source], output: Output) -> str:
    """The text of a result: `query` is what was asked, `sources` are the datasets that the result draws on."""
    question = QUESTIONS[type(result).__name__]
    if output.format in RECORDED:
        from careercli.render.formats import csv_text, json_text, jsonl_text

        records: Any = import_module(f"careercli.render.records.{question}")
        if output.format == "json":
            return json_text(records.SCHEMA, query, records.record(result), sources)
        return (
            jsonl_text(records.lines(result)) if output.format == "jsonl" else csv_text(records.rows(result), sources)
        )
    page: Page = import_module(f"careercli.render.pages.{question}").page(result, tuple(sources))
    return WRITERS[output.format](page, output)


def _table(page: "Page", output: Output) -> str:
    from careercli.render.terminal.lines import WIDEST, Surface, plain_text
    from careercli.render.terminal.writer import draw

    lines = draw(page, Surface(output.width, output.unicode, folds=output.terminal))
    if output.colour:
        from careercli.render.ascii import to_ascii
        from careercli.render.terminal.colour import coloured

        text = coloured(lines, min(output.width, WIDEST))
    else:
        text = plain_text(lines)
    if output.unicode:
        return text
    from careercli.render.ascii import to_ascii

    return to_ascii(text)


def _svg(page: "Page", output: Output) -> str:
    from careercli.render.terminal.picture import picture

    return picture(page, output.width)


def _markdown(page: "Page", output: Output) -> str:
    from careercli.render.markdown.writer import write_markdown

    return write_markdown(page)


def _html(page: "Page", _: Output) -> str:
    from careercli.render.html.writer import write_html

    return write_html(page)


def _plain(page: "Page", _: Output) -> str:
    from careercli.render.plain.writer import write_plain

    return write_plain(page)


WRITERS: Mapping[str, Callable[["Page", Output], str]] = {
    "table": _table,
    "plain": _plain,
    "md": _markdown,
    "html": _html,
    "svg": _svg,
}
"""A writer for every format that shows a page."""
