-- Photos and scanned pages: their bytes, each once, in pieces of at most a mebibyte.

-- Whose bytes they are is said in the log: an attachment names the hash.
CREATE TABLE blob (
  id     INTEGER PRIMARY KEY,
  coming BLOB UNIQUE, -- what the one who hands them in calls them
  hash   BLOB UNIQUE, -- SHA-256 of all bytes; none until the last piece is here
  bytes  INTEGER NOT NULL -- how many are here
) STRICT;

-- The number is that of the blob, then that of the piece, 32 bits of it.
CREATE TABLE piece (
  id    INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576)
) STRICT;
