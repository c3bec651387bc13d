#include "models/base/phrasebook.h"

#include <QTest>

using namespace gatehouse;

class PhrasebookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void speaksItsLanguageWhateverTheProgramSpeaks();
    void countsAsItsLanguageDoes_data();
    void countsAsItsLanguageDoes();
    void separatesAsItsLanguageDoes();
};

void PhrasebookTest::speaksItsLanguageWhateverTheProgramSpeaks()
{
    QCOMPARE(Phrasebook(Language::Chinese).text("ThreatReport", "Threat"), QStringLiteral("威胁"));
    QCOMPARE(Phrasebook(Language::English).text("ThreatReport", "Threat"),
             QStringLiteral("Threat"));
    // This program has no translation installed.
    QCOMPARE(Phrasebook::ofProgram(Language::Chinese).text("ThreatReport", "Threat"),
             QStringLiteral("Threat"));
}

void PhrasebookTest::countsAsItsLanguageDoes_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("begins");
    QTest::newRow("one in English") << Language::English << 1 << "1 countermeasure is ";
    QTest::newRow("two in English") << Language::English << 2 << "2 countermeasures are ";
    QTest::newRow("Chinese") << Language::Chinese << 2 << "2";
}

void PhrasebookTest::countsAsItsLanguageDoes()
{
    QFETCH(const Language, language);
    QFETCH(const int, count);
    QFETCH(const QString, begins);
    const QString said = Phrasebook(language).text(
        "ThreatReason", "%n countermeasure(s) are proposed; none is decided.", count);
    QVERIFY2(language == Language::Chinese ? said.contains(begins) : said.startsWith(begins),
             qPrintable(said));
    QVERIFY(!said.contains(QLatin1StringView("%n")));
}

void PhrasebookTest::separatesAsItsLanguageDoes()
{
    const QStringList items{QStringLiteral("C-1"), QStringLiteral("C-2")};
    QCOMPARE(Phrasebook(Language::Chinese).list(items), QStringLiteral("C-1、C-2"));
    QCOMPARE(Phrasebook(Language::English).list(items), QStringLiteral("C-1, C-2"));
}

QTEST_GUILESS_MAIN(PhrasebookTest)
#include "phrasebooktest.moc"
