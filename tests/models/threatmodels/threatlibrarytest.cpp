#include "models/libraries/libraryrepository.h"
#include "models/threatmodels/threatlibrary.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace gatehouse;

class ThreatLibraryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBuiltInOneIsComplete();
    void itsThreatsCoverTheTechnicalRequirements();
    void itsCountermeasuresCanAnswerItsThreats();
    void speaksBothLanguages();
    void asksOnlyWhatFits();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void whatShipsStandsInBothLanguages();
    void knowsOnlyWhatItHas();

private:
    static QJsonObject builtInJson()
    {
        QFile file(QStringLiteral(":/threats/insurance-app-1.0.0.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no threat library");
        return QJsonDocument::fromJson(file.readAll()).object();
    }
    static Result<ThreatLibrary> read(const QJsonObject &json)
    {
        return ThreatLibrary::read(QJsonDocument(json).toJson());
    }
};

void ThreatLibraryTest::theBuiltInOneIsComplete()
{
    const auto library = read(builtInJson());
    QVERIFY2(library, library ? "" : qPrintable(library.error().message));
    QCOMPARE(ThreatLibrary::builtIn().version, library->version);
    QVERIFY(library->types.size() >= 14);
    QVERIFY(library->rules.size() >= 120);
    // The first 53 keep their numbers.
    for (int number = 1; number <= 53; ++number) {
        const QString id = QStringLiteral("T%1").arg(number, 2, 10, QLatin1Char('0'));
        QVERIFY2(library->rule(id), qPrintable(id));
    }
    int atFlows = 0;
    int privacy = 0;
    static const QRegularExpression masvs(QStringLiteral(
        "\\A(STORAGE-[12]|CRYPTO-[12]|AUTH-[123]|NETWORK-[12]|PLATFORM-[123]|CODE-[1-4]|"
        "RESILIENCE-[1-4]|PRIVACY-[1-4])\\z"));
    QSet<ThreatCategory> seen;
    for (const ThreatRule &rule : library->rules) {
        atFlows += rule.atFlows;
        privacy += !isStride(rule.categories.back());
        seen += QSet<ThreatCategory>(rule.categories.begin(), rule.categories.end());
        QVERIFY2(!rule.countermeasures.isEmpty(), qPrintable(rule.id));
        for (const QString &id : rule.masvs)
            QVERIFY2(masvs.match(id).hasMatch(), qPrintable(rule.id + id));
    }
    QVERIFY(atFlows >= 30);
    QVERIFY(privacy >= 30);
    QCOMPARE(seen.size(), static_cast<qsizetype>(allValues<ThreatCategory>().size()));
}

void ThreatLibraryTest::itsThreatsCoverTheTechnicalRequirements()
{
    const ThreatLibrary &threats = ThreatLibrary::builtIn();
    const auto requirements = builtInLibrary();
    QVERIFY(requirements);
    QSet<QString> known;
    QSet<QString> wanted;
    for (const Requirement &requirement : requirements->requirements) {
        known.insert(requirement.key);
        if (requirement.isAssessed() && requirement.clause.startsWith(QLatin1String("6.")))
            wanted.insert(requirement.key);
    }
    for (const ThreatRule &rule : threats.rules) {
        for (const QString &id : rule.requirements) {
            QVERIFY2(known.contains(id), qPrintable(rule.id + QLatin1Char(' ') + id));
            wanted.remove(id);
        }
    }
    for (const LibraryCountermeasure &each : threats.countermeasures) {
        for (const QString &id : each.requirements)
            QVERIFY2(known.contains(id), qPrintable(each.key + QLatin1Char(' ') + id));
    }
    for (const UncoveredRequirement &each : threats.uncovered)
        QVERIFY2(wanted.remove(each.requirement), qPrintable(each.requirement));
    QVERIFY2(wanted.isEmpty(), qPrintable(QStringList(wanted.values()).join(QLatin1Char(' '))));
}

void ThreatLibraryTest::itsCountermeasuresCanAnswerItsThreats()
{
    const ThreatLibrary &library = ThreatLibrary::builtIn();
    for (const ThreatRule &rule : library.rules) {
        if (!rule.exclude)
            continue;
        QSet<QString> set;
        for (const QString &key : rule.countermeasures)
            set.insert(library.countermeasure(key)->sets);
        const auto truth =
            rule.exclude
                ->evaluate([&](const QString &name) -> Condition::Value {
                    return set.contains(name) ? Condition::Value(true) : Condition::Value();
                })
                .truth;
        QVERIFY2(truth == Condition::Truth::Yes, qPrintable(rule.id));
        // And nobody is let off by leaving the form empty.
        QVERIFY2(rule.exclude->evaluate([](const QString &) { return Condition::Value(); }).truth
                     != Condition::Truth::Yes,
                 qPrintable(rule.id));
    }
}

void ThreatLibraryTest::speaksBothLanguages()
{
    static const QRegularExpression chinese(QStringLiteral("\\p{Han}"));
    const auto check = [&](const LocalizedText &text) {
        QVERIFY2(text.zh.contains(chinese), qPrintable(text.zh));
        QVERIFY2(!text.en.contains(chinese), qPrintable(text.en));
    };
    const ThreatLibrary &library = ThreatLibrary::builtIn();
    for (const ElementType &type : library.types)
        check(type.title);
    for (const ModelQuestion &question : library.questions)
        check(question.question);
    for (const LibraryCountermeasure &each : library.countermeasures)
        check(each.about);
    QSet<QString> titles;
    for (const ThreatRule &rule : library.rules) {
        check(rule.title);
        check(rule.description);
        for (const LocalizedText &test : rule.tests)
            check(test);
        QVERIFY2(!titles.contains(rule.title.zh), qPrintable(rule.title.zh));
        titles.insert(rule.title.zh);
    }
}

void ThreatLibraryTest::asksOnlyWhatFits()
{
    const ThreatLibrary &library = ThreatLibrary::builtIn();
    ModelElement client;
    client.type = QStringLiteral("mobile_client");
    ModelElement biometric;
    biometric.type = QStringLiteral("biometric");
    const auto ofClient = library.questionsOf(client);
    QVERIFY(!ofClient.empty());
    QVERIFY(ofClient != library.questionsOf(biometric));
    for (const ModelQuestion *question : ofClient)
        QVERIFY(!question->ofFlows);
    for (const ModelQuestion *question : library.questionsOf(DataFlow()))
        QVERIFY(question->ofFlows);
}

void ThreatLibraryTest::refusesWhatIsWrong_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("a condition that is none") << "rules"
                                              << "include" << QJsonValue("a &");
    QTest::newRow("a name that nobody answers") << "rules"
                                                << "exclude" << QJsonValue("moon_is_full");
    QTest::newRow("a type that is not there")
        << "rules"
        << "types" << QJsonValue(QJsonArray{QStringLiteral("planet")});
    QTest::newRow("a countermeasure that is not there")
        << "rules"
        << "countermeasures" << QJsonValue(QJsonArray{QStringLiteral("prayer")});
    QTest::newRow("a category that is none")
        << "rules"
        << "stride" << QJsonValue(QJsonArray{QStringLiteral("X")});
    QTest::newRow("a likelihood of six") << "rules"
                                         << "likelihood" << QJsonValue(6);
    QTest::newRow("a misspelt member") << "rules"
                                       << "titel_zh" << QJsonValue("x");
    QTest::newRow("a rule twice") << "rules"
                                  << "id" << QJsonValue("T02");
    QTest::newRow("a question of an app's profile") << "questions"
                                                    << "key" << QJsonValue("has_login");
    QTest::newRow("a shape nobody draws") << "types"
                                          << "shape" << QJsonValue("hexagon");
    QTest::newRow("a question that is not there") << "countermeasures"
                                                  << "sets" << QJsonValue("nothing_at_all");
    QTest::newRow("a title that is no text") << "types"
                                             << "title_en" << QJsonValue(7);
}

void ThreatLibraryTest::refusesWhatIsWrong()
{
    QFETCH(const QString, list);
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    QJsonObject json = builtInJson();
    QJsonArray parts = json.value(list).toArray();
    QJsonObject part = parts.at(0).toObject();
    part.insert(field, value);
    parts.replace(0, part);
    json.insert(list, parts);
    const auto library = read(json);
    QVERIFY(!library);
    QCOMPARE(library.error().kind, ErrorKind::Invalid);
    QVERIFY2(library.error().message.contains(field) || list != QLatin1String("rules"),
             qPrintable(library.error().message));
}

void ThreatLibraryTest::whatShipsStandsInBothLanguages()
{
    // Of what people write one language suffices, and reading fills in the other.
    const std::function<void(const QJsonValue &)> check = [&](const QJsonValue &value) {
        for (const QJsonValue &each : value.toArray())
            check(each);
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            check(member.value());
            const QString name = member.key();
            if (!name.endsWith(QStringLiteral("_en")) && name != QStringLiteral("en"))
                continue;
            const QString chinese = name.chopped(2) + QStringLiteral("zh");
            QVERIFY2(!member.value().toString().trimmed().isEmpty(), qPrintable(name));
            QVERIFY2(!object.value(chinese).toString().trimmed().isEmpty(), qPrintable(chinese));
        }
    };
    check(builtInJson());
}

void ThreatLibraryTest::knowsOnlyWhatItHas()
{
    const ThreatLibrary &library = ThreatLibrary::builtIn();
    QVERIFY(!library.rule(QStringLiteral("T9999")));
    QVERIFY(!library.type(QString()));
    QVERIFY(!ThreatLibrary::read("[]"));
    QVERIFY(!ThreatLibrary::read(""));
}

QTEST_GUILESS_MAIN(ThreatLibraryTest)
#include "threatlibrarytest.moc"
