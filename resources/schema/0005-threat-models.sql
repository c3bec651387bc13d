-- threatmodels/ ---------------------------------------------------------------------------------
-- The drawing is one canonical JSON document: it is edited, compared and signed as a whole. What
-- lists, gates and searches ask of it stands in tables beside it, kept with it in one Change.
CREATE TABLE threat_model (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  release_id INTEGER NOT NULL UNIQUE REFERENCES app_release (id),
  name TEXT NOT NULL,
  template TEXT NOT NULL DEFAULT '',
  library_key TEXT NOT NULL,
  library_version TEXT NOT NULL,
  drawing TEXT NOT NULL,
  drawing_sha256 TEXT NOT NULL,
  carried_from INTEGER REFERENCES threat_model (id),
  confirmed_by TEXT NOT NULL DEFAULT '',
  confirmed_at TEXT NOT NULL DEFAULT '',
  drawn_by TEXT NOT NULL,
  drawn_at TEXT NOT NULL,
  last_threat INTEGER NOT NULL DEFAULT 0,
  last_countermeasure INTEGER NOT NULL DEFAULT 0,
  stamp TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Elements and flows as the drawing has them now. A look counts while the part is what it was then.
CREATE TABLE threat_model_part (
  id INTEGER PRIMARY KEY,
  model_id INTEGER NOT NULL REFERENCES threat_model (id),
  position INTEGER NOT NULL,
  subject TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  out_of_scope INTEGER NOT NULL CHECK (out_of_scope IN (0, 1)),
  is_silent INTEGER NOT NULL CHECK (is_silent IN (0, 1)),
  UNIQUE (model_id, subject)
) STRICT;

CREATE TABLE threat_model_look (
  model_id INTEGER NOT NULL REFERENCES threat_model (id),
  subject TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  looked_by TEXT NOT NULL,
  looked_at TEXT NOT NULL,
  PRIMARY KEY (model_id, subject)
) STRICT;

-- A threat is the one that its rule finds at its subject, or somebody's own. It is never removed: what
-- the drawing has no place for any longer says so.
CREATE TABLE threat (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  model_id INTEGER NOT NULL REFERENCES threat_model (id),
  number TEXT NOT NULL,
  lineage TEXT NOT NULL,
  rule TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  categories TEXT NOT NULL DEFAULT '',
  likelihood INTEGER NOT NULL DEFAULT 0,
  impact INTEGER NOT NULL DEFAULT 0,
  rating_reason TEXT NOT NULL DEFAULT '',
  residual_likelihood INTEGER NOT NULL DEFAULT 0,
  residual_impact INTEGER NOT NULL DEFAULT 0,
  answer TEXT NOT NULL DEFAULT 'none',
  answer_reason TEXT NOT NULL DEFAULT '',
  answered_by TEXT NOT NULL DEFAULT '',
  answered_at TEXT NOT NULL DEFAULT '',
  confirmed_by TEXT NOT NULL DEFAULT '',
  confirmed_at TEXT NOT NULL DEFAULT '',
  accepted_until TEXT NOT NULL DEFAULT '',
  is_there INTEGER NOT NULL DEFAULT 1 CHECK (is_there IN (0, 1)),
  is_excluded INTEGER NOT NULL DEFAULT 0 CHECK (is_excluded IN (0, 1)),
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  UNIQUE (model_id, number)
) STRICT;
CREATE INDEX threat_by_identity ON threat (model_id, subject, rule);

CREATE TABLE countermeasure (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  model_id INTEGER NOT NULL REFERENCES threat_model (id),
  number TEXT NOT NULL,
  lineage TEXT NOT NULL,
  library_key TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  stage TEXT NOT NULL,
  design_reference TEXT NOT NULL DEFAULT '',
  requirement_id INTEGER REFERENCES requirement (id),
  owner_id INTEGER REFERENCES person (id),
  due_on TEXT NOT NULL DEFAULT '',
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  UNIQUE (model_id, number)
) STRICT;
CREATE INDEX countermeasure_by_requirement ON countermeasure (requirement_id);

CREATE TABLE threat_countermeasure (
  threat_id INTEGER NOT NULL REFERENCES threat (id),
  countermeasure_id INTEGER NOT NULL REFERENCES countermeasure (id),
  PRIMARY KEY (threat_id, countermeasure_id)
) STRICT;
CREATE INDEX threat_by_countermeasure ON threat_countermeasure (countermeasure_id);

-- What was tried of a countermeasure, oldest first; the last one counts.
CREATE TABLE countermeasure_test (
  id INTEGER PRIMARY KEY,
  countermeasure_id INTEGER NOT NULL REFERENCES countermeasure (id),
  evidence_id INTEGER NOT NULL REFERENCES evidence (id),
  passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
  record TEXT NOT NULL,
  tested_by TEXT NOT NULL,
  tested_at TEXT NOT NULL
) STRICT;
CREATE INDEX countermeasure_test_by_subject ON countermeasure_test (countermeasure_id);
CREATE INDEX countermeasure_test_by_evidence ON countermeasure_test (evidence_id);

-- The design gate asks for them; openWorkspace counts anew.
DELETE FROM release_rollup;
