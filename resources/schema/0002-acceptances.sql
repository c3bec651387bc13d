-- An accepted finding knows the last day it is accepted: from the day after on it is open again,
-- without anything being written. Acceptances are renewed and withdrawn, never changed.
ALTER TABLE finding ADD COLUMN accepted_until TEXT NOT NULL DEFAULT '';
UPDATE finding SET accepted_until = coalesce((
  SELECT max(expires_on) FROM risk_acceptance WHERE finding_id = finding.id), '')
WHERE status = 'risk_accepted';
CREATE INDEX finding_by_acceptance ON finding (accepted_until) WHERE status = 'risk_accepted';

ALTER TABLE risk_acceptance ADD COLUMN renews_id INTEGER REFERENCES risk_acceptance (id);
CREATE INDEX risk_acceptance_by_finding ON risk_acceptance (finding_id);

CREATE TABLE risk_acceptance_withdrawal (
  acceptance_id INTEGER PRIMARY KEY REFERENCES risk_acceptance (id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  withdrawn_by TEXT NOT NULL,
  withdrawn_at TEXT NOT NULL
) STRICT;

-- What accepted findings mean to a gate is counted anew for these; openWorkspace does it.
DELETE FROM release_rollup
WHERE release_id IN (SELECT release_id FROM finding WHERE status = 'risk_accepted');
