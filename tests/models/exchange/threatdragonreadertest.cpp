#include "tests/models/exchange/exchangefixture.h"

using namespace gatehouse;

namespace {

/// A model of one process with this threat, but for what is said otherwise.
QJsonObject withThreat(const QJsonObject &said)
{
    QJsonObject threat{{"id", "70000000-0000-4000-8000-000000000001"},
                       {"title", "A threat"},
                       {"status", "Open"},
                       {"severity", "Medium"},
                       {"type", "Tampering"},
                       {"modelType", "STRIDE"},
                       {"description", "What happens"},
                       {"mitigation", ""}};
    for (auto member = said.begin(); member != said.end(); ++member)
        threat.insert(member.key(), *member);
    return with(jsonFixture("dragon.json"), "detail.diagrams",
                QJsonArray{QJsonObject{
                    {"id", 0},
                    {"title", "One"},
                    {"cells",
                     QJsonArray{QJsonObject{{"id", "10000000-0000-4000-8000-000000000001"},
                                            {"shape", "process"},
                                            {"position", QJsonObject{{"x", 0}, {"y", 0}}},
                                            {"size", QJsonObject{{"width", 100}, {"height", 100}}},
                                            {"data",
                                             QJsonObject{{"type", "tm.Process"},
                                                         {"name", "P"},
                                                         {"threats", QJsonArray{threat}}}}}}}}});
}

const QString threatPath = "detail.diagrams[0].cells[0].data.threats[0]";

} // namespace

class ThreatDragonReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryKindOfCell();
    void readsVersionOne();
    void readsCellsThatHaveNoData();
    void readsThreatsOfCellAndData();
    void readsDiagramsOfBothVersions();
    void drawsBoundariesThatAreBoxesAsBoxes();
    void takesNamesFromWhereTheyAreDrawn_data();
    void takesNamesFromWhereTheyAreDrawn();
    void givesLooseFlowsAnEnd();
    void readsHowThreatsStand_data();
    void readsHowThreatsStand();
    void readsCategories_data();
    void readsCategories();
    void keepsIdsStable();
    void tellsEqualIdsApart();
    void refusesTwoPartsWithTheSameId();
    void bringsDrawingsWithinTheirLimits();
    void readsWhatIsOfTheWrongTypeAsEmpty();
};

void ThreatDragonReaderTest::readsEveryKindOfCell()
{
    const ModelReading reading = readOrFail(fixture("dragon.json"));
    QCOMPARE(reading.format, ModelFormat::ThreatDragon);
    QCOMPARE(reading.formatVersion, "2.1.3");
    const ThreatModel &model = reading.document.model;
    QCOMPARE(model.name, "支付应用");
    QCOMPARE(model.description, "A payment app");
    QCOMPARE(model.elements.size(), std::size_t(6 + 3));
    QCOMPARE(model.flows.size(), std::size_t(5));
    QCOMPARE(model.boundaries.size(), std::size_t(2));
    QCOMPARE(model.diagrams.size(), std::size_t(2));
    QCOMPARE(reading.document.threats.size(), std::size_t(9));

    const Diagram &diagram = model.diagrams[0];
    QCOMPARE(diagram.name, "Overview");
    QCOMPARE(diagram.description, "The whole app");
    const ModelElement &actor = named(model.elements, "Customer");
    QCOMPARE(actor.uid, "10000000-0000-4000-8000-000000000001");
    QCOMPARE(actor.kind, ElementKind::Actor);
    QCOMPARE(actor.description, "About Customer");
    QCOMPARE(rectOn(diagram, actor.uid), QRectF(40, 40, 160, 80));
    QCOMPARE(named(model.elements, "Mobile app").kind, ElementKind::Process);
    const ModelElement &store = named(model.elements, "Key store");
    QCOMPARE(store.kind, ElementKind::Store);
    QCOMPARE(store.answers, (ModelAnswers{{"stores_credentials", true}}));
    QCOMPARE(named(model.elements, "Server").outOfScope, (OutOfScope{true, "Another team's"}));
    QCOMPARE(named(model.elements, "Unknown kind").kind, ElementKind::Process);
    QVERIFY(isLost(reading.lost, "detail.diagrams[1].cells[1].shape"));

    const DataFlow &taps = named(model.flows, "Taps");
    QCOMPARE(taps.source, actor.uid);
    QCOMPARE(taps.protocol, "HTTPS");
    QCOMPARE(taps.answers, (ModelAnswers{{"encrypted", true}}));
    const DataFlow &keys = named(model.flows, "Keys");
    QVERIFY(keys.isBidirectional);
    QCOMPARE(keys.answers, (ModelAnswers{{"public_network", true}}));
    QCOMPARE(diagram.routes[0].flow, taps.uid);
    QCOMPARE(diagram.routes[0].style, RouteStyle::Curved);
    QCOMPARE(diagram.routes[0].bends, (std::vector<QPointF>{{240, 20}, {280.5, 30}}));
    QCOMPARE(diagram.routes[3].style, RouteStyle::Orthogonal);

    QCOMPARE(named(model.boundaries, "Device").description, "In the hand");
    QCOMPARE(boxOn(diagram, named(model.boundaries, "Device").uid), QRectF(300, 20, 220, 400));
    const BoundaryShape &line = diagram.boundaries[1];
    QVERIFY(!line.isBox);
    QCOMPARE(line.line, (std::vector<QPointF>{{560, 10}, {590, 200}, {570, 430}}));
    QCOMPARE(diagram.notes.size(), std::size_t(1));
    QCOMPARE(diagram.notes[0].text, "A remark\nof two lines");

    const DocumentThreat &first = threatCalled(reading.document, "Threat 1");
    QCOMPARE(first.subject, actor.uid);
    QCOMPARE(first.number, 1);
    QCOMPARE(first.categories, (std::vector{ThreatCategory::Spoofing}));
    QCOMPARE(first.risk, Risk::Low);
    QCOMPARE(threatCalled(reading.document, "Threat 9").subject, taps.uid);
    QCOMPARE(threatCalled(reading.document, "Threat 9").reason, "No identifier travels");
}

void ThreatDragonReaderTest::readsVersionOne()
{
    const ModelReading reading = readOrFail(fixture("dragon-legacy.json"));
    QCOMPARE(reading.format, ModelFormat::ThreatDragonLegacy);
    const ThreatModel &model = reading.document.model;
    QCOMPARE(model.elements.size(), std::size_t(2));
    QCOMPARE(named(model.elements, "Records").answers,
             (ModelAnswers{{"stores_credentials", true}}));
    const DataFlow &flow = named(model.flows, "Requests");
    QCOMPARE(flow.source, named(model.elements, "Browser").uid);
    QCOMPARE(flow.answers, (ModelAnswers{{"public_network", true}}));
    QCOMPARE(flow.outOfScope, (OutOfScope{true, "Read only"}));
    QCOMPARE(model.diagrams[0].routes[0].style, RouteStyle::Curved);
    QVERIFY(!model.diagrams[0].boundaries[0].isBox);
    const DocumentThreat &open = threatCalled(reading.document, "Old threat");
    QCOMPARE(open.state, ThreatState::Open);
    QCOMPARE(open.countermeasures.size(), 1);
    QCOMPARE(reading.document.countermeasures[0].stage, CountermeasureStage::Proposed);
    QCOMPARE(threatCalled(reading.document, "Not here").state, ThreatState::NotApplicable);
    // What has the shape of both is of the second version.
    const QJsonObject both =
        with(jsonFixture("dragon-legacy.json"), "detail.diagrams[0].cells", QJsonArray());
    QCOMPARE(readOrFail(both).format, ModelFormat::ThreatDragon);
}

void ThreatDragonReaderTest::readsCellsThatHaveNoData()
{
    const ModelReading reading = readOrFail(fixture("dragon-bare.json"));
    QCOMPARE(reading.format, ModelFormat::ThreatDragon);
    const ThreatModel &model = reading.document.model;
    QCOMPARE(model.elements.size(), std::size_t(5));
    QCOMPARE(model.flows.size(), std::size_t(2));
    QCOMPARE(model.boundaries.size(), std::size_t(1));
    QCOMPARE(reading.document.threats.size(), std::size_t(3));
    const ModelElement &claimant = named(model.elements, "Claimant");
    QCOMPARE(claimant.kind, ElementKind::Actor);
    QCOMPARE(claimant.description, "Who claims");
    QCOMPARE(named(model.elements, "Assessor").kind, ElementKind::Actor);
    QCOMPARE(named(model.elements, "Claims page").outOfScope, (OutOfScope{true, "Bought"}));
    QCOMPARE(named(model.elements, "Claims kept").kind, ElementKind::Store);
    QCOMPARE(named(model.elements, "Claims kept").answers,
             (ModelAnswers{{"stores_credentials", true}}));
    QCOMPARE(named(model.elements, "Pictures").kind, ElementKind::Store);
    const DataFlow &claim = named(model.flows, "Claim");
    QCOMPARE(claim.source, claimant.uid);
    QCOMPARE(claim.target, named(model.elements, "Claims page").uid);
    QCOMPARE(claim.protocol, "HTTPS");
    QVERIFY(claim.isBidirectional);
    QCOMPARE(named(model.boundaries, "Public network").description, "Everybody's");
    const DocumentThreat &stolen = threatCalled(reading.document, "Somebody else claims");
    QCOMPARE(stolen.subject, claimant.uid);
    QCOMPARE(stolen.risk, Risk::High);
    QCOMPARE(stolen.countermeasures.size(), 1);
    QCOMPARE(threatCalled(reading.document, "Claim changed").subject,
             named(model.flows, "Record").uid);
    QVERIFY(!isLost(reading.lost, "detail.diagrams[0].cells[0].type"));
    QVERIFY(!isLost(reading.lost, "detail.diagrams[0].cells[5].source"));
    // An end at a cell that is not there is reported as any other.
    const QString end = "detail.diagrams[0].cells[5].source";
    QVERIFY(isLost(readOrFail(with(jsonFixture("dragon-bare.json"), end, "nobody")).lost, end));
}

void ThreatDragonReaderTest::readsThreatsOfCellAndData()
{
    const QString cell = "detail.diagrams[0].cells[0]";
    const QJsonObject mine{{"id", "t-1"}, {"title", "On the cell"}, {"status", "Open"}};
    const QJsonObject json = with(withThreat({}), cell + ".threats", QJsonArray{mine});
    const ModelReading both = readOrFail(json);
    QCOMPARE(both.document.threats.size(), std::size_t(2));
    QCOMPARE(threatCalled(both.document, "On the cell").subject,
             named(both.document.model.elements, "P").uid);
    QVERIFY(!isLost(both.lost, cell + ".threats"));
    // The same ones in both places are there once.
    const QJsonObject twice = with(json, cell + ".data.threats", QJsonArray{mine});
    QCOMPARE(readOrFail(twice).document.threats.size(), std::size_t(1));
    QVERIFY(!isLost(readOrFail(twice).lost, cell + ".threats"));
    // A name and a kind, too, are the data's where it has them.
    const QJsonObject renamed = with(with(json, cell + ".name", "Q"), cell + ".type", "tm.Store");
    const ModelReading other = readOrFail(renamed);
    QCOMPARE(other.document.model.elements.at(0).name, "P");
    QCOMPARE(other.document.model.elements.at(0).kind, ElementKind::Process);
    QVERIFY(isLost(other.lost, cell + ".name"));
    QVERIFY(isLost(other.lost, cell + ".type"));
}

void ThreatDragonReaderTest::readsDiagramsOfBothVersions()
{
    const ModelReading reading = readOrFail(fixture("dragon-mixed.json"));
    QCOMPARE(reading.format, ModelFormat::ThreatDragon);
    const ThreatModel &model = reading.document.model;
    QCOMPARE(model.diagrams.size(), std::size_t(2));
    QCOMPARE(model.elements.size(), std::size_t(3));
    QCOMPARE(rectOn(model.diagrams[1], named(model.elements, "Operator").uid),
             QRectF(1, 1, 160, 80));
    QCOMPARE(threatCalled(reading.document, "Not the operator").subject,
             named(model.elements, "Operator").uid);
    QCOMPARE(threatCalled(reading.document, "Log changed").subject,
             named(model.elements, "Log").uid);
    QVERIFY2(reading.lost.empty(), qUtf8Printable(linesOf(reading.lost)));
}

void ThreatDragonReaderTest::drawsBoundariesThatAreBoxesAsBoxes()
{
    const ModelReading reading = readOrFail(fixture("dragon-mixed.json"));
    const ThreatModel &model = reading.document.model;
    const Diagram &diagram = model.diagrams[0];
    QCOMPARE(boxOn(diagram, named(model.boundaries, "Data centre").uid), QRectF(20, 20, 240, 200));
    QCOMPARE(boxOn(diagram, named(model.boundaries, "Partner").uid), QRectF(400, 20, 240, 200));
    QVERIFY(!isLost(reading.lost, "detail.diagrams[0].cells[1].shape"));
}

void ThreatDragonReaderTest::takesNamesFromWhereTheyAreDrawn_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    const QJsonObject text{{"text", QJsonObject{{"text", "Drawn"}}}};
    QTest::newRow("text") << "attrs" << QJsonValue(text);
    QTest::newRow("label") << "attrs" << QJsonValue(QJsonObject{{"label", text["text"]}});
    QTest::newRow("a label of its own")
        << "labels" << QJsonValue(QJsonArray{QJsonObject{{"attrs", text}}});
    QTest::newRow("a label that is a text") << "labels" << QJsonValue(QJsonArray{"Drawn"});
}

void ThreatDragonReaderTest::takesNamesFromWhereTheyAreDrawn()
{
    QFETCH(const QString, path);
    QFETCH(const QJsonValue, value);
    const QString cell = "detail.diagrams[0].cells[0]";
    QJsonObject json = with(jsonFixture("dragon.json"), cell + ".attrs", QJsonValue());
    json = with(json, cell + '.' + path, value);
    QVERIFY(linesOf(readOrFail(json).lost).contains("under another name"));
    json = with(json, cell + ".data.name", "");
    QVERIFY(!named(readOrFail(json).document.model.elements, "Drawn").uid.isEmpty());
}

void ThreatDragonReaderTest::givesLooseFlowsAnEnd()
{
    const ModelReading reading = readOrFail(fixture("dragon.json"));
    const ThreatModel &model = reading.document.model;
    const DataFlow &flow = named(model.flows, "To nowhere");
    const ModelElement *end = model.element(flow.target);
    QVERIFY(end);
    QCOMPARE(end->kind, ElementKind::Actor);
    QCOMPARE(rectOn(model.diagrams[0], end->uid).center(), QPointF(700, 400));
    QVERIFY(isLost(reading.lost, "detail.diagrams[0].cells[6].target"));
    const DataFlow &loose = named(model.flows, "Loose");
    QVERIFY(loose.source != loose.target);

    // An end at a cell that is not there, or that is no element.
    for (const char *cell : {"nobody", "30000000-0000-4000-8000-000000000001"}) {
        const QJsonObject json =
            with(jsonFixture("dragon.json"), "detail.diagrams[0].cells[4].target",
                 QJsonObject{{"cell", cell}});
        const ModelReading other = readOrFail(json);
        QCOMPARE(other.document.model.flows.size(), std::size_t(5));
        QVERIFY(isLost(other.lost, "detail.diagrams[0].cells[4].target"));
    }
}

void ThreatDragonReaderTest::readsHowThreatsStand_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("mitigation");
    QTest::addColumn<ThreatState>("state");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("stage"); // -1: no countermeasure
    QTest::addColumn<bool>("statusLost");
    const int proposed = int(CountermeasureStage::Proposed);
    const int designed = int(CountermeasureStage::Designed);
    QTest::newRow("open") << "Open"
                          << "" << ThreatState::Open << "" << -1 << false;
    QTest::newRow("open with words")
        << "Open"
        << "Do this\nand that" << ThreatState::Open << "" << proposed << false;
    QTest::newRow("mitigated") << "Mitigated"
                               << "Do this\nand that" << ThreatState::Designed << "" << designed
                               << false;
    QTest::newRow("mitigated without words") << "Mitigated"
                                             << " \n"
                                             << ThreatState::Open << "" << -1 << true;
    QTest::newRow("mitigated with the tool's own words")
        << "Mitigated"
        << "Provide remediation for this threat or a reason if status is N/A" << ThreatState::Open
        << "" << -1 << true;
    QTest::newRow("mitigated with the words of older versions")
        << "Mitigated"
        << "Provide mitigation or prevention for this threat" << ThreatState::Open << "" << -1
        << true;
    QTest::newRow("open with the words of its rules")
        << "Open"
        << "Mitigation or prevention for the threat" << ThreatState::Open << "" << -1 << false;
    QTest::newRow("mitigated with its words in Chinese")
        << "Mitigated"
        << "为这种威胁提供缓解或预防措施" << ThreatState::Open << "" << -1 << true;
    QTest::newRow("not applicable with its words")
        << "NotApplicable"
        << "Introduzca la mitigación o prevención para esta amenaza " << ThreatState::NotApplicable
        << "" << -1 << false;
    QTest::newRow("not applicable")
        << "NotApplicable"
        << "Do this\nand that" << ThreatState::NotApplicable << "Do this\nand that" << -1 << false;
    QTest::newRow("not applicable without reason")
        << "Not Applicable"
        << "" << ThreatState::NotApplicable << "" << -1 << false;
    QTest::newRow("accepted") << "Accepted"
                              << "Do this\nand that" << ThreatState::Accepted << "Do this\nand that"
                              << -1 << false;
    QTest::newRow("transferred") << "Transferred"
                                 << "Do this\nand that" << ThreatState::Designed << "" << designed
                                 << true;
    QTest::newRow("avoided without words") << "Avoided"
                                           << "" << ThreatState::Open << "" << -1 << true;
    QTest::newRow("unknown") << "Odd"
                             << "" << ThreatState::Open << "" << -1 << true;
}

void ThreatDragonReaderTest::readsHowThreatsStand()
{
    QFETCH(const QString, status);
    QFETCH(const QString, mitigation);
    QFETCH(const ThreatState, state);
    QFETCH(const QString, reason);
    QFETCH(const int, stage);
    QFETCH(const bool, statusLost);
    const ModelReading reading =
        readOrFail(withThreat({{"status", status}, {"mitigation", mitigation}}));
    const DocumentThreat &threat = threatCalled(reading.document, "A threat");
    QCOMPARE(threat.state, state);
    QCOMPARE(threat.reason, reason);
    QCOMPARE(isLost(reading.lost, threatPath + ".status"), statusLost);
    QCOMPARE(threat.countermeasures.isEmpty(), stage < 0);
    if (stage < 0) {
        QVERIFY(reading.document.countermeasures.empty());
        return;
    }
    const DocumentCountermeasure &answer = reading.document.countermeasures.at(0);
    QCOMPARE(threat.countermeasures, QStringList{answer.uid});
    QCOMPARE(int(answer.stage), stage);
    QCOMPARE(answer.title, "Do this");
    QCOMPARE(answer.description, "Do this\nand that");
}

void ThreatDragonReaderTest::readsCategories_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("category");
    QTest::addColumn<bool>("methodLost");
    QTest::newRow("english") << "Denial of service"
                             << "STRIDE"
                             << "D" << false;
    QTest::newRow("another spelling") << "Denial Of Service"
                                      << "STRIDE"
                                      << "D" << false;
    QTest::newRow("chinese") << "权限提升"
                             << "STRIDE"
                             << "E" << false;
    QTest::newRow("privacy") << "Detectability"
                             << "LINDDUN"
                             << "De" << false;
    QTest::newRow("privacy by its newer name") << "Data Disclosure"
                                               << "LINDDUN"
                                               << "Dd" << false;
    QTest::newRow("privacy by its newest name") << "Unawareness & Unintervenability"
                                                << "LINDDUN"
                                                << "U" << false;
    QTest::newRow("chinese privacy in the words of the other method") << "信息泄露"
                                                                      << "LINDDUN"
                                                                      << "Dd" << false;
    QTest::newRow("the other way round") << "信息披露"
                                         << "STRIDE"
                                         << "I" << false;
    QTest::newRow("chinese of older versions") << "身份盗窃"
                                               << "STRIDE"
                                               << "S" << false;
    QTest::newRow("german") << "Erhöhung von Rechten"
                            << "STRIDE"
                            << "E" << false;
    QTest::newRow("french") << "Usurpation d'identité"
                            << "STRIDE"
                            << "S" << false;
    QTest::newRow("french privacy") << "Divulgation d'information"
                                    << "LINDDUN"
                                    << "Dd" << false;
    QTest::newRow("portuguese") << "Negação de serviço"
                                << "STRIDE"
                                << "D" << false;
    QTest::newRow("japanese") << "なりすまし"
                              << "STRIDE"
                              << "S" << false;
    QTest::newRow("english beside spanish") << "Tampering / Manipulación"
                                            << "STRIDE"
                                            << "T" << false;
    QTest::newRow("english beside arabic") << "Repudiation رفض"
                                           << "STRIDE"
                                           << "R" << false;
    QTest::newRow("another method") << "Spoofing"
                                    << "Generic"
                                    << "S" << true;
    QTest::newRow("unknown") << "Confidentiality"
                             << "CIA"
                             << "" << true;
}

void ThreatDragonReaderTest::readsCategories()
{
    QFETCH(const QString, type);
    QFETCH(const QString, method);
    QFETCH(const QString, category);
    QFETCH(const bool, methodLost);
    const ModelReading reading = readOrFail(withThreat({{"type", type}, {"modelType", method}}));
    QCOMPARE(toKeys(reading.document.threats.at(0).categories), category);
    QCOMPARE(isLost(reading.lost, threatPath + ".type"), category.isEmpty());
    QCOMPARE(isLost(reading.lost, threatPath + ".modelType"), methodLost);
}

void ThreatDragonReaderTest::keepsIdsStable()
{
    QJsonObject json = with(jsonFixture("dragon.json"), "detail.diagrams[0].cells[0].id", "c1");
    json = with(json, "detail.diagrams[0].cells[4].source.cell", "c1");
    const ModelReading once = readOrFail(json);
    QVERIFY(once.document == readOrFail(json).document);
    const ModelElement &element = named(once.document.model.elements, "Customer");
    QCOMPARE(element.uid.size(), 36);
    QCOMPARE(named(once.document.model.flows, "Taps").source, element.uid);
}

void ThreatDragonReaderTest::tellsEqualIdsApart()
{
    QJsonObject json = jsonFixture("dragon.json");
    json = with(json, "detail.diagrams[1].cells[0].id", "10000000-0000-4000-8000-000000000001");
    json = with(json, "detail.diagrams[1].cells[2].source.cell",
                "10000000-0000-4000-8000-000000000001");
    json = with(json, "detail.diagrams[1].id", 0);
    json = with(json, "detail.diagrams[0].cells[1].data.threats[0].id",
                "70000000-0000-4000-8000-000000000001");
    const ModelReading reading = readOrFail(json);
    QCOMPARE(reading.document.model.elements.size(), std::size_t(9));
    QCOMPARE(reading.document.threats.size(), std::size_t(9));
    QCOMPARE(named(reading.document.model.flows, "Inner").source,
             named(reading.document.model.elements, "Login").uid);
    for (const char *path : {"detail.diagrams[1].id", "detail.diagrams[1].cells[0].id",
                             "detail.diagrams[0].cells[1].data.threats[0].id"})
        QVERIFY2(isLost(reading.lost, path), path);
}

void ThreatDragonReaderTest::refusesTwoPartsWithTheSameId()
{
    const auto reading =
        readThreatModel(toBytes(with(jsonFixture("dragon.json"), "detail.diagrams[0].cells[1].id",
                                     "10000000-0000-4000-8000-000000000001")));
    QVERIFY(!reading);
    QCOMPARE(reading.error().kind, ErrorKind::Invalid);
    QVERIFY(reading.error().message.contains("Overview"));
}

void ThreatDragonReaderTest::bringsDrawingsWithinTheirLimits()
{
    const QString cell = "detail.diagrams[0].cells[0]";
    QJsonObject json = with(jsonFixture("dragon.json"), cell + ".position.x", 1e308);
    json = with(json, cell + ".size.width", -1e308);
    json = with(json, "detail.diagrams[0].cells[1].position", QJsonValue());
    QJsonArray bends;
    for (int i = 0; i < 2000; ++i)
        bends.append(QJsonObject{{"x", i}, {"y", -2e9}});
    json = with(json, "detail.diagrams[0].cells[4].vertices", bends);
    json = with(json, cell + ".data.description", QString(30'000, 'x'));
    json = with(json, cell + ".data.name", QString(30'000, 'x'));
    const ModelReading reading = readOrFail(json);
    QVERIFY(isLost(reading.lost, cell + ".position"));
    QVERIFY(isLost(reading.lost, cell + ".data.description"));
    QVERIFY(isLost(reading.lost, cell + ".data.name"));
    QVERIFY(isLost(reading.lost, "detail.diagrams[0].cells[1].position"));
    QVERIFY(isLost(reading.lost, "detail.diagrams[0].cells[4].vertices[1000]") == false);
    QVERIFY(isLost(reading.lost, "detail.diagrams[0].cells[4].vertices[498]"));
    QCOMPARE(named(reading.document.model.elements, QString(300, 'x')).description.size(), 20'000);
}

void ThreatDragonReaderTest::readsWhatIsOfTheWrongTypeAsEmpty()
{
    const QJsonObject json = jsonFixture("dragon.json");
    const QJsonObject odd{{"odd", 1}};
    for (const char *path :
         {"summary.title", "detail.diagrams[0].title", "detail.diagrams[0].cells",
          "detail.diagrams[0].cells[0]", "detail.diagrams[0].cells[0].data",
          "detail.diagrams[0].cells[0].data.name", "detail.diagrams[0].cells[0].data.threats",
          "detail.diagrams[0].cells[0].data.threats[0]",
          "detail.diagrams[0].cells[0].data.threats[0].status",
          "detail.diagrams[0].cells[0].position.x", "detail.diagrams[0].cells[4].source",
          "detail.diagrams[0].cells[4].vertices", "detail.diagrams[0].cells[4].data.isEncrypted"}) {
        for (const QJsonValue &value :
             {QJsonValue(17), QJsonValue(true), QJsonValue("odd"), QJsonValue(QJsonArray{odd}),
              QJsonValue(odd), QJsonValue()}) {
            const auto reading = readThreatModel(toBytes(with(json, path, value)));
            QVERIFY2(reading || !reading.error().message.isEmpty(), path);
        }
    }
}

QTEST_GUILESS_MAIN(ThreatDragonReaderTest)
#include "threatdragonreadertest.moc"
