#include "tests/support/testworkspace.h"
#include "views/design/theme.h"
#include "views/threatmodels/diagrampicture.h"
#include "views/threatmodels/labelplacement.h"
#include "views/threatmodels/modeledits.h"

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

    static ThreatModel drawn()
    {
        ThreatModel model;
        Diagram diagram = someDiagram(model, {}, "Diagram");
        ModelElement element;
        element.name = "Client";
        const QString a = addElement(model, diagram, element, {0, 0, 140, 80});
        element.name = "Database";
        element.kind = ElementKind::Store;
        const QString b = addElement(model, diagram, element, {400, 0, 130, 90});
        DataFlow flow;
        flow.name = "Query";
        flow.source = a;
        flow.target = b;
        addFlow(model, diagram, flow);
        BoundaryShape shape;
        shape.rect = {360, -40, 220, 180};
        addBoundary(model, diagram, "Data centre", shape);
        addNote(diagram, "Remember", {0, 150, 140, 60});
        model.diagrams.front() = diagram;
        return model;
    }

private Q_SLOTS:
    void writesDrawingsPicturesAndPages_data();
    void writesDrawingsPicturesAndPages();
    void keepsWhatStandsThere();
    void thereIsNoPictureOfNothing();
    void paintsIntoWhateverIsGiven();
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
    const ThreatModel model = drawn();
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
        QVERIFY(content.contains("Database"));
    }
}

void DiagramPictureTest::keepsWhatStandsThere()
{
    const ThreatModel model = drawn();
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
    QVERIFY(pictureRect({model, diagram}).isEmpty());
}

void DiagramPictureTest::paintsIntoWhateverIsGiven()
{
    const ThreatModel model = drawn();
    const PictureSubject subject{model, model.diagrams.front()};
    const QRectF rect = pictureRect(subject);
    QVERIFY(rect.contains(QRectF(0, -40, 580, 250)));
    for (const ColorScheme *scheme : {&lightScheme(), &darkScheme()}) {
        QImage image(rect.size().toSize(), QImage::Format_RGB32);
        image.fill(scheme->surface);
        QPainter painter(&image);
        painter.translate(-rect.topLeft());
        const QTransform before = painter.transform();
        paintDiagram(painter, subject, Theme::palette(*scheme));
        QCOMPARE(painter.transform(), before);
        painter.end();
        const QPoint inside = (QPointF(20, 60) - rect.topLeft()).toPoint();
        QCOMPARE(image.pixelColor(inside), scheme->tone(Tone::Ready).tint);
    }
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
