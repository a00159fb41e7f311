"""The tables of the index. Figures keep their model's units: jobs, US dollars a year or an hour."""

from typing import get_args
from zlib import crc32

from careercli.model.listing import AreaMedian, Element, GroupListing, Listing, RoundProjection, StateProjection

_TYPES = {str: "TEXT", int: "INTEGER", float: "REAL"}


def quoted(name: str) -> str:
    """A column's name; some are words of SQL's own."""
    return f'"{name}"'


def columns_of(row: type[tuple[object, ...]]) -> str:
    """The columns that hold a named tuple, in the order of its fields."""
    return ", ".join(map(quoted, row._fields))  # type: ignore[attr-defined]


def _columns(row: type) -> str:
    """The columns of a table that holds a named tuple, as its fields are declared."""
    columns = []
    for name, declared in row.__annotations__.items():
        kinds = get_args(declared) or (declared,)
        columns.append(f"{quoted(name)} {_TYPES[kinds[0]]}{'' if type(None) in kinds else ' NOT NULL'}")
    return ", ".join(columns)


SCHEMA = f"""
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- An unpublished figure is NULL; a top-coded median is NULL with its bound in *_at_least.
CREATE TABLE occupation ({_columns(Listing)}, PRIMARY KEY (soc), UNIQUE (slug)) WITHOUT ROWID;

-- Major, minor and broad groups, and the total of all occupations.
CREATE TABLE "group" ({_columns(GroupListing)}, PRIMARY KEY (soc)) WITHOUT ROWID;
CREATE TABLE membership (group_soc TEXT NOT NULL, soc TEXT NOT NULL, PRIMARY KEY (group_soc, soc)) WITHOUT ROWID;

-- Pay of occupations by area, all industries together; the hourly median only where no annual one is published.
CREATE TABLE area_median (
    area TEXT NOT NULL, soc TEXT NOT NULL, {_columns(AreaMedian)}, PRIMARY KEY (area, soc)
) WITHOUT ROWID;

-- The nation's projections of every round, by the id of its source.
CREATE TABLE round_projection (
    source TEXT NOT NULL, soc TEXT NOT NULL, {_columns(RoundProjection)}, PRIMARY KEY (source, soc)
) WITHOUT ROWID;

-- State agencies' projections.
CREATE TABLE state_projection (
    area TEXT NOT NULL, soc TEXT NOT NULL, {_columns(StateProjection)}, PRIMARY KEY (area, soc)
) WITHOUT ROWID;

-- O*NET importance (1 to 5) of the skills and kinds of knowledge; `kind` is `skill` or `knowledge`. Mean and standard
-- deviation are those over all occupations that are rated on it.
CREATE TABLE element ({_columns(Element)}, PRIMARY KEY (id)) WITHOUT ROWID;
CREATE TABLE rating (
    soc TEXT NOT NULL, element INTEGER NOT NULL, importance REAL NOT NULL, PRIMARY KEY (soc, element)
) WITHOUT ROWID;

-- The nearest occupations of each (catalog/files/likeness.py); `by_group` is 1 where its group stands for it.
CREATE TABLE likeness (
    soc TEXT NOT NULL, by_group INTEGER NOT NULL, near TEXT NOT NULL, PRIMARY KEY (soc)
) WITHOUT ROWID;

-- How many standard deviations each skill and kind of knowledge of an occupation is above its mean: four-byte floats,
-- in the order of the ids of `element`. Only occupations that are rated.
CREATE TABLE skill_profile (soc TEXT PRIMARY KEY, deviations BLOB NOT NULL) WITHOUT ROWID;

-- What names mean, the occupations first. `target` is the slug of an occupation or a profile, the code of a group or a
-- field of study.
CREATE TABLE meaning (
    id INTEGER PRIMARY KEY, leads_to TEXT NOT NULL, target TEXT NOT NULL, title TEXT NOT NULL, jobs INTEGER NOT NULL
);
CREATE INDEX meaning_target ON meaning (target);

-- Every name, and every meaning of it. `kinds` holds the letters (NameKind) of all sources that agree on a meaning,
-- `place` the place among several meanings that were put in order by hand. A field's occupations are in `study`.
CREATE TABLE name (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE sense (
    name INTEGER NOT NULL, meaning INTEGER NOT NULL, kinds TEXT NOT NULL, place INTEGER NOT NULL,
    PRIMARY KEY (name, meaning)
) WITHOUT ROWID;
CREATE TABLE study (cip TEXT NOT NULL, soc TEXT NOT NULL, PRIMARY KEY (cip, soc)) WITHOUT ROWID;

-- How much every word says of what somebody does, how often it is the last of a name (0 to 1: `of` 0, `machinist` 0.7),
-- in which names it occurs (ascending ids of `name`), in which
-- occupations' names (ids of `meaning`) and in how many of each; four bytes each, counts as floats. `lexicon` has one
-- row: how many names there are, the first that is a field of study, what the words of each name say together, and each
-- occupation's part of all names (four-byte floats).
CREATE TABLE word (
    word TEXT PRIMARY KEY, stem TEXT NOT NULL, says REAL NOT NULL, ends REAL NOT NULL,
    names BLOB NOT NULL, occupations BLOB NOT NULL,
    counts BLOB NOT NULL
);
CREATE INDEX word_stem ON word (stem);
CREATE TABLE lexicon (
    names INTEGER NOT NULL, fields_from INTEGER NOT NULL, weights BLOB NOT NULL, shares BLOB NOT NULL
);

-- data/synonyms.toml, its words in the form that is compared (catalog.text). `same` is 0 for words that are only near.
CREATE TABLE expansion (short TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (short, text)) WITHOUT ROWID;
CREATE TABLE equivalent (
    word TEXT NOT NULL, other TEXT NOT NULL, same INTEGER NOT NULL, PRIMARY KEY (word, other)
) WITHOUT ROWID;
CREATE TABLE set_aside (phrase TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (phrase, reason)) WITHOUT ROWID;

-- What phrases in sentences mean: data/questions.toml, and the names of places (`catalog/index/asked.py`).
CREATE TABLE asked (phrase TEXT NOT NULL, kind TEXT NOT NULL, meaning TEXT NOT NULL,
    PRIMARY KEY (phrase, kind, meaning)
) WITHOUT ROWID;

-- O*NET's ratings of the six interests (1 to 7), by their letters.
CREATE TABLE interest (soc TEXT NOT NULL, letter TEXT NOT NULL, score REAL NOT NULL, PRIMARY KEY (soc, letter))
WITHOUT ROWID;
"""

COMPILER = 12
"""Raised whenever other contents are compiled into the same tables."""

VERSION = f"{COMPILER}-{crc32(SCHEMA.encode()):08x}"
"""Another whenever the tables or their contents change, so that an older index is rebuilt rather than misread."""
