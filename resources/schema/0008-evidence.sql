-- evidence/ -------------------------------------------------------------------------------------
-- What a piece is, whose, from when, and to whom it may be shown. A newer revision takes the place
-- of an older one, and what is retired counts no longer; both stay.
ALTER TABLE evidence ADD COLUMN kind TEXT NOT NULL DEFAULT 'other';
ALTER TABLE evidence ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN collector TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN collected_on TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN confidentiality TEXT NOT NULL DEFAULT 'internal';
ALTER TABLE evidence ADD COLUMN replaces_id INTEGER REFERENCES evidence (id);
ALTER TABLE evidence ADD COLUMN replaced_by_id INTEGER REFERENCES evidence (id);
ALTER TABLE evidence ADD COLUMN retired_at TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN retired_by TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN retired_reason TEXT NOT NULL DEFAULT '';
-- What of a picture is painted over wherever it leaves the workspace, as JSON.
ALTER TABLE evidence ADD COLUMN redactions TEXT NOT NULL DEFAULT '[]';

-- An assessment whose evidence was replaced, as it stood then: it is to be confirmed until somebody
-- does, or judges anew and so moves its revision on.
CREATE TABLE evidence_doubt (
  assessment_id INTEGER NOT NULL REFERENCES assessment (id),
  assessment_revision INTEGER NOT NULL,
  was_id INTEGER NOT NULL REFERENCES evidence (id),
  is_id INTEGER NOT NULL REFERENCES evidence (id),
  since TEXT NOT NULL,
  confirmed_by TEXT NOT NULL DEFAULT '',
  confirmed_at TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (assessment_id, assessment_revision, was_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_doubt_open ON evidence_doubt (assessment_id) WHERE confirmed_at = '';

-- Gates ask from which day on evidence counts; openWorkspace counts them anew.
DELETE FROM release_rollup;
