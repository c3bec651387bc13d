#include "views/design/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QtTest/qtestspontaneevent.h>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <functional>

using namespace gatehouse;

class WheelGuardTest : public QObject
{
    Q_OBJECT

    static void turnWheelOver(QWidget *widget)
    {
        const QPoint middle = widget->rect().center();
        QWheelEvent event(middle, widget->mapToGlobal(middle), {}, QPoint(0, -120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&event); // others are not offered to the parent
        qApp->notify(widget, &event);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("s.ini")),
                                                 QSettings::IniFormat);
        m_theme = std::make_unique<Theme>(*qApp, *m_settings);
    }

    void theWheelScrollsPastEditorsInsteadOfChangingThem_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("focused");
        for (const char *kind : {"combo", "editable combo", "spin", "date", "slider", "tabs"}) {
            for (const bool focused : {false, true})
                QTest::addRow("%s%s", kind, focused ? " with the focus" : "")
                    << QString::fromLatin1(kind) << focused;
        }
    }

    void theWheelScrollsPastEditorsInsteadOfChangingThem()
    {
        QFETCH(const QString, kind);
        QFETCH(const bool, focused);
        QWidget *editor = nullptr;
        QWidget *under = nullptr; // what the pointer is over
        std::function<QVariant()> value;
        if (kind.contains(QStringLiteral("combo"))) {
            auto *combo = new QComboBox;
            combo->addItems({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
            combo->setEditable(kind.startsWith(QStringLiteral("editable")));
            combo->setCurrentIndex(1);
            value = [combo] { return combo->currentIndex(); };
            editor = combo;
            under = combo->isEditable() ? static_cast<QWidget *>(combo->lineEdit()) : combo;
        } else if (kind == QStringLiteral("spin")) {
            auto *spin = new QSpinBox;
            spin->setValue(50);
            value = [spin] { return spin->value(); };
            under = spin->findChild<QLineEdit *>();
            editor = spin;
        } else if (kind == QStringLiteral("date")) {
            auto *date = new QDateEdit(QDate(2026, 3, 2));
            value = [date] { return date->date(); };
            under = date->findChild<QLineEdit *>();
            editor = date;
        } else if (kind == QStringLiteral("slider")) {
            auto *slider = new QSlider(Qt::Horizontal);
            slider->setValue(50);
            value = [slider] { return slider->value(); };
            editor = under = slider;
        } else {
            auto *tabs = new QTabBar;
            for (int i = 0; i < 3; ++i)
                tabs->addTab(QStringLiteral("tab"));
            tabs->setCurrentIndex(1);
            value = [tabs] { return tabs->currentIndex(); };
            editor = under = tabs;
        }

        auto *form = new QWidget;
        auto *column = new QVBoxLayout(form);
        column->addWidget(editor);
        column->addSpacing(2000);
        QScrollArea area;
        area.setWidget(form);
        area.resize(300, 200);
        area.show();
        QApplication::setActiveWindow(&area);
        QVERIFY(QTest::qWaitForWindowActive(&area));
        if (focused)
            editor->setFocus();
        const QVariant before = value();

        turnWheelOver(under);

        QCOMPARE(value(), before);
        QVERIFY(area.verticalScrollBar()->value() > 0);
    }

    void scrollBarsStillTurn()
    {
        QScrollBar bar;
        bar.setRange(0, 1000);
        turnWheelOver(&bar);
        QVERIFY(bar.value() > 0);
    }
};

QTEST_MAIN(WheelGuardTest)
#include "wheelguardtest.moc"
