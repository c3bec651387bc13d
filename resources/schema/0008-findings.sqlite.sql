CREATE TRIGGER finding_comment_no_update BEFORE UPDATE ON finding_comment
BEGIN SELECT RAISE(ABORT, 'finding_comment is append-only'); END;
CREATE TRIGGER finding_comment_no_delete BEFORE DELETE ON finding_comment
BEGIN SELECT RAISE(ABORT, 'finding_comment is append-only'); END;
