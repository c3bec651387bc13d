#include "views/design/filterchipbar.h"
#include "views/design/listfilter.h"
#include "views/design/searchfield.h"

#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace gatehouse;

class ListFilterTest : public QObject
{
    Q_OBJECT

    struct Window : QWidget {
        Window()
        {
            auto *column = new QVBoxLayout(this);
            column->addWidget(search);
            column->addWidget(chips);
            column->addWidget(list);
            chips->setChips({{QStringLiteral("late"), QStringLiteral("Late"), {}, {}, {}}});
            show();
            activateWindow();
        }
        SearchField *search = new SearchField;
        FilterChipBar *chips = new FilterChipBar;
        QListWidget *list = new QListWidget;
        ListFilter filter{search, chips, list, nullptr};
    };

private Q_SLOTS:
    void announcesSearchAndChips()
    {
        Window window;
        QSignalSpy changed(&window.filter, &ListFilter::changed);
        QTest::keyClicks(window.search, QStringLiteral("key"));
        QTest::keyClick(window.search, Qt::Key_Return);
        QCOMPARE(changed.size(), 1);
        window.chips->setCheckedKeys({QStringLiteral("late")});
        QCOMPARE(changed.size(), 2);
    }

    void isClearedInOneStep()
    {
        Window window;
        window.search->setText(QStringLiteral("key"));
        QTest::keyClick(window.search, Qt::Key_Return);
        window.chips->setCheckedKeys({QStringLiteral("late")});
        QSignalSpy changed(&window.filter, &ListFilter::changed);
        window.filter.clear();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(window.search->text(), QString());
        QCOMPARE(window.chips->checkedKeys(), QStringList());
    }

    void downLeadsIntoTheList()
    {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.search->setFocus();
        QTest::keyClick(window.search, Qt::Key_Down);
        QVERIFY(window.list->hasFocus());
    }
};

QTEST_MAIN(ListFilterTest)
#include "listfiltertest.moc"
