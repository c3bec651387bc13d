#include "views/charts/chartpicture.h"

#include "tests/views/charts/somecharts.h"
#include "views/charts/chartpaper.h"

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
