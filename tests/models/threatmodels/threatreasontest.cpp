#include "models/threatmodels/threatreason.h"

#include <QTest>

using namespace gatehouse;

class ThreatReasonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWaitsForAConfirmationIsSaidInEveryState_data();
    void whatWaitsForAConfirmationIsSaidInEveryState();
    void nothingWaitsOnceItIsConfirmed();
};

namespace {

/// Somebody said that it does not apply; C-0001 is against it.
ThreatRow proposed(ThreatState state)
{
    ThreatRow row;
    row.state = state;
    row.countermeasures = {0};
    row.threat.answer = ThreatAnswer::NotApplicable;
    row.threat.answeredBy = QStringLiteral("Li");
    row.threat.answeredAt = QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);
    row.threat.answerReason = QStringLiteral("no such interface");
    return row;
}

QString reasonOf(const ThreatRow &row, CountermeasureStage stage)
{
    ThreatRegister threats;
    threats.countermeasures.resize(1);
    threats.countermeasures.front().countermeasure.number = QStringLiteral("C-0001");
    threats.countermeasures.front().stage = stage;
    return reasonOfState(row, threats, Phrasebook(Language::English));
}

} // namespace

void ThreatReasonTest::whatWaitsForAConfirmationIsSaidInEveryState_data()
{
    QTest::addColumn<ThreatState>("state");
    QTest::addColumn<CountermeasureStage>("stage");
    QTest::addColumn<QString>("besides");
    QTest::newRow("open") << ThreatState::Open << CountermeasureStage::Proposed
                          << QStringLiteral("1 countermeasure is proposed");
    QTest::newRow("planned") << ThreatState::Planned << CountermeasureStage::Decided
                             << QStringLiteral("not all of it stands in the design yet: C-0001");
    QTest::newRow("designed") << ThreatState::Designed << CountermeasureStage::Designed
                              << QStringLiteral("Answered by C-0001");
}

void ThreatReasonTest::whatWaitsForAConfirmationIsSaidInEveryState()
{
    QFETCH(const ThreatState, state);
    QFETCH(const CountermeasureStage, stage);
    QFETCH(const QString, besides);
    const QString reason = reasonOf(proposed(state), stage);
    QVERIFY2(reason.startsWith(QStringLiteral(
                 "Li said on 2026-11-20 that it is not applicable: no such interface\n")),
             qPrintable(reason));
    QVERIFY2(reason.contains(besides), qPrintable(reason));
}

void ThreatReasonTest::nothingWaitsOnceItIsConfirmed()
{
    ThreatRow row = proposed(ThreatState::NotApplicable);
    row.threat.confirmedBy = QStringLiteral("Wang");
    const QString reason = reasonOf(row, CountermeasureStage::Proposed);
    QCOMPARE(reason,
             QStringLiteral("Li said so on 2026-11-20, and Wang confirmed it: no such interface"));
}

QTEST_GUILESS_MAIN(ThreatReasonTest)
#include "threatreasontest.moc"
