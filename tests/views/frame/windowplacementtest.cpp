#include "views/frame/windowplacement.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTest>
#include <QWidget>

using namespace gatehouse;

class WindowPlacementTest : public QObject
{
    Q_OBJECT

    const QMargins m_frame{0, 30, 0, 0};

private Q_SLOTS:
    void theFirstStartStaysOnTheScreen_data()
    {
        QTest::addColumn<QRect>("screen");
        QTest::addColumn<QSize>("expected");
        QTest::newRow("large") << QRect(0, 0, 2560, 1440) << QSize(1440, 900);
        QTest::newRow("as large as the window, with a panel")
            << QRect(0, 32, 1440, 868) << QSize(1440, 838);
        QTest::newRow("laptop") << QRect(0, 0, 1366, 728) << QSize(1366, 698);
        QTest::newRow("scaled laptop") << QRect(0, 0, 911, 485) << QSize(911, 455);
        QTest::newRow("right of the origin") << QRect(1920, 100, 1280, 700) << QSize(1280, 670);
    }

    void theFirstStartStaysOnTheScreen()
    {
        QFETCH(const QRect, screen);
        QFETCH(const QSize, expected);
        const QRect place =
            firstPlacement({1440, 900}, {screen, QRect(5000, 0, 4000, 3000)}, m_frame);
        QCOMPARE(place.size(), expected);
        QVERIFY(screen.contains(place.marginsAdded(m_frame)));
    }

    void withoutAScreenTheWantedSizeStands()
    {
        QCOMPARE(firstPlacement({1440, 900}, {}, m_frame), QRect(0, 0, 1440, 900));
        QCOMPARE(broughtBack({1, 2, 3, 4}, {}, m_frame), QRect(1, 2, 3, 4));
    }

    void aSavedPlaceComesBackOntoAScreenThatIsThere_data()
    {
        QTest::addColumn<QRect>("saved");
        QTest::addColumn<QRect>("expected");
        QTest::newRow("fits") << QRect(100, 60, 1000, 600) << QRect(100, 60, 1000, 600);
        QTest::newRow("on the second screen")
            << QRect(1500, 60, 1000, 600) << QRect(1500, 60, 1000, 600);
        QTest::newRow("hangs over the edge, most of it on the second")
            << QRect(1200, 60, 1000, 600) << QRect(1366, 60, 1000, 600);
        QTest::newRow("on a screen that is gone")
            << QRect(4000, 60, 1000, 600) << QRect(366, 60, 1000, 600);
        QTest::newRow("left and above of all")
            << QRect(-3000, -900, 1000, 600) << QRect(0, 30, 1000, 600);
        QTest::newRow("too large") << QRect(0, 30, 2400, 1300) << QRect(1366, 30, 1920, 1050);
        QTest::newRow("title bar above the screen")
            << QRect(100, 0, 1000, 600) << QRect(100, 30, 1000, 600);
    }

    void aSavedPlaceComesBackOntoAScreenThatIsThere()
    {
        QFETCH(const QRect, saved);
        QFETCH(const QRect, expected);
        const QList<QRect> screens{QRect(0, 0, 1366, 728), QRect(1366, 0, 1920, 1080)};
        QCOMPARE(broughtBack(saved, screens, m_frame), expected);
    }

    void aWindowStandsOnTheScreenAtItsFirstStartAndAfter()
    {
        const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
        QWidget first;
        placeWindow(first, {});
        QVERIFY(screen.contains(first.geometry()));
        first.show();
        QVERIFY(screen.contains(first.geometry()));

        QWidget larger;
        larger.setGeometry(3000, 2000, 3000, 2000);
        QWidget again;
        placeWindow(again, larger.saveGeometry());
        again.show();
        QVERIFY(screen.contains(again.geometry()));
    }
};

QTEST_MAIN(WindowPlacementTest)
#include "windowplacementtest.moc"
