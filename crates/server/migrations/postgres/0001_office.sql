-- The same as for SQLite, in PostgreSQL's words. Everything of the log lies in partitions by a hash of
-- its scope: a transaction touches one, and they can be spread over disks or machines.

-- Whoever changes a scope holds its row here until the commit; it is the only lock.
CREATE TABLE guard (scope BYTEA PRIMARY KEY) PARTITION BY HASH (scope);
CREATE TABLE guard_0 PARTITION OF guard FOR VALUES WITH (MODULUS 8, REMAINDER 0);
CREATE TABLE guard_1 PARTITION OF guard FOR VALUES WITH (MODULUS 8, REMAINDER 1);
CREATE TABLE guard_2 PARTITION OF guard FOR VALUES WITH (MODULUS 8, REMAINDER 2);
CREATE TABLE guard_3 PARTITION OF guard FOR VALUES WITH (MODULUS 8, REMAINDER 3);
CREATE TABLE guard_4 PARTITION OF guard FOR VALUES WITH (MODULUS 8, REMAINDER 4);
CREATE TABLE guard_5 PARTITION OF guard FOR VALUES WITH (MODULUS 8, REMAINDER 5);
CREATE TABLE guard_6 PARTITION OF guard FOR VALUES WITH (MODULUS 8, REMAINDER 6);
CREATE TABLE guard_7 PARTITION OF guard FOR VALUES WITH (MODULUS 8, REMAINDER 7);

CREATE TABLE scope (
  scope  BYTEA PRIMARY KEY,
  digest BYTEA NOT NULL,
  orders BIGINT NOT NULL -- grows with every order: by it a folded copy is known to be fresh
) PARTITION BY HASH (scope);
CREATE TABLE scope_0 PARTITION OF scope FOR VALUES WITH (MODULUS 8, REMAINDER 0);
CREATE TABLE scope_1 PARTITION OF scope FOR VALUES WITH (MODULUS 8, REMAINDER 1);
CREATE TABLE scope_2 PARTITION OF scope FOR VALUES WITH (MODULUS 8, REMAINDER 2);
CREATE TABLE scope_3 PARTITION OF scope FOR VALUES WITH (MODULUS 8, REMAINDER 3);
CREATE TABLE scope_4 PARTITION OF scope FOR VALUES WITH (MODULUS 8, REMAINDER 4);
CREATE TABLE scope_5 PARTITION OF scope FOR VALUES WITH (MODULUS 8, REMAINDER 5);
CREATE TABLE scope_6 PARTITION OF scope FOR VALUES WITH (MODULUS 8, REMAINDER 6);
CREATE TABLE scope_7 PARTITION OF scope FOR VALUES WITH (MODULUS 8, REMAINDER 7);

-- Everything people did, and the office's orders.
CREATE TABLE entry (
  scope    BYTEA NOT NULL,
  replica  BYTEA NOT NULL,
  seq      BIGINT NOT NULL,
  hash     BYTEA NOT NULL,
  prev     BYTEA,
  sitting  BYTEA NOT NULL,
  ordered  BIGINT NOT NULL, -- 1 where the office wrote it
  envelope BYTEA NOT NULL,
  worth    BYTEA NOT NULL, -- the values, apart, so that an erasure can blank them
  seal     BYTEA,
  PRIMARY KEY (scope, replica, seq, hash)
) PARTITION BY HASH (scope);
CREATE TABLE entry_0 PARTITION OF entry FOR VALUES WITH (MODULUS 8, REMAINDER 0);
CREATE TABLE entry_1 PARTITION OF entry FOR VALUES WITH (MODULUS 8, REMAINDER 1);
CREATE TABLE entry_2 PARTITION OF entry FOR VALUES WITH (MODULUS 8, REMAINDER 2);
CREATE TABLE entry_3 PARTITION OF entry FOR VALUES WITH (MODULUS 8, REMAINDER 3);
CREATE TABLE entry_4 PARTITION OF entry FOR VALUES WITH (MODULUS 8, REMAINDER 4);
CREATE TABLE entry_5 PARTITION OF entry FOR VALUES WITH (MODULUS 8, REMAINDER 5);
CREATE TABLE entry_6 PARTITION OF entry FOR VALUES WITH (MODULUS 8, REMAINDER 6);
CREATE TABLE entry_7 PARTITION OF entry FOR VALUES WITH (MODULUS 8, REMAINDER 7);
CREATE INDEX entry_by_hash ON entry (scope, hash);
CREATE INDEX entry_by_name ON entry (scope, sitting, seq);
CREATE INDEX entry_ordered ON entry (scope, ordered) WHERE ordered = 1;

CREATE TABLE tip (
  scope   BYTEA NOT NULL,
  replica BYTEA NOT NULL,
  seq     BIGINT NOT NULL,
  hash    BYTEA NOT NULL,
  PRIMARY KEY (scope, replica, seq, hash)
) PARTITION BY HASH (scope);
CREATE TABLE tip_0 PARTITION OF tip FOR VALUES WITH (MODULUS 8, REMAINDER 0);
CREATE TABLE tip_1 PARTITION OF tip FOR VALUES WITH (MODULUS 8, REMAINDER 1);
CREATE TABLE tip_2 PARTITION OF tip FOR VALUES WITH (MODULUS 8, REMAINDER 2);
CREATE TABLE tip_3 PARTITION OF tip FOR VALUES WITH (MODULUS 8, REMAINDER 3);
CREATE TABLE tip_4 PARTITION OF tip FOR VALUES WITH (MODULUS 8, REMAINDER 4);
CREATE TABLE tip_5 PARTITION OF tip FOR VALUES WITH (MODULUS 8, REMAINDER 5);
CREATE TABLE tip_6 PARTITION OF tip FOR VALUES WITH (MODULUS 8, REMAINDER 6);
CREATE TABLE tip_7 PARTITION OF tip FOR VALUES WITH (MODULUS 8, REMAINDER 7);

CREATE TABLE sitting (
  scope   BYTEA NOT NULL,
  id      BYTEA NOT NULL,
  replica BYTEA NOT NULL,
  salts   BYTEA NOT NULL,
  PRIMARY KEY (scope, id)
) PARTITION BY HASH (scope);
CREATE TABLE sitting_0 PARTITION OF sitting FOR VALUES WITH (MODULUS 8, REMAINDER 0);
CREATE TABLE sitting_1 PARTITION OF sitting FOR VALUES WITH (MODULUS 8, REMAINDER 1);
CREATE TABLE sitting_2 PARTITION OF sitting FOR VALUES WITH (MODULUS 8, REMAINDER 2);
CREATE TABLE sitting_3 PARTITION OF sitting FOR VALUES WITH (MODULUS 8, REMAINDER 3);
CREATE TABLE sitting_4 PARTITION OF sitting FOR VALUES WITH (MODULUS 8, REMAINDER 4);
CREATE TABLE sitting_5 PARTITION OF sitting FOR VALUES WITH (MODULUS 8, REMAINDER 5);
CREATE TABLE sitting_6 PARTITION OF sitting FOR VALUES WITH (MODULUS 8, REMAINDER 6);
CREATE TABLE sitting_7 PARTITION OF sitting FOR VALUES WITH (MODULUS 8, REMAINDER 7);

-- What neither its carrier nor its author may write: kept apart, never deleted by a refusal.
CREATE TABLE aside (
  scope    BYTEA NOT NULL,
  hash     BYTEA NOT NULL,
  prev     BYTEA,
  sitting  BYTEA NOT NULL,
  envelope BYTEA NOT NULL,
  worth    BYTEA NOT NULL,
  seal     BYTEA,
  reason   BIGINT NOT NULL,
  words    TEXT NOT NULL,
  carrier  BYTEA,
  PRIMARY KEY (scope, hash)
) PARTITION BY HASH (scope);
CREATE TABLE aside_0 PARTITION OF aside FOR VALUES WITH (MODULUS 8, REMAINDER 0);
CREATE TABLE aside_1 PARTITION OF aside FOR VALUES WITH (MODULUS 8, REMAINDER 1);
CREATE TABLE aside_2 PARTITION OF aside FOR VALUES WITH (MODULUS 8, REMAINDER 2);
CREATE TABLE aside_3 PARTITION OF aside FOR VALUES WITH (MODULUS 8, REMAINDER 3);
CREATE TABLE aside_4 PARTITION OF aside FOR VALUES WITH (MODULUS 8, REMAINDER 4);
CREATE TABLE aside_5 PARTITION OF aside FOR VALUES WITH (MODULUS 8, REMAINDER 5);
CREATE TABLE aside_6 PARTITION OF aside FOR VALUES WITH (MODULUS 8, REMAINDER 6);
CREATE TABLE aside_7 PARTITION OF aside FOR VALUES WITH (MODULUS 8, REMAINDER 7);
CREATE INDEX aside_by_sitting ON aside (scope, sitting);

-- Derived from the orders: who was ever granted what.
CREATE TABLE granted (
  person BYTEA NOT NULL,
  scope  BYTEA NOT NULL,
  PRIMARY KEY (person, scope)
);

-- What is no part of the log: the office's lineage, whether it is open.
CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value BYTEA NOT NULL
);

-- What people are called and what they do here. Whether they still work here is an order.
CREATE TABLE person (
  id   BYTEA PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL
);

-- One-time codes, hashed.
CREATE TABLE code (
  hash   BYTEA PRIMARY KEY,
  person BYTEA NOT NULL,
  until  BIGINT NOT NULL,
  device BYTEA,
  key    BYTEA
);

-- Bearers, hashed, each with the key that proved it.
CREATE TABLE session (
  hash   BYTEA PRIMARY KEY,
  device BYTEA NOT NULL,
  key    BYTEA NOT NULL,
  until  BIGINT NOT NULL
);

-- When a laptop called last, as what, and what it is called.
CREATE TABLE contact (
  device  BYTEA PRIMARY KEY,
  at      BIGINT NOT NULL,
  app     TEXT NOT NULL,
  replica BYTEA NOT NULL,
  name    TEXT NOT NULL
);

-- Every lineage a laptop ever wrote as; many in a short time are worth a look.
CREATE TABLE lineage (
  device  BYTEA NOT NULL,
  replica BYTEA NOT NULL,
  at      BIGINT NOT NULL,
  PRIMARY KEY (device, replica)
);

-- What laptops said they let go of.
CREATE TABLE dropped (
  device BYTEA NOT NULL,
  scope  BYTEA NOT NULL,
  at     BIGINT NOT NULL,
  PRIMARY KEY (device, scope)
);

-- Who did or saw what, never what it said. Rows come in unchained; one sealer gives each its number
-- and its hash.
CREATE TABLE audit (
  id   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  body BYTEA NOT NULL,
  mark BYTEA UNIQUE, -- of a laptop's row, so that it is taken once
  n    BIGINT UNIQUE,
  hash BYTEA
);
CREATE INDEX audit_waiting ON audit (id) WHERE n IS NULL;
