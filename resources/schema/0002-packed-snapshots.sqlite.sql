-- Version 2: a decision's snapshot is kept packed (models/store/packedsnapshot.h), a tenth of its
-- size; its digest stays that of the snapshot itself. packed_snapshot() is there while the migrator
-- runs.
DROP TRIGGER gate_decision_no_update;
UPDATE gate_decision SET snapshot = packed_snapshot(snapshot);
CREATE TRIGGER gate_decision_no_update BEFORE UPDATE ON gate_decision
BEGIN SELECT raise(ABORT, 'gate_decision is append-only'); END;
