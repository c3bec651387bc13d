#include "models/libraries/guidance.h"
#include "models/libraries/libraryrepository.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace gatehouse;

namespace {

/// One text of the guidance and what it is: "6.1.3-1.a static".
struct GuidanceText {
    QString name;
    QString requirement;
    LocalizedText text;
};

std::vector<GuidanceText> everyText()
{
    std::vector<GuidanceText> texts;
    for (const auto &[key, guidance] : Guidance::builtIn().requirements()) {
        for (const auto &[method, text] : guidance.verify)
            texts.push_back({key + u' ' + toKey(method), key, text});
        texts.push_back({key + QStringLiteral(" evidence"), key, guidance.evidence});
        texts.push_back({key + QStringLiteral(" failure"), key, guidance.failure});
    }
    return texts;
}

/// The letters of a text: what is left when only numbers and marks differ.
QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar each : text.toLower()) {
        if (each.isLetter())
            letters += each;
    }
    return letters;
}

/// The runs of so many letters that a text is made of.
std::set<QString> shingles(const QString &text, int length)
{
    const QString letters = lettersOf(text);
    std::set<QString> found;
    for (qsizetype at = 0; at + length <= letters.size(); ++at)
        found.insert(letters.mid(at, length));
    return found;
}

constexpr int chineseRun = 3;
constexpr int englishRun = 8;
/// Of the runs that either of two texts has, the share that both have: unrelated texts of one
/// clause come to a fifth, one text with a word exchanged to more than a half.
constexpr double mostShared = 0.35;

bool alike(std::size_t shared, std::size_t one, std::size_t other)
{
    return static_cast<double>(shared) > mostShared * static_cast<double>(one + other - shared);
}

bool alike(const QString &one, const QString &other, int run)
{
    const std::set<QString> first = shingles(one, run);
    const std::set<QString> second = shingles(other, run);
    const auto shared = std::ranges::count_if(
        first, [&second](const QString &each) { return second.contains(each); });
    return alike(static_cast<std::size_t>(shared), first.size(), second.size());
}

/// Pairs of texts that say nearly the same; found by the runs they share, not pair by pair.
QStringList nearlyEqual(const std::vector<QString> &texts, const std::vector<GuidanceText> &names,
                        int run)
{
    std::map<QString, std::vector<std::size_t>> textsWith;
    std::vector<std::size_t> sizes;
    QStringList found;
    for (std::size_t text = 0; text < texts.size(); ++text) {
        const std::set<QString> own = shingles(texts[text], run);
        std::map<std::size_t, std::size_t> shared;
        for (const QString &each : own) {
            std::vector<std::size_t> &others = textsWith[each];
            for (const std::size_t other : others)
                ++shared[other];
            others.push_back(text);
        }
        for (const auto &[other, count] : shared) {
            if (alike(count, sizes[other], own.size()))
                found += names[other].name + QStringLiteral(" = ") + names[text].name;
        }
        sizes.push_back(own.size());
    }
    return found;
}

} // namespace

/// What ships: how each assessable requirement of JR/T 0225-2021 is verified.
class GuidanceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isWholeInItsFiles();
    void guidesEveryMethodOfEveryVersion_data();
    void guidesEveryMethodOfEveryVersion();
    void guidesNothingThatIsNotAssessed();
    void speaksOfItsLibraryOnly();
    void saysEnoughAndNotTooMuch();
    void isChineseInChinese();
    void isEnglishInEnglish();
    void tellsTextsThatAreAlike_data();
    void tellsTextsThatAreAlike();
    void repeatsNothing();
    void isNotTheRequirementAgain();
};

void GuidanceTest::isWholeInItsFiles()
{
    const QDir folder(QStringLiteral(":/guidance"));
    const Guidance &guidance = Guidance::builtIn();
    QCOMPARE(guidance.library(), QLatin1StringView(builtInLibraryKey));
    std::set<QString> keys;
    for (const QString &name : folder.entryList()) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonParseError error;
        const QJsonObject chapter = QJsonDocument::fromJson(file.readAll(), &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError,
                 qUtf8Printable(name + u' ' + error.errorString()));
        QCOMPARE(chapter.keys(),
                 (QStringList{QStringLiteral("library"), QStringLiteral("requirements"),
                              QStringLiteral("version")}));
        QCOMPARE(chapter["library"].toString(), guidance.library());
        QCOMPARE(chapter["version"].toString(), guidance.version());
        const QJsonObject requirements = chapter["requirements"].toObject();
        for (auto entry = requirements.begin(); entry != requirements.end(); ++entry) {
            const QByteArray key = entry.key().toUtf8();
            QVERIFY2(keys.insert(entry.key()).second, key);
            const QJsonObject own = entry->toObject();
            QCOMPARE(own.keys(), (QStringList{"evidence", "failure", "verify"}));
            const QJsonObject verify = own["verify"].toObject();
            // A method that nobody knows would be left out without a word.
            const RequirementGuidance *read = guidance.of(guidance.library(), entry.key());
            QVERIFY2(read, key);
            QCOMPARE(read->verify.size(), static_cast<std::size_t>(verify.size()));
            for (const QJsonValue &text : verify)
                QCOMPARE(text.toObject().keys(), (QStringList{"en", "zh"}));
        }
    }
    QCOMPARE(keys.size(), guidance.requirements().size());
}

void GuidanceTest::guidesEveryMethodOfEveryVersion_data()
{
    QTest::addColumn<int>("assessed");
    QTest::newRow("1.0.0") << 147;
    QTest::newRow("1.1.0") << 147;
    QTest::newRow("1.2.0") << 148;
}

void GuidanceTest::guidesEveryMethodOfEveryVersion()
{
    const auto library = builtInLibrary(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(library);
    int assessed = 0;
    for (const Requirement &each : library->requirements) {
        if (!each.isAssessed())
            continue;
        ++assessed;
        const RequirementGuidance *guidance = Guidance::builtIn().of(library->key, each.key);
        QVERIFY2(guidance, qUtf8Printable(each.key));
        for (const Method method : each.methods)
            QVERIFY2(guidance->verify.contains(method),
                     qUtf8Printable(each.key + u' ' + toKey(method)));
    }
    QTEST(assessed, "assessed");
}

void GuidanceTest::guidesNothingThatIsNotAssessed()
{
    std::map<QString, std::set<Method>> asked;
    for (const char *version : builtInLibraryVersions) {
        const auto library = builtInLibrary(QLatin1StringView(version));
        QVERIFY(library);
        for (const Requirement &each : library->requirements) {
            if (each.isAssessed())
                asked[each.key].insert(each.methods.begin(), each.methods.end());
        }
    }
    for (const auto &[key, guidance] : Guidance::builtIn().requirements()) {
        for (const auto &[method, text] : guidance.verify)
            QVERIFY2(asked[key].contains(method), qUtf8Printable(key + u' ' + toKey(method)));
    }
}

void GuidanceTest::speaksOfItsLibraryOnly()
{
    const Guidance &guidance = Guidance::builtIn();
    const QString key = QStringLiteral("6.1.3-1.a");
    QVERIFY(guidance.of(guidance.library(), key));
    QVERIFY(guidance.of(guidance.library(), key)->verify.contains(Method::Static));
    QVERIFY(!guidance.of(QStringLiteral("masvs"), key));
    QVERIFY(!guidance.of(guidance.library(), QStringLiteral("6.1.3.a")));
    // One version assesses it, the next shows it only.
    const auto version = [](const char *name) { return builtInLibrary(QLatin1StringView(name)); };
    const QString definition = QStringLiteral("6.3.2.a");
    QVERIFY(guidance.of(guidance.library(), *version("1.0.0")->requirementByKey(definition)));
    QVERIFY(!guidance.of(guidance.library(), *version("1.2.0")->requirementByKey(definition)));
}

void GuidanceTest::saysEnoughAndNotTooMuch()
{
    for (const GuidanceText &each : everyText()) {
        const bool isMethod = !each.name.endsWith(QLatin1StringView(" evidence"))
            && !each.name.endsWith(QLatin1StringView(" failure"));
        const auto fits = [](const QString &text, qsizetype least, qsizetype most) {
            return text.trimmed() == text && text.size() >= least && text.size() <= most;
        };
        QVERIFY2(fits(each.text.zh, isMethod ? 30 : 12, isMethod ? 220 : 120),
                 qUtf8Printable(each.name + u' ' + each.text.zh));
        QVERIFY2(fits(each.text.en, isMethod ? 80 : 40, isMethod ? 520 : 280),
                 qUtf8Printable(each.name + u' ' + each.text.en));
    }
}

void GuidanceTest::isChineseInChinese()
{
    static const QRegularExpression halfWidth(
        QStringLiteral("%1\\s?[,;:!?()]|[,;:!?()]\\s?%1|%1[.\"']|[\"']%1")
            .arg(QStringLiteral("[\\x{4e00}-\\x{9fff}]")));
    // Names of calls and commands stay; a run of words is a sentence that was left over.
    static const QRegularExpression english(
        QStringLiteral("(?:[A-Za-z]+ ){5}|\\b(?:the|and|of|is|are|with|or)\\b"));
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    for (const GuidanceText &each : everyText()) {
        const QByteArray said = (each.name + u' ' + each.text.zh).toUtf8();
        QVERIFY2(!halfWidth.match(each.text.zh).hasMatch(), said);
        QVERIFY2(!english.match(each.text.zh).hasMatch(), said);
        QVERIFY2(each.text.zh.endsWith(u'。'), said);
        QVERIFY2(!each.text.zh.contains(QStringLiteral("更改")), said);
        QVERIFY2(each.text.zh.count(han) * 5 > each.text.zh.size(), said);
    }
}

void GuidanceTest::isEnglishInEnglish()
{
    static const QRegularExpression foreign(
        QStringLiteral("[\\p{Han}\\x{3000}-\\x{303f}\\x{ff00}-\\x{ffef}]"));
    for (const GuidanceText &each : everyText()) {
        const QByteArray said = (each.name + u' ' + each.text.en).toUtf8();
        QVERIFY2(!foreign.match(each.text.en).hasMatch(), said);
        QVERIFY2(each.text.en.endsWith(u'.'), said);
        QVERIFY2(!each.text.en.contains(QStringLiteral("  ")), said);
    }
}

void GuidanceTest::tellsTextsThatAreAlike_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("run");
    QTest::addColumn<bool>("areAlike");
    const QString chinese = QStringLiteral("取最近3次演练记录，核对参加人、日期和结论。");
    QTest::newRow("other numbers and marks")
        << chinese << QStringLiteral("取最近五次演练记录：核对参加人、日期与结论") << chineseRun
        << true;
    QTest::newRow("another matter")
        << chinese << QStringLiteral("在网关查看启用的加密套件。") << chineseRun << false;
    const QString english = QStringLiteral("Take the last three drill records and check the date.");
    QTest::newRow("one word exchanged")
        << english << QStringLiteral("Take the last three audit records and check the date.")
        << englishRun << true;
    QTest::newRow("same opening, other matter")
        << english << QStringLiteral("Take the last build and look into its manifest for services.")
        << englishRun << false;
}

void GuidanceTest::tellsTextsThatAreAlike()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const int, run);
    QTEST(alike(one, other, run), "areAlike");
}

void GuidanceTest::repeatsNothing()
{
    const std::vector<GuidanceText> texts = everyText();
    std::vector<QString> chinese;
    std::vector<QString> english;
    std::map<QString, QString> said;
    for (const GuidanceText &each : texts) {
        for (const QString &text : {each.text.zh, each.text.en}) {
            const auto [before, isNew] = said.emplace(lettersOf(text), each.name);
            QVERIFY2(isNew, qUtf8Printable(before->second + QStringLiteral(" = ") + each.name));
        }
        chinese.push_back(each.text.zh);
        english.push_back(each.text.en);
    }
    QCOMPARE(nearlyEqual(chinese, texts, chineseRun), QStringList());
    QCOMPARE(nearlyEqual(english, texts, englishRun), QStringList());
}

void GuidanceTest::isNotTheRequirementAgain()
{
    static const QRegularExpression ends(QStringLiteral("[。；.;]"));
    for (const char *version : builtInLibraryVersions) {
        const auto library = builtInLibrary(QLatin1StringView(version));
        QVERIFY(library);
        for (const GuidanceText &each : everyText()) {
            const Requirement *requirement = library->requirementByKey(each.requirement);
            if (!requirement)
                continue;
            for (const Language language : {Language::Chinese, Language::English}) {
                const QString text = lettersOf(each.text.in(language));
                for (const QString &sentence : requirement->statement.in(language).split(ends)) {
                    const QString letters = lettersOf(sentence);
                    QVERIFY2(letters.size() < 6 || !text.contains(letters),
                             qUtf8Printable(each.name + u' ' + sentence));
                }
            }
        }
    }
}

QTEST_GUILESS_MAIN(GuidanceTest)
#include "guidancetest.moc"
