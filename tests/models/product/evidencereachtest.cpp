#include "models/evidence/evidencereliance.h"
#include "models/management/codereview.h"
#include "models/management/registerrepository.h"
#include "models/testing/testcaserepository.h"
#include "models/testing/testresultrepository.h"
#include "models/threatmodels/countermeasurerepository.h"
#include "models/workspace/actions.h"
#include "tests/models/lifecycle/lifecyclefixture.h"
#include "tests/models/threatmodels/smallmodel.h"
#include "tests/support/partaccount.h"

#include <QTest>

using namespace gatehouse;

namespace {

/// Whose a piece of evidence is.
enum class Whose { Ours, Theirs, Both, Organisations, Nobodys };

/// What is made to rest on it.
enum class Resting { Requirement, Finding, Retest, Countermeasure, Test, CodeReview };

} // namespace

/// Evidence, and accounts whose roles count in one app.
class EvidenceReachTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void restsWhereItIsReached_data();
    void restsWhereItIsReached();
    void whoMayNotAddAnyUsesNoneThatIsNobodys();
    void whatSomebodyHasIsAddedWhoeverElseHasIt();
    void isChangedWhereAllOfItIsTheirs_data();
    void isChangedWhereAllOfItIsTheirs();
    void aNewRevisionTakesThePlaceInTheirAppsOnly();

private:
    /// New evidence, of whomever.
    EvidenceId evidence(Whose whose)
    {
        const QByteArray content = "evidence " + QByteArray::number(++m_pieces);
        const QString path = m_ws.write(QStringLiteral("e%1.txt").arg(m_pieces), content);
        Change adding = m_ws.change("evidence.add");
        const RequirementId asked = m_ws.requirement("A.1").id;
        const EvidenceId id = need(EvidenceRepository::addFiles(adding, {path}, {}, {})).front().id;
        const auto link = [&](ReleaseId release, RequirementId requirement) {
            need(EvidenceRepository::link(adding, {id, release, requirement}));
        };
        if (whose == Whose::Ours || whose == Whose::Both)
            link(m_ours, asked);
        if (whose == Whose::Theirs || whose == Whose::Both)
            link(m_theirs, asked);
        if (whose == Whose::Organisations)
            link({}, m_ws.requirement("O.1").id);
        need(adding.commit());
        return id;
    }
    Result<void> rest(const Session &session, Resting what, EvidenceId evidence)
    {
        const auto begin = [&](const Action &action) { return Change::begin(session, action); };
        switch (what) {
        case Resting::Requirement: {
            TRY_ASSIGN(Change change, begin(actions::linkEvidence));
            TRY(EvidenceRepository::link(change, {evidence, m_ours, m_ws.requirement("A.3").id}));
            return change.commit();
        }
        case Resting::Finding: {
            TRY_ASSIGN(Change change, begin(actions::attachToFinding));
            TRY(FindingRepository::attach(change, m_finding, evidence));
            return change.commit();
        }
        case Resting::Retest: {
            TRY_ASSIGN(Change change, begin(actions::retestFinding));
            TRY(FindingRepository::retest(change, m_finding, true, QStringLiteral("mended"),
                                          evidence));
            return {}; // it is tried once more
        }
        case Resting::Countermeasure: {
            TRY_ASSIGN(Change change, begin(actions::testCountermeasure));
            TRY(CountermeasureRepository::test(change, m_countermeasure, evidence, true,
                                               QStringLiteral("tried")));
            return change.commit();
        }
        case Resting::Test: {
            TRY_ASSIGN(Change change, begin(actions::recordTest));
            TestResult result;
            result.testCase = m_testCase;
            result.outcome = TestOutcome::Pass;
            result.record = QStringLiteral("tried");
            result.evidence = evidence;
            TRY(TestResultRepository::record(change, result));
            return change.commit();
        }
        case Resting::CodeReview: {
            TRY_ASSIGN(Change change, begin(*registerOf<CodeReview>().add));
            const auto review = std::make_shared<CodeReview>();
            review->release = m_ours;
            review->scope = QStringLiteral("all of it");
            review->reviewers = QStringLiteral("somebody");
            review->reviewedOn = m_ws.clock().today();
            review->evidence = evidence;
            TRY(RegisterRepository::add(change, registerOf<CodeReview>(), review));
            return change.commit();
        }
        }
        return {};
    }
    const Session &who(Resting what) const
    {
        return what == Resting::Retest ? *m_auditor : *m_assessor;
    }

    LifecycleFixture m_ws;
    ReleaseId m_ours;
    ReleaseId m_theirs;
    FindingId m_finding;
    CountermeasureId m_countermeasure;
    TestCaseId m_testCase;
    std::optional<Session> m_assessor;
    std::optional<Session> m_auditor;
    int m_pieces = 0;
};

void EvidenceReachTest::initTestCase()
{
    m_ws.publishSmall();
    const AppId app = m_ws.addApp(QStringLiteral("OURS"));
    m_ours = m_ws.addRelease(app);
    m_theirs = m_ws.addRelease(m_ws.addApp(QStringLiteral("THEIRS")));
    m_assessor.emplace(partSession(m_ws, Role::Assessor, app));
    m_auditor.emplace(partSession(m_ws, Role::Auditor, app));

    Change opening = m_ws.change();
    Finding finding;
    finding.release = m_ours;
    finding.requirement = m_ws.requirement("A.1").id;
    finding.title = QStringLiteral("Something is amiss");
    finding.risk = Risk::Low;
    m_finding = need(FindingRepository::open(opening, finding));
    TestCase own;
    own.release = m_ours;
    own.title = QStringLiteral("Try it");
    m_testCase = need(TestCaseRepository::addOwn(opening, own));
    const ThreatModelId model = need(ThreatModelRepository::draw(opening, m_ours, smallModel()));
    Countermeasure countermeasure;
    countermeasure.model = model;
    countermeasure.title = QStringLiteral("something is done");
    countermeasure.stage = CountermeasureStage::Implemented;
    countermeasure.designReference = QStringLiteral("design 1.2");
    m_countermeasure = need(CountermeasureRepository::add(opening, countermeasure));
    need(opening.commit());
    for (const FindingStatus status : {FindingStatus::Fixing, FindingStatus::AwaitingRetest}) {
        Change moving = m_ws.change();
        Finding moved =
            need(FindingRepository(m_ws.database(), m_ws.clock().today()).finding(m_finding));
        moved.status = status;
        need(FindingRepository::update(moving, moved));
        need(moving.commit());
    }
}

void EvidenceReachTest::restsWhereItIsReached_data()
{
    QTest::addColumn<Resting>("what");
    QTest::addColumn<Whose>("whose");
    QTest::addColumn<bool>("isReached");
    const std::pair<const char *, Resting> things[]{{"a requirement", Resting::Requirement},
                                                    {"a finding", Resting::Finding},
                                                    {"a re-test", Resting::Retest},
                                                    {"a countermeasure", Resting::Countermeasure},
                                                    {"a test", Resting::Test},
                                                    {"a code review", Resting::CodeReview}};
    for (const auto &[name, what] : things) {
        QTest::addRow("%s, ours", name) << what << Whose::Ours << true;
        QTest::addRow("%s, theirs", name) << what << Whose::Theirs << false;
        QTest::addRow("%s, both's", name) << what << Whose::Both << true;
        QTest::addRow("%s, the organisation's", name) << what << Whose::Organisations << false;
        // An auditor adds none.
        QTest::addRow("%s, nobody's", name) << what << Whose::Nobodys << (what != Resting::Retest);
    }
}

void EvidenceReachTest::restsWhereItIsReached()
{
    QFETCH(const Resting, what);
    QFETCH(const Whose, whose);
    QFETCH(const bool, isReached);
    const EvidenceId piece = evidence(whose);
    const auto rested = rest(who(what), what, piece);
    QVERIFY2(rested.has_value() == isReached, rested ? "" : qPrintable(rested.error().message));
    if (!isReached) {
        QCOMPARE(rested.error().kind, ErrorKind::Refused);
        const QString named = whose == Whose::Theirs ? QStringLiteral("THEIRS") : QString();
        QVERIFY2(rested.error().message.contains(named), qPrintable(rested.error().message));
        // And so its original stays.
        const ExportPlace place = need(placeOf(m_ws.database(), piece));
        QCOMPARE(place.check(m_ws.database(), who(what).account).error().kind, ErrorKind::Refused);
    }
    // Whoever has a role that counts everywhere uses any.
    const Role role = what == Resting::Retest ? Role::Auditor : Role::Assessor;
    need(rest(m_ws.session(role), what, evidence(whose)));
}

void EvidenceReachTest::whoMayNotAddAnyUsesNoneThatIsNobodys()
{
    const auto attached = rest(*m_auditor, Resting::Finding, evidence(Whose::Nobodys));
    QVERIFY(!attached);
    QCOMPARE(attached.error().kind, ErrorKind::Refused);
    need(rest(*m_auditor, Resting::Finding, evidence(Whose::Ours)));
}

void EvidenceReachTest::whatSomebodyHasIsAddedWhoeverElseHasIt()
{
    evidence(Whose::Theirs);
    const QString same = m_ws.file(QStringLiteral("e%1.txt").arg(m_pieces));
    Change adding = need(Change::begin(*m_assessor, actions::addEvidence));
    const auto added =
        need(EvidenceRepository::addFiles(adding, {same}, m_ours, {m_ws.requirement("A.1").id}));
    need(adding.commit());
    QVERIFY(added.front().wasThere);
}

void EvidenceReachTest::isChangedWhereAllOfItIsTheirs_data()
{
    QTest::addColumn<Whose>("whose");
    QTest::addColumn<bool>("isTheirs");
    QTest::newRow("ours") << Whose::Ours << true;
    QTest::newRow("theirs") << Whose::Theirs << false;
    QTest::newRow("both's") << Whose::Both << false;
    QTest::newRow("the organisation's") << Whose::Organisations << false;
    QTest::newRow("nobody's") << Whose::Nobodys << false;
}

void EvidenceReachTest::isChangedWhereAllOfItIsTheirs()
{
    QFETCH(const Whose, whose);
    QFETCH(const bool, isTheirs);
    const EvidenceId id = evidence(whose);
    const auto edit = [&](bool besides) -> Result<void> {
        TRY_ASSIGN(Change change, Change::begin(*m_assessor, actions::editEvidence));
        TRY_ASSIGN(Evidence piece, EvidenceRepository(m_ws.database()).evidence(id));
        piece.note += QStringLiteral("seen ");
        TRY(EvidenceRepository::update(change, piece));
        // Something of the app itself lends nothing its place.
        if (besides)
            change.record({Entity::Finding, m_finding.value, m_ours.value}, QStringLiteral("uid"),
                          {}, {{QStringLiteral("comment"), QStringLiteral("said")}});
        return change.commit();
    };
    const auto retire = [&]() -> Result<void> {
        TRY_ASSIGN(Change change, Change::begin(*m_assessor, actions::retireEvidence));
        TRY(EvidenceRepository::retire(change, id, QStringLiteral("too old")));
        return change.commit();
    };
    for (const Result<void> &changed : {edit(false), edit(true), retire()}) {
        QVERIFY2(changed.has_value() == isTheirs,
                 changed ? "" : qPrintable(changed.error().message));
        if (!isTheirs)
            QCOMPARE(changed.error().kind, ErrorKind::Refused);
    }
}

void EvidenceReachTest::aNewRevisionTakesThePlaceInTheirAppsOnly()
{
    const auto revise = [&](EvidenceId id) -> Result<void> {
        const QString path =
            m_ws.write(QStringLiteral("next.txt"), "next of " + QByteArray::number(id.value));
        TRY_ASSIGN(Change change, Change::begin(*m_assessor, actions::reviseEvidence));
        TRY(EvidenceRepository::revise(change, id, path));
        return change.commit();
    };
    need(revise(evidence(Whose::Ours)));
    QCOMPARE(revise(evidence(Whose::Theirs)).error().kind, ErrorKind::Refused);
    QCOMPARE(revise(evidence(Whose::Both)).error().kind, ErrorKind::Refused);
    // No requirement of theirs, but a finding.
    const EvidenceId shared = evidence(Whose::Ours);
    Change opening = m_ws.change();
    Finding finding;
    finding.release = m_theirs;
    finding.requirement = m_ws.requirement("A.1").id;
    finding.title = QStringLiteral("Something is amiss there");
    finding.risk = Risk::Low;
    const FindingId theirs = need(FindingRepository::open(opening, finding));
    need(FindingRepository::attach(opening, theirs, shared));
    need(opening.commit());
    QCOMPARE(revise(shared).error().kind, ErrorKind::Refused);
}

QTEST_GUILESS_MAIN(EvidenceReachTest)
#include "evidencereachtest.moc"
