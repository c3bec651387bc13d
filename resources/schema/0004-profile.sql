-- Why an answer of a profile takes requirements away, whose it is, and who confirmed it. An answer
-- without a moment was recorded before reasons were asked, and counts as confirmed.
ALTER TABLE profile_answer ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE profile_answer ADD COLUMN answered_by TEXT NOT NULL DEFAULT '';
ALTER TABLE profile_answer ADD COLUMN answered_at TEXT NOT NULL DEFAULT '';
ALTER TABLE profile_answer ADD COLUMN confirmed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE profile_answer ADD COLUMN confirmed_at TEXT NOT NULL DEFAULT '';

-- Who confirmed that a requirement does not apply. Whoever had decided it counts as having
-- confirmed it, since nobody else was asked.
ALTER TABLE applicability_decision ADD COLUMN confirmed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE applicability_decision ADD COLUMN confirmed_at TEXT NOT NULL DEFAULT '';
UPDATE applicability_decision SET confirmed_by = decided_by, confirmed_at = decided_at;

-- The gates count what does not apply; openWorkspace counts them anew.
DELETE FROM release_rollup;
