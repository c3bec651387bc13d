#include "models/redaction/drawing.h"

#include "models/evidence/redaction.h"
#include "models/redaction/picture.h"
#include "models/redaction/plaindrawing.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;

namespace {

QByteArray svg(const QByteArray &inside, const QByteArray &size = "width='40' height='20'")
{
    return "<svg xmlns='http://www.w3.org/2000/svg' "
           "xmlns:xlink='http://www.w3.org/1999/xlink' "
        + size + ">" + inside + "</svg>";
}

const QByteArray redRect = "<rect width='40' height='20' fill='#ff0000'/>";

QByteArray png(QSize size, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(size, format);
    image.fill(Qt::blue);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

QByteArray held(const QByteArray &type, const QByteArray &content)
{
    return "<image width='40' height='20' xlink:href='data:image/" + type + ";base64,"
        + content.toBase64() + "'/>";
}

/// Each level is drawn ten times by the one above it.
QByteArray levels(int count)
{
    QByteArray inside = "<g id='l0'><rect width='1' height='1'/></g>";
    for (int level = 1; level < count; ++level) {
        inside += "<g id='l" + QByteArray::number(level) + "'>";
        for (int i = 0; i < 10; ++i)
            inside += "<use xlink:href='#l" + QByteArray::number(level - 1) + "'/>";
        inside += "</g>";
    }
    return inside;
}

} // namespace

class DrawingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDrawnOnWhite();
    void hasTheProportionsItSays_data();
    void hasTheProportionsItSays();
    void isReadAsAPicture();
    void isPaintedOverAsAPicture();
    void holdsBitmapsOfItsOwn();
    void looksNowhereElse();
    void saysWhatItLeavesOut_data();
    void saysWhatItLeavesOut();
    void keepsNothingThatActs();
    void isRefusedBeyondItsLimits_data();
    void isRefusedBeyondItsLimits();
};

void DrawingTest::isDrawnOnWhite()
{
    const auto drawing = readDrawing(svg("<rect width='20' height='20' fill='#ff0000'/>"));
    QVERIFY(drawing);
    QVERIFY(drawing->isWhole);
    const QImage &picture = drawing->picture;
    QCOMPARE(picture.pixelColor(picture.width() / 4, picture.height() / 2), QColor(Qt::red));
    QCOMPARE(picture.pixelColor(picture.width() * 3 / 4, picture.height() / 2), QColor(Qt::white));
}

void DrawingTest::hasTheProportionsItSays_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << QByteArray("width='40' height='20'") << QSize(1200, 600);
    QTest::newRow("by its view") << QByteArray("viewBox='0 0 2000 1000'") << QSize(2000, 1000);
    QTest::newRow("huge") << QByteArray("width='500000' height='250000'") << QSize(4096, 2048);
    QTest::newRow("a line") << QByteArray("width='500000' height='1'") << QSize(4096, 1);
}

void DrawingTest::hasTheProportionsItSays()
{
    QFETCH(QByteArray, said);
    QFETCH(QSize, size);
    const auto drawing = readDrawing(svg(redRect, said));
    QVERIFY(drawing);
    QCOMPARE(drawing->picture.size(), size);
}

void DrawingTest::isReadAsAPicture()
{
    const auto picture = readPicture(svg(redRect));
    QVERIFY(picture);
    QCOMPARE(picture->size(), QSize(1200, 600));
    QVERIFY(!readPicture("<a/>"));
    QVERIFY(!readPicture("neither"));
}

void DrawingTest::isPaintedOverAsAPicture()
{
    Redaction mark;
    mark.width = 600;
    mark.height = 600;
    const auto copy = redactedPicture(svg(redRect), {mark});
    QVERIFY(copy);
    const QImage painted = QImage::fromData(*copy, "png");
    QCOMPARE(painted.pixelColor(100, 100), QColor(Qt::black));
    QCOMPARE(painted.pixelColor(1100, 100), QColor(Qt::red));
}

void DrawingTest::holdsBitmapsOfItsOwn()
{
    const auto drawing = readDrawing(svg(held("png", png({40, 20}))));
    QVERIFY(drawing);
    QVERIFY(drawing->isWhole);
    QCOMPARE(drawing->picture.pixelColor(600, 300), QColor(Qt::blue));
}

void DrawingTest::looksNowhereElse()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("secret.png"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(png({40, 20}));
    file.close();
    for (const QString &link : {path, QStringLiteral("file://") + path}) {
        const auto drawing =
            readDrawing(svg("<image width='40' height='20' xlink:href='" + link.toUtf8() + "'/>"));
        QVERIFY(drawing);
        QVERIFY(!drawing->isWhole);
        QCOMPARE(drawing->picture.pixelColor(600, 300), QColor(Qt::white));
    }
}

void DrawingTest::saysWhatItLeavesOut_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<bool>("isWhole");
    QTest::newRow("words about it") << QByteArray("<title>t</title><desc>d</desc>") << true;
    QTest::newRow("another program's notes")
        << QByteArray("<i:view xmlns:i='http://www.inkscape.org/namespaces/inkscape'/>") << true;
    QTest::newRow("movement") << QByteArray("<animate attributeName='x'/>") << true;
    QTest::newRow("a page within") << QByteArray("<foreignObject/>") << false;
    QTest::newRow("a filter") << QByteArray("<filter id='f'/>") << false;
    QTest::newRow("a drawing elsewhere")
        << QByteArray("<use xlink:href='other.svg#part'/>") << false;
    QTest::newRow("a drawing within") << held("svg+xml", svg(redRect)) << false;
    QTest::newRow("a drawing said to be a bitmap") << held("png", svg(redRect)) << false;
}

void DrawingTest::saysWhatItLeavesOut()
{
    QFETCH(QByteArray, inside);
    QFETCH(bool, isWhole);
    const auto drawing = readDrawing(svg(redRect + inside));
    QVERIFY(drawing);
    QCOMPARE(drawing->isWhole, isWhole);
    QCOMPARE(drawing->picture.pixelColor(600, 300), QColor(Qt::red));
}

void DrawingTest::keepsNothingThatActs()
{
    const auto plain =
        plainDrawing("<?xml version='1.0'?><?xml-stylesheet href='/etc/hosts'?>"
                     + svg("<script>act()</script><rect onclick='act()' width='4' height='4'/>"
                           "<a xlink:href='http://there/'><rect width='4' height='4'/></a>"));
    QVERIFY(plain);
    for (const char *each : {"act", "there", "hosts", "script"})
        QVERIFY2(!plain->content.contains(each), plain->content.constData());
}

void DrawingTest::isRefusedBeyondItsLimits_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isRead");
    QByteArray deep = redRect;
    for (int i = 0; i < 200; ++i)
        deep = "<g>" + deep + "</g>";
    QByteArray chain;
    for (int i = 0; i < 5'000; ++i)
        chain += "<g id='c" + QByteArray::number(i) + "'><use xlink:href='#c"
            + QByteArray::number(i + 1) + "'/></g>";
    const QByteArray large = png({8'000, 5'000}, QImage::Format_Mono);
    QTest::newRow("some levels") << svg(levels(4)) << true;
    QTest::newRow("levels that multiply") << svg(levels(12)) << false;
    QTest::newRow("what uses itself") << svg("<g id='a'><use xlink:href='#a'/></g>") << false;
    QTest::newRow("a ring") << svg("<g id='a'><use xlink:href='#b'/></g>"
                                   "<g id='b'><use xlink:href='#a'/></g>")
                            << false;
    QTest::newRow("a long chain") << svg(chain) << false;
    QTest::newRow("deep") << svg(deep) << false;
    QTest::newRow("entities") << "<!DOCTYPE svg [<!ENTITY a 'aaaa'>]>"
            + svg("<text y='9'>&a;</text>")
                              << false;
    QTest::newRow("a document type alone") << "<!DOCTYPE svg>" + svg(redRect) << true;
    QTest::newRow("large bitmaps") << svg(held("png", large) + held("png", large)) << false;
    QTest::newRow("cut off") << svg(redRect).chopped(8) << false;
    QTest::newRow("no size") << svg({}, {}) << false;
    QTest::newRow("another document") << QByteArray("<a/>") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void DrawingTest::isRefusedBeyondItsLimits()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, isRead);
    QCOMPARE(readDrawing(content).has_value(), isRead);
}

QTEST_GUILESS_MAIN(DrawingTest)
#include "drawingtest.moc"
