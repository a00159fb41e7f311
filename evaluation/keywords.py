"""Plain keyword matching over the same names, to compare with: SQLite's full-text search ranked by BM25."""

import sqlite3

from careercli.catalog.index.index import Index
from careercli.catalog.text import words


class Keywords:
    """Every name that the index has, in one table of FTS5 with its Porter stemmer."""

    def __init__(self, index: Index) -> None:
        sql = (
            "SELECT text, leads_to, target FROM sense JOIN name ON name.id = name JOIN meaning ON meaning.id = meaning"
            " WHERE leads_to IN ('occupation', 'group') AND kinds != 'F'"
        )
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute("CREATE VIRTUAL TABLE name USING fts5(text, target UNINDEXED, tokenize = porter)")
        rows = ((text, target) for text, _, target in index.rows(sql))
        self._connection.executemany("INSERT INTO name VALUES (?, ?)", rows)

    def __call__(self, text: str) -> list[str]:
        """Slugs of occupations and codes of groups, best first."""
        wanted = " OR ".join(f'"{word}"' for word in words(text))
        if not wanted:
            return []
        sql = "SELECT target FROM name WHERE name MATCH ? ORDER BY bm25(name) LIMIT 200"
        return list(dict.fromkeys(target for (target,) in self._connection.execute(sql, (wanted,))))
