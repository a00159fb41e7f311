"""Asking the index."""

import sqlite3
import weakref
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from careercli.catalog.errors import DataError
from careercli.catalog.index.schema import VERSION, columns_of
from careercli.model.listing import AreaMedian, Element, GroupListing, Listing, RoundProjection, StateProjection
from careercli.model.name import LeadsTo

_LISTING = columns_of(Listing)


class Index:
    """An open index. A damaged file is replaced by a rebuilt one, once, in the middle of a question if need be."""

    def __init__(self, connection: sqlite3.Connection, rebuild: Callable[[], sqlite3.Connection]) -> None:
        self._rebuild: Callable[[], sqlite3.Connection] | None = rebuild
        self._hold(connection)

    def _hold(self, connection: sqlite3.Connection) -> None:
        """Take over a database, to be closed when the index is gone, at the end of the run at the latest."""
        self._connection = connection
        self._close = weakref.finalize(self, connection.close)

    def rows(self, sql: str, parameters: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query. Raises DataError where the index stays unreadable after it was rebuilt."""
        parameters = tuple(parameters)
        try:
            return self._connection.execute(sql, parameters).fetchall()
        except sqlite3.DatabaseError as error:
            if self._rebuild is None:
                raise DataError(f"the index cannot be read: {error}") from None
            rebuild, self._rebuild = self._rebuild, None
            self._close()
            self._hold(rebuild())
            return self.rows(sql, parameters)

    def listings(self, slugs: Iterable[str] | None = None) -> list[Listing]:
        """All occupations in the order of their codes, or those with the given slugs."""
        sql = f"SELECT {_LISTING} FROM occupation"
        wanted: tuple[str, ...] = ()
        if slugs is not None:
            wanted = tuple(slugs)
            sql += f" WHERE slug IN ({marks(wanted)})"
        return [Listing(*row) for row in self.rows(sql + " ORDER BY soc", wanted)]

    def members(self, group_soc: str) -> list[Listing]:
        """The occupations of a group, in the order of their codes."""
        sql = f"SELECT {_LISTING} FROM occupation JOIN membership USING (soc) WHERE group_soc = ? ORDER BY soc"
        return [Listing(*row) for row in self.rows(sql, (group_soc,))]

    def groups(self) -> list[GroupListing]:
        """All groups in the order of their codes, the total first."""
        return [GroupListing(*row) for row in self.rows(f'SELECT {columns_of(GroupListing)} FROM "group" ORDER BY soc')]

    def group_titles(self) -> dict[str, str]:
        """The title of every group by its code."""
        return {group.soc: group.title for group in self.groups()}

    def names_for_completion(self) -> list[tuple[str, str]]:
        """Slug and title of occupations, code and title of groups, those with the most jobs first."""
        kinds = (LeadsTo.OCCUPATION, LeadsTo.GROUP)
        sql = "SELECT target, title FROM meaning WHERE leads_to IN (?, ?) ORDER BY jobs DESC"
        return [(target, title) for target, title in self.rows(sql, kinds)]

    def elements(self) -> dict[int, Element]:
        """Every skill and kind of knowledge that O*NET rates, by its number in the index."""
        rows = self.rows(f"SELECT {columns_of(Element)} FROM element")
        return {row[0]: Element(*row) for row in rows}

    def importances(self, socs: Sequence[str]) -> dict[str, dict[int, float]]:
        """The importance of each element that an occupation is rated on, by SOC code; others are left out."""
        found: dict[str, dict[int, float]] = {}
        sql = f"SELECT soc, element, importance FROM rating WHERE soc IN ({marks(socs)})"
        for soc, element, importance in self.rows(sql, socs):
            found.setdefault(soc, {})[element] = importance
        return found

    def occupations_where(self, skill: str, least: float) -> set[str]:
        """The SOC codes of the occupations in which a skill or kind of knowledge has at least this importance."""
        sql = "SELECT soc FROM rating JOIN element ON element = id WHERE name = ? AND importance >= ?"
        return {soc for (soc,) in self.rows(sql, (skill, least))}

    def medians_in(self, area: str) -> dict[str, AreaMedian]:
        """Jobs and median pay in an area by SOC code."""
        columns = columns_of(AreaMedian)
        rows = self.rows(f"SELECT soc, {columns} FROM area_median WHERE area = ?", (area,))
        return {soc: AreaMedian(*figures) for soc, *figures in rows}

    def projections_of(self, source: str) -> dict[str, RoundProjection]:
        """The nation's projections of one round, by the id of its source, by SOC code."""
        columns = columns_of(RoundProjection)
        rows = self.rows(f"SELECT soc, {columns} FROM round_projection WHERE source = ?", (source,))
        return {soc: RoundProjection(*figures) for soc, *figures in rows}

    def projections_in(self, area: str) -> dict[str, StateProjection]:
        """The state agency's projections for an area by SOC code."""
        columns = columns_of(StateProjection)
        rows = self.rows(f"SELECT soc, {columns} FROM state_projection WHERE area = ?", (area,))
        return {soc: StateProjection(*figures) for soc, *figures in rows}


def marks(values: Iterable[object]) -> str:
    """As many question marks as there are values."""
    return ",".join("?" for _ in values)


def fingerprint_of(connection: sqlite3.Connection) -> str | None:
    """The fingerprint of the data that an index was built from, or None where it is of another version or damaged."""
    try:
        meta = dict(connection.execute("SELECT key, value FROM meta"))
    except sqlite3.DatabaseError:
        return None
    return meta.get("fingerprint") if meta.get("version") == VERSION else None
