#include "models/signatures/signingkeytablemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gatehouse;

class SigningKeyTableModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsKeysInUseFirst();
};

void SigningKeyTableModelTest::showsKeysInUseFirst()
{
    SigningKeyTableModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    SigningKey revoked;
    revoked.id = SigningKeyId(1);
    revoked.account = AccountId(1);
    revoked.holder = QStringLiteral("Li");
    revoked.revokedAt = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    revoked.revokedBy = QStringLiteral("Chen");
    revoked.reason = QStringLiteral("lost");
    SigningKey own;
    own.id = SigningKeyId(2);
    own.holder = QStringLiteral("desk-7");
    model.setKeys({revoked, own});
    const auto text = [&](int row, int column) {
        return model.index(row, column).data().toString();
    };
    using Table = SigningKeyTableModel;
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(text(0, Table::HolderColumn), QStringLiteral("The workspace, on desk-7"));
    QCOMPARE(text(0, Table::StateColumn), QStringLiteral("In use"));
    QVERIFY(!model.index(0, 0).data(Table::RevokedRole).toBool());
    QCOMPARE(text(1, Table::HolderColumn), QStringLiteral("Li"));
    QVERIFY(text(1, Table::StateColumn).startsWith(QStringLiteral("Revoked on 2026-03-02")));
    QCOMPARE(model.index(1, Table::StateColumn).data(Qt::ToolTipRole).toString(),
             QStringLiteral("Chen: lost"));
    QCOMPARE(model.keyAt(1)->id, revoked.id);
}

QTEST_GUILESS_MAIN(SigningKeyTableModelTest)
#include "signingkeytablemodeltest.moc"
