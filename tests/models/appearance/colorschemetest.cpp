#include "models/appearance/colorscheme.h"

#include <QTest>

using namespace gatehouse;

class ColorSchemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsTheContrastOfBlackAndWhite()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        // #767676 on white is the well-known edge of AA.
        QVERIFY(qAbs(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    }

    void everyTextCanBeRead_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        for (const ColorScheme *scheme : {&lightScheme(), &darkScheme()}) {
            for (const auto &pair : scheme->textPairs()) {
                const QString name =
                    (scheme->isDark ? QStringLiteral("dark: ") : QStringLiteral("light: "))
                    + pair.name;
                QTest::newRow(qPrintable(name)) << pair.ink << pair.ground;
            }
        }
    }

    void everyTextCanBeRead()
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        const double ratio = contrastRatio(ink, ground);
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
    }

    void fieldsStandOutFromTheirGround()
    {
        for (const ColorScheme *scheme : {&lightScheme(), &darkScheme()}) {
            for (const QColor &ground : {scheme->window, scheme->surface, scheme->raised})
                QVERIFY(contrastRatio(scheme->fieldBorder, ground) >= 3.0);
        }
    }
};

QTEST_GUILESS_MAIN(ColorSchemeTest)
#include "colorschemetest.moc"
