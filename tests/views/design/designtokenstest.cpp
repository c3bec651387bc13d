#include "views/design/designtokens.h"
#include "views/design/gatehousestyle.h"
#include "views/design/theme.h"
#include "views/design/toolbuttons.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>

#include <algorithm>

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

    void placeholdersCanBeRead()
    {
        for (const ColorScheme *scheme : {&lightScheme(), &darkScheme()}) {
            dress(*scheme);
            QLineEdit line;
            QPlainTextEdit text;
            QComboBox box;
            box.setEditable(true);
            for (QWidget *field : {static_cast<QWidget *>(&line), static_cast<QWidget *>(&text),
                                   static_cast<QWidget *>(box.lineEdit())}) {
                field->ensurePolished();
                const QColor ink = field->palette().color(QPalette::PlaceholderText);
                QCOMPARE(ink.alpha(), 255);
                QVERIFY(contrastRatio(ink, scheme->surface) >= 4.5);
                QCOMPARE(field->palette().color(QPalette::Text), scheme->text);
            }
        }
    }

    void focusIsSeenOnAFilledButton()
    {
        for (const ColorScheme *scheme : {&lightScheme(), &darkScheme()}) {
            dress(*scheme);
            QWidget window;
            auto *row = new QHBoxLayout(&window);
            auto *other = new QPushButton(QStringLiteral("Other"));
            auto *filled = new QPushButton(QStringLiteral("Filled"));
            filled->setProperty("look", "primary");
            auto *tool = primaryButton(new QAction(QStringLiteral("Tool"), &window), &window);
            row->addWidget(other);
            for (QWidget *each : {static_cast<QWidget *>(filled), static_cast<QWidget *>(tool)}) {
                row->addWidget(each);
            }
            window.show();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            // How far a colour between its edge and its text stands out from the ground.
            const auto ring = [scheme](QWidget *button) {
                const QImage image = button->grab().toImage();
                double most = 1;
                for (int y = 0; y < 7; ++y) {
                    const QColor color = image.pixelColor(image.width() / 2, y);
                    most = std::max(most, contrastRatio(color, scheme->accent));
                }
                return most;
            };
            for (QWidget *each : {static_cast<QWidget *>(filled), static_cast<QWidget *>(tool)}) {
                other->setFocus();
                QVERIFY(ring(each) < 1.5);
                each->setFocus();
                QVERIFY2(ring(each) >= 3.0, qPrintable(QString::number(ring(each))));
            }
        }
    }

private:
    static void dress(const ColorScheme &scheme)
    {
        qApp->setStyle(new GatehouseStyle);
        qApp->setPalette(Theme::palette(scheme));
        qApp->setStyleSheet(Theme::styleSheet(scheme));
    }
};

QTEST_MAIN(DesignTokensTest)
#include "designtokenstest.moc"
