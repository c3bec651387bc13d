#include "models/auditchain/auditlog.h"
#include "tests/support/filesizelimit.h"
#include "models/dashboards/dailyhistory.h"
#include "models/dashboards/releasedashboard.h"
#include "models/management/codereview.h"
#include "models/management/codingstandard.h"
#include "models/management/developmentuserepository.h"
#include "models/management/registerrepository.h"
#include "models/organization/assignmentrepository.h"
#include "models/organization/postrepository.h"
#include "models/tables/celltext.h"
#include "models/workbook/sheets/book.h"
#include "models/workbook/workbook.h"
#include "models/workbook/wording.h"
#include "tests/models/workbook/auditedrelease.h"
#include "tests/models/tables/xlsxreading.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <xlsxwriter.h>

#include <cerrno>
#include <cmath>
#include <map>
#include <set>

using namespace gatehouse;

class WorkbookTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        DailyHistory::install(m_audited.bench().workspace());
        m_audited.fill();
        m_path = m_audited.bench().file(QStringLiteral("audit.xlsx"));
        need(write(WorkbookLanguage::English, m_path));
        m_book = std::make_unique<XlsxReading>(m_path);
    }

    void hasItsSheetsInOrder()
    {
        QCOMPARE(
            m_book->sheets(),
            (QStringList{QStringLiteral("Cover"), QStringLiteral("Summary"),
                         QStringLiteral("App and profile"), QStringLiteral("Filings and parties"),
                         QStringLiteral("Applicability"), QStringLiteral("Assessment sheet"),
                         QStringLiteral("Evidence index"), QStringLiteral("Findings"),
                         QStringLiteral("No finding recorded"),
                         QStringLiteral("Threat model diagrams"), QStringLiteral("Threats"),
                         QStringLiteral("Countermeasures"), QStringLiteral("Tests"),
                         QStringLiteral("Gates"), QStringLiteral("Gate decisions"),
                         QStringLiteral("Dashboard"), QStringLiteral("Sign page")}));
    }

    void listsEverySheetItHas()
    {
        for (const QString &sheet : m_book->sheets().mid(1))
            QVERIFY2(m_book->rowOf(m_book->sheets().front(), sheet) > 0, qPrintable(sheet));
    }

    void namesWhoReviewedAndSigned()
    {
        const QString cover = m_book->allText(m_book->sheets().front());
        for (const char *done : {"items reviewed: 1", "gate signatures: 1"})
            QVERIFY2(cover.contains(QLatin1String(done)), qPrintable(cover));
    }

    void namesWhoeverExportsAsNoAuthor()
    {
        const QString exporter = QStringLiteral("审计员 张伟");
        const int row = m_book->rowOf(QStringLiteral("Sign page"), QStringLiteral("Prepared by"));
        QVERIFY(row > 0);
        QVERIFY(!m_book->row(QStringLiteral("Sign page"), row).contains(exporter));
        const int exported =
            m_book->rowOf(QStringLiteral("Sign page"), QStringLiteral("Exported by"));
        QVERIFY(exported > 0);
        QVERIFY(m_book->row(QStringLiteral("Sign page"), exported).contains(exporter));
    }

    void setsUpEveryPage_data()
    {
        QTest::addColumn<QString>("sheet");
        QTest::addColumn<bool>("portrait");
        for (const QString &sheet : m_book->sheets())
            QTest::newRow(qPrintable(sheet))
                << sheet << (sheet == u"Cover" || sheet == u"Sign page");
    }
    void setsUpEveryPage()
    {
        QFETCH(QString, sheet);
        QFETCH(bool, portrait);
        const QByteArray xml = m_book->sheet(sheet);
        QVERIFY(xml.contains("paperSize=\"9\""));
        QVERIFY(xml.contains(portrait ? "orientation=\"portrait\"" : "orientation=\"landscape\""));
        QVERIFY(xml.contains("<pageSetUpPr fitToPage=\"1\"/>"));
        QVERIFY(xml.contains("fitToHeight=\"0\""));
        QVERIFY(xml.contains("Page &amp;P of &amp;N"));
        QVERIFY(xml.contains("<oddHeader>"));
    }

    void turnsTheCoverOverBetweenSections()
    {
        const QRegularExpression first(QStringLiteral("<rowBreaks[^>]*><brk id=\"(\\d+)\""));
        const auto match = first.match(QString::fromUtf8(m_book->sheet(QStringLiteral("Cover"))));
        QVERIFY(match.hasMatch());
        // Rows are counted from 1, and the break stands above the row behind it.
        const QStringList row = m_book->row(QStringLiteral("Cover"), match.captured(1).toInt() + 1);
        QCOMPARE(row.size(), 1);
        QVERIFY2(QStringList({QStringLiteral("Basis"), QStringLiteral("Who took part"),
                              QStringLiteral("State of the evidence"), QStringLiteral("Result")})
                     .contains(row.front()),
                 qUtf8Printable(row.front()));
    }

    /// Of an app with much to say one section is nearly a page: it begins where there is room.
    void leavesNoHalfPageOfTheCoverEmpty()
    {
        AuditedRelease audited;
        const Release release =
            need(ReleaseRepository(audited.database()).release(audited.release()));
        App app = need(AppRepository(audited.database()).app(release.app));
        for (int i = 0; i < 60; ++i)
            app.channels.push_back({QStringLiteral("某某手机品牌应用商店第%1分区").arg(i), {}});
        Change change = audited.bench().change();
        need(AppRepository::update(change, app));
        need(change.commit());
        const XlsxReading book(writtenOn(audited, QDate(2026, 3, 2), WorkbookLanguage::Both));
        const QString xml = QString::fromUtf8(book.sheet(book.sheets().front()));
        std::map<int, double> heights;
        const QRegularExpression rows(QStringLiteral("<row r=\"(\\d+)\"[^>]* ht=\"([\\d.]+)\""));
        for (auto each = rows.globalMatch(xml); each.hasNext();) {
            const auto row = each.next();
            heights[row.captured(1).toInt()] = row.captured(2).toDouble();
        }
        int first = 1;
        const QRegularExpression breaks(QStringLiteral("<brk id=\"(\\d+)\""));
        auto each = breaks.globalMatch(xml);
        QVERIFY(each.hasNext());
        while (each.hasNext()) {
            const int last = each.next().captured(1).toInt();
            double height = 0;
            for (int row = first; row <= last; ++row)
                height += heights[row];
            QVERIFY2(height > 374 && height <= 760, qPrintable(QString::number(height)));
            first = last + 1;
        }
    }

    void keepsHeadingsInSight_data()
    {
        QTest::addColumn<QString>("sheet");
        for (const char *sheet :
             {"App and profile", "Applicability", "Assessment sheet", "Evidence index", "Findings",
              "No finding recorded", "Threats", "Countermeasures", "Gates", "Gate decisions"})
            QTest::newRow(sheet) << QString::fromLatin1(sheet);
    }
    void keepsHeadingsInSight()
    {
        QFETCH(QString, sheet);
        const QByteArray xml = m_book->sheet(sheet);
        QVERIFY(xml.contains("state=\"frozen\""));
        QVERIFY(xml.contains("<autoFilter"));
        const QByteArray titles = "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\""
            + QByteArray::number(m_book->sheets().indexOf(sheet)) + "\">";
        QVERIFY(m_book->part("xl/workbook.xml").contains(titles));
    }

    /// Over other tables it would say what is not so.
    void repeatsNoHeadingOverTablesOfOtherColumns()
    {
        const QString sheet = QStringLiteral("Filings and parties");
        QVERIFY(!m_book->sheet(sheet).contains("state=\"frozen\""));
        QVERIFY(!m_book->part("xl/workbook.xml")
                     .contains("_xlnm.Print_Titles\" localSheetId=\""
                               + QByteArray::number(m_book->sheets().indexOf(sheet)) + "\""));
    }

    void hasTheColumnsAuditorsExpect()
    {
        const int heading =
            m_book->rowOf(QStringLiteral("Assessment sheet"), QStringLiteral("Control point"));
        QCOMPARE(m_book->row(QStringLiteral("Assessment sheet"), heading).mid(0, 20),
                 (QStringList{QStringLiteral("No."),
                              QStringLiteral("Clause"),
                              QStringLiteral("Control point"),
                              QStringLiteral("Requirement summary"),
                              QStringLiteral("Condition"),
                              QStringLiteral("Methods"),
                              QStringLiteral("Object or sample"),
                              QStringLiteral("Result record"),
                              QStringLiteral("Evidence no."),
                              QStringLiteral("Judgement"),
                              QStringLiteral("By phase"),
                              QStringLiteral("Risk level"),
                              QStringLiteral("Assessor"),
                              QStringLiteral("Assessed on"),
                              QStringLiteral("Finding"),
                              QStringLiteral("Remediation advice"),
                              QStringLiteral("Owner"),
                              QStringLiteral("Due"),
                              QStringLiteral("Re-test result"),
                              QStringLiteral("Remarks")}));
    }

    void tellsOneItemWhole()
    {
        const QString sheet = QStringLiteral("Assessment sheet");
        const int row =
            m_book->rowOf(sheet, m_audited.requirement(QStringLiteral("6.2.2.a")).citation());
        const auto cells = m_book->cells(sheet);
        const auto cell = [&](char column) {
            return cells.value(QLatin1Char(column) + QString::number(row));
        };
        QVERIFY(cell('G').contains(QStringLiteral("8.6.0")));
        QCOMPARE(cell('H'), QStringLiteral("未校验证书，代理证书可解密通信"));
        QCOMPARE(cell('I'), QStringLiteral("E-0001\nE-0002"));
        QCOMPARE(cell('J'), QStringLiteral("Non-compliant"));
        QCOMPARE(cell('L'), QStringLiteral("High risk"));
        QCOMPARE(cell('M'), QStringLiteral("Owner"));
        QCOMPARE(cell('N').toInt(), int(QDate(1899, 12, 30).daysTo(QDate(2026, 3, 2))));
        QVERIFY(cell('O').startsWith(QStringLiteral("F-0001 未校验服务端证书 [Fixing]")));
        QCOMPARE(cell('P'), QStringLiteral("启用证书锁定"));
        QCOMPARE(cell('Q'), QStringLiteral("李𠮷娜"));
        QCOMPARE(cell('R').toInt(), int(QDate(1899, 12, 30).daysTo(QDate(2026, 2, 20))));
        QCOMPARE(cell('S'), QStringLiteral("2026-03-02 failed · Auditor\n支付页仍可被代理"));
        QCOMPARE(cell('U'), QStringLiteral("Auditor"));
        QCOMPARE(cell('V'), QStringLiteral("Returned\n请写明代理工具"));
        QCOMPARE(cell('W').toInt(), int(QDate(1899, 12, 30).daysTo(QDate(2026, 3, 2))));
    }

    void showsEveryAssessableItemOnce()
    {
        const AssessmentSheet sheet = need(AssessmentSheet::load(
            m_audited.database(), m_audited.shelf(), m_audited.release(), {}));
        const auto cells = m_book->cells(QStringLiteral("Assessment sheet"));
        const int heading =
            m_book->rowOf(QStringLiteral("Assessment sheet"), QStringLiteral("Control point"));
        int row = heading;
        int expected = 0;
        for (const SheetRow &one : sheet.rows) {
            if (!one.requirement->isAssessed())
                continue;
            ++row;
            QCOMPARE(cells.value(QStringLiteral("A%1").arg(row)).toInt(), ++expected);
            const QString list = one.library->listTitle(*one.requirement).en;
            QCOMPARE(cells.value(QStringLiteral("B%1").arg(row)),
                     one.requirement->citation() + (list.isEmpty() ? list : u'\n' + list));
            QCOMPARE(cells.value(QStringLiteral("J%1").arg(row)),
                     QString::fromLatin1(entryOf(one.judgement()).label));
        }
        QVERIFY(expected > 100);
        QVERIFY(!cells.contains(QStringLiteral("A%1").arg(row + 1)));
    }

    void countsAsTheScoreDoes()
    {
        Score score;
        const AssessmentSheet sheet = need(AssessmentSheet::load(
            m_audited.database(), m_audited.shelf(), m_audited.release(), {}));
        for (const SheetRow &row : sheet.rows)
            score.add(row);
        const int total = m_book->rowOf(QStringLiteral("Summary"), QStringLiteral("Total"));
        const auto cells = m_book->cells(QStringLiteral("Summary"));
        const auto value = [&](char column) {
            return cells.value(QLatin1Char(column) + QString::number(total)).toDouble();
        };
        QCOMPARE(value('C'), score.applicable);
        QCOMPARE(value('D'), score.assessed);
        QCOMPARE(value('E'), score.compliant);
        QCOMPARE(value('F'), score.partial);
        QCOMPARE(value('G'), score.noncompliant);
        QCOMPARE(value('H'), score.applicable - score.assessed);
        QCOMPARE(value('I'), score.notApplicable);
        QCOMPARE(value('J'), score.highRisks);
        QCOMPARE(value('K'), *score.coverage());
        QCOMPARE(value('L'), *score.value());
        QVERIFY(score.highRisks > 0);
        QVERIFY(m_book->allText(QStringLiteral("Summary"))
                    .contains(QStringLiteral("Veto: Open high risks: 1.")));
    }

    /// Every formula carries the value a viewer that does not calculate shows, and the groups
    /// below add up to the total above.
    void writesValuesBesideFormulas()
    {
        const QByteArray xml = m_book->sheet(QStringLiteral("Summary"));
        const auto formulas = xml.count("<f>");
        QVERIFY(formulas > 100);
        QCOMPARE(xml.count("</f><v>"), formulas);
        QVERIFY(xml.contains("COUNTIFS('Assessment sheet'!"));

        const auto cells = m_book->cells(QStringLiteral("Summary"));
        const int last = m_book->rowOf(QStringLiteral("Summary"), QStringLiteral("7.3.7"));
        const int first = m_book->rowOf(QStringLiteral("Summary"), QStringLiteral("5.1"));
        QVERIFY(first > 0 && last > first);
        double sum = 0;
        for (int row = first; row <= last; ++row)
            sum += cells.value(QStringLiteral("C%1").arg(row)).toDouble();
        const int total = m_book->rowOf(QStringLiteral("Summary"), QStringLiteral("Total"));
        QCOMPARE(sum, cells.value(QStringLiteral("C%1").arg(total)).toDouble());
    }

    void hasNativeCharts()
    {
        const auto parts = m_book->parts();
        QCOMPARE(std::count_if(
                     parts.begin(), parts.end(),
                     [](const QByteArray &name) { return name.startsWith("xl/charts/chart"); }),
                 5);
        QVERIFY(m_book->part("xl/charts/chart1.xml").contains("Summary"));
        QVERIFY(m_book->part("xl/charts/chart2.xml").contains("stacked"));
        for (const char *number : {"3", "4", "5"})
            QVERIFY(m_book->part(QByteArray("xl/charts/chart") + number + ".xml")
                        .contains("Dashboard"));
    }

    void showsTheReleasesDashboardAsTheModelHasIt()
    {
        const QString sheet = QStringLiteral("Dashboard");
        const auto cells = m_book->cells(sheet);
        const QDate day = options(WorkbookLanguage::English).preparedAt.toLocalTime().date();
        const auto charts = need(ReleaseDashboard::make(m_audited.database(), m_audited.shelf(),
                                                        m_audited.release(), day, day));
        int compared = 0;
        for (const Chart &chart : charts) {
            const int title = m_book->rowOf(sheet, chart.title.en);
            QVERIFY2(title > 0, qPrintable(chart.title.en));
            const auto cell = [&](size_t row, size_t column) {
                return cells.value(QChar(u'A' + static_cast<char16_t>(column))
                                   + QString::number(title + 3 + static_cast<int>(row)));
            };
            if (chart.shape == ChartShape::Timeline) {
                size_t row = 0;
                for (const ChartSeries &series : chart.series) {
                    for (const ChartSpan &span : series.spans) {
                        QCOMPARE(cell(row, 0), series.name.en);
                        QCOMPARE(cell(row, 2), span.first.toString(Qt::ISODate));
                        QCOMPARE(cell(row, 3),
                                 span.last ? span.last->toString(Qt::ISODate) : QString());
                        ++row;
                        ++compared;
                    }
                }
                continue;
            }
            const size_t each = chart.share ? 2 : 1; // a score has its coverage beside it
            for (size_t i = 0; i < chart.series.size(); ++i) {
                for (size_t row = 0; row < chart.series[i].points.size(); ++row) {
                    const ChartPoint &point = chart.series[i].points[row];
                    const auto compare = [&](const QString &text, std::optional<double> value) {
                        if (!value)
                            return text == QStringLiteral("—");
                        return std::abs(text.toDouble() - *value * (chart.share ? 100 : 1)) < 1e-9;
                    };
                    QVERIFY(compare(cell(row, 1 + i * each), point.value));
                    if (chart.share)
                        QVERIFY(compare(cell(row, 2 + i * each), point.beside));
                    ++compared;
                }
            }
        }
        QVERIFY(compared > 30);
    }

    void indexesEvidence()
    {
        const QString sheet = QStringLiteral("Evidence index");
        const int row = m_book->rowOf(sheet, QStringLiteral("E-0001"));
        const QStringList cells = m_book->row(sheet, row);
        const ContentDigest digest{Digest::of(DigestAlgorithm::Sha256, "packets"),
                                   Digest::of(DigestAlgorithm::Sm3, "packets")};
        QVERIFY(cells.contains(QStringLiteral("登录与支付抓包")));
        QVERIFY(cells.contains(QStringLiteral("capture.pcap")));
        QVERIFY(cells.contains(QString::fromLatin1(digest.sha256.toHex())));
        QVERIFY(cells.contains(QString::fromLatin1(digest.sm3.toHex())));
        QVERIFY(cells.contains(QStringLiteral("Expired")));
        QVERIFY(cells.contains(QStringLiteral("6.1.5.2\u00A0a), 6.2.2\u00A0a)")));
        // The organisation's evidence on what the release inherits.
        QVERIFY(m_book->allText(sheet).contains(QStringLiteral("分级清单.txt")));
    }

    void listsFindingsGatesAndWhoDecided()
    {
        const QString findings = m_book->allText(QStringLiteral("Findings"));
        QVERIFY(findings.contains(QStringLiteral(
            "Accepted by Owner on 2026-03-02, holds until 2026-09-30\n缓存不含个人信息")));
        QVERIFY(findings.contains(QStringLiteral("Overdue")));
        QVERIFY(findings.contains(QStringLiteral("2026-03-02 failed · Auditor\n支付页仍可被代理")));

        const QString gates = m_book->allText(QStringLiteral("Gates"));
        const auto decisions = need(
            GateRepository(m_audited.database(), m_audited.shelf()).decisions(m_audited.release()));
        QCOMPARE(decisions.size(), size_t(1));
        const QString decided = m_book->allText(QStringLiteral("Gate decisions"));
        QVERIFY(decided.contains(QStringLiteral("需求尚未评审完")));
        QVERIFY(decided.contains(QString::fromLatin1(decisions.front().snapshotDigest.toHex())));
        QVERIFY(decided.contains(QStringLiteral("In force")));
        for (const Criterion criterion : allValues<Criterion>())
            QVERIFY(gates.contains(QString::fromLatin1(entryOf(criterion).label)));
    }

    /// The finding on it is overdue: what the cover says, the gates say as well.
    void coverAndGatesAgreeOnHighRisks()
    {
        const QString cover = m_book->allText(QStringLiteral("Cover"));
        QVERIFY(cover.contains(QStringLiteral("Veto: Open high risks: 1.")));
        QVERIFY(cover.contains(
            QStringLiteral("High risks neither in remediation on time nor accepted: 1.")));
        const QString gates = m_book->allText(QStringLiteral("Gates"));
        QVERIFY(
            gates.contains(QStringLiteral("High risks are in remediation on time or accepted")));
        std::set<QString> missing;
        for (const GateStatus &gate :
             need(GateRepository(m_audited.database(), m_audited.shelf())
                      .statuses(m_audited.release(), m_audited.bench().clock().today()))) {
            for (const CriterionStatus &each : gate.criteria) {
                if (each.criterion != Criterion::HighRisksHandled)
                    continue;
                for (const MissingItem &item : each.missing)
                    missing.insert(item.key);
            }
        }
        QCOMPARE(missing, std::set<QString>{QStringLiteral("6.2.2.a")});
    }

    void saysWhyAndByWhomSomethingDoesNotApply()
    {
        const QString sheet = QStringLiteral("Applicability");
        const auto rowOf = [&](const char *key) {
            // Where a clause holds several lists, its cell names the list as well.
            const QString title = m_audited.requirement(QLatin1StringView(key)).title.en;
            return m_book->row(sheet, m_book->rowOf(sheet, title)).mid(8);
        };
        const int heading = m_book->rowOf(sheet, QStringLiteral("Control point"));
        QCOMPARE(m_book->row(sheet, heading).mid(8),
                 (QStringList{QStringLiteral("Reason"), QStringLiteral("Decided by"),
                              QStringLiteral("Decided at"), QStringLiteral("Confirmed by"),
                              QStringLiteral("Confirmed at")}));
        const QStringList decided = rowOf("6.2.1.3-1.a");
        QCOMPARE(decided.at(0), QStringLiteral("登录页没有图形验证码"));
        QCOMPARE(decided.at(1), QStringLiteral("Owner"));
        QCOMPARE(decided.at(3), QStringLiteral("Owner"));
        // An answer of the profile, confirmed or not.
        QCOMPARE(rowOf("6.3.3.f").at(0), QStringLiteral("不做营销"));
        QCOMPARE(rowOf("6.3.3.f").at(3), QStringLiteral("Owner"));
        AuditedRelease open;
        need(open.database().execute("UPDATE profile_answer SET confirmed_by = '', "
                                     "confirmed_at = '' WHERE flag = 'has_promotion'"));
        const QString path = open.bench().file(QStringLiteral("open.xlsx"));
        need(AuditWorkbook::write(open.database(), open.shelf(), open.release(), path,
                                  options(WorkbookLanguage::English)));
        const XlsxReading book(path);
        const QStringList claimed = book.row(
            sheet, book.rowOf(sheet, open.requirement(QStringLiteral("6.3.3.f")).citation()));
        QVERIFY(claimed.contains(QStringLiteral("Applies")));
        QVERIFY(claimed.contains(QStringLiteral("To be confirmed")));
        // As the upgrade leaves an answer that was recorded before.
        need(open.database().execute("UPDATE profile_answer SET reason = '', answered_by = '', "
                                     "answered_at = '', confirmed_by = '', confirmed_at = ''"));
        const QString later = open.bench().file(QStringLiteral("earlier.xlsx"));
        need(AuditWorkbook::write(open.database(), open.shelf(), open.release(), later,
                                  options(WorkbookLanguage::English)));
        const XlsxReading earlier(later);
        const QStringList kept = earlier.row(
            sheet, earlier.rowOf(sheet, open.requirement(QStringLiteral("6.3.3.f")).citation()));
        QVERIFY(kept.contains(QStringLiteral("Does not apply")));
        QVERIFY(kept.contains(QStringLiteral("Recorded before reasons were asked")));
    }

    void saysOnTheCoverHowMuchDoesNotApply()
    {
        const AssessmentSheet sheet = need(AssessmentSheet::load(
            m_audited.database(), m_audited.shelf(), m_audited.release(), {}));
        Score score;
        for (const SheetRow &row : sheet.rows)
            score.add(row);
        QVERIFY(score.notApplicable > 1);
        QVERIFY(m_book->allText(QStringLiteral("Cover"))
                    .contains(QStringLiteral("%1 of %2 not applicable, %3 %")
                                  .arg(score.notApplicable)
                                  .arg(score.applicable + score.notApplicable)
                                  .arg(*score.notApplicableShare(), 0, 'f', 1)));
    }

    void saysOnTheCoverWhatItSpeaksOf()
    {
        const QString cover = m_book->allText(QStringLiteral("Cover"));
        for (const QString &told : {QStringLiteral("=安心&保险 <Life>"),
                                    QStringLiteral("LIFE"),
                                    QStringLiteral("8.6.0"),
                                    QStringLiteral("20260226"),
                                    QStringLiteral("Android, iOS"),
                                    QString(64, u'a'),
                                    QString(64, u'b'),
                                    QStringLiteral("某某人寿保险股份有限公司 / 数字金融部"),
                                    QStringLiteral("李𠮷娜 · 项目负责人"),
                                    QStringLiteral("as they stood at 2026-03-02 17:30 (UTC+08:00)"),
                                    QStringLiteral("internal-1"),
                                    QStringLiteral("审计员 张伟"),
                                    QStringLiteral("Expired on that day: 1"),
                                    QStringLiteral("LIFE@8.6.0"),
                                    QStringLiteral("1,200,000"),
                                    QStringLiteral("代理人"),
                                    QStringLiteral("NIFA real-name filing (Android) 金备2025-017"),
                                    QStringLiteral("应用市场"),
                                    QStringLiteral("推送 SDK"),
                                    QStringLiteral("edition 2021, library version 1.2.0"),
                                    QStringLiteral("JR/T 0092-2019, JR/T 0171-2020"),
                                    QStringLiteral("internal-conclusion-1 (version 1.2.0)")})
            QVERIFY2(cover.contains(told), qUtf8Printable(told));
        QVERIFY(m_book->part("docProps/core.xml").contains("审计员 张伟"));
        QVERIFY(m_book->allText(QStringLiteral("Sign page"))
                    .contains(QStringLiteral("internal sign-off")));
    }

    void saysWhatNoRecordHoldsAsItWasSaid()
    {
        const auto lines = m_book->cells(QStringLiteral("Cover")).values();
        // Nobody said anything: what can be derived says so, what cannot is not made up.
        QVERIFY(lines.contains(
            QStringLiteral("LIFE-8.6.0-20260302 (from code, version and day of the export)")));
        QVERIFY(lines.contains(QStringLiteral("Not stated")));
        QVERIFY(lines.contains(QStringLiteral("某某人寿保险股份有限公司"))); // assessed
        QCOMPARE(lines.count(QStringLiteral("2026-03-02")), 2); // from, until

        WorkbookOptions said = options(WorkbookLanguage::English);
        said.reportNumber = QStringLiteral(" 安测〔2026〕17号 ");
        said.confidentiality = QStringLiteral("内部");
        said.assessingUnit = QStringLiteral("信息安全中心");
        const QString path = m_audited.bench().file(QStringLiteral("said.xlsx"));
        need(AuditWorkbook::write(m_audited.database(), m_audited.shelf(), m_audited.release(),
                                  path, said));
        const XlsxReading book(path);
        const auto cover = book.cells(QStringLiteral("Cover")).values();
        for (const char *text : {"安测〔2026〕17号", "内部", "信息安全中心"})
            QVERIFY2(cover.contains(QString::fromUtf8(text)), text);
        QVERIFY(book.allText(QStringLiteral("Sign page")).contains(said.reportNumber.trimmed()));

        said.confidentiality = QString(201, u'x');
        const auto refused =
            AuditWorkbook::write(m_audited.database(), m_audited.shelf(), m_audited.release(),
                                 m_audited.bench().file(QStringLiteral("no.xlsx")), said);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QVERIFY(refused.error().message.contains(QStringLiteral("The confidentiality")));
    }

    void namesTheAssessorsUnitsWhereNobodyElseIsNamed()
    {
        AuditedRelease audited;
        Assessment assessment = audited.assessment(
            QStringLiteral("6.1.5.2.a"), Judgement::Compliant, QStringLiteral("抓包确认"));
        assessment.assessor = QStringLiteral("李𠮷娜");
        audited.assess(assessment);
        const XlsxReading book(writtenOn(audited, QDate(2026, 3, 2)));
        QVERIFY(book.allText(QStringLiteral("Cover"))
                    .contains(QStringLiteral("某某人寿保险股份有限公司 / 数字金融部 "
                                             "(units of the assessors)")));
    }

    void bindsToTheHeadOfTheAuditLog()
    {
        const AuditLog::Head head = need(AuditLog(m_audited.database()).head());
        QVERIFY(head.sequence > 0);
        QVERIFY(m_book->allText(QStringLiteral("Cover"))
                    .contains(QStringLiteral("Entry %1, SHA-256 %2")
                                  .arg(head.sequence)
                                  .arg(QString::fromLatin1(head.digest.toHex()))));
    }

    void showsTheAppAndWhatItsAnswersLeaveOut()
    {
        const QString sheet = QStringLiteral("App and profile");
        QStringList promotion;
        for (int row = 1; row < 60 && promotion.isEmpty(); ++row) {
            const QStringList cells = m_book->row(sheet, row);
            if (cells.value(0) == u"Promotions")
                promotion = cells;
        }
        QCOMPARE(promotion.value(2), QStringLiteral("No"));
        QCOMPARE(promotion.value(3), QStringLiteral("不做营销"));
        QCOMPARE(promotion.value(4), QStringLiteral("Owner"));
        QCOMPARE(promotion.value(5), QStringLiteral("Owner")); // who may decide has confirmed it
        QVERIFY2(promotion.value(6).contains(QStringLiteral("6.3.3")),
                 qUtf8Printable(promotion.join(u'|')));
        const QString text =
            m_book->allText(sheet) + m_book->allText(QStringLiteral("Filings and parties"));
        for (const char *told :
             {"Not answered", "金备2025-017", "Filed on 2025-05-06, for version 8.0.0, not the one",
              "Not on record", "应用市场", "https://store.example.cn/life", "推送 SDK",
              "HT-2025-9"})
            QVERIFY2(text.contains(QString::fromUtf8(told)), told);
        // Asked by earlier versions of the library only.
        QVERIFY(!text.contains(QStringLiteral("Lifecycle requirements selected")));
    }

    void saysConditionsInSentences()
    {
        const auto cells = m_book->cells(QStringLiteral("Assessment sheet")).values();
        QVERIFY(cells.contains(QStringLiteral("when sensitive personal information is handled")));
        const XlsxReading chinese(
            writtenOn(m_audited, QDate(2026, 3, 2), WorkbookLanguage::Chinese));
        QVERIFY(chinese.cells(chinese.sheets()[5])
                    .values()
                    .contains(QStringLiteral("收集或使用个人信息时")));
    }

    void namesTheListWhereAClauseHoldsSeveral()
    {
        // 6.2.1.1 a) could be any of three.
        const auto cells = m_book->cells(QStringLiteral("Assessment sheet")).values();
        for (const char *list :
             {"Basic authentication", "Extra authentication for critical operations",
              "Custom soft keyboard"})
            QVERIFY2(cells.contains(QStringLiteral("6.2.1.1 a)\n") + QString::fromUtf8(list)),
                     list);
        QVERIFY(m_book->allText(QStringLiteral("Gates"))
                    .contains(QStringLiteral("6.2.1.1\u00A0a)\u00A0Basic authentication")));
    }

    void tellsWhatTheReleaseIsDevelopedWith()
    {
        AuditedRelease audited;
        Change change = audited.bench().change();
        auto standard = std::make_shared<CodingStandard>();
        standard->title = QStringLiteral("Kotlin 编码规范");
        standard->version = QStringLiteral("2.1");
        DevelopmentUse use;
        use.release = audited.release();
        use.standard = CodingStandardId(
            need(RegisterRepository::add(change, registerOf<CodingStandard>(), standard)));
        use.version = QStringLiteral("2.0");
        need(DevelopmentUseRepository::add(change, use));
        auto unused = std::make_shared<CodingStandard>();
        unused->title = QStringLiteral("Swift 编码规范");
        need(RegisterRepository::add(change, registerOf<CodingStandard>(), unused));
        auto review = std::make_shared<CodeReview>();
        review->release = audited.release();
        review->scope = QStringLiteral("登录模块");
        review->reviewers = QStringLiteral("秦岚");
        review->reviewedOn = QDate(2026, 2, 20);
        review->result = CodeReviewResult::PassedWithRemarks;
        review->summary = QStringLiteral("异常处理需补充");
        need(RegisterRepository::add(change, registerOf<CodeReview>(), review));
        need(change.commit());
        const XlsxReading book(writtenOn(audited, QDate(2026, 3, 2)));
        const QString standards = book.allText(QStringLiteral("Coding standards"));
        for (const char *told : {"Kotlin 编码规范", "2.1", "2.0"})
            QVERIFY2(standards.contains(QString::fromUtf8(told)), told);
        QVERIFY(!standards.contains(QStringLiteral("Swift")));
        const QString reviews = book.allText(QStringLiteral("Code reviews"));
        for (const char *told : {"登录模块", "秦岚", "Passed with remarks", "异常处理需补充"})
            QVERIFY2(reviews.contains(QString::fromUtf8(told)), told);
        // What it does not use has no sheet.
        QVERIFY(!book.sheets().contains(QStringLiteral("Modules")));
    }

    /// Each phase judges for itself: the checklist shows the way a requirement took.
    void showsTheWayThroughThePhases()
    {
        AuditedRelease audited;
        const QString key = QStringLiteral("6.1.5.2.a");
        const Requirement &requirement = audited.requirement(key);
        QVERIFY(requirement.phases.size() > 1);
        Assessment early =
            audited.assessment(key, Judgement::Compliant, QStringLiteral("设计文档已评审"));
        early.phase = requirement.phases.front();
        early.methods.clear();
        audited.assess(grounded(early, requirement));
        const auto way = [&audited, &requirement] {
            const XlsxReading book(writtenOn(audited, QDate(2026, 3, 2)));
            const QString sheet = QStringLiteral("Assessment sheet");
            const int row = book.rowOf(sheet, requirement.citation());
            const auto cells = book.cells(sheet);
            return QStringList{cells.value(QStringLiteral("J%1").arg(row)),
                               cells.value(QStringLiteral("K%1").arg(row))};
        };
        const auto line = [](Phase phase, const QString &judgement) {
            return QString::fromLatin1(entryOf(phase).label) + QStringLiteral(": ") + judgement;
        };
        QStringList lines{line(requirement.phases.front(), QStringLiteral("Compliant"))};
        for (size_t i = 1; i < requirement.phases.size(); ++i)
            lines += line(requirement.phases[i], QStringLiteral("Not assessed"));
        QCOMPARE(way(), (QStringList{QStringLiteral("Compliant"), lines.join(u'\n')}));

        audited.assess(audited.assessment(key, Judgement::Partial, QStringLiteral("一处请求未加密"),
                                          Risk::Low));
        lines.back() = line(requirement.phases.back(), QStringLiteral("Partially compliant"));
        QCOMPARE(way(), (QStringList{QStringLiteral("Partially compliant"), lines.join(u'\n')}));
    }

    /// An earlier gate still asks about it, so it is not lost because a later phase found it
    /// mended.
    void listsWhatAnEarlierPhaseFoundWithoutAFinding()
    {
        AuditedRelease audited;
        const QString key = QStringLiteral("6.1.5.2.a");
        const Requirement &requirement = audited.requirement(key);
        Assessment early = audited.assessment(key, Judgement::Noncompliant,
                                              QStringLiteral("设计未含加密"), Risk::Medium);
        early.phase = requirement.phases.front();
        early.methods.clear();
        audited.assess(grounded(early, requirement));
        audited.assess(
            audited.assessment(key, Judgement::Compliant, QStringLiteral("抓包确认加密")));
        const XlsxReading book(writtenOn(audited, QDate(2026, 3, 2)));
        const QString sheet = QStringLiteral("No finding recorded");
        const QStringList row =
            book.row(sheet, book.rowOf(sheet, QStringLiteral("Control point")) + 1);
        QVERIFY2(row.contains(QString::fromLatin1(entryOf(requirement.phases.front()).label)
                              + QStringLiteral(": Non-compliant")),
                 qUtf8Printable(row.join(u'|')));
        QVERIFY(row.contains(QStringLiteral("设计未含加密")));
        QVERIFY(book.allText(QStringLiteral("Cover"))
                    .contains(
                        QStringLiteral("Non-compliance neither in remediation nor accepted: 1.")));
    }

    /// Whoever assesses for hire is told apart, and stands on the cover as the assessing unit.
    void namesAnOutsideBodyAsOne()
    {
        AuditedRelease audited;
        Assessment assessment = audited.assessment(
            QStringLiteral("6.1.5.2.a"), Judgement::Compliant, QStringLiteral("抓包确认"));
        assessment.assessor = QStringLiteral("某测评中心");
        assessment.outsideBody = true;
        audited.assess(assessment);
        const XlsxReading book(writtenOn(audited, QDate(2026, 3, 2)));
        QVERIFY(book.allText(QStringLiteral("Assessment sheet"))
                    .contains(QStringLiteral("outside body: 某测评中心")));
        QVERIFY(book.allText(QStringLiteral("Cover"))
                    .contains(QStringLiteral("某测评中心 (units of the assessors)")));
    }

    void listsNoncomplianceThatHasNoFinding()
    {
        AuditedRelease audited;
        audited.fill();
        audited.assess(audited.assessment(QStringLiteral("6.1.5.2.b"), Judgement::Noncompliant,
                                          QStringLiteral("明文上传日志"), Risk::Medium));
        const XlsxReading book(writtenOn(audited, QDate(2026, 3, 2)));
        const QString sheet = QStringLiteral("No finding recorded");
        const int heading = book.rowOf(sheet, QStringLiteral("Control point"));
        QVERIFY(heading > 0);
        const QStringList row = book.row(sheet, heading + 1);
        QCOMPARE(row.value(1), QStringLiteral("6.1.5.2 b)"));
        QVERIFY(row.contains(QStringLiteral("明文上传日志")));
        QVERIFY(row.contains(QStringLiteral("No finding is recorded")));
        QVERIFY(book.row(sheet, heading + 2).isEmpty()); // the others have one
        QVERIFY(
            m_book->allText(sheet).contains(QStringLiteral("has a finding that is not closed")));
    }

    void saysOfTheFirstGateThatNoneStandsBefore()
    {
        const QString sheet = QStringLiteral("Gates");
        const int row = m_book->rowOf(sheet, QStringLiteral("The previous gate is passed"));
        const auto cells = m_book->cells(sheet);
        QCOMPARE(cells.value(QStringLiteral("E%1").arg(row)),
                 QStringLiteral("First gate, none before it"));
        QVERIFY(!cells.contains(QStringLiteral("F%1").arg(row)));
        QCOMPARE(m_book->allText(sheet).count(QStringLiteral("First gate, none before it")), 1);
    }

    void warnsOfWhatIsOlderThanAllowed()
    {
        const auto cover = [this](QDate day) {
            return XlsxReading(writtenOn(m_audited, day)).allText(QStringLiteral("Cover"));
        };
        // 12 months from 2026-03-02, its last day included.
        const QString warning = QStringLiteral("older than the policy allows (12 months): 1.");
        QVERIFY(!cover(QDate(2027, 3, 2)).contains(warning));
        QVERIFY(cover(QDate(2027, 3, 3)).contains(warning));
        const XlsxReading later(writtenOn(m_audited, QDate(2027, 3, 3)));
        QVERIFY(later.allText(QStringLiteral("Assessment sheet"))
                    .contains(QStringLiteral("Older than the policy allows (12 months)")));
    }

    void saysOfAnExpiredAcceptanceThatItIs()
    {
        const XlsxReading later(
            writtenOn(m_audited, QDate(2026, 10, 1), WorkbookLanguage::Chinese));
        const QString findings = later.allText(later.sheets()[7]);
        QVERIFY(findings.contains(QStringLiteral("待整改\n风险接受（已失效）")));
        QVERIFY(findings.contains(
            QStringLiteral("风险接受（已失效）：由Owner于2026-03-02接受，有效期至2026-09-30")));
        QVERIFY(!m_book->allText(QStringLiteral("Findings")).contains(QStringLiteral("(expired)")));
    }

    /// What blocks a gate vetoes the conclusion, by the same count.
    void neverConcludesAgainstAGate()
    {
        AuditedRelease audited;
        audited.fill();
        audited.assess(audited.assessment(QStringLiteral("6.1.5.2.b"), Judgement::Noncompliant,
                                          QStringLiteral("明文上传日志"), Risk::Medium));
        // Beside that, one whose finding is overdue.
        const auto veto = [](int many) {
            return QStringLiteral("Non-compliance neither in remediation nor accepted: %1.")
                .arg(many);
        };
        const XlsxReading book(writtenOn(audited, QDate(2026, 3, 2)));
        QVERIFY(book.allText(QStringLiteral("Cover")).contains(veto(2)));
        QVERIFY(book.allText(QStringLiteral("Summary")).contains(veto(2)));
        QVERIFY(book.allText(QStringLiteral("Gates")).contains(QStringLiteral("Blocked")));
        QVERIFY(m_book->allText(QStringLiteral("Cover")).contains(veto(1)));
        QVERIFY(!XlsxReading(writtenOn(m_audited, QDate(2026, 2, 20)))
                     .allText(QStringLiteral("Cover"))
                     .contains(QStringLiteral("Non-compliance neither in remediation")));
    }

    void keepsTextThatLooksLikeAFormula()
    {
        QVERIFY(m_book->cells(QStringLiteral("Cover"))
                    .values()
                    .contains(QStringLiteral("=安心&保险 <Life>")));
        QVERIFY(!m_book->sheet(QStringLiteral("Cover")).contains("<f>"));
    }

    void speaksEachLanguage_data()
    {
        QTest::addColumn<WorkbookLanguage>("language");
        QTest::newRow("Chinese") << WorkbookLanguage::Chinese;
        QTest::newRow("both") << WorkbookLanguage::Both;
    }
    void speaksEachLanguage()
    {
        QFETCH(WorkbookLanguage, language);
        const QString path = m_audited.bench().file(QStringLiteral("language.xlsx"));
        need(write(language, path));
        const XlsxReading book(path);
        const Wording wording(language);
        QCOMPARE(book.sheets().front(), wording.line("Cover"));
        const QString checklist = book.sheets()[5];
        QCOMPARE(checklist, wording.line("Assessment sheet"));
        const Requirement &requirement = m_audited.requirement(QStringLiteral("6.2.2.a"));
        const QString text = book.allText(checklist);
        QVERIFY(text.contains(wording.cell(requirement.statement)));
        QCOMPARE(text.contains(requirement.statement.zh), true);
        QCOMPARE(text.contains(requirement.statement.en), language == WorkbookLanguage::Both);
        QVERIFY(book.allText(book.sheets()[1])
                    .contains(wording.cell(wording.label(Judgement::Noncompliant))));
    }

    void takesTextsNoCellCanHold()
    {
        AuditedRelease audited;
        QString record;
        while (record.size() < 40'000)
            record += QStringLiteral("第%1次抽样；").arg(record.size());
        record.truncate(40'000);
        Assessment assessment =
            audited.assessment(QStringLiteral("6.1.5.2.a"), Judgement::Compliant, record);
        audited.assess(assessment);
        // As an earlier version stored it.
        need(audited.database().execute("UPDATE assessment SET object = 'a' || char(1) || 'b=1+1'"
                                        " WHERE record LIKE '第%'"));
        const QString path = audited.bench().file(QStringLiteral("a.xlsx"));
        need(AuditWorkbook::write(audited.database(), audited.shelf(), audited.release(), path,
                                  options(WorkbookLanguage::English)));

        const XlsxReading book(path);
        const QString sheet = QStringLiteral("Assessment sheet");
        const auto cells = book.cells(sheet);
        const QString clause = audited.requirement(QStringLiteral("6.1.5.2.a")).citation();
        int row = book.rowOf(sheet, clause);
        QCOMPARE(cells.value(QStringLiteral("G%1").arg(row)), QStringLiteral("a\uFFFDb=1+1"));
        QString whole;
        for (; cells.value(QStringLiteral("B%1").arg(row)) == clause; ++row) {
            QString piece = cells.value(QStringLiteral("H%1").arg(row));
            QVERIFY(piece.size() <= celltext::maxLength);
            piece.remove(QStringLiteral("(continued) "))
                .remove(QStringLiteral("… (goes on in the row below)"));
            whole += piece;
        }
        QVERIFY(whole.startsWith(record));
    }

    void saysWhatIsNotThere()
    {
        AuditedRelease audited;
        const QString path = audited.bench().file(QStringLiteral("a.xlsx"));
        need(AuditWorkbook::write(audited.database(), audited.shelf(), audited.release(), path,
                                  options(WorkbookLanguage::English)));
        const XlsxReading book(path);
        QVERIFY(book.allText(QStringLiteral("Evidence index"))
                    .contains(QStringLiteral("No evidence is linked")));
        QVERIFY(book.allText(QStringLiteral("Findings"))
                    .contains(QStringLiteral("No finding is recorded")));
        QVERIFY(book.allText(QStringLiteral("Gate decisions"))
                    .contains(QStringLiteral("No gate has been decided")));
        const QString cover = book.allText(QStringLiteral("Cover"));
        QVERIFY(cover.contains(QStringLiteral("Nothing has been assessed yet")));
        QVERIFY(cover.contains(QStringLiteral("Nobody has recorded anything yet.")));
        // Nothing assessed is no score, not a score of nothing.
        const int total = book.rowOf(QStringLiteral("Summary"), QStringLiteral("Total"));
        const auto cells = book.cells(QStringLiteral("Summary"));
        QCOMPARE(cells.value(QStringLiteral("K%1").arg(total)), QStringLiteral("0"));
        QCOMPARE(cells.value(QStringLiteral("L%1").arg(total)), QStringLiteral("—"));
    }

    void marksADecisionWhoseContentChanged()
    {
        AuditedRelease audited;
        audited.fill();
        Assessment atTheGate = audited.assessment(QStringLiteral("5.1.p1"), Judgement::Compliant,
                                                  QStringLiteral("分层防护说明已评审"));
        atTheGate.phase = Phase::Requirements;
        audited.assess(atTheGate);
        const QString path = audited.bench().file(QStringLiteral("a.xlsx"));
        need(AuditWorkbook::write(audited.database(), audited.shelf(), audited.release(), path,
                                  options(WorkbookLanguage::English)));
        const XlsxReading book(path);
        const QString gates = book.allText(QStringLiteral("Gates"));
        // In a cell of its own: a digest is copied as it stands.
        const auto cells = book.cells(QStringLiteral("Gate decisions")).values();
        const QString title = audited.requirement(QStringLiteral("5.1.p1")).title.en;
        // With what it was and is, who changed it and when.
        const auto said = std::ranges::find_if(cells, [&](const QString &cell) {
            return cell.startsWith(QStringLiteral("Assessment\u00A05.1\u00A0") + title);
        });
        QVERIFY(said != cells.end());
        QVERIFY2(said->contains(QStringLiteral(" → "))
                     && said->contains(QStringLiteral("audit log")),
                 qPrintable(*said));
        const auto decisions =
            need(GateRepository(audited.database(), audited.shelf()).decisions(audited.release()));
        QVERIFY(cells.contains(QString::fromLatin1(decisions.front().snapshotDigest.toHex())));
        QVERIFY(gates.contains(QStringLiteral("Rejected, changed since")));
    }

    void reportsProgressToItsEnd()
    {
        qint64 last = -1;
        qint64 total = 0;
        Progress progress([&](qint64 done, qint64 of) {
            QVERIFY(done > last || done == 0);
            last = done;
            total = of;
        });
        need(write(WorkbookLanguage::English, m_audited.bench().file(QStringLiteral("p.xlsx")),
                   &progress));
        QCOMPARE(last, total);
    }

    /// Wherever it is stopped, what stood there stands, and nothing is beside it.
    void leavesNothingWhenCancelled()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.xlsx"));
        put(path, "old");
        bool finished = false;
        for (int steps = 0; !finished; ++steps) {
            int left = steps;
            Progress progress([&](qint64 done, qint64 of) {
                if (left-- == 0 && done < of)
                    progress.cancel();
            });
            const auto stopped = write(WorkbookLanguage::English, path, &progress);
            finished = stopped.has_value();
            if (finished)
                break;
            QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
            QCOMPARE(content(path), QByteArray("old"));
            QCOMPARE(entries(folder), QStringList{QStringLiteral("a.xlsx")});
            QVERIFY(steps < 50);
        }
        QVERIFY(content(path).startsWith("PK"));
        QCOMPARE(entries(folder), QStringList{QStringLiteral("a.xlsx")});
    }

    void refusesWhatIsNotThere()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.xlsx"));
        const auto missing =
            AuditWorkbook::write(m_audited.database(), m_audited.shelf(), ReleaseId(999), path,
                                 options(WorkbookLanguage::English));
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
        QVERIFY(entries(folder).isEmpty());

        const auto noFolder =
            write(WorkbookLanguage::English, folder.filePath(QStringLiteral("no/a.xlsx")));
        QCOMPARE(noFolder.error().kind, ErrorKind::Unwritable);
        QVERIFY(noFolder.error().message.contains(QStringLiteral("does not exist")));
    }

    /// libxlsxwriter does not notice that a temporary file was cut short; we do.
    void saysSoWhenTheDiskIsFull_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("nothing fits") << 0;
        QTest::newRow("the file does not") << 8 * 1024;
        const qint64 whole = QFileInfo(m_path).size() + 1024;
        const auto parts = m_book->parts();
        QVERIFY(std::any_of(parts.begin(), parts.end(), [&](const QByteArray &name) {
            return m_book->part(name).size() > whole;
        }));
        QTest::newRow("a temporary file does not") << int(whole);
    }
    void saysSoWhenTheDiskIsFull()
    {
        QFETCH(int, bytes);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.xlsx"));
        put(path, "old");
        const auto full = [&] {
            const FileSizeLimit limit(bytes);
            return write(WorkbookLanguage::English, path);
        }();
        QVERIFY(!full);
        QCOMPARE(full.error().kind, ErrorKind::Unwritable);
        QCOMPARE(content(path), QByteArray("old"));
        QCOMPARE(entries(folder), QStringList{QStringLiteral("a.xlsx")});
    }

    /// Pictures go through temporary files.
    void tellsAFullDiskFromADefect_data()
    {
        QTest::addColumn<int>("refused");
        QTest::addColumn<bool>("isOurs");
        QTest::newRow("no temporary file") << int(LXW_ERROR_CREATING_TMPFILE) << false;
        QTest::newRow("half of one") << int(LXW_ERROR_READING_TMPFILE) << false;
        QTest::newRow("a text too long") << int(LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED) << true;
    }
    void tellsAFullDiskFromADefect()
    {
        QFETCH(const int, refused);
        QFETCH(const bool, isOurs);
        QTemporaryDir folder;
        Book book(folder.filePath(QStringLiteral("a.xlsx")), folder.path(),
                  WorkbookLanguage::English);
        errno = ENOSPC;
        book.note(refused);
        errno = 0;
        book.note(LXW_NO_ERROR);
        const auto failure = book.close();
        QVERIFY(failure);
        QCOMPARE(failure->ours, isOurs);
        QCOMPARE(failure->systemError, isOurs ? 0 : ENOSPC);
    }

    void tellsTheOrganisationWhereThereIsOne()
    {
        AuditedRelease audited;
        Change change = audited.bench().change();
        Unit unit;
        unit.name = QStringLiteral("稽核审计部");
        unit.nameEn = QStringLiteral("Internal Audit");
        unit.side = UnitSide::Audit;
        Post post;
        post.unit = need(OrganizationRepository::addUnit(change, unit));
        post.titleZh = QStringLiteral("审计岗");
        post.titleEn = QStringLiteral("Auditor");
        post.staffing = 2;
        post.id = need(PostRepository::add(change, post));
        Person person;
        person.name = QStringLiteral("秦岚");
        person.id = need(OrganizationRepository::addPerson(change, person));
        Assignment holds;
        holds.person = person.id;
        holds.post = post.id;
        need(AssignmentRepository::add(change, holds));
        Assignment audits;
        audits.person = person.id;
        audits.app = need(ReleaseRepository(audited.database()).release(audited.release())).app;
        audits.duty = Duty::Auditor;
        need(AssignmentRepository::add(change, audits));
        need(change.commit());
        const XlsxReading book(writtenOn(audited, QDate(2026, 3, 2)));
        QVERIFY(book.sheets().contains(QStringLiteral("Organisation")));
        QVERIFY(book.sheet(QStringLiteral("Organisation")).contains("<drawing"));
        const QString posts = book.allText(QStringLiteral("Posts"));
        for (const char *said : {"Internal Audit", "Auditor", "Audit supervision", "秦岚"})
            QVERIFY2(posts.contains(QString::fromUtf8(said)), said);
        const int row = book.rowOf(QStringLiteral("Responsibilities"), QStringLiteral("秦岚"));
        QVERIFY(row > 0);
        QVERIFY(
            book.row(QStringLiteral("Responsibilities"), row).contains(QStringLiteral("Auditor")));
        QVERIFY(
            book.allText(QStringLiteral("Responsibilities")).contains(QStringLiteral("Nobody")));
    }

    void readsThroughAReaderOfItsOwn()
    {
        const auto reader = need(WorkspaceFile::openReader(m_audited.bench().path()));
        const QString path = m_audited.bench().file(QStringLiteral("r.xlsx"));
        need(AuditWorkbook::write(*reader, m_audited.shelf(), m_audited.release(), path,
                                  options(WorkbookLanguage::English)));
        QVERIFY(!reader->isInTransaction());
        QCOMPARE(XlsxReading(path).sheets(), m_book->sheets());
    }

private:
    static WorkbookOptions options(WorkbookLanguage language)
    {
        WorkbookOptions options;
        options.language = language;
        options.preparedBy.displayName = QStringLiteral("审计员 张伟");
        options.preparedAt = QDateTime(QDate(2026, 3, 2), QTime(9, 30), Qt::UTC);
        return options;
    }
    /// The path of a workbook as it would be exported on a day.
    static QString writtenOn(AuditedRelease &audited, QDate day,
                             WorkbookLanguage language = WorkbookLanguage::English)
    {
        const QString path = audited.bench().file(QStringLiteral("on-a-day.xlsx"));
        WorkbookOptions on = options(language);
        on.preparedAt = QDateTime(day, QTime(4, 0), Qt::UTC);
        need(AuditWorkbook::write(audited.database(), audited.shelf(), audited.release(),
                                  {path, FileTarget::Existing::Replace}, on));
        return path;
    }
    Result<void> write(WorkbookLanguage language, const QString &path, Progress *progress = nullptr)
    {
        return AuditWorkbook::write(m_audited.database(), m_audited.shelf(), m_audited.release(),
                                    {path, FileTarget::Existing::Replace}, options(language),
                                    progress);
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

    AuditedRelease m_audited;
    QString m_path;
    std::unique_ptr<XlsxReading> m_book;
};

Q_DECLARE_METATYPE(gatehouse::WorkbookLanguage)

QTEST_MAIN(WorkbookTest)
#include "workbooktest.moc"
