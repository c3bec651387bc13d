-- signatures/ -------------------------------------------------------------------------------------
-- The public halves of signers' key pairs, from creation to revocation. account_id: NULL for the
-- workspace's own on one machine.
CREATE TABLE signing_key (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  account_id INTEGER REFERENCES account (id),
  holder TEXT NOT NULL,
  algorithm TEXT NOT NULL,
  public_key TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  revoked_at TEXT NOT NULL DEFAULT '',
  revoked_by TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX signing_key_by_account ON signing_key (account_id, id);

-- The private half, PKCS#8 encrypted under its holder's password; in no log and no export, and gone
-- once the key is revoked.
CREATE TABLE signing_key_secret (
  key_id INTEGER PRIMARY KEY REFERENCES signing_key (id),
  sealed BLOB NOT NULL
) STRICT;

-- auditchain/ -------------------------------------------------------------------------------------
-- The head of the log as it was at an entry, signed. The entry names the checkpoint, so that one
-- that is taken out is missed.
CREATE TABLE audit_checkpoint (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  sequence INTEGER NOT NULL UNIQUE,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  key_uid TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  signature BLOB NOT NULL
) STRICT;

-- lifecycle/ --------------------------------------------------------------------------------------
-- What somebody asks others to sign: the snapshot and its statement stand still from here on.
-- follows_id: the last decision on the gate at that time. Once there is a later one, or a later
-- submission, nobody waits for this one any longer.
CREATE TABLE gate_submission (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  release_id INTEGER NOT NULL REFERENCES app_release (id),
  phase TEXT NOT NULL,
  follows_id INTEGER REFERENCES gate_decision (id),
  statement TEXT NOT NULL CHECK (statement <> ''),
  submitted_by TEXT NOT NULL,
  account_uid TEXT NOT NULL,
  submitted_at TEXT NOT NULL,
  snapshot BLOB NOT NULL,
  snapshot_digest BLOB NOT NULL CHECK (length(snapshot_digest) = 32)
) STRICT;
CREATE INDEX gate_submission_by_release ON gate_submission (release_id, phase, id);

-- What it was decided upon, where it was submitted.
ALTER TABLE gate_decision ADD COLUMN submission_id INTEGER REFERENCES gate_submission (id);

-- A person's signature: under a submission, or under a decision that nobody had to submit.
CREATE TABLE gate_signature (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  release_id INTEGER NOT NULL REFERENCES app_release (id),
  phase TEXT NOT NULL,
  submission_id INTEGER REFERENCES gate_submission (id),
  decision_id INTEGER REFERENCES gate_decision (id),
  decision TEXT NOT NULL,
  statement TEXT NOT NULL,
  subject TEXT NOT NULL,
  snapshot_digest BLOB NOT NULL CHECK (length(snapshot_digest) = 32),
  signed_by TEXT NOT NULL,
  account_uid TEXT NOT NULL,
  post TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  key_uid TEXT NOT NULL,
  signature BLOB NOT NULL,
  CHECK (submission_id IS NOT NULL OR decision_id IS NOT NULL)
) STRICT;
CREATE INDEX gate_signature_by_release ON gate_signature (release_id, phase, id);
CREATE INDEX gate_signature_by_submission ON gate_signature (submission_id);
CREATE INDEX gate_signature_by_decision ON gate_signature (decision_id);
