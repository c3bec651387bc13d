CREATE TRIGGER risk_acceptance_no_update BEFORE UPDATE ON risk_acceptance
BEGIN SELECT raise(ABORT, 'risk_acceptance is append-only'); END;
CREATE TRIGGER risk_acceptance_no_delete BEFORE DELETE ON risk_acceptance
BEGIN SELECT raise(ABORT, 'risk_acceptance is append-only'); END;
CREATE TRIGGER risk_acceptance_withdrawal_no_update BEFORE UPDATE ON risk_acceptance_withdrawal
BEGIN SELECT raise(ABORT, 'risk_acceptance_withdrawal is append-only'); END;
CREATE TRIGGER risk_acceptance_withdrawal_no_delete BEFORE DELETE ON risk_acceptance_withdrawal
BEGIN SELECT raise(ABORT, 'risk_acceptance_withdrawal is append-only'); END;
