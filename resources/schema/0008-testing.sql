-- testing/ --------------------------------------------------------------------------------------
-- What is to be tested of a release. One that is planned is of a requirement and a method, once; a
-- person's own may be of no requirement. Title and steps of a planned one are empty while they are
-- what the library and its guidance say.
CREATE TABLE test_case (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  release_id INTEGER NOT NULL REFERENCES app_release (id),
  requirement_id INTEGER REFERENCES requirement (id),
  method TEXT NOT NULL,
  origin TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  steps TEXT NOT NULL DEFAULT '',
  assignee_id INTEGER REFERENCES person (id),
  environment TEXT NOT NULL DEFAULT '',
  device TEXT NOT NULL DEFAULT '',
  build TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX test_case_by_release ON test_case (release_id, requirement_id);
CREATE UNIQUE INDEX test_case_planned ON test_case (release_id, requirement_id, method)
  WHERE origin = 'planned';

-- Its results, oldest first; the last one counts, none is ever changed.
CREATE TABLE test_result (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  case_id INTEGER NOT NULL REFERENCES test_case (id),
  outcome TEXT NOT NULL,
  record TEXT NOT NULL,
  build TEXT NOT NULL DEFAULT '',
  device TEXT NOT NULL DEFAULT '',
  evidence_id INTEGER REFERENCES evidence (id),
  source TEXT NOT NULL,
  tested_by TEXT NOT NULL,
  tested_at TEXT NOT NULL
) STRICT;
CREATE INDEX test_result_by_case ON test_result (case_id, id);
CREATE INDEX test_result_by_evidence ON test_result (evidence_id);

-- What was drawn from what, and why; of one requirement's tests, or of the whole plan.
CREATE TABLE test_sampling (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  release_id INTEGER NOT NULL REFERENCES app_release (id),
  requirement_id INTEGER REFERENCES requirement (id),
  population TEXT NOT NULL,
  population_size INTEGER NOT NULL DEFAULT 0,
  sample TEXT NOT NULL,
  sample_size INTEGER NOT NULL,
  reason TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX test_sampling_by_release ON test_sampling (release_id);
