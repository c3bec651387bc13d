#include "models/accounts/password.h"

#include <QTest>

using namespace gatehouse;

class PasswordTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatScryptMakesOfIt();
    void takesNoOtherPassword();
    void saltsEachAnew();
    void takesTheSameCharactersHoweverTheyWereTyped();
    void refusesACostThatNobodyAffords();
    void goesWhereItIsMoved();
};

// RFC 7914, section 12, has vectors of other parameters; this one is of r = 8, p = 1, N = 16, made
// with another implementation (Python's hashlib).
void PasswordTest::keepsWhatScryptMakesOfIt()
{
    PasswordDigest kept;
    kept.salt = QByteArray("0123456789abcdef");
    kept.cost = 4;
    kept.digest =
        QByteArray::fromHex("8af1ab51096631c74f84a2c024d2b9764e9c55483cff3e858f44c459d7b6e8c6");
    QVERIFY(*isPassword(Secret(QStringLiteral("open-sesame-2026")), kept));
}

void PasswordTest::takesNoOtherPassword()
{
    const PasswordDigest kept = *digestOf(Secret(QStringLiteral("open-sesame-2026")), 4);
    QCOMPARE(kept.salt.size(), 16);
    QCOMPARE(kept.digest.size(), 32);
    QVERIFY(*isPassword(Secret(QStringLiteral("open-sesame-2026")), kept));
    for (const char *wrong : {"", "open-sesame-2027", "Open-sesame-2026", "open-sesame-2026 "})
        QVERIFY2(!*isPassword(Secret(QString::fromLatin1(wrong)), kept), wrong);
}

void PasswordTest::saltsEachAnew()
{
    const Secret password(QStringLiteral("open-sesame-2026"));
    const PasswordDigest one = *digestOf(password, 4);
    const PasswordDigest other = *digestOf(password, 4);
    QVERIFY(one.salt != other.salt);
    QVERIFY(one.digest != other.digest);
}

void PasswordTest::takesTheSameCharactersHoweverTheyWereTyped()
{
    const PasswordDigest kept = *digestOf(Secret(QStringLiteral("caf\u00e9-2026")), 4);
    QVERIFY(*isPassword(Secret(QStringLiteral("cafe\u0301-2026")), kept));
    QVERIFY(*isPassword(Secret::fromUtf8("cafe\xCC\x81-2026"), kept));
}

void PasswordTest::refusesACostThatNobodyAffords()
{
    PasswordDigest kept = *digestOf(Secret(QStringLiteral("open-sesame-2026")), 4);
    kept.cost = 40;
    QCOMPARE(isPassword(Secret(QStringLiteral("open-sesame-2026")), kept).error().kind,
             ErrorKind::Unreadable);
}

void PasswordTest::goesWhereItIsMoved()
{
    Secret one(QStringLiteral("open-sesame-2026"));
    const Secret other = one;
    Secret taken = std::move(one);
    QVERIFY(taken == other);
    QVERIFY(one.isEmpty());
    taken = Secret();
    QVERIFY(taken.isEmpty());
    QCOMPARE(other.bytes(), QByteArrayView("open-sesame-2026"));
}

QTEST_GUILESS_MAIN(PasswordTest)
#include "passwordtest.moc"
