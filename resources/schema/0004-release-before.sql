-- A release begins with what the one before it found; what it confirms of that says so.
ALTER TABLE assessment ADD COLUMN carried_from INTEGER REFERENCES app_release (id);
ALTER TABLE assessment_history ADD COLUMN carried_from INTEGER REFERENCES app_release (id);
