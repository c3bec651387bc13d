#include "models/accounts/accounttablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;

class AccountTableModelTest : public QObject
{
    Q_OBJECT

    static Account account(qint64 id, const char *name, std::set<Role> roles, bool active = true)
    {
        Account made;
        made.id = AccountId(id);
        made.name = QString::fromLatin1(name);
        made.displayName = made.name.toUpper();
        made.roles = std::move(roles);
        made.active = active;
        return made;
    }
    static QStringList column(const AccountTableModel &model, int column)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts += model.index(row, column).data().toString();
        return texts;
    }

private Q_SLOTS:
    void showsRolesAndStateInWords()
    {
        AccountTableModel model;
        QAbstractItemModelTester tester(&model);
        model.setAccounts({account(1, "lin", {Role::Auditor, Role::SecurityManager}),
                           account(2, "bo", {Role::Viewer}, false)});
        QCOMPARE(column(model, AccountTableModel::NameColumn), QStringList({"bo", "lin"}));
        QCOMPARE(column(model, AccountTableModel::RolesColumn),
                 QStringList({"Viewer", "Security manager, Auditor"}));
        QCOMPARE(column(model, AccountTableModel::StateColumn),
                 QStringList({"Deactivated", "Active"}));
        QCOMPARE(model.accountAt(1)->id, AccountId(1));
        QVERIFY(!model.accountAt(2));
    }

    void tellsHowPasswordsStand()
    {
        AccountTableModel model;
        QAbstractItemModelTester tester(&model);
        model.setAccounts({account(1, "lin", {Role::Auditor}), account(2, "mo", {Role::Viewer}),
                           account(3, "ni", {Role::Viewer})});
        const QDateTime moment(QDate(2026, 3, 2), QTime(9, 5), Qt::LocalTime);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setPasswords(
            {{1, {PasswordState::Valid, moment}}, {2, {PasswordState::Locked, moment}}});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(
            column(model, AccountTableModel::PasswordColumn),
            QStringList({"Set, expires 2026-03-02", "Locked until 2026-03-02 09:05", "Never set"}));
        QCOMPARE(model.index(1, 0).data(AccountTableModel::PasswordStateRole).toInt(),
                 static_cast<int>(PasswordState::Locked));
    }

    void keepsRowsThatReadTheSame()
    {
        AccountTableModel model;
        QAbstractItemModelTester tester(&model);
        model.setAccounts({account(1, "a", {Role::Viewer}), account(2, "b", {Role::Viewer})});
        const QPersistentModelIndex second = model.index(1, 0);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setAccounts({account(1, "a", {Role::Viewer}), account(2, "b", {Role::Auditor})});
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        QVERIFY(second.isValid());
        QCOMPARE(second.sibling(second.row(), AccountTableModel::RolesColumn).data().toString(),
                 QStringLiteral("Auditor"));
    }

    void sortsByWhatAColumnShows()
    {
        AccountTableModel model;
        QAbstractItemModelTester tester(&model);
        model.setAccounts(
            {account(1, "user10", {Role::Viewer}), account(2, "user9", {Role::Auditor})});
        QCOMPARE(column(model, AccountTableModel::NameColumn), QStringList({"user9", "user10"}));
        model.sort(AccountTableModel::RolesColumn, Qt::DescendingOrder);
        QCOMPARE(column(model, AccountTableModel::NameColumn), QStringList({"user10", "user9"}));
    }
};

QTEST_GUILESS_MAIN(AccountTableModelTest)
#include "accounttablemodeltest.moc"
