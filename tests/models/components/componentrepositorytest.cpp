#include "tests/models/components/componentsfixture.h"

#include "models/components/componentdifference.h"
#include "models/components/vexwords.h"
#include "models/lifecycle/gaterepository.h"

#include <QTest>

using namespace gatehouse;
using Fixture = ComponentsFixture;

using Counts = std::array<int, 3>; ///< opened, extended, releases

static Counts countsOf(const Reopening &reopening)
{
    return {reopening.opened, reopening.extended, reopening.releases};
}

/// What releases are made of, what is known of it, and how the requirement is re-opened.
class ComponentRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysAFilesKeysInWords_data();
    void saysAFilesKeysInWords();
    void takesABillOfMaterialsOver();
    void aNewStatementReplacesTheList();
    void oneComponentStandsOnceWhateverShipsIt();
    void aVexAloneLeavesTheListAlone();
    void findsWhatAVexOfItsOwnAffects_data();
    void findsWhatAVexOfItsOwnAffects();
    void closesNothingThatIsAffectedInItsVersion_data();
    void closesNothingThatIsAffectedInItsVersion();
    void entriesForOtherVersionsDoNotMeet();
    void doesNotSpreadWhatAVersionDoesNotHave();
    void whatIsOfTheProductIsOfItsComponents();
    void aPersonsDecisionIsNotReplaced();
    void oneVulnerabilityReopensEveryReleaseThatShipsIt();
    void tellsWhatIsNewWhereSomebodyMends();
    void reopensOnceMoreAfterARetest();
    void opensNothingWhereTheReleaseIsNotAffected();
    void leavesRetiredAppsAlone();
    void ratesTheFinding_data();
    void ratesTheFinding();
    void theDayALibraryBreaks();
    void whatComesLaterHasItToo();
    void changingTheVersionsMovesTheLinks();
    void withdrawnItCountsNowhere();
    void refusesWhatIsNoVulnerability_data();
    void refusesWhatIsNoVulnerability();
    void decidingTakesAReason();
    void theSecondDeciderIsTold();
    void addsAndTakesOffByHand();
    void saysWhoHasIt_data();
    void saysWhoHasIt();
    void cutsLongAnswers();
    void saysInWhatTwoReleasesDiffer();
    void countsLicences();
    void aReleaseWithComponentsStays();

private:
    std::unique_ptr<Fixture> m_shared; ///< of rows that only read
};

void ComponentRepositoryTest::takesABillOfMaterialsOver()
{
    Fixture fixture;
    const ReleaseId release = fixture.addRelease(QStringLiteral("POLICY"));
    const ToolComponent jackson = Fixture::made("jackson", "2.9.8");
    const auto recorded =
        fixture.take(release, {jackson, Fixture::made("okhttp", "4.9.0"), jackson},
                     {Fixture::known("CVE-2020-1", jackson)});
    QCOMPARE(recorded.components, 2); // named twice, it is one
    QCOMPARE(recorded.added, 2);
    QCOMPARE(recorded.vulnerabilities, 1);
    QCOMPARE(recorded.elsewhere, 0);
    const auto shipped = fixture.components(release);
    QCOMPARE(shipped.front().component.title(), QStringLiteral("org.x:jackson 2.9.8"));
    QCOMPARE(shipped.front().licences, QStringLiteral("Apache-2.0"));
    QCOMPARE(shipped.front().evidenceNumber, QStringLiteral("E-0001"));
    QCOMPARE(shipped.front().worst()->vulnerability.number, QStringLiteral("CVE-2020-1"));
    QCOMPARE(shipped.back().openVulnerabilities(), 0);
    QVERIFY(!shipped.back().worst());
}

void ComponentRepositoryTest::aNewStatementReplacesTheList()
{
    Fixture fixture;
    const ReleaseId release = fixture.addRelease(QStringLiteral("POLICY"));
    fixture.take(release, {Fixture::made("old", "1"), Fixture::made("kept", "1")});
    {
        ShippedComponent byHand;
        byHand.component.name = QStringLiteral("vendor.so");
        Change adding = fixture.change();
        need(ComponentRepository::add(adding, release, byHand));
        need(adding.commit());
    }
    const auto recorded =
        fixture.take(release, {Fixture::made("kept", "1"), Fixture::made("new", "2")});
    QCOMPARE(recorded.added, 1);
    QCOMPARE(recorded.gone, 1);
    QCOMPARE(recorded.components, 3);
    QCOMPARE(fixture.titles(release),
             (QStringList{QStringLiteral("org.x:kept 1"), QStringLiteral("org.x:new 2"),
                          QStringLiteral("vendor.so")}));
    for (const QJsonObject &record : newestAuditRecords(fixture.database())) {
        if (record.value(QStringLiteral("entity")) == QStringLiteral("components"))
            QCOMPARE(record[QLatin1String("after")][QLatin1String("components_gone")].toString(),
                     QStringLiteral("org.x:old 1"));
    }
}

void ComponentRepositoryTest::oneComponentStandsOnceWhateverShipsIt()
{
    Fixture fixture;
    const ReleaseId one = fixture.addRelease(QStringLiteral("ONE"));
    const ReleaseId two = fixture.addRelease(QStringLiteral("TWO"));
    fixture.take(one, {Fixture::made("jackson", "2.9.8")});
    ToolComponent same = Fixture::made("Jackson", "2.9.8"); // another spelling, the same package
    same.purl = Fixture::made("jackson", "2.9.8").purl;
    fixture.take(two, {same});
    QCOMPARE(fixture.components(one).front().component.id,
             fixture.components(two).front().component.id);
    ToolComponent unnamed = Fixture::made("jackson", "2.9.8");
    unnamed.purl.clear();
    fixture.take(two, {unnamed});
    QCOMPARE(fixture.components(one).front().component.id,
             fixture.components(two).front().component.id);
}

void ComponentRepositoryTest::aVexAloneLeavesTheListAlone()
{
    Fixture fixture;
    const ReleaseId release = fixture.addRelease(QStringLiteral("POLICY"));
    const ToolComponent jackson = Fixture::made("jackson", "2.9.8");
    fixture.take(release, {jackson, Fixture::made("okhttp", "4.9.0")});
    const auto recorded =
        fixture.take(release, {},
                     {Fixture::known("CVE-2020-1", jackson, ToolSeverity::High, "not_affected"),
                      Fixture::known("CVE-2020-2", Fixture::made("nowhere", "1"))});
    QCOMPARE(recorded.components, 2);
    QCOMPARE(recorded.gone, 0);
    QCOMPARE(recorded.elsewhere, 1);
    QCOMPARE(recorded.decisions, 1);
    const auto first = fixture.components(release).front();
    QCOMPARE(first.vulnerabilities.front().decision.state, VexState::NotAffected);
    QVERIFY(first.vulnerabilities.front().decision.fromFile);
    QCOMPARE(first.vulnerabilities.front().decision.decidedBy, QStringLiteral("E-0002"));
}

void ComponentRepositoryTest::findsWhatAVexOfItsOwnAffects_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("reference") << "jackson-2.9.8";
    QTest::newRow("package URL") << "pkg:maven/org.x/jackson@2.9.8";
    QTest::newRow("qualified") << "pkg:maven/org.x/jackson@2.9.8?type=jar";
    QTest::newRow("of another file") << "urn:cdx:3e671687/1#jackson-2.9.8";
    QTest::newRow("escaped") << "urn:cdx:3e671687/1#pkg%3Amaven/org.x/jackson%402.9.8";
}

void ComponentRepositoryTest::findsWhatAVexOfItsOwnAffects()
{
    QFETCH(const QString, name);
    Fixture fixture;
    const ReleaseId release = fixture.addRelease(QStringLiteral("POLICY"));
    const ToolComponent jackson = Fixture::made("jackson", "2.9.8");
    fixture.take(release, {jackson});
    ToolVulnerability vulnerability = Fixture::known("CVE-2020-1", jackson);
    vulnerability.affects = {ToolAffected{name, {}, {}}};
    QCOMPARE(fixture.take(release, {}, {vulnerability}).elsewhere, 0);
    QCOMPARE(fixture.components(release).front().openVulnerabilities(), 1);
}

namespace {

ToolVulnerability inVersions(ToolVulnerability vulnerability, std::vector<ToolVersions> versions)
{
    vulnerability.affects.front().versions = std::move(versions);
    return vulnerability;
}

} // namespace

void ComponentRepositoryTest::closesNothingThatIsAffectedInItsVersion_data()
{
    QTest::addColumn<QString>("range");
    QTest::addColumn<QString>("status");
    QTest::addColumn<VexState>("state");
    using enum VexState;
    QTest::newRow("affected") << "vers:maven/<2.9.9"
                              << "affected" << Affected;
    QTest::newRow("unaffected") << "vers:maven/<2.9.9"
                                << "unaffected" << NotAffected;
    QTest::newRow("not known") << "vers:maven/<2.9.9"
                               << "unknown" << InTriage;
    QTest::newRow("of others") << "vers:maven/>=2.9.9"
                               << "unaffected" << Undecided;
    QTest::newRow("no range") << "all but the last"
                              << "unaffected" << Undecided;
    QTest::newRow("no status") << "vers:maven/<2.9.9"
                               << "" << NotAffected;
}

void ComponentRepositoryTest::closesNothingThatIsAffectedInItsVersion()
{
    QFETCH(const QString, range);
    QFETCH(const QString, status);
    QFETCH(const VexState, state);
    Fixture fixture;
    const ReleaseId release = fixture.addRelease(QStringLiteral("POLICY"));
    const ToolComponent jackson = Fixture::made("jackson", "2.9.8");
    ToolVulnerability vulnerability =
        Fixture::known("CVE-2020-1", jackson, ToolSeverity::High, "not_affected");
    vulnerability.justification = QStringLiteral("code_not_reachable");
    fixture.take(release, {jackson}, {inVersions(vulnerability, {{{}, range, status}})});
    const auto known = fixture.components(release).front().vulnerabilities;
    QCOMPARE(known.size(), size_t(1));
    QCOMPARE(known.front().decision.state, state);
    // Why another version is not affected says nothing of this one.
    QCOMPARE(known.front().decision.justification.isEmpty(), state != VexState::NotAffected);
}

void ComponentRepositoryTest::entriesForOtherVersionsDoNotMeet()
{
    Fixture fixture;
    const ReleaseId release = fixture.addRelease(QStringLiteral("POLICY"));
    const ToolComponent jackson = Fixture::made("jackson", "2.9.8");
    const auto said = [&](const char *state, const char *version, const char *status) {
        return inVersions(Fixture::known("CVE-2020-1", jackson, ToolSeverity::High, state),
                          {{QString::fromUtf8(version), {}, QString::fromUtf8(status)}});
    };
    // As one file has it: what is exploitable first, then what is not, in other versions.
    ToolVulnerability exploitable = said("exploitable", "2.9.8", "affected");
    exploitable.severity = ToolSeverity::Critical;
    exploitable.score = 9.8;
    ToolVulnerability harmless = said("not_affected", "2.9.9", "unaffected");
    harmless.severity = ToolSeverity::None;
    harmless.score = 0;
    const auto recorded = fixture.take(release, {jackson}, {exploitable, harmless});
    const Vulnerability rated =
        need(VulnerabilityRepository(fixture.database()).byNumber(QStringLiteral("CVE-2020-1")));
    QCOMPARE(rated.score, QStringLiteral("9.8"));
    QCOMPARE(rated.severity, ToolSeverity::Critical);
    QCOMPARE(recorded.vulnerabilities, 1);
    QCOMPARE(recorded.elsewhere, 0);
    QCOMPARE(recorded.decisions, 1);
    QCOMPARE(fixture.components(release).front().vulnerabilities.front().decision.state,
             VexState::Affected);
    fixture.take(
        release, {jackson},
        {said("exploitable", "2.9.7", "affected"), said("not_affected", "2.9.8", "unaffected")});
    QCOMPARE(fixture.components(release).front().vulnerabilities.front().decision.state,
             VexState::NotAffected);
}

void ComponentRepositoryTest::doesNotSpreadWhatAVersionDoesNotHave()
{
    Fixture fixture;
    const ReleaseId one = fixture.addRelease(QStringLiteral("POLICY"));
    const ReleaseId two = fixture.addRelease(QStringLiteral("CLAIMS"));
    const ToolComponent jackson = Fixture::made("jackson", "2.9.8");
    fixture.take(two, {jackson});
    const auto exploitable =
        inVersions(Fixture::known("CVE-2020-1", jackson, ToolSeverity::High, "exploitable"),
                   {{{}, QStringLiteral("vers:maven/<2.9.8"), QStringLiteral("affected")},
                    {QStringLiteral("2.9.8"), {}, QStringLiteral("unaffected")}});
    QCOMPARE(fixture.take(one, {jackson}, {exploitable}).elsewhere, 0);
    QVERIFY(fixture.components(one).front().vulnerabilities.empty());
    QVERIFY(fixture.findings(two).empty());
    // Known to have it from elsewhere, it is decided.
    fixture.take(two, {jackson}, {Fixture::known("CVE-2020-1", jackson)});
    fixture.take(one, {jackson}, {exploitable});
    const auto known = fixture.components(one).front().vulnerabilities;
    QCOMPARE(known.front().decision.state, VexState::NotAffected);
    QCOMPARE(known.front().decision.justification, QStringLiteral("This version is not affected."));
    QCOMPARE(fixture.components(two).front().openVulnerabilities(), 1);
}

void ComponentRepositoryTest::whatIsOfTheProductIsOfItsComponents()
{
    Fixture fixture;
    const ReleaseId release = fixture.addRelease(QStringLiteral("POLICY")); // 1.0
    const ToolComponent jackson = Fixture::made("jackson", "2.9.8");
    const ToolComponent okhttp = Fixture::made("okhttp", "4.9.0");
    fixture.take(release, {jackson, okhttp}, {Fixture::known("CVE-2020-1", jackson)});
    ToolVulnerability vulnerability =
        Fixture::known("CVE-2020-1", jackson, ToolSeverity::High, "not_affected");
    const auto take = [&](std::vector<ToolVersions> versions) {
        vulnerability.affects = {
            ToolAffected{QStringLiteral("app"), ToolTarget::Product, std::move(versions)}};
        return fixture.take(release, {}, {vulnerability});
    };
    const auto state = [&] {
        const auto all = fixture.components(release);
        for (const ShippedComponent &each : all) {
            if (each.component.name == QLatin1StringView("okhttp") && !each.vulnerabilities.empty())
                qFatal("it has none");
        }
        return all.front().vulnerabilities.front().decision.state;
    };
    QCOMPARE(take({{QStringLiteral("2.0"), {}, QStringLiteral("unaffected")}}).decisions, 0);
    QCOMPARE(state(), VexState::Undecided);
    QCOMPARE(take({}).decisions, 1);
    QCOMPARE(state(), VexState::NotAffected);
    QCOMPARE(take({{QStringLiteral("1.0"), {}, QStringLiteral("affected")}}).elsewhere, 0);
    QCOMPARE(state(), VexState::Affected);
    vulnerability.id = QStringLiteral("CVE-2020-9");
    QCOMPARE(take({}).elsewhere, 1);
}

void ComponentRepositoryTest::aPersonsDecisionIsNotReplaced()
{
    Fixture fixture;
    const ReleaseId release = fixture.addRelease(QStringLiteral("POLICY"));
    const ToolComponent jackson = Fixture::made("jackson", "2.9.8");
    fixture.take(release, {jackson},
                 {Fixture::known("CVE-2020-1", jackson, ToolSeverity::High, "in_triage"),
                  Fixture::known("CVE-2020-2", jackson, ToolSeverity::High, "in_triage")});
    need(fixture.decide(release, "jackson", "CVE-2020-1", VexState::NotAffected, "not called"));
    const auto recorded =
        fixture.take(release, {jackson},
                     {Fixture::known("CVE-2020-1", jackson, ToolSeverity::High, "exploitable"),
                      Fixture::known("CVE-2020-2", jackson, ToolSeverity::High, "exploitable")});
    QCOMPARE(recorded.keptDecisions, 1);
    QCOMPARE(recorded.decisions, 1);
    const auto known = fixture.components(release).front().vulnerabilities;
    QCOMPARE(known[0].decision.state, VexState::NotAffected);
    QCOMPARE(known[0].decision.justification, QStringLiteral("not called"));
    QVERIFY(!known[0].decision.fromFile);
    QCOMPARE(known[1].decision.state, VexState::Affected);
}

void ComponentRepositoryTest::oneVulnerabilityReopensEveryReleaseThatShipsIt()
{
    Fixture fixture;
    const ReleaseId one = fixture.addRelease(QStringLiteral("ONE"));
    const ReleaseId two = fixture.addRelease(QStringLiteral("TWO"));
    const ReleaseId other = fixture.addRelease(QStringLiteral("OTHER"));
    const ToolComponent jackson = Fixture::made("jackson", "2.9.8");
    fixture.take(one, {jackson});
    fixture.take(other, {Fixture::made("jackson", "2.10.0")});
    QVERIFY(fixture.findings(one).empty());
    // It becomes known by the bill of materials of another app.
    const auto recorded = fixture.take(
        two, {jackson}, {Fixture::known("CVE-2020-1", jackson, ToolSeverity::Critical)});
    QCOMPARE(countsOf(recorded.reopening), (Counts{2, 0, 2}));
    for (const ReleaseId release : {one, two}) {
        const auto findings = fixture.findings(release);
        QCOMPARE(findings.size(), 1u);
        QCOMPARE(findings.front().requirement, fixture.requirement);
        QCOMPARE(findings.front().risk, Risk::High);
        QVERIFY(findings.front().title.contains(QStringLiteral("jackson 2.9.8")));
        QVERIFY(findings.front().description.contains(QStringLiteral("CVE-2020-1")));
    }
    QVERIFY(fixture.findings(other).empty());
    QVERIFY(need(GateRollup::stale(fixture.database(), *fixture.shelf)).empty());
    // The same once more says nothing new.
    QCOMPARE(fixture.take(two, {jackson}, {Fixture::known("CVE-2020-1", jackson)}).reopening,
             Reopening());
}

void ComponentRepositoryTest::tellsWhatIsNewWhereSomebodyMends()
{
    Fixture fixture;
    const ReleaseId release = fixture.addRelease(QStringLiteral("POLICY"));
    const ToolComponent jackson = Fixture::made("jackson", "2.9.8");
    fixture.take(release, {jackson}, {Fixture::known("CVE-2020-1", jackson, ToolSeverity::Low)});
    QCOMPARE(fixture.findings(release).front().risk, Risk::Low);
    const auto recorded = fixture.take(release, {jackson},
                                       {Fixture::known("CVE-2020-1", jackson, ToolSeverity::Low),
                                        Fixture::known("CVE-2020-2", jackson, ToolSeverity::High)});
    QCOMPARE(countsOf(recorded.reopening), (Counts{0, 1, 1}));
    const auto findings = fixture.findings(release);
    QCOMPARE(findings.size(), 1u);
    QCOMPARE(findings.front().risk, Risk::High);
    QCOMPARE(findings.front().description.split(u'\n').size(), 2);
}

void ComponentRepositoryTest::reopensOnceMoreAfterARetest()
{
    Fixture fixture;
    const ReleaseId release = fixture.addRelease(QStringLiteral("POLICY"));
    const ToolComponent jackson = Fixture::made("jackson", "2.9.8");
    const std::vector<ToolVulnerability> known{Fixture::known("CVE-2020-1", jackson)};
    fixture.take(release, {jackson}, known);
    for (const FindingStatus status : {FindingStatus::Fixing, FindingStatus::AwaitingRetest}) {
        Finding finding = fixture.findings(release).front();
        finding.status = status;
        Change moving = fixture.change();
        need(FindingRepository::update(moving, finding));
        need(moving.commit());
    }
    // Whoever tests again looks at it as it stands.
    QCOMPARE(fixture.take(release, {jackson}, known).reopening, Reopening());
    {
        Change testing = fixture.change();
        need(FindingRepository::retest(testing, fixture.findings(release).front().id, true,
                                       QStringLiteral("upgraded")));
        need(testing.commit());
    }
    // The next bill of materials still names it.
    QCOMPARE(countsOf(fixture.take(release, {jackson}, known).reopening), (Counts{1, 0, 1}));
    QCOMPARE(fixture.findings(release).size(), 2u);
}

void ComponentRepositoryTest::opensNothingWhereTheReleaseIsNotAffected()
{
    Fixture fixture;
    const ReleaseId one = fixture.addRelease(QStringLiteral("ONE"));
    const ReleaseId two = fixture.addRelease(QStringLiteral("TWO"));
    const ToolComponent jackson = Fixture::made("jackson", "2.9.8");
    fixture.take(one, {jackson});
    fixture.take(two, {jackson},
                 {Fixture::known("CVE-2020-1", jackson, ToolSeverity::High, "false_positive")});
    QVERIFY(fixture.findings(two).empty());
    QVERIFY(fixture.findings(one).empty());
    // Taken back, it counts.
    QCOMPARE(countsOf(need(fixture.decide(two, "jackson", "CVE-2020-1", VexState::Affected))),
             (Counts{1, 0, 1}));
    QCOMPARE(fixture.findings(two).size(), 1u);
}

void ComponentRepositoryTest::leavesRetiredAppsAlone()
{
    Fixture fixture;
    const ReleaseId release = fixture.addRelease(QStringLiteral("OLD"));
    fixture.take(release, {Fixture::made("jackson", "2.9.8")});
    {
        Change retiring = fixture.change();
        App app = need(AppRepository(fixture.database())
                           .app(need(ReleaseRepository(fixture.database()).release(release)).app));
        app.status = AppStatus::Retired;
        need(AppRepository::update(retiring, app));
        need(retiring.commit());
    }
    const auto recorded = fixture.addVulnerability("CVE-2020-1", "jackson");
    QCOMPARE(recorded.releases, 1);
    QCOMPARE(recorded.reopening, Reopening());
    QVERIFY(fixture.findings(release).empty());
}

void ComponentRepositoryTest::ratesTheFinding_data()
{
    QTest::addColumn<ToolSeverity>("severity");
    QTest::addColumn<Risk>("risk");
    QTest::newRow("critical") << ToolSeverity::Critical << Risk::High;
    QTest::newRow("high") << ToolSeverity::High << Risk::High;
    QTest::newRow("medium") << ToolSeverity::Medium << Risk::Medium;
    QTest::newRow("low") << ToolSeverity::Low << Risk::Low;
    QTest::newRow("not rated") << ToolSeverity::None << Risk::Medium;
}

void ComponentRepositoryTest::ratesTheFinding()
{
    QFETCH(const ToolSeverity, severity);
    QFETCH(const Risk, risk);
    Fixture fixture;
    const ReleaseId release = fixture.addRelease(QStringLiteral("POLICY"));
    const ToolComponent jackson = Fixture::made("jackson", "2.9.8");
    fixture.take(release, {jackson}, {Fixture::known("CVE-2020-1", jackson, severity)});
    QCOMPARE(fixture.findings(release).front().risk, risk);
}

void ComponentRepositoryTest::theDayALibraryBreaks()
{
    Fixture fixture;
    const ReleaseId one = fixture.addRelease(QStringLiteral("ONE"));
    const ReleaseId two = fixture.addRelease(QStringLiteral("TWO"));
    const ReleaseId fixed = fixture.addRelease(QStringLiteral("FIXED"));
    fixture.take(one, {Fixture::made("log4j-core", "2.14.1")});
    fixture.take(two, {Fixture::made("Log4J-Core", "2.0-rc1", "org.y")});
    fixture.take(fixed, {Fixture::made("log4j-core", "2.17.1")});
    const auto recorded =
        fixture.addVulnerability("CVE-2021-44228", "LOG4J-core", ">=2.0-beta <2.15.0");
    QCOMPARE(recorded.components, 2);
    QCOMPARE(recorded.releases, 2);
    QCOMPARE(countsOf(recorded.reopening), (Counts{2, 0, 2}));
    QCOMPARE(fixture.findings(one).size(), 1u);
    QCOMPARE(fixture.findings(two).size(), 1u);
    QVERIFY(fixture.findings(fixed).empty());
    const auto listing = need(VulnerabilityRepository(fixture.database()).listings()).front();
    QCOMPARE(listing.components, 2);
    QCOMPARE(listing.releases, 2);
    QCOMPARE(listing.open, 2);
    need(fixture.decide(one, "log4j-core", "cve-2021-44228", VexState::NotAffected, "no JNDI"));
    QCOMPARE(need(VulnerabilityRepository(fixture.database()).listings()).front().open, 1);
}

void ComponentRepositoryTest::whatComesLaterHasItToo()
{
    Fixture fixture;
    fixture.addVulnerability("CVE-2021-44228", "log4j-core", "<2.15.0");
    const ReleaseId release = fixture.addRelease(QStringLiteral("POLICY"));
    const auto recorded = fixture.take(
        release, {Fixture::made("log4j-core", "2.14.1"), Fixture::made("log4j-core", "2.17.1")});
    QCOMPARE(countsOf(recorded.reopening), (Counts{1, 0, 1}));
    QCOMPARE(fixture.findings(release).size(), 1u);
}

void ComponentRepositoryTest::changingTheVersionsMovesTheLinks()
{
    Fixture fixture;
    const ReleaseId old = fixture.addRelease(QStringLiteral("OLD"));
    const ReleaseId fresh = fixture.addRelease(QStringLiteral("FRESH"));
    fixture.take(old, {Fixture::made("log4j-core", "2.14.1")});
    fixture.take(fresh, {Fixture::made("log4j-core", "2.16.0")});
    fixture.addVulnerability("CVE-2021-45105", "log4j-core", "<2.15.0");
    Vulnerability corrected = need(
        VulnerabilityRepository(fixture.database()).byNumber(QStringLiteral("CVE-2021-45105")));
    corrected.versions = QStringLiteral("2.16.0");
    {
        Change changing = fixture.change();
        const auto recorded = need(VulnerabilityRepository::update(changing, corrected));
        need(changing.commit());
        QCOMPARE(recorded.components, 1);
        QCOMPARE(countsOf(recorded.reopening), (Counts{1, 0, 1}));
    }
    QCOMPARE(fixture.components(old).front().vulnerabilities.size(), 0u);
    QCOMPARE(fixture.components(fresh).front().vulnerabilities.size(), 1u);
    Change late = fixture.change();
    const auto again = VulnerabilityRepository::update(late, corrected);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
}

void ComponentRepositoryTest::withdrawnItCountsNowhere()
{
    Fixture fixture;
    const ReleaseId release = fixture.addRelease(QStringLiteral("POLICY"));
    const ToolComponent jackson = Fixture::made("jackson", "2.9.8");
    fixture.take(release, {jackson});
    const auto recorded = fixture.addVulnerability("CVE-2020-1", "jackson");
    {
        Change withdrawing = fixture.change();
        QVERIFY(!VulnerabilityRepository::withdraw(withdrawing, recorded.id, QStringLiteral(" ")));
        need(VulnerabilityRepository::withdraw(withdrawing, recorded.id,
                                               QStringLiteral("mixed up")));
        need(withdrawing.commit());
    }
    QVERIFY(fixture.components(release).front().vulnerabilities.empty());
    // A file does not bring it back, a person does.
    fixture.take(release, {jackson}, {Fixture::known("cve-2020-1", jackson)});
    QVERIFY(fixture.components(release).front().vulnerabilities.empty());
    fixture.addVulnerability("CVE-2020-1", "jackson");
    QCOMPARE(fixture.components(release).front().openVulnerabilities(), 1);
}

void ComponentRepositoryTest::refusesWhatIsNoVulnerability_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("component");
    QTest::addColumn<QString>("versions");
    QTest::addColumn<QString>("score");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, const char *number, const char *component,
                        const char *versions, const char *score,
                        ErrorKind kind = ErrorKind::Invalid) {
        QTest::newRow(name) << QString(number) << QString(component) << QString(versions)
                            << QString(score) << kind;
    };
    row("no number", "", "jackson", "", "");
    row("no component", "CVE-1", "", "", "");
    row("no versions", "CVE-1", "jackson", "below two", "");
    row("no score", "CVE-1", "jackson", "", "high");
    row("no such score", "CVE-1", "jackson", "", "11");
    row("recorded already", "cve-2020-0", "other", "", "", ErrorKind::Conflict);
    m_shared = std::make_unique<Fixture>();
    m_shared->addVulnerability("CVE-2020-0", "jackson");
}

void ComponentRepositoryTest::refusesWhatIsNoVulnerability()
{
    QFETCH(const QString, number);
    QFETCH(const QString, component);
    QFETCH(const QString, versions);
    QFETCH(const QString, score);
    QFETCH(const ErrorKind, kind);
    Vulnerability vulnerability;
    vulnerability.number = number;
    vulnerability.componentName = component;
    vulnerability.versions = versions;
    vulnerability.score = score;
    Change adding = m_shared->change();
    const auto refused = VulnerabilityRepository::add(adding, vulnerability);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, kind);
    QVERIFY(!refused.error().message.isEmpty());
}

void ComponentRepositoryTest::decidingTakesAReason()
{
    Fixture fixture;
    const ReleaseId release = fixture.addRelease(QStringLiteral("POLICY"));
    const ToolComponent jackson = Fixture::made("jackson", "2.9.8");
    fixture.take(release, {jackson}, {Fixture::known("CVE-2020-1", jackson)});
    QCOMPARE(fixture.decide(release, "jackson", "CVE-2020-1", VexState::NotAffected).error().kind,
             ErrorKind::Invalid);
    need(fixture.decide(release, "jackson", "CVE-2020-1", VexState::Fixed));
    const auto record = newestAuditRecords(fixture.database()).front();
    QCOMPARE(record[QLatin1String("entity")].toString(), QStringLiteral("vex_decision"));
    QCOMPARE(record[QLatin1String("after")][QLatin1String("component")].toString(),
             QStringLiteral("org.x:jackson 2.9.8"));
    QCOMPARE(record[QLatin1String("after")][QLatin1String("state")].toString(),
             QStringLiteral("fixed"));
}

void ComponentRepositoryTest::theSecondDeciderIsTold()
{
    Fixture fixture;
    const ReleaseId release = fixture.addRelease(QStringLiteral("POLICY"));
    const ToolComponent jackson = Fixture::made("jackson", "2.9.8");
    fixture.take(release, {jackson}, {Fixture::known("CVE-2020-1", jackson)});
    const VulnerabilityRepository repository(fixture.database());
    const Exposure where{release, fixture.components(release).front().component.id,
                         need(repository.byNumber(QStringLiteral("CVE-2020-1"))).id};
    VexDecision stale = need(repository.decision(where));
    need(fixture.decide(release, "jackson", "CVE-2020-1", VexState::Fixed));
    stale.state = VexState::Affected;
    Change deciding = fixture.change();
    const auto told = VulnerabilityRepository::decide(deciding, stale);
    QVERIFY(!told);
    QCOMPARE(told.error().kind, ErrorKind::Conflict);
    VexDecision nowhere = stale;
    nowhere.vulnerability = VulnerabilityId(99);
    QCOMPARE(VulnerabilityRepository::decide(deciding, nowhere).error().kind, ErrorKind::Invalid);
}

void ComponentRepositoryTest::addsAndTakesOffByHand()
{
    Fixture fixture;
    const ReleaseId release = fixture.addRelease(QStringLiteral("POLICY"));
    fixture.addVulnerability("CVE-2020-1", "vendor");
    ShippedComponent byHand;
    Change change = fixture.change();
    QCOMPARE(ComponentRepository::add(change, release, byHand).error().kind, ErrorKind::Invalid);
    byHand.component.name = QStringLiteral(" vendor ");
    byHand.component.version = QStringLiteral("3");
    const ComponentId id = need(ComponentRepository::add(change, release, byHand));
    QCOMPARE(ComponentRepository::add(change, release, byHand).error().kind, ErrorKind::Conflict);
    need(change.commit());
    QCOMPARE(fixture.titles(release), QStringList{QStringLiteral("vendor 3")});
    QCOMPARE(fixture.findings(release).size(), 1u); // what is known of it holds here too
    {
        Change removing = fixture.change();
        need(ComponentRepository::remove(removing, release, id));
        need(removing.commit());
    }
    QVERIFY(fixture.components(release).empty());
    fixture.take(release, {Fixture::made("okhttp", "4")});
    Change refused = fixture.change();
    QCOMPARE(ComponentRepository::remove(refused, release,
                                         fixture.components(release).front().component.id)
                 .error()
                 .kind,
             ErrorKind::Conflict);
    QCOMPARE(ComponentRepository::remove(refused, release, id).error().kind, ErrorKind::NotFound);
}

Q_DECLARE_METATYPE(ComponentQuery)

void ComponentRepositoryTest::saysWhoHasIt_data()
{
    QTest::addColumn<ComponentQuery>("query");
    QTest::addColumn<QStringList>("uses");
    const auto row = [](const char *name, const ComponentQuery &query, const QStringList &uses) {
        QTest::newRow(name) << query << uses;
    };
    const QString core14 = QStringLiteral("log4j-core 2.14.1 ONE@1.0");
    const QString core17 = QStringLiteral("log4j-core 2.17.1 ONE@2.0");
    const QString wide = QStringLiteral("ＬＯＧ4j 100% TWO@1.0");
    row("a part", {QStringLiteral("LOG4J-C")}, {core14, core17});
    row("width and case", {QStringLiteral("LOG4J")}, {wide, core14, core17});
    row("several words", {QStringLiteral("core 2.17")}, {core17});
    row("package URL", {QStringLiteral("pkg:maven/org.x/log4j-core@2.14")}, {core14});
    row("no wildcard", {QStringLiteral("0%")}, {wide});
    row("no wildcard either", {QStringLiteral("log4j_core")}, {});
    row("exactly", {QStringLiteral("log4j-core"), {}, true}, {core14, core17});
    row("only a part", {QStringLiteral("log4j-cor"), {}, true}, {});
    row("a version", {QStringLiteral("log4j-core"), QStringLiteral("2.14.1"), true}, {core14});
    row("current", {QStringLiteral("log4j-core"), {}, false, true}, {core17});
    row("nothing asked", {QStringLiteral("  ")}, {});
    row("nothing asked exactly", {QStringLiteral(" "), {}, true}, {});
    m_shared = std::make_unique<Fixture>();
    const ReleaseId one = m_shared->addRelease(QStringLiteral("ONE"));
    const ReleaseId next = m_shared->addNextRelease(one, QStringLiteral("2.0"));
    const ReleaseId two = m_shared->addRelease(QStringLiteral("TWO"));
    m_shared->take(one, {Fixture::made("log4j-core", "2.14.1"), Fixture::made("okhttp", "4")});
    m_shared->take(next, {Fixture::made("log4j-core", "2.17.1")});
    m_shared->take(two, {Fixture::made("ＬＯＧ4j", "100%", "")});
    m_shared->addVulnerability("CVE-2021-44228", "log4j-core", "<2.15");
}

void ComponentRepositoryTest::saysWhoHasIt()
{
    QFETCH(const ComponentQuery, query);
    QFETCH(const QStringList, uses);
    const ComponentUses found = need(whoHas(m_shared->database(), query, 100));
    QStringList said;
    for (const ComponentUse &use : found.uses) {
        said += use.component.name + u' ' + use.component.version + u' ' + use.releaseName();
        const bool isOld = use.component.version == QStringLiteral("2.14.1");
        QCOMPARE(use.isCurrent, !isOld);
        QCOMPARE(use.vulnerabilities, isOld ? QStringLiteral("CVE-2021-44228") : QString());
    }
    QCOMPARE(said, uses);
    QVERIFY(!found.isCut);
}

void ComponentRepositoryTest::cutsLongAnswers()
{
    Fixture fixture;
    const ReleaseId release = fixture.addRelease(QStringLiteral("ONE"));
    fixture.take(release,
                 {Fixture::made("a", "1"), Fixture::made("a", "2"), Fixture::made("a", "3")});
    const ComponentUses cut = need(whoHas(fixture.database(), {QStringLiteral("org.x")}, 2));
    QCOMPARE(cut.uses.size(), 2u);
    QVERIFY(cut.isCut);
    QCOMPARE(cut.apps, 1);
    QCOMPARE(cut.releases, 1);
    const ComponentUses whole = need(whoHas(fixture.database(), {QStringLiteral("org.x")}, 3));
    QVERIFY(!whole.isCut);
}

void ComponentRepositoryTest::saysInWhatTwoReleasesDiffer()
{
    using What = ComponentDifference::What;
    Fixture fixture;
    const ReleaseId one = fixture.addRelease(QStringLiteral("ONE"));
    const ReleaseId next = fixture.addNextRelease(one, QStringLiteral("2.0"));
    fixture.take(
        one, {Fixture::made("same", "1"), Fixture::made("old", "1"), Fixture::made("moved", "1")});
    fixture.take(
        next, {Fixture::made("same", "1"), Fixture::made("new", "1"), Fixture::made("moved", "2")});
    fixture.addVulnerability("CVE-2020-1", "moved", "2");
    const auto differences = compareComponents(fixture.components(one), fixture.components(next));
    const std::vector<ComponentDifference> right{
        {What::Changed, QStringLiteral("org.x"), QStringLiteral("moved"), QStringLiteral("1"),
         QStringLiteral("2"), QStringLiteral("CVE-2020-1")},
        {What::Added, QStringLiteral("org.x"), QStringLiteral("new"), {}, QStringLiteral("1"), {}},
        {What::Removed,
         QStringLiteral("org.x"),
         QStringLiteral("old"),
         QStringLiteral("1"),
         {},
         {}},
    };
    QVERIFY(differences == right);
    QVERIFY(compareComponents(fixture.components(one), fixture.components(one)).empty());
}

void ComponentRepositoryTest::countsLicences()
{
    Fixture fixture;
    const ReleaseId release = fixture.addRelease(QStringLiteral("ONE"));
    ToolComponent bare = Fixture::made("c", "1");
    bare.licences.clear();
    fixture.take(release, {Fixture::made("a", "1"), Fixture::made("b", "1"), bare});
    const std::vector<std::pair<QString, int>> right{{QStringLiteral("Apache-2.0"), 2}, {{}, 1}};
    QVERIFY(licencesOf(fixture.components(release)) == right);
}

void ComponentRepositoryTest::aReleaseWithComponentsStays()
{
    Fixture fixture;
    const ReleaseId one = fixture.addRelease(QStringLiteral("ONE"));
    fixture.addNextRelease(one, QStringLiteral("2.0"));
    ShippedComponent byHand;
    byHand.component.name = QStringLiteral("vendor");
    Change change = fixture.change();
    need(ComponentRepository::add(change, one, byHand));
    const auto removed = ReleaseRepository::remove(change, one);
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, ErrorKind::Conflict);
}

void ComponentRepositoryTest::saysAFilesKeysInWords_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << ""
                             << "";
    QTest::newRow("a key") << "code_not_reachable"
                           << "The vulnerable code is never called";
    QTest::newRow("several") << "update, rollback"
                             << "Update, Back to an earlier version";
    QTest::newRow("own text") << "not called"
                              << "not called";
    QTest::newRow("own text with commas") << "update, when there is time"
                                          << "update, when there is time";
}

void ComponentRepositoryTest::saysAFilesKeysInWords()
{
    QFETCH(const QString, said);
    QTEST(vexWords(said), "words");
}

QTEST_GUILESS_MAIN(ComponentRepositoryTest)
#include "componentrepositorytest.moc"
