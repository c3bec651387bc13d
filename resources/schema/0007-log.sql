-- product/ ----------------------------------------------------------------------------------------
-- Steps up to this one wrote judgements for each phase, roles and confirmations without an entry of
-- the audit log: a workspace that came that way says so, and the check against the log takes what
-- the log never mentions as theirs.
INSERT INTO workspace_property (key, value)
SELECT 'log_incomplete', 'upgraded' WHERE EXISTS (SELECT 1 FROM audit_entry);
