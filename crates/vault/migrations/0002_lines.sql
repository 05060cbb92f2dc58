-- Entries lie in lines, so that a save touches the end of its line and no index; heads lie together
-- by record; the search knows the family; who opened or printed is remembered. What is derived is
-- made anew after this, from the log.

ALTER TABLE entry RENAME TO entry_before;

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

-- Where a line begins: nothing is followed, or what is followed is not here, or somebody else's entry
-- follows it already.
CREATE TABLE beginning (
  line    INTEGER PRIMARY KEY,
  scope   BLOB NOT NULL,
  replica BLOB NOT NULL,
  seq     INTEGER NOT NULL,
  hash    BLOB NOT NULL,
  prev    BLOB,
  UNIQUE (scope, replica, seq, hash)
) STRICT;

INSERT INTO beginning (scope, replica, seq, hash, prev)
SELECT scope, replica, seq, hash, prev FROM entry_before AS it
WHERE prev IS NULL
   OR NOT EXISTS (
        SELECT 1 FROM entry_before AS before
        WHERE before.scope = it.scope AND before.replica = it.replica
          AND before.seq = it.seq - 1 AND before.hash = it.prev)
   OR EXISTS (
        SELECT 1 FROM entry_before AS other
        WHERE other.scope = it.scope AND other.replica = it.replica
          AND other.seq = it.seq AND other.prev = it.prev AND other.hash < it.hash)
ORDER BY scope, replica, seq, hash;

INSERT INTO line (id, scope, replica, after) SELECT line, scope, replica, prev FROM beginning;

WITH RECURSIVE placed (line, scope, replica, seq, hash) AS (
  SELECT line, scope, replica, seq, hash FROM beginning
  UNION ALL
  SELECT placed.line, next.scope, next.replica, next.seq, next.hash
  FROM placed
  JOIN entry_before AS next
    ON next.scope = placed.scope AND next.replica = placed.replica
   AND next.seq = placed.seq + 1 AND next.prev = placed.hash
  WHERE NOT EXISTS (
    SELECT 1 FROM beginning
    WHERE beginning.scope = next.scope AND beginning.replica = next.replica
      AND beginning.seq = next.seq AND beginning.hash = next.hash)
)
INSERT INTO entry (id, hash, prev, sitting, envelope, worth)
SELECT (placed.line << 32) + placed.seq, it.hash, it.prev, it.sitting, it.envelope, it.worth
FROM placed
JOIN entry_before AS it
  ON it.scope = placed.scope AND it.replica = placed.replica
 AND it.seq = placed.seq AND it.hash = placed.hash;

-- Not one entry may be left behind: an unequal count fails the whole step.
CREATE TABLE equal (missing INTEGER NOT NULL CHECK (missing = 0)) STRICT;
INSERT INTO equal
SELECT (SELECT count(*) FROM entry_before) - (SELECT count(*) FROM entry);
DROP TABLE equal;

DROP TABLE beginning;
DROP TABLE entry_before;
DROP TABLE tip;
DROP TABLE summary;
DROP TABLE seen;
DROP TABLE head;
DROP TABLE search;
DROP TABLE search_row;

ALTER TABLE scope ADD COLUMN last_day TEXT; -- derived: the latest day on which anything happened

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
