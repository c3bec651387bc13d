#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

/// The Chinese translation is complete, and keeps every placeholder of its source.
class TranslationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStringIsTranslated_data();
    void everyStringIsTranslated();
    void chineseSentencesHaveChinesePunctuation();
    void aTierIsNamedByItsMeasureWord();

private:
    struct Pair {
        QString source;
        QStringList texts; ///< one, or a form per plural
    };
    static std::vector<Pair> chinese();
};

std::vector<TranslationTest::Pair> TranslationTest::chinese()
{
    QFile input(QStringLiteral(SOURCE_DIR "/translations/gatehouse_zh_CN.ts"));
    if (!input.open(QIODevice::ReadOnly))
        return {};
    std::vector<Pair> pairs;
    QXmlStreamReader reader(&input);
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == QLatin1String("source"))
            pairs.push_back({reader.readElementText(), {}});
        else if (reader.name() == QLatin1String("numerusform"))
            pairs.back().texts += reader.readElementText();
        else if (reader.name() == QLatin1String("translation"))
            pairs.back().texts +=
                reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
    }
    return pairs;
}

void TranslationTest::chineseSentencesHaveChinesePunctuation()
{
    // Half-width brackets belong to an access key, as in 关闭(&C), or stand apart, as in *.xlsx.
    const QString han = QStringLiteral("[\\x{4e00}-\\x{9fff}]");
    const QRegularExpression halfWidth(han + "[,;:!?]|[,;:!?)]" + han + '|' + han + "\\((?!&)|"
                                       + han + "\\.(?!\\.)|[\"']");
    const auto pairs = chinese();
    QVERIFY(pairs.size() > 10);
    QStringList faults;
    for (const Pair &pair : pairs) {
        for (const QString &text : pair.texts) {
            // ";;" stands between two kinds of files.
            if (QString(text).replace(QLatin1String(";;"), QLatin1String("\n")).contains(halfWidth))
                faults += text;
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
}

void TranslationTest::aTierIsNamedByItsMeasureWord()
{
    const QRegularExpression tier(QStringLiteral("[Tt]ier (%\\d)"));
    int found = 0;
    QStringList faults;
    for (const Pair &pair : chinese()) {
        const auto match = tier.match(pair.source);
        if (!match.hasMatch())
            continue;
        ++found;
        const QString wanted = match.captured(1) + QStringLiteral(" 级");
        if (!pair.texts.join(QString()).contains(wanted))
            faults += pair.texts.join(QString());
    }
    QVERIFY(found > 2);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
}

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
