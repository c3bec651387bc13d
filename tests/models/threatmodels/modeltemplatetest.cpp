#include "models/threatmodels/modelgeometry.h"
#include "models/threatmodels/modeljson.h"
#include "models/threatmodels/modeltemplate.h"
#include "models/threatmodels/threatgeneration.h"

#include <QRegularExpression>
#include <QTest>

using namespace gatehouse;

class ModelTemplateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyOneHoldsTogether_data();
    void everyOneHoldsTogether();
    void eachHasIdentitiesOfItsOwn();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
};

void ModelTemplateTest::everyOneHoldsTogether_data()
{
    QTest::addColumn<QString>("key");
    QVERIFY(ModelTemplate::builtIn().size() >= 4);
    for (const ModelTemplate &each : ModelTemplate::builtIn())
        QTest::newRow(qPrintable(each.key)) << each.key;
}

void ModelTemplateTest::everyOneHoldsTogether()
{
    QFETCH(const QString, key);
    static const QRegularExpression chinese(QStringLiteral("\\p{Han}"));
    const ThreatLibrary &library = ThreatLibrary::builtIn();
    const ModelTemplate &found = *ModelTemplate::find(key);
    for (const Language language : {Language::Chinese, Language::English}) {
        const ThreatModel model = found.instantiate(language);
        QVERIFY(checkModel(model));
        QVERIFY(model.elements.size() >= 8);
        QVERIFY(model.flows.size() >= 8);
        QVERIFY(!model.assets.empty());
        QSet<QString> shown;
        for (const Diagram &diagram : model.diagrams) {
            for (const Placement &placement : diagram.placements)
                shown.insert(placement.element);
            for (const Route &route : diagram.routes)
                shown.insert(route.flow);
        }
        const auto check = [&](const auto &part) {
            QCOMPARE(part.name.contains(chinese), language == Language::Chinese);
            QVERIFY2(shown.contains(part.uid), qPrintable(part.name));
            // Safeguards are for the person to answer who knows the app.
            for (auto answer = part.answers.begin(); answer != part.answers.end(); ++answer) {
                const ModelQuestion *question = library.question(answer.key());
                QVERIFY2(question && question->section == QLatin1String("facts"),
                         qPrintable(answer.key()));
            }
        };
        for (const ModelElement &element : model.elements) {
            QVERIFY2(library.type(element.type), qPrintable(element.name));
            QCOMPARE(library.type(element.type)->kind, element.kind);
            check(element);
        }
        for (const DataFlow &flow : model.flows) {
            QVERIFY2(flow.type.isEmpty() || library.flowType(flow.type), qPrintable(flow.name));
            check(flow);
        }
        const ModelGeometry geometry = geometryOf(model);
        QVERIFY(!geometry.inside.isEmpty());
        QVERIFY(!geometry.crossings.isEmpty());
        ThreatGenerator generator(library, [](const QString &) { return Condition::Value(); });
        const auto threats = generator.generate(model, geometry, {});
        QVERIFY(threats.size() > 100);
        QVERIFY(std::ranges::none_of(threats, &GeneratedThreat::isExcluded));
        for (const ModelElement &element : model.elements)
            QVERIFY2(!generator.silent().contains(element.uid), qPrintable(element.name));
    }
}

void ModelTemplateTest::eachHasIdentitiesOfItsOwn()
{
    const ModelTemplate &any = ModelTemplate::builtIn().front();
    QSet<QString> uids;
    for (int round = 0; round < 2; ++round) {
        const ThreatModel model = any.instantiate(Language::Chinese);
        for (const ModelElement &element : model.elements) {
            QVERIFY(!uids.contains(element.uid));
            uids.insert(element.uid);
        }
    }
}

void ModelTemplateTest::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no title") << QByteArray(
        "{\"key\": \"a\", \"about_zh\": \"b\", \"about_en\": \"A\"}");
    QTest::newRow("a flow without ends") << QByteArray(
        "{\"key\": \"a\", \"title_zh\": \"b\", \"title_en\": \"A\", \"about_zh\": \"b\", "
        "\"about_en\": \"A\", \"flows\": [{\"key\": \"f\", \"source\": \"x\", "
        "\"target\": \"y\"}]}");
}

void ModelTemplateTest::refusesWhatIsNone()
{
    QFETCH(const QByteArray, json);
    QVERIFY(!ModelTemplate::read(json));
}

QTEST_GUILESS_MAIN(ModelTemplateTest)
#include "modeltemplatetest.moc"
