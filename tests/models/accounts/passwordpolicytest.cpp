#include "models/accounts/passwordpolicy.h"

#include "models/accounts/credential.h"
#include "models/accounts/password.h"

#include <QTest>

using namespace gatehouse;

class PasswordPolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsPasswordsAgainstItsRules_data();
    void holdsPasswordsAgainstItsRules();
    void namesWhatItAsksFor();
    void measuresStrength_data();
    void measuresStrength();
    void locksForLongerEachTime();
    void tellsHowAPasswordStands();
    void asksForNoLessThanTheStandard();
};

void PasswordPolicyTest::holdsPasswordsAgainstItsRules_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("strict");
    QTest::addColumn<bool>("fits");
    QTest::newRow("nothing") << "" << false << false;
    QTest::newRow("short") << "abc1234" << false << false;
    QTest::newRow("just long enough") << "abcx1294" << false << true;
    QTest::newRow("letters only") << "abcdefghij" << false << false;
    QTest::newRow("digits only") << "8675309123" << false << false;
    QTest::newRow("letters of any script") << QString("守门工作台口令2026") << false << true;
    QTest::newRow("four characters again and again") << "ab12ab12ab12" << false << false;
    QTest::newRow("what everybody tries") << "Password123" << false << false;
    QTest::newRow("the account's name") << "x-Chenmin-88" << false << false;
    QTest::newRow("signs are asked for") << "Abcx1294z" << true << false;
    QTest::newRow("capitals are asked for") << "abcx-1294z" << true << false;
    QTest::newRow("all that is asked for") << "Abcx-1294z" << true << true;
    QTest::newRow("endless") << QString("ab1-").repeated(70) + "cdefg" << false << false;
}

void PasswordPolicyTest::holdsPasswordsAgainstItsRules()
{
    QFETCH(const QString, password);
    QFETCH(const bool, strict);
    QFETCH(const bool, fits);
    PasswordPolicy policy;
    policy.mixedCase = policy.signs = strict;
    const auto checked = policy.check(Secret(password), QStringLiteral("chenmin"));
    QCOMPARE(checked.has_value(), fits);
    if (!fits) {
        QCOMPARE(checked.error().kind, ErrorKind::Invalid);
        QVERIFY(password.isEmpty() || !checked.error().message.contains(password));
    }
}

void PasswordPolicyTest::namesWhatItAsksFor()
{
    PasswordPolicy policy;
    policy.length = 12;
    policy.mixedCase = policy.signs = true;
    const QString said = policy.demands().join(u'|');
    QVERIFY2(said.contains("12") && said.contains("capital") && said.contains("sign"),
             qPrintable(said));
    QCOMPARE(PasswordPolicy().demands().size(), 2);
}

void PasswordPolicyTest::measuresStrength_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<PasswordStrength>("strength");
    QTest::newRow("short") << "a1b2" << PasswordStrength::Weak;
    QTest::newRow("known") << "p@ssw0rd" << PasswordStrength::Weak;
    QTest::newRow("eight of two kinds") << "kxwqt739" << PasswordStrength::Fair;
    QTest::newRow("a sentence") << "correct horse battery 7 staples" << PasswordStrength::Strong;
    QTest::newRow("twelve of three kinds") << "kxWqt7-39zPm" << PasswordStrength::Good;
}

void PasswordPolicyTest::measuresStrength()
{
    QFETCH(const QString, password);
    QFETCH(const PasswordStrength, strength);
    QCOMPARE(toKey(strengthOf(Secret(password))), toKey(strength));
}

void PasswordPolicyTest::locksForLongerEachTime()
{
    const PasswordPolicy policy;
    QCOMPARE(lockSeconds(0, policy), 0);
    QCOMPARE(lockSeconds(4, policy), 0);
    QCOMPARE(lockSeconds(5, policy), 60);
    QCOMPARE(lockSeconds(6, policy), 120);
    QCOMPARE(lockSeconds(9, policy), 960);
    QCOMPARE(lockSeconds(5000, policy), 24 * 60 * 60);
}

void PasswordPolicyTest::tellsHowAPasswordStands()
{
    const QDateTime now(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    PasswordPolicy policy;
    Credential credential;
    credential.setAt = now.addDays(-10);
    const auto state = [&] { return passwordState(credential, policy, now); };
    QCOMPARE(passwordState(std::nullopt, policy, now), PasswordState::Missing);
    QCOMPARE(state(), PasswordState::Valid);
    policy.expiryDays = 10;
    QCOMPARE(state(), PasswordState::Expired);
    policy.expiryDays = 0;
    QCOMPARE(state(), PasswordState::Valid);
    credential.mustChange = true;
    QCOMPARE(state(), PasswordState::MustChange);
    credential.lockedUntil = now.addSecs(61);
    QCOMPARE(state(), PasswordState::Locked);
    const QString obstacle = passwordObstacle(credential, QStringLiteral("li"), now);
    QVERIFY2(obstacle.contains("li") && obstacle.contains("2 minute"), qPrintable(obstacle));
    QVERIFY(passwordObstacle(credential, QStringLiteral("li"), now.addSecs(61)).isEmpty());
    QVERIFY(passwordObstacle({}, QStringLiteral("li"), now).contains("administrator"));
}

// 6.2.1.2.c: eight characters at least, and no policy goes below.
void PasswordPolicyTest::asksForNoLessThanTheStandard()
{
    PasswordPolicy policy;
    policy.length = 7;
    QCOMPARE(describe<PasswordPolicy>().check(&policy, {}).error().kind, ErrorKind::Invalid);
    policy.length = 8;
    QVERIFY(describe<PasswordPolicy>().check(&policy, {}));
    policy.cost = PasswordDigest::leastCost - 1;
    QVERIFY(!describe<PasswordPolicy>().check(&policy, {}));
}

QTEST_GUILESS_MAIN(PasswordPolicyTest)
#include "passwordpolicytest.moc"
