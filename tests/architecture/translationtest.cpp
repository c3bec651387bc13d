#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <functional>
#include <map>

/// The Chinese translation is complete, and keeps every placeholder of its source.
class TranslationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStringIsTranslated_data();
    void everyStringIsTranslated();
    void chineseSentencesHaveChinesePunctuation();
    void aTierIsNamedByItsMeasureWord();
    void namesStandInChineseSentencesWithoutSpaces();
    void oneWordStandsForOneConcept_data();
    void oneWordStandsForOneConcept();
    void accessKeysOfAFormDiffer();
    void whatShipsAsDataIsWrittenAlike_data();
    void whatShipsAsDataIsWrittenAlike();

private:
    struct Pair {
        QString context;
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
    QString context;
    QXmlStreamReader reader(&input);
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == QLatin1String("name"))
            context = reader.readElementText();
        else if (reader.name() == QLatin1String("source"))
            pairs.push_back({context, reader.readElementText(), {}});
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
        const QString wanted = match.captured(1) + QStringLiteral("级");
        if (!pair.texts.join(QString()).contains(wanted))
            faults += pair.texts.join(QString());
    }
    QVERIFY(found > 2);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
}

void TranslationTest::namesStandInChineseSentencesWithoutSpaces()
{
    const QRegularExpression spaced(
        QStringLiteral("[\\x{4e00}-\\x{9fff}，。：；、（）“”] +%(L?\\d|n)|%(L?\\d|n) "
                       "+[\\x{4e00}-\\x{9fff}，。：；、（）“”]"
                       "|[\\x{4e00}-\\x{9fff}] +[\\x{4e00}-\\x{9fff}]"));
    QVERIFY(QStringLiteral("账号 %1").contains(spaced));
    QStringList faults;
    for (const Pair &pair : chinese()) {
        for (const QString &text : pair.texts) {
            if (text.contains(spaced))
                faults += text;
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
}

void TranslationTest::oneWordStandsForOneConcept_data()
{
    QTest::addColumn<QString>("other");
    const auto row = [](const char *word, const char *other) {
        QTest::addRow("%s, not %s", word, other) << QString::fromUtf8(other);
    };
    row("修改", "更改");
    row("修改", "改动");
    row("停止", "中止");
    row("计分", "评分");
    row("证据清单", "证据索引");
    row("沿用", "继承");
    row("画像项", "标志");
    row("登记问题", "新建问题");
    row("登记问题", "提出问题");
    row("失效", "已到期");
    row("有效期至", "失效日期");
    row("控制域", "责任侧");
    row("应完成阶段", "适用门禁");
    row("未指定", "未命名");
    row("可选用", "许可$");
    row("未闭环问题", "待整改问题");
    row("1级", "一级");
    row("登录", "登陆");
    row("账号", "帐号");
    row("账号", "账户");
    row("账户", "帐户");
}

void TranslationTest::oneWordStandsForOneConcept()
{
    QFETCH(const QString, other);
    const QRegularExpression word(other);
    QStringList faults;
    for (const Pair &pair : chinese()) {
        for (const QString &text : pair.texts) {
            if (text.contains(word))
                faults += pair.source + QStringLiteral(": ") + text;
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
}

void TranslationTest::accessKeysOfAFormDiffer()
{
    const QRegularExpression form(QStringLiteral("^gatehouse::.*(Editor|Form|Dialog)$"));
    const QRegularExpression key(QStringLiteral("&(\\w)"));
    std::map<std::pair<QString, QString>, QStringList> uses;
    QStringList faults;
    for (const Pair &pair : chinese()) {
        const auto inSource = key.match(pair.source);
        const auto inChinese = key.match(pair.texts.value(0));
        if (inSource.captured(1).toUpper() != inChinese.captured(1).toUpper())
            faults += pair.source + QStringLiteral(": ") + pair.texts.value(0);
        if (inSource.hasMatch() && pair.context.contains(form))
            uses[{pair.context, inSource.captured(1).toUpper()}] += pair.source;
    }
    QVERIFY(uses.size() > 20);
    for (const auto &[where, texts] : uses) {
        if (texts.size() > 1)
            faults += where.first + QStringLiteral(": ") + texts.join(QStringLiteral(" / "));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
}

void TranslationTest::whatShipsAsDataIsWrittenAlike_data()
{
    QTest::addColumn<QString>("file");
    const QDir resources(QStringLiteral(SOURCE_DIR "/resources"));
    for (const char *folder : {"criteria", "guidance", "threats", "demo"}) {
        const QDir each(resources.filePath(QLatin1String(folder)));
        for (const QString &name : each.entryList({QStringLiteral("*.json")}, QDir::Files))
            QTest::newRow(qPrintable(name)) << each.filePath(name);
    }
    // Versions before it stay as they were published.
    const QDir libraries(resources.filePath(QStringLiteral("libraries")));
    const QString newest =
        libraries.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name).constLast();
    QTest::newRow(qPrintable(newest)) << libraries.filePath(newest);
}

// Rules, questions, guidance and the newest library: their Chinese stands on the same screens.
void TranslationTest::whatShipsAsDataIsWrittenAlike()
{
    QFETCH(const QString, file);
    QFile input(file);
    QVERIFY(input.open(QIODevice::ReadOnly));
    const QString han = QStringLiteral("[\\x{4e00}-\\x{9fff}]");
    const QRegularExpression isHan(han);
    const QRegularExpression faulty(
        QStringLiteral(
            "%1 *[,;!?]|[,;!?] *%1|%1[(:]|\\)%1|%1 +%1|[，。；：、（）“”] |更改|帐号|帐户|"
            "登陆|失效日期|已到期|证据索引|待整改问题")
            .arg(han));
    QVERIFY(faulty.match(QStringLiteral("见 条款")).hasMatch());
    QVERIFY(faulty.match(QStringLiteral("先看,再判")).hasMatch());
    QVERIFY(!faulty.match(QStringLiteral("按 JR/T 0092-2019 执行")).hasMatch());
    QStringList faults;
    const std::function<void(const QJsonValue &)> look = [&](const QJsonValue &value) {
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            std::ranges::for_each(object, look);
        } else if (value.isArray()) {
            const QJsonArray array = value.toArray();
            std::ranges::for_each(array, look);
        } else if (const QString text = value.toString();
                   isHan.match(text).hasMatch() && faulty.match(text).hasMatch()) {
            faults += text;
        }
    };
    look(QJsonDocument::fromJson(input.readAll()).object());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
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
