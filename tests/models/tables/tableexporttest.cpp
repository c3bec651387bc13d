#include "models/tables/tableexport.h"
#include "tests/support/filesizelimit.h"
#include "tests/models/tables/xlsxreading.h"

#include <QDir>
#include <QTest>

using namespace gatehouse;

class TableExportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesCellsOfEveryKind()
    {
        const XlsxReading book(written({{u"=1+1"_qs, u"12"_qs, u"2.5"_qs},
                                        {u" 两端空格 "_qs, u"-3"_qs, u"0.1"_qs},
                                        {u"<&>\""_qs, u""_qs, u""_qs},
                                        {u"a\x01"_qs
                                         "b",
                                         u"9007199254740993"_qs, u"1e300"_qs}}));
        QCOMPARE(book.sheets(), QStringList{QStringLiteral("应用 台账")});
        QCOMPARE(book.row(book.sheets().front(), 1),
                 (QStringList{QStringLiteral("名称 <1>"), QStringLiteral("个数"),
                              QStringLiteral("份额")}));
        QCOMPARE(
            book.row(book.sheets().front(), 2),
            (QStringList{QStringLiteral("=1+1"), QStringLiteral("12"), QStringLiteral("2.5")}));
        QCOMPARE(book.row(book.sheets().front(), 3),
                 (QStringList{QStringLiteral(" 两端空格 "), QStringLiteral("-3"),
                              QStringLiteral("0.1")}));
        QCOMPARE(book.row(book.sheets().front(), 4), QStringList{QStringLiteral("<&>\"")});
        QCOMPARE(book.cells(book.sheets().front()).value(QStringLiteral("A5")),
                 QStringLiteral("a\uFFFDb"));
        // Beyond a double's digits a number is kept as text.
        QCOMPARE(book.cells(book.sheets().front()).value(QStringLiteral("B5")),
                 QStringLiteral("9007199254740993"));
        const QByteArray xml = book.sheet(book.sheets().front());
        QVERIFY(!xml.contains("<f>"));
        QVERIFY(xml.contains("xml:space=\"preserve\"> 两端空格 <"));
        QVERIFY(xml.contains("<c r=\"B5\" t=\"inlineStr\">"));
        QVERIFY(xml.contains("<c r=\"B2\"><v>12</v></c>"));
    }

    void freezesFiltersAndRepeatsTheHeading()
    {
        const XlsxReading book(written({{u"a"_qs, u"1"_qs, u"1"_qs}, {u"b"_qs, u"2"_qs, u"2"_qs}}));
        const QByteArray sheet = book.sheet(book.sheets().front());
        QVERIFY(sheet.contains("state=\"frozen\""));
        QVERIFY(sheet.contains("<autoFilter ref=\"A1:C3\"/>"));
        QVERIFY(sheet.contains("orientation=\"landscape\""));
        QVERIFY(sheet.contains("paperSize=\"9\""));
        QVERIFY(sheet.contains("&amp;P"));
        QVERIFY(book.part("xl/workbook.xml")
                    .contains("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'应用 "
                              "台账'!$1:$1</definedName>"));
    }

    void goesOnInTheNextRowsWhenACellIsFull()
    {
        QString text;
        while (text.size() < 70'000)
            text += QStringLiteral("第%1条𠮷 ").arg(text.size());
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.xlsx"));
        QVERIFY(TableExport::write({path, FileTarget::Existing::Replace}, TableFormat::Xlsx,
                                   table({{text, u"1"_qs, u""_qs}, {u"后"_qs, u"2"_qs, u""_qs}})));
        const XlsxReading book(path);
        const auto cells = book.cells(book.sheets().front());
        QString whole;
        for (int row = 2; row <= 4; ++row) {
            QString piece = cells.value(QStringLiteral("A%1").arg(row));
            QVERIFY(!piece.isEmpty());
            QVERIFY(piece.size() <= 32'767);
            if (row > 2) {
                QVERIFY(piece.startsWith(QStringLiteral("(continued) …")));
                piece.remove(0, QStringLiteral("(continued) …").size());
            }
            if (row < 4) {
                const QString mark = QStringLiteral("… (goes on in the row below)");
                QVERIFY(piece.endsWith(mark));
                piece.chop(mark.size());
            }
            whole += piece;
        }
        QCOMPARE(whole, text);
        QCOMPARE(cells.value(QStringLiteral("A5")), QStringLiteral("后"));
    }

    void goesOnInTheNextSheetAndSaysSo()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.xlsx"));
        std::vector<Row> rows;
        for (int i = 1; i <= 7; ++i)
            rows.push_back({QString::number(i), QString::number(i), u""_qs});
        ExportedTable source = table(rows);
        source.rowsPerSheet = 5;
        QVERIFY(
            TableExport::write({path, FileTarget::Existing::Replace}, TableFormat::Xlsx, source));
        const XlsxReading book(path);
        QCOMPARE(book.sheets(),
                 (QStringList{QStringLiteral("应用 台账"), QStringLiteral("应用 台账 (2)"),
                              QStringLiteral("应用 台账 (3)")}));
        QCOMPARE(book.row(book.sheets()[0], 4).front(), QStringLiteral("3"));
        QVERIFY(book.row(book.sheets()[0], 5).front().contains(book.sheets()[1]));
        QCOMPARE(book.row(book.sheets()[1], 1).front(), QStringLiteral("名称 <1>"));
        QCOMPARE(book.row(book.sheets()[1], 2).front(), QStringLiteral("4"));
        QCOMPARE(book.row(book.sheets()[2], 2).front(), QStringLiteral("7"));
        QVERIFY(book.row(book.sheets()[2], 3).isEmpty());
        QVERIFY(book.sheet(book.sheets()[0]).contains("<autoFilter ref=\"A1:C4\"/>"));
    }

    void makesSheetNamesExcelAccepts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("forbidden")
            << QStringLiteral("a/b:c[d]*?\\e") << QStringLiteral("a b c d    e");
        QTest::newRow("apostrophes") << QStringLiteral("'quoted'") << QStringLiteral("quoted");
        QTest::newRow("empty") << QString() << QStringLiteral("Sheet");
        QTest::newRow("long") << QString(40, u'表') << QString(31, u'表');
    }
    void makesSheetNamesExcelAccepts()
    {
        QFETCH(QString, name);
        QFETCH(QString, expected);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.xlsx"));
        ExportedTable source = table({{u"a"_qs, u"1"_qs, u""_qs}});
        source.name = name;
        QVERIFY(
            TableExport::write({path, FileTarget::Existing::Replace}, TableFormat::Xlsx, source));
        QCOMPARE(XlsxReading(path).sheets(), QStringList{expected});
    }

    void writesCsv()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.csv"));
        QVERIFY(TableExport::write({path, FileTarget::Existing::Replace}, TableFormat::Csv,
                                   table({{u"a,b"_qs, u"1"_qs, u"2.5"_qs},
                                          {u"say \"hi\"\nthere"_qs, u""_qs, u""_qs},
                                          {u"=cmd()"_qs, u"-1"_qs, u"-0.5"_qs},
                                          {u"+86 10"_qs, u"2"_qs, u""_qs},
                                          {u"-12"_qs, u"3"_qs, u""_qs},
                                          {u"@x"_qs, u"4"_qs, u""_qs},
                                          {u"\tx"_qs, u"5"_qs, u""_qs}})));
        QCOMPARE(content(path),
                 QByteArray("\xEF\xBB\xBF名称 <1>,个数,份额\r\n"
                            "\"a,b\",1,2.5\r\n"
                            "\"say \"\"hi\"\"\nthere\",,\r\n"
                            "\"'=cmd()\",-1,-0.5\r\n"
                            "\"'+86 10\",2,\r\n"
                            "-12,3,\r\n"
                            "\"'@x\",4,\r\n"
                            "\"'\tx\",5,\r\n"));
    }

    void knowsTheFormatByTheEnding()
    {
        QCOMPARE(TableExport::formatOf(QStringLiteral("/x/a.CSV")), TableFormat::Csv);
        QCOMPARE(TableExport::formatOf(QStringLiteral("/x/a.xlsx")), TableFormat::Xlsx);
        QCOMPARE(TableExport::formatOf(QStringLiteral("/x/a")), TableFormat::Xlsx);
    }

    void readsAStatement()
    {
        TestWorkspace bench;
        Statement statement =
            need(bench.database().prepare("SELECT name, length(name), length(name) / 2.0, NULL "
                                          "FROM account ORDER BY name LIMIT ?"));
        statement.bind(2);
        const std::vector<TableColumn> columns{{QStringLiteral("a")},
                                               {QStringLiteral("b"), ColumnKind::Integer},
                                               {QStringLiteral("c"), ColumnKind::Real},
                                               {QStringLiteral("d")}};
        const QString path = bench.file(QStringLiteral("a.csv"));
        QVERIFY(TableExport::write({path, FileTarget::Existing::Replace}, TableFormat::Csv,
                                   {QStringLiteral("t"), columns, rowsOf(statement, columns)}));
        const QList<QByteArray> lines = content(path).split('\n');
        QCOMPARE(lines.size(), 4);
        const QList<QByteArray> fields = lines[1].trimmed().split(',');
        QCOMPARE(fields.size(), 4);
        QCOMPARE(fields[1].toInt(), int(fields[0].size()));
        QCOMPARE(fields[2].toDouble(), double(fields[0].size()) / 2);
        QCOMPARE(fields[3], QByteArray());
    }

    void leavesWhatStoodThereWhenItFails_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("workbook") << QStringLiteral("a.xlsx");
        QTest::newRow("csv") << QStringLiteral("a.csv");
    }
    void leavesWhatStoodThereWhenItFails()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        const QString path = folder.filePath(name);
        put(path, "old");
        int left = 3000;
        ExportedTable source = table({});
        source.rows = [&left](RowSink &row) -> Result<bool> {
            if (--left == 0)
                return fail(ErrorKind::Unreadable, QStringLiteral("the source broke"));
            row.text(QString::number(left));
            return true;
        };
        const auto failed = TableExport::write({path, FileTarget::Existing::Replace},
                                               TableExport::formatOf(path), source);
        QVERIFY(!failed);
        QCOMPARE(failed.error().message, QStringLiteral("the source broke"));
        QCOMPARE(content(path), QByteArray("old"));
        QCOMPARE(entries(folder), QStringList{name});
    }

    void stopsWhenCancelled_data() { leavesWhatStoodThereWhenItFails_data(); }
    void stopsWhenCancelled()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        const QString path = folder.filePath(name);
        put(path, "old");
        qint64 reported = 0;
        Progress progress([&](qint64 done, qint64) {
            reported = done;
            if (done >= 4000)
                progress.cancel();
        });
        const auto stopped = TableExport::write({path, FileTarget::Existing::Replace},
                                                TableExport::formatOf(path), endless(), &progress);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        QCOMPARE(reported, 4000);
        QCOMPARE(content(path), QByteArray("old"));
        QCOMPARE(entries(folder), QStringList{name});
    }

    void saysSoWhenTheDiskIsFull_data() { leavesWhatStoodThereWhenItFails_data(); }
    void saysSoWhenTheDiskIsFull()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        const QString path = folder.filePath(name);
        put(path, "old");
        const FileSizeLimit limit(64 * 1024);
        const auto full = TableExport::write({path, FileTarget::Existing::Replace},
                                             TableExport::formatOf(path), endless());
        QVERIFY(!full);
        QCOMPARE(full.error().kind, ErrorKind::Unwritable);
        QVERIFY2(full.error().message.contains(QStringLiteral("enough room")),
                 qUtf8Printable(full.error().message));
        QCOMPARE(content(path), QByteArray("old"));
        QCOMPARE(entries(folder), QStringList{name});
    }

private:
    using Row = std::array<QString, 3>;

    static std::vector<TableColumn> columns()
    {
        return {{QStringLiteral("名称 <1>")},
                {QStringLiteral("个数"), ColumnKind::Integer},
                {QStringLiteral("份额"), ColumnKind::Real}};
    }

    static ExportedTable table(const std::vector<Row> &rows)
    {
        ExportedTable table;
        table.name = QStringLiteral("应用/台账");
        table.columns = columns();
        table.rows = [rows, next = size_t(0)](RowSink &sink) mutable -> Result<bool> {
            if (next == rows.size())
                return false;
            const Row &row = rows[next++];
            sink.text(row[0]);
            row[1].isEmpty() ? sink.blank() : sink.number(row[1].toLongLong());
            row[2].isEmpty() ? sink.blank() : sink.number(row[2].toDouble());
            return true;
        };
        return table;
    }

    /// Rows that do not compress well and do not end before the test does.
    static ExportedTable endless()
    {
        ExportedTable source = table({});
        source.rows = [state = quint64(1)](RowSink &row) mutable -> Result<bool> {
            state = state * 6364136223846793005U + 1442695040888963407U;
            row.text(QByteArrayView(QByteArray::number(state)));
            return state % 10'000'000 != 0;
        };
        return source;
    }

    QString written(const std::vector<Row> &rows)
    {
        const QString path = m_folder.filePath(QStringLiteral("t.xlsx"));
        need(TableExport::write({path, FileTarget::Existing::Replace}, TableFormat::Xlsx,
                                table(rows)));
        return path;
    }
    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QStringList entries(const QTemporaryDir &folder)
    {
        return QDir(folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TableExportTest)
#include "tableexporttest.moc"
