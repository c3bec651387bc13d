#include "models/lifecycle/riskacceptance.h"
#include "models/product/logcheck.h"
#include "tests/models/imports/importfixture.h"
#include "tests/support/auditrecords.h"

#include <QTest>

using namespace gatehouse;

namespace {
constexpr auto debuggable = "app_is_debuggable"; // 6.1.2.a
constexpr auto exported = "explicitly_exported"; // 6.1.3-1.a
} // namespace

/// What becomes of a tool's results from scan to scan, and that a person's decision outlives them.
class ReportImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ws = std::make_unique<ImportFixture>(); }
    void cleanup() { ws.reset(); }
    void opensAFindingPerRule();
    void previewWritesNothing();
    void knowsAgainWhatHasMoved();
    void livesThroughFourScans();
    void takesNothingAsGoneThatWasNotLookedAt();
    void leavesWhatAPersonDecided();
    void takesUpWhatWasClosed();
    void keepsAnAcceptedRisk();
    void opensNothingFor_data();
    void opensNothingFor();
    void saysWhatItLeavesOut();
    void keepsScansOfOneToolApart();
    void takesReportsOfOneScanTogether();
    void comparesTheBuild();
    void takesNothingOverThatTheLogDoesNotSay_data();
    void takesNothingOverThatTheLogDoesNotSay();
    void goesBackAsAWhole();
    void staysWhereSomebodyHasWorked();
    void goesBackInOrder();
    void learnsAMapping();
    void takesALearnedMappingBack();
    void changesNothingWhenItFails_data();
    void changesNothingWhenItFails();
    void cutsWhatIsTooLong();

private:
    std::unique_ptr<ImportFixture> ws;
};

void ReportImportTest::opensAFindingPerRule()
{
    const ReportOutcome outcome = ws->import(
        {ImportFixture::failed(exported, "B.java", 7), ImportFixture::failed(exported, "A.java", 3),
         ImportFixture::failed(debuggable), ImportFixture::passed("android_detect_root"),
         ImportFixture::failed("nobody_knows")});
    QCOMPARE(outcome.results, 5);
    QCOMPARE(outcome.passes, 1);
    QCOMPARE(outcome.mapped, 4);
    QCOMPARE(outcome.findings, (FindingCounts{2, 0, 0, 0}));
    QCOMPARE(outcome.worst, Risk::High);
    QCOMPARE(outcome.evidence, QStringLiteral("E-0001"));
    QCOMPARE(outcome.unmapped().size(), size_t(1));
    QCOMPARE(outcome.rules.front().fate, RuleFate::Unmapped);
    const auto findings = ws->allFindings();
    QCOMPARE(findings.size(), size_t(2));
    const Finding &first = findings.front();
    QCOMPARE(first.requirement, ws->idOf("6.1.3-1.a"));
    QCOMPARE(first.risk, Risk::High);
    QVERIFY2(first.description.contains(QStringLiteral("B.java:7\nA.java:3")),
             qUtf8Printable(first.description));
    QVERIFY(first.description.contains(QStringLiteral("MobSF 4.0")));
    // The report is evidence of what it speaks of, what passed included.
    const auto uses = need(EvidenceRepository(ws->database()).usesOf(EvidenceId(1)));
    QList<RequirementId> linked;
    for (const EvidenceUse &use : uses)
        linked += use.requirement;
    QCOMPARE(linked.size(), 3);
    QVERIFY(linked.contains(ws->idOf("6.1.9.2.p1")));
    const auto records = newestAuditRecords(ws->database());
    QCOMPARE(records.front().value("entity"), QJsonValue("evidence"));
    QCOMPARE(ws->count("tool_result"), 5);
}

void ReportImportTest::previewWritesNothing()
{
    const QString before = ws->state();
    const qint64 entries = ws->lastEntry();
    const ReportOutcome outcome = ws->preview({ImportFixture::failed(debuggable)});
    QCOMPARE(outcome.findings.opened, 1);
    QVERIFY(outcome.evidence.isEmpty());
    QCOMPARE(ws->state(), before);
    QCOMPARE(ws->lastEntry(), entries);
}

void ReportImportTest::knowsAgainWhatHasMoved()
{
    ToolResult printed = ImportFixture::failed(debuggable, "a.java", 10);
    printed.places.front().snippet = QStringLiteral("flag = 10;\n");
    ToolResult twin = printed;
    twin.places.front().line = 20;
    ws->import({printed, twin});
    printed.places.front().line = 14;
    printed.places.front().snippet = QStringLiteral("  flag = 14;");
    twin.places.front().line = 24;
    const ReportOutcome again = ws->import({printed, twin});
    QCOMPARE(again.findings, (FindingCounts{0, 1, 0, 0}));
    QCOMPARE(ws->count("tool_result"), 2);
    QCOMPARE(ws->count(
                 "tool_result WHERE first_import = 1 AND gone_import IS NULL AND line IN (14, 24)"),
             2);
    // By the tool's own fingerprint whatever else differs.
    ToolResult marked = ImportFixture::failed(exported, "x", 1);
    marked.fingerprint = QStringLiteral("f1");
    ws->import({printed, twin, marked});
    marked.places.front().path = QStringLiteral("moved");
    marked.message = QStringLiteral("said otherwise");
    QCOMPARE(ws->import({printed, twin, marked}).findings.same, 2);
    QCOMPARE(ws->count("tool_result"), 3);
}

void ReportImportTest::livesThroughFourScans()
{
    ws->import({ImportFixture::failed(debuggable), ImportFixture::failed(exported)});
    // Gone: it awaits its re-test, and is not closed.
    const ReportOutcome second = ws->import({ImportFixture::failed(exported)});
    QCOMPARE(second.findings, (FindingCounts{0, 1, 1, 0}));
    QCOMPARE(second.goneFindings, std::vector<QString>{QStringLiteral("F-0001")});
    const Finding gone = need(ws->findings().byNumber(QStringLiteral("F-0001")));
    QCOMPARE(gone.status, FindingStatus::AwaitingRetest);
    QCOMPARE(ws->count("tool_result WHERE gone_import = 2 AND last_import = 1"), 1);
    // Still gone: said once.
    QCOMPARE(ws->import({ImportFixture::failed(exported)}).findings, (FindingCounts{0, 1, 0, 0}));
    // Found again: the same finding goes back to fixing.
    const ReportOutcome fourth =
        ws->import({ImportFixture::failed(debuggable), ImportFixture::failed(exported)});
    QCOMPARE(fourth.findings, (FindingCounts{0, 1, 0, 1}));
    QCOMPARE(need(ws->findings().finding(gone.id)).status, FindingStatus::Fixing);
    QCOMPARE(ws->allFindings().size(), size_t(2));
    QCOMPARE(ws->count("tool_result WHERE gone_import IS NULL AND last_import IS NULL"), 2);
}

void ReportImportTest::takesNothingAsGoneThatWasNotLookedAt()
{
    ws->import({ImportFixture::failed(debuggable), ImportFixture::failed(exported)});
    ReportFile incomplete = ws->report({ImportFixture::failed(exported)});
    incomplete.report.isIncomplete = true;
    const ReportOutcome outcome = ws->import(incomplete);
    QCOMPARE(outcome.findings.gone, 0);
    QVERIFY(outcome.goneFindings.empty());
    QVERIFY2(!outcome.warnings.isEmpty()
                 && outcome.warnings.last().contains(QLatin1String("1 result")),
             qPrintable(outcome.warnings.join(u'|')));
    QCOMPARE(need(ws->findings().byNumber(QStringLiteral("F-0001"))).status, FindingStatus::Open);
    QCOMPARE(ws->count("tool_result WHERE gone_import IS NULL"), 2);
    // The next whole scan says it.
    QCOMPARE(ws->import({ImportFixture::failed(exported)}).findings.gone, 1);
}

void ReportImportTest::leavesWhatAPersonDecided()
{
    ws->import({ImportFixture::failed(debuggable)});
    Finding finding = ws->only();
    finding.title = QStringLiteral("by hand");
    finding.risk = Risk::Low;
    finding.riskReason = QStringLiteral("internal build");
    finding.status = FindingStatus::Fixing;
    Change changing = ws->change("finding.edit");
    need(FindingRepository::update(changing, finding));
    need(changing.commit());
    ToolResult louder = ImportFixture::failed(debuggable);
    louder.severity = ToolSeverity::Critical;
    louder.title = QStringLiteral("another title");
    QCOMPARE(ws->import({louder}).findings.same, 1);
    Finding after = ws->only();
    QCOMPARE(after.title, QStringLiteral("by hand"));
    QCOMPARE(after.risk, Risk::Low);
    QCOMPARE(after.status, FindingStatus::Fixing);
    // Said to be fixed by a person, and found still: it waits, and the import says so.
    ws->move(after.id, FindingStatus::AwaitingRetest);
    const ReportOutcome still = ws->import({louder});
    QCOMPARE(still.findings.same, 1);
    QVERIFY(!still.rules.front().why.isEmpty());
    QCOMPARE(ws->only().status, FindingStatus::AwaitingRetest);
}

void ReportImportTest::takesUpWhatWasClosed()
{
    ws->import({ImportFixture::failed(debuggable)});
    const FindingId first = ws->only().id;
    ws->import(std::vector<ToolResult>{});
    ws->close(first);
    const ReportOutcome again = ws->import({ImportFixture::failed(debuggable)});
    QCOMPARE(again.findings, (FindingCounts{0, 0, 0, 1}));
    QCOMPARE(need(ws->findings().finding(first)).status, FindingStatus::Closed);
    const Finding second = need(ws->findings().byNumber(QStringLiteral("F-0002")));
    QVERIFY2(second.description.contains(QStringLiteral("F-0001")),
             qUtf8Printable(second.description));
    QCOMPARE(again.rules.front().finding, QStringLiteral("F-0002"));
    // From then on that one stands.
    QCOMPARE(ws->import({ImportFixture::failed(debuggable)}).findings, (FindingCounts{0, 1, 0, 0}));
}

void ReportImportTest::keepsAnAcceptedRisk()
{
    ws->import({ImportFixture::failed(debuggable)});
    const FindingId id = ws->only().id;
    Change accepting = ws->change("risk.accept");
    need(FindingRepository::markAccepted(accepting, id, accepting.today().addDays(30)));
    need(accepting.commit());
    const ReportOutcome again = ws->import({ImportFixture::failed(debuggable)});
    QCOMPARE(again.rules.front().fate, RuleFate::Accepted);
    QCOMPARE(again.worst, Risk::None);
    QCOMPARE(ws->only().status, FindingStatus::RiskAccepted);
    QCOMPARE(ws->import(std::vector<ToolResult>{}).findings.gone, 1);
    QCOMPARE(ws->only().status, FindingStatus::RiskAccepted);
}

void ReportImportTest::opensNothingFor_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<ToolOutcome>("outcome");
    QTest::addColumn<bool>("suppressed");
    QTest::addColumn<RuleFate>("fate");
    QTest::newRow("unmapped") << "nobody_knows" << ToolOutcome::Failed << false
                              << RuleFate::Unmapped;
    QTest::newRow("asked by nothing")
        << "android_prevent_screenshot" << ToolOutcome::Failed << false << RuleFate::NotAsked;
    QTest::newRow("suppressed") << debuggable << ToolOutcome::Failed << true
                                << RuleFate::Suppressed;
    QTest::newRow("passed") << debuggable << ToolOutcome::Passed << false << RuleFate::Passed;
    QTest::newRow("note") << debuggable << ToolOutcome::Note << false << RuleFate::Noted;
    QTest::newRow("not run") << debuggable << ToolOutcome::NotRun << false << RuleFate::Noted;
    QTest::newRow("does not apply")
        << "captcha_answer" << ToolOutcome::Failed << false << RuleFate::NotApplicable;
}

void ReportImportTest::opensNothingFor()
{
    QFETCH(QString, rule);
    QFETCH(ToolOutcome, outcome);
    QFETCH(bool, suppressed);
    // The app of the fixture asks for no image CAPTCHA.
    ws->learn("MobSF", "captcha_answer", "6.2.1.3-1.a");
    ToolResult result = ImportFixture::failed(qUtf8Printable(rule));
    result.outcome = outcome;
    result.isSuppressed = suppressed;
    result.suppression = suppressed ? QStringLiteral("false positive") : QString();
    const ReportOutcome imported = ws->import({result});
    QTEST(imported.rules.front().fate, "fate");
    QVERIFY(ws->allFindings().empty());
    QCOMPARE(imported.findings, FindingCounts());
    QCOMPARE(ws->count("tool_result"), 1);
    QCOMPARE(ws->count("tool_result WHERE suppression = 'false positive'"), suppressed ? 1 : 0);
    if (imported.rules.front().fate == RuleFate::NotApplicable)
        QVERIFY(!imported.rules.front().explanation.en.isEmpty());
}

// Whoever looks at the preview, at what came of it, or at the log later sees what was left out.
void ReportImportTest::saysWhatItLeavesOut()
{
    ws->learn("MobSF", "captcha_answer", "6.2.1.3-1.a");
    ToolResult aside = ImportFixture::failed(debuggable);
    aside.isSuppressed = true;
    aside.suppression = QStringLiteral("false positive");
    ToolResult note = ImportFixture::failed("said_only");
    note.outcome = ToolOutcome::Note;
    const std::vector<ToolResult> results{ImportFixture::failed(exported),
                                          ImportFixture::passed("android_detect_root"),
                                          aside,
                                          note,
                                          ImportFixture::failed("nobody_knows", "A.java", 1),
                                          ImportFixture::failed("nobody_knows", "B.java", 2),
                                          ImportFixture::passed("nobody_knows_either"),
                                          ImportFixture::failed("android_prevent_screenshot"),
                                          ImportFixture::failed("captcha_answer")};
    const QString said =
        QStringLiteral("6 result(s) count for nothing: Not mapped 3, Does not apply "
                       "1, Not asked for 1, Suppressed in the tool 1");
    QCOMPARE(ws->preview(results).notTakenSentence(), said);
    const ReportOutcome imported = ws->import(results);
    QCOMPARE(imported.notTakenSentence(), said);
    std::map<QString, std::pair<int, RuleFate>> left;
    for (const ImportedRule *each : imported.notTaken())
        left[each->rule] = {each->notTaken, each->notTakenWhy};
    QCOMPARE(left,
             (std::map<QString, std::pair<int, RuleFate>>{
                 {QString::fromUtf8(debuggable), {1, RuleFate::Suppressed}},
                 {QStringLiteral("nobody_knows"), {2, RuleFate::Unmapped}},
                 {QStringLiteral("nobody_knows_either"), {1, RuleFate::Unmapped}},
                 {QStringLiteral("android_prevent_screenshot"), {1, RuleFate::NotAsked}},
                 {QStringLiteral("captcha_answer"), {1, RuleFate::NotApplicable}}}));
    // They are stored all the same, and the log says which they were.
    QCOMPARE(ws->count("tool_result"), 9);
    QJsonObject logged;
    for (const QJsonObject &each : newestAuditRecords(ws->database())) {
        if (each.value(QStringLiteral("entity")) == QStringLiteral("report_import"))
            logged = each.value(QStringLiteral("after")).toObject();
    }
    QCOMPARE(logged.value(QStringLiteral("not_taken")), QJsonValue(said));
    const QString rules = logged.value(QStringLiteral("not_taken_rules")).toString();
    for (const char *each : {"nobody_knows 2", "nobody_knows_either 1", "captcha_answer 1"})
        QVERIFY2(rules.contains(QLatin1StringView(each)), qPrintable(rules));
    QVERIFY(!rules.contains(QLatin1StringView("said_only")));
    QCOMPARE(ws->import({ImportFixture::failed(exported)}).notTakenSentence(), QString());
}

void ReportImportTest::keepsScansOfOneToolApart()
{
    ReportFile android = ws->report({ImportFixture::failed(debuggable)});
    android.report.subject.platform = Platform::Android;
    ReportFile ios = ws->report({ImportFixture::failed(exported)});
    ios.report.subject.platform = Platform::Ios;
    ws->import(android);
    QCOMPARE(ws->import(ios).findings.gone, 0);
    // And by a name of its own.
    const ReportFile part = ws->report(std::vector<ToolResult>{});
    QCOMPARE(need(ws->tryImport({part}, Role::Administrator,
                                {QStringLiteral("java"), Language::English}))
                 .front()
                 .findings.gone,
             0);
    // The rule stands on one platform when it is gone from the other.
    ReportFile both =
        ws->report({ImportFixture::failed(debuggable), ImportFixture::failed(exported)});
    both.report.subject.platform = Platform::Ios;
    QCOMPARE(ws->import(both).findings.same, 2);
    ReportFile none = ws->report(std::vector<ToolResult>{});
    none.report.subject.platform = Platform::Android;
    QCOMPARE(ws->import(none).findings.gone, 0);
}

void ReportImportTest::takesReportsOfOneScanTogether()
{
    const auto outcomes = need(ws->tryImport({ws->report({ImportFixture::failed(debuggable)}),
                                              ws->report({ImportFixture::failed(exported)})}));
    QCOMPARE(outcomes[0].findings, (FindingCounts{1, 0, 0, 0}));
    QCOMPARE(outcomes[1].findings, (FindingCounts{1, 0, 0, 0}));
    QCOMPARE(outcomes[1].evidence, QStringLiteral("E-0002"));
    const qint64 together = ws->lastEntry();
    const auto again = need(ws->tryImport({ws->report({ImportFixture::failed(exported)}),
                                           ws->report({ImportFixture::failed(debuggable)})}));
    QCOMPARE(again[0].findings, (FindingCounts{0, 1, 0, 0}));
    QCOMPARE(ws->count("tool_result WHERE gone_import IS NULL"), 2);
    need(ws->undo(ws->lastEntry()));
    need(ws->undo(together));
    QCOMPARE(ws->count("tool_result"), 0);
    QVERIFY(ws->allFindings().empty());
}

void ReportImportTest::comparesTheBuild()
{
    Release release = need(ReleaseRepository(ws->database()).release(ws->release));
    release.packageName = QStringLiteral("cn.example.policy");
    release.packageSha256 = QString(64, u'a');
    Change changing = ws->change("release.edit");
    need(ReleaseRepository::update(changing, release));
    need(changing.commit());
    ReportFile file = ws->report({ImportFixture::failed(debuggable)});
    file.report.subject.package = QStringLiteral("CN.example.policy");
    file.report.subject.version = release.version;
    file.report.subject.sha256 = QString(64, u'A');
    QVERIFY(ws->import(file).warnings.isEmpty());
    ReportFile other = ws->report({ImportFixture::failed(debuggable)});
    other.report.subject.package = QStringLiteral("cn.example.other");
    other.report.subject.version = QStringLiteral("9.9");
    other.report.subject.sha256 = QString(64, u'b');
    QCOMPARE(ws->import(other).warnings.size(), 3);
}

void ReportImportTest::takesNothingOverThatTheLogDoesNotSay_data()
{
    QTest::addColumn<QByteArray>("tampering");
    QTest::addColumn<QString>("entity");
    const auto row = [](const char *name, const char *tampering, const char *entity) {
        QTest::newRow(name) << QByteArray(tampering) << QString::fromLatin1(entity);
    };
    row("nothing", "", "");
    row("a result", "UPDATE tool_result SET message = 'fine' WHERE rule = 'explicitly_exported'",
        "tool_result");
    row("a result taken out", "DELETE FROM tool_result WHERE gone_import IS NULL", "tool_result");
    row("how to take it back", "UPDATE import_journal SET content = x'00'", "import_journal");
    row("a component",
        "INSERT INTO release_component (release_id, component_id, scope, licences, reference) "
        "SELECT release_id, (SELECT min(id) FROM component WHERE id NOT IN (SELECT component_id "
        "FROM release_component)), '', '', '' FROM report_import LIMIT 1",
        "components");
}

/// Whatever comes after: what was changed behind the log stays named, with the entry that took it
/// over.
void ReportImportTest::takesNothingOverThatTheLogDoesNotSay()
{
    QFETCH(const QByteArray, tampering);
    QFETCH(const QString, entity);
    const auto bill = [this](std::vector<const char *> names) {
        ReportFile file = ws->report({ImportFixture::failed(debuggable)});
        for (const char *name : names) {
            ToolComponent component;
            component.name = QString::fromLatin1(name);
            component.version = QStringLiteral("1");
            file.report.components.push_back(component);
        }
        return file;
    };
    ws->import(bill({"okhttp", "gson"}));
    ws->import(bill({"okhttp"}));
    ws->import({ImportFixture::failed(debuggable), ImportFixture::failed(exported)});
    const auto sound = need(LogCheck::run(ws->database()));
    QCOMPARE(sound.found, 0);
    if (!tampering.isEmpty())
        need(ws->database().execute(tampering));
    const qint64 last = ws->lastEntry();
    if (entity == QLatin1StringView("import_journal"))
        need(ws->undo(last));
    ws->import({ImportFixture::failed(debuggable)});
    ws->import(bill({"okhttp"}));
    const auto report = need(LogCheck::run(ws->database()));
    for (const LogMismatch &mismatch : report.mismatches)
        qInfo("%s", qUtf8Printable(mismatch.sentence()));
    const auto named = std::ranges::find_if(report.mismatches, [&](const LogMismatch &each) {
        return each.entity == entity && each.overtakenBy > last;
    });
    QCOMPARE(named == report.mismatches.end(), entity.isEmpty());
    if (entity.isEmpty())
        return;
    QVERIFY(named->entry > 0 && named->entry <= last);
    QVERIFY(named->logged != named->stored);
}

void ReportImportTest::goesBackAsAWhole()
{
    ws->import(
        {ImportFixture::failed(debuggable, "a", 1), ImportFixture::failed(exported, "b", 1)});
    ToolResult moved = ImportFixture::failed(exported, "b", 5);
    const QString before = ws->state();
    ws->import({moved, ImportFixture::failed("clear_text_traffic")});
    QCOMPARE(ws->allFindings().size(), size_t(3));
    const qint64 entry = ws->lastEntry();
    QCOMPARE(need(ws->undo(entry)), QStringLiteral("Undone: Import a tool's report"));
    QCOMPARE(ws->state(), before);
    // The report stays evidence, and the number of the finding is not given again.
    QCOMPARE(ws->count("evidence"), 2);
    ws->import({moved, ImportFixture::failed("clear_text_traffic")});
    QCOMPARE(ws->allFindings().back().number, QStringLiteral("F-0004"));
    QCOMPARE(ws->undo(entry).error().kind, ErrorKind::NotFound);
}

void ReportImportTest::staysWhereSomebodyHasWorked()
{
    ws->import({ImportFixture::failed(debuggable)});
    const qint64 entry = ws->lastEntry();
    ws->move(ws->only().id, FindingStatus::Fixing);
    const QString before = ws->state();
    const auto undone = ws->undo(entry);
    QCOMPARE(undone.error().kind, ErrorKind::Conflict);
    QVERIFY(undone.error().message.contains(QStringLiteral("F-0001")));
    QCOMPARE(ws->state(), before);
}

void ReportImportTest::goesBackInOrder()
{
    QStringList states{ws->state()};
    QList<qint64> entries;
    const std::vector<ToolResult> scans[] = {
        {ImportFixture::failed(debuggable)}, {}, {ImportFixture::failed(debuggable)}};
    for (const auto &scan : scans) {
        ws->import(scan);
        entries += ws->lastEntry();
        states += ws->state();
    }
    QCOMPARE(ws->undo(entries[0]).error().kind, ErrorKind::Conflict);
    for (int scan = 2; scan >= 0; --scan) {
        need(ws->undo(entries[scan]));
        // Evidence that was linked before stays linked by the report that is left.
        QCOMPARE(ws->state(), states[scan]);
    }
}

void ReportImportTest::learnsAMapping()
{
    ws->import({ImportFixture::failed("nobody_knows", "a", 1),
                ImportFixture::failed("nobody_knows", "b", 2)});
    const auto unmapped = need(ImportedReportRepository(ws->database()).unmapped());
    QCOMPARE(unmapped.size(), size_t(1));
    QCOMPARE(unmapped.front().rule, QStringLiteral("nobody_knows"));
    QCOMPARE(unmapped.front().results, 2);
    const LearnedMapping learned = ws->learn("mobsf", "nobody_knows", "6.1.8.p1");
    QCOMPARE(learned.results, 2);
    QCOMPARE(learned.findings, 1);
    const Finding finding = ws->only();
    QCOMPARE(finding.requirement, ws->idOf("6.1.8.p1"));
    QVERIFY(finding.description.contains(QStringLiteral("a:1\nb:2")));
    QVERIFY(need(ImportedReportRepository(ws->database()).unmapped()).empty());
    const auto uses = need(EvidenceRepository(ws->database()).usesOf(EvidenceId(1)));
    QCOMPARE(uses.size(), size_t(1));
    // The next import goes by it.
    const ReportOutcome next = ws->import({ImportFixture::failed("nobody_knows", "a", 1)});
    QCOMPARE(next.findings, (FindingCounts{0, 1, 0, 0}));
    QCOMPARE(next.rules.front().by, MappedBy::Person);
}

void ReportImportTest::takesALearnedMappingBack()
{
    ws->import({ImportFixture::failed("nobody_knows")});
    const QString before = ws->state();
    ws->learn("mobsf", "nobody_knows", "6.1.8.p1");
    const qint64 entry = ws->lastEntry();
    need(ws->undo(entry));
    QCOMPARE(ws->state(), before);
    // Once a later report rests on it, it stays.
    ws->learn("mobsf", "nobody_knows", "6.1.8.p1");
    const qint64 again = ws->lastEntry();
    ws->import({ImportFixture::failed("nobody_knows")});
    QCOMPARE(ws->undo(again).error().kind, ErrorKind::Conflict);
    // To remove it leaves what it opened, and is undone by itself.
    const ToolMapping mapping =
        need(ToolMappingRepository(ws->database())
                 .find(QStringLiteral("MobSF"), QStringLiteral("nobody_knows")));
    Change removing = need(Change::begin(ws->session(Role::Administrator), actions::removeMapping));
    need(ToolMappingRepository::remove(removing, mapping.id));
    need(removing.commit());
    QCOMPARE(ws->allFindings().size(), size_t(1));
    need(ws->undo(ws->lastEntry()));
    QVERIFY(ToolMappingRepository(ws->database())
                .find(QStringLiteral("MobSF"), QStringLiteral("nobody_knows")));
}

void ReportImportTest::changesNothingWhenItFails_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("the file was written since") << "written" << ErrorKind::Conflict;
    QTest::newRow("the file is gone") << "gone" << ErrorKind::Unreadable;
    QTest::newRow("the second file is gone") << "second" << ErrorKind::Unreadable;
    QTest::newRow("who adds no evidence") << "auditor" << ErrorKind::Refused;
    QTest::newRow("who manages no findings") << "developer" << ErrorKind::Refused;
}

void ReportImportTest::changesNothingWhenItFails()
{
    QFETCH(QString, what);
    ws->import({ImportFixture::failed(exported)});
    const QString before = ws->state();
    const qint64 entries = ws->lastEntry();
    std::vector<ReportFile> reports{ws->report({ImportFixture::failed(debuggable)})};
    Role role = Role::Administrator;
    if (what == QLatin1String("written"))
        ws->write(QFileInfo(reports[0].path).fileName(), "other");
    else if (what == QLatin1String("gone"))
        QFile::remove(reports[0].path);
    else if (what == QLatin1String("auditor"))
        role = Role::Auditor;
    else if (what == QLatin1String("developer"))
        role = Role::Developer;
    if (what == QLatin1String("second")) {
        reports.push_back(ws->report({ImportFixture::failed(debuggable)}));
        QFile::remove(reports[1].path);
    }
    const auto imported = ws->tryImport(reports, role);
    QVERIFY(!imported);
    QTEST(imported.error().kind, "kind");
    QCOMPARE(ws->state(), before);
    QCOMPARE(ws->lastEntry(), entries);
    QCOMPARE(ws->count("evidence"), 1);
}

void ReportImportTest::cutsWhatIsTooLong()
{
    ToolResult long1 = ImportFixture::failed(debuggable);
    long1.title = QString(5000, u'长');
    long1.message = QString(50000, u'x');
    std::vector<ToolResult> results{long1};
    for (int number = 0; number < 50; ++number)
        results.push_back(ImportFixture::failed(
            debuggable, qUtf8Printable(QString::number(number) + u'z'), number + 1));
    ws->import(results);
    const Finding finding = ws->only();
    QCOMPARE(finding.title.size(), 300);
    QVERIFY(finding.description.size() < 6000);
    QVERIFY2(finding.description.endsWith(QStringLiteral("and 31 more")),
             qUtf8Printable(finding.description));
}

QTEST_GUILESS_MAIN(ReportImportTest)
#include "reportimporttest.moc"
