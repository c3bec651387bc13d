#include "models/base/phase.h"
#include "models/base/platform.h"

#include <QTest>

using namespace gatehouse;

class EnumTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysLeadBackToTheirValues();
    void refusesUnknownKeys();
    void phasesStandInTheOrderOfClause73();
};

void EnumTextTest::keysLeadBackToTheirValues()
{
    for (const Phase phase : allValues<Phase>())
        QCOMPARE(fromKey<Phase>(toKey(phase)), std::optional(phase));
    for (const Platform platform : allValues<Platform>())
        QCOMPARE(fromKey<Platform>(toKey(platform)), std::optional(platform));
}

void EnumTextTest::refusesUnknownKeys()
{
    QVERIFY(!fromKey<Phase>(u"Design"));
    QVERIFY(!fromKey<Phase>(u""));
    QVERIFY(!fromKeys<Phase>(u"design other"));
    QCOMPARE(fromKeys<Phase>(u" design  test ").value(), (std::vector{Phase::Design, Phase::Test}));
    QVERIFY(fromKeys<Phase>(u"").value().empty());
}

void EnumTextTest::phasesStandInTheOrderOfClause73()
{
    QStringList keys;
    for (const Phase phase : allPhases)
        keys += toKey(phase);
    QCOMPARE(
        keys,
        QStringList({"requirements", "design", "development", "test", "delivery", "operation"}));
    QCOMPARE(indexOf(Phase::Operation), 5);
}

QTEST_GUILESS_MAIN(EnumTextTest)
#include "enumtexttest.moc"
