-- imports/ --------------------------------------------------------------------------------------
-- What a rule of a tool speaks of, where a person has said so; it goes before what ships. tool: in
-- lower case, as its reports begin with it; empty: any. requirement: empty where nothing asks for it.
CREATE TABLE tool_mapping (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  tool TEXT NOT NULL,
  rule TEXT NOT NULL CHECK (rule <> ''),
  library TEXT NOT NULL,
  requirement TEXT NOT NULL,
  confidence TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  mapped_by TEXT NOT NULL,
  mapped_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  UNIQUE (tool, rule)
) STRICT;

-- A report that was imported. What belongs to one series is compared with each other; scan_id: the
-- first of those of its series that were imported at once.
CREATE TABLE report_import (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  release_id INTEGER NOT NULL REFERENCES app_release (id),
  evidence_id INTEGER NOT NULL REFERENCES evidence (id),
  series TEXT NOT NULL,
  scan_id INTEGER REFERENCES report_import (id),
  format TEXT NOT NULL,
  tool TEXT NOT NULL,
  tool_version TEXT NOT NULL,
  ran_at TEXT NOT NULL,
  results INTEGER NOT NULL,
  passes INTEGER NOT NULL,
  opened INTEGER NOT NULL,
  same INTEGER NOT NULL,
  gone INTEGER NOT NULL,
  reopened INTEGER NOT NULL,
  imported_by TEXT NOT NULL,
  imported_at TEXT NOT NULL
) STRICT;
CREATE INDEX report_import_by_series ON report_import (release_id, series);
CREATE INDEX report_import_by_scan ON report_import (scan_id);

-- Every result of every report, once in its series: stable_key is the same in the next scan, though
-- lines have moved. content: a digest of what is said of it. mapped_by: by what its rule was found
-- to speak of a requirement, or of none; empty: by nothing. gone_import: the scan that did not find
-- it any longer, last_import: the one before; without both it is what the newest scan of its series
-- found, so that nearly all that is found again needs no writing.
CREATE TABLE tool_result (
  id INTEGER PRIMARY KEY,
  release_id INTEGER NOT NULL REFERENCES app_release (id),
  series TEXT NOT NULL,
  stable_key TEXT NOT NULL,
  tool TEXT NOT NULL,
  rule TEXT NOT NULL,
  title TEXT NOT NULL,
  message TEXT NOT NULL,
  path TEXT NOT NULL,
  line INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  severity TEXT NOT NULL,
  cwes TEXT NOT NULL,
  controls TEXT NOT NULL,
  is_suppressed INTEGER NOT NULL CHECK (is_suppressed IN (0, 1)),
  suppression TEXT NOT NULL,
  content BLOB NOT NULL,
  mapped_by TEXT NOT NULL,
  requirement_id INTEGER REFERENCES requirement (id),
  finding_id INTEGER REFERENCES finding (id),
  first_import INTEGER NOT NULL REFERENCES report_import (id),
  last_import INTEGER REFERENCES report_import (id),
  gone_import INTEGER REFERENCES report_import (id),
  UNIQUE (release_id, series, stable_key)
) STRICT;
CREATE INDEX tool_result_by_release ON tool_result (release_id);
CREATE INDEX tool_result_by_finding ON tool_result (finding_id) WHERE finding_id IS NOT NULL;
CREATE INDEX tool_result_by_rule ON tool_result (rule) WHERE mapped_by = '';

-- How to take back an import, or what a mapping did to results that were there: by the uid of its
-- record, until it is taken back.
CREATE TABLE import_journal (
  uid TEXT PRIMARY KEY,
  content BLOB NOT NULL
) STRICT;
