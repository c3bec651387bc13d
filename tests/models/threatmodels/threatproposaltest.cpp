#include "models/threatmodels/threatproposal.h"
#include "models/threatmodels/threatshelf.h"
#include "models/workspace/actions.h"
#include "tests/models/threatmodels/threatfixture.h"

#include <QTest>

using namespace gatehouse;

class ThreatProposalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsProposedSuffices();
    void answersEveryThreatOfAModel();
    void whatIsThereAnswersMore();
    void passesOverWhatIsAnsweredOtherwise();
    void needsAReferenceInTheDesign();
    void theShelfGivesWhatIsStored();
};

void ThreatProposalTest::whatIsProposedSuffices()
{
    const ThreatLibrary &library = ThreatLibrary::builtIn();
    for (const ThreatRule &rule : library.rules) {
        const QStringList keys = proposedCountermeasures(rule, library);
        QVERIFY2(!keys.isEmpty(), qPrintable(rule.id));
        QSet<QString> set;
        for (const QString &key : keys)
            set.insert(library.countermeasure(key)->sets);
        if (!rule.exclude)
            continue;
        const auto truth =
            rule.exclude
                ->evaluate([&](const QString &name) -> Condition::Value {
                    return set.contains(name) ? Condition::Value(true) : Condition::Value();
                })
                .truth;
        QVERIFY2(truth == Condition::Truth::Yes, qPrintable(rule.id));
    }
}

void ThreatProposalTest::answersEveryThreatOfAModel()
{
    ThreatFixture f;
    std::vector<ThreatId> all;
    for (const ThreatRow &row : f.threats().threats)
        all.push_back(row.threat.id);
    const auto take = [&](CountermeasureStage stage) {
        Change taking = f.change();
        const int answered = need(takeProposals(
            taking, f.model, all, {stage, QStringLiteral("HLD 4"), Language::English}));
        need(taking.commit());
        return answered;
    };
    QCOMPARE(take(CountermeasureStage::Designed), static_cast<int>(all.size()));
    const ThreatRegister after = f.threats();
    for (const ThreatRow &row : after.threats)
        QVERIFY2(row.state == ThreatState::Designed || row.state == ThreatState::Gone,
                 qPrintable(row.threat.rule));
    // Once each: what serves several threats is one countermeasure.
    QSet<QString> keys;
    for (const CountermeasureRow &row : after.countermeasures) {
        QVERIFY(!keys.contains(row.countermeasure.key));
        keys.insert(row.countermeasure.key);
    }
    QCOMPARE(take(CountermeasureStage::Designed), 0);
}

void ThreatProposalTest::whatIsThereAnswersMore()
{
    ThreatFixture f;
    const ThreatRow first = f.row("T04", "app");
    const auto take = [&](ThreatId threat, CountermeasureStage stage) {
        Change taking = f.change();
        need(takeProposals(taking, f.model, {threat},
                           {stage, QStringLiteral("HLD 4"), Language::English}));
        need(taking.commit());
    };
    take(first.threat.id, CountermeasureStage::Designed);
    const ThreatRegister before = f.threats();
    QCOMPARE(before.countermeasures.size(), 1u);
    // Another threat that the same one answers is added to it, and it stays as far as it is.
    const auto other = std::ranges::find_if(before.threats, [&](const ThreatRow &row) {
        return row.threat.id != first.threat.id && row.rule
            && proposedCountermeasures(*row.rule, *before.library)
            == QStringList{before.countermeasures[0].countermeasure.key};
    });
    if (other == before.threats.end())
        return;
    take(other->threat.id, CountermeasureStage::Decided);
    QCOMPARE(f.threats().countermeasures.size(), 1u);
    QCOMPARE(f.threats().countermeasures[0].stage, CountermeasureStage::Designed);
    QCOMPARE(f.threats().countermeasures[0].countermeasure.threats.size(), 2u);
}

void ThreatProposalTest::passesOverWhatIsAnsweredOtherwise()
{
    ThreatFixture f;
    const ThreatId accepted = f.row("T06", "app").threat.id;
    Change accepting = f.change();
    need(ThreatRepository::markAccepted(accepting, accepted, QStringLiteral("for now"),
                                        QDate(2026, 12, 31)));
    need(accepting.commit());
    Change taking = f.change();
    QCOMPARE(need(takeProposals(taking, f.model, {accepted}, {})), 0);
}

void ThreatProposalTest::needsAReferenceInTheDesign()
{
    ThreatFixture f;
    Change taking = f.change();
    QCOMPARE(takeProposals(taking, f.model, {f.row("T06", "app").threat.id},
                           {CountermeasureStage::Designed, {}, Language::English})
                 .error()
                 .kind,
             ErrorKind::Invalid);
}

void ThreatProposalTest::theShelfGivesWhatIsStored()
{
    ThreatFixture f;
    ThreatShelf shelf;
    const auto load = [&](QDate day) { return need(shelf.load(f.database(), f.release, day)); };
    const auto first = load({});
    QCOMPARE(load({}).get(), first.get());
    QVERIFY(!first->snapshot.isEmpty());
    // Whatever is written to a model shows.
    const auto states = [&] {
        QList<ThreatState> all;
        for (const ThreatRow &row : load({})->threats.threats)
            all += row.state;
        return all;
    };
    auto before = states();
    const ThreatId id = f.row("T04", "app").threat.id;
    const CountermeasureId countermeasure =
        f.counter(id, CountermeasureStage::Decided, QStringLiteral("consent_archived"));
    QVERIFY(states() != before);
    before = states();
    f.advance(countermeasure, CountermeasureStage::Designed);
    QVERIFY(states() != before);
    before = states();
    Change looking = f.change();
    need(ThreatModelRepository::look(looking, f.model, {QStringLiteral("app")},
                                     f.record().revision));
    need(looking.commit());
    QVERIFY(std::ranges::any_of(load({})->threats.parts, &ModelPart::isLookedAt));
    ThreatModel more = smallModel();
    more.elements[0].type = QStringLiteral("agent");
    f.redraw(more);
    QVERIFY(states() != before);
    // A change that is not committed leaves nothing behind.
    const auto stored = load({});
    {
        Change abandoned = f.change();
        need(ThreatRepository::dismiss(abandoned, id, QStringLiteral("no")));
        QVERIFY(need(shelf.load(f.database(), f.release, {})).get() != stored.get());
    }
    QCOMPARE(load({})->snapshot, stored->snapshot);
    QCOMPARE(shelf.load(f.database(), ReleaseId(99), {})->get(), nullptr);
}

QTEST_GUILESS_MAIN(ThreatProposalTest)
#include "threatproposaltest.moc"
