#include "views/palette/fuzzymatch.h"
#include "views/palette/palettemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gatehouse;

namespace {

class Words final : public PaletteProvider
{
public:
    explicit Words(QStringList words) : m_words(std::move(words)) { }
    std::vector<PaletteEntry> entries(const QString &) override
    {
        std::vector<PaletteEntry> all;
        for (const QString &word : std::as_const(m_words)) {
            PaletteEntry entry;
            entry.text = word;
            all.push_back(std::move(entry));
        }
        return all;
    }

private:
    QStringList m_words;
};

} // namespace

class FuzzyMatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *query, const char *text, bool found) {
            QTest::newRow(qPrintable(
                QStringLiteral("%1 in %2").arg(QString::fromUtf8(query), QString::fromUtf8(text))))
                << QString::fromUtf8(query) << QString::fromUtf8(text) << found;
        };
        row("", "anything", true);
        row("port", "Go to Portfolio", true);
        row("PORT", "Go to Portfolio", true);
        row("gpf", "Go to Portfolio", true);
        row("portfolio go", "Go to Portfolio", true);
        row("gpx", "Go to Portfolio", false);
        row("应用", "新增应用", true);
        row("新应", "新增应用", true);
        row("增用", "新增应用", true);
        row("login", "No business-flow lines in guides", false);
        row("用应", "新增应用", false);
        row("6.1.3", "6.1.3 a)  代码保护", true);
        row("6.1.3 代码", "6.1.3 a)  代码保护", true);
        row("𠮷", "张𠮷", true);
    }

    void finds()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QFETCH(bool, found);
        QCOMPARE(fuzzyMatch(query, text).has_value(), found);
    }

    void tellsWhichCharactersMatched()
    {
        const auto match = fuzzyMatch(QStringLiteral("po"), QStringLiteral("Go to Portfolio"));
        QVERIFY(match);
        QCOMPARE(match->positions, (std::vector<int>{6, 7}));
    }

    void ordersByHowNearTheAnswerIs()
    {
        Words words({QStringLiteral("A very long export of everything there is in the portfolio"),
                     QStringLiteral("Report"), QStringLiteral("Export workbook"),
                     QStringLiteral("Portfolio"), QStringLiteral("Nothing")});
        PaletteModel model(10);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setProviders({&words});
        model.setQuery(QStringLiteral("port"));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.entry(0).text, QStringLiteral("Portfolio"));
        model.setQuery(QString());
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.entry(1).text, QStringLiteral("Report")); // as they were given
    }

    void hiddenWordsFindOnlyInOnePiece()
    {
        QVERIFY(holdsEveryWord(QStringLiteral("safe run"), QStringLiteral("Run it SAFE")));
        QVERIFY(!holdsEveryWord(QStringLiteral("late"), QStringLiteral("limit attempts")));
    }

    void keepsToItsLimit()
    {
        QStringList many;
        for (int i = 0; i < 500; ++i)
            many.append(QStringLiteral("App %1").arg(i));
        Words words(many);
        PaletteModel model(60);
        model.setProviders({&words});
        model.setQuery(QStringLiteral("app"));
        QCOMPARE(model.rowCount(), 60);
    }
};

QTEST_MAIN(FuzzyMatchTest)
#include "fuzzymatchtest.moc"
