"""Asking the index."""

import sqlite3
import struct
import weakref
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from careercli.catalog.errors import DataError
from careercli.catalog.files.likeness import read_near
from careercli.catalog.index.schema import VERSION, columns_of
from careercli.model.likeness import Neighbourhood
from careercli.model.listing import AreaMedian, Element, GroupListing, Listing, RoundProjection, StateProjection
from careercli.model.name import LeadsTo
from careercli.model.occupation import INTERESTS
from careercli.model.orientation import Orientation

_LISTING = columns_of(Listing)

_MOST_MARKS = 500
"""Values that one query is given; older versions of SQLite take 999."""


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

    def is_title(self, text: str) -> bool:
        """Whether a text is a title that a classification, O*NET or the Handbook lists, word for word, in any case."""
        sql = (
            "SELECT 1 FROM name JOIN sense ON name = id WHERE text = ? COLLATE NOCASE AND kinds NOT IN ('E', 'F', 'S')"
        )
        return bool(self.rows(f"{sql} LIMIT 1", (text,)))

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

    def orientations(self, *, skills: bool = True) -> dict[str, Orientation]:
        """Interests, and `skills` where they are needed, of every occupation that O*NET rates, by SOC code."""
        rows = self.rows("SELECT soc, deviations FROM skill_profile") if skills else ()
        deviations = {soc: struct.unpack(f"{len(content) // 4}f", content) for soc, content in rows}
        interests = self.interests("".join(INTERESTS))
        scores = {soc: tuple(map(each.__getitem__, INTERESTS)) for soc, each in interests.items()}
        return {soc: Orientation(scores.get(soc), deviations.get(soc)) for soc in scores | deviations}

    def occupations_where(self, skill: str, least: float) -> set[str]:
        """The SOC codes of the occupations in which a skill or kind of knowledge has at least this importance."""
        sql = "SELECT soc FROM rating JOIN element ON element = id WHERE name = ? AND importance >= ?"
        return {soc for (soc,) in self.rows(sql, (skill, least))}

    def asked(self, phrases: Iterable[str]) -> list[tuple[str, str, str]]:
        """Of some phrases, those that mean something in sentences: the phrase, its kind and what it means."""
        wanted, found = list(phrases), []
        for start in range(0, len(wanted), _MOST_MARKS):
            part = wanted[start : start + _MOST_MARKS]
            found += self.rows(f"SELECT phrase, kind, meaning FROM asked WHERE phrase IN ({marks(part)})", part)
        return [(phrase, kind, meaning) for phrase, kind, meaning in found]

    def strangers(self, words: Iterable[str]) -> set[str]:
        """Of some words, those that occur in no name, no description and no phrase of sentences."""
        wanted = set(words)
        listed = tuple(wanted)
        known = self.rows(f"SELECT word FROM word WHERE word IN ({marks(listed)})", listed)
        return wanted - {word for (word,) in known} - {phrase for phrase, _, _ in self.asked(listed)}

    def asked_words(self, letter: str) -> list[str]:
        """The single words of sentences that begin with a letter, names of places apart."""
        sql = (
            "SELECT DISTINCT phrase FROM asked WHERE phrase >= ? AND phrase < ? AND instr(phrase, ' ') = 0 "
            "AND kind NOT IN ('state', 'state too', 'postal', 'city', 'town')"
        )
        return [phrase for (phrase,) in self.rows(sql, (letter, chr(ord(letter) + 1)))]

    def interests(self, letters: str) -> dict[str, dict[str, float]]:
        """O*NET's ratings (1 to 7) of some of the six interests, by SOC code and letter."""
        found: dict[str, dict[str, float]] = {}
        sql = f"SELECT soc, letter, score FROM interest WHERE letter IN ({marks(letters)})"
        for soc, letter, score in self.rows(sql, letters):
            found.setdefault(soc, {})[letter] = score
        return found

    def neighbourhoods(self, socs: Sequence[str]) -> dict[str, Neighbourhood]:
        """The nearest occupations of each, by SOC code; what the data do not have is left out."""
        rows = self.rows(f"SELECT soc, by_group, near FROM likeness WHERE soc IN ({marks(socs)})", socs)
        try:
            return {soc: Neighbourhood(bool(by_group), read_near(near)) for soc, by_group, near in rows}
        except (TypeError, ValueError) as error:
            raise DataError(f"the index cannot be read: {error}") from None

    def fields_of(self, socs: Sequence[str]) -> dict[str, set[str]]:
        """The fields of study that lead to each occupation, by SOC code; one that none leads to is left out."""
        found: dict[str, set[str]] = {}
        for cip, soc in self.rows(f"SELECT cip, soc FROM study WHERE soc IN ({marks(socs)})", socs):
            found.setdefault(soc, set()).add(cip)
        return found

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
