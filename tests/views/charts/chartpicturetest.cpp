#include "views/charts/chartpicture.h"

#include "models/appearance/fonts.h"
#include "tests/views/charts/somecharts.h"
#include "views/charts/barnames.h"
#include "views/charts/chartpaper.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPdfDocument>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QPainter>
#include <QSet>
#include <QTest>

using namespace gatehouse;

/// Charts outside of the screen.
class ChartPictureTest : public QObject
{
    Q_OBJECT

    static ChartPicture pictureOf(Chart chart, Language language = Language::English)
    {
        return {std::make_shared<const Chart>(std::move(chart)), language};
    }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void everyShapeBecomesAPictureAndADrawing_data()
    {
        QTest::addColumn<int>("which");
        for (int at = 0; at < int(somecharts::all().size()); ++at)
            QTest::newRow(qPrintable(somecharts::all()[std::size_t(at)].key + QString::number(at)))
                << at;
    }
    void everyShapeBecomesAPictureAndADrawing()
    {
        QFETCH(int, which);
        ChartPicture picture = pictureOf(somecharts::all()[std::size_t(which)]);
        const QTemporaryDir folder;
        for (const char *name : {"chart.png", "chart.svg"}) {
            const QString path = folder.filePath(QString::fromLatin1(name));
            const auto saved = saveChartPicture(path, pictureFormatOf(path), picture);
            QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
        }
        const QImage image(folder.filePath("chart.png"));
        QVERIFY(image.width() >= 1800);
        QCOMPARE(image.text("Title"), picture.title());
        const QByteArray drawing = content(folder.filePath("chart.svg"));
        QVERIFY(QSvgRenderer(drawing).isValid());
        QVERIFY(drawing.contains(picture.title().toUtf8()));
    }

    void keepsWhatStandsThere()
    {
        ChartPicture picture = pictureOf(somecharts::due());
        const QTemporaryDir folder;
        const QString path = folder.filePath("chart.png");
        QVERIFY(saveChartPicture(path, ChartPictureFormat::Png, picture));
        QVERIFY(!saveChartPicture(path, ChartPictureFormat::Png, picture));
    }

    void aDrawingHoldsTheNumbersAsText()
    {
        ChartPicture picture = pictureOf(somecharts::blockers());
        const QTemporaryDir folder;
        const QString path = folder.filePath("chart.svg");
        QVERIFY(saveChartPicture(path, ChartPictureFormat::Svg, picture));
        const QByteArray drawing = content(path);
        QVERIFY(drawing.contains("Evidence missing or expired"));
        QVERIFY(drawing.contains(">55<")); // the sum of the first bar
        QVERIFY(drawing.contains("In time"));
    }

    void whatIsWideIsShownWhole()
    {
        ChartPicture picture = pictureOf(somecharts::heat(3, 40));
        QVERIFY(picture.wholeSize().width() > 1360);
    }

    void noRowIsCutByTheEndOfAPage()
    {
        ChartPicture picture = pictureOf(somecharts::heat(60, 10));
        // The last line that anything stands on moves by whole rows only.
        QSet<int> ends;
        for (int height = 400; height < 448; ++height) {
            QImage page(900, height, QImage::Format_RGB32);
            page.fill(Qt::white);
            QPainter painter(&page);
            picture.paint(painter, page.size());
            painter.end();
            int end = height - 1;
            for (bool isEmpty = true; isEmpty && end > 0; end -= isEmpty ? 1 : 0) {
                for (int x = 0; x < page.width(); ++x)
                    isEmpty = isEmpty && page.pixelColor(x, end) == QColor(Qt::white);
            }
            ends.insert(end);
            QVERIFY(picture.pages(page.size()) > 1);
        }
        QVERIFY2(ends.size() <= 3, qPrintable(QString::number(ends.size())));
    }

    void aLongTimelineIsPrintedOnManyPages()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("timeline.pdf");
        ChartPicture picture = pictureOf(somecharts::timeline(200), Language::Chinese);
        {
            QPdfWriter writer(path);
            prepareA4(writer, true);
            QVERIFY(printPicture(writer, picture));
        }
        QPdfDocument document;
        QCOMPARE(document.load(path), QPdfDocument::Error::None);
        // 200 rows of 26 on pages that hold some 20.
        QVERIFY2(document.pageCount() >= 7 && document.pageCount() <= 13,
                 qPrintable(QString::number(document.pageCount())));
        const QSizeF page = document.pagePointSize(0);
        QVERIFY(page.width() > page.height());
    }

    void aChartOfBarsIsOnePage()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("bars.pdf");
        ChartPicture picture = pictureOf(somecharts::gates());
        {
            QPdfWriter writer(path);
            prepareA4(writer, true);
            QVERIFY(printPicture(writer, picture));
        }
        QPdfDocument document;
        QCOMPARE(document.load(path), QPdfDocument::Error::None);
        QCOMPARE(document.pageCount(), 1);
    }

    void theCoverageOfAScoreIsDrawnAtItsBar()
    {
        Chart scores = somecharts::due();
        scores.share = true;
        for (ChartPoint &point : scores.series[0].points) {
            point.value = 0.8;
            point.beside = 0.3;
        }
        Chart whole = scores;
        for (ChartPoint &point : whole.series[0].points)
            point.beside = 1;
        QVERIFY(pictureOf(scores).image() != pictureOf(whole).image());
        const auto explains = [](const Chart &chart) {
            return std::ranges::count(legendOf(chart, Language::English), LegendEntry::Kind::Level,
                                      &LegendEntry::kind)
                == 1;
        };
        QVERIFY(explains(scores));
        // Where it has bars of its own, those say it.
        ChartSeries coverage = scores.series[0];
        for (ChartPoint &point : coverage.points)
            point = {.value = point.beside};
        scores.series.insert(scores.series.begin(), coverage);
        QVERIFY(!explains(scores));
    }

    void namesBelowBarsAreReadWhole()
    {
        Chart chart = somecharts::due();
        const auto named = [&](const LocalizedText &name, Language language, double room) {
            for (ChartCategory &category : chart.categories)
                category.name = name;
            return barNames(chart, language, captionFont(), room);
        };
        const QFontMetricsF metrics(captionFont());
        const LocalizedText phase{"需求", "Requirements"};
        const double word = metrics.horizontalAdvance(phase.en);
        QVERIFY(!named(phase, Language::English, word + 8).inTurns);
        // A word is not broken: it has the room of two in a row of its own.
        const BarNames turns = named(phase, Language::English, word * 0.8);
        QVERIFY(turns.inTurns && turns.areWhole);
        QVERIFY(!named(phase, Language::Chinese, word * 0.8).inTurns);
        const LocalizedText state{"已定应对措施", "Countermeasure decided"};
        const double longest = metrics.horizontalAdvance(QStringLiteral("Countermeasure"));
        QVERIFY(!named(state, Language::English, longest * 0.4).areWhole);
        const BarNames both = named(state, Language::English, longest * 0.6);
        QVERIFY(both.inTurns && both.areWhole);
        QCOMPARE(both.lines(), 4);
        const BarNames lines = named(state, Language::English, longest + 8);
        QVERIFY(lines.areWhole && !lines.inTurns);
        const BarNames characters = named(state, Language::Chinese,
                                          metrics.horizontalAdvance(QStringLiteral("已定应")) + 8);
        QVERIFY(characters.areWhole && !characters.inTurns);
        // A clause has a number to go by, a span of days has not.
        QCOMPARE(named({"6.1.2 源代码安全", "6.1.2 Source-code security"}, Language::English, 44)
                     .names[0],
                 QStringLiteral("6.1.2"));
        QCOMPARE(named({"31至90天", "31 to 90 days old"}, Language::English, 44).names[0],
                 QStringLiteral("31 to 90 days old"));
    }

    void whatIsNotKnownIsDrawnAsSuch()
    {
        Chart heat = somecharts::heat();
        for (ChartSeries &app : heat.series) {
            for (ChartPoint &point : app.points)
                point.value.reset();
        }
        QVERIFY(hasContent(heat)); // not what is said where no app has a release
        heat.series.clear();
        QVERIFY(!hasContent(heat));
    }

    void leavesThePainterAsItWas()
    {
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const QTransform before = painter.transform();
        pictureOf(somecharts::trend()).paint(painter, QSizeF(400, 300));
        QCOMPARE(painter.transform(), before);
        QVERIFY(!painter.hasClipping());
    }
};

QTEST_MAIN(ChartPictureTest)
#include "chartpicturetest.moc"
