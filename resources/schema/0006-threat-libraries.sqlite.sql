CREATE TRIGGER threat_library_no_update BEFORE UPDATE ON threat_library
BEGIN SELECT RAISE(ABORT, 'a published library does not change'); END;
CREATE TRIGGER threat_library_no_delete BEFORE DELETE ON threat_library
BEGIN SELECT RAISE(ABORT, 'a published library does not change'); END;
