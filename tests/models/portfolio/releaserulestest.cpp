#include "models/portfolio/releaserules.h"

#include "tests/support/testworkspace.h"

#include <QTest>

#include <functional>

using namespace gatehouse;

class ReleaseRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void trimsTextsAndLowersDigests();
    void takesAPlanInPhaseOrder_data();
    void takesAPlanInPhaseOrder();
    void leavesPhasesWithoutADateOut();
    void saysWhatToEnter_data();
    void saysWhatToEnter();
};

using Spoil = std::function<void(Release &)>;
Q_DECLARE_METATYPE(Spoil)

void ReleaseRulesTest::trimsTextsAndLowersDigests()
{
    Release release;
    release.version = QStringLiteral(" 2.4.0-𠮷 ");
    release.build = QStringLiteral(" 240 ");
    release.packageName = QStringLiteral(" app \"v2\".apk ");
    release.notes = QStringLiteral("\n第一行\n第二行\n");
    release.packageSha256 = QStringLiteral(" %1 ").arg(QStringLiteral("AB").repeated(32));
    release.packageSm3 = QStringLiteral("0f").repeated(32);
    release.platforms = {Platform::Ios, Platform::Android, Platform::Ios};
    const Release checked = need(checkedRelease(release));
    QCOMPARE(checked.version, QStringLiteral("2.4.0-𠮷"));
    QCOMPARE(checked.build, QStringLiteral("240"));
    QCOMPARE(checked.packageName, QStringLiteral("app \"v2\".apk"));
    QCOMPARE(checked.notes, QStringLiteral("第一行\n第二行"));
    QCOMPARE(checked.packageSha256, QStringLiteral("ab").repeated(32));
    QCOMPARE(checked.packageSm3, release.packageSm3);
    QVERIFY(checked.platforms == (std::vector<Platform>{Platform::Android, Platform::Ios}));
}

void ReleaseRulesTest::takesAPlanInPhaseOrder_data()
{
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QString>("says");
    QTest::newRow("no plan") << ""
                             << "";
    QTest::newRow("in order") << "requirements 2026-01-10 design 2026-02-01 operation 2026-09-01"
                              << "";
    QTest::newRow("on one day") << "design 2026-02-01 development 2026-02-01"
                                << "";
    QTest::newRow("neighbours out of order")
        << "requirements 2026-03-01 design 2026-02-01"
        << "The phase Design is planned for 2026-02-01, before Requirements on 2026-03-01.";
    QTest::newRow("across a gap")
        << "design 2026-03-01 operation 2026-02-01"
        << "The phase Operation is planned for 2026-02-01, before Design on 2026-03-01.";
    QTest::newRow("only the last")
        << "requirements 2026-01-01 design 2026-03-01 test 2026-04-01 delivery 2026-03-15"
        << "The phase Delivery is planned for 2026-03-15, before Test on 2026-04-01.";
}

void ReleaseRulesTest::takesAPlanInPhaseOrder()
{
    QFETCH(QString, plan);
    QFETCH(QString, says);
    Release release;
    release.version = QStringLiteral("1.0");
    const QStringList words = plan.split(u' ', Qt::SkipEmptyParts);
    for (int i = 0; i < words.size(); i += 2)
        release.plannedOn[*fromKey<Phase>(words[i])] = QDate::fromString(words[i + 1], Qt::ISODate);
    const auto checked = checkedRelease(release);
    QCOMPARE(checked.has_value(), says.isEmpty());
    if (checked) {
        QVERIFY(checked->plannedOn == release.plannedOn);
    } else {
        QCOMPARE(checked.error().kind, ErrorKind::Invalid);
        QVERIFY2(checked.error().message.startsWith(says), qPrintable(checked.error().message));
    }
}

void ReleaseRulesTest::leavesPhasesWithoutADateOut()
{
    Release release;
    release.version = QStringLiteral("1.0");
    release.plannedOn = {{Phase::Requirements, QDate(2026, 3, 1)}, {Phase::Design, QDate()}};
    QCOMPARE(need(checkedRelease(release)).plannedOn.size(), 1u);
}

void ReleaseRulesTest::saysWhatToEnter_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *what, const char *says, Spoil spoil) {
        QTest::newRow(what) << std::move(spoil) << says;
    };
    row("no version", "Version (Release) is missing. Enter 1 to 64 characters.",
        [](Release &release) { release.version.clear(); });
    row("long version", "Version (Release) has 65 characters",
        [](Release &release) { release.version = QStringLiteral("1").repeated(65); });
    row("space in the version", "Version (Release) cannot hold spaces or “@”: “1 2”",
        [](Release &release) { release.version = QStringLiteral("1 2"); });
    row("@ in the version", "Version (Release) cannot hold spaces or “@”",
        [](Release &release) { release.version = QStringLiteral("1@2"); });
    row("long build", "Build (Release) has 301 characters",
        [](Release &release) { release.build = QStringLiteral("𠮷").repeated(301); });
    row("line break in the package", "Package name (Release) holds a line break",
        [](Release &release) { release.packageName = QStringLiteral("a\nb.apk"); });
    row("short SHA-256", "The SHA-256 digest of the package has 63 digits instead of 64",
        [](Release &release) { release.packageSha256 = QStringLiteral("a").repeated(63); });
    row("long SM3", "The SM3 digest of the package has 65 digits instead of 64",
        [](Release &release) { release.packageSm3 = QStringLiteral("a").repeated(65); });
    row("no hexadecimal digits", "holds something else than the digits 0 to 9 and a to f",
        [](Release &release) { release.packageSm3 = QStringLiteral("g").repeated(64); });
    row("full-width digits", "holds something else than the digits",
        [](Release &release) { release.packageSha256 = QStringLiteral("１").repeated(64); });
}

void ReleaseRulesTest::saysWhatToEnter()
{
    QFETCH(Spoil, spoil);
    QFETCH(QString, says);
    Release release;
    release.version = QStringLiteral("1.0");
    QVERIFY(checkedRelease(release));
    spoil(release);
    const auto checked = checkedRelease(release);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::Invalid);
    QVERIFY2(checked.error().message.contains(says), qPrintable(checked.error().message));
}

QTEST_GUILESS_MAIN(ReleaseRulesTest)
#include "releaserulestest.moc"
