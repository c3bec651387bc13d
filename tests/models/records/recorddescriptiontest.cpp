#include "models/findings/finding.h"
#include "models/organization/organization.h"
#include "models/portfolio/app.h"
#include "models/portfolio/release.h"
#include "models/records/fieldwording.h"

#include <QTest>

using namespace gatehouse;

class RecordDescriptionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void selectsEveryStoredFieldOnce();
    void turnsValuesIntoJsonAndBack();
    void takesOnlyWhatAPersonMayEdit();
    void checksEachFieldByItsRule_data();
    void checksEachFieldByItsRule();
    void trimsWhatWasTyped();
    void gathersWhatIsSearched();
    void saysValuesInWords();
    void readsWhatAPersonTyped_data();
    void readsWhatAPersonTyped();
};

void RecordDescriptionTest::selectsEveryStoredFieldOnce()
{
    const QByteArray selection = describe<Unit>().selection();
    QCOMPARE(selection,
             QByteArray("u.id, u.uid, u.name, u.parent_id, u.name_en, u.kind, u.side, u.revision"));
    QCOMPARE(describe<Unit>().selectedColumns(), 8);
    // Lists and maps have tables of their own.
    QVERIFY(!describe<App>().selection().contains("parties"));
    QVERIFY(!describe<App>().selection().contains("profile"));
}

void RecordDescriptionTest::turnsValuesIntoJsonAndBack()
{
    App app;
    app.code = QStringLiteral("A");
    app.name = QStringLiteral("𠮷野家");
    app.platforms = {Platform::Android, Platform::Ios};
    app.tier = 2;
    app.tierDecided = true;
    app.userCount = qint64(1) << 40;
    app.createdAt = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    app.filings = {{FilingAuthority::Miit, Platform::Ios, QStringLiteral("N1"), QDate(2026, 1, 5),
                    QStringLiteral("1.0")}};
    app.profile.set(QStringLiteral("has_login"), false, QStringLiteral("why"));
    App copy;
    QVERIFY(setFromJson(describe<App>(), &copy, jsonOf(describe<App>(), &app)));
    QVERIFY(copy == app);

    Release release;
    release.plannedOn = {{Phase::Design, QDate(2026, 5, 1)}, {Phase::Test, QDate(2026, 7, 1)}};
    Release other;
    QVERIFY(setFromJson(describe<Release>(), &other, jsonOf(describe<Release>(), &release)));
    QVERIFY(other.plannedOn == release.plannedOn);

    QVERIFY(!fieldValueOf(describe<Finding>().field("risk"), QStringLiteral("enormous")));
    QVERIFY(!fieldValueOf(describe<Finding>().field("due_on"), QStringLiteral("soon")));
    QVERIFY(!fieldValueOf(describe<App>().field("user_count"), QStringLiteral("many")));
}

void RecordDescriptionTest::takesOnlyWhatAPersonMayEdit()
{
    Finding stored;
    stored.number = QStringLiteral("F-0001");
    stored.openedBy = QStringLiteral("王芳");
    Finding typed;
    typed.number = QStringLiteral("F-9999");
    typed.title = QStringLiteral("新");
    const Finding edited = withEdits(stored, typed);
    QCOMPARE(edited.number, QStringLiteral("F-0001"));
    QCOMPARE(edited.openedBy, QStringLiteral("王芳"));
    QCOMPARE(edited.title, QStringLiteral("新"));
}

void RecordDescriptionTest::checksEachFieldByItsRule_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    QTest::newRow("a title") << "name"
                             << "保单服务" << true;
    QTest::newRow("no title") << "name"
                              << "  " << false;
    QTest::newRow("300 characters")
        << "name" << QString(QStringLiteral("𠮷")).repeated(300) << true;
    QTest::newRow("301 characters")
        << "name" << QString(QStringLiteral("𠮷")).repeated(301) << false;
    QTest::newRow("a line break in a line") << "name"
                                            << "a\nb" << false;
    QTest::newRow("a line break in a long text") << "description"
                                                 << "a\nb" << true;
    QTest::newRow("a code") << "code"
                            << "POLICY-1" << true;
    QTest::newRow("a code with a space") << "code"
                                         << "POLICY 1" << false;
    QTest::newRow("a code with an at") << "code"
                                       << "POLICY@1" << false;
}

void RecordDescriptionTest::checksEachFieldByItsRule()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(bool, fits);
    App app;
    app.code = QStringLiteral("A");
    app.name = QStringLiteral("B");
    describe<App>().find(key)->set(&app, text);
    QCOMPARE(describe<App>().check(&app, QDate(2026, 3, 2)).has_value(), fits);
    app.name = QStringLiteral("B");
    app.code = QStringLiteral("A");
    app.tier = 4;
    QVERIFY(!describe<App>().check(&app, QDate(2026, 3, 2)));
}

void RecordDescriptionTest::trimsWhatWasTyped()
{
    App app;
    app.code = QStringLiteral(" A ");
    app.name = QStringLiteral(" 保单\t");
    app.description = QStringLiteral("\n用途 \n");
    QVERIFY(describe<App>().check(&app, QDate(2026, 3, 2)));
    QCOMPARE(app.code, QStringLiteral("A"));
    QCOMPARE(app.name, QStringLiteral("保单"));
    QCOMPARE(app.description, QStringLiteral("用途"));
}

void RecordDescriptionTest::gathersWhatIsSearched()
{
    App app;
    app.code = QStringLiteral("A");
    app.name = QStringLiteral("保单");
    app.audience = QStringLiteral("not searched");
    app.parties = {{PartyKind::ThirdParty, QStringLiteral("支付商"), QStringLiteral("no"), {}}};
    QCOMPARE(describe<App>().searchText(&app), QStringLiteral("A\n保单\n支付商"));
}

void RecordDescriptionTest::saysValuesInWords()
{
    Finding finding;
    finding.risk = Risk::High;
    finding.dueOn = QDate(2026, 3, 1);
    const FieldWording running;
    const Phrasebook phrases(Language::Chinese);
    const FieldWording chinese(phrases);
    const Field &risk = describe<Finding>().field("risk");
    QCOMPARE(running.text(risk, &finding), QStringLiteral("High risk"));
    QCOMPARE(chinese.text(risk, &finding), QStringLiteral("高风险"));
    QCOMPARE(running.name(risk), QStringLiteral("Risk level"));
    QCOMPARE(chinese.name(risk), QStringLiteral("风险等级"));
    QCOMPARE(running.text(describe<Finding>().field("due_on"), &finding),
             QStringLiteral("2026-03-01"));
    QCOMPARE(running.label(risk, QStringLiteral("enormous")), QStringLiteral("enormous"));
    QCOMPARE(running.language(), Language::English);
    QCOMPARE(chinese.language(), Language::Chinese);
}

void RecordDescriptionTest::readsWhatAPersonTyped_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("fits");
    QTest::newRow("a key") << "kind"
                           << "h5" << true;
    QTest::newRow("no key") << "kind"
                            << "h7" << false;
    QTest::newRow("keys") << "platforms"
                          << "android, ios" << true;
    QTest::newRow("one key wrong") << "platforms"
                                   << "android,os2" << false;
    QTest::newRow("a number") << "user_count"
                              << "4294967297" << true;
    QTest::newRow("no number") << "user_count"
                               << "1e5" << false;
    QTest::newRow("a number past 64 bits") << "user_count"
                                           << "99999999999999999999" << false;
    QTest::newRow("yes") << "tier_decided"
                         << "yes" << true;
    QTest::newRow("perhaps") << "tier_decided"
                             << "perhaps" << false;
}

void RecordDescriptionTest::readsWhatAPersonTyped()
{
    QFETCH(QString, key);
    QFETCH(QString, typed);
    QFETCH(bool, fits);
    QCOMPARE(readField(*describe<App>().find(key), typed).has_value(), fits);
}

QTEST_GUILESS_MAIN(RecordDescriptionTest)
#include "recorddescriptiontest.moc"
