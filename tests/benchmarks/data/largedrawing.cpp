#include "tests/benchmarks/data/largedrawing.h"

#include "models/threatmodels/threatlibrary.h"

namespace gatehouse::bench {

namespace {

QString uid(const char *kind, int number)
{
    return QStringLiteral("%1-%2").arg(QLatin1StringView(kind)).arg(number);
}

} // namespace

ThreatModel largeDrawing(int elements, int flows)
{
    const ThreatLibrary &library = ThreatLibrary::builtIn();
    constexpr int columns = 25;
    ThreatModel model;
    Diagram diagram;
    diagram.uid = uid("diagram", 0);
    for (int i = 0; i < elements; ++i) {
        const ElementType &type = library.types[static_cast<std::size_t>(i) % library.types.size()];
        ModelElement element;
        element.uid = uid("element", i);
        element.kind = type.kind;
        element.type = type.key;
        element.name = type.title.en + QLatin1Char(' ') + QString::number(i);
        model.elements.push_back(element);
        diagram.placements.push_back(
            {element.uid, QRectF(i % columns * 220, i / columns * 160, 140, 80), {}});
    }
    for (int i = 0; i < flows; ++i) {
        DataFlow flow;
        flow.uid = uid("flow", i);
        flow.name = QStringLiteral("flow %1").arg(i);
        flow.source = uid("element", i % elements);
        flow.target = uid("element", (i + 1 + i / elements * 7) % elements);
        model.flows.push_back(flow);
        diagram.routes.push_back({flow.uid, RouteStyle::Orthogonal, {}, {}});
    }
    for (int i = 0; i < elements / columns; i += 2) {
        model.boundaries.push_back({uid("boundary", i), QStringLiteral("zone %1").arg(i), {}});
        diagram.boundaries.push_back(
            {uid("boundary", i), true, QRectF(-30, i * 160 - 30, columns * 220, 140), {}});
    }
    model.diagrams = {diagram};
    return model;
}

} // namespace gatehouse::bench
