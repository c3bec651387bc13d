#include "models/diagrams/diagrampicture.h"

#include "models/diagrams/labelplacement.h"
#include "models/diagrams/markplacement.h"
#include "models/diagrams/partpainter.h"
#include "tests/models/threatmodels/smallmodel.h"
#include "tests/support/filesizelimit.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;

/// Diagrams outside of the screen.
class DiagramPictureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesDrawingsPicturesAndPages_data();
    void writesDrawingsPicturesAndPages();
    void writesAllOfItOrNothing_data();
    void writesAllOfItOrNothing();
    void keepsWhatStandsThere();
    void thereIsNoPictureOfNothing();
    void paintsIntoWhateverIsGiven();
    void fitsIntoARoomAndStandsInItsMiddle();
    void hasNoMorePixelsThanAPictureMay();
    void marksWhatIsOpen();
    void aMarkGivesWayToWhatIsToBeRead();
    void namesLieClearOfElementsAndOfEachOther();
};

void DiagramPictureTest::writesDrawingsPicturesAndPages_data()
{
    QTest::addColumn<PictureFormat>("format");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("SVG") << PictureFormat::Svg << QByteArray("<?xml");
    QTest::newRow("PNG") << PictureFormat::Png << QByteArray("\x89PNG");
    QTest::newRow("PDF") << PictureFormat::Pdf << QByteArray("%PDF");
}

void DiagramPictureTest::writesDrawingsPicturesAndPages()
{
    QFETCH(PictureFormat, format);
    QFETCH(QByteArray, begin);
    const ThreatModel model = smallModel();
    const QTemporaryDir folder;
    const QString path = folder.filePath("diagram");
    const auto saved = savePicture(path, format, {model, model.diagrams.front()});
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.startsWith(begin));
    if (format == PictureFormat::Svg) {
        QVERIFY(QSvgRenderer(content).isValid());
        QVERIFY(content.contains("the cache"));
    }
}

void DiagramPictureTest::writesAllOfItOrNothing_data()
{
    writesDrawingsPicturesAndPages_data();
}

void DiagramPictureTest::writesAllOfItOrNothing()
{
    QFETCH(PictureFormat, format);
    const ThreatModel model = smallModel();
    const QTemporaryDir folder;
    const QString path = folder.filePath("diagram");
    const auto full = [&] {
        const FileSizeLimit limit(1000);
        return savePicture(path, format, {model, model.diagrams.front()});
    }();
    QVERIFY(!full);
    QCOMPARE(full.error().kind, ErrorKind::Unwritable);
    QVERIFY2(full.error().message.contains(QStringLiteral("“diagram”")),
             qPrintable(full.error().message));
    QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void DiagramPictureTest::keepsWhatStandsThere()
{
    const ThreatModel model = smallModel();
    const QTemporaryDir folder;
    const PictureSubject subject{model, model.diagrams.front()};
    const QString path = folder.filePath("diagram.png");
    QVERIFY(savePicture(path, PictureFormat::Png, subject));
    QVERIFY(!savePicture(path, PictureFormat::Png, subject));
    QVERIFY(savePicture({path, FileTarget::Existing::Replace}, PictureFormat::Png, subject));
}

void DiagramPictureTest::thereIsNoPictureOfNothing()
{
    const ThreatModel model;
    const Diagram diagram;
    const QTemporaryDir folder;
    const auto saved =
        savePicture(folder.filePath("diagram.svg"), PictureFormat::Svg, {model, diagram});
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Invalid);
    const DiagramPicture picture({model, diagram});
    QVERIFY(picture.isEmpty());
    QVERIFY(picture.image(1).isNull());
    QVERIFY(picture.png(1).isEmpty());
}

void DiagramPictureTest::paintsIntoWhateverIsGiven()
{
    const ThreatModel model = smallModel();
    const DiagramPicture picture({model, model.diagrams.front()});
    const QRectF rect = picture.rect();
    QVERIFY(rect.contains(QRectF(0, -50, 650, 390)));
    for (const ColorScheme *scheme : {&lightScheme(), &darkScheme()}) {
        QImage image(rect.size().toSize(), QImage::Format_RGB32);
        image.fill(scheme->surface);
        QPainter painter(&image);
        painter.translate(-rect.topLeft());
        const QTransform before = painter.transform();
        picture.paint(painter, *scheme);
        QCOMPARE(painter.transform(), before);
        painter.end();
        const QPoint inside = (QPointF(205, 30) - rect.topLeft()).toPoint();
        QCOMPARE(image.pixelColor(inside), scheme->tone(Tone::Ready).tint);
    }
}

void DiagramPictureTest::fitsIntoARoomAndStandsInItsMiddle()
{
    const ThreatModel model = smallModel();
    const DiagramPicture picture({model, model.diagrams.front()});
    QImage image(400, 800, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    picture.paintInto(painter, QRectF(20, 0, 360, 800), lightScheme());
    painter.end();
    int top = image.height();
    int bottom = -1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == Qt::white)
                continue;
            QVERIFY(x >= 20 && x < 380);
            top = std::min(top, y);
            bottom = std::max(bottom, y);
        }
    }
    QVERIFY(bottom > top);
    QVERIFY(bottom - top < 400);
    QVERIFY(qAbs((top + bottom) / 2 - 400) < 30);
}

void DiagramPictureTest::hasNoMorePixelsThanAPictureMay()
{
    ThreatModel model = smallModel();
    Diagram &diagram = model.diagrams.front();
    diagram.placements.front().rect.moveLeft(-30'000);
    const QImage image = DiagramPicture({model, diagram}).image(2);
    QVERIFY(!image.isNull());
    QVERIFY(image.width() <= DiagramPicture::mostPixels + 1);
    const QImage read = QImage::fromData(DiagramPicture({model, diagram}).png(0.1), "PNG");
    QVERIFY(qAbs(read.width() - 3'070) < 60);
}

void DiagramPictureTest::marksWhatIsOpen()
{
    const ThreatModel model = smallModel();
    const Diagram &diagram = model.diagrams.front();
    PartMarks marks;
    marks[QStringLiteral("app")].openThreats = 3;
    marks[QStringLiteral("app")].highestRisk = Risk::High;
    QVERIFY(DiagramPicture({model, diagram}).image(1)
            != DiagramPicture({model, diagram, nullptr, marks}).image(1));
}

void DiagramPictureTest::aMarkGivesWayToWhatIsToBeRead()
{
    FlowLook flow;
    flow.label = {100, 50};
    flow.name.lines = {QStringLiteral("Orders")};
    flow.name.size = {40, 16};
    flow.mark.openThreats = 12;
    const auto cornerWith = [&](const std::vector<QRectF> &obstacles) {
        return markCorners({&flow}, obstacles).front();
    };
    QCOMPARE(cornerWith({}), MarkCorner::TopRight);
    for (const bool isNamed : {true, false}) {
        if (!isNamed)
            flow.name = {};
        // One title after the other is in its way.
        std::vector<QRectF> titles;
        for (int at = 0; at < 3; ++at) {
            flow.markCorner = cornerWith(titles);
            const QRectF mark = PartPainter::markRect(flow);
            for (const QRectF &title : titles)
                QVERIFY(!mark.intersects(title));
            titles.push_back(mark.adjusted(2, 2, -2, -2));
        }
    }
    // Nor do two marks lie over each other, though nothing else is there.
    FlowLook other = flow;
    const auto corners = markCorners({&flow, &other}, {});
    flow.markCorner = corners[0];
    other.markCorner = corners[1];
    QVERIFY(!PartPainter::markRect(flow).intersects(PartPainter::markRect(other)));
}

void DiagramPictureTest::namesLieClearOfElementsAndOfEachOther()
{
    const std::vector<QRectF> obstacles{{100, -20, 40, 40}};
    const QPolygonF line{{0, 0}, {240, 0}};
    const QSizeF size(30, 20);
    const auto places =
        placeLabels({{line, size, {}}, {line, size, {}}, {line, size, QPointF(60, 0)}}, obstacles);
    std::vector<QRectF> rects = obstacles;
    for (const QPointF &place : places) {
        QRectF rect(QPointF(), size);
        rect.moveCenter(place);
        for (const QRectF &other : rects)
            QVERIFY(!rect.intersects(other));
        rects.push_back(rect);
    }
    QCOMPARE(places[2], QPointF(60, 0));
}

QTEST_MAIN(DiagramPictureTest)
#include "diagrampicturetest.moc"
