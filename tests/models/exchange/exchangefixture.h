#pragma once

#include "models/exchange/documentjson.h"
#include "models/exchange/threatmodelfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <functional>

namespace gatehouse {

inline QByteArray fixture(const QString &name)
{
    QFile file(QFileInfo(QStringLiteral(__FILE__)).absolutePath() + "/fixtures/" + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qUtf8Printable(name));
    return file.readAll();
}

inline QJsonObject jsonFixture(const QString &name)
{
    return QJsonDocument::fromJson(fixture(name)).object();
}

inline QByteArray toBytes(const QJsonValue &json)
{
    return json.isArray() ? QJsonDocument(json.toArray()).toJson()
                          : QJsonDocument(json.toObject()).toJson();
}

/// The value at "a.b[2].c"; and the same JSON with another value there (Undefined: without it).
inline QStringList stepsOf(const QString &path)
{
    return QString(path).replace('[', ".[").split('.', Qt::SkipEmptyParts);
}

inline QJsonValue valueAt(QJsonValue json, const QString &path)
{
    for (const QString &step : stepsOf(path))
        json = step.startsWith('[') ? json.toArray().at(step.mid(1).chopped(1).toInt())
                                    : json.toObject().value(step);
    return json;
}

inline QJsonValue withAt(const QJsonValue &json, QStringList steps, const QJsonValue &value)
{
    if (steps.isEmpty())
        return value;
    const QString step = steps.takeFirst();
    if (step.startsWith('[')) {
        QJsonArray array = json.toArray();
        const int index = step.mid(1).chopped(1).toInt();
        const QJsonValue inner = index < array.size() ? array.at(index) : QJsonValue();
        const QJsonValue changed = withAt(inner, steps, value);
        if (index >= array.size())
            array.append(changed);
        else if (changed.isUndefined())
            array.removeAt(index);
        else
            array[index] = changed;
        return array;
    }
    QJsonObject object = json.toObject();
    object.insert(step, withAt(object.value(step), steps, value));
    return object;
}

inline QJsonObject with(const QJsonObject &json, const QString &path, const QJsonValue &value)
{
    return withAt(json, stepsOf(path), value).toObject();
}

inline ModelReading readOrFail(const QByteArray &content)
{
    auto reading = readThreatModel(content);
    if (!reading)
        qFatal("%s (%s)", qUtf8Printable(reading.error().message),
               qUtf8Printable(reading.error().cause));
    return *std::move(reading);
}

inline ModelReading readOrFail(const QJsonObject &json)
{
    return readOrFail(toBytes(json));
}

/// The path names it, or something that it is a part of.
inline bool isLost(const std::vector<LostField> &lost, const QString &path)
{
    return std::ranges::any_of(lost, [&](const LostField &line) {
        return path == line.path
            || (path.startsWith(line.path)
                && (path[line.path.size()] == '.' || path[line.path.size()] == '['));
    });
}

inline QString linesOf(const std::vector<LostField> &lost)
{
    QStringList lines;
    for (const LostField &line : lost)
        lines += line.path + ": " + line.why;
    return lines.join('\n');
}

template<class Part>
const Part &named(const std::vector<Part> &parts, const QString &name)
{
    const auto part = std::ranges::find(parts, name, &Part::name);
    if (part == parts.end())
        qFatal("nothing is called %s", qUtf8Printable(name));
    return *part;
}

inline const DocumentThreat &threatCalled(const ModelDocument &document, const QString &title)
{
    const auto threat = std::ranges::find(document.threats, title, &DocumentThreat::title);
    if (threat == document.threats.end())
        qFatal("no threat is called %s", qUtf8Printable(title));
    return *threat;
}

inline QRectF rectOn(const Diagram &diagram, const QString &element)
{
    for (const Placement &placement : diagram.placements) {
        if (placement.element == element)
            return placement.rect;
    }
    return {};
}

inline QRectF boxOn(const Diagram &diagram, const QString &boundary)
{
    for (const BoundaryShape &shape : diagram.boundaries) {
        if (shape.boundary == boundary)
            return shape.rect;
    }
    return {};
}

/// A document with everything that one can hold, the same for the same seed.
class RandomDocument
{
public:
    explicit RandomDocument(quint32 seed) : m_random(seed) { }

    ModelDocument make()
    {
        ModelDocument document;
        ThreatModel &model = document.model;
        model.name = text(60);
        model.description = text(400);
        for (int i = 0, n = upTo(4); i < n; ++i)
            model.assets.push_back(
                {uid(), text(40), text(100), any<AssetNeed>(), any<AssetNeed>(), any<AssetNeed>()});
        for (int i = 0, n = upTo(9); i < n; ++i) {
            ModelElement element;
            element.kind = any<ElementKind>();
            think(element, model.assets);
            model.elements.push_back(element);
        }
        for (int i = 0, n = model.elements.empty() ? 0 : upTo(12); i < n; ++i) {
            DataFlow flow;
            think(flow, model.assets);
            flow.source = model.elements[pick(model.elements.size())].uid;
            flow.target = model.elements[pick(model.elements.size())].uid;
            flow.isBidirectional = flip();
            flow.protocol = text(20);
            model.flows.push_back(flow);
        }
        for (int i = 0, n = upTo(4); i < n; ++i)
            model.boundaries.push_back({uid(), text(30), text(60)});
        for (int i = 0, n = upTo(4); i < n; ++i)
            model.diagrams.push_back(diagram(model));
        for (int i = 0, n = upTo(6); i < n; ++i)
            document.countermeasures.push_back({uid(), flip() ? QString() : "key-" + text(5),
                                                text(50), text(200), any<CountermeasureStage>(),
                                                text(30)});
        for (int i = 0, n = upTo(12); i < n; ++i)
            document.threats.push_back(threat(document));
        return document;
    }

private:
    int upTo(int most) { return int(m_random.bounded(most + 1)); }
    std::size_t pick(std::size_t count) { return m_random.bounded(quint32(count)); }
    bool flip() { return m_random.bounded(2) == 0; }
    double number() { return m_random.bounded(4000.0) - 1000; }

    template<class E>
    E any()
    {
        const auto values = allValues<E>();
        return values[pick(values.size())];
    }

    QString uid()
    {
        // As Gatehouse makes them, and as whoever called this may.
        if (m_random.bounded(5) == 0)
            return QStringLiteral("part-%1").arg(++m_count);
        return QStringLiteral("%1-0000-4000-8000-%2")
            .arg(m_random.generate(), 8, 16, QLatin1Char('0'))
            .arg(++m_count, 12, 16, QLatin1Char('0'));
    }

    QString text(int longest)
    {
        static const QString characters =
            QStringLiteral("abc XYZ 支付密钥 \n\t\"\\<>&{}[]:,#'-*&!|%@ é𠮷");
        QString made;
        for (int i = 0, n = upTo(longest); i < n; ++i) {
            const auto at = qsizetype(pick(std::size_t(characters.size())));
            if (characters[at].isSurrogate())
                made += QStringLiteral("𠮷");
            else
                made += characters[at];
        }
        made.truncate(longest - 1);
        if (made.endsWith(QStringLiteral("𠮷")[0]))
            made.chop(1);
        return made;
    }

    template<class Part>
    void think(Part &part, const std::vector<ModelAsset> &assets)
    {
        part.uid = uid();
        part.type = flip() ? QString() : "type_" + QString::number(upTo(3));
        part.name = text(40);
        part.description = text(100);
        for (const char *key : {"encrypted", "public_network", "stores_credentials", "logged"}) {
            if (flip())
                part.answers.insert(key, flip());
        }
        for (const ModelAsset &asset : assets) {
            if (flip())
                part.assets += asset.uid;
        }
        part.assets.sort();
        part.outOfScope = {flip(), text(30)};
    }

    QRectF rect() { return {number(), number(), 1 + m_random.bounded(300.0), 1 + number() + 1000}; }

    std::vector<QPointF> points(int least, int most)
    {
        std::vector<QPointF> points;
        for (int i = 0, n = least + upTo(most); i < n; ++i)
            points.push_back({number(), number()});
        return points;
    }

    Diagram diagram(const ThreatModel &model)
    {
        Diagram diagram;
        diagram.uid = uid();
        diagram.name = text(30);
        diagram.description = text(80);
        if (!model.elements.empty() && flip())
            diagram.inside = model.elements[pick(model.elements.size())].uid;
        QStringList shown;
        for (const ModelElement &element : model.elements) {
            if (m_random.bounded(4) == 0)
                continue;
            diagram.placements.insert(
                diagram.placements.begin() + qsizetype(pick(diagram.placements.size() + 1)),
                {element.uid, rect(), flip() ? QString() : "g" + QString::number(upTo(2))});
            shown += element.uid;
        }
        for (const DataFlow &flow : model.flows) {
            if (!shown.contains(flow.source) || !shown.contains(flow.target) || upTo(4) == 0)
                continue;
            Route route;
            route.flow = flow.uid;
            route.style = any<RouteStyle>();
            route.bends = points(0, 3);
            if (flip())
                route.label = QPointF(number(), number());
            diagram.routes.push_back(route);
        }
        for (const TrustBoundary &boundary : model.boundaries) {
            BoundaryShape shape;
            shape.boundary = boundary.uid;
            shape.isBox = flip();
            if (shape.isBox)
                shape.rect = rect();
            else
                shape.line = points(2, 3);
            if (flip())
                diagram.boundaries.push_back(shape);
        }
        for (int i = 0, n = upTo(2); i < n; ++i)
            diagram.notes.push_back({uid(), text(60), rect()});
        return diagram;
    }

    ThreatRating rating() { return flip() ? ThreatRating{} : ThreatRating{upTo(5), upTo(5)}; }

    DocumentThreat threat(const ModelDocument &document)
    {
        const ThreatModel &model = document.model;
        DocumentThreat threat;
        threat.uid = uid();
        threat.rule = flip() ? QString() : "T" + QString::number(upTo(40));
        QStringList subjects{QString()};
        for (const auto &part : model.elements)
            subjects += part.uid;
        for (const auto &part : model.flows)
            subjects += part.uid;
        for (const auto &part : model.boundaries)
            subjects += part.uid;
        threat.subject = subjects[qsizetype(pick(std::size_t(subjects.size())))];
        threat.number = upTo(20);
        threat.title = text(50);
        threat.description = text(150);
        for (const ThreatCategory category : allValues<ThreatCategory>()) {
            if (m_random.bounded(5) == 0)
                threat.categories.push_back(category);
        }
        threat.inherent = rating();
        threat.residual = rating();
        threat.risk = any<Risk>();
        threat.state = any<ThreatState>();
        threat.reason = text(60);
        for (const DocumentCountermeasure &countermeasure : document.countermeasures) {
            if (flip())
                threat.countermeasures += countermeasure.uid;
        }
        threat.countermeasures.sort();
        return threat;
    }

    QRandomGenerator m_random;
    int m_count = 0;
};

} // namespace gatehouse
