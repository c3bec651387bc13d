#include "models/assessments/assessmentsubject.h"
#include "models/components/componentrepository.h"
#include "models/components/componentstore.h"
#include "models/components/vulnerabilityrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/testing/testcaserepository.h"
#include "models/testing/testresultrepository.h"
#include "tests/models/imports/importfixture.h"
#include "tests/support/partaccount.h"

#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace gatehouse;

namespace {

constexpr auto debuggable = "app_is_debuggable"; // 6.1.2.a
constexpr auto rooted = "android_detect_root"; // 6.1.9.2.p1

ToolComponent component(const char *name, const char *version)
{
    ToolComponent made;
    made.name = QString::fromUtf8(name);
    made.version = QString::fromUtf8(version);
    made.ref = made.name;
    return made;
}

} // namespace

/// What a report brings besides findings: runs of tests, and what the release is made of.
class ReportHandoverTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ws = std::make_unique<ImportFixture>(); }
    void cleanup() { ws.reset(); }
    void isARunOfTheTestsItSpeaksOf();
    void countsByTheMethodOfItsTool();
    void saysTheSameReportOnce();
    void runsNoTestOfWhatDoesNotApply();
    void recordsWhatWasBeforeWhenTakenBack();
    void saysWhatTheReleaseIsMadeOf();
    void putsTheComponentsBack();
    void keepsTheListBelowALaterBill();
    void namesVulnerabilitiesThatComeToNothing();
    void aRoleInOneAppLeavesWhatOtherAppsHaveAsItIs();
    void nothingElseOfAnotherAppsVulnerabilityIsChangedFromOne();
    void whatARoleInOneAppLearnsIsNewsToEveryApp();
    void whatIsNewsOpensFindingsElsewhereAndDoesNothingElse();
    void oneAppsImportIsTakenBackThere();

private:
    std::vector<TestResult> runsOf(const char *requirement, Method method = Method::Static)
    {
        const auto cases =
            need(TestCaseRepository(ws->database()).listings(ws->release, ws->idOf(requirement)));
        for (const TestCaseListing &each : cases) {
            if (each.testCase.method == method)
                return need(TestResultRepository(ws->database()).ofCase(each.testCase.id));
        }
        return {};
    }
    QStringList components()
    {
        QStringList titles;
        for (const ShippedComponent &each :
             need(ComponentRepository(ws->database()).ofRelease(ws->release)))
            titles += each.component.title() + u' ' + each.evidenceNumber;
        return titles;
    }
    ReportFile bill(std::vector<ToolComponent> components, const char *vulnerable = nullptr)
    {
        ReportFile made = ws->report({}, QStringLiteral("cdxgen"));
        made.report.format = ReportFormat::CycloneDx;
        made.report.components = std::move(components);
        if (vulnerable) {
            ToolVulnerability known;
            known.id = QStringLiteral("CVE-2020-25649");
            known.severity = ToolSeverity::High;
            known.cwes = {QStringLiteral("CWE-611")};
            known.affects = {ToolAffected{QString::fromUtf8(vulnerable), {}, {}}};
            made.report.vulnerabilities = {known};
        }
        return made;
    }

    /// Another app with a release that ships the same components.
    ReleaseId shippedElsewhere(const ReportFile &bill)
    {
        Change adding = ws->change();
        App app;
        app.code = QStringLiteral("OTHER");
        app.name = app.code;
        app.platforms = {Platform::Android};
        Release other;
        other.app = need(AppRepository::add(adding, app));
        other.version = QStringLiteral("1.0");
        const ReleaseId id = need(ReleaseRepository::add(adding, other));
        need(adding.commit());
        Change importing =
            need(Change::begin(ws->session(Role::Administrator), actions::importReport));
        need(ReportImport::run(importing, ws->shelf, id, {bill}));
        need(importing.commit());
        return id;
    }
    static ToolVulnerability flaw(const char *id, const ToolComponent &in,
                                  ToolSeverity severity = ToolSeverity::High)
    {
        ToolVulnerability made;
        made.id = QString::fromUtf8(id);
        made.severity = severity;
        made.description = QStringLiteral("It runs what it is sent.");
        made.affects = {ToolAffected{in.ref, {}, {}}};
        return made;
    }
    Result<std::vector<ReportOutcome>> tryAs(const Session &session, const ReportFile &report)
    {
        TRY_ASSIGN(Change importing, Change::begin(session, actions::importReport));
        TRY_ASSIGN(auto outcomes, ReportImport::run(importing, ws->shelf, ws->release, {report}));
        TRY(importing.commit());
        return outcomes;
    }
    /// Another release's, as they stand.
    std::vector<Finding> findingsOf(ReleaseId release)
    {
        std::vector<Finding> found;
        for (const Finding &each : need(ws->findings().ofRelease(release)))
            found.push_back(need(ws->findings().finding(each.id)));
        return found;
    }
    Session assessorOfOne()
    {
        return partSession(*ws, Role::Assessor,
                           need(ReleaseRepository(ws->database()).release(ws->release)).app);
    }
    Vulnerability known(const char *number)
    {
        return need(VulnerabilityRepository(ws->database()).byNumber(QString::fromUtf8(number)));
    }

    std::unique_ptr<ImportFixture> ws;
};

void ReportHandoverTest::isARunOfTheTestsItSpeaksOf()
{
    ReportFile first =
        ws->report({ImportFixture::failed(debuggable), ImportFixture::passed(rooted)});
    first.report.subject.version = QStringLiteral("5.3.0");
    first.report.subject.build = QStringLiteral("530");
    ws->import(first);
    const auto failed = runsOf("6.1.2.a");
    QCOMPARE(failed.size(), size_t(1));
    QCOMPARE(failed.front().outcome, TestOutcome::Fail);
    QCOMPARE(failed.front().source, TestSource::Tool);
    QCOMPARE(failed.front().build, QStringLiteral("530"));
    QCOMPARE(failed.front().evidence, EvidenceId(1));
    QCOMPARE(failed.front().record, QStringLiteral("MobSF 4.0 reports: app_is_debuggable"));
    const auto passed = runsOf("6.1.9.2.p1");
    QCOMPARE(passed.size(), size_t(1));
    QCOMPARE(passed.front().outcome, TestOutcome::Pass);
    QCOMPARE(passed.front().record,
             QStringLiteral("MobSF 4.0 has nothing against: android_detect_root"));
    // One rule that fails outweighs others that pass, whatever their order.
    ws->import({ImportFixture::passed(debuggable), ImportFixture::failed(rooted, "a", 1),
                ImportFixture::passed(rooted)});
    QCOMPARE(runsOf("6.1.2.a").back().outcome, TestOutcome::Pass);
    QCOMPARE(runsOf("6.1.9.2.p1").back().outcome, TestOutcome::Fail);
    QCOMPARE(runsOf("6.1.9.2.p1").size(), size_t(2));
    const Finding finding = ws->allFindings().front();
    QCOMPARE(finding.source, FindingSource::Import);
}

void ReportHandoverTest::countsByTheMethodOfItsTool()
{
    const auto log = [this](const char *tool, bool isOfRunning) {
        ToolResult result = ImportFixture::failed("probe");
        result.controls = {QStringLiteral("MSTG-NETWORK-1")};
        result.isOfRunning = isOfRunning;
        ReportFile made = ws->report({result}, QString::fromUtf8(tool));
        made.report.format = ReportFormat::Sarif;
        return made;
    };
    const auto methods = [this](const ReportFile &file, std::optional<Method> chosen = {}) {
        ImportOptions options{{}, Language::English, chosen};
        const auto looked = need(ReportImport::preview(ws->database(), ws->shelf, ws->release,
                                                       {file}, ws->clock().today(), options));
        const auto done = need(ws->tryImport({file}, Role::Administrator, options));
        if (looked.front().methods != done.front().methods)
            qFatal("the preview says something else");
        return done.front().methods;
    };
    QCOMPARE(methods(log("CodeQL", false)), std::set{Method::Static});
    QCOMPARE(methods(log("CodeQL", true)), std::set{Method::Dynamic});
    QCOMPARE(methods(log("ZAP", false)), std::set{Method::Dynamic});
    QCOMPARE(methods(log("House scanner", false), Method::Pentest), std::set{Method::Pentest});
    const QString requirement = ws->allFindings().front().requirement.isValid()
        ? need(AssessmentSubject::find(ws->database(), ws->release,
                                       ws->allFindings().front().requirement))
              .key
        : QString();
    const QByteArray key = requirement.toUtf8();
    QCOMPARE(runsOf(key.constData(), Method::Static).size(), size_t(1));
    QCOMPARE(runsOf(key.constData(), Method::Dynamic).size(), size_t(2));
    QCOMPARE(runsOf(key.constData(), Method::Pentest).size(), size_t(1));
}

void ReportHandoverTest::saysTheSameReportOnce()
{
    const ReportFile report = ws->report({ImportFixture::failed(debuggable)});
    ws->import(report);
    ws->import(report);
    QCOMPARE(runsOf("6.1.2.a").size(), size_t(1));
    // Another file is another run, though it says the same.
    ws->import({ImportFixture::failed(debuggable)});
    QCOMPARE(runsOf("6.1.2.a").size(), size_t(2));
}

void ReportHandoverTest::runsNoTestOfWhatDoesNotApply()
{
    ToolResult aside = ImportFixture::failed(debuggable);
    aside.isSuppressed = true;
    ToolResult noted = ImportFixture::failed(rooted);
    noted.outcome = ToolOutcome::Note;
    ws->import({aside, noted, ImportFixture::failed("nobody_knows")});
    QCOMPARE(ws->count("test_result"), 0);
    QCOMPARE(ws->count("test_case"), 0);
}

void ReportHandoverTest::recordsWhatWasBeforeWhenTakenBack()
{
    ws->import({ImportFixture::passed(debuggable)});
    ws->import({ImportFixture::failed(debuggable)});
    QCOMPARE(runsOf("6.1.2.a").back().outcome, TestOutcome::Fail);
    need(ws->undo(ws->lastEntry()));
    auto runs = runsOf("6.1.2.a");
    QCOMPARE(runs.size(), size_t(3));
    QCOMPARE(runs.back().outcome, TestOutcome::Pass);
    QCOMPARE(runs.back().evidence, EvidenceId(1));
    QVERIFY2(runs.back().record.startsWith(QStringLiteral("The import of E-0002 was taken back.")),
             qUtf8Printable(runs.back().record));
}

void ReportHandoverTest::saysWhatTheReleaseIsMadeOf()
{
    const ReportOutcome outcome =
        ws->import(bill({component("okhttp", "4.9.0"), component("jackson", "2.9.8")}, "jackson"));
    QVERIFY(outcome.recorded);
    QCOMPARE(outcome.recorded->components, 2);
    QCOMPARE(outcome.recorded->reopening.opened, 1);
    QCOMPARE(outcome.worst, Risk::High);
    QCOMPARE(components(), (QStringList{"jackson 2.9.8 E-0001", "okhttp 4.9.0 E-0001"}));
    const Finding finding = ws->only();
    QCOMPARE(finding.requirement, ws->idOf("6.1.3-2.c"));
    QCOMPARE(finding.source, FindingSource::Import);
    QCOMPARE(finding.cwe, QStringLiteral("CWE-611"));
    QCOMPARE(finding.component, QStringLiteral("jackson 2.9.8"));
    const auto uses = need(EvidenceRepository(ws->database()).usesOf(EvidenceId(1)));
    QVERIFY(std::ranges::find(uses, ws->idOf("6.1.3-2.c"), &EvidenceUse::requirement)
            != uses.end());
}

void ReportHandoverTest::putsTheComponentsBack()
{
    ws->import(bill({component("okhttp", "4.9.0")}));
    Change adding = need(Change::begin(ws->session(Role::Administrator), actions::addComponent));
    ShippedComponent own;
    own.component.name = QStringLiteral("own");
    need(ComponentRepository::add(adding, ws->release, own));
    need(adding.commit());
    const QStringList before = components();
    ws->import(bill({component("okhttp", "4.12.0"), component("jackson", "2.9.8")}, "jackson"));
    QCOMPARE(ws->allFindings().size(), size_t(1));
    need(ws->undo(ws->lastEntry()));
    QCOMPARE(components(), before);
    QCOMPARE(ws->allFindings().size(), size_t(0));
    QCOMPARE(ws->count("component_finding"), 0);
    // What is known of a component stays known: it is told again where it is shipped again.
    ws->import(bill({component("jackson", "2.9.8")}));
    QCOMPARE(ws->allFindings().size(), size_t(1));
}

void ReportHandoverTest::keepsTheListBelowALaterBill()
{
    ws->import(bill({component("okhttp", "4.9.0")}));
    const qint64 first = ws->lastEntry();
    ReportFile later = bill({component("okhttp", "4.12.0")});
    later.report.tool = QStringLiteral("another tool");
    ws->import(later);
    const QStringList before = components();
    const auto undone = ws->undo(first);
    QCOMPARE(undone.error().kind, ErrorKind::Conflict);
    QVERIFY2(undone.error().message.contains(QStringLiteral("bill of materials")),
             qUtf8Printable(undone.error().message));
    QCOMPARE(components(), before);
}

void ReportHandoverTest::namesVulnerabilitiesThatComeToNothing()
{
    const auto about = [](const char *id, const char *reference, ToolTarget target,
                          std::vector<ToolVersions> versions = {}) {
        ToolVulnerability made;
        made.id = QString::fromUtf8(id);
        made.affects = {ToolAffected{QString::fromUtf8(reference), target, std::move(versions)}};
        return made;
    };
    ReportFile file = bill({component("okhttp", "4.9.0")});
    file.report.vulnerabilities = {
        about("CVE-1", "okhttp", ToolTarget::Component),
        about("CVE-2", "nowhere", ToolTarget::Component),
        about("CVE-3", "gateway", ToolTarget::Service),
        about("CVE-4", "app", ToolTarget::Product),
        about("CVE-5", "okhttp", ToolTarget::Component, {{"3.0", {}, "affected"}}),
        about("CVE-6", "okhttp", ToolTarget::Component, {{"3.0", {}, "affected"}}),
        about("CVE-6", "okhttp", ToolTarget::Component, {{"4.9.0", {}, "unaffected"}})};
    file.report.vulnerabilities.push_back({});
    file.report.vulnerabilities.back().id = QStringLiteral("CVE-7");
    const auto outcomes = need(
        ReportImport::preview(ws->database(), ws->shelf, ws->release, {file}, ws->clock().today()));
    const QStringList expected{
        "2 vulnerability(ies) name no component of the release, and count nowhere: CVE-2 "
        "(nowhere), CVE-7.",
        "1 vulnerability(ies) are of services, which are no components of the release, and count "
        "nowhere: CVE-3 (gateway).",
        "1 vulnerability(ies) are of the product itself; no component of the release is known to "
        "have them, and they count nowhere: CVE-4 (app).",
        "1 vulnerability(ies) are told of other versions than those of the release, and have to be "
        "decided: CVE-5 (okhttp 4.9.0)."};
    QCOMPARE(outcomes.front().warnings, expected);
    QCOMPARE(ws->import(file).warnings, expected);
    // A VEX of the product: its components are in the release by now.
    ReportFile vex = bill({});
    vex.report.vulnerabilities = {about("cve-1", "app", ToolTarget::Product)};
    QCOMPARE(ws->import(vex).warnings, QStringList());
}

void ReportHandoverTest::aRoleInOneAppLeavesWhatOtherAppsHaveAsItIs()
{
    const ToolComponent jquery = component("jquery", "3.4.1");
    const ToolComponent own = component("own", "1.0");
    const auto about = [](const char *id, const ToolComponent &in) {
        ToolVulnerability made;
        made.id = QString::fromUtf8(id);
        made.severity = ToolSeverity::High;
        made.description = QStringLiteral("It runs what it is sent.");
        made.affects = {ToolAffected{in.ref, {}, {}}};
        return made;
    };
    ReportFile first = bill({jquery});
    first.report.vulnerabilities = {about("CVE-1", jquery)};
    shippedElsewhere(first);
    ReportFile before = bill({jquery, own});
    before.report.vulnerabilities = {about("CVE-1", jquery), about("CVE-2", own)};
    ws->import(before);
    const Vulnerability stood = known("CVE-1");

    ReportFile after = bill({jquery, own});
    after.report.vulnerabilities = {about("CVE-1", jquery), about("cve-1", jquery),
                                    about("CVE-2", own), about("CVE-3", own)};
    for (ToolVulnerability &each : after.report.vulnerabilities) {
        each.severity = ToolSeverity::Low;
        each.description = QStringLiteral("It is harmless.");
    }
    const Session assessor = assessorOfOne();
    const QString note = QStringLiteral(
        "What is known of 1 vulnerability(ies) stays as it is, whatever the report says of it, "
        "since components of other apps have it too: CVE-1. To change it takes a role that counts "
        "everywhere (Manage findings).");
    ImportOptions options;
    options.account = assessor.account;
    QCOMPARE(need(ReportImport::preview(ws->database(), ws->shelf, ws->release, {after},
                                        ws->clock().today(), options))
                 .front()
                 .warnings,
             QStringList{note});
    Change importing = need(Change::begin(assessor, actions::importReport));
    const auto outcomes = need(ReportImport::run(importing, ws->shelf, ws->release, {after}));
    need(importing.commit());
    QCOMPARE(outcomes.front().warnings, QStringList{note});
    QCOMPARE(known("CVE-1"), stood);
    QCOMPARE(known("CVE-2").severity, ToolSeverity::Low);
    QCOMPARE(known("CVE-3").description, QStringLiteral("It is harmless."));

    // Whoever may change them everywhere goes on as before.
    ReportFile again = bill({jquery, own});
    again.report.vulnerabilities = after.report.vulnerabilities;
    QCOMPARE(ws->import(again).warnings, QStringList());
    QCOMPARE(known("CVE-1").severity, ToolSeverity::Low);
}

// Whatever wrote it: the Change asks by itself.
void ReportHandoverTest::nothingElseOfAnotherAppsVulnerabilityIsChangedFromOne()
{
    const ToolComponent jquery = component("jquery", "3.4.1");
    ReportFile shared = bill({jquery}, "jquery");
    shippedElsewhere(shared);
    ReportFile ours = bill({jquery, component("own", "1.0")});
    ours.report.vulnerabilities = shared.report.vulnerabilities;
    ours.report.vulnerabilities.front().id = QStringLiteral("CVE-9");
    ours.report.vulnerabilities.front().affects = {ToolAffected{QStringLiteral("own"), {}, {}}};
    ws->import(ours);
    const Session assessor = assessorOfOne();
    const auto change = [&](const char *number) -> Result<void> {
        TRY_ASSIGN(Change changing, Change::begin(assessor, actions::importReport));
        const Vulnerability before = known(number);
        Vulnerability after = before;
        after.severity = ToolSeverity::Low;
        TRY(VulnerabilityRepository::write(changing, &before, after));
        // Beside something of the app itself.
        changing.record({Entity::Components, ws->release.value, ws->release.value},
                        QStringLiteral("uid"), {}, {{QStringLiteral("components"), 1}});
        return changing.commit();
    };
    const auto theirs = change("CVE-2020-25649");
    QVERIFY(!theirs);
    QCOMPARE(theirs.error().kind, ErrorKind::Refused);
    QVERIFY2(theirs.error().message.contains(QLatin1StringView("OTHER")),
             qPrintable(theirs.error().message));
    need(change("CVE-9"));
}

// New to the workspace, known, said otherwise, withdrawn, and decided about by somebody there.
void ReportHandoverTest::whatARoleInOneAppLearnsIsNewsToEveryApp()
{
    const ToolComponent jquery = component("jquery", "3.4.1");
    ReportFile first = bill({jquery});
    first.report.vulnerabilities = {flaw("CVE-1", jquery, ToolSeverity::Low),
                                    flaw("CVE-2", jquery, ToolSeverity::Low),
                                    flaw("CVE-3", jquery, ToolSeverity::Low)};
    const ReleaseId other = shippedElsewhere(first);
    ws->import(bill({jquery}));
    // Somebody works on what is known there.
    Finding worked = findingsOf(other).front();
    worked.description = QStringLiteral("Replaced by the next release.");
    worked.status = FindingStatus::Fixing;
    Change working = ws->change("finding.edit");
    need(FindingRepository::update(working, worked));
    need(VulnerabilityRepository::withdraw(working, known("CVE-2").id,
                                           QStringLiteral("of another product")));
    const Exposure there{
        other, need(ComponentRepository(ws->database()).named(other, jquery.name)).component.id,
        known("CVE-3").id};
    VexDecision decision = need(VulnerabilityRepository(ws->database()).decision(there));
    decision.state = VexState::NotAffected;
    decision.justification = QStringLiteral("never called");
    need(VulnerabilityRepository::decide(working, decision));
    need(working.commit());
    const std::vector<Finding> stood = findingsOf(other);
    QCOMPARE(stood.size(), size_t(1));
    const std::vector<Vulnerability> knew{known("CVE-1"), known("CVE-2"), known("CVE-3")};
    decision = need(VulnerabilityRepository(ws->database()).decision(there));

    ReportFile scan = bill({jquery});
    for (const char *number : {"CVE-1", "CVE-2", "CVE-3", "CVE-4", "cve-4", "CVE-5"})
        scan.report.vulnerabilities.push_back(flaw(number, jquery, ToolSeverity::Critical));
    scan.report.vulnerabilities.back().state = QStringLiteral("not_affected");
    const Session manager =
        partSession(*ws, Role::SecurityManager,
                    need(ReleaseRepository(ws->database()).release(ws->release)).app);
    ImportOptions options;
    options.account = manager.account;
    const QStringList notes{
        QStringLiteral("1 vulnerability(ies) were withdrawn in this workspace, and go on counting "
                       "nowhere, whatever the report says of them: CVE-2."),
        QStringLiteral("What is known of 2 vulnerability(ies) stays as it is, whatever the report "
                       "says of it, since components of other apps have it too: CVE-1, CVE-3. "
                       "To change it takes a role that counts everywhere (Manage findings)."),
        QStringLiteral("1 vulnerability(ies) are news to other apps, too, which ship the same "
                       "components (OTHER@1.0): CVE-4. They count there from now on: what is not "
                       "decided opens a finding, in the name of whoever imports this. Nothing else "
                       "that is recorded there changes.")};
    QCOMPARE(need(ReportImport::preview(ws->database(), ws->shelf, ws->release, {scan},
                                        ws->clock().today(), options))
                 .front()
                 .warnings,
             notes);
    const auto outcomes = need(tryAs(manager, scan));
    QCOMPARE(outcomes.front().warnings, notes);

    QCOMPARE(known("CVE-4").severity, ToolSeverity::Critical);
    QCOMPARE(known("CVE-4").addedBy, manager.account.displayName);
    QCOMPARE((std::vector<Vulnerability>{known("CVE-1"), known("CVE-2"), known("CVE-3")}), knew);
    QCOMPARE(need(VulnerabilityRepository(ws->database()).decision(there)), decision);
    const std::vector<Finding> stands = findingsOf(other);
    QCOMPARE(stands.size(), size_t(2));
    QCOMPARE(stands.front(), stood.front());
    const Finding &opened = stands.back();
    QCOMPARE(opened.title, QStringLiteral("Known vulnerabilities in jquery 3.4.1"));
    QVERIFY2(opened.description.startsWith(QLatin1StringView("CVE-4 ")),
             qPrintable(opened.description));
    QCOMPARE(opened.risk, Risk::High);
    QCOMPARE(opened.openedBy, manager.account.displayName);
    // Who brought it in stands in the log, with what.
    const auto entries = need(AuditLog(ws->database()).entries(ws->lastEntry() + 1, 1));
    QCOMPARE(entries.front().accountName, manager.account.displayName);
    QVERIFY(QJsonDocument(entries.front().content).toJson().contains(opened.number.toUtf8()));

    // The next day it is no news.
    ReportFile again = bill({jquery});
    again.report.vulnerabilities = {flaw("CVE-4", jquery, ToolSeverity::Critical)};
    QCOMPARE(need(tryAs(manager, again)).front().warnings, QStringList());
    QCOMPARE(findingsOf(other), stands);
}

// Whatever wrote it: the Change asks by itself.
void ReportHandoverTest::whatIsNewsOpensFindingsElsewhereAndDoesNothingElse()
{
    const ToolComponent jquery = component("jquery", "3.4.1");
    const ToolComponent theirs = component("theirs", "1.0");
    ReportFile first = bill({jquery, theirs});
    first.report.vulnerabilities = {flaw("CVE-1", jquery)};
    const ReleaseId other = shippedElsewhere(first);
    ws->import(bill({jquery}));
    const std::vector<Finding> stood = findingsOf(other);
    const Session assessor = assessorOfOne();
    const auto refused = [&](const Result<void> &done) {
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Refused);
        QVERIFY2(done.error().message.contains(QLatin1StringView("OTHER")),
                 qPrintable(done.error().message));
        QCOMPARE(findingsOf(other), stood);
    };
    const auto idOf = [&](const ToolComponent &each) {
        return need(ComponentRepository(ws->database()).named(other, each.name)).component.id;
    };
    const auto attempt = [&](const ToolComponent &in, bool fromFile,
                             const std::function<Result<void>(Change &, FindingId)> &besides) {
        return [&]() -> Result<void> {
            TRY_ASSIGN(Change changing, Change::begin(assessor, actions::importReport));
            Vulnerability made;
            made.number = QStringLiteral("CVE-9");
            TRY(VulnerabilityRepository::write(changing, nullptr, made));
            TRY(ComponentStore(changing).link(idOf(in), made.id, fromFile));
            TRY_ASSIGN(const Reopening news, reopenFor(changing, {{other, idOf(in), made.id}}));
            if (besides)
                TRY(besides(changing, news.findings.front()));
            changing.record({Entity::Components, ws->release.value, ws->release.value},
                            QStringLiteral("uid"), {}, {{QStringLiteral("components"), 1}});
            return changing.commit();
        }();
    };
    // What a person says by hand belongs to all of them.
    refused(attempt(jquery, false, {}));
    // No app of theirs ships it.
    refused(attempt(theirs, true, {}));
    refused(attempt(jquery, true, [&](Change &changing, FindingId id) -> Result<void> {
        TRY_ASSIGN(Finding finding, ws->findings().finding(id));
        finding.risk = Risk::Low;
        finding.riskReason = QStringLiteral("it is nothing");
        return FindingRepository::update(changing, finding);
    }));
    refused(attempt(jquery, true, [&](Change &changing, FindingId) -> Result<void> {
        Finding finding;
        finding.release = other;
        finding.requirement = stood.front().requirement;
        finding.title = QStringLiteral("something else");
        finding.risk = Risk::High;
        TRY(FindingRepository::open(changing, finding));
        return {};
    }));
    refused(attempt(jquery, true, [&](Change &changing, FindingId) -> Result<void> {
        Finding finding = stood.front();
        finding.title = QStringLiteral("said otherwise");
        return FindingRepository::update(changing, finding);
    }));
    // Known of before: nothing new.
    refused([&]() -> Result<void> {
        TRY_ASSIGN(Change changing, Change::begin(assessor, actions::importReport));
        TRY(untellFinding(changing, stood.front().id));
        TRY(reopenFor(changing, {{other, idOf(jquery), known("CVE-1").id}}));
        return changing.commit();
    }());
    need(attempt(jquery, true, {}));
    QCOMPARE(findingsOf(other).size(), stood.size() + 1);
}

void ReportHandoverTest::oneAppsImportIsTakenBackThere()
{
    const ToolComponent jquery = component("jquery", "3.4.1");
    const ReleaseId other = shippedElsewhere(bill({jquery}));
    ws->import(bill({jquery}));
    ReportFile scan = bill({jquery});
    scan.report.vulnerabilities = {flaw("CVE-4", jquery)};
    const Session assessor = assessorOfOne();
    need(tryAs(assessor, scan));
    QCOMPARE(ws->allFindings().size(), size_t(1));
    const std::vector<Finding> stood = findingsOf(other);
    QCOMPARE(stood.size(), size_t(1));
    need(Undo::undo(assessor, ws->lastEntry()));
    // They ship it whatever becomes of the import, as the list of before does.
    QCOMPARE(findingsOf(other), stood);
    QCOMPARE(ws->allFindings().size(), size_t(1));
}

QTEST_GUILESS_MAIN(ReportHandoverTest)
#include "reporthandovertest.moc"
