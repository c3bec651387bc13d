-- accounts/ ---------------------------------------------------------------------------------------
-- How an account proves that it is acted in by its owner. Wrong passwords are counted until the next
-- right one.
CREATE TABLE account_credential (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  account_id INTEGER NOT NULL UNIQUE REFERENCES account (id),
  set_at TEXT NOT NULL,
  must_change INTEGER NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1)),
  failed_attempts INTEGER NOT NULL DEFAULT 0,
  locked_until TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Its passwords as scrypt leaves them (N = 2^cost, r = 8, p = 1): the newest is the one that counts,
-- those before may not come back. Apart from the table above, so that nothing that lists, logs or
-- exports records reads them.
CREATE TABLE account_password (
  id INTEGER PRIMARY KEY,
  credential_id INTEGER NOT NULL REFERENCES account_credential (id),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  cost INTEGER NOT NULL CHECK (cost BETWEEN 1 AND 20)
) STRICT;
CREATE INDEX account_password_by_credential ON account_password (credential_id, id);

-- One row; none while nobody has set anything.
CREATE TABLE password_policy (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid TEXT NOT NULL UNIQUE,
  length INTEGER NOT NULL,
  mixed_case INTEGER NOT NULL CHECK (mixed_case IN (0, 1)),
  signs INTEGER NOT NULL CHECK (signs IN (0, 1)),
  expiry_days INTEGER NOT NULL,
  history INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  lock_minutes INTEGER NOT NULL,
  idle_minutes INTEGER NOT NULL,
  cost INTEGER NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
