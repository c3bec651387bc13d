#include "models/base/canonicaljson.h"
#include "models/threatmodels/modeljson.h"
#include "tests/models/threatmodels/smallmodel.h"

#include <QJsonArray>
#include <QTest>

#include <limits>

using namespace gatehouse;

using Break = void (*)(ThreatModel &);
Q_DECLARE_METATYPE(Break)

class ModelJsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesBackWhatWasWritten();
    void leavesOutWhatStandsAtItsDefault();
    void refusesWhatIsNoModel_data();
    void refusesWhatIsNoModel();
    void refusesAModelThatDoesNotHoldTogether_data();
    void refusesAModelThatDoesNotHoldTogether();
};

void ModelJsonTest::givesBackWhatWasWritten()
{
    ThreatModel model = smallModel();
    model.elements[1].answers = {{QStringLiteral("hardened"), true},
                                 {QStringLiteral("root_detection"), false}};
    model.elements[2].outOfScope = {true, QStringLiteral("emptied at every start")};
    model.flows[1].isBidirectional = true;
    model.flows[1].protocol = QStringLiteral("HTTPS");
    model.diagrams[0].placements[0].group = QStringLiteral("people");
    model.boundaries.push_back({QStringLiteral("edge"), {}, {}});
    model.diagrams[0].boundaries.push_back(
        {QStringLiteral("edge"), false, {}, {{0, 0}, {10, 10.5}, {20, 0}}});
    Diagram inside;
    inside.uid = QStringLiteral("inside");
    inside.inside = QStringLiteral("app");
    inside.placements = {{QStringLiteral("api"), QRectF(1.25, 2.5, 3, 4), {}}};
    model.diagrams.push_back(inside);

    const QJsonObject json = toJson(model);
    const auto read = modelFromJson(json);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(*read, model);
    QCOMPARE(canonicalJson(toJson(*read)), canonicalJson(json));
}

void ModelJsonTest::leavesOutWhatStandsAtItsDefault()
{
    QCOMPARE(canonicalJson(toJson(ThreatModel())), QByteArrayLiteral("{\"format\":1}"));
    ThreatModel model;
    ModelElement &element = model.elements.emplace_back();
    element.uid = QStringLiteral("a");
    element.kind = ElementKind::Store;
    QCOMPARE(canonicalJson(toJson(model)),
             QByteArrayLiteral("{\"elements\":[{\"kind\":\"store\",\"uid\":\"a\"}],\"format\":1}"));
}

void ModelJsonTest::refusesWhatIsNoModel_data()
{
    QTest::addColumn<QJsonObject>("json");
    const auto with = [](const char *list, const QJsonObject &part) {
        return QJsonObject{{QStringLiteral("format"), 1},
                           {QLatin1StringView(list), QJsonArray{part}}};
    };
    QTest::newRow("nothing") << QJsonObject();
    QTest::newRow("a newer format") << QJsonObject{{QStringLiteral("format"), 2}};
    QTest::newRow("a kind nobody knows")
        << with("elements",
                {{QStringLiteral("uid"), QStringLiteral("a")},
                 {QStringLiteral("kind"), QStringLiteral("planet")}});
    QTest::newRow("a rectangle of three")
        << with("diagrams",
                {{QStringLiteral("uid"), QStringLiteral("d")},
                 {QStringLiteral("notes"),
                  QJsonArray{QJsonObject{{QStringLiteral("uid"), QStringLiteral("n")},
                                         {QStringLiteral("rect"), QJsonArray{1, 2, 3}}}}}});
}

void ModelJsonTest::refusesWhatIsNoModel()
{
    QFETCH(const QJsonObject, json);
    const auto read = modelFromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Unreadable);
    QVERIFY(!read.error().message.isEmpty());
}

void ModelJsonTest::refusesAModelThatDoesNotHoldTogether_data()
{
    QTest::addColumn<Break>("breakIt");
    QTest::newRow("two of one identity")
        << Break([](ThreatModel &model) { model.flows[0].uid = QStringLiteral("app"); });
    QTest::newRow("no identity") << Break([](ThreatModel &model) { model.assets[0].uid.clear(); });
    QTest::newRow("a flow from nowhere")
        << Break([](ThreatModel &model) { model.flows[0].source = QStringLiteral("gone"); });
    QTest::newRow("a flow that ends at a boundary")
        << Break([](ThreatModel &model) { model.flows[0].target = QStringLiteral("dc"); });
    QTest::newRow("an asset that is not there")
        << Break([](ThreatModel &model) { model.elements[0].assets = {QStringLiteral("x")}; });
    QTest::newRow("an asset twice") << Break([](ThreatModel &model) {
        model.elements[0].assets = {QStringLiteral("pi"), QStringLiteral("pi")};
    });
    QTest::newRow("shown twice") << Break([](ThreatModel &model) {
        model.diagrams[0].placements.push_back(model.diagrams[0].placements[0]);
    });
    QTest::newRow("shown and not there") << Break(
        [](ThreatModel &model) { model.diagrams[0].placements[0].element = QStringLiteral("x"); });
    QTest::newRow("a flow without its end on the diagram") << Break([](ThreatModel &model) {
        model.diagrams[0].placements.erase(model.diagrams[0].placements.begin());
    });
    QTest::newRow("inside of nothing")
        << Break([](ThreatModel &model) { model.diagrams[0].inside = QStringLiteral("x"); });
    QTest::newRow("at the end of the world")
        << Break([](ThreatModel &model) { model.diagrams[0].placements[0].rect.moveLeft(1e308); });
    QTest::newRow("nowhere") << Break([](ThreatModel &model) {
        model.diagrams[0].routes[1].bends[0].setX(std::numeric_limits<double>::quiet_NaN());
    });
    QTest::newRow("of no size") << Break(
        [](ThreatModel &model) { model.diagrams[0].notes[0].rect.setWidth(0); });
    QTest::newRow("a line of one point") << Break([](ThreatModel &model) {
        model.diagrams[0].boundaries[0] = {QStringLiteral("dc"), false, {}, {{1, 1}}};
    });
    QTest::newRow("more bends than anybody draws") << Break([](ThreatModel &model) {
        model.diagrams[0].routes[0].bends.assign(mostBends + 1, QPointF(1, 1));
    });
    QTest::newRow("a name without end") << Break([](ThreatModel &model) {
        model.elements[0].name = QString(longestModelName + 1, QLatin1Char('x'));
    });
    QTest::newRow("too much of it") << Break(
        [](ThreatModel &model) { model.elements.resize(mostModelParts + 1, model.elements[0]); });
}

void ModelJsonTest::refusesAModelThatDoesNotHoldTogether()
{
    QFETCH(const Break, breakIt);
    ThreatModel model = smallModel();
    QVERIFY(checkModel(model));
    breakIt(model);
    const auto checked = checkModel(model);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::Invalid);
    QVERIFY(!checked.error().message.isEmpty());
    QVERIFY(!modelFromJson(toJson(model)));
}

QTEST_GUILESS_MAIN(ModelJsonTest)
#include "modeljsontest.moc"
