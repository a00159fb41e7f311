"""The formats for programs and documents: JSON, JSONL, CSV and Markdown, each from one set of views of a result.

A module of views has four functions of its result: `record` (the JSON object, given what was asked), `lines` (the
objects of JSONL; without it the whole object is one), `rows` (the rows of CSV) and `markdown`.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import ModuleType
from typing import Any

from careercli.model.source import Source
from careercli.render.ascii import plain_letters
from careercli.render.records.parts import Record, flat, source_names, source_records


def json_text(schema: str, query: Mapping[str, object], payload: Record, sources: Sequence[Source]) -> str:
    """The JSON object of a result: schema, what was asked, the payload, all datasets that were used."""
    found = {"schema": schema, "query": dict(query), **payload}
    found.setdefault("sources", source_records(tuple(sources)))
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def jsonl_text(lines: Iterable[Record]) -> str:
    """An object a line."""
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def csv_text(rows: Iterable[Record], sources: Sequence[Source]) -> str:
    """Rows with their sources behind, in letters that every spreadsheet reads alike."""
    cited: Record = {"sources": source_names(tuple(sources))} if sources else {}
    return _written([{name: _plain(value) for name, value in flat(row | cited).items()} for row in rows])


def _plain(value: Any) -> Any:
    return plain_letters(value) if isinstance(value, str) else value


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
    return _written([flat(record) for record in records])


def _written(rows: Sequence[Record]) -> str:
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
