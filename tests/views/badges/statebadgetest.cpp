#include "views/badges/statebadge.h"

#include <QTest>

using namespace gatehouse;

class StateBadgeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statesThatMeanDifferentThingsLookDifferent()
    {
        QSet<int> tones;
        for (const GateState state : allValues<GateState>())
            tones.insert(static_cast<int>(toneOf(state)));
        QCOMPARE(tones.size(), static_cast<qsizetype>(allValues<GateState>().size()));
        QVERIFY(toneOf(Judgement::Compliant) != toneOf(Judgement::Partial));
        QVERIFY(toneOf(Judgement::Partial) != toneOf(Judgement::Noncompliant));
        // What nobody assessed must never look like a pass.
        QVERIFY(toneOf(Judgement::NotAssessed) != toneOf(Judgement::Compliant));
    }
};

QTEST_MAIN(StateBadgeTest)
#include "statebadgetest.moc"
