#include "models/appearance/iconimage.h"

#include <QColor>
#include <QTest>
#include <QThread>

using namespace gatehouse;

class IconImageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drawsInTheInkThatIsAskedFor();
    void isTheSameOnEveryThread();
    void isEmptyWhereThereIsNoSuchIcon();
};

void IconImageTest::drawsInTheInkThatIsAskedFor()
{
    const QImage image = iconImage(QStringLiteral("threats"), QSize(48, 48), Qt::red);
    QCOMPARE(image.size(), QSize(48, 48));
    int drawn = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() < 255)
                continue;
            QCOMPARE(image.pixelColor(x, y), QColor(Qt::red));
            ++drawn;
        }
    }
    QVERIFY(drawn > 20);
}

void IconImageTest::isTheSameOnEveryThread()
{
    QImage elsewhere;
    const std::unique_ptr<QThread> thread(QThread::create(
        [&] { elsewhere = iconImage(QStringLiteral("person"), QSize(20, 20), Qt::blue); }));
    thread->start();
    thread->wait();
    QVERIFY(!elsewhere.isNull());
    QCOMPARE(iconImage(QStringLiteral("person"), QSize(20, 20), Qt::blue), elsewhere);
}

void IconImageTest::isEmptyWhereThereIsNoSuchIcon()
{
    QVERIFY(hasIcon(QStringLiteral("person")));
    QVERIFY(!hasIcon(QStringLiteral("no-such-icon")));
    const QImage image = iconImage(QStringLiteral("no-such-icon"), QSize(8, 8), Qt::black);
    QCOMPARE(image.size(), QSize(8, 8));
    QCOMPARE(image.pixelColor(4, 4).alpha(), 0);
}

QTEST_MAIN(IconImageTest)
#include "iconimagetest.moc"
