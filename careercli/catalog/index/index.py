"""Asking the index."""

import sqlite3
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from careercli.catalog.errors import DataError
from careercli.catalog.index.schema import VERSION


class Listing(NamedTuple):
    """The figures of one occupation that lists, rankings and filters go by (units: `schema.py`)."""

    soc: str
    slug: str
    title: str
    profile: str
    annual_median: float | None
    annual_at_least: float | None
    hourly_median: float | None
    hourly_at_least: float | None
    employment: float | None
    base: int | None
    projected: int | None
    change: int | None
    change_percent: float | None
    openings: int | None
    education: str
    experience: str
    training: str
    job_zone: int | None
    interests: str | None
    rank_growth: int | None
    rank_new_jobs: int | None
    rank_decline: int | None
    rank_job_losses: int | None


class AreaPay(NamedTuple):
    """The median pay of one occupation in one area; an hourly one only where no annual one is published."""

    employment: int | None
    annual_median: int | None
    annual_at_least: int | None
    hourly_median: float | None


class StateProjection(NamedTuple):
    """The figures of a state agency's projection of one occupation, in jobs."""

    base: int | None
    projected: int | None
    change: int | None
    change_percent: float | None
    openings: int | None


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
        sql = "SELECT * FROM occupation"
        wanted: tuple[str, ...] = ()
        if slugs is not None:
            wanted = tuple(slugs)
            sql += f" WHERE slug IN ({','.join('?' * len(wanted))})"
        return [Listing(*row) for row in self.rows(sql + " ORDER BY soc", wanted)]

    def members(self, group_soc: str) -> list[Listing]:
        """The occupations of a group, in the order of their codes."""
        sql = "SELECT occupation.* FROM occupation JOIN membership USING (soc) WHERE group_soc = ? ORDER BY soc"
        return [Listing(*row) for row in self.rows(sql, (group_soc,))]

    def group_titles(self) -> dict[str, str]:
        """The title of every group by its code."""
        return dict(self.rows("SELECT target, title FROM meaning WHERE leads_to = 'group' ORDER BY target"))

    def pay_in(self, area: str) -> dict[str, AreaPay]:
        """Median pay in an area by SOC code."""
        columns = "soc, employment, annual_median, annual_at_least, hourly_median"
        rows = self.rows(f"SELECT {columns} FROM area_pay WHERE area = ?", (area,))
        return {soc: AreaPay(*figures) for soc, *figures in rows}

    def projections_in(self, area: str) -> dict[str, StateProjection]:
        """The state agency's projections for an area by SOC code."""
        columns = "soc, base, projected, change, change_percent, openings"
        rows = self.rows(f"SELECT {columns} FROM state_projection WHERE area = ?", (area,))
        return {soc: StateProjection(*figures) for soc, *figures in rows}


def fingerprint_of(connection: sqlite3.Connection) -> str | None:
    """The fingerprint of the data that an index was built from, or None where it is of another version or damaged."""
    try:
        meta = dict(connection.execute("SELECT key, value FROM meta"))
    except sqlite3.DatabaseError:
        return None
    return meta.get("fingerprint") if meta.get("version") == VERSION else None
