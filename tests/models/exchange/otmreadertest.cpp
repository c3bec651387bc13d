#include "tests/models/exchange/exchangefixture.h"

using namespace gatehouse;

class OtmReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEverything();
    void readsYamlLikeJson();
    void readsWordsOfYaml_data();
    void readsWordsOfYaml();
    void mergesFieldsOfYaml();
    void keepsLongNumbersOfYamlApart();
    void takesWordsForTrueAndFalse_data();
    void takesWordsForTrueAndFalse();
    void saysThatNothingIsInsideOfAComponent();
    void findsPlacesWithinTheirParents();
    void drawsZonesAroundWhatBelongsToThem();
    void laysOutWhatHasNoPlace();
    void laysOutNothingOverAnother();
    void readsHowThreatsStand_data();
    void readsHowThreatsStand();
    void givesFlowsToNobodyAnEnd();
    void putsEndsOfFlowsIntoZones();
    void readsVersionOne();
    void tellsKindsByTypes_data();
    void tellsKindsByTypes();
    void takesTheZoneOfAComponentItself();
    void leavesOutWhatIsTurnedDown();
    void leavesOutDiagramsWithoutPlaces();
    void refusesWhatIsNotClear_data();
    void refusesWhatIsNotClear();
};

void OtmReaderTest::readsEverything()
{
    const ModelReading reading = readOrFail(fixture("claims.otm.json"));
    QCOMPARE(reading.format, ModelFormat::OpenThreatModel);
    QCOMPARE(reading.formatVersion, "0.2.0");
    const ModelDocument &document = reading.document;
    const ThreatModel &model = document.model;
    QCOMPARE(model.name, "Claims");
    QCOMPARE(model.assets.size(), std::size_t(2));
    QCOMPARE(model.assets[0].confidentiality, AssetNeed::High);
    QCOMPARE(model.assets[0].integrity, AssetNeed::Medium);
    QCOMPARE(model.assets[0].availability, AssetNeed::Low);
    QCOMPARE(model.boundaries.size(), std::size_t(3));
    QCOMPARE(model.elements.size(), std::size_t(5 + 1));
    QCOMPARE(model.flows.size(), std::size_t(4));
    QCOMPARE(named(model.elements, "Records").kind, ElementKind::Store);
    QCOMPARE(named(model.elements, "Customer").kind, ElementKind::Actor);
    QCOMPARE(named(model.elements, "API").assets.size(), 2);
    QVERIFY(named(model.flows, "Claim").isBidirectional);
    QCOMPARE(named(model.flows, "Claim").assets, QStringList{model.assets[0].uid});
    QVERIFY(isLost(reading.lost, "components[0].type"));
    QVERIFY(!isLost(reading.lost, "components[4].type"));

    // A threat for each part that has it, and those that none has.
    QCOMPARE(document.threats.size(), std::size_t(7));
    QCOMPARE(threatCalled(document, "Of nobody in particular").subject, QString());
    const DocumentThreat &input = document.threats[0];
    QCOMPARE(input.title, "Forged input");
    QCOMPARE(input.subject, named(model.elements, "App").uid);
    QCOMPARE(toKeys(input.categories), "S T");
    QCOMPARE(input.inherent, (ThreatRating{3, 5}));
    QCOMPARE(input.state, ThreatState::Designed);
    QCOMPARE(document.countermeasures.size(), std::size_t(2));
    // Implemented here and required there: required everywhere.
    QCOMPARE(document.countermeasures[0].stage, CountermeasureStage::Decided);
    QVERIFY(isLost(reading.lost, "components[1].threats[0].mitigations[0].state"));
    QCOMPARE(threatCalled(document, "Nothing done").inherent, (ThreatRating{0, 1}));
    QCOMPARE(threatCalled(document, "Nothing done").state, ThreatState::Open);
    QVERIFY(isLost(reading.lost, "components[1].threats[1].state"));
    QVERIFY(isLost(reading.lost, "threats[1].categories[1]"));
}

void OtmReaderTest::readsYamlLikeJson()
{
    const ModelReading json = readOrFail(fixture("claims.otm.json"));
    const ModelReading yaml = readOrFail(fixture("claims.otm.yaml"));
    QCOMPARE(yaml.format, ModelFormat::OpenThreatModelYaml);
    QVERIFY(yaml.document == json.document);
    QVERIFY(yaml.lost == json.lost);
    const ModelReading more = readOrFail(fixture("claims.otm.yaml") + "---\nmore: 1\n");
    QVERIFY(more.document == json.document);
    QVERIFY(isLost(more.lost, "---"));
}

void OtmReaderTest::readsWordsOfYaml_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QByteArray("Claims") << "Claims";
    QTest::newRow("a version") << QByteArray("0.2.0") << "0.2.0";
    QTest::newRow("a number") << QByteArray("17") << "17";
    QTest::newRow("a number in quotes") << QByteArray("\"0017\"") << "0017";
    QTest::newRow("with zeros before it") << QByteArray("0017") << "0017";
    QTest::newRow("nothing") << QByteArray("~") << "";
    QTest::newRow("nothing in quotes") << QByteArray("'~'") << "~";
    QTest::newRow("true in quotes") << QByteArray("'true'") << "true";
    QTest::newRow("yes is a word") << QByteArray("yes") << "yes";
    QTest::newRow("no number") << QByteArray(".nan") << ".nan";
    QTest::newRow("folded") << QByteArray(">-\n    two\n    lines") << "two lines";
    QTest::newRow("an alias") << QByteArray("&a word") << "word";
}

void OtmReaderTest::readsWordsOfYaml()
{
    QFETCH(const QByteArray, word);
    QFETCH(const QString, name);
    const ModelReading reading =
        readOrFail("otmVersion: 0.2.0\nproject:\n  id: p\n  name: " + word + "\n");
    QCOMPARE(reading.document.model.name, name);
}

void OtmReaderTest::mergesFieldsOfYaml()
{
    const ModelReading reading = readOrFail(R"(otmVersion: 0.2.0
project: {name: p, id: p, description: &words "of all"}
x-service: &service {type: mysql, description: *words, parent: {trustZone: z}}
x-described: &described {description: of its own, name: Nobody}
trustZones: [{id: z, name: Z}]
components:
  - <<: *service
    id: a
    name: A
  - id: b
    name: B
    type: user
    <<: [*described, *service]
  - {id: c, name: C, "<<": quoted, "type": process}
)");
    const ThreatModel &model = reading.document.model;
    QCOMPARE(model.elements.size(), 3u);
    QCOMPARE(named(model.elements, "A").kind, ElementKind::Store);
    QCOMPARE(named(model.elements, "A").description, "of all");
    // Its own fields count, then those that are named first.
    QCOMPARE(named(model.elements, "B").kind, ElementKind::Actor);
    QCOMPARE(named(model.elements, "B").description, "of its own");
    QVERIFY(!isLost(reading.lost, "components[0].<<"));
    QVERIFY(!isLost(reading.lost, "components[1].<<"));
    QVERIFY(isLost(reading.lost, "components[2].<<"));
}

void OtmReaderTest::keepsLongNumbersOfYamlApart()
{
    const ModelReading reading = readOrFail(R"(otmVersion: 0.2.0
project: {name: p, id: p}
components:
  - {id: 12345678901234567890, name: A}
  - {id: 12345678901234567891, name: B}
dataflows: [{id: 1, name: F, source: 12345678901234567890, destination: 12345678901234567891}]
)");
    const ThreatModel &model = reading.document.model;
    QCOMPARE(model.elements.size(), 2u);
    QCOMPARE(model.flows[0].source, named(model.elements, "A").uid);
    QCOMPARE(model.flows[0].target, named(model.elements, "B").uid);
}

void OtmReaderTest::takesWordsForTrueAndFalse_data()
{
    QTest::addColumn<QJsonValue>("word");
    QTest::addColumn<bool>("isBoth");
    QTest::addColumn<bool>("isLostThere");
    QTest::newRow("true") << QJsonValue(true) << true << false;
    QTest::newRow("a text") << QJsonValue("true") << true << false;
    QTest::newRow("as YAML 1.1 has it") << QJsonValue("Yes") << true << false;
    QTest::newRow("no") << QJsonValue("no") << false << false;
    QTest::newRow("no word for it") << QJsonValue("both") << false << true;
    QTest::newRow("a number") << QJsonValue(1) << false << true;
}

void OtmReaderTest::takesWordsForTrueAndFalse()
{
    QFETCH(const QJsonValue, word);
    const ModelReading reading =
        readOrFail(with(jsonFixture("claims.otm.json"), "dataflows[0].bidirectional", word));
    QTEST(reading.document.model.flows[0].isBidirectional, "isBoth");
    QTEST(isLost(reading.lost, "dataflows[0].bidirectional"), "isLostThere");
}

void OtmReaderTest::saysThatNothingIsInsideOfAComponent()
{
    const QJsonObject json = with(
        jsonFixture("claims.otm.json"), "components[1].parent",
        QJsonObject{{"component", valueAt(jsonFixture("claims.otm.json"), "components[0].id")}});
    const ModelReading reading = readOrFail(json);
    QVERIFY(isLost(reading.lost, "components[1].parent"));
    QVERIFY(!isLost(reading.lost, "components[0].parent"));
}

void OtmReaderTest::findsPlacesWithinTheirParents()
{
    const ThreatModel model = readOrFail(fixture("claims.otm.json")).document.model;
    const Diagram &diagram = model.diagrams[0];
    QCOMPARE(diagram.description, "From above");
    QCOMPARE(rectOn(diagram, named(model.elements, "App").uid), QRectF(90, 110, 120, 60));
    QCOMPARE(boxOn(diagram, named(model.boundaries, "Vault").uid), QRectF(700, 240, 200, 200));
    QCOMPARE(rectOn(diagram, named(model.elements, "Records").uid), QRectF(740, 310, 120, 60));
    QCOMPARE(diagram.routes.size(), std::size_t(2));
}

void OtmReaderTest::drawsZonesAroundWhatBelongsToThem()
{
    const QJsonObject json =
        with(jsonFixture("claims.otm.json"), "components[2].representations[0].position.x", 900);
    const ModelReading reading = readOrFail(json);
    const ThreatModel &model = reading.document.model;
    const Diagram &diagram = model.diagrams[0];
    const QRectF records = rectOn(diagram, named(model.elements, "Records").uid);
    QCOMPARE(records.left(), 1600);
    const QRectF vault = boxOn(diagram, named(model.boundaries, "Vault").uid);
    QVERIFY(vault.contains(records));
    QVERIFY(boxOn(diagram, named(model.boundaries, "Cloud").uid).contains(vault));
    QVERIFY(isLost(reading.lost, "trustZones[2].representations"));
    QVERIFY(isLost(reading.lost, "trustZones[1].representations"));
}

void OtmReaderTest::laysOutWhatHasNoPlace()
{
    const ModelReading reading = readOrFail(fixture("claims.otm.json"));
    const ThreatModel &model = reading.document.model;
    QCOMPARE(model.diagrams.size(), std::size_t(2));
    const Diagram &other = model.diagrams[1];
    const QRectF table = rectOn(other, named(model.elements, "Table").uid);
    const QRectF records = rectOn(other, named(model.elements, "Records").uid);
    QVERIFY(records.contains(table));
    QVERIFY(boxOn(other, named(model.boundaries, "Vault").uid).contains(records));
    QVERIFY(boxOn(other, named(model.boundaries, "Phone").uid)
                .contains(rectOn(other, named(model.elements, "Customer").uid)));
    QVERIFY(isLost(reading.lost, "components[3].representations"));
    // Every flow is on some diagram.
    for (const DataFlow &flow : model.flows) {
        QVERIFY(std::ranges::any_of(model.diagrams, [&](const Diagram &diagram) {
            return std::ranges::any_of(diagram.routes,
                                       [&](const Route &route) { return route.flow == flow.uid; });
        }));
    }
}

void OtmReaderTest::laysOutNothingOverAnother()
{
    QJsonArray zones;
    QJsonArray components;
    for (int i = 0; i < 12; ++i) {
        QJsonObject zone{{"id", QString::number(i)}, {"name", QString::number(i)}};
        if (i % 3 == 1)
            zone.insert("parent", QJsonObject{{"trustZone", QString::number(i - 1)}});
        zones.append(zone);
        for (int c = 0; c < i; ++c)
            components.append(
                QJsonObject{{"id", QStringLiteral("%1-%2").arg(i).arg(c)},
                            {"name", QStringLiteral("%1-%2").arg(i).arg(c)},
                            {"parent", QJsonObject{{"trustZone", QString::number(i)}}}});
    }
    const ModelReading reading = readOrFail(QJsonObject{{"otmVersion", "0.2.0"},
                                                        {"project", QJsonObject{{"name", "x"}}},
                                                        {"trustZones", zones},
                                                        {"components", components}});
    const ThreatModel &model = reading.document.model;
    QCOMPARE(model.diagrams.size(), std::size_t(1));
    const Diagram &diagram = model.diagrams[0];
    QCOMPARE(diagram.placements.size(), std::size_t(66));
    QCOMPARE(diagram.boundaries.size(), std::size_t(12));
    for (const Placement &one : diagram.placements) {
        for (const Placement &other : diagram.placements)
            QVERIFY(&one == &other || !one.rect.intersects(other.rect));
        const QString zone = model.element(one.element)->name.section('-', 0, 0);
        for (const BoundaryShape &shape : diagram.boundaries) {
            const QString name = model.boundary(shape.boundary)->name;
            const bool holds =
                name == zone || (zone.toInt() % 3 == 1 && name.toInt() == zone.toInt() - 1);
            QCOMPARE(shape.rect.contains(one.rect), holds);
            QCOMPARE(shape.rect.intersects(one.rect), holds);
        }
    }
}

void OtmReaderTest::readsHowThreatsStand_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("hasMitigation");
    QTest::addColumn<ThreatState>("expected");
    QTest::addColumn<bool>("stateLost");
    QTest::newRow("exposed") << "exposed" << true << ThreatState::Open << false;
    QTest::newRow("expose") << "expose" << true << ThreatState::Open << false;
    QTest::newRow("generated") << "AutoGenerated" << true << ThreatState::Open << false;
    QTest::newRow("mitigated") << "mitigated" << true << ThreatState::Designed << false;
    QTest::newRow("mitigated by nothing") << "mitigated" << false << ThreatState::Open << true;
    QTest::newRow("accepted") << "Accepted" << false << ThreatState::Accepted << false;
    QTest::newRow("not applicable")
        << "not-applicable" << false << ThreatState::NotApplicable << false;
    QTest::newRow("unknown") << "odd" << true << ThreatState::Open << true;
}

void OtmReaderTest::readsHowThreatsStand()
{
    QFETCH(const QString, state);
    QFETCH(const bool, hasMitigation);
    QFETCH(const ThreatState, expected);
    QFETCH(const bool, stateLost);
    QJsonObject json =
        with(jsonFixture("claims.otm.json"), "components[0].threats[0].state", state);
    if (!hasMitigation)
        json = with(json, "components[0].threats[0].mitigations", QJsonValue());
    const ModelReading reading = readOrFail(json);
    QCOMPARE(reading.document.threats[0].state, expected);
    QCOMPARE(isLost(reading.lost, "components[0].threats[0].state"), stateLost);
}

void OtmReaderTest::givesFlowsToNobodyAnEnd()
{
    const ModelReading reading = readOrFail(fixture("claims.otm.json"));
    const DataFlow &flow = named(reading.document.model.flows, "To nobody");
    const ModelElement *end = reading.document.model.element(flow.target);
    QVERIFY(end);
    QCOMPARE(end->kind, ElementKind::Actor);
    QVERIFY(isLost(reading.lost, "dataflows[3].destination"));
}

void OtmReaderTest::putsEndsOfFlowsIntoZones()
{
    QJsonObject json = with(jsonFixture("claims.otm.json"), "dataflows[3].destination", "cloud");
    json = with(json, "dataflows[2].destination", "cloud");
    const ModelReading reading = readOrFail(json);
    const ThreatModel &model = reading.document.model;
    const DataFlow &flow = named(model.flows, "To nobody");
    const ModelElement *end = model.element(flow.target);
    QVERIFY(end);
    QCOMPARE(end->name, "Cloud");
    QCOMPARE(end->kind, ElementKind::Actor);
    // One for all that end there, within the zone.
    QCOMPARE(model.flows[2].target, end->uid);
    QVERIFY(std::ranges::any_of(model.diagrams, [&](const Diagram &diagram) {
        return boxOn(diagram, named(model.boundaries, "Cloud").uid)
            .contains(rectOn(diagram, end->uid));
    }));
    QVERIFY(isLost(reading.lost, "dataflows[3].destination"));
    QVERIFY(linesOf(reading.lost).contains("trust zone"));
}

void OtmReaderTest::readsVersionOne()
{
    const ModelReading reading = readOrFail(fixture("first.otm.yaml"));
    QCOMPARE(reading.formatVersion, "0.1.0");
    const ThreatModel &model = reading.document.model;
    QCOMPARE(model.elements.size(), std::size_t(4));
    QCOMPARE(model.boundaries.size(), std::size_t(3));
    QCOMPARE(model.flows.size(), std::size_t(2));
    QCOMPARE(named(model.elements, "Agent").kind, ElementKind::Actor);
    QCOMPARE(named(model.elements, "Archive").kind, ElementKind::Store);
    QCOMPARE(named(model.flows, "Asks").source, named(model.elements, "Agent").uid);
    QCOMPARE(named(model.flows, "Asks").target, named(model.elements, "Desk").uid);
    const Diagram &diagram = model.diagrams.at(0);
    const auto holds = [&](const char *zone, const char *element) {
        return boxOn(diagram, named(model.boundaries, zone).uid)
            .contains(rectOn(diagram, named(model.elements, element).uid));
    };
    QVERIFY(holds("Outside", "Agent"));
    QVERIFY(holds("Office", "Desk"));
    QVERIFY(holds("Office", "Drawer")); // inside a component, which a plain word may name, too
    QVERIFY(holds("Cellar", "Archive"));
    QVERIFY(isLost(reading.lost, "trustzones[0].type"));
    QVERIFY(!isLost(reading.lost, "components[0].parent"));
    QVERIFY(!isLost(reading.lost, "dataflows[0].from"));
}

void OtmReaderTest::tellsKindsByTypes_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<ElementKind>("kind");
    for (const char *type : {"rds", "dynamodb", "aws-dynamodb", "aurora-mysql", "data-store",
                             "CosmosDB", "nosql", "user-database", "object-storage", "s3-bucket"})
        QTest::newRow(type) << QString::fromLatin1(type) << ElementKind::Store;
    for (const char *type : {"mobile-client", "mobile_client", "mobile-app", "android-app",
                             "ios-client", "user-service", "customer-api", "web-application"})
        QTest::newRow(type) << QString::fromLatin1(type) << ElementKind::Process;
    for (const char *type :
         {"web-client", "client", "user", "mobile-user", "external-service", "browser"})
        QTest::newRow(type) << QString::fromLatin1(type) << ElementKind::Actor;
}

void OtmReaderTest::tellsKindsByTypes()
{
    QFETCH(const QString, type);
    QFETCH(const ElementKind, kind);
    const ModelReading reading =
        readOrFail(with(jsonFixture("claims.otm.json"), "components[0].type", type));
    QCOMPARE(reading.document.model.elements[0].kind, kind);
    QVERIFY(isLost(reading.lost, "components[0].type"));
}

void OtmReaderTest::takesTheZoneOfAComponentItself()
{
    QJsonObject json =
        with(jsonFixture("claims.otm.json"), "components[3].parent", QJsonValue::Undefined);
    json = with(json, "components[3].trustZone", "vault");
    const ModelReading reading = readOrFail(json);
    const ThreatModel &model = reading.document.model;
    QVERIFY(!isLost(reading.lost, "components[3].trustZone"));
    const QString element = model.elements[3].uid;
    QVERIFY(std::ranges::any_of(model.diagrams, [&](const Diagram &diagram) {
        const QRectF rect = rectOn(diagram, element);
        return !rect.isNull()
            && boxOn(diagram, named(model.boundaries, "Vault").uid).contains(rect);
    }));
    // Beside a parent it says something else.
    json = with(json, "components[3].parent", QJsonObject{{"trustZone", "cloud"}});
    QVERIFY(isLost(readOrFail(json).lost, "components[3].trustZone"));
}

void OtmReaderTest::leavesOutWhatIsTurnedDown()
{
    const QString state = "components[0].threats[0].mitigations[0].state";
    QJsonObject json = with(jsonFixture("claims.otm.json"), state, "rejected");
    // It stands elsewhere, too, where it counts.
    const ModelReading here = readOrFail(json);
    QCOMPARE(here.document.countermeasures.size(), std::size_t(2));
    QVERIFY(
        !here.document.threats[0].countermeasures.contains(here.document.countermeasures[0].uid));
    QVERIFY(isLost(here.lost, state));
    json = with(json, "components[1].threats[0].mitigations[0].state", "Rejected");
    const ModelReading everywhere = readOrFail(json);
    QCOMPARE(everywhere.document.countermeasures.size(), std::size_t(1));
    QVERIFY(isLost(everywhere.lost, "components[0].threats[0].mitigations[0].mitigation")
            || isLost(everywhere.lost, "components[1].threats[0].mitigations[0].mitigation"));
}

void OtmReaderTest::leavesOutDiagramsWithoutPlaces()
{
    QJsonObject json = jsonFixture("claims.otm.json");
    const qsizetype diagrams = json.value("representations").toArray().size();
    json = with(json, QStringLiteral("representations[%1]").arg(diagrams),
                QJsonObject{{"id", "bare"}, {"name", "Bare"}, {"type", "diagram"}});
    const QJsonArray shown = valueAt(json, "components[0].representations").toArray();
    const QString path = QStringLiteral("components[0].representations[%1]").arg(shown.size());
    json = with(json, path, QJsonObject{{"id", "bare-app"}, {"representation", "bare"}});
    const ModelReading reading = readOrFail(json);
    QCOMPARE(reading.document.model.diagrams.size(), std::size_t(2));
    for (const Diagram &diagram : reading.document.model.diagrams)
        QVERIFY(diagram.name != "Bare");
    QVERIFY(isLost(reading.lost, path));
    QVERIFY(isLost(reading.lost, QStringLiteral("representations[%1]").arg(diagrams)));
}

void OtmReaderTest::refusesWhatIsNotClear_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("a component twice") << "components[1].id" << QJsonValue("app");
    QTest::newRow("a zone twice") << "trustZones[1].id" << QJsonValue("phone");
    QTest::newRow("a flow twice") << "dataflows[1].id" << QJsonValue("f1");
    QTest::newRow("in a circle") << "trustZones[1].parent"
                                 << QJsonValue(QJsonObject{{"trustZone", "vault"}});
    QTest::newRow("inside itself")
        << "components[0].parent" << QJsonValue(QJsonObject{{"component", "app"}});
}

void OtmReaderTest::refusesWhatIsNotClear()
{
    QFETCH(const QString, path);
    QFETCH(const QJsonValue, value);
    const auto reading =
        readThreatModel(toBytes(with(jsonFixture("claims.otm.json"), path, value)));
    QVERIFY(!reading);
    QCOMPARE(reading.error().kind, ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(OtmReaderTest)
#include "otmreadertest.moc"
