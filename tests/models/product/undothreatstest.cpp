#include "models/product/undo.h"
#include "models/threatmodels/countermeasurerepository.h"
#include "models/threatmodels/threatrepository.h"
#include "models/workspace/actions.h"
#include "tests/models/lifecycle/lifecyclefixture.h"
#include "tests/models/threatmodels/smallmodel.h"

#include <QTest>

using namespace gatehouse;

/// Taking back what was said of threats and countermeasures.
class UndoThreatsTest : public QObject
{
    Q_OBJECT

    struct Ground : LifecycleFixture {
        Ground()
        {
            publishSmall();
            release = addRelease(addApp(QStringLiteral("A")));
            Change drawing = begin(actions::drawThreatModel);
            model = need(ThreatModelRepository::draw(drawing, release, smallModel()));
            need(drawing.commit());
        }
        Change begin(const Action &action, Role role = Role::Administrator)
        {
            return need(Change::begin(session(role), action));
        }
        qint64 last() { return need(AuditLog(database()).count()); }
        Result<QString> undo() { return undo(last()); }
        Result<QString> undo(qint64 entry)
        {
            return Undo::undo(session(Role::Administrator), entry);
        }
        RecordedThreat threat(const char *number = "1")
        {
            return need(ThreatRepository(database()).byNumber(model, QString::fromLatin1(number)));
        }
        Countermeasure countermeasure()
        {
            return need(CountermeasureRepository(database()).ofModel(model)).front();
        }
        void dismiss(Role role = Role::Administrator)
        {
            Change answering = begin(actions::answerThreat, role);
            need(ThreatRepository::dismiss(answering, threat().id, QStringLiteral("no such part")));
            need(answering.commit());
        }
        void counter(const std::vector<ThreatId> &threats)
        {
            Countermeasure added;
            added.model = model;
            added.title = QStringLiteral("something is done");
            added.stage = CountermeasureStage::Decided;
            added.threats = threats;
            Change adding = begin(actions::addCountermeasure);
            need(CountermeasureRepository::add(adding, added));
            need(adding.commit());
        }
        void edit(const std::function<void(Countermeasure &)> &edit)
        {
            Countermeasure stored = countermeasure();
            edit(stored);
            Change editing = begin(actions::editCountermeasure);
            need(CountermeasureRepository::update(editing, stored));
            need(editing.commit());
        }
        void passAGate()
        {
            for (const char *key : {"A.1", "A.2"})
                judge(release, key, Judgement::Compliant);
            judge({}, "O.1", Judgement::Compliant);
            addEvidence(release, requirement("A.2").id, "seen");
            decide(release, Phase::Requirements, GateDecisionKind::Passed);
        }

        ReleaseId release;
        ThreatModelId model;
    };

private Q_SLOTS:
    void anAnswerIsTakenBack()
    {
        Ground ground;
        const RecordedThreat before = ground.threat();
        ground.dismiss();
        QCOMPARE(ground.threat().answer, ThreatAnswer::NotApplicable);
        QCOMPARE(need(ground.undo()), QStringLiteral("Undone: Answer a threat"));
        RecordedThreat after = ground.threat();
        QCOMPARE(after.revision, before.revision + 2);
        after.revision = before.revision;
        QVERIFY(after == before);
        // And done again.
        need(ground.undo());
        QCOMPARE(ground.threat().answer, ThreatAnswer::NotApplicable);
        QCOMPARE(ground.threat().answerReason, QStringLiteral("no such part"));
    }

    void anAnswerThatSomebodyConfirmedStays()
    {
        Ground ground;
        ground.dismiss(Role::Developer);
        const qint64 said = ground.last();
        QVERIFY(!ground.threat().confirmedAt.isValid());
        Change confirming = ground.begin(actions::confirmThreatAnswer);
        need(ThreatRepository::confirm(confirming, ground.threat()));
        need(confirming.commit());
        QCOMPARE(ground.undo(said).error().kind, ErrorKind::Refused);
        QCOMPARE(ground.threat().answer, ThreatAnswer::NotApplicable);
        // Nor does taking that back and undoing it decide anything anew.
        Change taking = ground.begin(actions::answerThreat);
        need(ThreatRepository::takeBack(taking, ground.threat().id));
        need(taking.commit());
        QCOMPARE(ground.undo().error().kind, ErrorKind::Refused);
        QCOMPARE(ground.threat().answer, ThreatAnswer::None);
    }

    void aRatingIsTakenBack()
    {
        Ground ground;
        RecordedThreat rated = ground.threat();
        rated.likelihood = 5;
        rated.impact = 5;
        Change rating = ground.begin(actions::editThreat);
        need(ThreatRepository::update(rating, rated));
        need(rating.commit());
        need(ground.undo());
        QCOMPARE(ground.threat().likelihood, 0);
    }

    void aCountermeasureIsAsItWas()
    {
        Ground ground;
        const ThreatId first = ground.threat("1").id;
        const ThreatId second = ground.threat("2").id;
        ground.counter({first});
        const Countermeasure before = ground.countermeasure();
        ground.edit([&](Countermeasure &each) {
            each.title = QStringLiteral("something else is done");
            each.requirement = ground.requirement("A.1").id;
            each.threats = {first, second};
        });
        need(ground.undo());
        Countermeasure after = ground.countermeasure();
        after.revision = before.revision;
        QVERIFY(after == before);
    }

    void threatsThatChangedAgainAreLeft()
    {
        Ground ground;
        const ThreatId first = ground.threat("1").id;
        const ThreatId second = ground.threat("2").id;
        ground.counter({first});
        ground.edit([&](Countermeasure &each) { each.threats = {second}; });
        const qint64 entry = ground.last();
        ground.edit([&](Countermeasure &each) { each.threats = {first, second}; });
        const auto refused = ground.undo(entry);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QVERIFY(refused.error().message.contains(QStringLiteral("Threats answered")));
        QCOMPARE(ground.countermeasure().threats, (std::vector{first, second}));
    }

    void aGateThatWasPassedSinceStandsOnThem_data()
    {
        QTest::addColumn<bool>("ofCountermeasure");
        QTest::newRow("an answer") << false;
        QTest::newRow("a countermeasure") << true;
    }

    void aGateThatWasPassedSinceStandsOnThem()
    {
        QFETCH(const bool, ofCountermeasure);
        Ground ground;
        if (ofCountermeasure) {
            ground.counter({ground.threat().id});
            ground.edit([](Countermeasure &each) { each.title = QStringLiteral("another"); });
        } else {
            ground.dismiss();
        }
        const qint64 entry = ground.last();
        ground.passAGate();
        const auto refused = ground.undo(entry);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QVERIFY(refused.error().message.contains(QStringLiteral("A@1.0")));
        if (ofCountermeasure)
            QCOMPARE(ground.countermeasure().title, QStringLiteral("another"));
        else
            QCOMPARE(ground.threat().answer, ThreatAnswer::NotApplicable);
    }

    void aGateOfAnotherReleaseDoesNot()
    {
        Ground ground;
        ground.dismiss();
        const qint64 entry = ground.last();
        const ReleaseId mine = ground.release;
        ground.release = ground.addRelease(ground.addApp(QStringLiteral("B")));
        ground.passAGate();
        ground.release = mine;
        need(ground.undo(entry));
        QCOMPARE(ground.threat().answer, ThreatAnswer::None);
    }

    void aTestStays()
    {
        AuditEntry entry;
        entry.action = QString::fromLatin1(actions::testCountermeasure.key);
        QVERIFY(!Undo::refusal(entry).isEmpty());
    }
};

QTEST_GUILESS_MAIN(UndoThreatsTest)
#include "undothreatstest.moc"
