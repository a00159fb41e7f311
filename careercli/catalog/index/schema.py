"""The tables of the index. Figures keep their model's units: jobs, US dollars a year or an hour."""

from hashlib import blake2b

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- An unpublished median is NULL; a top-coded one is NULL with its bound in *_at_least.
CREATE TABLE occupation (
    soc TEXT PRIMARY KEY, slug TEXT NOT NULL UNIQUE, title TEXT NOT NULL, profile TEXT NOT NULL,
    annual_median REAL, annual_at_least REAL, hourly_median REAL, hourly_at_least REAL, employment REAL,
    base INTEGER, projected INTEGER, change INTEGER, change_percent REAL, openings INTEGER,
    education TEXT NOT NULL, experience TEXT NOT NULL, training TEXT NOT NULL, job_zone INTEGER, interests TEXT,
    -- Places in the published rankings (1 is first), which settle ties that rounded figures leave open.
    rank_growth INTEGER, rank_new_jobs INTEGER, rank_decline INTEGER, rank_job_losses INTEGER
) WITHOUT ROWID;

CREATE TABLE membership (group_soc TEXT NOT NULL, soc TEXT NOT NULL, PRIMARY KEY (group_soc, soc)) WITHOUT ROWID;

-- Pay of occupations by area, all industries together; the hourly median only where no annual one is published.
CREATE TABLE area_pay (
    area TEXT NOT NULL, soc TEXT NOT NULL, employment INTEGER, annual_median INTEGER, annual_at_least INTEGER,
    hourly_median REAL, PRIMARY KEY (area, soc)
) WITHOUT ROWID;

-- State agencies' projections; NULL where not published.
CREATE TABLE state_projection (
    area TEXT NOT NULL, soc TEXT NOT NULL, base INTEGER, projected INTEGER, change INTEGER, change_percent REAL,
    openings INTEGER, PRIMARY KEY (area, soc)
) WITHOUT ROWID;

-- O*NET importance (1 to 5) of the skills and kinds of knowledge; `kind` is `skill` or `knowledge`. Mean and standard
-- deviation are those over all occupations that are rated on it.
CREATE TABLE element (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, mean REAL NOT NULL, deviation REAL NOT NULL
);
CREATE TABLE rating (
    soc TEXT NOT NULL, element INTEGER NOT NULL, importance REAL NOT NULL, PRIMARY KEY (soc, element)
) WITHOUT ROWID;

-- Every name that leads somewhere. `key` is lookup.words.key(text); `target` a slug, or the code of a group.
CREATE TABLE name (
    key TEXT NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL, leads_to TEXT NOT NULL, target TEXT NOT NULL,
    PRIMARY KEY (key, kind, target, text)
) WITHOUT ROWID;
"""

VERSION = blake2b(SCHEMA.encode(), digest_size=8).hexdigest()
"""Another whenever a table changes, so that an older index is rebuilt rather than misread."""
