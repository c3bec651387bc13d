#include "models/assessments/assessmentpaste.h"

#include "models/assessments/assessmentgridmodel.h"
#include "models/base/tabbedtext.h"
#include "models/records/fieldwording.h"
#include "tests/models/assessments/assessmentfixture.h"

#include <QTest>

using namespace gatehouse;
using Grid = AssessmentGridModel;
using Place = AssessmentPaste::Place;

class AssessmentPasteTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<AssessmentFixture> m_ws;
    AssessmentSheet m_sheet;

    /// The person stands in a column of the first of these rows.
    Place at(int column, const QStringList &selected, const QStringList &below = {})
    {
        Place place;
        for (const QString &key : selected)
            place.selected.push_back(m_ws->idOf(key.toLatin1()));
        place.rows = place.selected;
        if (!below.isEmpty()) {
            place.rows.clear();
            for (const QString &key : below)
                place.rows.push_back(m_ws->idOf(key.toLatin1()));
        }
        static const std::vector<int> shown{Grid::ClauseColumn,    Grid::TitleColumn,
                                            Grid::JudgementColumn, Grid::RiskColumn,
                                            Grid::RecordColumn,    Grid::PathColumn};
        for (auto each = std::find(shown.begin(), shown.end(), column); each != shown.end(); ++each)
            place.columns.push_back(
                {QStringLiteral("C%1").arg(*each), AssessmentGridModel::heading(*each)});
        return place;
    }

    /// "KEY field=value field=value", or "NAME ! why", a line each.
    QStringList read(const QString &text, const Place &place = {})
    {
        const auto paste = AssessmentPaste::read(text, m_sheet, place);
        if (!paste)
            return {QStringLiteral("! ") + paste.error().message};
        QStringList lines;
        for (const AssessmentEntry &entry : paste->entries) {
            QString line = entry.name;
            if (const SheetRow *row = m_sheet.row(entry.requirement))
                line = row->requirement->key;
            for (const auto &[field, value] : entry.values)
                line += u' ' + field->keyText() + u'=' + FieldWording().text(*field, value);
            if (!entry.refused.isEmpty())
                line += QStringLiteral(" ! ") + entry.refused;
            lines += line;
        }
        return lines;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_ws = std::make_unique<AssessmentFixture>();
        m_sheet = m_ws->sheet();
    }
    void cleanupTestCase()
    {
        m_sheet = {};
        m_ws.reset();
    }

    void readsTabbedText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("rows"); // cells between |
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("one cell") << QStringLiteral("a") << QStringList{QStringLiteral("a")};
        QTest::newRow("spreadsheets on Windows")
            << QStringLiteral("a\tb\r\nc\td\r\n")
            << QStringList{QStringLiteral("a|b"), QStringLiteral("c|d")};
        QTest::newRow("empty cells and rows")
            << QStringLiteral("\t\n\nx")
            << QStringList{QStringLiteral("|"), QString(), QStringLiteral("x")};
        QTest::newRow("lines in a cell")
            << QStringLiteral("\"one\r\ntwo\"\tb\n") << QStringList{QStringLiteral("one\ntwo|b")};
        QTest::newRow("quotes and tabs in a cell")
            << QStringLiteral("\"say \"\"yes\"\"\tnow\"\tb")
            << QStringList{QStringLiteral("say \"yes\"\tnow|b")};
        QTest::newRow("quotes that open nothing")
            << QStringLiteral("\"a\" and b\tc\"d\"\n\"e")
            << QStringList{QStringLiteral("\"a\" and b|c\"d\""), QStringLiteral("\"e")};
    }
    void readsTabbedText()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, rows);
        QStringList read;
        for (const QStringList &row : readTabbedText(text))
            read += row.join(u'|');
        QCOMPARE(read, rows);
    }

    void whatIsCopiedReadsTheSame()
    {
        const std::vector<QStringList> rows{
            {QStringLiteral("6.1.3 a)"), QStringLiteral("a\tb\nc"), QStringLiteral("\"quoted\"")},
            {QString(), QStringLiteral("结果，“如下”"), QStringLiteral("x")}};
        QCOMPARE(readTabbedText(tabbedText(rows)), rows);
        const QString html =
            htmlTable({{QStringLiteral("3-1"), QStringLiteral("12"), QStringLiteral("a<b\nc")}});
        QVERIFY(html.contains(QStringLiteral("sdnum=\"1033;0;@\">3-1</td><td>12</td>")));
        QVERIFY(html.contains(QStringLiteral("a&lt;b<br")));
    }

    void understandsWords_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("key"); // empty: not understood
        const auto row = [](const char *field, const char *cell, const char *key) {
            QTest::addRow("%s %s", field, cell)
                << QString::fromLatin1(field) << QString::fromUtf8(cell) << QString::fromUtf8(key);
        };
        row("judgement", "符合", "compliant");
        row("judgement", "　符 合　", "compliant");
        row("judgement", "部分符合", "partial");
        row("judgement", "不符合", "noncompliant");
        row("judgement", "不适用", "not_applicable");
        row("judgement", "未测评", "not_assessed");
        row("judgement", "Ｎ／Ａ", "not_applicable");
        row("judgement", "Compliant", "compliant");
        row("judgement", "NON COMPLIANT", "noncompliant");
        row("judgement", "Partially compliant", "partial");
        row("judgement", "not_assessed", "not_assessed");
        row("judgement", "不合规", "noncompliant");
        for (const char *doubtful :
             {"基本符合", "√", "×", "Y", "N", "是", "否", "符合？", "通过", "1"})
            row("judgement", doubtful, "");
        row("risk", "高风险", "high");
        row("risk", "中", "medium");
        row("risk", "低危", "low");
        row("risk", "无", "none");
        row("risk", "High risk", "high");
        row("risk", "严重", "");
        row("methods", "静态分析、动态分析", "static dynamic");
        row("methods", "渗透测试；文档审查", "document pentest");
        row("methods", "Interview, Document review, interview", "document interview");
        row("methods", "工具测试", "");
        row("methods", "拟采用：访谈", "");
        row("outside_body", "是", "yes");
        row("outside_body", "No", "no");
        row("outside_body", "某中心", "");
        row("assessed_on", "2026-03-01", "2026-03-01");
        row("assessed_on", "2026/3/1", "2026-03-01");
        row("assessed_on", "2026年3月1日", "2026-03-01");
        row("assessed_on", "2026-02-30", "");
        row("assessed_on", "3/1", "");
        row("record", "  第一行\n第二行 ", "第一行\n第二行");
    }
    void understandsWords()
    {
        QFETCH(QString, field);
        QFETCH(QString, cell);
        QFETCH(QString, key);
        const Field &described = *describe<Assessment>().find(field);
        const auto value = readAssessmentCell(described, cell);
        QCOMPARE(value.has_value(), !key.isEmpty());
        if (!value) {
            QVERIFY2(value.error().message.contains(cell.section(u'；', 0, 0)),
                     qPrintable(value.error().message));
            return;
        }
        QString said = FieldWording().text(described, *value);
        if (const auto *one = std::get_if<QString>(&*value))
            said = *one;
        else if (const auto *several = std::get_if<QStringList>(&*value))
            said = several->join(u' ');
        QCOMPARE(said, key);
    }

    void goesBelowEachOtherFromTheSelectedCell()
    {
        const QStringList below{QStringLiteral("6.1.4.a"), QStringLiteral("6.1.4.b"),
                                QStringLiteral("6.1.4.c")};
        const Place place = at(Grid::JudgementColumn, {below.front()}, below);
        QCOMPARE(read(QStringLiteral("符合\t\t看过\n\n不符合\t高\t没有\n符合\n"), place),
                 (QStringList{QStringLiteral("6.1.4.a judgement=Compliant record=看过"),
                              QStringLiteral("6.1.4.c judgement=Non-compliant risk=High risk "
                                             "record=没有"),
                              QStringLiteral("Row 4 judgement=Compliant ! There is no row left for "
                                             "it in the list.")}));
    }

    void oneRowGoesToAllSelectedAndAsManyGoToEach()
    {
        const QStringList selected{QStringLiteral("6.1.4.a"), QStringLiteral("6.3.1.a")};
        const Place place = at(Grid::RecordColumn, selected, {selected.front()});
        QCOMPARE(read(QStringLiteral("看过"), place),
                 (QStringList{QStringLiteral("6.1.4.a record=看过"),
                              QStringLiteral("6.3.1.a record=看过")}));
        QCOMPARE(read(QStringLiteral("甲\n乙"), place),
                 (QStringList{QStringLiteral("6.1.4.a record=甲"),
                              QStringLiteral("6.3.1.a record=乙")}));
    }

    void findsRequirementsByKeyOrCitation_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *reference, const char *found) {
            QTest::newRow(reference) << QString::fromUtf8(reference) << QString::fromUtf8(found);
        };
        row("6.1.4.a", "6.1.4.a");
        row("6.1.4 a)", "6.1.4.a");
        row("６.１.４ ａ）", "6.1.4.a");
        row("6.1.3-1.a", "6.1.3-1.a");
        row("6.1.3-1 a)", "6.1.3-1.a");
        row("6.1.2.p0", "6.1.2.p0"); // the plan refuses lead-ins
        row("6.1.3 a)",
            "6.1.3 a) ! “6.1.3 a)” can mean any of these: 6.1.3-1.a, 6.1.3-2.a. Write the one that "
            "is meant.");
        row("6.9.9.a", "6.9.9.a ! There is no requirement “6.9.9.a” here.");
    }
    void findsRequirementsByKeyOrCitation()
    {
        QFETCH(QString, reference);
        QFETCH(QString, found);
        const QStringList lines = read(QStringLiteral("5.1.p1\t符合\n%1\t符合").arg(reference),
                                       at(Grid::JudgementColumn, {QStringLiteral("7.3.7.b")}));
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.first(), QStringLiteral("5.1.p1 judgement=Compliant"));
        QString expected = found;
        if (const qsizetype why = found.indexOf(QStringLiteral(" ! ")); why >= 0)
            expected.insert(why, QStringLiteral(" judgement=Compliant"));
        else
            expected += QStringLiteral(" judgement=Compliant");
        QCOMPARE(lines.last(), expected);
    }

    void titlesTellApartWhatIsCitedAlike()
    {
        const Requirement &meant = m_ws->requirement("6.1.3-2.a");
        QCOMPARE(
            read(QStringLiteral("条款\t控制点\t符合程度\n6.1.3 a)\t%1\t符合").arg(meant.title.zh)),
            QStringList{QStringLiteral("6.1.3-2.a judgement=Compliant")});
    }

    void readsHeadingsInEitherLanguage_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::newRow("Chinese") << QStringLiteral(
            "序号\t条款号\t符合程度\t风险等级\t结果记录\t备注");
        QTest::newRow("English") << QStringLiteral(
            "No.\tClause\tJudgement\tRisk level\tResult record\tRemark");
        QTest::newRow("keys") << QStringLiteral("n\tClause\tjudgement\trisk\trecord\tremark");
        QTest::newRow("both") << QStringLiteral(
            "序号\t\"条款\nClause\"\t\"符合程度\nJudgement\"\t\"风险等级\nRisk level\"\t"
            "\"结果记录\nResult record\"\t\"备注\nRemarks\"");
    }
    void readsHeadingsInEitherLanguage()
    {
        QFETCH(QString, heading);
        const QString text =
            heading + QStringLiteral("\r\n1\t6.1.4 a)\t部分符合\t低\t\"一\r\n二\"\t留意\r\n");
        QCOMPARE(read(text),
                 QStringList{QStringLiteral("6.1.4.a judgement=Partially compliant risk=Low risk "
                                            "record=一\n二 remark=留意")});
        const auto paste = AssessmentPaste::read(text, m_sheet);
        QCOMPARE(paste->leftOut, QStringList{heading.section(u'\t', 0, 0)});
        QCOMPARE(paste->recorded.size(), 4);
    }

    void wholeRowsOfTheGridComeBack()
    {
        const QString title = m_ws->requirement("6.1.4.a").title.en;
        QCOMPARE(read(QStringLiteral("6.1.4 a)\t%1\tNon-compliant\tHigh risk\tseen\tTest: …\n")
                          .arg(title),
                      at(Grid::ClauseColumn, {QStringLiteral("6.1.4.a")})),
                 QStringList{QStringLiteral("6.1.4.a judgement=Non-compliant risk=High risk "
                                            "record=seen")});
    }

    void judgementsBesideKeysAreToldByTheirWords()
    {
        QCOMPARE(read(QStringLiteral("6.1.4.a\t符合\n6.1.4.b\t不适用"),
                      at(Grid::ClauseColumn, {QStringLiteral("5.1.p1")})),
                 (QStringList{QStringLiteral("6.1.4.a judgement=Compliant"),
                              QStringLiteral("6.1.4.b judgement=Not applicable")}));
    }

    void nothingIsLeftOutInSilence()
    {
        const Place place = at(Grid::JudgementColumn, {QStringLiteral("5.1.p1")});
        const QStringList lines = read(
            QStringLiteral("6.1.4.a\t基本符合\n\t符合\n6.1.4.b\t符合\n6.1.4 b)\t不符合"), place);
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines[0].startsWith(QStringLiteral("6.1.4.a ! “基本符合” is not understood")),
                 qPrintable(lines[0]));
        QCOMPARE(lines[1],
                 QStringLiteral("Row 2 judgement=Compliant ! It does not say which "
                                "requirement it is about."));
        QCOMPARE(lines[2], QStringLiteral("6.1.4.b judgement=Compliant"));
        QCOMPARE(lines[3],
                 QStringLiteral("6.1.4.b judgement=Non-compliant ! Row 3 is about the same "
                                "requirement, and that one counts."));
    }

    void refusesWhatCannotBePlaced_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("column"); // -1: nowhere
        QTest::addColumn<QString>("why");
        QTest::newRow("no cells") << QStringLiteral(" \t\n\r\n") << int(Grid::JudgementColumn)
                                  << QStringLiteral("no cells to paste");
        QTest::newRow("a derived column")
            << QStringLiteral("x") << int(Grid::PathColumn)
            << QStringLiteral("None of these columns is recorded: C4");
        QTest::newRow("unknown names")
            << QStringLiteral("x\ty") << -1 << QStringLiteral("recorded: column 1, column 2");
        QTest::newRow("no requirements") << QStringLiteral("Judgement\n符合") << -1
                                         << QStringLiteral("do not say which requirements");
        QTest::newRow("too many") << QString(AssessmentPaste::mostRows + 1, u'\n') + u'x'
                                  << int(Grid::RecordColumn) << QStringLiteral("10002 rows");
    }
    void refusesWhatCannotBePlaced()
    {
        QFETCH(QString, text);
        QFETCH(int, column);
        QFETCH(QString, why);
        const Place place = column < 0 ? Place() : at(column, {QStringLiteral("5.1.p1")});
        const auto paste = AssessmentPaste::read(text, m_sheet, place);
        QVERIFY(!paste);
        QCOMPARE(paste.error().kind, ErrorKind::Invalid);
        QVERIFY2(paste.error().message.contains(why), qPrintable(paste.error().message));
    }
};

QTEST_GUILESS_MAIN(AssessmentPasteTest)
#include "assessmentpastetest.moc"
