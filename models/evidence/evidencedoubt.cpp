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
                      "n.number, d.since, a.uid, e.uid FROM evidence_doubt d JOIN assessment a "
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
        doubt.assessmentUid = rows.text(8);
        doubt.wasUid = rows.text(9);
    }
    TRY(rows.finished());
    return doubts;
}

QString uidOf(const QString &assessment, const QString &was)
{
    return assessment + u'/' + was;
}

} // namespace

template<>
const RecordDescription &describe<EvidenceDoubt>()
{
    static constexpr Field fields[] = {
        loggedField({.key = "evidence", .name = QT_TRANSLATE_NOOP("Field", "Evidence")}),
        loggedField({.key = "replaced_by", .name = QT_TRANSLATE_NOOP("Field", "Replaced by")}),
        loggedField({.key = "assessment_revision",
                     .name = QT_TRANSLATE_NOOP("Field", "Revision looked at"),
                     .kind = FieldKind::Number}),
        loggedField({.key = "since", .name = QT_TRANSLATE_NOOP("Field", "Since")}),
        loggedField({.key = "confirmed_by", .name = QT_TRANSLATE_NOOP("Field", "Confirmed by")}),
        loggedField({.key = "confirmed_at", .name = QT_TRANSLATE_NOOP("Field", "Confirmed at")}),
    };
    static const RecordDescription description(
        {"evidence_doubt", QT_TRANSLATE_NOOP("Entity", "Evidence to be confirmed"), nullptr,
         nullptr, fields});
    return description;
}

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

Result<void> doubtEvidence(Change &change, const Evidence &was, const Evidence &is)
{
    const Database &database = change.database();
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT a.id, a.uid, a.revision, coalesce(a.release_id, 0), "
                                "coalesce(r.app_id, 0), q.key FROM evidence_link l JOIN assessment "
                                "a ON coalesce(a.release_id, 0) = coalesce(l.release_id, 0) AND "
                                "a.requirement_id = l.requirement_id JOIN requirement q ON q.id = "
                                "a.requirement_id LEFT JOIN app_release r ON r.id = a.release_id "
                                "WHERE l.evidence_id = ? AND a.judgement <> 'not_assessed' ORDER "
                                "BY a.id"));
    rows.bind(was.id);
    TRY_ASSIGN(auto doubting,
               database.prepare("INSERT INTO evidence_doubt (assessment_id, assessment_revision, "
                                "was_id, is_id, since) VALUES (?, ?, ?, ?, ?)"));
    while (rows.next()) {
        doubting.bind(rows.integer(0), rows.integer(2), was.id, is.id, change.now());
        TRY(doubting.run());
        change.record({Entity::EvidenceDoubt, rows.integer(0), rows.integer(3), rows.integer(4)},
                      uidOf(rows.text(1), was.uid), {},
                      {{QStringLiteral("requirement"), rows.text(5)},
                       {QStringLiteral("evidence"), was.number},
                       {QStringLiteral("replaced_by"), is.number},
                       {QStringLiteral("assessment_revision"), rows.integer(2)},
                       {QStringLiteral("since"), toTimestamp(change.now())}});
    }
    return rows.finished();
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
        QJsonObject confirmed = subject.toJson(doubt.was);
        confirmed.insert(QStringLiteral("replaced_by"), doubt.is);
        confirmed.insert(QStringLiteral("confirmed_by"), change.account().displayName);
        confirmed.insert(QStringLiteral("confirmed_at"), toTimestamp(change.now()));
        change.record({Entity::EvidenceDoubt, doubt.assessment.value, doubt.release.value, 0},
                      uidOf(doubt.assessmentUid, doubt.wasUid),
                      {{QStringLiteral("confirmed_at"), QString()}}, confirmed);
    }
    return {};
}

} // namespace gatehouse
