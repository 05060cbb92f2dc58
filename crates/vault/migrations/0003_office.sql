-- What the exchange with the agency's office needs: seals, what lies aside, what the office said,
-- and who it is. Nothing that was here changes.

-- Salts written out, once words of the sitting were erased; its secret is empty then (R31).
ALTER TABLE sitting ADD COLUMN salts BLOB;

-- The last number that `place` has taken in: a save touches no index, the exchange looks at few entries.
ALTER TABLE line ADD COLUMN placed INTEGER NOT NULL DEFAULT 0;

-- Derived: where the entry with a hash lies.
CREATE TABLE place (
  hash  BLOB PRIMARY KEY,
  entry INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Signatures that stand on entries; each vouches for everything before it (R12).
CREATE TABLE seal (
  hash      BLOB PRIMARY KEY,
  signature BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- What the office did not take into the log: outside the file, and still here with its words (R19).
CREATE TABLE aside (
  hash     BLOB PRIMARY KEY,
  scope    BLOB NOT NULL,
  sitting  BLOB NOT NULL,
  prev     BLOB,
  envelope BLOB NOT NULL,
  worth    BLOB NOT NULL,
  seal     BLOB,
  reason   INTEGER NOT NULL,
  words    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX aside_of ON aside (scope);

-- What the office said last: a hint that may fall at any time (R20).
CREATE TABLE told (
  scope   BLOB PRIMARY KEY,
  points  BLOB NOT NULL, -- places it holds, one after the other: replica, number, hash
  marked  BLOB NOT NULL, -- hashes that its backups hold
  closed  INTEGER NOT NULL,
  picture BLOB -- borrowed until the history is here
) STRICT, WITHOUT ROWID;

-- Scopes that were let go of, until the office has heard it (R24).
CREATE TABLE dropped (
  scope BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- One row, once this laptop is enrolled: the only office it speaks to (R21).
CREATE TABLE agency (
  one    INTEGER PRIMARY KEY CHECK (one = 1),
  device BLOB NOT NULL,
  key    BLOB NOT NULL,
  scope  BLOB NOT NULL,
  own    BLOB NOT NULL, -- this laptop, as the office knows it
  user   BLOB NOT NULL, -- its user, as the office knows them
  place  TEXT NOT NULL -- where it is reached
) STRICT;

-- One row: what this laptop signs with. Made when it is first needed.
CREATE TABLE signer (
  one  INTEGER PRIMARY KEY CHECK (one = 1),
  seed BLOB NOT NULL
) STRICT;

-- One row: how much of the audit the office has, and where its own chain stood then.
CREATE TABLE handed (
  one   INTEGER PRIMARY KEY CHECK (one = 1),
  rows  INTEGER NOT NULL,
  count INTEGER NOT NULL,
  hash  BLOB
) STRICT;
