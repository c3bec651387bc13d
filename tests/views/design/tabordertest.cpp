#include "views/design/taborder.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QTest>

using namespace gatehouse;

class TabOrderTest : public QObject
{
    Q_OBJECT

    struct Window : QWidget {
        bool focusNextPrevChild(bool next) override
        {
            return goOn(stopsInReadingOrder(this), focusWidget(), next);
        }
    };

    static QPushButton *button(const char *name)
    {
        auto *made = new QPushButton(QString::fromLatin1(name));
        made->setObjectName(QString::fromLatin1(name));
        return made;
    }

private Q_SLOTS:
    void leadsAsThePageIsRead()
    {
        Window window;
        auto *tabs = new QTabWidget;
        auto *page = new QWidget;
        auto *list = new QVBoxLayout(page);
        // Made before what stands above and beside it.
        QPushButton *below = button("below");
        QPushButton *hidden = button("hidden");
        QPushButton *disabled = button("disabled");
        auto *area = new QScrollArea;
        area->setFocusPolicy(Qt::NoFocus);
        area->setWidget(below);
        auto *row = new QHBoxLayout;
        QPushButton *right = button("right");
        row->addWidget(button("left"));
        row->addWidget(hidden);
        row->addWidget(disabled);
        row->addWidget(right);
        list->addLayout(row);
        list->addWidget(area);
        tabs->addTab(page, QStringLiteral("One"));
        tabs->addTab(button("of another tab"), QStringLiteral("Two"));
        auto *column = new QVBoxLayout(&window);
        column->addWidget(button("head"));
        column->addWidget(new QLabel(QStringLiteral("text")));
        column->addWidget(tabs);
        hidden->hide();
        disabled->setEnabled(false);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));

        const QList<QWidget *> stops = stopsInReadingOrder(&window);
        stops.first()->setFocus();
        QStringList names;
        for (int i = 0; i < 5; ++i) {
            QWidget *focus = window.focusWidget();
            names += focus == tabs->tabBar() ? QStringLiteral("tabs") : focus->objectName();
            QTest::keyClick(focus, Qt::Key_Tab);
        }
        QCOMPARE(names.join(u' '), QStringLiteral("head tabs left right below"));
        QCOMPARE(window.focusWidget(), stops.first());
        QTest::keyClick(window.focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(window.focusWidget(), static_cast<QWidget *>(below));
    }
};

QTEST_MAIN(TabOrderTest)
#include "tabordertest.moc"
