#include "models/threatmodels/modelchange.h"
#include "tests/models/threatmodels/threatfixture.h"

#include <QTest>

using namespace gatehouse;

class ModelChangeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whereSomethingIsDrawnIsNoChange();
    void namesWhatDiffers_data();
    void namesWhatDiffers();
    void tellsWhatIsOnlyDrawnElsewhere();
    void threatsAreToldApartOverReleases();
};

using Edit = void (*)(ThreatModel &);
Q_DECLARE_METATYPE(Edit)

void ModelChangeTest::whereSomethingIsDrawnIsNoChange()
{
    ThreatModel moved = smallModel();
    for (Placement &placement : moved.diagrams[0].placements)
        placement.rect.translate(10, 10);
    moved.diagrams[0].boundaries[0].rect.translate(10, 10);
    moved.diagrams[0].name = QStringLiteral("another name");
    moved.diagrams[0].notes.clear();
    QVERIFY(compareModels(smallModel(), moved).empty());
}

void ModelChangeTest::tellsWhatIsOnlyDrawnElsewhere()
{
    QVERIFY(movedParts(smallModel(), smallModel()).empty());
    const auto moved = [](const ThreatModel &after) {
        QStringList uids;
        for (const ModelChange &each : movedParts(smallModel(), after)) {
            if (each.change == PartChange::Moved)
                uids += each.uid;
        }
        return uids;
    };
    ThreatModel after = smallModel();
    Diagram &diagram = after.diagrams[0];
    diagram.placements[0].rect.translate(0, 20); // the customer
    diagram.placements[2].group = QStringLiteral("together"); // moves with others from now on
    diagram.routes[2].bends = {{300, 100}}; // keeps
    diagram.boundaries[0].rect.adjust(0, 0, 20, 0);
    QCOMPARE(
        moved(after),
        (QStringList{QStringLiteral("customer"), QStringLiteral("keeps"), QStringLiteral("dc")}));
    // What means something else now is changed, wherever it stands.
    after.elements[0].name = QStringLiteral("policyholder");
    QCOMPARE(moved(after), (QStringList{QStringLiteral("keeps"), QStringLiteral("dc")}));
}

void ModelChangeTest::namesWhatDiffers_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<ModelPartKind>("kind");
    QTest::addColumn<PartChange>("change");
    QTest::addColumn<QString>("uid");
    QTest::addColumn<QStringList>("fields");
    using enum ModelPartKind;
    QTest::newRow("an answer") << Edit([](ThreatModel &model) {
        model.elements[1].answers.insert(QStringLiteral("hardened"), false);
    }) << Element << PartChange::Changed
                               << "app" << QStringList{QStringLiteral("answers.hardened")};
    QTest::newRow("a name and a type")
        << Edit([](ThreatModel &model) {
               model.elements[0].name = QStringLiteral("agent");
               model.elements[0].type = QStringLiteral("agent");
           })
        << Element << PartChange::Changed << "customer"
        << QStringList{QStringLiteral("name"), QStringLiteral("type")};
    QTest::newRow("an end") << Edit([](ThreatModel &model) {
        model.flows[0].target = QStringLiteral("cache");
    }) << Flow << PartChange::Changed
                            << "uses" << QStringList{QStringLiteral("target")};
    QTest::newRow("a flow that crosses no longer") << Edit([](ThreatModel &model) {
        model.diagrams[0].boundaries[0].rect = QRectF(-900, -900, 50, 50);
        model.elements.pop_back();
        model.elements.push_back(smallModel().elements[3]);
    }) << Flow << PartChange::Changed << "calls" << QStringList{QStringLiteral("crossings")};
    QTest::newRow("a new asset") << Edit([](ThreatModel &model) {
        model.assets.push_back({QStringLiteral("key"), QStringLiteral("keys"), {}, {}, {}, {}});
    }) << Asset << PartChange::Added
                                 << "key" << QStringList();
    QTest::newRow("a flow gone") << Edit([](ThreatModel &model) { model.flows.pop_back(); }) << Flow
                                 << PartChange::Removed << "keeps" << QStringList();
    QTest::newRow("another name of a boundary")
        << Edit([](ThreatModel &model) { model.boundaries[0].name = QStringLiteral("cloud"); })
        << Boundary << PartChange::Changed << "dc" << QStringList{QStringLiteral("name")};
}

void ModelChangeTest::namesWhatDiffers()
{
    QFETCH(const Edit, edit);
    QFETCH(const ModelPartKind, kind);
    QFETCH(const PartChange, change);
    QFETCH(const QString, uid);
    QFETCH(const QStringList, fields);
    ThreatModel after = smallModel();
    edit(after);
    const auto changes = compareModels(smallModel(), after);
    const auto found = std::ranges::find(changes, uid, &ModelChange::uid);
    QVERIFY(found != changes.end());
    QCOMPARE(found->kind, kind);
    QCOMPARE(found->change, change);
    QCOMPARE(found->fields, fields);
    // And the other way round.
    const auto back = compareModels(after, smallModel());
    QCOMPARE(back.size(), changes.size());
}

void ModelChangeTest::threatsAreToldApartOverReleases()
{
    ThreatFixture f;
    const ReleaseId next = f.addRelease(f.app, QStringLiteral("2.0"));
    Change carrying = f.change();
    const ThreatModelId carried = need(ThreatModelRepository::carry(carrying, f.model, next));
    need(carrying.commit());
    QVERIFY(compareRegisters(f.threats(), f.threats(next)).empty());
    // One more element in the next release, and something done about a threat of the first.
    ThreatModel more = smallModel();
    ModelElement keyboard;
    keyboard.uid = QStringLiteral("keyboard");
    keyboard.type = QStringLiteral("soft_keyboard");
    more.elements.push_back(keyboard);
    Change drawing = f.change();
    need(ThreatModelRepository::redraw(drawing, carried, more, f.threats(next).model.revision));
    need(drawing.commit());
    f.counter(f.row("T04", "app").threat.id, CountermeasureStage::Decided);
    int added = 0;
    int changed = 0;
    int removed = 0;
    for (const ModelChange &each : compareRegisters(f.threats(), f.threats(next))) {
        QVERIFY(!each.name.zh.isEmpty());
        added += each.change == PartChange::Added;
        changed += each.change == PartChange::Changed;
        removed += each.change == PartChange::Removed;
        if (each.change == PartChange::Changed)
            QCOMPARE(each.fields,
                     (QStringList{QStringLiteral("state"), QStringLiteral("countermeasures")}));
    }
    QVERIFY(added > 0);
    QCOMPARE(changed, 1);
    QCOMPARE(removed, 1); // the countermeasure, which the next release has not
}

QTEST_GUILESS_MAIN(ModelChangeTest)
#include "modelchangetest.moc"
