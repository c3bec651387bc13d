-- Who does what. Assessing is a role of its own: who audited until now did both, and goes on with
-- both. An app has a deputy beside the person who answers for it. An assessment says which account
-- recorded it, and whether the assessor is an outside body.
UPDATE account SET roles = trim(replace(' ' || roles || ' ', ' auditor ', ' auditor assessor '))
WHERE ' ' || roles || ' ' LIKE '% auditor %';

ALTER TABLE app ADD COLUMN deputy_id INTEGER REFERENCES person (id);

ALTER TABLE assessment ADD COLUMN outside_body INTEGER NOT NULL DEFAULT 0;
ALTER TABLE assessment ADD COLUMN recorded_by TEXT NOT NULL DEFAULT '';
ALTER TABLE assessment_history ADD COLUMN outside_body INTEGER NOT NULL DEFAULT 0;
ALTER TABLE assessment_history ADD COLUMN recorded_by TEXT NOT NULL DEFAULT '';

-- A finding whose risk was lowered knows what it was and why.
ALTER TABLE finding ADD COLUMN risk_before TEXT NOT NULL DEFAULT 'none';
ALTER TABLE finding ADD COLUMN risk_reason TEXT NOT NULL DEFAULT '';
CREATE INDEX finding_lowered ON finding (release_id) WHERE risk_before <> 'none';

-- The gates count high risks; openWorkspace counts them anew.
DELETE FROM release_rollup;
