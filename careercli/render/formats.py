"""The formats for programs and documents: JSON, JSONL, CSV and Markdown, each from one set of views of a result.

A module of views has four functions of its result: `record` (the JSON object, given what was asked), `lines` (the
objects of JSONL; without it the whole object is one), `rows` (the rows of CSV) and `markdown`.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from types import ModuleType

from careercli.render.records import Record, flat


def render(views: ModuleType, result: object, format: str, query: Record) -> str:
    """A result in a format (`json`, `jsonl`, `csv` or `md`); `query` is what was asked, by the names of JSON."""
    lines = getattr(views, "lines", None) or (lambda result: [views.record(result, query)])
    writers: dict[str, Callable[[], str]] = {
        "json": lambda: json.dumps(views.record(result, query), ensure_ascii=False, indent=2) + "\n",
        "jsonl": lambda: "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines(result)),
        "csv": lambda: write_csv(views.rows(result)),
        "md": lambda: views.markdown(result),
    }
    return writers[format]()


def write_csv(records: Iterable[Record]) -> str:
    """Records under one header of dotted names; a row without a column leaves it empty."""
    rows = [flat(record) for record in records]
    columns = list(dict.fromkeys(column for row in rows for column in row))
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue()


def markdown_table(columns: Sequence[str], rows: Iterable[Sequence[str]], *, left: int = 1) -> str:
    """A Markdown table whose first `left` columns hold words and the others numbers."""
    align = ["---" if place < left else "---:" for place in range(len(columns))]
    lines = [list(columns), align, *rows]
    return "".join(f"| {' | '.join(_cell(cell) for cell in line)} |\n" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
