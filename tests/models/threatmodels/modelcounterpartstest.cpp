#include "models/threatmodels/modelcounterparts.h"
#include "models/threatmodels/modelcomparison.h"
#include "tests/models/threatmodels/threatfixture.h"

#include <QTest>

#include <algorithm>

using namespace gatehouse;

namespace {

/// The same app by another hand: every uid is another.
ThreatModel drawnAnew(ThreatModel model)
{
    const auto anew = [](QString &uid) { uid += QStringLiteral("-2"); };
    for (ModelAsset &asset : model.assets)
        anew(asset.uid);
    for (ModelElement &element : model.elements) {
        anew(element.uid);
        for (QString &asset : element.assets)
            anew(asset);
    }
    for (DataFlow &flow : model.flows) {
        anew(flow.uid);
        anew(flow.source);
        anew(flow.target);
        for (QString &asset : flow.assets)
            anew(asset);
    }
    for (TrustBoundary &boundary : model.boundaries)
        anew(boundary.uid);
    for (Diagram &diagram : model.diagrams) {
        anew(diagram.uid);
        for (Placement &placement : diagram.placements)
            anew(placement.element);
        for (Route &route : diagram.routes)
            anew(route.flow);
        for (BoundaryShape &shape : diagram.boundaries)
            anew(shape.boundary);
    }
    return model;
}

ModelElement *called(ThreatModel &model, const char *name)
{
    return &*std::ranges::find(model.elements, QString::fromLatin1(name), &ModelElement::name);
}

} // namespace

/// What is the same in two models, though somebody drew it anew.
class ModelCounterpartsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsDrawnAnewIsTheSame();
    void aModelThatWasCarriedStaysAsItIs();
    void whatIsCalledTheSameTwiceIsTakenForNothing();
    void aFlowGoesByItsEnds();
    void theSameThreatIsFoundThere();
};

void ModelCounterpartsTest::whatIsDrawnAnewIsTheSame()
{
    const ThreatModel before = smallModel();
    ThreatModel after = drawnAnew(before);
    called(after, "the app")->name = QStringLiteral("ＴＨＥ  App ");
    const ThreatModel same = ModelCounterparts(before, after).drawing(before);
    // Only how it is written differs.
    const auto changes = compareModels(same, after);
    QCOMPARE(changes.size(), size_t(1));
    QCOMPARE(changes.front().uid, QStringLiteral("app-2"));
    QCOMPARE(changes.front().fields, QStringList{QStringLiteral("name")});
    QVERIFY(movedParts(same, after).empty());
}

void ModelCounterpartsTest::aModelThatWasCarriedStaysAsItIs()
{
    const ThreatModel before = smallModel();
    ThreatModel after = before;
    // They change places: the uid says which is which.
    std::swap(after.elements[0].name, after.elements[1].name);
    QCOMPARE(ModelCounterparts(before, after).drawing(before), before);
}

void ModelCounterpartsTest::whatIsCalledTheSameTwiceIsTakenForNothing()
{
    const ThreatModel before = smallModel();
    ThreatModel after = drawnAnew(before);
    ModelElement second = *called(after, "the app");
    second.uid = QStringLiteral("second");
    after.elements.push_back(second);
    const ThreatModel same = ModelCounterparts(before, after).drawing(before);
    QVERIFY(same.element(QStringLiteral("app")));
    QVERIFY(same.element(QStringLiteral("customer-2")));
    // An actor is no process of that name.
    after = drawnAnew(before);
    called(after, "the customer")->kind = ElementKind::Process;
    QVERIFY(ModelCounterparts(before, after).drawing(before).element(QStringLiteral("customer")));
}

void ModelCounterpartsTest::aFlowGoesByItsEnds()
{
    ThreatModel before = smallModel();
    for (DataFlow &flow : before.flows)
        flow.name.clear();
    ThreatModel after = drawnAnew(before);
    std::swap(after.flows[0].source, after.flows[0].target);
    const ThreatModel same = ModelCounterparts(before, after).drawing(before);
    QVERIFY(same.flow(QStringLiteral("uses"))); // it goes the other way now
    QVERIFY(same.flow(QStringLiteral("calls-2")));
    QVERIFY(same.flow(QStringLiteral("keeps-2")));
}

void ModelCounterpartsTest::theSameThreatIsFoundThere()
{
    ThreatFixture f;
    const ThreatRow threat = f.row("T04", "app");
    f.counter(threat.threat.id, CountermeasureStage::Decided);
    const ReleaseId next = f.addRelease(f.app, QStringLiteral("2.0"));
    f.draw(next, drawnAnew(smallModel()));
    const ModelComparison comparison =
        need(ModelComparison::of(f.database(), next, f.release, f.clock().today()));
    int changed = 0;
    for (const ModelChange &each : comparison.changes) {
        QVERIFY2(each.change != PartChange::Added, qPrintable(each.name.en));
        // What was done about it was not drawn.
        if (each.change == PartChange::Removed)
            QCOMPARE(each.kind, ModelPartKind::Countermeasure);
        changed += each.change == PartChange::Changed;
    }
    QCOMPARE(changed, 1);
    QVERIFY(std::ranges::any_of(comparison.subjects,
                                [](const QString &uid) { return uid == QStringLiteral("app-2"); }));
}

QTEST_GUILESS_MAIN(ModelCounterpartsTest)
#include "modelcounterpartstest.moc"
