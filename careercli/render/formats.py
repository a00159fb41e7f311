"""The formats for programs: JSON, JSONL and CSV, from the records of a result."""

import io
import json
from collections.abc import Iterable, Mapping, Sequence
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


def _written(rows: Sequence[Record]) -> str:
    import csv  # JSON, which is asked for by the thousand, does not pay for it

    columns = list(dict.fromkeys(column for row in rows for column in row))
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue()
