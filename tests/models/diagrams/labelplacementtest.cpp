#include "models/diagrams/labelplacement.h"

#include <QTest>

using namespace gatehouse;

namespace {

QRectF around(const QPointF &middle, const QSizeF &size)
{
    QRectF rect(QPointF(), size);
    rect.moveCenter(middle);
    return rect;
}

QPolygonF line(double x1, double x2, double y)
{
    return {{x1, y}, {x2, y}};
}

constexpr QSizeF name(80, 30);

} // namespace

class LabelPlacementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsInTheMiddleOfItsLine()
    {
        QCOMPARE(placeLabels({{line(0, 200, 50), name, {}}}, {}), std::vector{QPointF(100, 50)});
    }

    void stayWhereAPersonPutThem()
    {
        QCOMPARE(placeLabels({{line(0, 200, 50), name, QPointF(7, 9)}}, {}),
                 std::vector{QPointF(7, 9)});
    }

    void linesThatRunCloseTogetherKeepTheirNamesApart_data()
    {
        QTest::addColumn<int>("lines");
        QTest::addColumn<double>("between");
        for (const int lines : {2, 3, 4}) {
            for (const double between : {0.0, 8.0, 12.0})
                QTest::addRow("%d, %g apart", lines, between) << lines << between;
        }
    }

    void linesThatRunCloseTogetherKeepTheirNamesApart()
    {
        QFETCH(int, lines);
        QFETCH(double, between);
        std::vector<LabelRequest> requests;
        for (int i = 0; i < lines; ++i)
            requests.push_back({line(0, 90, 100 + i * between), name, {}});
        const std::vector<QPointF> places = placeLabels(requests, {});
        for (std::size_t a = 0; a < places.size(); ++a) {
            for (std::size_t b = 0; b < a; ++b)
                QVERIFY(!around(places[a], name).intersects(around(places[b], name)));
        }
    }

    void aShortLineHasItsNameAboveOrBelowWhatItJoins()
    {
        const std::vector<QRectF> ends{{-100, 75, 100, 50}, {50, 75, 100, 50}};
        const QPointF place = placeLabels({{line(0, 50, 100), name, {}}}, ends).front();
        for (const QRectF &end : ends)
            QVERIFY(!around(place, name).intersects(end));
        QVERIFY(std::abs(place.y() - 100) < 60);
    }
};

QTEST_GUILESS_MAIN(LabelPlacementTest)
#include "labelplacementtest.moc"
