#include "models/threatmodels/documentintake.h"
#include "models/threatmodels/threatproposal.h"
#include "models/workspace/actions.h"
#include "tests/models/threatmodels/threatfixture.h"
#include "tests/support/statementlog.h"

#include <QTest>

using namespace gatehouse;

class DocumentIntakeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesEverythingOver();
    void answersCountAsFarAsTheyWouldHere();
    void saysWhatSomebodyElseHasToConfirm();
    void saysWhatCountsAsRatedHere();
    void whatIsGoneStaysGone();
    void aModelThatIsThereIsOnlyReplacedOnDemand();
    void whatGoesOutComesBack();
    void writesTheRowOfTheDrawingNoOftenerForMoreThreats();

private:
    static ModelDocument document()
    {
        ModelDocument document;
        document.model = smallModel();
        DocumentThreat threat;
        threat.uid = QStringLiteral("threat-1");
        threat.subject = QStringLiteral("app");
        threat.title = QStringLiteral("Somebody listens");
        threat.categories = {ThreatCategory::InformationDisclosure};
        threat.risk = Risk::High;
        threat.state = ThreatState::Designed;
        threat.countermeasures = {QStringLiteral("measure-1")};
        document.threats = {threat};
        document.countermeasures = {{QStringLiteral("measure-1"),
                                     {},
                                     QStringLiteral("TLS"),
                                     QStringLiteral("everywhere"),
                                     CountermeasureStage::Designed,
                                     {}}};
        return document;
    }
    static DocumentIntake take(ThreatFixture &f, ReleaseId release, const ModelDocument &document,
                               bool replaces = false)
    {
        Change taking = f.change();
        const auto taken =
            need(takeDocument(taking, release, document, QStringLiteral("model.json"), replaces));
        need(taking.commit());
        return taken;
    }
    static const ThreatRow *own(const ThreatRegister &threats, const QString &title)
    {
        const auto found = std::ranges::find_if(
            threats.threats, [&](const ThreatRow &row) { return row.threat.title == title; });
        return found == threats.threats.end() ? nullptr : &*found;
    }
};

void DocumentIntakeTest::takesEverythingOver()
{
    ThreatFixture f;
    const ReleaseId next = f.addRelease(f.app, QStringLiteral("2.0"));
    const DocumentIntake taken = take(f, next, document());
    QCOMPARE(taken.threats, 1);
    QCOMPARE(taken.countermeasures, 1);
    QVERIFY(taken.lost.empty());
    const ThreatRegister threats = f.threats(next);
    const ThreatRow *row = own(threats, QStringLiteral("Somebody listens"));
    QVERIFY(row);
    QCOMPARE(row->state, ThreatState::Designed);
    QCOMPARE(row->inherentRisk, Risk::High);
    QCOMPARE(row->subjectName, QStringLiteral("the app"));
    QCOMPARE(threats.countermeasures[0].countermeasure.designReference,
             QStringLiteral("model.json"));
    // And the rules have looked as at any drawing.
    QCOMPARE(threats.threats.size(), f.threats().threats.size() + 1);
}

void DocumentIntakeTest::answersCountAsFarAsTheyWouldHere()
{
    ThreatFixture f;
    ModelDocument from = document();
    const auto with = [&](const char *uid, ThreatState state, const char *reason) {
        DocumentThreat threat = from.threats[0];
        threat.uid = QString::fromLatin1(uid);
        threat.title = threat.uid;
        threat.state = state;
        threat.reason = QString::fromLatin1(reason);
        threat.countermeasures.clear();
        from.threats.push_back(threat);
    };
    with("accepted", ThreatState::Accepted, "it is small");
    with("dismissed", ThreatState::NotApplicable, "no such thing");
    with("unexplained", ThreatState::NotApplicable, "");
    with("ticked", ThreatState::Designed, "");
    from.threats.back().subject = QStringLiteral("dc");
    from.countermeasures[0].stage = CountermeasureStage::Verified;
    from.threats[0].state = ThreatState::Verified;
    const ReleaseId next = f.addRelease(f.app, QStringLiteral("2.0"));
    const DocumentIntake taken = take(f, next, from);
    const ThreatRegister threats = f.threats(next);
    const auto state = [&](const char *title) {
        return own(threats, QString::fromLatin1(title))->state;
    };
    QCOMPARE(state("Somebody listens"), ThreatState::Implemented);
    QCOMPARE(state("accepted"), ThreatState::Open);
    QCOMPARE(state("dismissed"), ThreatState::NotApplicable); // an administrator said it, at tier 3
    QCOMPARE(state("unexplained"), ThreatState::Open);
    QCOMPARE(state("ticked"), ThreatState::Open);
    QStringList lost;
    for (const LostField &each : taken.lost)
        lost += each.path;
    lost.sort();
    QCOMPARE(lost,
             (QStringList{QStringLiteral("Somebody listens"), QStringLiteral("accepted"),
                          QStringLiteral("ticked"), QStringLiteral("unexplained")}));
}

void DocumentIntakeTest::saysWhatSomebodyElseHasToConfirm()
{
    ThreatFixture f;
    App app = need(AppRepository(f.database()).app(f.app));
    app.tier = 1;
    app.tierReason = QStringLiteral("grown");
    Change growing = f.change();
    need(AppRepository::update(growing, app));
    need(growing.commit());
    ModelDocument from = document();
    from.threats[0].state = ThreatState::NotApplicable;
    from.threats[0].reason = QStringLiteral("no such thing");
    from.threats[0].countermeasures.clear();
    const ReleaseId next = f.addRelease(f.app, QStringLiteral("2.0"));
    const DocumentIntake taken = take(f, next, from);
    QCOMPARE(own(f.threats(next), QStringLiteral("Somebody listens"))->state, ThreatState::Open);
    QCOMPARE(taken.lost.size(), 1u);
    QCOMPARE(taken.lost[0].path, QStringLiteral("Somebody listens"));
    QVERIFY(taken.lost[0].why.contains(QStringLiteral("confirms")));
}

void DocumentIntakeTest::saysWhatCountsAsRatedHere()
{
    ThreatFixture f;
    ModelDocument from = document();
    from.threats[0].inherent = {};
    from.threats[0].risk = Risk::None;
    const ReleaseId next = f.addRelease(f.app, QStringLiteral("2.0"));
    const DocumentIntake taken = take(f, next, from);
    QCOMPARE(taken.lost.size(), 1u);
    QCOMPARE(taken.lost[0].path, QStringLiteral("Somebody listens"));
    QVERIFY(taken.lost[0].why.contains(QStringLiteral("3 × 3")));
    QCOMPARE(own(f.threats(next), QStringLiteral("Somebody listens"))->inherent,
             (ThreatRating{3, 3}));
}

void DocumentIntakeTest::whatIsGoneStaysGone()
{
    ThreatFixture f;
    take(f, f.release, document(), true);
    ModelDocument less = document();
    std::erase_if(less.model.elements, [](const auto &each) { return each.uid == "app"; });
    std::erase_if(less.model.flows,
                  [](const auto &each) { return each.source == "app" || each.target == "app"; });
    for (Diagram &diagram : less.model.diagrams) {
        std::erase_if(diagram.placements, [](const auto &each) { return each.element == "app"; });
        std::erase_if(diagram.routes,
                      [&](const auto &each) { return !less.model.flow(each.flow); });
    }
    f.redraw(less.model);
    const ModelDocument out = documentOf(need(ThreatModelRepository(f.database()).drawing(f.model)),
                                         f.threats(), Language::English);
    const auto gone = std::ranges::count(out.threats, ThreatState::Gone, &DocumentThreat::state);
    QVERIFY(gone > 1);
    const ReleaseId next = f.addRelease(f.app, QStringLiteral("2.0"));
    const DocumentIntake taken = take(f, next, out);
    QCOMPARE(taken.lost.size(), std::size_t(gone));
    QCOMPARE(taken.countermeasures, 1);
    QVERIFY(!own(f.threats(next), QStringLiteral("Somebody listens")));
    QVERIFY(std::ranges::none_of(f.threats(next).threats,
                                 [](const ThreatRow &row) { return row.threat.isOwn(); }));
    // Where they are known, they are not said to be lost.
    QVERIFY(take(f, f.release, out, true).lost.empty());
}

void DocumentIntakeTest::aModelThatIsThereIsOnlyReplacedOnDemand()
{
    ThreatFixture f;
    f.counter(f.row("T04", "app").threat.id, CountermeasureStage::Designed,
              QStringLiteral("consent_archived"));
    {
        Change taking = f.change();
        QCOMPARE(
            takeDocument(taking, f.release, document(), QStringLiteral("x"), false).error().kind,
            ErrorKind::Conflict);
    }
    const std::size_t before = f.threats().threats.size();
    take(f, f.release, document(), true);
    QCOMPARE(f.threats().threats.size(), before + 1);
    QCOMPARE(f.state("T04", "app"), ThreatState::Designed);
    // The same again adds nothing.
    take(f, f.release, document(), true);
    QCOMPARE(f.threats().threats.size(), before + 1);
    QCOMPARE(f.threats().countermeasures.size(), 2u);
}

void DocumentIntakeTest::whatGoesOutComesBack()
{
    ThreatFixture f;
    std::vector<ThreatId> all;
    for (const ThreatRow &row : f.threats().threats)
        all.push_back(row.threat.id);
    all.resize(all.size() / 2);
    Change taking = f.change();
    need(takeProposals(
        taking, f.model, all,
        {CountermeasureStage::Implemented, QStringLiteral("HLD 4"), Language::English}));
    need(taking.commit());
    const ThreatRegister before = f.threats();
    const ModelDocument out = documentOf(need(ThreatModelRepository(f.database()).drawing(f.model)),
                                         before, Language::English);
    QCOMPARE(out.threats.size(), before.threats.size());
    const ReleaseId next = f.addRelease(f.app, QStringLiteral("2.0"));
    QVERIFY(take(f, next, out).lost.empty());
    const ThreatRegister after = f.threats(next);
    QCOMPARE(after.threats.size(), before.threats.size());
    QCOMPARE(after.countermeasures.size(), before.countermeasures.size());
    for (const ThreatRow &row : before.threats) {
        const auto same = std::ranges::find_if(after.threats, [&](const ThreatRow &other) {
            return other.threat.rule == row.threat.rule
                && other.threat.subject == row.threat.subject;
        });
        QVERIFY(same != after.threats.end());
        QCOMPARE(same->state, row.state);
        QCOMPARE(same->inherentRisk, row.inherentRisk);
        QCOMPARE(same->countermeasures.size(), row.countermeasures.size());
    }
}

void DocumentIntakeTest::writesTheRowOfTheDrawingNoOftenerForMoreThreats()
{
    // The drawing of thousands of parts stands in that row: written for each threat, or for each
    // countermeasure, a large file takes as long as both of them together.
    const auto writings = [](int count) {
        ThreatFixture f;
        const ReleaseId next = f.addRelease(f.app, QStringLiteral("2.0"));
        ModelDocument from = document();
        for (int i = 0; i < count; ++i) {
            DocumentThreat threat = from.threats[0];
            threat.uid = QStringLiteral("more-%1").arg(i);
            threat.countermeasures = {QStringLiteral("measure-more-%1").arg(i)};
            threat.state = i % 2 == 0 ? ThreatState::Designed : ThreatState::NotApplicable;
            threat.reason = QStringLiteral("never");
            from.threats.push_back(threat);
            DocumentCountermeasure measure = from.countermeasures[0];
            measure.uid = threat.countermeasures.front();
            from.countermeasures.push_back(measure);
        }
        Change taking = f.change();
        const StatementLog log(f.database());
        need(takeDocument(taking, next, from, QStringLiteral("model.json"), false));
        return log.statements.filter(QStringLiteral("UPDATE threat_model SET")).size();
    };
    QCOMPARE(writings(40), writings(4));
}

QTEST_GUILESS_MAIN(DocumentIntakeTest)
#include "documentintaketest.moc"
