#include <QDir>
#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

/// The Chinese translation is complete, and keeps every placeholder of its source.
class TranslationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStringIsTranslated_data();
    void everyStringIsTranslated();
};

void TranslationTest::everyStringIsTranslated_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("Simplified Chinese") << "gatehouse_zh_CN.ts";
    QTest::newRow("English plurals") << "gatehouse_en.ts";
}

void TranslationTest::everyStringIsTranslated()
{
    QFETCH(QString, file);
    QFile input(QStringLiteral(SOURCE_DIR "/translations/") + file);
    QVERIFY(input.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&input);
    QStringList faults;
    QString source;
    int messages = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == QLatin1String("source")) {
            source = reader.readElementText();
            ++messages;
        } else if (reader.name() == QLatin1String("translation")) {
            const bool unfinished = reader.attributes().hasAttribute("type");
            const QString text = reader.readElementText(QXmlStreamReader::IncludeChildElements);
            if (unfinished || text.trimmed().isEmpty())
                faults += "untranslated: " + source;
            for (const char *placeholder : {"%1", "%2", "%3", "%4", "%n"}) {
                if (source.contains(placeholder) && !text.contains(placeholder))
                    faults += QString("%1 is missing: %2").arg(placeholder, source);
            }
        }
    }
    QVERIFY(!reader.hasError());
    QVERIFY(messages > 10);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
}

QTEST_GUILESS_MAIN(TranslationTest)
#include "translationtest.moc"
