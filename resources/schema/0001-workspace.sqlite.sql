-- What only SQLite has: the full-text index and the triggers that keep records as they were written.
CREATE TABLE search_document (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (kind, subject_id)
) STRICT;

-- prefix: one character, the first one a person types, is answered as fast as a whole word.
CREATE VIRTUAL TABLE search_index USING fts5 (
  text, kind, content = 'search_document', content_rowid = 'id', tokenize = 'gatehouse', detail = 'full',
  prefix = '1'
);

CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
BEGIN SELECT raise(ABORT, 'audit_entry is append-only'); END;
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
BEGIN SELECT raise(ABORT, 'audit_entry is append-only'); END;
CREATE TRIGGER gate_decision_no_update BEFORE UPDATE ON gate_decision
BEGIN SELECT raise(ABORT, 'gate_decision is append-only'); END;
CREATE TRIGGER gate_decision_no_delete BEFORE DELETE ON gate_decision
BEGIN SELECT raise(ABORT, 'gate_decision is append-only'); END;
CREATE TRIGGER blob_no_update BEFORE UPDATE ON blob
BEGIN SELECT raise(ABORT, 'blob is append-only'); END;
CREATE TRIGGER blob_chunk_no_update BEFORE UPDATE ON blob_chunk
BEGIN SELECT raise(ABORT, 'blob_chunk is append-only'); END;
-- Only content that nothing refers to yet may go: what an intake that was stopped had put in.
CREATE TRIGGER blob_no_delete BEFORE DELETE ON blob
WHEN EXISTS (SELECT 1 FROM evidence WHERE blob_id = OLD.id)
BEGIN SELECT raise(ABORT, 'blob is append-only'); END;
CREATE TRIGGER blob_chunk_no_delete BEFORE DELETE ON blob_chunk
WHEN EXISTS (SELECT 1 FROM blob WHERE id = OLD.blob_id)
BEGIN SELECT raise(ABORT, 'blob_chunk is append-only'); END;
CREATE TRIGGER requirement_no_update BEFORE UPDATE ON requirement
BEGIN SELECT raise(ABORT, 'a published library does not change'); END;
CREATE TRIGGER requirement_no_delete BEFORE DELETE ON requirement
BEGIN SELECT raise(ABORT, 'a published library does not change'); END;
CREATE TRIGGER requirement_group_no_update BEFORE UPDATE ON requirement_group
BEGIN SELECT raise(ABORT, 'a published library does not change'); END;
CREATE TRIGGER requirement_group_no_delete BEFORE DELETE ON requirement_group
BEGIN SELECT raise(ABORT, 'a published library does not change'); END;
CREATE TRIGGER library_no_update BEFORE UPDATE ON library
BEGIN SELECT raise(ABORT, 'a published library does not change'); END;
CREATE TRIGGER library_no_delete BEFORE DELETE ON library
BEGIN SELECT raise(ABORT, 'a published library does not change'); END;
CREATE TRIGGER assessment_history_no_update BEFORE UPDATE ON assessment_history
BEGIN SELECT raise(ABORT, 'assessment_history is append-only'); END;
CREATE TRIGGER assessment_history_no_delete BEFORE DELETE ON assessment_history
BEGIN SELECT raise(ABORT, 'assessment_history is append-only'); END;
CREATE TRIGGER finding_retest_no_update BEFORE UPDATE ON finding_retest
BEGIN SELECT raise(ABORT, 'finding_retest is append-only'); END;
CREATE TRIGGER finding_retest_no_delete BEFORE DELETE ON finding_retest
BEGIN SELECT raise(ABORT, 'finding_retest is append-only'); END;
