-- Photos and scanned pages: which entries name which, and their bytes in pieces of at most a mebibyte.

-- Derived from the entries, in the log and aside.
CREATE TABLE named (
  scope BLOB NOT NULL,
  photo BLOB NOT NULL, -- SHA-256 of all its bytes
  entry BLOB NOT NULL,
  PRIMARY KEY (scope, photo, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX named_by_entry ON named (scope, entry);

CREATE TABLE photo (
  scope BLOB NOT NULL,
  photo BLOB NOT NULL,
  whole INTEGER NOT NULL, -- 1 once all bytes were compared with the hash
  PRIMARY KEY (scope, photo)
) STRICT, WITHOUT ROWID;

CREATE TABLE piece (
  scope  BLOB NOT NULL,
  photo  BLOB NOT NULL,
  number INTEGER NOT NULL,
  bytes  BLOB NOT NULL,
  PRIMARY KEY (scope, photo, number)
) STRICT;
