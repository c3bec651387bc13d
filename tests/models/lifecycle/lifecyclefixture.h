#pragma once

#include "models/assessments/applicability.h"
#include "models/assessments/assessmentrepository.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/findingrepository.h"
#include "models/lifecycle/gaterepository.h"
#include "models/lifecycle/gaterollup.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "tests/support/judging.h"
#include "tests/support/signing.h"
#include "tests/support/testworkspace.h"

#include <QJsonDocument>

namespace gatehouse {

/// A workspace with the rollup installed and a small requirement library:
///
///     key  scope         obligation   phases              side        condition
///     A.1  application   mandatory    requirements        client
///     A.2  application   mandatory    requirements, test  client      has_login
///     A.3  application   recommended  test                client
///     O.1  organisation  mandatory    requirements        management
///     O.2  organisation  mandatory    test                management  outsourced
///     C.1  application   context      requirements        client
///
/// Design, development, delivery and operation ask for nothing. Tier 3 asks for evidence on
/// mandatory items that want a penetration test: A.2.
class LifecycleFixture : public TestWorkspace
{
public:
    LifecycleFixture() : shelf(std::make_shared<LibraryShelf>())
    {
        ThreatModelRepository::install(workspace());
        GateRollup::install(workspace(), shelf);
    }

    static QJsonObject requirementJson(const char *key, const char *scope, const char *obligation,
                                       const QJsonArray &phases, const char *side,
                                       const QJsonArray &condition = {},
                                       const QJsonArray &methods = {QStringLiteral("document")})
    {
        const QString name = QString::fromLatin1(key);
        return {{QStringLiteral("id"), name},
                {QStringLiteral("group"), QStringLiteral("1")},
                {QStringLiteral("clause"), QStringLiteral("1")},
                {QStringLiteral("item"), QStringLiteral("p") + name.back()},
                {QStringLiteral("title_zh"), name + QStringLiteral(" 标题")},
                {QStringLiteral("title_en"), name + QStringLiteral(" title")},
                {QStringLiteral("statement_zh"), name + QStringLiteral(" 要求")},
                {QStringLiteral("statement_en"), name + QStringLiteral(" statement")},
                {QStringLiteral("platforms"), QJsonArray()},
                {QStringLiteral("side"), QString::fromLatin1(side)},
                {QStringLiteral("scope"), QString::fromLatin1(scope)},
                {QStringLiteral("obligation"), QString::fromLatin1(obligation)},
                {QStringLiteral("phases"), phases},
                {QStringLiteral("methods"), methods},
                {QStringLiteral("condition"), condition},
                {QStringLiteral("notes"), QJsonArray()},
                {QStringLiteral("references"), QJsonArray()}};
    }

    static QByteArray smallLibraryJson()
    {
        const QJsonArray first{QStringLiteral("requirements")};
        const QJsonArray test{QStringLiteral("test")};
        const QJsonArray both{QStringLiteral("requirements"), QStringLiteral("test")};
        QJsonArray requirements;
        requirements += requirementJson("A.1", "application", "mandatory", first, "client");
        requirements += requirementJson("A.2", "application", "mandatory", both, "client",
                                        {QStringLiteral("has_login")},
                                        {QStringLiteral("dynamic"), QStringLiteral("pentest")});
        requirements += requirementJson("A.3", "application", "recommended", test, "client");
        requirements += requirementJson("O.1", "organisation", "mandatory", first, "management");
        requirements += requirementJson("O.2", "organisation", "mandatory", test, "management",
                                        {QStringLiteral("outsourced")});
        requirements += requirementJson("C.1", "application", "context", first, "client");
        const QJsonObject group{{QStringLiteral("id"), QStringLiteral("1")},
                                {QStringLiteral("clause"), QStringLiteral("1")},
                                {QStringLiteral("parent"), QJsonValue()},
                                {QStringLiteral("title_zh"), QStringLiteral("要求")},
                                {QStringLiteral("title_en"), QStringLiteral("Requirements")},
                                {QStringLiteral("evidence_zh"), QJsonArray()},
                                {QStringLiteral("evidence_en"), QJsonArray()}};
        const QJsonObject library{
            {QStringLiteral("key"), QStringLiteral("small")},
            {QStringLiteral("version"), QStringLiteral("1.0.0")},
            {QStringLiteral("edition"), QStringLiteral("2026")},
            {QStringLiteral("title_zh"), QStringLiteral("小标准")},
            {QStringLiteral("title_en"), QStringLiteral("Small standard")},
            {QStringLiteral("issuer_zh"), QStringLiteral("本组织")},
            {QStringLiteral("issuer_en"), QStringLiteral("This organisation")},
            {QStringLiteral("issued"), QStringLiteral("2026-01-01")},
            {QStringLiteral("effective"), QStringLiteral("2026-01-01")},
            {QStringLiteral("about_zh"), QStringLiteral("测试用")},
            {QStringLiteral("about_en"), QStringLiteral("For tests")},
            {QStringLiteral("groups"), QJsonArray{group}},
            {QStringLiteral("requirements"), requirements}};
        return QJsonDocument(library).toJson();
    }

    /// Publishes a library; releases added from then on are held against it.
    void publish(const Library &library)
    {
        Change publishing = change("library.publish");
        libraryId = need(LibraryRepository::publish(publishing, library));
        need(publishing.commit());
    }
    void publishSmall() { publish(need(parseLibrary(smallLibraryJson()))); }
    /// Version 1.1.0 of it: A.2 asks for something else, A.3 became context, A.4 is new, and A.1,
    /// O.1 and O.2 are as they were. Fixture functions that take a key mean this one from then on.
    void publishSmallAgain()
    {
        QJsonObject library = QJsonDocument::fromJson(smallLibraryJson()).object();
        library[QStringLiteral("version")] = QStringLiteral("1.1.0");
        QJsonArray requirements = library[QStringLiteral("requirements")].toArray();
        QJsonObject changed = requirements[1].toObject();
        changed[QStringLiteral("statement_en")] = QStringLiteral("A.2 statement, with more in it");
        requirements[1] = changed;
        QJsonObject context = requirements[2].toObject();
        context[QStringLiteral("obligation")] = QStringLiteral("context");
        requirements[2] = context;
        requirements +=
            requirementJson("A.4", "application", "mandatory", {QStringLiteral("test")}, "client");
        library[QStringLiteral("requirements")] = requirements;
        publish(need(parseLibrary(QJsonDocument(library).toJson())));
    }

    std::shared_ptr<const Library> library() { return need(shelf->library(database(), libraryId)); }
    const Requirement &requirement(const char *key)
    {
        return *library()->requirementByKey(QString::fromLatin1(key));
    }

    AppId addApp(const QString &code, int tier = 3, const QMap<QString, bool> &answers = {})
    {
        App app;
        app.code = code;
        app.name = QStringLiteral("应用 ") + code;
        app.platforms = {Platform::Android, Platform::Ios};
        app.tier = tier;
        app.tierDecided = true;
        app.tierReason = QStringLiteral("decided by the committee");
        for (auto it = answers.begin(); it != answers.end(); ++it)
            app.profile.set(it.key(), it.value(), QStringLiteral("said by the owner"));
        Change adding = change("app.add");
        const AppId id = need(AppRepository::add(adding, app));
        need(adding.commit());
        return id;
    }

    ReleaseId addRelease(AppId app, const QString &version = QStringLiteral("1.0"),
                         const std::map<Phase, QDate> &plan = {})
    {
        Release release;
        release.app = app;
        release.version = version;
        release.plannedOn = plan;
        Change adding = change("release.add");
        const ReleaseId id = need(ReleaseRepository::add(adding, release));
        need(adding.commit());
        return id;
    }

    /// In every phase it is due in; an invalid release: for the organisation.
    void judge(ReleaseId release, RequirementId requirement, Judgement judgement)
    {
        Change assessing = change("assessment.record");
        record(assessing, release, requirement, judgement);
        need(assessing.commit());
    }
    void judge(ReleaseId release, const char *key, Judgement judgement)
    {
        judge(release, requirement(key).id, judgement);
    }
    void record(Change &assessing, ReleaseId release, RequirementId requirement,
                Judgement judgement)
    {
        const auto judged = need(shelf->requirement(database(), requirement));
        if (!release.isValid())
            return record(assessing, release, *judged, {}, judgement);
        for (const Phase phase : judged->phases)
            record(assessing, release, *judged, phase, judgement);
    }
    void record(Change &assessing, ReleaseId release, const Requirement &requirement,
                std::optional<Phase> phase, Judgement judgement)
    {
        const auto stored =
            need(AssessmentRepository(database()).find(release, requirement.id, phase));
        Assessment assessment;
        assessment.release = release;
        assessment.phase = phase;
        assessment.judgement = judgement;
        assessment.risk = judgement == Judgement::Noncompliant ? Risk::High : Risk::None;
        assessment.revision = stored ? stored->revision : 0;
        need(AssessmentRepository::record(assessing, grounded(assessment, requirement)));
    }
    /// In one phase.
    void judge(ReleaseId release, const char *key, Phase phase, Judgement judgement)
    {
        Change assessing = change("assessment.record");
        record(assessing, release, requirement(key), phase, judgement);
        need(assessing.commit());
    }

    EvidenceId addEvidence(ReleaseId release, RequirementId requirement, const QByteArray &content)
    {
        Change adding = change("evidence.add");
        const auto added = need(EvidenceRepository::addFiles(
            adding, {write(QStringLiteral("evidence.txt"), content)}, release, {requirement}));
        need(adding.commit());
        return added.front().id;
    }

    FindingId openFinding(ReleaseId release, RequirementId requirement)
    {
        return openFinding(release, requirement, Risk::Medium, today().addDays(365));
    }
    FindingId openFinding(ReleaseId release, RequirementId requirement, Risk risk, QDate dueOn)
    {
        Finding finding;
        finding.release = release;
        finding.requirement = requirement;
        finding.title = QStringLiteral("明文传输");
        finding.risk = risk;
        finding.dueOn = dueOn;
        Change opening = change("finding.open");
        const FindingId id = need(FindingRepository::open(opening, finding));
        need(opening.commit());
        return id;
    }

    Result<AcceptanceId> tryAccept(const RiskAcceptance &acceptance)
    {
        Change accepting = change("risk.accept");
        TRY_ASSIGN(const AcceptanceId id, RiskAcceptanceRepository::accept(accepting, acceptance));
        TRY(accepting.commit());
        return id;
    }
    AcceptanceId accept(ReleaseId release, RequirementId requirement, QDate expiresOn)
    {
        RiskAcceptance acceptance;
        acceptance.release = release;
        acceptance.requirement = requirement;
        acceptance.reason = QStringLiteral("replaced next quarter");
        acceptance.expiresOn = expiresOn;
        return need(tryAccept(acceptance));
    }

    Result<GateDecisionId> tryDecide(ReleaseId release, Phase phase, GateDecisionKind decision,
                                     const QString &statement = QStringLiteral("reviewed"),
                                     Role role = Role::SecurityManager)
    {
        return submitAndSign(workspace(), *shelf, release, phase, decision, statement,
                             session(role).account);
    }
    GateDecisionId decide(ReleaseId release, Phase phase, GateDecisionKind decision)
    {
        return need(tryDecide(release, phase, decision));
    }

    GateRepository gates() { return {database(), *shelf}; }
    QDate today() { return clock().today(); }
    GateStatus status(ReleaseId release, Phase phase)
    {
        return need(gates().status(release, phase, today()));
    }
    std::vector<BoardRow> board(QDate day)
    {
        return need(GateRollup::board(database(), *shelf, day));
    }

    std::shared_ptr<LibraryShelf> shelf;
    LibraryId libraryId;
};

} // namespace gatehouse
