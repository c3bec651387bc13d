#include "models/threatmodels/modelgeometry.h"
#include "tests/models/threatmodels/smallmodel.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gatehouse;

class ModelGeometryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatLiesInsideAndWhatCrosses();
    void aLineIsCrossedWhereItIsMet_data();
    void aLineIsCrossedWhereItIsMet();
    void passingThroughABoxCrossesIt();
    void anyDiagramCounts();
    void routesBeginAndEndAtTheEdges_data();
    void routesBeginAndEndAtTheEdges();
    void rightAnglesAreRight();
};

void ModelGeometryTest::tellsWhatLiesInsideAndWhatCrosses()
{
    ThreatModel model = smallModel();
    ModelGeometry geometry = geometryOf(model);
    QCOMPARE(geometry.inside.value(QStringLiteral("dc")), QStringList{QStringLiteral("api")});
    QCOMPARE(geometry.crossings.size(), 1);
    QCOMPARE(geometry.crossings.value(QStringLiteral("calls")), QStringList{QStringLiteral("dc")});

    // Both ends inside: nothing is crossed any more.
    model.diagrams[0].boundaries[0].rect = QRectF(-100, -100, 900, 900);
    geometry = geometryOf(model);
    QVERIFY(geometry.crossings.isEmpty());
    QCOMPARE(geometry.inside.value(QStringLiteral("dc")).size(), 4);
}

void ModelGeometryTest::aLineIsCrossedWhereItIsMet_data()
{
    QTest::addColumn<QList<QPointF>>("line");
    QTest::addColumn<QStringList>("crossing");
    QTest::newRow("between the customer and the app")
        << QList<QPointF>{{150, -100}, {150, 400}} << QStringList{QStringLiteral("uses")};
    QTest::newRow("across all three")
        << QList<QPointF>{{150, -100}, {150, 120}, {400, 120}, {400, -100}}
        << QStringList{QStringLiteral("calls"), QStringLiteral("keeps"), QStringLiteral("uses")};
    QTest::newRow("beside them") << QList<QPointF>{{-50, -100}, {-50, 400}} << QStringList();
    QTest::newRow("too short") << QList<QPointF>{{150, 100}, {150, 400}} << QStringList();
}

void ModelGeometryTest::aLineIsCrossedWhereItIsMet()
{
    QFETCH(const QList<QPointF>, line);
    QFETCH(const QStringList, crossing);
    ThreatModel model = smallModel();
    model.diagrams[0].boundaries[0] = {QStringLiteral("dc"), false, {}, {line.begin(), line.end()}};
    const ModelGeometry geometry = geometryOf(model);
    QStringList found = geometry.crossings.keys();
    found.sort();
    QCOMPARE(found, crossing);
    QVERIFY(geometry.inside.isEmpty());
}

void ModelGeometryTest::passingThroughABoxCrossesIt()
{
    ThreatModel model = smallModel();
    model.diagrams[0].boundaries[0].rect = QRectF(380, -50, 40, 200);
    const ModelGeometry geometry = geometryOf(model);
    QVERIFY(geometry.inside.isEmpty());
    QVERIFY(geometry.crossings.contains(QStringLiteral("calls")));
}

void ModelGeometryTest::anyDiagramCounts()
{
    ThreatModel model = smallModel();
    Diagram other;
    other.uid = QStringLiteral("other");
    other.placements = {{QStringLiteral("customer"), QRectF(0, 0, 10, 10), {}},
                        {QStringLiteral("app"), QRectF(100, 0, 10, 10), {}}};
    other.routes = {{QStringLiteral("uses"), RouteStyle::Straight, {}, {}}};
    other.boundaries = {{QStringLiteral("dc"), true, QRectF(90, -10, 30, 30), {}}};
    model.diagrams.push_back(other);
    const ModelGeometry geometry = geometryOf(model);
    QCOMPARE(geometry.inside.value(QStringLiteral("dc")),
             (QStringList{QStringLiteral("api"), QStringLiteral("app")}));
    QCOMPARE(geometry.crossings.value(QStringLiteral("uses")), QStringList{QStringLiteral("dc")});
}

void ModelGeometryTest::routesBeginAndEndAtTheEdges_data()
{
    QTest::addColumn<QRectF>("target");
    QTest::addColumn<QPointF>("begin");
    QTest::addColumn<QPointF>("end");
    const QRectF right(300, 0, 100, 50);
    QTest::newRow("to the right") << right << QPointF(100, 25) << QPointF(300, 25);
    QTest::newRow("downwards") << QRectF(0, 200, 100, 50) << QPointF(50, 50) << QPointF(50, 200);
    QTest::newRow("aslant") << QRectF(200, 100, 100, 50) << QPointF(100, 50) << QPointF(200, 100);
    QTest::newRow("onto itself") << QRectF(0, 0, 100, 50) << QPointF(50, 25) << QPointF(50, 25);
}

void ModelGeometryTest::routesBeginAndEndAtTheEdges()
{
    QFETCH(const QRectF, target);
    QFETCH(const QPointF, begin);
    QFETCH(const QPointF, end);
    const QList<QPointF> corners = routeCorners(QRectF(0, 0, 100, 50), target, Route());
    QCOMPARE(corners.size(), 2);
    QCOMPARE(corners.first(), begin);
    QCOMPARE(corners.last(), end);
}

void ModelGeometryTest::rightAnglesAreRight()
{
    QRandomGenerator random(42);
    const auto somewhere = [&] { return QPointF(random.bounded(1000), random.bounded(1000)); };
    for (int round = 0; round < 200; ++round) {
        Route route;
        route.style = RouteStyle::Orthogonal;
        for (int bends = random.bounded(4); bends > 0; --bends)
            route.bends.push_back(somewhere());
        const QRectF source(somewhere(), QSizeF(80, 40));
        const QRectF target(somewhere(), QSizeF(80, 40));
        const QList<QPointF> corners = routeCorners(source, target, route);
        for (const QPointF &bend : route.bends)
            QVERIFY(corners.contains(bend));
        for (int i = 0; i + 1 < corners.size(); ++i) {
            const QPointF way = corners[i + 1] - corners[i];
            QVERIFY2(std::abs(way.x()) < 1e-6 || std::abs(way.y()) < 1e-6,
                     qPrintable(QString::number(round)));
        }
    }
}

QTEST_GUILESS_MAIN(ModelGeometryTest)
#include "modelgeometrytest.moc"
