-- reviews/ --------------------------------------------------------------------------------------
-- What was done to an assessment on its way through the review, a row a step; never changed, only
-- followed by another. assessment_revision is what the step looked at: an assessment that says
-- something else since is not what was submitted, or accepted.
CREATE TABLE assessment_review (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  assessment_id INTEGER NOT NULL REFERENCES assessment (id),
  assessment_revision INTEGER NOT NULL,
  act TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  acted_by TEXT NOT NULL,
  acted_at TEXT NOT NULL,
  withdraws_id INTEGER UNIQUE REFERENCES assessment_review (id)
) STRICT;
CREATE INDEX assessment_review_by_assessment ON assessment_review (assessment_id, id);

-- The steps that were not withdrawn: the last of an assessment says where it stands.
CREATE VIEW standing_review AS
SELECT s.id, s.uid, s.assessment_id, s.assessment_revision, s.act, s.note, s.acted_by, s.acted_at,
       s.withdraws_id
FROM assessment_review s
WHERE s.act <> 'withdrawn'
AND NOT EXISTS (SELECT 1 FROM assessment_review w WHERE w.withdraws_id = s.id);

-- What was drawn to be reviewed, and by which seed: whoever draws again gets the same.
CREATE TABLE review_sample (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  seed TEXT NOT NULL CHECK (seed <> ''),
  per_release INTEGER NOT NULL,
  release_id INTEGER REFERENCES app_release (id),
  phase TEXT NOT NULL DEFAULT '',
  population INTEGER NOT NULL,
  drawn INTEGER NOT NULL,
  drawn_by TEXT NOT NULL,
  drawn_at TEXT NOT NULL
) STRICT;
CREATE TABLE review_sample_member (
  sample_id INTEGER NOT NULL REFERENCES review_sample (id),
  assessment_id INTEGER NOT NULL REFERENCES assessment (id),
  PRIMARY KEY (sample_id, assessment_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_sample_member_by_assessment ON review_sample_member (assessment_id);

-- The gates count what is not reviewed; openWorkspace counts them anew.
DELETE FROM release_rollup;
