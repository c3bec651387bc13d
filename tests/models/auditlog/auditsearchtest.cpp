#include "models/auditlog/auditsearch.h"
#include "models/auditlog/auditlogmodel.h"
#include "tests/models/assessments/assessmentfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gatehouse;

class AuditSearchTest : public QObject
{
    Q_OBJECT

    static void write(TestWorkspace &test, Entity entity, const QJsonObject &before,
                      const QJsonObject &after)
    {
        Change change = test.change("app.edit");
        change.record({entity, 1, 0, 0}, QStringLiteral("uid-of-it"), before, after);
        need(change.commit());
    }
    static std::vector<qint64> find(TestWorkspace &test, const AuditSearch &wanted)
    {
        Progress progress;
        return need(findEntries(test.database(), wanted, progress));
    }

private Q_SLOTS:
    void everyWordHasToBeSomewhereInAnEntry_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("found");
        QTest::newRow("a value") << "claims" << 1;
        QTest::newRow("in any case") << "CLAIMS" << 1;
        QTest::newRow("what it was") << "settling" << 1;
        QTest::newRow("two words, wherever") << "claims settling" << 1;
        QTest::newRow("one of two is missing") << "claims absent" << 0;
        QTest::newRow("in a list") << "someone" << 1;
        QTest::newRow("two Chinese characters") << "理赔" << 1;
        QTest::newRow("the action's words") << "change an app" << 1;
        QTest::newRow("an identifier") << "uid-of-it" << 1;
        QTest::newRow("not the names of fields") << "description" << 0;
        QTest::newRow("the day") << "2026-03 claims" << 1;
        QTest::newRow("spaces only") << "   " << 4;
    }
    void everyWordHasToBeSomewhereInAnEntry()
    {
        QFETCH(QString, text);
        QFETCH(int, found);
        TestWorkspace test;
        write(test, Entity::App, {{"name", "Settling"}, {"description", ""}},
              {{"name", "Claims 车险理赔"},
               {"parties", QJsonArray{QJsonObject{{"name", "Someone"}}}}});
        // Creating the workspace, its accounts and the built-in entries stand before it.
        const auto all = static_cast<int>(need(AuditLog(test.database()).count()));
        QCOMPARE(find(test, {text, {}}).size(), static_cast<size_t>(found == 4 ? all : found));
    }

    void keepsToWhatWasTouched()
    {
        TestWorkspace test;
        write(test, Entity::App, {}, {{"code", "A"}});
        write(test, Entity::Finding, {}, {{"number", "F-0001"}});
        const qint64 last = need(AuditLog(test.database()).count());
        QCOMPARE(find(test, {{}, Entity::Finding}), std::vector<qint64>{last});
        QCOMPARE(find(test, {QStringLiteral("F-0001"), Entity::App}), std::vector<qint64>{});
    }

    void keepsToTheDaysAsTheyAreHere_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("until");
        QTest::addColumn<bool>("found");
        const QDate day(2026, 3, 2);
        QTest::newRow("that day") << day << day << true;
        QTest::newRow("from it on") << day << QDate() << true;
        QTest::newRow("up to it") << QDate() << day << true;
        QTest::newRow("from the next one on") << day.addDays(1) << QDate() << false;
        QTest::newRow("up to the one before") << QDate() << day.addDays(-1) << false;
    }
    void keepsToTheDaysAsTheyAreHere()
    {
        QFETCH(const QDate, from);
        QFETCH(const QDate, until);
        QFETCH(const bool, found);
        TestWorkspace test;
        write(test, Entity::App, {}, {{"code", "A"}});
        const auto all = static_cast<size_t>(need(AuditLog(test.database()).count()));
        const AuditSearch wanted{.text = {}, .from = from, .until = until};
        QVERIFY(!wanted.isEmpty());
        QCOMPARE(find(test, wanted).size(), found ? all : 0);
    }

    void keepsToWhatTouchesNoApp()
    {
        TestWorkspace test;
        const auto record = [&](const EntityChange &what) {
            Change change = test.change("app.edit");
            change.record(what, QStringLiteral("uid"), {}, {{"name", "Something"}});
            need(change.commit());
            return need(AuditLog(test.database()).count());
        };
        const qint64 person = record({Entity::Person, 1});
        record({Entity::App, 1, 0, 1});
        record({Entity::Finding, 1, 1, 0});
        const AuditSearch wanted{.text = QStringLiteral("something"), .ofNoApp = true};
        QCOMPARE(find(test, wanted), std::vector<qint64>{person});
    }

    void findsWhatPeopleCallIt()
    {
        AssessmentFixture test; // with the library that cites them
        write(test, Entity::Assessment, {}, {{"requirement", "6.1.2.d"}, {"record", "note a)"}});
        write(test, Entity::Assessment, {}, {{"requirement", "6.1.2.a"}, {"record", "note d)"}});
        const qint64 last = need(AuditLog(test.database()).count());
        // As every page cites it, and by its key.
        const std::vector<qint64> one{last - 1};
        for (const char *text : {"6.1.2 d)", "6.1.2.d", "６.１.２ ｄ）"})
            QCOMPARE(find(test, {QString::fromUtf8(text), Entity::Assessment}), one);
        // By what somebody signs in with, which is not the name that is shown.
        const Session session = test.session(Role::SecurityManager);
        QCOMPARE(find(test, {session.account.name, Entity::Finding}), std::vector<qint64>{});
        Change writing = need(Change::begin(session, {"test", Permission::ManagePortfolio}));
        writing.record({Entity::Finding, 1, 0, 0}, QStringLiteral("uid-of-it"), {},
                       {{"number", "F-0001"}});
        need(writing.commit());
        QCOMPARE(find(test, {session.account.name, Entity::Finding}),
                 std::vector<qint64>{last + 1});
    }

    void findsAcrossPagesNewestFirst()
    {
        TestWorkspace test;
        for (int i = 0; i < 1100; ++i)
            write(test, Entity::App, {}, {{"code", QStringLiteral("APP%1").arg(i)}});
        const auto found = find(test, {QStringLiteral("APP"), Entity::App});
        QCOMPARE(found.size(), size_t(1100));
        QVERIFY(std::ranges::is_sorted(found, std::greater<>()));
        QCOMPARE(found.front(), need(AuditLog(test.database()).count()));
    }

    void stopsWhenTold()
    {
        TestWorkspace test;
        Progress progress;
        progress.cancel();
        const auto found = findEntries(test.database(), {QStringLiteral("x"), {}}, progress);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::Cancelled);
    }

    void theModelShowsWhatWasFoundAndAllAgain()
    {
        TestWorkspace test;
        for (int i = 0; i < 10; ++i)
            write(test, i % 2 ? Entity::App : Entity::Finding, {}, {{"code", QString::number(i)}});
        AuditLogModel model(test.database());
        const QAbstractItemModelTester tester(&model);
        need(model.refresh());
        const int all = model.rowCount();
        const auto found = find(test, {{}, Entity::App});
        model.showOnly(found);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.total(), qint64(all));
        for (int row = 0; row < model.rowCount(); ++row) {
            const qint64 sequence = model.entry(row)->sequence;
            QCOMPARE(sequence, found[static_cast<size_t>(row)]);
            QCOMPARE(model.rowOf(sequence), row);
        }
        QCOMPARE(model.rowOf(found.front() - 1), -1);
        // What is written meanwhile is counted, and shown once all are shown again.
        write(test, Entity::App, {}, {{"code", "new"}});
        need(model.refresh());
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.total(), qint64(all + 1));
        model.showOnly({});
        QCOMPARE(model.rowCount(), all + 1);
        QCOMPARE(model.entry(0)->sequence, qint64(all + 1));
    }
};

QTEST_GUILESS_MAIN(AuditSearchTest)
#include "auditsearchtest.moc"
