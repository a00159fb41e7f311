"""Result → text: the one door between commands and everything that is written.

A question is two modules of the same name, `pages/<question>.py` (`page(result, sources) -> Page`) and
`records/<question>.py` (`SCHEMA`, `record(result)`, `lines(result)`, and `rows(result)` where CSV has other rows than
JSONL has lines); both are loaded only when asked.
"""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from careercli.model.source import Source
from careercli.render.output import Output

if TYPE_CHECKING:
    from careercli.render.page.page import Page

QUESTIONS: Mapping[str, str] = {
    "Configuration": "configuration",
    "Datasets": "datasets",
    "Locations": "locations",
    "Verified": "verified",
    "Updated": "updated",
    "Downloads": "downloads",
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
    "Next": "next",
    "Path": "path",
    "Salary": "salary",
    "Offers": "offer",
    "Places": "place",
    "Links": "links",
    "Matches": "match",
}
"""The modules of every type of result, by its name."""

RECORDED = ("json", "jsonl", "csv")
"""The formats for programs; all others show a page."""

WRITERS: Mapping[str, str] = {
    "table": "terminal.text",
    "plain": "plain.writer",
    "md": "markdown.writer",
    "html": "html.writer",
    "svg": "terminal.picture",
}
"""The module that writes a page (`write(page, output)`), by format."""


def render(result: object, query: Mapping[str, object], sources: Sequence[Source], output: Output) -> str:
    """The text of a result: `query` is what was asked, `sources` are the datasets that the result draws on."""
    question = QUESTIONS[type(result).__name__]
    if output.format in RECORDED:
        from careercli.render.formats import csv_text, json_text, jsonl_text

        records: Any = import_module(f"careercli.render.records.{question}")
        if output.format == "json":
            return json_text(records.SCHEMA, query, records.record(result), sources)
        if output.format == "jsonl":
            return jsonl_text(records.lines(result))
        return csv_text(getattr(records, "rows", records.lines)(result), sources)
    page: Page = import_module(f"careercli.render.pages.{question}").page(result, tuple(sources))
    if asked := query.get("asked_for"):
        from careercli.render.pages.asked import headed

        page = headed(page, asked)  # type: ignore[arg-type]
    return written(page, output)


def written(page: "Page", output: Output) -> str:
    """A page in one of the formats that people read."""
    writer: Any = import_module(f"careercli.render.{WRITERS[output.format]}")
    text: str = writer.write(page, output)
    return text
