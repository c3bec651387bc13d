#include "models/reports/threatreport.h"

#include "models/auditchain/auditlog.h"
#include "models/evidence/evidencerepository.h"
#include "models/workspace/actions.h"
#include "tests/models/reports/pdfreading.h"
#include "tests/models/threatmodels/threatfixture.h"

#include <QImage>
#include <QTest>

using namespace gatehouse;

namespace {

QString without(QString text)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return text.remove(space);
}

Account preparer()
{
    Account account;
    account.displayName = QStringLiteral("陈敏");
    return account;
}

} // namespace

/// The report as it is read: every expectation is looked for in the PDF's own text.
class ThreatReportTest : public QObject
{
    Q_OBJECT

    struct Bench : ThreatFixture {
        QString target = file(QStringLiteral("report.pdf"));

        Result<ThreatReportFacts> report(Language language = Language::English,
                                         FileTarget::Existing there = FileTarget::Existing::Replace,
                                         Progress *progress = nullptr)
        {
            return ThreatReport::write(
                database(), shelf, release, {target, there},
                {.language = language, .preparedBy = preparer(), .preparedAt = clock().now()},
                progress);
        }
        PdfReading written(Language language = Language::English)
        {
            need(report(language));
            return PdfReading(target);
        }
    };

private Q_SLOTS:
    void saysWhatItIsOf_data();
    void saysWhatItIsOf();
    void standsOnA4WithHeadAndNumbers();
    void showsEveryDiagram();
    void namesEveryPart();
    void tellsEveryThreatWhole();
    void tellsACountermeasureWithItsTest();
    void tellsWhatIsNotApplicableAndOpen();
    void cutsNothingOff();
    void repeatsTheHeadOfATableAndBreaksNoRow();
    void keepsWhatStandsThere();
    void neverTakesTheWorkspacesPlace();
    void isNotWrittenWithoutAModel();
    void leavesNothingWhenCancelled();
};

void ThreatReportTest::saysWhatItIsOf_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("zh") << Language::Chinese
                        << QStringList{QStringLiteral("威胁模型报告"), QStringLiteral("编制"),
                                       QStringLiteral("审核"),         QStringLiteral("批准"),
                                       QStringLiteral("信任边界"),     QStringLiteral("应对措施"),
                                       QStringLiteral("审计日志")};
    QTest::newRow("en") << Language::English
                        << QStringList{QStringLiteral("Threat model report"),
                                       QStringLiteral("Prepared"),
                                       QStringLiteral("Reviewed"),
                                       QStringLiteral("Approved"),
                                       QStringLiteral("Trust boundaries"),
                                       QStringLiteral("Countermeasures"),
                                       QStringLiteral("Head of the audit log")};
}

void ThreatReportTest::saysWhatItIsOf()
{
    QFETCH(const Language, language);
    QFETCH(const QStringList, said);
    Bench bench;
    PdfReading report = bench.written(language);
    const QString text = report.text();
    for (const QString &each : said)
        QVERIFY2(text.contains(without(each)), qPrintable(each));
    const ThreatModelRecord record = bench.record();
    const QString cover = report.text(0);
    QVERIFY(cover.contains(record.drawingDigest));
    QVERIFY(cover.contains(without(record.name)));
    QVERIFY(cover.contains(record.libraryVersion));
    QVERIFY(cover.contains(QStringLiteral("陈敏")));
    QVERIFY(cover.contains(
        QString::fromLatin1(need(AuditLog(bench.database()).head()).digest.toHex())));
}

void ThreatReportTest::standsOnA4WithHeadAndNumbers()
{
    Bench bench;
    const ThreatReportFacts facts = need(bench.report());
    PdfReading report(bench.target);
    QCOMPARE(report.pages(), facts.pages);
    QVERIFY(facts.pages >= 7);
    for (int page = 0; page < report.pages(); ++page) {
        const QSizeF size = report.size(page);
        QVERIFY(qAbs(std::min(size.width(), size.height()) - 210) < 1);
        QVERIFY(qAbs(std::max(size.width(), size.height()) - 297) < 1);
        const QString number =
            without(QStringLiteral("Page %1 of %2").arg(page + 1).arg(report.pages()));
        QCOMPARE(report.text(page).contains(number), page > 0);
    }
}

void ThreatReportTest::showsEveryDiagram()
{
    Bench bench;
    ThreatModel model = need(ThreatModelRepository(bench.database()).drawing(bench.model));
    Diagram second = model.diagrams.front();
    second.uid = QStringLiteral("second");
    second.name = QStringLiteral("Seen by operations");
    second.notes.clear();
    Diagram empty;
    empty.uid = QStringLiteral("empty");
    empty.name = QStringLiteral("Still to be drawn");
    model.diagrams.push_back(second);
    model.diagrams.push_back(empty);
    bench.redraw(model);
    const ThreatReportFacts facts = need(bench.report());
    QCOMPARE(facts.diagrams, 2);
    PdfReading report(bench.target);
    int found = 0;
    for (int page = 0; page < report.pages(); ++page) {
        const QString text = report.text(page);
        const bool isFirst = text.contains(without(QStringLiteral("Diagram 1: Overview")));
        const bool isSecond = text.contains(without(QStringLiteral("Diagram 2: Seen by")));
        if (!isFirst && !isSecond)
            continue;
        ++found;
        for (const ModelElement &element : model.elements)
            QVERIFY2(text.contains(without(element.name)), qPrintable(element.name));
        QVERIFY(report.size(page).width() > report.size(page).height());
        // The ground of the processes.
        const QImage image = report.image(page, QSize(1188, 840));
        int tinted = 0;
        for (int y = 0; y < image.height(); y += 2) {
            for (int x = 0; x < image.width(); x += 2)
                tinted += image.pixelColor(x, y) == QColor(0xda, 0xeb, 0xfa);
        }
        QVERIFY(tinted > 500);
    }
    QCOMPARE(found, 2);
}

void ThreatReportTest::namesEveryPart()
{
    Bench bench;
    const QString text = bench.written().text();
    for (const char *said : {"the customer", "the app", "the cache", "the api", "calls", "keeps",
                             "data centre", "personal information", "the app → the api"})
        QVERIFY2(text.contains(without(QString::fromUtf8(said))), said);
}

void ThreatReportTest::tellsEveryThreatWhole()
{
    Bench bench;
    const ThreatReportFacts facts = need(bench.report());
    const QString text = PdfReading(bench.target).text();
    int counted = 0;
    int open = 0;
    for (const ThreatRow &row : bench.threats().threats) {
        ++counted;
        open += row.state == ThreatState::Open;
        QVERIFY2(text.contains(row.threat.number), qPrintable(row.threat.number));
        QVERIFY2(text.contains(without(row.title().en)), qPrintable(row.title().en));
        QVERIFY2(text.contains(without(row.description().en)), qPrintable(row.threat.number));
    }
    QVERIFY(counted > 3);
    QCOMPARE(facts.threats, counted);
    QCOMPARE(facts.open, open);
    QVERIFY(text.contains(without(QStringLiteral("Nothing is recorded against it."))));
}

void ThreatReportTest::tellsACountermeasureWithItsTest()
{
    Bench bench;
    const ThreatRow row = bench.threats().threats.front();
    const CountermeasureId id = bench.counter(row.threat.id, CountermeasureStage::Implemented);
    const QString file = bench.write(QStringLiteral("log.txt"), QByteArray("refused"));
    Change change = bench.change("countermeasure.test");
    const auto added =
        need(EvidenceRepository::addFiles(change, {file}, bench.release, {bench.idOf("6.1.2.c")}));
    need(CountermeasureRepository::test(change, id, added.front().id, true,
                                        QStringLiteral("tried with a proxy: refused")));
    need(change.commit());
    const QString text = bench.written().text();
    const Countermeasure countermeasure =
        need(CountermeasureRepository(bench.database()).countermeasure(id));
    QVERIFY(text.contains(countermeasure.number));
    for (const QString &said :
         {QStringLiteral("something is done"), QStringLiteral("HLD 4.2"),
          QStringLiteral("tried with a proxy: refused"), QStringLiteral("Verified"),
          countermeasure.tests.front().evidenceNumber})
        QVERIFY2(text.contains(without(said)), qPrintable(said));
}

void ThreatReportTest::tellsWhatIsNotApplicableAndOpen()
{
    Bench bench;
    const ThreatRow row = bench.threats().threats.front();
    QVERIFY(!bench.as(Role::SecurityManager, actions::answerThreat, [&](Change &change) {
        return ThreatRepository::dismiss(change, row.threat.id,
                                         QStringLiteral("the service is not there"));
    }));
    PdfReading report = bench.written();
    QVERIFY(report.text().contains(without(QStringLiteral("the service is not there"))));
    const QString open = report.text().section(without(QStringLiteral("What is open")), 1);
    QVERIFY(!open.isEmpty());
    for (const ModelElement &element : smallModel().elements)
        QVERIFY2(open.contains(without(element.name)), qPrintable(element.name));
}

void ThreatReportTest::cutsNothingOff()
{
    Bench bench;
    ThreatModel model = need(ThreatModelRepository(bench.database()).drawing(bench.model));
    // As long as a page and longer, with no place to break, and in both scripts.
    const QString chinese = QStringLiteral("保单信息传输加密存储校验").repeated(160);
    const QString unbroken = QString(QStringLiteral("0123456789abcdef")).repeated(60);
    model.elements[0].description = chinese + QStringLiteral("终点");
    model.elements[1].name = QStringLiteral("长名称").repeated(90) + QStringLiteral("末");
    model.boundaries[0].description = unbroken + QStringLiteral("Z");
    bench.redraw(model);
    const ThreatReportFacts facts = need(bench.report(Language::Chinese));
    const QString text = PdfReading(bench.target).text();
    QVERIFY(text.contains(QStringLiteral("终点")));
    QVERIFY(text.contains(unbroken.right(40) + QStringLiteral("Z")));
    QVERIFY(text.count(QStringLiteral("保单信息传输加密存储校验")) >= 130);
    QVERIFY(facts.pages >= 8);
}

void ThreatReportTest::repeatsTheHeadOfATableAndBreaksNoRow()
{
    Bench bench;
    Change change = bench.change("threat.add");
    for (int number = 0; number < 120; ++number) {
        RecordedThreat threat;
        threat.model = bench.model;
        threat.title = QStringLiteral("Own threat %1").arg(number);
        threat.description = QStringLiteral("What somebody thought of. ").repeated(6);
        threat.categories = {ThreatCategory::Tampering};
        threat.likelihood = 2;
        threat.impact = 3;
        need(ThreatRepository::add(change, threat));
    }
    need(change.commit());
    PdfReading report = bench.written();
    int pages = 0;
    int heads = 0;
    for (int page = 2; page < report.pages(); ++page) {
        const QString text = report.text(page);
        if (!text.contains(without(QStringLiteral("Own threat")))
            || text.contains(without(QStringLiteral("What is open"))))
            continue;
        ++pages;
        heads += text.contains(without(QStringLiteral("State and reason")));
        // No row is broken that has room on one page.
        QCOMPARE(text.count(without(QStringLiteral("What somebody thought of."))),
                 6 * text.count(without(QStringLiteral("Own threat"))));
    }
    QVERIFY(pages > 5);
    QCOMPARE(heads, pages);
    const QString text = report.text();
    for (int number = 0; number < 120; ++number)
        QVERIFY(text.contains(QStringLiteral("Ownthreat%1").arg(number)));
}

void ThreatReportTest::keepsWhatStandsThere()
{
    Bench bench;
    need(bench.report());
    const auto again = bench.report(Language::English, FileTarget::Existing::Keep);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
}

void ThreatReportTest::neverTakesTheWorkspacesPlace()
{
    Bench bench;
    bench.target = bench.path();
    const auto written = bench.report();
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Refused);
}

void ThreatReportTest::isNotWrittenWithoutAModel()
{
    Bench bench;
    bench.release = bench.addRelease(bench.app, QStringLiteral("9.9"));
    const auto written = bench.report();
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::NotFound);
    QVERIFY(!QFile::exists(bench.target));
}

void ThreatReportTest::leavesNothingWhenCancelled()
{
    Bench bench;
    Progress *running = nullptr;
    int heard = 0;
    Progress progress([&](qint64, qint64) {
        if (++heard == 4)
            running->cancel();
    });
    running = &progress;
    const auto written = bench.report(Language::English, FileTarget::Existing::Keep, &progress);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Cancelled);
    QVERIFY(!QFile::exists(bench.target));
}

QTEST_MAIN(ThreatReportTest)
#include "threatreporttest.moc"
