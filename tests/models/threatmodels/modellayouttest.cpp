#include "models/threatmodels/dotlayout.h"
#include "models/threatmodels/modelgeometry.h"
#include "models/threatmodels/modeljson.h"
#include "models/threatmodels/modellayout.h"

#include <QFile>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;

/// Arranging a diagram with Graphviz.
class ModelLayoutTest : public QObject
{
    Q_OBJECT

    static QString uid(const char *kind, int number)
    {
        return QStringLiteral("%1%2").arg(QLatin1StringView(kind)).arg(number);
    }

    /// Elements heaped upon each other, flows between them, a box around the first third.
    static ThreatModel heap(int elements, int flows, quint32 seed)
    {
        QRandomGenerator random(seed);
        ThreatModel model;
        Diagram diagram;
        diagram.uid = QStringLiteral("d");
        for (int at = 0; at < elements; ++at) {
            ModelElement element;
            element.uid = uid("e", at);
            element.name = element.uid;
            model.elements.push_back(element);
            const double x = at < elements / 3 ? 10 : 500;
            diagram.placements.push_back(
                {element.uid, QRectF(x + random.bounded(50), random.bounded(50), 100, 60), {}});
        }
        for (int at = 0; at < flows; ++at) {
            DataFlow flow;
            flow.uid = uid("f", at);
            flow.source = uid("e", random.bounded(elements));
            flow.target = uid("e", random.bounded(elements));
            model.flows.push_back(flow);
            Route route;
            route.flow = flow.uid;
            diagram.routes.push_back(route);
        }
        BoundaryShape box;
        box.boundary = QStringLiteral("b");
        box.rect = {0, 0, 300, 300};
        model.boundaries.push_back({box.boundary, QStringLiteral("Zone"), {}});
        diagram.boundaries.push_back(box);
        diagram.notes.push_back({QStringLiteral("n"), QStringLiteral("Note"), {20, 20, 150, 80}});
        model.diagrams.push_back(diagram);
        return model;
    }

private Q_SLOTS:
    void nothingLiesOnAnything_data();
    void nothingLiesOnAnything();
    void boxesHoldWhatTheyHeld();
    void columnsFollowTheFlows();
    void aLineKeepsWhatItParted();
    void isTheSameAgain();
    void anEmptyDiagramStaysEmpty();
    void saysWhatToInstallWhereGraphvizIsMissing();
    void saysSoWhenGraphvizFails();
};

void ModelLayoutTest::nothingLiesOnAnything_data()
{
    QTest::addColumn<int>("elements");
    QTest::addColumn<int>("flows");
    QTest::newRow("one") << 1 << 0;
    QTest::newRow("few") << 6 << 7;
    QTest::newRow("some") << 25 << 40;
    QTest::newRow("many") << 90 << 120;
}

void ModelLayoutTest::nothingLiesOnAnything()
{
    QFETCH(int, elements);
    QFETCH(int, flows);
    const ThreatModel model = heap(elements, flows, 5);
    const auto arranged = arrangedDiagram(model, model.diagrams.front());
    QVERIFY(arranged);
    std::vector<QRectF> rects;
    for (const Placement &placement : arranged->placements)
        rects.push_back(placement.rect);
    rects.push_back(arranged->notes.front().rect);
    for (std::size_t at = 0; at < rects.size(); ++at) {
        for (std::size_t other = at + 1; other < rects.size(); ++other)
            QVERIFY(!rects[at].intersects(rects[other]));
    }
    QCOMPARE(arranged->placements.front().rect.size(), QSizeF(100, 60));
    ThreatModel after = model;
    after.diagrams.front() = *arranged;
    QVERIFY(checkModel(after));
}

void ModelLayoutTest::boxesHoldWhatTheyHeld()
{
    ThreatModel model = heap(24, 30, 9);
    const QStringList inside = geometryOf(model).inside.value(QStringLiteral("b"));
    QCOMPARE(inside.size(), 8);
    const auto arranged = arrangedDiagram(model, model.diagrams.front());
    QVERIFY(arranged);
    model.diagrams.front() = *arranged;
    QCOMPARE(geometryOf(model).inside.value(QStringLiteral("b")), inside);
    const QRectF box = arranged->boundaries.front().rect;
    for (const Placement &placement : arranged->placements) {
        if (inside.contains(placement.element))
            QVERIFY(box.contains(placement.rect));
        else
            QVERIFY(!box.intersects(placement.rect));
    }
}

void ModelLayoutTest::columnsFollowTheFlows()
{
    ThreatModel model = heap(3, 0, 1);
    for (const auto &[from, to] : {std::pair(0, 1), {1, 2}, {1, 0}}) {
        DataFlow flow;
        flow.uid = uid("f", static_cast<int>(model.flows.size()));
        flow.source = uid("e", from);
        flow.target = uid("e", to);
        model.flows.push_back(flow);
        Route route;
        route.flow = flow.uid;
        model.diagrams.front().routes.push_back(route);
    }
    const auto arranged = arrangedDiagram(model, model.diagrams.front());
    QVERIFY(arranged);
    const auto &placements = arranged->placements;
    QVERIFY(placements[0].rect.right() < placements[1].rect.left());
    QVERIFY(placements[1].rect.right() < placements[2].rect.left());
}

void ModelLayoutTest::aLineKeepsWhatItParted()
{
    ThreatModel model = heap(2, 0, 1);
    Diagram &diagram = model.diagrams.front();
    diagram.boundaries.clear();
    diagram.placements[0].rect.moveTo(0, 0);
    diagram.placements[1].rect.moveTo(900, 0);
    BoundaryShape line;
    line.boundary = QStringLiteral("b");
    line.isBox = false;
    line.line = {{850, -100}, {850, 200}};
    diagram.boundaries.push_back(line);
    DataFlow flow;
    flow.uid = QStringLiteral("f");
    flow.source = uid("e", 0);
    flow.target = uid("e", 1);
    model.flows.push_back(flow);
    Route route;
    route.flow = flow.uid;
    diagram.routes.push_back(route);
    const auto arranged = arrangedDiagram(model, diagram);
    QVERIFY(arranged);
    model.diagrams.front() = *arranged;
    QCOMPARE(geometryOf(model).crossings.value(QStringLiteral("f")),
             QStringList{QStringLiteral("b")});
}

void ModelLayoutTest::isTheSameAgain()
{
    const ThreatModel model = heap(20, 30, 3);
    const auto once = arrangedDiagram(model, model.diagrams.front());
    const auto again = arrangedDiagram(model, model.diagrams.front());
    QVERIFY(once && again);
    QVERIFY(*once == *again);
}

void ModelLayoutTest::anEmptyDiagramStaysEmpty()
{
    const auto arranged = arrangedDiagram({}, {});
    QVERIFY(arranged);
    QVERIFY(*arranged == Diagram());
}

void ModelLayoutTest::saysWhatToInstallWhereGraphvizIsMissing()
{
    const QTemporaryDir empty;
    const QByteArray path = qgetenv("PATH");
    const auto back = qScopeGuard([&] { qputenv("PATH", path); });
    qputenv("PATH", QFile::encodeName(empty.path()));
    const ThreatModel model = heap(3, 2, 1);
    const auto arranged = arrangedDiagram(model, model.diagrams.front());
    QVERIFY(!arranged);
    QCOMPARE(arranged.error().kind, ErrorKind::NotFound);
    QVERIFY(arranged.error().message.contains(QStringLiteral("graphviz")));
}

void ModelLayoutTest::saysSoWhenGraphvizFails()
{
    const auto layout = dotLayout("digraph {");
    QVERIFY(!layout);
    QCOMPARE(layout.error().kind, ErrorKind::Internal);
    QVERIFY(!layout.error().cause.isEmpty());
}

QTEST_GUILESS_MAIN(ModelLayoutTest)
#include "modellayouttest.moc"
