#include "models/base/quantity.h"

#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace gatehouse;

/// Whatever the desktop's locale, numbers follow the language the program speaks.
class QuantityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // A desktop that writes its numbers neither as Chinese nor as English does.
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    }

    void sizesFollowTheLanguage_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("chinese");
        QTest::addColumn<QString>("english");
        const auto row = [](const char *name, qint64 bytes, const char *chinese,
                            const char *english) {
            QTest::newRow(name) << bytes << QString::fromUtf8(chinese)
                                << QString::fromUtf8(english);
        };
        row("nothing", 0, "0字节", "0 bytes");
        row("one", 1, "1字节", "1 byte");
        row("bytes", 512, "512字节", "512 bytes");
        row("just under", 1023, "1,023字节", "1,023 bytes");
        row("a kilobyte", 1024, "1.0 KB", "1.0 KB");
        row("megabytes", 1'258'291, "1.2 MB", "1.2 MB");
        row("no thousand and twenty-four", 1024 * 1024 - 1, "1.0 MB", "1.0 MB");
        row("gigabytes", 5LL * 1024 * 1024 * 1024, "5.0 GB", "5.0 GB");
        row("beyond the last unit", 3000LL << 40, "3000.0 TB", "3000.0 TB");
    }

    void sizesFollowTheLanguage()
    {
        QFETCH(qint64, bytes);
        QFETCH(QString, chinese);
        QFETCH(QString, english);
        for (const auto &[key, expected] :
             {std::pair("zh_CN", chinese), std::pair("en", english)}) {
            QTranslator translator;
            QVERIFY(translator.load(QStringLiteral(":/i18n/gatehouse_%1.qm").arg(key)));
            QVERIFY(QCoreApplication::installTranslator(&translator));
            QCOMPARE(sizeText(bytes), expected);
        }
    }

    void toTheByteWhereItMatters()
    {
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/gatehouse_zh_CN.qm")));
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QCOMPARE(exactSizeText(1'234'567), QStringLiteral("1,234,567字节"));
        QCOMPARE(exactSizeText(5'000'000'000), QStringLiteral("5,000,000,000字节"));
        QCOMPARE(countText(1'200'000), QStringLiteral("1,200,000"));
    }
};

QTEST_GUILESS_MAIN(QuantityTest)
#include "quantitytest.moc"
