-- The office's log and what the office knows beside it. Everything of the log is keyed by its scope,
-- so that it can be split by it.

CREATE TABLE scope (
  scope  BLOB PRIMARY KEY,
  digest BLOB NOT NULL,
  orders INTEGER NOT NULL -- grows with every order: by it a folded copy is known to be fresh
) STRICT, WITHOUT ROWID;

-- Everything people did, and the office's orders.
CREATE TABLE entry (
  scope    BLOB NOT NULL,
  replica  BLOB NOT NULL,
  seq      INTEGER NOT NULL,
  hash     BLOB NOT NULL,
  prev     BLOB,
  sitting  BLOB NOT NULL,
  ordered  INTEGER NOT NULL, -- 1 where the office wrote it
  envelope BLOB NOT NULL,
  worth    BLOB NOT NULL, -- the values, apart, so that an erasure can blank them
  seal     BLOB,
  PRIMARY KEY (scope, replica, seq, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_by_hash ON entry (scope, hash);
CREATE INDEX entry_by_name ON entry (scope, sitting, seq);
CREATE INDEX entry_ordered ON entry (scope, ordered) WHERE ordered = 1;

CREATE TABLE tip (
  scope   BLOB NOT NULL,
  replica BLOB NOT NULL,
  seq     INTEGER NOT NULL,
  hash    BLOB NOT NULL,
  PRIMARY KEY (scope, replica, seq, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE sitting (
  scope   BLOB NOT NULL,
  id      BLOB NOT NULL,
  replica BLOB NOT NULL,
  salts   BLOB NOT NULL,
  PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

-- What neither its carrier nor its author may write: kept apart, never deleted by a refusal.
CREATE TABLE aside (
  scope    BLOB NOT NULL,
  hash     BLOB NOT NULL,
  prev     BLOB,
  sitting  BLOB NOT NULL,
  envelope BLOB NOT NULL,
  worth    BLOB NOT NULL,
  seal     BLOB,
  reason   INTEGER NOT NULL,
  words    TEXT NOT NULL,
  carrier  BLOB,
  PRIMARY KEY (scope, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX aside_by_sitting ON aside (scope, sitting);

-- Derived from the orders: who was ever granted what.
CREATE TABLE granted (
  person BLOB NOT NULL,
  scope  BLOB NOT NULL,
  PRIMARY KEY (person, scope)
) STRICT, WITHOUT ROWID;

-- What is no part of the log: the office's lineage, whether it is open.
CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- What people are called and what they do here. Whether they still work here is an order.
CREATE TABLE person (
  id   BLOB PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One-time codes, hashed.
CREATE TABLE code (
  hash   BLOB PRIMARY KEY,
  person BLOB NOT NULL,
  until  INTEGER NOT NULL,
  device BLOB,
  key    BLOB
) STRICT, WITHOUT ROWID;

-- Bearers, hashed, each with the key that proved it.
CREATE TABLE session (
  hash   BLOB PRIMARY KEY,
  device BLOB NOT NULL,
  key    BLOB NOT NULL,
  until  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- When a laptop called last, as what, and what it is called.
CREATE TABLE contact (
  device  BLOB PRIMARY KEY,
  at      INTEGER NOT NULL,
  app     TEXT NOT NULL,
  replica BLOB NOT NULL,
  name    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every lineage a laptop ever wrote as; many in a short time are worth a look.
CREATE TABLE lineage (
  device  BLOB NOT NULL,
  replica BLOB NOT NULL,
  at      INTEGER NOT NULL,
  PRIMARY KEY (device, replica)
) STRICT, WITHOUT ROWID;

-- What laptops said they let go of.
CREATE TABLE dropped (
  device BLOB NOT NULL,
  scope  BLOB NOT NULL,
  at     INTEGER NOT NULL,
  PRIMARY KEY (device, scope)
) STRICT, WITHOUT ROWID;

-- Who did or saw what, never what it said. Rows come in unchained; one sealer gives each its number
-- and its hash.
CREATE TABLE audit (
  id   INTEGER PRIMARY KEY,
  body BLOB NOT NULL,
  mark BLOB UNIQUE, -- of a laptop's row, so that it is taken once
  n    INTEGER UNIQUE,
  hash BLOB
) STRICT;
