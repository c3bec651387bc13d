CREATE TRIGGER account_former_name_no_update BEFORE UPDATE ON account_former_name
BEGIN SELECT raise(ABORT, 'account_former_name is append-only'); END;
CREATE TRIGGER account_former_name_no_delete BEFORE DELETE ON account_former_name
BEGIN SELECT raise(ABORT, 'account_former_name is append-only'); END;
