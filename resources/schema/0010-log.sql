-- product/ ----------------------------------------------------------------------------------------
-- What a threat model carried from the release before, and who answered a question of a profile,
-- stood in no entry of the audit log until this step: a workspace that came before it says so (see
-- 0007-log.sql).
INSERT INTO workspace_property (key, value)
SELECT 'log_incomplete', 'upgraded' WHERE EXISTS (SELECT 1 FROM audit_entry)
AND NOT EXISTS (SELECT 1 FROM workspace_property WHERE key = 'log_incomplete');
