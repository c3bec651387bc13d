-- components/ -----------------------------------------------------------------------------------
-- A component stands once, however many releases ship it. name_folded and search_text are what it
-- is looked for by (base/folding), written with the row.
CREATE TABLE component (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL DEFAULT '',
  group_name TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (name <> ''),
  version TEXT NOT NULL DEFAULT '',
  purl TEXT NOT NULL DEFAULT '',
  cpe TEXT NOT NULL DEFAULT '',
  name_folded TEXT NOT NULL,
  search_text TEXT NOT NULL,
  UNIQUE (name, version, group_name, purl)
) STRICT;
-- A search walks this index alone, and meets what it finds in the order of the list.
CREATE INDEX component_by_name ON component (name_folded, version, search_text);
CREATE INDEX component_by_purl ON component (purl);

-- What a release is made of. evidence_id: the bill of materials that says so; NULL: a person.
CREATE TABLE release_component (
  release_id INTEGER NOT NULL REFERENCES app_release (id),
  component_id INTEGER NOT NULL REFERENCES component (id),
  reference TEXT NOT NULL DEFAULT '',
  scope TEXT NOT NULL DEFAULT '',
  licences TEXT NOT NULL DEFAULT '',
  evidence_id INTEGER REFERENCES evidence (id),
  PRIMARY KEY (release_id, component_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX release_component_by_component ON release_component (component_id, release_id);

-- component_name with versions: which components it is in, as a person said (see VersionRange).
CREATE TABLE vulnerability (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL CHECK (number <> ''),
  source TEXT NOT NULL DEFAULT '',
  severity TEXT NOT NULL DEFAULT 'none',
  score TEXT NOT NULL DEFAULT '',
  vector TEXT NOT NULL DEFAULT '',
  cwes TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  recommendation TEXT NOT NULL DEFAULT '',
  component_group TEXT NOT NULL DEFAULT '',
  component_name TEXT NOT NULL DEFAULT '',
  versions TEXT NOT NULL DEFAULT '',
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL,
  withdrawn_by TEXT NOT NULL DEFAULT '',
  withdrawn_at TEXT NOT NULL DEFAULT '',
  withdrawn_reason TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX vulnerability_by_number ON vulnerability (lower(number));

-- Whatever release ships the component. from_file 0: it follows from what a person said.
CREATE TABLE component_vulnerability (
  component_id INTEGER NOT NULL REFERENCES component (id),
  vulnerability_id INTEGER NOT NULL REFERENCES vulnerability (id),
  from_file INTEGER NOT NULL CHECK (from_file IN (0, 1)),
  PRIMARY KEY (component_id, vulnerability_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX component_vulnerability_by_vulnerability
  ON component_vulnerability (vulnerability_id, component_id);

-- Whether a release is affected. from_file: as a file says; what a person decided no file replaces.
CREATE TABLE vex_decision (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  release_id INTEGER NOT NULL REFERENCES app_release (id),
  component_id INTEGER NOT NULL REFERENCES component (id),
  vulnerability_id INTEGER NOT NULL REFERENCES vulnerability (id),
  state TEXT NOT NULL,
  justification TEXT NOT NULL DEFAULT '',
  response TEXT NOT NULL DEFAULT '',
  detail TEXT NOT NULL DEFAULT '',
  from_file INTEGER NOT NULL CHECK (from_file IN (0, 1)),
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  UNIQUE (release_id, component_id, vulnerability_id)
) STRICT;

-- Which finding tells a release of a vulnerability in one of its components.
CREATE TABLE component_finding (
  release_id INTEGER NOT NULL REFERENCES app_release (id),
  component_id INTEGER NOT NULL REFERENCES component (id),
  vulnerability_id INTEGER NOT NULL REFERENCES vulnerability (id),
  finding_id INTEGER NOT NULL REFERENCES finding (id),
  PRIMARY KEY (release_id, component_id, vulnerability_id, finding_id)
) STRICT, WITHOUT ROWID;
