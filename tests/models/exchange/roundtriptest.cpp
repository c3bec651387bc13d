#include "tests/models/exchange/exchangefixture.h"

#include "models/exchange/otmwriter.h"
#include "models/exchange/threatdragonwriter.h"

using namespace gatehouse;

namespace {

using Write = ModelWriting (*)(const ModelDocument &);

ModelDocument smallDocument()
{
    ModelDocument document;
    ThreatModel &model = document.model;
    model.name = "Claims";
    model.assets.push_back({"asset", "Claims data", "", AssetNeed::High, {}, {}});
    ModelElement app;
    app.uid = "app";
    app.name = "App";
    app.type = "mobile_app";
    app.answers = {{"encrypted", true}, {"debuggable", false}};
    app.assets = {"asset"};
    ModelElement server;
    server.uid = "server";
    server.name = "Server";
    ModelElement store;
    store.uid = "store";
    store.name = "Store";
    store.kind = ElementKind::Store;
    store.answers = {{"stores_credentials", true}, {"logged", true}};
    model.elements = {app, server, store};
    DataFlow flow;
    flow.uid = "flow";
    flow.name = "Claim";
    flow.source = "app";
    flow.target = "server";
    flow.answers = {{"encrypted", false}, {"reviewed", true}};
    model.flows.push_back(flow);
    model.boundaries.push_back({"zone", "Phone", ""});
    Diagram first;
    first.uid = "first";
    first.name = "Overview";
    first.placements = {{"app", {0, 0, 160, 80}, "together"},
                        {"server", {400, 0, 160, 80}, {}},
                        {"store", {400, 300, 160, 80}, {}}};
    Route route;
    route.flow = "flow";
    route.label = QPointF(200, 10);
    first.routes.push_back(route);
    first.boundaries.push_back({"zone", true, {-20, -20, 250, 200}, {}});
    first.notes.push_back({"note", "A remark", {0, 500, 200, 60}});
    Diagram second;
    second.uid = "second";
    second.name = "Inside";
    second.inside = "app";
    second.placements = {{"app", {10, 10, 160, 80}, {}}};
    model.diagrams = {first, second};
    document.countermeasures.push_back({"measure", "C1", "Sign requests",
                                        "With a key of the device", CountermeasureStage::Verified,
                                        "Design 4.2"});
    DocumentThreat threat;
    threat.uid = "threat";
    threat.rule = "T01";
    threat.subject = "app";
    threat.title = "Forged request";
    threat.categories = {ThreatCategory::Spoofing, ThreatCategory::Tampering};
    threat.inherent = {4, 5};
    threat.residual = {1, 5};
    threat.state = ThreatState::Verified;
    threat.countermeasures = {"measure"};
    DocumentThreat whole;
    whole.uid = "whole";
    whole.title = "Of the whole";
    whole.state = ThreatState::NotApplicable;
    whole.reason = "Looked at together";
    document.threats = {threat, whole};
    return document;
}

QJsonObject jsonOf(const ModelWriting &writing)
{
    return QJsonDocument::fromJson(writing.content).object();
}

/// The path of the cell with that id.
QString cellPath(const QJsonObject &json, const QString &id)
{
    const QJsonArray diagrams = valueAt(json, "detail.diagrams").toArray();
    for (int d = 0; d < diagrams.size(); ++d) {
        const QJsonArray cells = diagrams[d].toObject().value("cells").toArray();
        for (int c = 0; c < cells.size(); ++c) {
            if (cells[c].toObject().value("id").toString() == id)
                return QStringLiteral("detail.diagrams[%1].cells[%2]").arg(d).arg(c);
        }
    }
    qFatal("no cell %s", qUtf8Printable(id));
}

} // namespace

class RoundTripTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesTheSameModelBack_data();
    void givesTheSameModelBack();
    void givesTheSameModelBackAfterAnotherToolSavedIt();
    void givesBackWhatItReadWithoutOurPart();
    void namesWhatTheOtherToolCannotShow();
    void takesEditsOfThreatDragon_data();
    void takesEditsOfThreatDragon();
    void takesEditsOfOpenThreatModel_data();
    void takesEditsOfOpenThreatModel();
    void readsTheFieldsAloneWhereOurPartWasDamaged_data();
    void readsTheFieldsAloneWhereOurPartWasDamaged();
    void writesWhatThreatDragonDemands();
    void whatHasNoNameGetsOneThere();
    void writesWhatOpenThreatModelDemands();
};

void RoundTripTest::givesTheSameModelBack_data()
{
    QTest::addColumn<bool>("isOtm");
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 150; ++seed) {
        QTest::addRow("dragon %d", seed) << false << seed;
        QTest::addRow("otm %d", seed) << true << seed;
    }
}

void RoundTripTest::givesTheSameModelBack()
{
    QFETCH(const bool, isOtm);
    QFETCH(const int, seed);
    const ModelDocument document = RandomDocument(quint32(seed)).make();
    const auto fits = checkDocument(document);
    QVERIFY2(fits, fits ? "" : qUtf8Printable(fits.error().message + fits.error().cause));
    const ModelWriting writing = isOtm ? writeOtm(document) : writeThreatDragon(document);
    const ModelReading reading = readOrFail(writing.content);
    QCOMPARE(reading.format, isOtm ? ModelFormat::OpenThreatModel : ModelFormat::ThreatDragon);
    QVERIFY(reading.document.model.assets == document.model.assets);
    QVERIFY(reading.document.model.elements == document.model.elements);
    QVERIFY(reading.document.model.flows == document.model.flows);
    QVERIFY(reading.document.model.boundaries == document.model.boundaries);
    QVERIFY(reading.document.model.diagrams == document.model.diagrams);
    QVERIFY(reading.document.threats == document.threats);
    QVERIFY(reading.document.countermeasures == document.countermeasures);
    QVERIFY(reading.document == document);
    QCOMPARE(linesOf(reading.lost), QString());
}

void RoundTripTest::givesTheSameModelBackAfterAnotherToolSavedIt()
{
    // Another tool writes numbers and members its own way, and adds what it draws with.
    QJsonObject json = jsonOf(writeThreatDragon(smallDocument()));
    const QString app = cellPath(json, "app");
    json = with(json, app + ".ports", QJsonObject{{"items", QJsonArray{1, 2}}});
    json = with(json, app + ".data.isTrustBoundary", QJsonValue());
    json = with(json, "version", "2.5.0");
    json = with(json, "detail.contributors[0]", QJsonObject{{"name", "A person"}});
    const ModelReading reading = readOrFail(QJsonDocument(json).toJson(QJsonDocument::Compact));
    QVERIFY(reading.document == smallDocument());
    QVERIFY(isLost(reading.lost, app + ".ports"));
    QVERIFY(isLost(reading.lost, "detail.contributors"));
}

void RoundTripTest::givesBackWhatItReadWithoutOurPart()
{
    // What was made up for the other tool became parts of the model: they are not made up again.
    for (quint32 seed = 1; seed <= 30; ++seed) {
        const ModelDocument document = RandomDocument(seed).make();
        const QJsonObject otm =
            with(jsonOf(writeOtm(document)), "project.attributes", QJsonValue());
        const QJsonObject dragon =
            with(jsonOf(writeThreatDragon(document)), "detail.gatehouse", QJsonValue());
        for (const QJsonObject &json : {otm, dragon}) {
            const ModelDocument read = readOrFail(json).document;
            QVERIFY(readOrFail(writeOtm(read).content).document == read);
            QVERIFY(readOrFail(writeThreatDragon(read).content).document == read);
        }
    }
}

void RoundTripTest::namesWhatTheOtherToolCannotShow()
{
    const auto dragon = writeThreatDragon(smallDocument()).lost;
    for (const char *path :
         {"assets[0]", "elements[0].type", "elements[0].assets", "elements[2].answers",
          "flows[0].answers", "diagrams[1].inside", "diagrams[0].placements.group",
          "diagrams[0].routes.label", "threats[0].categories", "threats[0].residual", "threats[1]",
          "countermeasures[0].stage", "countermeasures[0].designReference"})
        QVERIFY2(isLost(dragon, path), path);
    const auto otm = writeOtm(smallDocument()).lost;
    for (const char *path : {"elements[0].answers", "diagrams[0].notes", "diagrams[1].inside",
                             "threats[1].reason", "countermeasures[0].designReference"})
        QVERIFY2(isLost(otm, path), path);
    QVERIFY(!isLost(otm, "assets[0]"));
}

namespace {

using Change = std::function<void(ModelDocument &)>;

struct Edit {
    const char *name;
    std::function<QJsonObject(QJsonObject)> edit;
    Change expected;
};

template<class Part>
Part &find(std::vector<Part> &parts, const QString &uid)
{
    return *std::ranges::find(parts, uid, &Part::uid);
}

/// At the cell's path: "data.name".
auto atCell(const QString &id, const QString &field, const QJsonValue &value)
{
    return [=](const QJsonObject &json) {
        return with(json, cellPath(json, id) + '.' + field, value);
    };
}

auto at(const QString &path, const QJsonValue &value)
{
    return [=](const QJsonObject &json) { return with(json, path, value); };
}

std::vector<Edit> dragonEdits()
{
    const QJsonValue gone = QJsonValue::Undefined;
    return {
        {"model renamed", at("summary.title", "Other"),
         [](ModelDocument &d) { d.model.name = "Other"; }},
        {"element renamed", atCell("app", "data.name", "The app"),
         [](ModelDocument &d) { d.model.elements[0].name = "The app"; }},
        {"element moved", atCell("app", "position.x", 33),
         [](ModelDocument &d) { d.model.diagrams[0].placements[0].rect.moveLeft(33); }},
        {"element out of scope", atCell("app", "data.outOfScope", true),
         [](ModelDocument &d) { d.model.elements[0].outOfScope.isOut = true; }},
        {"second showing renamed",
         [](const QJsonObject &json) {
             return with(json, "detail.diagrams[1].cells[0].data.name", "Elsewhere");
         },
         [](ModelDocument &d) { d.model.elements[0].name = "Elsewhere"; }},
        {"an answer given", atCell("flow", "data.isEncrypted", true),
         [](ModelDocument &d) { d.model.flows[0].answers["encrypted"] = true; }},
        {"an answer taken back", atCell("store", "data.storesCredentials", false),
         [](ModelDocument &d) { d.model.elements[2].answers.remove("stores_credentials"); }},
        {"the flow's line bent",
         atCell("flow", "vertices", QJsonArray{QJsonObject{{"x", 200}, {"y", 90}}}),
         [](ModelDocument &d) {
             d.model.diagrams[0].routes[0].bends = {{200, 90}};
             d.model.diagrams[0].routes[0].label.reset();
         }},
        {"the flow turned", atCell("flow", "target", QJsonObject{{"cell", "store"}}),
         [](ModelDocument &d) { d.model.flows[0].target = "store"; }},
        {"threat reopened", atCell("app", "data.threats[0].status", "Open"),
         [](ModelDocument &d) { d.threats[0].state = ThreatState::Open; }},
        {"threat's level changed", atCell("app", "data.threats[0].severity", "Low"),
         [](ModelDocument &d) { d.threats[0].risk = Risk::Low; }},
        {"threat of another category", atCell("app", "data.threats[0].type", "Repudiation"),
         [](ModelDocument &d) { d.threats[0].categories = {ThreatCategory::Repudiation}; }},
        {"threat removed", atCell("app", "data.threats[0]", gone),
         [](ModelDocument &d) { d.threats.erase(d.threats.begin()); }},
        {"element removed", atCell("store", "id", "new-one"),
         [](ModelDocument &) { /* see below: it is another one now */ }},
        {"note changed", atCell("note", "data.name", "Another"),
         [](ModelDocument &d) { d.model.diagrams[0].notes[0].text = "Another"; }},
        {"boundary widened", atCell("zone", "size.width", 300),
         [](ModelDocument &d) { d.model.diagrams[0].boundaries[0].rect.setWidth(300); }},
        {"diagram removed", at("detail.diagrams[1]", gone),
         [](ModelDocument &d) { d.model.diagrams.pop_back(); }},
    };
}

} // namespace

void RoundTripTest::takesEditsOfThreatDragon_data()
{
    QTest::addColumn<int>("index");
    const auto edits = dragonEdits();
    for (std::size_t i = 0; i < edits.size(); ++i)
        QTest::newRow(edits[i].name) << int(i);
}

void RoundTripTest::takesEditsOfThreatDragon()
{
    QFETCH(const int, index);
    const Edit edit = dragonEdits()[std::size_t(index)];
    const QJsonObject json = edit.edit(jsonOf(writeThreatDragon(smallDocument())));
    const ModelDocument found = readOrFail(json).document;
    ModelDocument expected = smallDocument();
    edit.expected(expected);
    if (QLatin1StringView(edit.name) == QLatin1StringView("element removed")) {
        // The one that Gatehouse wrote is gone with all that only Gatehouse knew of it.
        QVERIFY(!found.model.element("store"));
        const ModelElement &other = named(found.model.elements, "Store");
        QCOMPARE(other.answers, (ModelAnswers{{"stores_credentials", true}}));
        QCOMPARE(found.model.elements.size(), std::size_t(3));
        return;
    }
    QVERIFY(found.model.elements == expected.model.elements);
    QVERIFY(found.model.flows == expected.model.flows);
    QVERIFY(found.model.diagrams == expected.model.diagrams);
    QVERIFY(found.threats == expected.threats);
    QVERIFY(found == expected);
}

namespace {

std::vector<Edit> otmEdits()
{
    const QJsonValue gone = QJsonValue::Undefined;
    return {
        {"model described", at("project.description", "Of claims"),
         [](ModelDocument &d) { d.model.description = "Of claims"; }},
        {"element renamed", at("components[0].name", "The app"),
         [](ModelDocument &d) { d.model.elements[0].name = "The app"; }},
        {"element moved within its zone", at("components[0].representations[0].position.x", 50),
         [](ModelDocument &d) { d.model.diagrams[0].placements[0].rect.moveLeft(30); }},
        {"asset rated", at("assets[0].risk.integrity", 100),
         [](ModelDocument &d) { d.model.assets[0].integrity = AssetNeed::High; }},
        {"flow both ways", at("dataflows[0].bidirectional", true),
         [](ModelDocument &d) { d.model.flows[0].isBidirectional = true; }},
        {"threat's status", at("components[0].threats[0].state", "exposed"),
         [](ModelDocument &d) { d.threats[0].state = ThreatState::Open; }},
        {"mitigation's stage", at("components[0].threats[0].mitigations[0].state", "required"),
         [](ModelDocument &d) { d.countermeasures[0].stage = CountermeasureStage::Decided; }},
        {"mitigation renamed", at("mitigations[0].name", "Sign"),
         [](ModelDocument &d) { d.countermeasures[0].title = "Sign"; }},
        {"threat's impact", at("threats[0].risk.impact", 25),
         [](ModelDocument &d) { d.threats[0].inherent.impact = 2; }},
        {"an asset less", at("components[0].assets.processed[0]", gone),
         [](ModelDocument &d) { d.model.elements[0].assets.clear(); }},
        {"flow removed", at("dataflows[0]", gone),
         [](ModelDocument &d) {
             d.model.flows.clear();
             d.model.diagrams[0].routes.clear();
         }},
        {"zone removed", at("trustZones[0]", gone),
         [](ModelDocument &d) {
             d.model.boundaries.clear();
             d.model.diagrams[0].boundaries.clear();
             // What stood in it stood where it was drawn within it.
             d.model.diagrams[0].placements[0].rect.moveTopLeft({20, 20});
         }},
    };
}

} // namespace

void RoundTripTest::takesEditsOfOpenThreatModel_data()
{
    QTest::addColumn<int>("index");
    const auto edits = otmEdits();
    for (std::size_t i = 0; i < edits.size(); ++i)
        QTest::newRow(edits[i].name) << int(i);
}

void RoundTripTest::takesEditsOfOpenThreatModel()
{
    QFETCH(const int, index);
    const Edit edit = otmEdits()[std::size_t(index)];
    const QJsonObject json = edit.edit(jsonOf(writeOtm(smallDocument())));
    const ModelDocument found = readOrFail(json).document;
    ModelDocument expected = smallDocument();
    edit.expected(expected);
    QVERIFY(found.model.elements == expected.model.elements);
    QVERIFY(found.model.boundaries == expected.model.boundaries);
    QVERIFY(found.model.diagrams == expected.model.diagrams);
    QVERIFY(found.threats == expected.threats);
    QVERIFY(found == expected);
}

void RoundTripTest::readsTheFieldsAloneWhereOurPartWasDamaged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("another format") << "format" << QJsonValue(99);
    QTest::newRow("no model") << "model" << QJsonValue(QJsonObject());
    QTest::newRow("a part twice") << "model.elements[1].uid" << QJsonValue("app");
    QTest::newRow("a flow without its end") << "model.flows[0].target" << QJsonValue("nobody");
    QTest::newRow("far out") << "model.diagrams[0].placements[0].rect[0]" << QJsonValue(1e300);
    QTest::newRow("a threat of nothing") << "threats[0].subject" << QJsonValue("nobody");
    QTest::newRow("an unknown state") << "threats[0].state" << QJsonValue("perfect");
    QTest::newRow("a rating of nine") << "threats[0].inherent[0]" << QJsonValue(9);
    QTest::newRow("no such countermeasure")
        << "threats[0].countermeasures[0]" << QJsonValue("nothing");
}

void RoundTripTest::readsTheFieldsAloneWhereOurPartWasDamaged()
{
    QFETCH(const QString, path);
    QFETCH(const QJsonValue, value);
    for (const bool isOtm : {false, true}) {
        const QString ours = isOtm ? "project.attributes.gatehouse" : "detail.gatehouse";
        const QJsonObject json =
            with(jsonOf(isOtm ? writeOtm(smallDocument()) : writeThreatDragon(smallDocument())),
                 ours + '.' + path, value);
        const ModelReading reading = readOrFail(json);
        QVERIFY(isLost(reading.lost, ours));
        QCOMPARE(named(reading.document.model.elements, "App").type, QString());
        QCOMPARE(threatCalled(reading.document, "Forged request").state, ThreatState::Designed);
    }
}

void RoundTripTest::writesWhatThreatDragonDemands()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const QJsonObject json = jsonOf(writeThreatDragon(RandomDocument(seed).make()));
        QVERIFY(json.value("version").toString().startsWith("2."));
        QVERIFY(json.value("version").toString().size() <= 10);
        QVERIFY(valueAt(json, "summary.title").isString());
        for (const char *member :
             {"contributors", "diagrams", "diagramTop", "reviewer", "threatTop"})
            QVERIFY(json.value("detail").toObject().contains(member));
        QSet<QString> ids;
        int number = 0;
        for (const QJsonValue &value : valueAt(json, "detail.diagrams").toArray()) {
            const QJsonObject diagram = value.toObject();
            QCOMPARE(diagram.value("id"), QJsonValue(number++));
            for (const char *member : {"diagramType", "thumbnail", "title", "version"})
                QVERIFY2(diagram.value(member).isString(), member);
            for (const QJsonValue &each : diagram.value("cells").toArray()) {
                const QJsonObject cell = each.toObject();
                QVERIFY(cell.value("id").toString().size() >= 2);
                QVERIFY(!ids.contains(cell.value("id").toString()));
                ids.insert(cell.value("id").toString());
                QVERIFY(cell.value("shape").isString());
                QCOMPARE(cell.value("zIndex").toDouble(), double(cell.value("zIndex").toInt()));
                const QJsonObject data = cell.value("data").toObject();
                QVERIFY(data.value("type").toString().startsWith("tm."));
                QVERIFY(data.value("name").isString());
                QVERIFY(data.value("hasOpenThreats").isBool());
                if (cell.contains("size")) {
                    QVERIFY(valueAt(cell, "size.width").toDouble() >= 10);
                    QVERIFY(valueAt(cell, "size.height").toDouble() >= 10);
                }
                for (const QJsonValue &threat : data.value("threats").toArray()) {
                    for (const char *member : {"id", "title", "type", "modelType", "status",
                                               "severity", "score", "description", "mitigation"})
                        QVERIFY2(threat.toObject().value(member).isString(), member);
                    QVERIFY(threat.toObject().value("number").toInt() > 0);
                }
            }
        }
    }
}

void RoundTripTest::whatHasNoNameGetsOneThere()
{
    ModelDocument document = smallDocument();
    document.model.boundaries.front().name.clear();
    document.model.boundaries.push_back({QStringLiteral("nowhere"), {}, {}});
    document.model.flows.front().name.clear();
    const ModelWriting writing = writeOtm(document);
    const QJsonObject json = jsonOf(writing);
    const QJsonArray zones = json.value("trustZones").toArray();
    QCOMPARE(zones[qsizetype(document.model.boundaries.size()) - 1].toObject().value("name"),
             QStringLiteral("Trust boundary %1").arg(document.model.boundaries.size()));
    const QString zone = zones[0].toObject().value("name").toString();
    const QString flow = json.value("dataflows").toArray()[0].toObject().value("name").toString();
    const DataFlow &first = document.model.flows.front();
    QCOMPARE(flow,
             document.model.element(first.source)->name + QStringLiteral(" → ")
                 + document.model.element(first.target)->name);
    QVERIFY(!zone.isEmpty());
    QVERIFY(isLost(writing.lost, "boundaries[0].name"));
    QVERIFY(isLost(writing.lost, "flows[0].name"));
    QVERIFY(std::ranges::any_of(writing.lost,
                                [&](const LostField &line) { return line.why.contains(zone); }));
    // Nobody touched it: back it has no name again.
    QVERIFY(readOrFail(writing.content).document == document);
}

void RoundTripTest::writesWhatOpenThreatModelDemands()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const QJsonObject json = jsonOf(writeOtm(RandomDocument(seed).make()));
        QCOMPARE(json.value("otmVersion").toString(), "0.2.0");
        QVERIFY(valueAt(json, "project.name").isString());
        QVERIFY(!valueAt(json, "project.id").toString().isEmpty());
        QSet<QString> zones;
        for (const QJsonValue &zone : json.value("trustZones").toArray()) {
            QVERIFY(valueAt(zone, "risk.trustRating").isDouble());
            QVERIFY(!valueAt(zone, "name").toString().isEmpty());
            zones.insert(zone.toObject().value("id").toString());
        }
        QSet<QString> components;
        for (const QJsonValue &component : json.value("components").toArray()) {
            QVERIFY(zones.contains(valueAt(component, "parent.trustZone").toString()));
            QVERIFY(!valueAt(component, "type").toString().isEmpty());
            components.insert(component.toObject().value("id").toString());
        }
        for (const QJsonValue &flow : json.value("dataflows").toArray()) {
            QVERIFY(components.contains(flow.toObject().value("source").toString()));
            QVERIFY(components.contains(flow.toObject().value("destination").toString()));
        }
        for (const QJsonValue &threat : json.value("threats").toArray())
            QVERIFY(valueAt(threat, "risk.impact").isDouble());
        for (const QJsonValue &mitigation : json.value("mitigations").toArray())
            QVERIFY(valueAt(mitigation, "riskReduction").isDouble());
    }
}

QTEST_GUILESS_MAIN(RoundTripTest)
#include "roundtriptest.moc"
