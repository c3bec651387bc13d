-- management/ -----------------------------------------------------------------------------------
-- Registers of the management system. What no longer counts is withdrawn and stays. Sets of keys
-- (items, clauses, controls) and lists of numbers are one text, separated by spaces.
CREATE TABLE management_document (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL CHECK (number <> ''),
  title_zh TEXT NOT NULL CHECK (title_zh <> ''),
  title_en TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL,
  area TEXT NOT NULL,
  version TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL,
  owner_id INTEGER REFERENCES person (id),
  approver_id INTEGER REFERENCES person (id),
  effective_on TEXT NOT NULL DEFAULT '',
  review_due TEXT NOT NULL DEFAULT '',
  evidence_id INTEGER REFERENCES evidence (id),
  items TEXT NOT NULL DEFAULT '',
  requirements TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  withdrawn_by TEXT NOT NULL DEFAULT '',
  withdrawn_at TEXT NOT NULL DEFAULT '',
  withdrawn_reason TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX management_document_by_number ON management_document (lower(number));

-- Which apps it concerns stands with the apps: app_party of this contract, or of this name.
CREATE TABLE outsourcing_contract (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL CHECK (number <> ''),
  party TEXT NOT NULL CHECK (party <> ''),
  scope TEXT NOT NULL DEFAULT '',
  data TEXT NOT NULL,
  data_touched TEXT NOT NULL DEFAULT '',
  clauses TEXT NOT NULL DEFAULT '',
  responsible_id INTEGER REFERENCES person (id),
  starts_on TEXT NOT NULL DEFAULT '',
  ends_on TEXT NOT NULL DEFAULT '',
  evidence_id INTEGER REFERENCES evidence (id),
  note TEXT NOT NULL DEFAULT '',
  withdrawn_by TEXT NOT NULL DEFAULT '',
  withdrawn_at TEXT NOT NULL DEFAULT '',
  withdrawn_reason TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX outsourcing_contract_by_number ON outsourcing_contract (lower(number));

CREATE TABLE critical_operation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL CHECK (number <> ''),
  app_id INTEGER NOT NULL REFERENCES app (id),
  name TEXT NOT NULL CHECK (name <> ''),
  criticality TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  controls TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  withdrawn_by TEXT NOT NULL DEFAULT '',
  withdrawn_at TEXT NOT NULL DEFAULT '',
  withdrawn_reason TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX critical_operation_by_number ON critical_operation (lower(number));
CREATE INDEX critical_operation_by_app ON critical_operation (app_id);

CREATE TABLE coding_standard (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL CHECK (number <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  technology TEXT NOT NULL DEFAULT '',
  version TEXT NOT NULL DEFAULT '',
  owner_id INTEGER REFERENCES person (id),
  effective_on TEXT NOT NULL DEFAULT '',
  review_due TEXT NOT NULL DEFAULT '',
  evidence_id INTEGER REFERENCES evidence (id),
  note TEXT NOT NULL DEFAULT '',
  withdrawn_by TEXT NOT NULL DEFAULT '',
  withdrawn_at TEXT NOT NULL DEFAULT '',
  withdrawn_reason TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX coding_standard_by_number ON coding_standard (lower(number));

CREATE TABLE code_module (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL CHECK (number <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  purpose TEXT NOT NULL DEFAULT '',
  version TEXT NOT NULL DEFAULT '',
  owner_id INTEGER REFERENCES person (id),
  place TEXT NOT NULL DEFAULT '',
  reviewed_on TEXT NOT NULL DEFAULT '',
  review_due TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  withdrawn_by TEXT NOT NULL DEFAULT '',
  withdrawn_at TEXT NOT NULL DEFAULT '',
  withdrawn_reason TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX code_module_by_number ON code_module (lower(number));

CREATE TABLE code_review (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL CHECK (number <> ''),
  release_id INTEGER NOT NULL REFERENCES app_release (id),
  scope TEXT NOT NULL CHECK (scope <> ''),
  reviewers TEXT NOT NULL,
  reviewed_on TEXT NOT NULL,
  result TEXT NOT NULL,
  summary TEXT NOT NULL DEFAULT '',
  findings TEXT NOT NULL DEFAULT '',
  evidence_id INTEGER REFERENCES evidence (id),
  withdrawn_by TEXT NOT NULL DEFAULT '',
  withdrawn_at TEXT NOT NULL DEFAULT '',
  withdrawn_reason TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX code_review_by_number ON code_review (lower(number));
CREATE INDEX code_review_by_release ON code_review (release_id);

-- What a release is developed with: one of the two.
CREATE TABLE development_use (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  release_id INTEGER NOT NULL REFERENCES app_release (id),
  standard_id INTEGER REFERENCES coding_standard (id),
  module_id INTEGER REFERENCES code_module (id),
  version TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((standard_id IS NULL) <> (module_id IS NULL)),
  UNIQUE (release_id, standard_id),
  UNIQUE (release_id, module_id)
) STRICT;
CREATE INDEX development_use_by_standard ON development_use (standard_id);
CREATE INDEX development_use_by_module ON development_use (module_id);
