#include "models/evidence/evidencedoubt.h"

#include "models/evidence/evidencesubject.h"

namespace gatehouse {

namespace {

// A translation context of its own: these are plain functions.
struct EvidenceDoubts {
    Q_DECLARE_TR_FUNCTIONS(EvidenceDoubts)
};

QByteArray selectDoubts(const char *which)
{
    return QByteArray("SELECT a.id, a.release_id, a.requirement_id, a.phase, n.id, e.number, "
                      "n.number, d.since FROM evidence_doubt d JOIN assessment a "
                      "ON a.id = d.assessment_id AND a.revision = d.assessment_revision "
                      "JOIN evidence e ON e.id = d.was_id JOIN evidence n ON n.id = d.is_id "
                      "WHERE d.confirmed_at = '' ")
        + which + " ORDER BY d.since, a.id, d.was_id";
}

Result<std::vector<EvidenceDoubt>> readDoubts(Statement rows)
{
    std::vector<EvidenceDoubt> doubts;
    while (rows.next()) {
        EvidenceDoubt &doubt = doubts.emplace_back();
        doubt.assessment = rows.id<AssessmentId>(0);
        doubt.release = rows.id<ReleaseId>(1);
        doubt.requirement = rows.id<RequirementId>(2);
        if (!rows.view(3).isEmpty())
            doubt.phase = rows.key<Phase>(3);
        doubt.evidence = rows.id<EvidenceId>(4);
        doubt.was = rows.text(5);
        doubt.is = rows.text(6);
        doubt.since = rows.moment(7);
    }
    TRY(rows.finished());
    return doubts;
}

} // namespace

Result<std::vector<EvidenceDoubt>> evidenceDoubts(const Database &database, ReleaseId release)
{
    TRY_ASSIGN(auto rows, database.prepare(selectDoubts("AND coalesce(a.release_id, 0) = ?")));
    rows.bind(release.value);
    return readDoubts(std::move(rows));
}

Result<std::vector<EvidenceDoubt>> allEvidenceDoubts(const Database &database)
{
    TRY_ASSIGN(auto rows, database.prepare(selectDoubts("")));
    rows.bind();
    return readDoubts(std::move(rows));
}

Result<void> confirmEvidence(Change &change, AssessmentId assessment)
{
    const Database &database = change.database();
    TRY_ASSIGN(auto rows, database.prepare(selectDoubts("AND a.id = ?")));
    rows.bind(assessment);
    TRY_ASSIGN(const auto doubts, readDoubts(std::move(rows)));
    if (doubts.empty())
        return fail(ErrorKind::Invalid,
                    EvidenceDoubts::tr("No evidence of this assessment waits to be confirmed: "
                                       "somebody has done it, or judged anew."));
    TRY_ASSIGN(auto confirming,
               database.prepare("UPDATE evidence_doubt SET confirmed_by = ?, confirmed_at = ? "
                                "WHERE assessment_id = ? AND confirmed_at = ''"));
    confirming.bind(change.account().displayName, change.now(), assessment);
    TRY(confirming.run());
    for (const EvidenceDoubt &doubt : doubts) {
        TRY_ASSIGN(
            const EvidenceSubject subject,
            EvidenceSubject::ofUse(database, {doubt.evidence, doubt.release, doubt.requirement}));
        QJsonObject confirmed = subject.toJson(doubt.is);
        confirmed.insert(QStringLiteral("confirmed_instead_of"), doubt.was);
        change.record({Entity::EvidenceLink, doubt.evidence.value, doubt.release.value, 0}, {}, {},
                      confirmed);
    }
    return {};
}

} // namespace gatehouse
