#include "models/lifecycle/criterionguide.h"

#include <QTest>

using namespace gatehouse;

class CriterionGuideTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCriterionIsExplainedAtEveryGate()
    {
        const char *const clauses[] = {"7.3.2", "7.3.3", "7.3.4", "7.3.5", "7.3.6", "7.3.7"};
        for (const Phase phase : allPhases) {
            for (const Criterion criterion : allValues<Criterion>()) {
                const CriterionGuide guide = guideTo(criterion, phase);
                QVERIFY(!guide.asks.isEmpty());
                QVERIFY(std::ranges::any_of(guide.clauses, [&](const QString &clause) {
                    return clause.section(u' ', 0, 0) == QLatin1String(clauses[indexOf(phase)]);
                }));
                QVERIFY(!guide.mendedWith.empty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(CriterionGuideTest)
#include "criterionguidetest.moc"
