-- threatmodels/ ---------------------------------------------------------------------------------
-- A published version is one canonical JSON document, deflated, as its file has it; the digest is
-- over the document. Models go on naming theirs by key and version.
CREATE TABLE threat_library (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL,
  version TEXT NOT NULL,
  title_zh TEXT NOT NULL,
  title_en TEXT NOT NULL,
  content BLOB NOT NULL,
  content_sha256 TEXT NOT NULL,
  published_by TEXT NOT NULL,
  published_at TEXT NOT NULL,
  UNIQUE (key, version)
) STRICT;

-- The version that is being written; entry by entry, so that two people can work on it.
CREATE TABLE threat_library_draft (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL UNIQUE,
  title_zh TEXT NOT NULL,
  title_en TEXT NOT NULL,
  about_zh TEXT NOT NULL DEFAULT '',
  about_en TEXT NOT NULL DEFAULT '',
  based_on TEXT NOT NULL DEFAULT '',
  begun_by TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE threat_library_part (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  draft_id INTEGER NOT NULL REFERENCES threat_library_draft (id),
  kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  subject TEXT NOT NULL DEFAULT 'element',
  section TEXT NOT NULL DEFAULT '',
  element_kind TEXT NOT NULL DEFAULT '',
  shape TEXT NOT NULL DEFAULT '',
  icon TEXT NOT NULL DEFAULT '',
  title_zh TEXT NOT NULL DEFAULT '',
  title_en TEXT NOT NULL DEFAULT '',
  text_zh TEXT NOT NULL DEFAULT '',
  text_en TEXT NOT NULL DEFAULT '',
  types TEXT NOT NULL DEFAULT '',
  source_types TEXT NOT NULL DEFAULT '',
  target_types TEXT NOT NULL DEFAULT '',
  crosses INTEGER NOT NULL DEFAULT 0 CHECK (crosses IN (0, 1)),
  include_condition TEXT NOT NULL DEFAULT '',
  exclude_condition TEXT NOT NULL DEFAULT '',
  categories TEXT NOT NULL DEFAULT '',
  likelihood INTEGER NOT NULL DEFAULT 0,
  impact INTEGER NOT NULL DEFAULT 0,
  countermeasures TEXT NOT NULL DEFAULT '',
  sets TEXT NOT NULL DEFAULT '',
  requirements TEXT NOT NULL DEFAULT '',
  masvs TEXT NOT NULL DEFAULT '',
  tests_zh TEXT NOT NULL DEFAULT '',
  tests_en TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1,
  UNIQUE (draft_id, kind, key)
) STRICT;

-- A threat whose rule the library of its model has not (any longer) keeps the words of the one it
-- was found by.
ALTER TABLE threat ADD COLUMN rule_library TEXT NOT NULL DEFAULT '';
