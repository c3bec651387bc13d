#include "views/design/refreshwhenseen.h"

#include <QTabWidget>
#include <QTest>

using namespace gatehouse;

class RefreshWhenSeenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refreshesAtOnceWhatIsInSightAndTheRestWhenItComesThere()
    {
        QTabWidget tabs;
        auto *front = new QWidget;
        auto *back = new QWidget;
        tabs.addTab(front, QStringLiteral("front"));
        tabs.addTab(back, QStringLiteral("back"));
        int fronts = 0;
        int backs = 0;
        RefreshWhenSeen ofFront(front, [&] { ++fronts; });
        RefreshWhenSeen ofBack(back, [&] { ++backs; });
        tabs.show();
        QCOMPARE(fronts, 0); // nothing was asked for

        ofFront.request();
        ofBack.request();
        ofBack.request();
        QCOMPARE(fronts, 1);
        QCOMPARE(backs, 0);
        tabs.setCurrentWidget(back);
        QCOMPARE(backs, 1);
        tabs.setCurrentWidget(front);
        tabs.setCurrentWidget(back);
        QCOMPARE(backs, 1);
        ofBack.request();
        QCOMPARE(backs, 2);
    }

    void doesAtOnceWhatSomebodyCannotWaitFor()
    {
        QWidget widget;
        int times = 0;
        RefreshWhenSeen refresh(&widget, [&] { ++times; });
        QVERIFY(!refresh.settle()); // nothing was asked for
        refresh.request();
        QCOMPARE(times, 0);
        QVERIFY(refresh.settle());
        QCOMPARE(times, 1);
        QVERIFY(!refresh.settle());
        widget.show();
        QCOMPARE(times, 1);
    }
};

QTEST_MAIN(RefreshWhenSeenTest)
#include "refreshwhenseentest.moc"
