#include "models/portfolio/usercount.h"

#include "models/portfolio/apprepository.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace gatehouse;

/// The number of users decides on the tier, so it says where it comes from and of which day it is.
class UserCountTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_test = std::make_unique<TestWorkspace>();
        App app;
        app.code = QStringLiteral("LIFE");
        app.name = QStringLiteral("掌上人寿");
        app.platforms = {Platform::Android};
        Change adding = m_test->change();
        m_app = need(AppRepository::add(adding, app));
        need(adding.commit());
    }

    void needsASource()
    {
        App app = stored();
        app.userCount = 5'000;
        app.userCountSource = QStringLiteral("  ");
        const auto refused = tryUpdate(app);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QVERIFY2(refused.error().message.contains(QStringLiteral("where the number of users")),
                 qPrintable(refused.error().message));
        app.code = QStringLiteral("NEW");
        Change adding = m_test->change();
        QCOMPARE(AppRepository::add(adding, app).error().kind, ErrorKind::Invalid);
    }

    void isOfTodayWhereNoDayIsGiven()
    {
        App app = stored();
        app.userCount = 5'000;
        app.userCountSource = QStringLiteral("应用商店后台");
        need(tryUpdate(app));
        QCOMPARE(stored().userCountOn, m_test->clock().today());
        app = stored();
        app.userCountOn = QDate(2026, 1, 31);
        need(tryUpdate(app));
        QCOMPARE(stored().userCountOn, QDate(2026, 1, 31));
    }

    void isNotOfADayToCome()
    {
        App app = stored();
        app.userCount = 5'000;
        app.userCountSource = QStringLiteral("应用商店后台");
        app.userCountOn = m_test->clock().today().addDays(1);
        QCOMPARE(tryUpdate(app).error().kind, ErrorKind::Invalid);
    }

    void hasNoneWhereItIsNotKnown()
    {
        App app = stored();
        app.userCount = 5'000;
        app.userCountSource = QStringLiteral("应用商店后台");
        need(tryUpdate(app));
        app = stored();
        app.userCount = 0;
        need(tryUpdate(app));
        QVERIFY(stored().userCountSource.isEmpty());
        QVERIFY(!stored().userCountOn.isValid());
    }

    void leavesWhatWasRecordedBefore()
    {
        need(m_test->database().execute("UPDATE app SET user_count = 7000"));
        App app = stored();
        app.description = QStringLiteral("edited");
        need(tryUpdate(app));
        QCOMPARE(stored().userCount, 7'000);
        QVERIFY(stored().userCountSource.isEmpty());
    }

private:
    App stored() { return need(AppRepository(m_test->database()).app(m_app)); }
    Result<void> tryUpdate(const App &app)
    {
        Change change = m_test->change();
        TRY(AppRepository::update(change, app));
        return change.commit();
    }

    std::unique_ptr<TestWorkspace> m_test;
    AppId m_app;
};

QTEST_GUILESS_MAIN(UserCountTest)
#include "usercounttest.moc"
