#include "views/design/madewhenseen.h"

#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

using namespace gatehouse;

class MadeWhenSeenTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isMadeOnceItIsSeen()
    {
        int made = 0;
        QTabWidget tabs;
        tabs.addTab(new QWidget, QStringLiteral("first"));
        auto *place = new MadeWhenSeen<QLineEdit>([&made](QWidget *parent) {
            ++made;
            return new QLineEdit(parent);
        });
        tabs.addTab(place, QStringLiteral("second"));
        tabs.show();
        QVERIFY(!place->isMade());
        QVERIFY(!place->made());
        tabs.setCurrentIndex(1);
        QCOMPARE(made, 1);
        QVERIFY(place->made()->isVisible());
        QCOMPARE(place->made()->width(), place->width());
        QCOMPARE(place->focusProxy(), place->get());
        tabs.setCurrentIndex(0);
        tabs.setCurrentIndex(1);
        QCOMPARE(made, 1);
    }

    void isMadeForWhoeverAsks()
    {
        MadeWhenSeen<QLineEdit> place([](QWidget *parent) { return new QLineEdit(parent); });
        place->setText(QStringLiteral("asked for"));
        QVERIFY(place.isMade());
        QVERIFY(!place.get()->isVisible());
        place.show();
        QVERIFY(place.get()->isVisible());
        QCOMPARE(place.get()->text(), QStringLiteral("asked for"));
    }
};

QTEST_MAIN(MadeWhenSeenTest)
#include "madewhenseentest.moc"
