#include "models/assessments/assessmentsubject.h"

namespace gatehouse {

namespace {

// A translation context of its own: the struct stays a plain value.
class AssessmentSubjects
{
    Q_DECLARE_TR_FUNCTIONS(AssessmentSubjects)
};

} // namespace

Result<AssessmentSubject> AssessmentSubject::find(const Database &database, ReleaseId release,
                                                  RequirementId requirement)
{
    AssessmentSubject subject;
    subject.release = release;
    subject.requirement = requirement;

    TRY_ASSIGN(auto requirements,
               database.prepare("SELECT r.key, r.clause, r.item, r.scope, r.obligation, "
                                "r.library_id, r.phases, r.methods, l.key FROM requirement r "
                                "JOIN library l ON l.id = r.library_id WHERE r.id = ?"));
    requirements.bind(requirement.value);
    if (!requirements.next()) {
        TRY(requirements.finished());
        return fail(ErrorKind::NotFound,
                    AssessmentSubjects::tr("There is no such requirement in this workspace."));
    }
    Requirement cited;
    cited.clause = requirements.text(1);
    cited.item = requirements.text(2);
    subject.key = requirements.text(0);
    subject.citation = cited.citation();
    subject.scope = requirements.key<Scope>(3);
    subject.obligation = requirements.key<Obligation>(4);
    const auto library = requirements.id<LibraryId>(5);
    subject.phases = requirements.keys<Phase>(6);
    subject.methods = requirements.keys<Method>(7);
    subject.libraryKey = requirements.text(8);
    TRY(requirements.finished());
    if (!release.isValid())
        return subject;

    TRY_ASSIGN(auto releases,
               database.prepare("SELECT r.uid, r.app_id, a.code || '@' || r.version, "
                                "EXISTS (SELECT 1 FROM release_library b "
                                "WHERE b.release_id = r.id AND b.library_id = ?), a.tier "
                                "FROM app_release r JOIN app a ON a.id = r.app_id WHERE r.id = ?"));
    releases.bind(library, release);
    if (!releases.next()) {
        TRY(releases.finished());
        return fail(ErrorKind::NotFound,
                    AssessmentSubjects::tr("There is no such release in this workspace."));
    }
    subject.releaseUid = releases.text(0);
    subject.app = releases.id<AppId>(1);
    subject.releaseName = releases.text(2);
    subject.inBaseline = releases.boolean(3);
    subject.tier = static_cast<int>(releases.integer(4));
    return subject;
}

Result<void> AssessmentSubject::check() const
{
    if (obligation == Obligation::Context)
        return fail(ErrorKind::Invalid,
                    AssessmentSubjects::tr("%1 only introduces the items below it and is not "
                                           "assessed on its own. Choose one of those items.")
                        .arg(citation));
    if (scope == Scope::Organisation && release.isValid())
        return fail(ErrorKind::Invalid,
                    AssessmentSubjects::tr(
                        "%1 is assessed once for the whole organisation and every release "
                        "inherits the result. Record it for the organisation, not for %2.")
                        .arg(citation, releaseName));
    if (scope == Scope::Application && !release.isValid())
        return fail(ErrorKind::Invalid,
                    AssessmentSubjects::tr(
                        "%1 is assessed for each release. Name the release it was looked at in.")
                        .arg(citation));
    if (release.isValid() && !inBaseline)
        return fail(ErrorKind::Invalid,
                    AssessmentSubjects::tr("%1 belongs to a requirement library that %2 is not "
                                           "held against. Choose a requirement of its baseline.")
                        .arg(citation, releaseName));
    return {};
}

void AssessmentSubject::name(JsonDifference &difference) const
{
    for (QJsonObject *side : {&difference.before, &difference.after}) {
        if (side->isEmpty())
            continue;
        side->insert(QStringLiteral("requirement"), key);
        if (release.isValid())
            side->insert(QStringLiteral("release"), releaseName);
    }
}

JsonDifference AssessmentSubject::differenceOf(const QJsonObject &before,
                                               const QJsonObject &after) const
{
    JsonDifference difference = gatehouse::differenceOf(before, after);
    name(difference);
    return difference;
}

} // namespace gatehouse
