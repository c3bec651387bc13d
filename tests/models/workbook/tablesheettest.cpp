#include "models/workbook/sheets/tablesheet.h"
#include "tests/models/tables/xlsxreading.h"

#include <QTest>

using namespace gatehouse;

class TableSheetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsWhatACellCannotHold()
    {
        // One line a thousand characters wide: only the cell's own limit is in the way.
        QString text;
        while (text.size() < 40'000)
            text += QStringLiteral("%1,").arg(text.size());
        text.truncate(40'000);
        const XlsxReading book(
            written(wide(2000),
                    {{QStringLiteral("1"), text}, {QStringLiteral("2"), QStringLiteral("后")}}));
        QCOMPARE(unsplit(book, QStringLiteral("1")), text);
        const auto cells = book.cells(sheetName);
        QCOMPARE(cells.value(QStringLiteral("B5")), QStringLiteral("后"));
        // The key stands on the row of the rest too.
        QCOMPARE(cells.value(QStringLiteral("A4")), QStringLiteral("1"));
    }

    void splitsWhatARowCannotShow()
    {
        const QString text = QStringLiteral("结果记录很长。").repeated(120);
        const XlsxReading book(written(wide(20), {{QStringLiteral("1"), text}}));
        QCOMPARE(unsplit(book, QStringLiteral("1")), text);
        QVERIFY(book.cells(sheetName).contains(QStringLiteral("A4")));
        static const QRegularExpression height(QStringLiteral("ht=\"([0-9.]+)\""));
        auto heights = height.globalMatch(QString::fromUtf8(book.sheet(sheetName)));
        QVERIFY(heights.hasNext());
        while (heights.hasNext())
            QVERIFY(heights.next().captured(1).toDouble() <= 409);
    }

    void keepsCharactersWholeWhereItSplits()
    {
        const QString text = QStringLiteral("𠮷").repeated(20'000);
        const XlsxReading book(written(wide(4000), {{QStringLiteral("1"), text}}));
        QCOMPARE(unsplit(book, QStringLiteral("1")), text);
    }

    void goesOnInAnotherSheetAndSaysSo()
    {
        std::vector<std::vector<Cell>> rows;
        for (int i = 1; i <= 9; ++i)
            rows.push_back({QString::number(i), QStringLiteral("row %1").arg(i)});
        TableSheet::Layout layout = wide(30);
        layout.rowLimit = 7; // title, heading, four rows, the line that says where it goes on
        const XlsxReading book(written(layout, rows));
        QCOMPARE(book.sheets().size(), 3);
        QCOMPARE(book.sheets()[1], sheetName + QStringLiteral(" (2)"));
        QCOMPARE(book.sheets()[2], sheetName + QStringLiteral(" (3)"));
        QCOMPARE(book.cells(book.sheets()[0]).value(QStringLiteral("B6")), QStringLiteral("row 4"));
        QVERIFY(
            book.cells(book.sheets()[0]).value(QStringLiteral("A7")).contains(book.sheets()[1]));
        QCOMPARE(book.cells(book.sheets()[1]).value(QStringLiteral("B3")), QStringLiteral("row 5"));
        QCOMPARE(book.cells(book.sheets()[2]).value(QStringLiteral("B3")), QStringLiteral("row 9"));
    }

    void saysWhenItIsEmpty()
    {
        const XlsxReading book(written(wide(30), {}));
        QVERIFY(book.allText(sheetName).contains(QStringLiteral("Nothing here")));
    }

    void isFrozenFilteredAndRepeated()
    {
        const XlsxReading book(written(wide(30), {{QStringLiteral("1"), QStringLiteral("a")}}));
        const QByteArray sheet = book.sheet(sheetName);
        QVERIFY(sheet.contains("xSplit=\"1\" ySplit=\"2\" topLeftCell=\"B3\""));
        QVERIFY(sheet.contains("<autoFilter ref=\"A2:B3\"/>"));
        QVERIFY(book.part("xl/workbook.xml").contains("$2:$2</definedName>"));
        QVERIFY(sheet.contains("orientation=\"landscape\""));
        QVERIFY(sheet.contains("paperSize=\"9\""));
        QVERIFY(sheet.contains("fitToHeight=\"0\""));
    }

private:
    const QString sheetName = QStringLiteral("测评表");

    static LocalizedText words(const QString &text) { return {text, text}; }

    static TableSheet::Layout wide(double width)
    {
        return {.title = words(QStringLiteral("Title")),
                .notes = {},
                .columns = {{words(QStringLiteral("Key")), 8, Look::Centre},
                            {words(QStringLiteral("Text")), width, Look::Text}},
                .keyColumns = 1,
                .whenEmpty = words(QStringLiteral("Nothing here"))};
    }

    QString written(const TableSheet::Layout &layout, const std::vector<std::vector<Cell>> &rows)
    {
        const QString path = m_folder.filePath(QStringLiteral("t.xlsx"));
        Book book(path, m_folder.path(), WorkbookLanguage::English);
        TableSheet table(book, book.addSheet(sheetName, false), layout);
        for (const auto &row : rows)
            table.add(row);
        table.finish();
        const auto failure = book.close();
        if (failure)
            qFatal("%s", qUtf8Printable(failure->cause));
        return path;
    }

    /// The text of column B in the rows whose column A is `key`, marks taken off.
    QString unsplit(const XlsxReading &book, const QString &key) const
    {
        const auto cells = book.cells(sheetName);
        const QString goesOn = QStringLiteral("… (goes on in the row below)");
        const QString continued = QStringLiteral("(continued) ");
        QString text;
        for (int row = 3; cells.value(QStringLiteral("A%1").arg(row)) == key; ++row) {
            QString piece = cells.value(QStringLiteral("B%1").arg(row));
            if (piece.size() > celltextLimit)
                return {};
            if (row > 3 && piece.startsWith(continued))
                piece.remove(0, continued.size());
            if (piece.endsWith(goesOn))
                piece.chop(goesOn.size());
            text += piece;
        }
        return text;
    }

    static constexpr qsizetype celltextLimit = 32'767;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TableSheetTest)
#include "tablesheettest.moc"
