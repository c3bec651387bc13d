#include "views/design/elidedlabel.h"
#include "views/design/emptystate.h"
#include "views/design/filedrop.h"
#include "views/design/filterchipbar.h"
#include "models/appearance/fonts.h"
#include "views/design/inspector.h"
#include "views/design/mnemonics.h"
#include "views/design/searchfield.h"
#include "views/design/selectablelabel.h"
#include "views/design/toolbuttons.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFontMetricsF>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <memory>

using namespace gatehouse;

class ControlsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void manyChipsTakeTwoRowsUntilAllAreAskedFor()
    {
        FilterChipBar bar;
        std::vector<FilterChip> chips;
        for (int i = 0; i < 24; ++i)
            chips.push_back(
                {QString::number(i), QStringLiteral("Filter no. %1").arg(i), {}, {}, {}});
        bar.setChips(chips);
        bar.resize(600, 100);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        const auto shown = [&bar] {
            QList<QToolButton *> buttons;
            for (auto *each : bar.findChildren<QToolButton *>()) {
                if (each->isVisible() && each != bar.more())
                    buttons += each;
            }
            return buttons;
        };
        const auto rows = [&bar, &shown] {
            QSet<int> tops;
            for (const QToolButton *each : shown() + QList<QToolButton *>{bar.more()})
                tops.insert(each->y());
            return tops.size();
        };
        QVERIFY(bar.more()->isVisible());
        QVERIFY(shown().size() < 24);
        QTRY_COMPARE(rows(), 2);
        QVERIFY(bar.more()->text().contains(QString::number(24 - shown().size())));
        // What narrows a list is seen.
        bar.setCheckedKeys({QStringLiteral("23")});
        QVERIFY(shown().last()->isChecked());
        QTRY_COMPARE(rows(), 2);
        bar.more()->click();
        QCOMPARE(shown().size(), 24);
        QVERIFY(bar.more()->isVisible());
        bar.more()->click();
        QVERIFY(shown().size() < 24);
        bar.resize(6000, 100);
        QTRY_COMPARE(shown().size(), 24);
        QVERIFY(!bar.more()->isVisible());
    }

    void searchWaitsForABreathAndAnswersEnterAtOnce()
    {
        SearchField field;
        QSignalSpy searches(&field, &SearchField::searchChanged);
        QTest::keyClicks(&field, QStringLiteral(" log"));
        QCOMPARE(searches.size(), 0);
        QTRY_COMPARE(searches.size(), 1);
        QCOMPARE(searches.at(0).at(0).toString(), QStringLiteral("log"));
        QTest::keyClicks(&field, QStringLiteral("in"));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(searches.size(), 2);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(searches.size(), 3);
        QCOMPARE(searches.at(2).at(0).toString(), QString());
        QVERIFY(field.text().isEmpty());
    }

    void chipsFollowTheRoomOfTheirPage()
    {
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        auto *bar = new FilterChipBar;
        column->addWidget(bar);
        column->addStretch();
        page.resize(700, 300);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        std::vector<FilterChip> chips;
        for (int i = 0; i < 9; ++i) {
            chips.push_back({QString::number(i), QStringLiteral("Filter %1").arg(i), {}, {}, 20});
            bar->setChips(chips);
        }
        const auto hidden = [bar] {
            int count = 0;
            for (const auto *each : bar->findChildren<QToolButton *>())
                count += each->isVisible() || each == bar->more() ? 0 : 1;
            return count;
        };
        QTRY_COMPARE(hidden(), 0);
        page.resize(200, 300);
        QTRY_VERIFY(hidden() > 0);
        page.resize(700, 300);
        QTRY_COMPARE(hidden(), 0);
    }

    void chipsKeepWhatIsOnWhenTheyAreCountedAgain()
    {
        FilterChipBar bar;
        bar.setChips({{QStringLiteral("late"), QStringLiteral("Late"), {}, {}, 3},
                      {QStringLiteral("ready"), QStringLiteral("Ready"), {}, {}, 1}});
        QSignalSpy changes(&bar, &FilterChipBar::checkedKeysChanged);
        auto *late = bar.findChildren<QToolButton *>().constFirst();
        QTest::mouseClick(late, Qt::LeftButton);
        QCOMPARE(changes.size(), 1);
        bar.setChips({{QStringLiteral("ready"), QStringLiteral("可签核"), {}, {}, 0},
                      {QStringLiteral("late"), QStringLiteral("逾期"), {}, {}, 4}});
        QCOMPARE(bar.checkedKeys(), QStringList{QStringLiteral("late")});
        QCOMPARE(changes.size(), 1);
        bar.setCheckedKeys({QStringLiteral("ready")});
        QCOMPARE(bar.checkedKeys(), QStringList{QStringLiteral("ready")});
        QCOMPARE(changes.size(), 2);
    }

    void exclusiveChipsLeaveOneOn()
    {
        FilterChipBar bar;
        bar.setExclusive(true);
        bar.setChips({{QStringLiteral("a"), QStringLiteral("A"), {}, {}, {}},
                      {QStringLiteral("b"), QStringLiteral("B"), {}, {}, {}}});
        for (QToolButton *chip : bar.findChildren<QToolButton *>())
            QTest::mouseClick(chip, Qt::LeftButton);
        QCOMPARE(bar.checkedKeys(), QStringList{QStringLiteral("b")});
    }

    void aLongNameShortensItselfButIsReadInFull()
    {
        const QString name = QString(300, QChar(0x4fdd));
        ElidedLabel label(name);
        QVERIFY(label.minimumSizeHint().width() < 100);
        QCOMPARE(label.accessibleName(), name);
    }

    void aRemnantThatSaysNothingIsLeftOut()
    {
        const auto isBlank = [](ElidedLabel &label, int width) {
            label.resize(width, label.sizeHint().height());
            const QImage image = label.grab().toImage();
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixel(x, y) != image.pixel(0, 0))
                        return false;
                }
            }
            return true;
        };
        ElidedLabel label(QStringLiteral("2,481 of 12,066 assessments"));
        label.setShortest(80);
        QVERIFY(isBlank(label, 40));
        QVERIFY(!isBlank(label, 90));
        // What is short is never a remnant.
        label.setText(QStringLiteral("12"));
        QVERIFY(!isBlank(label, 40));
    }

    void anEmptyPlaceOffersItsNextStep()
    {
        EmptyState place(QStringLiteral("portfolio"));
        place.setTexts(QStringLiteral("No apps yet"), QStringLiteral("Add the first."));
        QVERIFY(place.button()->isHidden());
        place.setTexts(QStringLiteral("No apps yet"), {}, QStringLiteral("Add app"));
        QVERIFY(!place.button()->isHidden());
        QSignalSpy asked(&place, &EmptyState::actionRequested);
        QTest::mouseClick(place.button(), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
    }

    void inspectorShowsDashesForNothingAndFolds()
    {
        auto *grid = new KeyValueGrid;
        grid->addRow(QStringLiteral("Owner"), QString());
        grid->addRow(QStringLiteral("Name"), QStringLiteral("e保 & 𠮷"));
        grid->addFixedRow(QStringLiteral("SHA-256"), QString(64, QLatin1Char('a')));
        QCOMPARE(grid->value(QStringLiteral("Owner")), QStringLiteral("—"));
        QCOMPARE(grid->value(QStringLiteral("Name")), QStringLiteral("e保 & 𠮷"));
        QCOMPARE(grid->value(QStringLiteral("SHA-256")), QString(64, QLatin1Char('a')));
        InspectorPanel panel;
        InspectorSection *section = panel.addSection(grid, QStringLiteral("Facts"));
        section->setFolded(true);
        QVERIFY(grid->isHidden());
        section->setFolded(false);
        QVERIFY(!grid->isHidden());
        grid->clear();
        QCOMPARE(grid->rowCount(), 0);
    }

    void everyLineOfAValueIsSeenInANarrowPane()
    {
        InspectorPanel panel;
        auto *grid = new KeyValueGrid;
        // As many pages do: the facts stand below each other with other texts.
        auto *texts = new QWidget;
        auto *column = new QVBoxLayout(texts);
        column->setContentsMargins(0, 0, 0, 0);
        auto *statement = new SelectableLabel(QStringLiteral("A text over several lines, which "
                                                             "stands above what is known."));
        column->addWidget(statement);
        column->addWidget(grid);
        panel.addSection(texts, QStringLiteral("Facts"));
        const auto fill = [grid](const QString &value) {
            grid->clear();
            grid->addRow(QStringLiteral("Due at"), value);
            grid->addRow(QStringLiteral("A name that takes two lines"), QStringLiteral("0"));
            grid->addRow(QStringLiteral("Controls"), value);
        };
        const auto isWhole = [grid] {
            int values = 0;
            for (const auto *label : grid->findChildren<SelectableLabel *>()) {
                ++values;
                if (label->height() < label->heightForWidth(label->width()))
                    return false;
            }
            return values == 3;
        };
        panel.resize(280, 500);
        fill(QStringLiteral("Design, Development, Test, Operation"));
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QTRY_VERIFY(isWhole());
        for (const int width : {320, 400, 300, 262}) {
            panel.resize(width, 500);
            QTRY_VERIFY(isWhole());
        }
        fill(QStringLiteral("\u9700\u6c42\u3001\u8bbe\u8ba1\u3001\u5f00\u53d1\u3001\u6d4b"
                            "\u8bd5\u3001\u4ea4\u4ed8\u3001\u8fd0\u8425"));
        QTRY_VERIFY(isWhole());
        panel.hide();
        fill(QStringLiteral("Requirements, Design, Development, Test, Operation"));
        panel.show();
        QTRY_VERIFY(isWhole());
    }

    void takesDroppedFilesOfItsKindOnly()
    {
        const QTemporaryDir folder;
        const auto make = [&](const QString &name) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) ? file.fileName() : QString();
        };
        const QString wanted = make(QStringLiteral("a.XLSX"));
        const QString other = make(QStringLiteral("b.txt"));
        QWidget target;
        FileDrop drop(&target, {QStringLiteral("xlsx")});
        QSignalSpy dropped(&drop, &FileDrop::filesDropped);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(wanted), QUrl::fromLocalFile(other),
                      QUrl::fromLocalFile(folder.path()),
                      QUrl(QStringLiteral("https://example.org/c.xlsx"))});
        QDragEnterEvent enter(QPoint(1, 1), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(1, 1), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&target, &event);
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped.at(0).at(0).toStringList(), QStringList{wanted});
        drop.setEnabled(false);
        QDragEnterEvent again(QPoint(1, 1), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        again.ignore();
        QCoreApplication::sendEvent(&target, &again);
        QVERIFY(!again.isAccepted());
    }

    void aNameIsReadWithoutItsLetter()
    {
        QCOMPARE(withoutMnemonic(QStringLiteral("&Open…")), QStringLiteral("Open…"));
        QCOMPARE(withoutMnemonic(QStringLiteral("打开(&O)…")), QStringLiteral("打开…"));
        QCOMPARE(withoutMnemonic(QStringLiteral("缺陷（示例）(n)")),
                 QStringLiteral("缺陷（示例）(n)"));
        QAction open(QStringLiteral("打开(&O)…"));
        const std::unique_ptr<QToolButton> button(toolButton(&open, nullptr));
        QCOMPARE(button->accessibleName(), QStringLiteral("打开…"));
    }

    void numbersStandBelowEachOther()
    {
        const QFontMetricsF metrics(numberFont(bodyFont()));
        for (const QChar digit : QStringLiteral("0123456789"))
            QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(QLatin1Char('0')));
    }
};

QTEST_MAIN(ControlsTest)
#include "controlstest.moc"
