#include "models/threatmodels/modeljson.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int formatNow = 1;

struct ModelJson {
    Q_DECLARE_TR_FUNCTIONS(ModelJson)
};

// Writing: what stands at its default is left out, so that a digest is over what was said.

void put(QJsonObject &object, const char *member, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1StringView(member), text);
}

void put(QJsonObject &object, const char *member, bool flag)
{
    if (flag)
        object.insert(QLatin1StringView(member), true);
}

void put(QJsonObject &object, const char *member, const QJsonArray &list)
{
    if (!list.isEmpty())
        object.insert(QLatin1StringView(member), list);
}

template<class E>
void putKey(QJsonObject &object, const char *member, E value)
{
    if (value != E())
        object.insert(QLatin1StringView(member), toKey(value));
}

QJsonArray toJson(const QPointF &point)
{
    return {point.x(), point.y()};
}

QJsonArray toJson(const QRectF &rect)
{
    return {rect.x(), rect.y(), rect.width(), rect.height()};
}

QJsonArray toJson(const std::vector<QPointF> &points)
{
    QJsonArray list;
    for (const QPointF &point : points)
        list.append(toJson(point));
    return list;
}

QJsonObject named(const QString &uid, const QString &name, const QString &description)
{
    QJsonObject object{{QStringLiteral("uid"), uid}};
    put(object, "name", name);
    put(object, "description", description);
    return object;
}

template<class Part>
void putThinking(QJsonObject &object, const Part &part)
{
    put(object, "type", part.type);
    QJsonObject answers;
    for (auto answer = part.answers.begin(); answer != part.answers.end(); ++answer)
        answers.insert(answer.key(), answer.value());
    if (!answers.isEmpty())
        object.insert(QStringLiteral("answers"), answers);
    put(object, "assets", QJsonArray::fromStringList(part.assets));
    put(object, "out_of_scope", part.outOfScope.isOut);
    put(object, "scope_reason", part.outOfScope.reason);
}

QJsonObject toJson(const ModelAsset &asset)
{
    QJsonObject object = named(asset.uid, asset.name, asset.description);
    putKey(object, "confidentiality", asset.confidentiality);
    putKey(object, "integrity", asset.integrity);
    putKey(object, "availability", asset.availability);
    return object;
}

QJsonObject toJson(const ModelElement &element)
{
    QJsonObject object = named(element.uid, element.name, element.description);
    object.insert(QStringLiteral("kind"), toKey(element.kind));
    putThinking(object, element);
    return object;
}

QJsonObject toJson(const DataFlow &flow)
{
    QJsonObject object = named(flow.uid, flow.name, flow.description);
    object.insert(QStringLiteral("source"), flow.source);
    object.insert(QStringLiteral("target"), flow.target);
    put(object, "bidirectional", flow.isBidirectional);
    put(object, "protocol", flow.protocol);
    putThinking(object, flow);
    return object;
}

QJsonObject toJson(const TrustBoundary &boundary)
{
    return named(boundary.uid, boundary.name, boundary.description);
}

QJsonObject toJson(const Placement &placement)
{
    QJsonObject object{{QStringLiteral("element"), placement.element},
                       {QStringLiteral("rect"), toJson(placement.rect)}};
    put(object, "group", placement.group);
    return object;
}

QJsonObject toJson(const Route &route)
{
    QJsonObject object{{QStringLiteral("flow"), route.flow}};
    putKey(object, "style", route.style);
    put(object, "bends", toJson(route.bends));
    if (route.label)
        object.insert(QStringLiteral("label"), toJson(*route.label));
    return object;
}

QJsonObject toJson(const BoundaryShape &shape)
{
    QJsonObject object{{QStringLiteral("boundary"), shape.boundary}};
    if (shape.isBox)
        object.insert(QStringLiteral("rect"), toJson(shape.rect));
    else
        object.insert(QStringLiteral("line"), toJson(shape.line));
    return object;
}

QJsonObject toJson(const DiagramNote &note)
{
    QJsonObject object{{QStringLiteral("uid"), note.uid},
                       {QStringLiteral("rect"), toJson(note.rect)}};
    put(object, "text", note.text);
    return object;
}

QJsonObject toJson(const Diagram &diagram);

template<class Part>
void putAll(QJsonObject &object, const char *member, const std::vector<Part> &parts)
{
    QJsonArray list;
    for (const Part &part : parts)
        list.append(toJson(part));
    put(object, member, list);
}

QJsonObject toJson(const Diagram &diagram)
{
    QJsonObject object = named(diagram.uid, diagram.name, diagram.description);
    put(object, "inside", diagram.inside);
    putAll(object, "placements", diagram.placements);
    putAll(object, "routes", diagram.routes);
    putAll(object, "boundaries", diagram.boundaries);
    putAll(object, "notes", diagram.notes);
    return object;
}

// Reading: what the program wrote itself, so a fault is one of the file and not of a person.

tl::unexpected<Error> broken(const QString &what)
{
    return fail(ErrorKind::Unreadable,
                ModelJson::tr("The drawing of this threat model cannot be read. Restore the "
                              "workspace from a backup."),
                what);
}

QString textOf(const QJsonObject &object, const char *member)
{
    return object.value(QLatin1StringView(member)).toString();
}

template<class E>
Result<E> keyOf(const QJsonObject &object, const char *member)
{
    const QJsonValue value = object.value(QLatin1StringView(member));
    if (value.isUndefined())
        return E();
    if (const auto known = fromKey<E>(value.toString()))
        return *known;
    return broken(QStringLiteral("%1: %2").arg(QLatin1StringView(member), value.toString()));
}

Result<QPointF> pointFrom(const QJsonValue &value)
{
    const QJsonArray numbers = value.toArray();
    if (numbers.size() != 2 || !numbers[0].isDouble() || !numbers[1].isDouble())
        return broken(QStringLiteral("a point"));
    return QPointF(numbers[0].toDouble(), numbers[1].toDouble());
}

Result<std::vector<QPointF>> pointsFrom(const QJsonValue &value)
{
    std::vector<QPointF> points;
    for (const QJsonValue &each : value.toArray()) {
        TRY_ASSIGN(points.emplace_back(), pointFrom(each));
    }
    return points;
}

Result<QRectF> rectFrom(const QJsonValue &value)
{
    const QJsonArray numbers = value.toArray();
    const bool areNumbers =
        std::ranges::all_of(numbers, [](const QJsonValue &number) { return number.isDouble(); });
    if (numbers.size() != 4 || !areNumbers)
        return broken(QStringLiteral("a rectangle"));
    return QRectF(numbers[0].toDouble(), numbers[1].toDouble(), numbers[2].toDouble(),
                  numbers[3].toDouble());
}

template<class Part>
void readNamed(const QJsonObject &object, Part &part)
{
    part.uid = textOf(object, "uid");
    part.name = textOf(object, "name");
    part.description = textOf(object, "description");
}

template<class Part>
void readThinking(const QJsonObject &object, Part &part)
{
    part.type = textOf(object, "type");
    const QJsonObject answers = object.value(QStringLiteral("answers")).toObject();
    for (auto answer = answers.begin(); answer != answers.end(); ++answer)
        part.answers.insert(answer.key(), answer.value().toBool());
    for (const QJsonValue &asset : object.value(QStringLiteral("assets")).toArray())
        part.assets += asset.toString();
    part.outOfScope = {object.value(QStringLiteral("out_of_scope")).toBool(),
                       textOf(object, "scope_reason")};
}

Result<void> read(const QJsonObject &object, ModelAsset &asset)
{
    readNamed(object, asset);
    TRY_ASSIGN(asset.confidentiality, keyOf<AssetNeed>(object, "confidentiality"));
    TRY_ASSIGN(asset.integrity, keyOf<AssetNeed>(object, "integrity"));
    TRY_ASSIGN(asset.availability, keyOf<AssetNeed>(object, "availability"));
    return {};
}

Result<void> read(const QJsonObject &object, ModelElement &element)
{
    readNamed(object, element);
    readThinking(object, element);
    TRY_ASSIGN(element.kind, keyOf<ElementKind>(object, "kind"));
    return {};
}

Result<void> read(const QJsonObject &object, DataFlow &flow)
{
    readNamed(object, flow);
    readThinking(object, flow);
    flow.source = textOf(object, "source");
    flow.target = textOf(object, "target");
    flow.isBidirectional = object.value(QStringLiteral("bidirectional")).toBool();
    flow.protocol = textOf(object, "protocol");
    return {};
}

Result<void> read(const QJsonObject &object, TrustBoundary &boundary)
{
    readNamed(object, boundary);
    return {};
}

Result<void> read(const QJsonObject &object, Placement &placement)
{
    placement.element = textOf(object, "element");
    placement.group = textOf(object, "group");
    TRY_ASSIGN(placement.rect, rectFrom(object.value(QStringLiteral("rect"))));
    return {};
}

Result<void> read(const QJsonObject &object, Route &route)
{
    route.flow = textOf(object, "flow");
    TRY_ASSIGN(route.style, keyOf<RouteStyle>(object, "style"));
    TRY_ASSIGN(route.bends, pointsFrom(object.value(QStringLiteral("bends"))));
    if (object.contains(QStringLiteral("label"))) {
        TRY_ASSIGN(route.label, pointFrom(object.value(QStringLiteral("label"))));
    }
    return {};
}

Result<void> read(const QJsonObject &object, BoundaryShape &shape)
{
    shape.boundary = textOf(object, "boundary");
    shape.isBox = object.contains(QStringLiteral("rect"));
    if (shape.isBox) {
        TRY_ASSIGN(shape.rect, rectFrom(object.value(QStringLiteral("rect"))));
    } else {
        TRY_ASSIGN(shape.line, pointsFrom(object.value(QStringLiteral("line"))));
    }
    return {};
}

Result<void> read(const QJsonObject &object, DiagramNote &note)
{
    note.uid = textOf(object, "uid");
    note.text = textOf(object, "text");
    TRY_ASSIGN(note.rect, rectFrom(object.value(QStringLiteral("rect"))));
    return {};
}

Result<void> read(const QJsonObject &object, Diagram &diagram);

template<class Part>
Result<void> readAll(const QJsonObject &object, const char *member, std::vector<Part> &parts)
{
    const QJsonArray list = object.value(QLatin1StringView(member)).toArray();
    parts.reserve(static_cast<std::size_t>(list.size()));
    for (const QJsonValue &part : list)
        TRY(read(part.toObject(), parts.emplace_back()));
    return {};
}

Result<void> read(const QJsonObject &object, Diagram &diagram)
{
    readNamed(object, diagram);
    diagram.inside = textOf(object, "inside");
    TRY(readAll(object, "placements", diagram.placements));
    TRY(readAll(object, "routes", diagram.routes));
    TRY(readAll(object, "boundaries", diagram.boundaries));
    TRY(readAll(object, "notes", diagram.notes));
    return {};
}

} // namespace

QJsonObject toJson(const ThreatModel &model)
{
    QJsonObject object{{QStringLiteral("format"), formatNow}};
    put(object, "name", model.name);
    put(object, "description", model.description);
    putAll(object, "assets", model.assets);
    putAll(object, "elements", model.elements);
    putAll(object, "flows", model.flows);
    putAll(object, "boundaries", model.boundaries);
    putAll(object, "diagrams", model.diagrams);
    return object;
}

Result<ThreatModel> modelFromJson(const QJsonObject &json)
{
    const int format = json.value(QStringLiteral("format")).toInt();
    if (format < 1)
        return broken(QStringLiteral("no format"));
    if (format > formatNow)
        return fail(ErrorKind::Unreadable,
                    ModelJson::tr("This threat model was drawn with a newer Gatehouse. Open it "
                                  "with that version."));
    ThreatModel model;
    model.name = textOf(json, "name");
    model.description = textOf(json, "description");
    TRY(readAll(json, "assets", model.assets));
    TRY(readAll(json, "elements", model.elements));
    TRY(readAll(json, "flows", model.flows));
    TRY(readAll(json, "boundaries", model.boundaries));
    TRY(readAll(json, "diagrams", model.diagrams));
    TRY(checkModel(model));
    return model;
}

} // namespace gatehouse
