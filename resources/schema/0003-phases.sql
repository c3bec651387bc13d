-- Each phase of a release judges for itself: an assessment is of a phase (the organisation's of
-- none, ''), and says whose judgement it confirms. What was recorded served every phase; it is kept
-- for every phase whose gate was passed on it, else for the first it is due in. Copies keep uid and
-- revision: the gates were decided on them.
ALTER TABLE assessment ADD COLUMN phase TEXT NOT NULL DEFAULT '';
ALTER TABLE assessment ADD COLUMN confirms TEXT NOT NULL DEFAULT '';
ALTER TABLE assessment_history ADD COLUMN confirms TEXT NOT NULL DEFAULT '';
DROP INDEX assessment_by_subject;

CREATE TABLE served (
  assessment_id INTEGER NOT NULL,
  phase TEXT NOT NULL,
  position INTEGER NOT NULL,
  passed INTEGER NOT NULL,
  PRIMARY KEY (assessment_id, position)
) WITHOUT ROWID;
INSERT INTO served
SELECT s.id, p.phase, p.position, coalesce((
  SELECT g.decision = 'passed' FROM gate_decision g
  WHERE g.release_id = s.release_id AND g.phase = p.phase ORDER BY g.id DESC LIMIT 1), 0)
FROM assessment s
JOIN requirement q ON q.id = s.requirement_id
JOIN (SELECT 'requirements' AS phase, 0 AS position UNION ALL SELECT 'design', 1
      UNION ALL SELECT 'development', 2 UNION ALL SELECT 'test', 3
      UNION ALL SELECT 'delivery', 4 UNION ALL SELECT 'operation', 5) p
  ON ' ' || q.phases || ' ' LIKE '% ' || p.phase || ' %'
WHERE s.release_id IS NOT NULL;

-- The record itself stays with the latest of them.
UPDATE assessment SET phase = coalesce(
  (SELECT v.phase FROM served v WHERE v.assessment_id = assessment.id AND v.passed = 1
   ORDER BY v.position DESC LIMIT 1),
  (SELECT v.phase FROM served v WHERE v.assessment_id = assessment.id ORDER BY v.position LIMIT 1),
  'requirements')
WHERE release_id IS NOT NULL;
CREATE UNIQUE INDEX assessment_by_subject
  ON assessment (coalesce(release_id, 0), requirement_id, phase);
INSERT INTO assessment (uid, release_id, requirement_id, judgement, methods, object, record, risk,
                        remark, assessor, assessed_on, revision, phase)
SELECT s.uid, s.release_id, s.requirement_id, s.judgement, s.methods, s.object, s.record, s.risk,
       s.remark, s.assessor, s.assessed_on, s.revision, v.phase
FROM served v JOIN assessment s ON s.id = v.assessment_id
WHERE v.passed = 1 AND v.phase <> s.phase
ORDER BY s.id, v.position;
INSERT INTO assessment_history (assessment_id, revision, judgement, methods, object, record, risk,
                                remark, assessor, assessed_on)
SELECT copy.id, h.revision, h.judgement, h.methods, h.object, h.record, h.risk, h.remark,
       h.assessor, h.assessed_on
FROM assessment_history h
JOIN assessment s ON s.id = h.assessment_id
JOIN served v ON v.assessment_id = s.id AND v.phase <> s.phase
JOIN assessment copy ON coalesce(copy.release_id, 0) = coalesce(s.release_id, 0)
  AND copy.requirement_id = s.requirement_id AND copy.phase = v.phase
WHERE v.passed = 1;
DROP TABLE served;

-- The gates count by phase now; openWorkspace counts them anew. organisation_bases: per gate, what a
-- passed one inherited of the organisation when it was as decided upon (see OrganisationLedger).
DELETE FROM release_rollup;
ALTER TABLE release_rollup ADD COLUMN organisation_bases TEXT NOT NULL DEFAULT '';

-- What the organisation's requirements lost: gates that were passed on it say so.
CREATE TABLE organisation_loss (
  evidence_id INTEGER NOT NULL REFERENCES evidence (id),
  requirement_id INTEGER NOT NULL REFERENCES requirement (id),
  lost_at TEXT NOT NULL,
  PRIMARY KEY (evidence_id, requirement_id)
) STRICT, WITHOUT ROWID;
