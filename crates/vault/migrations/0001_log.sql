-- The log, what is derived from it, and what never leaves this laptop.

-- A line: entries of one replica in one scope, each after the one before. Its end is a tip (R11).
-- Where two entries follow the same one, the second begins a line of its own.
CREATE TABLE line (
  id      INTEGER PRIMARY KEY,
  scope   BLOB NOT NULL,
  replica BLOB NOT NULL,
  after   BLOB, -- the hash of what its first entry follows; none at the beginning of a series
  settled INTEGER NOT NULL DEFAULT 0 -- the last number that the search has taken in
) STRICT;
CREATE INDEX line_of ON line (scope, replica);

-- Everything people did. The number is that of the line, then that in the series, 32 bits of it:
-- so a save touches the end of its line and no index.
CREATE TABLE entry (
  id       INTEGER PRIMARY KEY,
  hash     BLOB NOT NULL,
  prev     BLOB,
  sitting  BLOB NOT NULL,
  envelope BLOB NOT NULL,
  worth    BLOB NOT NULL -- the values, apart, so that an erasure can blank them
) STRICT;

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
  compartment TEXT NOT NULL,
  last_day    TEXT -- derived: the latest day on which anything happened
) STRICT, WITHOUT ROWID;
CREATE INDEX scope_of_family ON scope (family);

-- Derived: the writes that no known write has seen, and the names that were seen before they
-- arrived (R7); a record's fields together, as they are read together.
CREATE TABLE head (
  scope  BLOB NOT NULL,
  kind   TEXT NOT NULL,
  record BLOB NOT NULL,
  body   BLOB NOT NULL,
  PRIMARY KEY (scope, kind, record)
) STRICT, WITHOUT ROWID;

-- Derived when there is time: every visible text of every known kind.
CREATE TABLE search_row (
  id     INTEGER PRIMARY KEY,
  scope  BLOB NOT NULL,
  kind   TEXT NOT NULL,
  record BLOB NOT NULL,
  field  TEXT NOT NULL,
  day    TEXT NOT NULL,
  said   TEXT NOT NULL,
  place  TEXT NOT NULL -- the family, as one word, so that the index itself stays in it
) STRICT;
CREATE UNIQUE INDEX search_row_of ON search_row (scope, kind, record, field);

CREATE VIRTUAL TABLE search USING fts5 (
  said, place, content = 'search_row', content_rowid = 'id',
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

-- Who opened, printed, exported, showed or signed what, never what it said. It belongs to no scope;
-- each row is chained to the one before and goes to the office until it says that it has it.
CREATE TABLE audit (
  n       INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL,
  user    BLOB NOT NULL,
  device  BLOB NOT NULL,
  replica BLOB NOT NULL,
  what    TEXT NOT NULL,
  family  BLOB,
  record  BLOB,
  hash    BLOB NOT NULL
) STRICT;
