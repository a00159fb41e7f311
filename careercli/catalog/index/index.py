"""Asking the index."""

import sqlite3
from collections.abc import Callable, Iterable
from typing import Any

from careercli.catalog.errors import DataError
from careercli.catalog.index.schema import VERSION
from careercli.model.listing import AreaMedian, Listing, StateProjection

_LISTING = ", ".join(Listing._fields)


class Index:
    """An open index. A damaged file is replaced by a rebuilt one, once, in the middle of a question if need be."""

    def __init__(self, connection: sqlite3.Connection, rebuild: Callable[[], sqlite3.Connection]) -> None:
        self._connection = connection
        self._rebuild: Callable[[], sqlite3.Connection] | None = rebuild

    def rows(self, sql: str, parameters: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query. Raises DataError where the index stays unreadable after it was rebuilt."""
        parameters = tuple(parameters)
        try:
            return self._connection.execute(sql, parameters).fetchall()
        except sqlite3.DatabaseError as error:
            if self._rebuild is None:
                raise DataError(f"the index cannot be read: {error}") from None
            rebuild, self._rebuild = self._rebuild, None
            self._connection.close()
            self._connection = rebuild()
            return self.rows(sql, parameters)

    def listings(self, slugs: Iterable[str] | None = None) -> list[Listing]:
        """All occupations in the order of their codes, or those with the given slugs."""
        sql = f"SELECT {_LISTING} FROM occupation"
        wanted: tuple[str, ...] = ()
        if slugs is not None:
            wanted = tuple(slugs)
            sql += f" WHERE slug IN ({','.join('?' * len(wanted))})"
        return [Listing(*row) for row in self.rows(sql + " ORDER BY soc", wanted)]

    def members(self, group_soc: str) -> list[Listing]:
        """The occupations of a group, in the order of their codes."""
        sql = f"SELECT {_LISTING} FROM occupation JOIN membership USING (soc) WHERE group_soc = ? ORDER BY soc"
        return [Listing(*row) for row in self.rows(sql, (group_soc,))]

    def group_titles(self) -> dict[str, str]:
        """The title of every group by its code."""
        return dict(self.rows("SELECT target, title FROM meaning WHERE leads_to = 'group' ORDER BY target"))

    def medians_in(self, area: str) -> dict[str, AreaMedian]:
        """Jobs and median pay in an area by SOC code."""
        columns = ", ".join(AreaMedian._fields)
        rows = self.rows(f"SELECT soc, {columns} FROM area_median WHERE area = ?", (area,))
        return {soc: AreaMedian(*figures) for soc, *figures in rows}

    def projections_in(self, area: str) -> dict[str, StateProjection]:
        """The state agency's projections for an area by SOC code."""
        columns = ", ".join(StateProjection._fields)
        rows = self.rows(f"SELECT soc, {columns} FROM state_projection WHERE area = ?", (area,))
        return {soc: StateProjection(*figures) for soc, *figures in rows}


def fingerprint_of(connection: sqlite3.Connection) -> str | None:
    """The fingerprint of the data that an index was built from, or None where it is of another version or damaged."""
    try:
        meta = dict(connection.execute("SELECT key, value FROM meta"))
    except sqlite3.DatabaseError:
        return None
    return meta.get("fingerprint") if meta.get("version") == VERSION else None
