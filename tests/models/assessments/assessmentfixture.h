#pragma once

#include "models/assessments/applicability.h"
#include "models/assessments/assessmentrepository.h"
#include "models/assessments/assessmentsheet.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "tests/support/judging.h"
#include "tests/support/testworkspace.h"

#include <QSignalSpy>

namespace gatehouse {

/// A workspace with the built-in library and one release, POLICY@1.0 for Android and iOS, whose
/// profile answers two questions: it has user login, and no image CAPTCHA.
class AssessmentFixture : public TestWorkspace
{
public:
    AssessmentFixture()
    {
        Change publishing = change("library.publish");
        library = need(LibraryRepository::publish(publishing, need(builtInLibrary())));
        need(publishing.commit());
        app = addApp(QStringLiteral("POLICY"), QStringLiteral("保单服务"));
        release = addRelease(app, QStringLiteral("1.0"));
    }

    AppId addApp(const QString &code, const QString &name)
    {
        App adding;
        adding.code = code;
        adding.name = name;
        adding.platforms = {Platform::Android, Platform::Ios};
        adding.profile.set(QStringLiteral("has_login"), true);
        adding.profile.set(QStringLiteral("has_image_captcha"), false,
                           QStringLiteral("no image is asked for"));
        adding.tier = 3;
        adding.tierDecided = true;
        adding.tierReason = QStringLiteral("decided by the committee");
        Change writing = change("app.add");
        const AppId id = need(AppRepository::add(writing, adding));
        need(writing.commit());
        return id;
    }

    ReleaseId addRelease(AppId of, const QString &version)
    {
        Release adding;
        adding.app = of;
        adding.version = version;
        Change writing = change("release.add");
        const ReleaseId id = need(ReleaseRepository::add(writing, adding));
        need(writing.commit());
        return id;
    }

    std::shared_ptr<const Library> contents() { return need(shelf.library(database(), library)); }
    const Requirement &requirement(const char *key)
    {
        const Requirement *found = contents()->requirementByKey(QString::fromLatin1(key));
        if (!found)
            qFatal("no requirement %s", key);
        return *found;
    }
    RequirementId idOf(const char *key) { return requirement(key).id; }

    /// A judgement on the release with everything it needs, of the first phase it is due in where
    /// none is named.
    Assessment judged(const char *key, Judgement judgement, std::optional<Phase> phase = {})
    {
        Assessment assessment;
        assessment.phase = phase;
        assessment.release = release;
        assessment.requirement = idOf(key);
        assessment.judgement = judgement;
        assessment.risk = judgement == Judgement::Noncompliant ? Risk::High : Risk::None;
        return grounded(assessment, requirement(key));
    }
    Result<AssessmentId> tryRecord(const Assessment &assessment)
    {
        Change recording = change("assessment.record");
        TRY_ASSIGN(const AssessmentId id, AssessmentRepository::record(recording, assessment));
        TRY(recording.commit());
        return id;
    }
    AssessmentId record(const Assessment &assessment) { return need(tryRecord(assessment)); }
    AssessmentId record(const char *key, Judgement judgement)
    {
        return record(judged(key, judgement));
    }
    std::optional<Assessment> stored(const char *key)
    {
        return need(AssessmentRepository(database())
                        .find(release, idOf(key), requirement(key).phases.front()));
    }

    AssessmentSheet sheet() { return need(AssessmentSheet::load(database(), shelf, release, {})); }

    /// Runs SQL that has no repository on this floor, such as evidence links.
    void execute(const QByteArray &sql) { need(database().execute(sql)); }
    /// Links `count` pieces of evidence to a requirement; an invalid release: the organisation.
    void linkEvidence(ReleaseId of, RequirementId requirement, int count)
    {
        for (int i = 0; i < count; ++i) {
            const QByteArray number = QByteArray::number(++m_evidence);
            const QByteArray link = (of.isValid() ? QByteArray::number(of.value) : "NULL") + ", "
                + QByteArray::number(requirement.value);
            execute(
                "INSERT INTO blob (id, sha256, sm3, size) VALUES (" + number
                + ", randomblob(32), randomblob(32), 1);"
                  "INSERT INTO evidence (id, uid, number, title, file_name, media_type, blob_id, "
                  "added_by, added_at) VALUES ("
                + number + ", 'e" + number + "', 'E-" + number + "', 't', 'f', 'text/plain', "
                + number
                + ", 'a', '2026-01-01T00:00:00.000Z');"
                  "INSERT INTO evidence_link (evidence_id, release_id, requirement_id, linked_by, "
                  "linked_at) VALUES ("
                + number + ", " + link + ", 'a', '2026-01-01T00:00:00.000Z');");
        }
    }

    LibraryShelf shelf;
    LibraryId library;
    AppId app;
    ReleaseId release;

private:
    int m_evidence = 0;
};

} // namespace gatehouse
