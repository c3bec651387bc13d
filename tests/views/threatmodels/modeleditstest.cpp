#include "models/threatmodels/modeljson.h"
#include "views/threatmodels/modelclip.h"
#include "views/threatmodels/modeledits.h"
#include "views/threatmodels/snapping.h"
#include "views/threatmodels/walking.h"

#include <QMimeData>
#include <QTest>

using namespace gatehouse;

/// What gestures do to a model, as values.
class ModelEditsTest : public QObject
{
    Q_OBJECT

    struct Drawn {
        ThreatModel model;
        QString element(const QString &name, const QRectF &rect, const QString &diagram = {})
        {
            Diagram shown = someDiagram(model, diagram.isEmpty() ? first() : diagram, "Diagram");
            ModelElement added;
            added.name = name;
            const QString uid = addElement(model, shown, added, rect);
            *diagramIn(model, shown.uid) = shown;
            return uid;
        }
        QString flow(const QString &from, const QString &to)
        {
            Diagram shown = model.diagrams.front();
            DataFlow added;
            added.name = "flow";
            added.source = from;
            added.target = to;
            const QString uid = addFlow(model, shown, added);
            model.diagrams.front() = shown;
            return uid;
        }
        QString first() const
        {
            return model.diagrams.empty() ? QString() : model.diagrams.front().uid;
        }
        Diagram &diagram() { return model.diagrams.front(); }
        QRectF rect(const QString &uid) { return *rectIn(std::as_const(diagram()), uid); }
    };

    static Drawn three()
    {
        Drawn drawn;
        drawn.element("A", {0, 0, 140, 80});
        drawn.element("B", {300, 20, 140, 80});
        drawn.element("C", {600, 300, 100, 100});
        return drawn;
    }

private Q_SLOTS:
    void anElementTakesItsFlowsAlong();
    void whatAnotherDiagramShowsStays();
    void aDiagramTakesWhatOnlyItShows();
    void aSecondFlowRunsBesideTheFirst();
    void showsAnElementHereTooWithItsFlows();
    void groupsMoveTogether();
    void aBoxKnowsWhatStandsInIt();
    void alignsAndDistributes();
    void bringsForwardAndBack();
    void pastesIntoAnotherModel();
    void pastesTheSameOnAnotherDiagram();
    void whatWasCutComesBackAsItself();
    void takesNoForeignClipboard();
    void snapsToNeighboursAndToTheGrid();
    void walksInReadingOrderAndAlongFlows();
    void findsAFreePlace();
};

void ModelEditsTest::anElementTakesItsFlowsAlong()
{
    Drawn drawn = three();
    const auto [a, b] = std::pair(drawn.model.elements[0].uid, drawn.model.elements[1].uid);
    drawn.flow(a, b);
    takeOff(drawn.model, drawn.first(), {a});
    QCOMPARE(drawn.model.elements.size(), std::size_t(2));
    QVERIFY(drawn.model.flows.empty());
    QVERIFY(drawn.diagram().routes.empty());
    QVERIFY(checkModel(drawn.model));
}

void ModelEditsTest::whatAnotherDiagramShowsStays()
{
    Drawn drawn = three();
    const QString a = drawn.model.elements[0].uid;
    Diagram &other = someDiagram(drawn.model, {}, "Other");
    placeElement(drawn.model, other, a, {0, 0, 140, 80});
    takeOff(drawn.model, drawn.first(), {a});
    QVERIFY(drawn.model.element(a));
    QVERIFY(!placementIn(std::as_const(drawn.diagram()), a));
    removeParts(drawn.model, {a});
    QVERIFY(!drawn.model.element(a));
    QVERIFY(drawn.model.diagrams[1].placements.empty());
}

void ModelEditsTest::aDiagramTakesWhatOnlyItShows()
{
    Drawn drawn = three();
    const QString other = someDiagram(drawn.model, {}, "Other").uid;
    const QString only = drawn.element("D", {0, 0, 140, 80}, other);
    diagramIn(drawn.model, other)->inside = only;
    removeDiagram(drawn.model, other);
    QVERIFY(!drawn.model.element(only));
    QCOMPARE(drawn.model.elements.size(), std::size_t(3));
    QVERIFY(checkModel(drawn.model));
}

void ModelEditsTest::aSecondFlowRunsBesideTheFirst()
{
    Drawn drawn = three();
    const auto [a, b] = std::pair(drawn.model.elements[0].uid, drawn.model.elements[1].uid);
    drawn.flow(a, b);
    drawn.flow(b, a);
    drawn.flow(a, b);
    QVERIFY(drawn.diagram().routes[0].bends.empty());
    QCOMPARE(drawn.diagram().routes[1].bends.size(), std::size_t(1));
    QCOMPARE(drawn.diagram().routes[2].bends.size(), std::size_t(1));
    QVERIFY(drawn.diagram().routes[1].bends != drawn.diagram().routes[2].bends);
}

void ModelEditsTest::showsAnElementHereTooWithItsFlows()
{
    Drawn drawn = three();
    const auto [a, b] = std::pair(drawn.model.elements[0].uid, drawn.model.elements[1].uid);
    const QString flow = drawn.flow(a, b);
    Diagram other = someDiagram(drawn.model, {}, "Other");
    placeElement(drawn.model, other, a, {0, 0, 140, 80});
    QVERIFY(other.routes.empty());
    placeElement(drawn.model, other, b, {400, 0, 140, 80});
    QCOMPARE(other.routes.size(), std::size_t(1));
    QCOMPARE(other.routes[0].flow, flow);
    placeElement(drawn.model, other, a, {0, 0, 140, 80});
    QCOMPARE(other.placements.size(), std::size_t(2));
}

void ModelEditsTest::groupsMoveTogether()
{
    Drawn drawn = three();
    const QString a = drawn.model.elements[0].uid;
    const QString b = drawn.model.elements[1].uid;
    const QString c = drawn.model.elements[2].uid;
    group(drawn.diagram(), {a, b});
    QCOMPARE(withGroups(drawn.diagram(), {b}), (QStringList{b, a}));
    QCOMPARE(withGroups(drawn.diagram(), {c}), QStringList{c});
    moveParts(drawn.diagram(), drawn.model, withGroups(drawn.diagram(), {b}), {10, 20});
    QCOMPARE(drawn.rect(a).topLeft(), QPointF(10, 20));
    QCOMPARE(drawn.rect(c).topLeft(), QPointF(600, 300));
    ungroup(drawn.diagram(), {a});
    QCOMPARE(withGroups(drawn.diagram(), {b}), QStringList{b});
}

void ModelEditsTest::aBoxKnowsWhatStandsInIt()
{
    Drawn drawn = three();
    BoundaryShape shape;
    shape.rect = {-20, -20, 480, 200};
    Diagram diagram = drawn.diagram();
    const QString box = addBoundary(drawn.model, diagram, "Zone", shape);
    QCOMPARE(contentsOf(diagram, box),
             (QStringList{drawn.model.elements[0].uid, drawn.model.elements[1].uid}));
}

void ModelEditsTest::alignsAndDistributes()
{
    Drawn drawn = three();
    QStringList all;
    for (const ModelElement &element : drawn.model.elements)
        all += element.uid;
    align(drawn.diagram(), drawn.model, all, Alignment::Top);
    for (const QString &uid : all)
        QCOMPARE(drawn.rect(uid).top(), 0.0);
    drawn.diagram().placements[1].rect.moveLeft(150);
    distribute(drawn.diagram(), drawn.model, all, Qt::Horizontal);
    const double first = drawn.rect(all[1]).left() - drawn.rect(all[0]).right();
    const double second = drawn.rect(all[2]).left() - drawn.rect(all[1]).right();
    QCOMPARE(first, second);
}

void ModelEditsTest::bringsForwardAndBack()
{
    Drawn drawn = three();
    const QString a = drawn.model.elements[0].uid;
    const auto order = [&] {
        QString names;
        for (const Placement &placement : drawn.diagram().placements)
            names += drawn.model.element(placement.element)->name;
        return names;
    };
    restack(drawn.diagram(), {a}, Stacking::Forward);
    QCOMPARE(order(), QString("BAC"));
    restack(drawn.diagram(), {a}, Stacking::Front);
    QCOMPARE(order(), QString("BCA"));
    restack(drawn.diagram(), {a}, Stacking::Backward);
    QCOMPARE(order(), QString("BAC"));
    restack(drawn.diagram(), {a}, Stacking::Back);
    QCOMPARE(order(), QString("ABC"));
}

void ModelEditsTest::pastesIntoAnotherModel()
{
    Drawn drawn = three();
    const auto [a, b] = std::pair(drawn.model.elements[0].uid, drawn.model.elements[1].uid);
    drawn.flow(a, b);
    ModelAsset asset;
    asset.uid = freshUid();
    asset.name = "Claims";
    drawn.model.assets.push_back(asset);
    elementIn(drawn.model, a)->assets = {asset.uid};
    const std::unique_ptr<QMimeData> mime(
        toMime({clipOf(drawn.model, drawn.diagram(), {a, b}), "mark"}));
    QCOMPARE(mime->text(), QString("A\nB"));
    const auto clip = clipFrom(mime.get());
    QVERIFY(clip);
    QCOMPARE(clip->mark, QString("mark"));

    ThreatModel other;
    Diagram diagram = someDiagram(other, {}, "Diagram");
    for (int time = 1; time <= 2; ++time) {
        const QStringList pasted = paste(other, diagram, clip->model, PasteAs::New, {10, 10});
        QCOMPARE(pasted.size(), 3);
        QCOMPARE(other.elements.size(), std::size_t(2 * time));
        QCOMPARE(other.flows.size(), std::size_t(time));
    }
    other.diagrams.front() = diagram;
    QVERIFY(checkModel(other));
    // The asset came along once, and is found again by its name.
    QCOMPARE(other.assets.size(), std::size_t(1));
    QCOMPARE(other.elements[2].assets, QStringList{other.assets[0].uid});
    QVERIFY(!drawn.model.element(other.elements[0].uid));
}

void ModelEditsTest::pastesTheSameOnAnotherDiagram()
{
    Drawn drawn = three();
    const auto [a, b] = std::pair(drawn.model.elements[0].uid, drawn.model.elements[1].uid);
    const QString flow = drawn.flow(a, b);
    const ThreatModel clip = clipOf(drawn.model, drawn.diagram(), {a, b});
    Diagram other = someDiagram(drawn.model, {}, "Other");
    for (int time = 0; time < 2; ++time)
        QCOMPARE(paste(drawn.model, other, clip, PasteAs::Same, {0, 0}), (QStringList{a, b, flow}));
    QCOMPARE(drawn.model.elements.size(), std::size_t(3));
    QCOMPARE(other.placements.size(), std::size_t(2));
    QCOMPARE(other.routes.size(), std::size_t(1));
}

void ModelEditsTest::whatWasCutComesBackAsItself()
{
    Drawn drawn = three();
    const auto [a, b] = std::pair(drawn.model.elements[0].uid, drawn.model.elements[1].uid);
    const QString flow = drawn.flow(a, b);
    BoundaryShape box;
    box.rect = QRectF(0, 0, 900, 300);
    const QString zone = addBoundary(drawn.model, drawn.diagram(), "Zone", box);
    boundaryIn(drawn.model, zone)->description = "Ours";
    const ThreatModel clip = clipOf(drawn.model, drawn.diagram(), {a, b, zone});
    takeOff(drawn.model, drawn.diagram().uid, {a, b, zone});
    QVERIFY(!drawn.model.element(a));
    const auto pasteIt = [&] {
        Diagram diagram = drawn.diagram();
        const QStringList pasted =
            paste(drawn.model, diagram, clip, PasteAs::New, {20, 20}, ClipOrigin::ThisModel);
        drawn.diagram() = diagram;
        return pasted;
    };
    QCOMPARE(pasteIt(), (QStringList{a, b, flow, zone}));
    QCOMPARE(drawn.model.boundary(zone)->description, QString("Ours"));
    // What is there is not there twice.
    const QStringList more = pasteIt();
    QCOMPARE(more.size(), 4);
    for (const QString &uid : {a, b, flow, zone})
        QVERIFY(!more.contains(uid));
    QVERIFY(checkModel(drawn.model));
}

void ModelEditsTest::takesNoForeignClipboard()
{
    QMimeData mime;
    QVERIFY(!clipFrom(nullptr));
    QVERIFY(!clipFrom(&mime));
    mime.setText("A");
    QVERIFY(!clipFrom(&mime));
    mime.setData("application/x-gatehouse-threat-model-parts+json", "{\"model\":{\"format\":1}}");
    QVERIFY(!clipFrom(&mime));
    mime.setData("application/x-gatehouse-threat-model-parts+json", "not JSON");
    QVERIFY(!clipFrom(&mime));
}

void ModelEditsTest::snapsToNeighboursAndToTheGrid()
{
    const QRectF moving(0, 0, 100, 60);
    const std::vector<QRectF> others{{203, 300, 100, 60}};
    const Snapped beside = snapMove(moving, {201, 52}, others, 5);
    QCOMPARE(beside.by, QPointF(203, 50));
    QCOMPARE(beside.guides.size(), std::size_t(1));
    const Snapped alone = snapMove(moving, {44, 52}, {}, 5);
    QCOMPARE(alone.by, QPointF(40, 50));
    QVERIFY(alone.guides.empty());
}

void ModelEditsTest::walksInReadingOrderAndAlongFlows()
{
    Drawn drawn = three();
    const QString a = drawn.model.elements[0].uid;
    const QString b = drawn.model.elements[1].uid;
    const QString c = drawn.model.elements[2].uid;
    QCOMPARE(readingOrder(drawn.diagram()), (QStringList{a, b, c}));
    drawn.flow(a, b);
    QCOMPARE(nextAlongFlow(drawn.model, drawn.diagram(), a, Heading::Right), b);
    QCOMPARE(nextAlongFlow(drawn.model, drawn.diagram(), b, Heading::Left), a);
    QVERIFY(nextAlongFlow(drawn.model, drawn.diagram(), b, Heading::Right).isEmpty());
    QCOMPARE(nearestTowards(drawn.diagram(), b, Heading::Down), c);
    QCOMPARE(flowsAround(drawn.model, drawn.diagram(), a).size(), 1);
}

void ModelEditsTest::findsAFreePlace()
{
    Drawn drawn = three();
    for (int time = 0; time < 10; ++time) {
        const QRectF place = freePlace(drawn.diagram(), {0, 0, 140, 80}, {140, 80});
        for (const Placement &placement : drawn.diagram().placements)
            QVERIFY(!placement.rect.intersects(place));
        drawn.element(QString::number(time), place);
    }
}

QTEST_GUILESS_MAIN(ModelEditsTest)
#include "modeleditstest.moc"
