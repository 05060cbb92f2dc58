-- The log, what is derived from it, and what never leaves this laptop.

-- Everything people did, gap-free and hash-chained per scope and replica (R1, R11).
CREATE TABLE entry (
  scope    BLOB NOT NULL,
  replica  BLOB NOT NULL,
  seq      INTEGER NOT NULL,
  hash     BLOB NOT NULL,
  prev     BLOB,
  sitting  BLOB NOT NULL,
  envelope BLOB NOT NULL,
  worth    BLOB NOT NULL, -- the values, apart, so that an erasure can blank them
  PRIMARY KEY (scope, replica, seq, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE tip (
  scope   BLOB NOT NULL,
  replica BLOB NOT NULL,
  hash    BLOB NOT NULL,
  seq     INTEGER NOT NULL,
  PRIMARY KEY (scope, replica, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE sitting (
  scope   BLOB NOT NULL,
  id      BLOB NOT NULL,
  replica BLOB NOT NULL,
  secret  BLOB NOT NULL,
  PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

-- One row: the lineage of this database.
CREATE TABLE replica (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id  BLOB NOT NULL
) STRICT;

CREATE TABLE scope (
  scope       BLOB PRIMARY KEY,
  family      BLOB NOT NULL,
  compartment TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX scope_of_family ON scope (family);

-- Derived: the writes that no known write has seen.
CREATE TABLE head (
  scope   BLOB NOT NULL,
  kind    TEXT NOT NULL,
  record  BLOB NOT NULL,
  field   TEXT NOT NULL,
  name    BLOB NOT NULL, -- of the action: sitting, then eight bytes of number
  at      INTEGER NOT NULL,
  happened TEXT NOT NULL,
  user    BLOB NOT NULL,
  value   TEXT NOT NULL,
  over    BLOB, -- of a removal: the names it saw, one after the other
  PRIMARY KEY (scope, kind, record, field, name)
) STRICT, WITHOUT ROWID;

-- Derived: names that were seen before they arrived (R7).
CREATE TABLE seen (
  scope   BLOB NOT NULL,
  kind    TEXT NOT NULL,
  record  BLOB NOT NULL,
  field   TEXT NOT NULL,
  name    BLOB NOT NULL,
  PRIMARY KEY (scope, kind, record, field, name)
) STRICT, WITHOUT ROWID;

-- Derived: what the list of families shows.
CREATE TABLE summary (
  family   BLOB PRIMARY KEY,
  actions  INTEGER NOT NULL,
  last_at  INTEGER NOT NULL,
  last_day TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Derived: every visible text of every known kind.
CREATE TABLE search_row (
  id     INTEGER PRIMARY KEY,
  scope  BLOB NOT NULL,
  kind   TEXT NOT NULL,
  record BLOB NOT NULL,
  field  TEXT NOT NULL,
  day    TEXT NOT NULL,
  said   TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_row_of ON search_row (scope, kind, record, field);

CREATE VIRTUAL TABLE search USING fts5 (
  said, content = 'search_row', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);
-- A word that was taken out leaves no trace in the index.
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

-- Local only. A rowid table: a growing note rewrites its own page and no index.
CREATE TABLE draft (
  id      INTEGER PRIMARY KEY,
  family  BLOB NOT NULL,
  meeting BLOB NOT NULL, -- empty outside a meeting
  slot    TEXT NOT NULL,
  content TEXT NOT NULL,
  at      INTEGER NOT NULL,
  UNIQUE (family, meeting, slot)
) STRICT;

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was answered to a request, so that asking again does nothing twice.
CREATE TABLE request (
  id    BLOB PRIMARY KEY,
  reply TEXT NOT NULL,
  at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
