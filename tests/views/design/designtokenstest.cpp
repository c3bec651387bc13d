#include "views/design/designtokens.h"
#include "views/design/theme.h"

#include <QRegularExpression>
#include <QTest>

using namespace gatehouse;

class DesignTokensTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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
