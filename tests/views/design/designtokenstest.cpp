#include "views/design/designtokens.h"
#include "views/design/theme.h"

#include <QRegularExpression>
#include <QTest>

using namespace gatehouse;

class DesignTokensTest : public QObject
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

    void aPaletteLeadsBackToItsScheme()
    {
        QVERIFY(schemeOf(Theme::palette(darkScheme())).isDark);
        QVERIFY(!schemeOf(Theme::palette(lightScheme())).isDark);
    }

    void everyTokenOfTheStyleSheetIsKnown()
    {
        for (const ColorScheme *scheme : {&lightScheme(), &darkScheme()}) {
            const QString sheet = Theme::styleSheet(*scheme);
            QVERIFY(sheet.contains(scheme->surface.name()));
            const auto left = QRegularExpression(QStringLiteral(R"(\$\{[^}]*\})"))
                                  .match(sheet.mid(sheet.indexOf(QLatin1StringView("*/"))));
            QVERIFY2(!left.hasMatch(), qPrintable(left.captured()));
        }
    }
};

QTEST_MAIN(DesignTokensTest)
#include "designtokenstest.moc"
