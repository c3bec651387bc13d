-- What dashboards ask of every release at once, counted with the gates (see ReleaseFigures): a line
-- per clause group of what the release itself has, and which requirements fall short. openWorkspace
-- counts them.
DELETE FROM release_rollup;
ALTER TABLE release_rollup ADD COLUMN clause_scores TEXT NOT NULL DEFAULT '';
ALTER TABLE release_rollup ADD COLUMN shortfalls TEXT NOT NULL DEFAULT '';

-- dashboards/ -----------------------------------------------------------------------------------
-- How many more, or fewer, there are from a day on, by release (0: the organisation) and its app
-- (see DailyMeasure): what stood on any day is the sum of all changes until then. What is known to
-- come stands under its day already: a gate that will be late, an acceptance that will end.
CREATE TABLE daily_change (
  day TEXT NOT NULL,
  app_id INTEGER NOT NULL,
  release_id INTEGER NOT NULL,
  measure TEXT NOT NULL,
  change INTEGER NOT NULL,
  PRIMARY KEY (day, app_id, release_id, measure)
) STRICT, WITHOUT ROWID;

-- What is counted now of each release, a part at a time (see DailySteps): what was written is the
-- difference to it.
CREATE TABLE daily_part (
  release_id INTEGER NOT NULL,
  part TEXT NOT NULL,
  steps TEXT NOT NULL,
  PRIMARY KEY (release_id, part)
) STRICT, WITHOUT ROWID;

CREATE INDEX assessment_by_judgement ON assessment (coalesce(release_id, 0), judgement);
CREATE INDEX risk_acceptance_by_renewal ON risk_acceptance (renews_id);

-- Up to which entry of the audit log the history is still to be read; openWorkspace does it, and
-- leaves nothing here.
CREATE TABLE daily_backlog (
  sequence INTEGER PRIMARY KEY
) STRICT;
INSERT INTO daily_backlog (sequence)
SELECT sequence FROM audit_entry ORDER BY sequence DESC LIMIT 1;
