-- findings/ -------------------------------------------------------------------------------------
-- Where a finding comes from and what it is about. One that is the duplicate of another is closed
-- as such; its re-tests stay.
ALTER TABLE finding ADD COLUMN source TEXT NOT NULL DEFAULT 'manual';
ALTER TABLE finding ADD COLUMN cwe TEXT NOT NULL DEFAULT '';
ALTER TABLE finding ADD COLUMN component TEXT NOT NULL DEFAULT '';
ALTER TABLE finding ADD COLUMN duplicate_of_id INTEGER REFERENCES finding (id);
CREATE INDEX finding_by_original ON finding (duplicate_of_id) WHERE duplicate_of_id IS NOT NULL;

ALTER TABLE finding_retest ADD COLUMN evidence_id INTEGER REFERENCES evidence (id);
CREATE INDEX finding_retest_by_evidence ON finding_retest (evidence_id)
WHERE evidence_id IS NOT NULL;

CREATE TABLE finding_comment (
  id INTEGER PRIMARY KEY,
  finding_id INTEGER NOT NULL REFERENCES finding (id),
  text TEXT NOT NULL CHECK (text <> ''),
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL
) STRICT;
CREATE INDEX finding_comment_by_finding ON finding_comment (finding_id);

CREATE TABLE finding_evidence (
  finding_id INTEGER NOT NULL REFERENCES finding (id),
  evidence_id INTEGER NOT NULL REFERENCES evidence (id),
  linked_by TEXT NOT NULL,
  linked_at TEXT NOT NULL,
  PRIMARY KEY (finding_id, evidence_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_evidence_by_evidence ON finding_evidence (evidence_id);
