CREATE TRIGGER signing_key_no_update BEFORE UPDATE OF uid, account_id, algorithm, public_key, created_at ON signing_key
BEGIN SELECT raise(ABORT, 'a signing key does not change'); END;
CREATE TRIGGER signing_key_no_delete BEFORE DELETE ON signing_key
BEGIN SELECT raise(ABORT, 'a signing key stays on record'); END;
CREATE TRIGGER audit_checkpoint_no_update BEFORE UPDATE ON audit_checkpoint
BEGIN SELECT raise(ABORT, 'audit_checkpoint is append-only'); END;
CREATE TRIGGER audit_checkpoint_no_delete BEFORE DELETE ON audit_checkpoint
BEGIN SELECT raise(ABORT, 'audit_checkpoint is append-only'); END;
CREATE TRIGGER gate_submission_no_update BEFORE UPDATE ON gate_submission
BEGIN SELECT raise(ABORT, 'gate_submission is append-only'); END;
CREATE TRIGGER gate_submission_no_delete BEFORE DELETE ON gate_submission
BEGIN SELECT raise(ABORT, 'gate_submission is append-only'); END;
CREATE TRIGGER gate_signature_no_update BEFORE UPDATE ON gate_signature
BEGIN SELECT raise(ABORT, 'gate_signature is append-only'); END;
CREATE TRIGGER gate_signature_no_delete BEFORE DELETE ON gate_signature
BEGIN SELECT raise(ABORT, 'gate_signature is append-only'); END;
