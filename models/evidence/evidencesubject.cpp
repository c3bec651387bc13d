#include "models/evidence/evidencesubject.h"

#include "models/libraries/requirement.h"
#include "models/store/database.h"

namespace gatehouse {

namespace {

// A translation context of its own: the struct stays a plain value.
class EvidenceSubjects
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceSubjects)
};

} // namespace

Result<EvidenceSubject> EvidenceSubject::find(const Database &database, ReleaseId release,
                                              RequirementId requirement)
{
    EvidenceSubject subject;
    subject.requirement = requirement;

    TRY_ASSIGN(auto requirements,
               database.prepare("SELECT key, clause, item, scope, obligation, library_id, uid "
                                "FROM requirement WHERE id = ?"));
    requirements.bind(requirement.value);
    if (!requirements.next()) {
        TRY(requirements.finished());
        return fail(ErrorKind::NotFound,
                    EvidenceSubjects::tr("The requirement is not in this workspace. Choose one "
                                         "from its libraries."));
    }
    Requirement cited;
    cited.clause = requirements.text(1);
    cited.item = requirements.text(2);
    subject.requirementKey = requirements.text(0);
    subject.requirementUid = requirements.text(6);
    const auto scope = requirements.key<Scope>(3);
    const auto obligation = requirements.key<Obligation>(4);
    const auto library = requirements.id<LibraryId>(5);
    TRY(requirements.finished());

    if (obligation == Obligation::Context)
        return fail(ErrorKind::Invalid,
                    EvidenceSubjects::tr("%1 only introduces the items below it, so nothing rests "
                                         "on evidence there. Choose one of those items.")
                        .arg(cited.citation()));
    if (scope == Scope::Organisation)
        return subject;
    if (!release.isValid())
        return fail(ErrorKind::Invalid,
                    EvidenceSubjects::tr("%1 is assessed for each release. Name the release the "
                                         "evidence is for.")
                        .arg(cited.citation()));

    TRY_ASSIGN(auto releases,
               database.prepare("SELECT app.code || '@' || app_release.version, EXISTS ("
                                "  SELECT 1 FROM release_library WHERE release_id = "
                                "  app_release.id AND library_id = ?) "
                                "FROM app_release JOIN app ON app.id = app_release.app_id "
                                "WHERE app_release.id = ?"));
    releases.bind(library, release);
    if (!releases.next()) {
        TRY(releases.finished());
        return fail(ErrorKind::NotFound,
                    EvidenceSubjects::tr("The release is not in this workspace. Choose one from "
                                         "the portfolio."));
    }
    subject.release = release;
    subject.releaseName = releases.text(0);
    if (!releases.boolean(1))
        return fail(ErrorKind::Invalid,
                    EvidenceSubjects::tr("%1 belongs to a requirement library that %2 is not held "
                                         "against. Choose a requirement of its baseline.")
                        .arg(cited.citation(), subject.releaseName));
    return subject;
}

Result<EvidenceSubject> EvidenceSubject::ofUse(const Database &database, const EvidenceUse &use)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT requirement.key, app.code || '@' || app_release.version, "
                                "requirement.uid "
                                "FROM requirement LEFT JOIN app_release ON app_release.id = ? "
                                "LEFT JOIN app ON app.id = app_release.app_id "
                                "WHERE requirement.id = ?"));
    rows.bind(use.release, use.requirement);
    EvidenceSubject subject{use.release, use.requirement, {}, {}, {}};
    if (rows.next()) {
        subject.requirementKey = rows.text(0);
        subject.releaseName = rows.text(1);
        subject.requirementUid = rows.text(2);
    }
    TRY(rows.finished());
    return subject;
}

QJsonObject EvidenceSubject::toJson(const QString &evidenceNumber) const
{
    QJsonObject json{{QStringLiteral("evidence"), evidenceNumber},
                     {QStringLiteral("requirement"), requirementKey},
                     {QStringLiteral("requirement_uid"), requirementUid}};
    if (release.isValid())
        json.insert(QStringLiteral("release"), releaseName);
    return json;
}

} // namespace gatehouse
