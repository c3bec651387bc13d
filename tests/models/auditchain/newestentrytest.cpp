#include "models/auditchain/newestentry.h"

#include "tests/support/testworkspace.h"

#include <QTest>

using namespace gatehouse;

class NewestEntryTest : public QObject
{
    Q_OBJECT

    static qint64 write(TestWorkspace &test, const char *uid, const QJsonObject &after)
    {
        Change change = test.change("app.edit");
        change.record({Entity::App, 7}, QString::fromLatin1(uid), {}, after);
        need(change.commit());
        return need(AuditLog(test.database()).count());
    }
    static std::optional<qint64> newest(TestWorkspace &test, const char *uid, const char *member)
    {
        const auto entry = need(newestEntryOf(test.database(), QString::fromLatin1(uid),
                                              [member](const QJsonObject &record) {
                                                  return record.value(QLatin1StringView("after"))
                                                      .toObject()
                                                      .contains(QLatin1StringView(member));
                                              }));
        return entry ? std::optional(entry->sequence) : std::nullopt;
    }

private Q_SLOTS:
    void isTheLastThatSaysWhatIsWantedOfTheRecord()
    {
        TestWorkspace test;
        write(test, "uid-a", {{"name", "Claims"}});
        const qint64 named = write(test, "uid-a", {{"name", "Car claims"}});
        const qint64 said = write(test, "uid-a", {{"comment", "Looks good."}});
        const qint64 other = write(test, "uid-b", {{"name", "uid-a is only named here"}});
        QCOMPARE(newest(test, "uid-a", "name"), named);
        QCOMPARE(newest(test, "uid-a", "comment"), said);
        QCOMPARE(newest(test, "uid-b", "name"), other);
        QCOMPARE(newest(test, "uid-b", "comment"), std::nullopt);
        QCOMPARE(newest(test, "uid-c", "name"), std::nullopt);
    }
};

QTEST_MAIN(NewestEntryTest)
#include "newestentrytest.moc"
