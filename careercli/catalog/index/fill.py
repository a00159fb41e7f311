"""Filling the tables of the index."""

import sqlite3
from collections.abc import Iterable


def fill(
    connection: sqlite3.Connection, table: str, rows: Iterable[tuple[object, ...]], *, repeated: bool = False
) -> None:
    """Put rows into a table; with `repeated`, rows whose key is there already are passed over."""
    rows = list(rows)
    if rows:
        marks = ",".join("?" * len(rows[0]))
        connection.executemany(f"INSERT {'OR IGNORE ' if repeated else ''}INTO {table} VALUES ({marks})", rows)
