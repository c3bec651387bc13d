CREATE TRIGGER countermeasure_test_no_update BEFORE UPDATE ON countermeasure_test
BEGIN SELECT RAISE(ABORT, 'the tests of a countermeasure never change'); END;
CREATE TRIGGER countermeasure_test_no_delete BEFORE DELETE ON countermeasure_test
BEGIN SELECT RAISE(ABORT, 'the tests of a countermeasure never change'); END;
CREATE TRIGGER threat_no_delete BEFORE DELETE ON threat
BEGIN SELECT RAISE(ABORT, 'threats are never removed'); END;
