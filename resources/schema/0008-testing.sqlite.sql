CREATE TRIGGER test_result_no_update BEFORE UPDATE ON test_result
BEGIN SELECT RAISE(ABORT, 'the results of a test never change'); END;
CREATE TRIGGER test_result_no_delete BEFORE DELETE ON test_result
BEGIN SELECT RAISE(ABORT, 'the results of a test never change'); END;
