#include "views/charts/chartink.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace gatehouse;

/// Whether tones, shades and lines are told apart by those who see no colours, or on grey paper.
class ChartInkTest : public QObject
{
    Q_OBJECT

    static QImage painted(ChartTone tone, const ColorScheme &scheme)
    {
        QImage image(48, 48, QImage::Format_RGB32);
        image.fill(scheme.surface);
        QPainter painter(&image);
        paintSurface(painter, QRectF(0, 0, 48, 48), inkOf(tone, scheme));
        return image;
    }
    /// As eyes without one kind of cones see it (Viénot, Brettel, Mollon 1999), in linear light.
    static QColor seenBy(const QColor &color, const double (&matrix)[3][3])
    {
        const auto linear = [](double value) { return std::pow(value, 2.2); };
        const double light[3] = {linear(color.redF()), linear(color.greenF()),
                                 linear(color.blueF())};
        double seen[3];
        for (int row = 0; row < 3; ++row) {
            double sum = 0;
            for (int column = 0; column < 3; ++column)
                sum += matrix[row][column] * light[column];
            seen[row] = std::pow(std::clamp(sum, 0.0, 1.0), 1 / 2.2);
        }
        return QColor::fromRgbF(float(seen[0]), float(seen[1]), float(seen[2]));
    }
    /// The middle difference of two pictures' greys, 0 to 255, at the best of all shifts: patterns
    /// that are only moved against each other are the same.
    static double greyDistance(const QImage &one, const QImage &other)
    {
        double least = 255;
        for (int dx = 0; dx < 6; ++dx) {
            for (int dy = 0; dy < 6; ++dy) {
                double sum = 0;
                for (int y = 4; y < 36; ++y) {
                    for (int x = 4; x < 36; ++x)
                        sum +=
                            std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x + dx, y + dy)));
                }
                least = std::min(least, sum / (32 * 32));
            }
        }
        return least;
    }
    static void schemes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    static const ColorScheme &scheme(bool dark) { return dark ? darkScheme() : lightScheme(); }

private Q_SLOTS:
    void everyEdgeStandsOutFromTheSurface_data() { schemes(); }
    void everyEdgeStandsOutFromTheSurface()
    {
        QFETCH(bool, dark);
        for (const ChartTone tone : allChartTones) {
            const double ratio =
                contrastRatio(inkOf(tone, scheme(dark)).line, scheme(dark).surface);
            QVERIFY2(ratio >= 3, qPrintable(QStringLiteral("%1: %2").arg(int(tone)).arg(ratio)));
        }
    }

    void aPatternStandsOutFromItsGround_data() { schemes(); }
    void aPatternStandsOutFromItsGround()
    {
        QFETCH(bool, dark);
        for (const ChartTone tone : allChartTones) {
            const ChartInk ink = inkOf(tone, scheme(dark));
            if (ink.pattern == ChartPattern::Filled || ink.pattern == ChartPattern::Pale
                || ink.pattern == ChartPattern::Hollow)
                continue;
            const double ratio = contrastRatio(ink.line, ink.ground);
            QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1: %2").arg(int(tone)).arg(ratio)));
        }
    }

    void anyTwoTonesAreToldApartInGrey_data() { schemes(); }
    void anyTwoTonesAreToldApartInGrey()
    {
        QFETCH(bool, dark);
        for (const ChartTone one : allChartTones) {
            for (const ChartTone other : allChartTones) {
                if (one >= other)
                    continue;
                const double distance =
                    greyDistance(painted(one, scheme(dark)), painted(other, scheme(dark)));
                QVERIFY2(distance >= 14,
                         qPrintable(QStringLiteral("%1 and %2: %3")
                                        .arg(int(one))
                                        .arg(int(other))
                                        .arg(distance)));
            }
        }
    }

    void thePatternSaysTheToneWithoutItsColour()
    {
        QSet<int> patterns;
        for (const ChartTone tone : allChartTones)
            patterns.insert(int(inkOf(tone, lightScheme()).pattern));
        QCOMPARE(patterns.size(), qsizetype(allChartTones.size()));
        // What is usual in one trend differs in sign or stroke.
        const ChartTone lines[] = {ChartTone::First, ChartTone::Second, ChartTone::Third,
                                   ChartTone::Fourth};
        QSet<QPair<int, int>> looks;
        for (const ChartTone tone : lines) {
            const ChartInk ink = inkOf(tone, lightScheme());
            looks.insert({int(ink.stroke), int(ink.sign)});
        }
        QCOMPARE(looks.size(), 4);
    }

    void shadesGetDarkerWithTheShareForEveryEye_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("eye");
        for (const bool dark : {false, true}) {
            for (int eye = 0; eye < 3; ++eye)
                QTest::addRow("%s, eye %d", dark ? "dark" : "light", eye) << dark << eye;
        }
    }
    void shadesGetDarkerWithTheShareForEveryEye()
    {
        QFETCH(bool, dark);
        QFETCH(int, eye);
        static const double eyes[3][3][3] = {
            {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
            {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}}};
        double before = 1;
        for (int step = 0; step <= 4; ++step) {
            const QColor shade = seenBy(heatOf(step / 4.0, scheme(dark)), eyes[eye]);
            const double ratio = contrastRatio(shade, scheme(dark).surface);
            if (step > 0)
                QVERIFY2(
                    ratio > before * 1.12,
                    qPrintable(QStringLiteral("%1: %2 after %3").arg(step).arg(ratio).arg(before)));
            before = ratio;
        }
    }

    void theNumberInACellCanBeRead_data() { schemes(); }
    void theNumberInACellCanBeRead()
    {
        QFETCH(bool, dark);
        for (int percent = 0; percent <= 100; ++percent) {
            const QColor ground = heatOf(percent / 100.0, scheme(dark));
            const double ratio = contrastRatio(textOn(ground, scheme(dark)), ground);
            QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1%: %2").arg(percent).arg(ratio)));
        }
    }
};

QTEST_MAIN(ChartInkTest)
#include "chartinktest.moc"
