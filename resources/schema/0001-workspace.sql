-- Workspace schema, version 1. Each table belongs to the folder of models/ named in its heading.
-- Conventions: integer keys inside, a uid (UUID) on what leaves the workspace, a revision on what
-- two people might edit; time is UTC text (ISO 8601, Z), dates are YYYY-MM-DD; enumerations are
-- text keys; booleans 0/1; lists of keys are separated by one space; bilingual text in _zh, _en.

-- workspace/ ------------------------------------------------------------------------------------
CREATE TABLE workspace_property (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- accounts/ -------------------------------------------------------------------------------------
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  roles TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

-- auditlog/ -------------------------------------------------------------------------------------
-- content is the entry's canonical JSON; digest = SHA-256(digest of the entry before || content),
-- 32 zero bytes before the first. Sequence runs from 1 without a gap.
CREATE TABLE audit_entry (
  sequence INTEGER PRIMARY KEY,
  content BLOB NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- organization/ ---------------------------------------------------------------------------------
CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  parent_id INTEGER REFERENCES unit (id),
  name TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX unit_by_parent ON unit (parent_id);

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  post TEXT NOT NULL DEFAULT '',
  unit_id INTEGER REFERENCES unit (id),
  contact TEXT NOT NULL DEFAULT '',
  account_id INTEGER UNIQUE REFERENCES account (id),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX person_by_unit ON person (unit_id);

-- libraries/ ------------------------------------------------------------------------------------
CREATE TABLE library (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL,
  version TEXT NOT NULL,
  edition TEXT NOT NULL DEFAULT '',
  title_zh TEXT NOT NULL,
  title_en TEXT NOT NULL,
  issuer_zh TEXT NOT NULL DEFAULT '',
  issuer_en TEXT NOT NULL DEFAULT '',
  about_zh TEXT NOT NULL DEFAULT '',
  about_en TEXT NOT NULL DEFAULT '',
  issued_on TEXT NOT NULL DEFAULT '',
  effective_on TEXT NOT NULL DEFAULT '',
  content_digest BLOB NOT NULL,
  published_at TEXT NOT NULL,
  UNIQUE (key, version)
) STRICT;

CREATE TABLE requirement_group (
  library_id INTEGER NOT NULL REFERENCES library (id),
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  clause TEXT NOT NULL,
  parent_key TEXT NOT NULL DEFAULT '',
  title_zh TEXT NOT NULL,
  title_en TEXT NOT NULL,
  evidence_zh TEXT NOT NULL DEFAULT '',
  evidence_en TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (library_id, key)
) STRICT;

CREATE TABLE requirement (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  library_id INTEGER NOT NULL REFERENCES library (id),
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  group_key TEXT NOT NULL,
  clause TEXT NOT NULL,
  item TEXT NOT NULL,
  title_zh TEXT NOT NULL,
  title_en TEXT NOT NULL,
  statement_zh TEXT NOT NULL,
  statement_en TEXT NOT NULL,
  platforms TEXT NOT NULL DEFAULT '',
  side TEXT NOT NULL,
  scope TEXT NOT NULL,
  obligation TEXT NOT NULL,
  phases TEXT NOT NULL,
  methods TEXT NOT NULL,
  condition TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '[]',
  reference_documents TEXT NOT NULL DEFAULT '[]',
  UNIQUE (library_id, key),
  FOREIGN KEY (library_id, group_key) REFERENCES requirement_group (library_id, key)
) STRICT;

-- portfolio/ ------------------------------------------------------------------------------------
CREATE TABLE app (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  platforms TEXT NOT NULL,
  status TEXT NOT NULL,
  owner_unit_id INTEGER REFERENCES unit (id),
  responsible_id INTEGER REFERENCES person (id),
  business_line TEXT NOT NULL DEFAULT '',
  user_count INTEGER NOT NULL DEFAULT 0 CHECK (user_count >= 0),
  audience TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  tier INTEGER NOT NULL CHECK (tier BETWEEN 1 AND 3),
  tier_reason TEXT NOT NULL DEFAULT '',
  tier_decided INTEGER NOT NULL DEFAULT 0 CHECK (tier_decided IN (0, 1)),
  current_release_id INTEGER,
  created_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE profile_answer (
  app_id INTEGER NOT NULL REFERENCES app (id),
  flag TEXT NOT NULL,
  holds INTEGER NOT NULL CHECK (holds IN (0, 1)),
  PRIMARY KEY (app_id, flag)
) STRICT, WITHOUT ROWID;

CREATE TABLE app_party (
  id INTEGER PRIMARY KEY,
  app_id INTEGER NOT NULL REFERENCES app (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  service TEXT NOT NULL DEFAULT '',
  contract TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX app_party_by_app ON app_party (app_id);

CREATE TABLE filing (
  id INTEGER PRIMARY KEY,
  app_id INTEGER NOT NULL REFERENCES app (id),
  authority TEXT NOT NULL,
  platform TEXT NOT NULL,
  number TEXT NOT NULL,
  filed_on TEXT NOT NULL DEFAULT '',
  version TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX filing_by_app ON filing (app_id);

CREATE TABLE store_channel (
  id INTEGER PRIMARY KEY,
  app_id INTEGER NOT NULL REFERENCES app (id),
  name TEXT NOT NULL,
  address TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX store_channel_by_app ON store_channel (app_id);

CREATE TABLE app_release (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  app_id INTEGER NOT NULL REFERENCES app (id),
  version TEXT NOT NULL,
  build TEXT NOT NULL DEFAULT '',
  platforms TEXT NOT NULL,
  package_name TEXT NOT NULL DEFAULT '',
  package_sha256 TEXT NOT NULL DEFAULT '',
  package_sm3 TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  UNIQUE (app_id, version)
) STRICT;

CREATE TABLE release_phase_plan (
  release_id INTEGER NOT NULL REFERENCES app_release (id),
  phase TEXT NOT NULL,
  planned_on TEXT NOT NULL,
  PRIMARY KEY (release_id, phase)
) STRICT, WITHOUT ROWID;

-- The baseline: which library versions a release is held against.
CREATE TABLE release_library (
  release_id INTEGER NOT NULL REFERENCES app_release (id),
  library_id INTEGER NOT NULL REFERENCES library (id),
  PRIMARY KEY (release_id, library_id)
) STRICT, WITHOUT ROWID;

-- assessments/ ----------------------------------------------------------------------------------
-- release_id NULL: the organisation's own assessment, inherited by every release.
CREATE TABLE applicability_decision (
  release_id INTEGER NOT NULL REFERENCES app_release (id),
  requirement_id INTEGER NOT NULL REFERENCES requirement (id),
  applies INTEGER NOT NULL CHECK (applies IN (0, 1)),
  reason TEXT NOT NULL CHECK (reason <> ''),
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (release_id, requirement_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL,
  release_id INTEGER REFERENCES app_release (id),
  requirement_id INTEGER NOT NULL REFERENCES requirement (id),
  judgement TEXT NOT NULL,
  methods TEXT NOT NULL DEFAULT '',
  object TEXT NOT NULL DEFAULT '',
  record TEXT NOT NULL DEFAULT '',
  risk TEXT NOT NULL DEFAULT '',
  remark TEXT NOT NULL DEFAULT '',
  assessor TEXT NOT NULL,
  assessed_on TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX assessment_by_subject ON assessment (coalesce(release_id, 0), requirement_id);

-- What an assessment said before it was done again; written once, never changed.
CREATE TABLE assessment_history (
  assessment_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  judgement TEXT NOT NULL,
  methods TEXT NOT NULL,
  object TEXT NOT NULL,
  record TEXT NOT NULL,
  risk TEXT NOT NULL,
  remark TEXT NOT NULL,
  assessor TEXT NOT NULL,
  assessed_on TEXT NOT NULL,
  PRIMARY KEY (assessment_id, revision)
) STRICT, WITHOUT ROWID;

-- evidence/ -------------------------------------------------------------------------------------
CREATE TABLE blob (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  sm3 BLOB NOT NULL CHECK (length(sm3) = 32),
  size INTEGER NOT NULL
) STRICT;

CREATE TABLE blob_chunk (
  blob_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (blob_id, position)
) STRICT;

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  blob_id INTEGER NOT NULL UNIQUE REFERENCES blob (id),
  note TEXT NOT NULL DEFAULT '',
  effective_on TEXT NOT NULL DEFAULT '',
  expires_on TEXT NOT NULL DEFAULT '',
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

-- What rests on a piece of evidence: a requirement of a release, or of the organisation (NULL).
CREATE TABLE evidence_link (
  id INTEGER PRIMARY KEY,
  evidence_id INTEGER NOT NULL REFERENCES evidence (id),
  release_id INTEGER REFERENCES app_release (id),
  requirement_id INTEGER NOT NULL REFERENCES requirement (id),
  linked_by TEXT NOT NULL,
  linked_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX evidence_link_by_subject
  ON evidence_link (coalesce(release_id, 0), requirement_id, evidence_id);
CREATE INDEX evidence_link_by_evidence ON evidence_link (evidence_id);

-- findings/ -------------------------------------------------------------------------------------
CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  release_id INTEGER REFERENCES app_release (id),
  requirement_id INTEGER NOT NULL REFERENCES requirement (id),
  title TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  advice TEXT NOT NULL DEFAULT '',
  risk TEXT NOT NULL,
  status TEXT NOT NULL,
  owner_id INTEGER REFERENCES person (id),
  due_on TEXT NOT NULL DEFAULT '',
  opened_by TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  closed_at TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX finding_by_subject ON finding (release_id, requirement_id);

CREATE TABLE finding_retest (
  id INTEGER PRIMARY KEY,
  finding_id INTEGER NOT NULL REFERENCES finding (id),
  passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
  record TEXT NOT NULL,
  tested_by TEXT NOT NULL,
  tested_at TEXT NOT NULL
) STRICT;
CREATE INDEX finding_retest_by_finding ON finding_retest (finding_id);

-- lifecycle/ ------------------------------------------------------------------------------------
CREATE TABLE risk_acceptance (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  release_id INTEGER REFERENCES app_release (id),
  requirement_id INTEGER NOT NULL REFERENCES requirement (id),
  finding_id INTEGER REFERENCES finding (id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  approved_by TEXT NOT NULL,
  approved_at TEXT NOT NULL,
  expires_on TEXT NOT NULL
) STRICT;
CREATE INDEX risk_acceptance_by_subject ON risk_acceptance (release_id, requirement_id);

CREATE TABLE gate_decision (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  release_id INTEGER NOT NULL REFERENCES app_release (id),
  phase TEXT NOT NULL,
  decision TEXT NOT NULL,
  statement TEXT NOT NULL CHECK (statement <> ''),
  decided_by TEXT NOT NULL,
  role TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  snapshot BLOB NOT NULL,
  snapshot_digest BLOB NOT NULL CHECK (length(snapshot_digest) = 32)
) STRICT;
CREATE INDEX gate_decision_by_release ON gate_decision (release_id, phase, id);

-- The counts behind the board, kept inside every Change that touches what they count. They hold
-- the release's own requirements and nothing that depends on the day; the organisation's share is
-- added on reading, once per distinct organisation_key ("tier;libraries;requirements that apply").
-- gates: a line per phase (see StoredGate). One row a release and not one a gate: the board reads
-- a thousand of them in a third of the time.
CREATE TABLE release_rollup (
  release_id INTEGER PRIMARY KEY REFERENCES app_release (id),
  open_findings INTEGER NOT NULL,
  organisation_key TEXT NOT NULL,
  gates TEXT NOT NULL
) STRICT;
