-- evidence/ ---------------------------------------------------------------------------------------
-- How long what the organisation lost had stood there, each time that it was lost: gates that were
-- passed while it did not stand there rest on none of it. `since` is empty where it was lost before
-- this step; `found_at` while it is lost.
CREATE TABLE organisation_loss_new (
  evidence_id INTEGER NOT NULL REFERENCES evidence (id),
  requirement_id INTEGER NOT NULL REFERENCES requirement (id),
  since TEXT NOT NULL DEFAULT '',
  lost_at TEXT NOT NULL,
  found_at TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (evidence_id, requirement_id, since)
) STRICT, WITHOUT ROWID;
INSERT INTO organisation_loss_new (evidence_id, requirement_id, lost_at)
SELECT evidence_id, requirement_id, lost_at FROM organisation_loss;
DROP TABLE organisation_loss;
ALTER TABLE organisation_loss_new RENAME TO organisation_loss;

-- lifecycle/ --------------------------------------------------------------------------------------
-- Of a passed gate only what was drawn for review before it was decided counts: counted anew.
DELETE FROM release_rollup;
-- Whether a gate of it is not passed: of the thousands of releases that the board does not show it
-- counts those.
ALTER TABLE release_rollup ADD COLUMN under_way INTEGER NOT NULL DEFAULT 1;
CREATE INDEX release_under_way ON release_rollup (release_id) WHERE under_way = 1;
