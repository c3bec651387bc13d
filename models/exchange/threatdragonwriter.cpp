#include "models/exchange/threatdragonwriter.h"

#include "models/exchange/documentjson.h"
#include "models/exchange/threatdragonmodel.h"
#include "models/exchange/threatwords.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace gatehouse {

namespace {

const QString writtenVersion = QStringLiteral("2.2.0");

QJsonObject pointJson(const QPointF &point)
{
    return {{"x", point.x()}, {"y", point.y()}};
}

/// The tool's own checks want whole numbers at the ends of lines.
QJsonObject endJson(const QPointF &point)
{
    return {{"x", std::round(point.x())}, {"y", std::round(point.y())}};
}

QJsonObject strokeJson()
{
    return {{"stroke", "#333333"}, {"strokeWidth", 1.5}, {"strokeDasharray", QJsonValue::Null}};
}

class ThreatDragonWriter
{
public:
    explicit ThreatDragonWriter(const ModelDocument &document)
        : m_document(document), m_uids(ModelFormat::ThreatDragon, {})
    {
        ForeignWords::claimAll(m_uids, document);
        for (const DocumentCountermeasure &countermeasure : document.countermeasures)
            m_countermeasures.insert(countermeasure.uid, &countermeasure);
        for (const DocumentThreat &threat : document.threats) {
            m_threats[threat.subject].push_back(&threat);
            m_number = std::max(m_number, threat.number);
        }
        for (const ModelElement &element : document.model.elements)
            m_elements.insert(element.uid, &element);
        for (const DataFlow &flow : document.model.flows)
            m_flows.insert(flow.uid, &flow);
        for (const TrustBoundary &boundary : document.model.boundaries)
            m_boundaries.insert(boundary.uid, &boundary);
    }

    ForeignWriting write()
    {
        const ThreatModel &model = m_document.model;
        QJsonArray diagrams;
        for (const Diagram &diagram : model.diagrams)
            diagrams.append(diagramJson(diagram, int(diagrams.size())));
        noteLosses();
        m_writing.json = {
            {"version", writtenVersion},
            {"summary",
             QJsonObject{{"title", model.name},
                         {"owner", ""},
                         {"description", model.description},
                         {"id", 0}}},
            {"detail",
             QJsonObject{{"contributors", QJsonArray()},
                         {"diagrams", diagrams},
                         {"diagramTop", diagrams.size()},
                         {"reviewer", ""},
                         {"threatTop", m_number}}},
        };
        m_writing.lost = std::move(m_losses.lines);
        return std::move(m_writing);
    }

private:
    /// The id of a part on a diagram: its own where it is shown first, another one elsewhere.
    QString cellId(const QString &uid, const Diagram &diagram, bool *isFirst)
    {
        *isFirst = !m_shown.contains(uid);
        m_shown.insert(uid);
        const QStringList again{QStringLiteral("again"), diagram.uid, uid};
        QString id = *isFirst ? uid : m_uids.claimed(m_uids.made(again), again);
        m_writing.aliases.insert(id, uid);
        return id;
    }

    QJsonObject diagramJson(const Diagram &diagram, int number)
    {
        m_writing.aliases.insert(dragonDiagramAlias(QString::number(number)), diagram.uid);
        QJsonArray cells;
        bool isFirst = false;
        bool hasPrivacy = false;
        for (const BoundaryShape &shape : diagram.boundaries)
            cells.append(boundaryCell(shape, cellId(shape.boundary, diagram, &isFirst), isFirst));
        int z = 1;
        QHash<QString, QString> ids;
        for (const Placement &placement : diagram.placements) {
            const QString id = cellId(placement.element, diagram, &isFirst);
            ids.insert(placement.element, id);
            cells.append(elementCell(placement, id, isFirst, z++));
        }
        for (const Route &route : diagram.routes)
            cells.append(flowCell(route, cellId(route.flow, diagram, &isFirst), isFirst, ids, z++));
        for (const DiagramNote &note : diagram.notes) {
            m_writing.aliases.insert(note.uid, note.uid);
            cells.append(noteCell(note, z++));
        }
        for (const Placement &placement : diagram.placements) {
            for (const DocumentThreat *threat : m_threats.value(placement.element))
                hasPrivacy = hasPrivacy
                    || (!threat->categories.empty() && !isStride(threat->categories.front()));
        }
        return {{"id", number},
                {"title", diagram.name},
                {"description", diagram.description},
                {"diagramType", hasPrivacy ? "LINDDUN" : "STRIDE"},
                {"placeholder", ""},
                {"thumbnail",
                 hasPrivacy ? "./public/content/images/thumbnail.linddun.jpg"
                            : "./public/content/images/thumbnail.stride.jpg"},
                {"version", writtenVersion},
                {"cells", cells}};
    }

    QJsonArray threatsJson(const QString &subject, bool isFirst, bool &hasOpen)
    {
        QJsonArray list;
        if (!isFirst)
            return list;
        for (const DocumentThreat *threat : m_threats.value(subject)) {
            const bool isNumbered = threat->number > 0;
            hasOpen = hasOpen || statusOf(*threat) == QLatin1StringView("Open");
            const bool hasCategory = !threat->categories.empty();
            m_writing.aliases.insert(threat->uid, threat->uid);
            list.append(QJsonObject{
                {"id", threat->uid},
                {"number", isNumbered ? threat->number : ++m_number},
                {"title", threat->title},
                {"type", hasCategory ? categoryWord(threat->categories.front()) : QString()},
                {"modelType",
                 !hasCategory                               ? "Generic"
                     : isStride(threat->categories.front()) ? "STRIDE"
                                                            : "LINDDUN"},
                {"status", statusOf(*threat)},
                {"severity", riskWord(ForeignWords::risk(*threat))},
                {"score", ""},
                {"description", threat->description},
                {"mitigation", ForeignWords::about(*threat, m_countermeasures)},
                {"new", false}});
        }
        return list;
    }

    static QString statusOf(const DocumentThreat &threat)
    {
        switch (threat.state) {
        case ThreatState::Open:
        case ThreatState::Planned:
            return QStringLiteral("Open");
        case ThreatState::Designed:
        case ThreatState::Implemented:
        case ThreatState::Verified:
            return QStringLiteral("Mitigated");
        case ThreatState::Accepted:
            return QStringLiteral("Accepted");
        case ThreatState::NotApplicable:
        case ThreatState::Gone:
            return QStringLiteral("NotApplicable");
        }
        return {};
    }

    template<class Part>
    QJsonObject partData(const Part &part, const char *type, bool isFirst)
    {
        bool hasOpen = false;
        const QJsonArray threats = threatsJson(part.uid, isFirst, hasOpen);
        return {{"type", type},
                {"name", part.name},
                {"description", part.description},
                {"outOfScope", part.outOfScope.isOut},
                {"reasonOutOfScope", part.outOfScope.reason},
                {"isTrustBoundary", false},
                {"hasOpenThreats", hasOpen},
                {"threats", threats}};
    }

    template<class Part>
    void putAnswers(QJsonObject &data, const Part &part, bool ofFlows) const
    {
        for (const AnsweredField &field : answeredFields()) {
            if (field.ofFlows == ofFlows)
                data.insert(QLatin1StringView(field.field),
                            part.answers.value(QLatin1StringView(field.question), false));
        }
    }

    static QJsonObject boxed(const QRectF &rect)
    {
        constexpr double least = 10; // of the tool's own checks
        return {{"position", pointJson(rect.topLeft())},
                {"size",
                 QJsonObject{{"width", std::max(rect.width(), least)},
                             {"height", std::max(rect.height(), least)}}}};
    }

    QJsonObject elementCell(const Placement &placement, const QString &id, bool isFirst, int z)
    {
        const ModelElement &element = *m_elements.value(placement.element);
        QJsonObject cell = boxed(placement.rect);
        QJsonObject data;
        QJsonObject attrs{{"text", QJsonObject{{"text", element.name}}}};
        switch (element.kind) {
        case ElementKind::Actor:
            data = partData(element, "tm.Actor", isFirst);
            data.insert("providesAuthentication", false);
            cell.insert("shape", "actor");
            attrs.insert("body", strokeJson());
            break;
        case ElementKind::Process:
            data = partData(element, "tm.Process", isFirst);
            data.insert("handlesCardPayment", false);
            data.insert("handlesGoodsOrServices", false);
            data.insert("isWebApplication", false);
            data.insert("privilegeLevel", "");
            cell.insert("shape", "process");
            attrs.insert("body", strokeJson());
            break;
        case ElementKind::Store:
            data = partData(element, "tm.Store", isFirst);
            data.insert("isALog", false);
            data.insert("isEncrypted", false);
            data.insert("isSigned", false);
            data.insert("storesInventory", false);
            putAnswers(data, element, false);
            cell.insert("shape", "store");
            attrs.insert("topLine", strokeJson());
            attrs.insert("bottomLine", strokeJson());
            break;
        }
        cell.insert("id", id);
        cell.insert("zIndex", z);
        cell.insert("visible", true);
        cell.insert("attrs", attrs);
        cell.insert("data", data);
        return cell;
    }

    QJsonObject flowCell(const Route &route, const QString &id, bool isFirst,
                         const QHash<QString, QString> &ids, int z)
    {
        const DataFlow &flow = *m_flows.value(route.flow);
        QJsonObject data = partData(flow, "tm.Flow", isFirst);
        data.insert("isBidirectional", flow.isBidirectional);
        data.insert("protocol", flow.protocol);
        putAnswers(data, flow, true);
        QJsonObject line = strokeJson();
        const QJsonObject arrow{{"name", "block"}};
        line.insert("targetMarker", arrow);
        line.insert("sourceMarker", flow.isBidirectional ? QJsonValue(arrow) : QJsonValue(""));
        QJsonArray vertices;
        for (const QPointF &bend : route.bends)
            vertices.append(pointJson(bend));
        QJsonObject cell{
            {"id", id},
            {"shape", "flow"},
            {"zIndex", z},
            {"connector", route.style == RouteStyle::Curved ? "smooth" : "normal"},
            {"source", QJsonObject{{"cell", ids.value(flow.source)}}},
            {"target", QJsonObject{{"cell", ids.value(flow.target)}}},
            {"vertices", vertices},
            {"labels",
             QJsonArray{
                 QJsonObject{{"position", 0.5},
                             {"attrs", QJsonObject{{"label", QJsonObject{{"text", flow.name}}}}}}}},
            {"attrs", QJsonObject{{"line", line}}},
            {"data", data}};
        if (route.style == RouteStyle::Orthogonal)
            cell.insert("router", QJsonObject{{"name", "orth"}});
        return cell;
    }

    QJsonObject boundaryCell(const BoundaryShape &shape, const QString &id, bool isFirst)
    {
        const TrustBoundary &boundary = *m_boundaries.value(shape.boundary);
        bool hasOpen = false;
        const QJsonArray threats = threatsJson(boundary.uid, isFirst, hasOpen);
        QJsonObject data{{"type", shape.isBox ? "tm.BoundaryBox" : "tm.Boundary"},
                         {"name", boundary.name},
                         {"description", boundary.description},
                         {"isTrustBoundary", true},
                         {"hasOpenThreats", hasOpen}};
        if (!threats.isEmpty())
            data.insert("threats", threats);
        QJsonObject cell;
        if (shape.isBox) {
            cell = boxed(shape.rect);
            cell.insert("shape", "trust-boundary-box");
            cell.insert("attrs", QJsonObject{{"label", QJsonObject{{"text", boundary.name}}}});
        } else {
            cell.insert("shape", "trust-boundary-curve");
            cell.insert("source", endJson(shape.line.front()));
            cell.insert("target", endJson(shape.line.back()));
            QJsonArray vertices;
            for (std::size_t i = 1; i + 1 < shape.line.size(); ++i)
                vertices.append(pointJson(shape.line[i]));
            cell.insert("vertices", vertices);
            cell.insert("connector", "smooth");
            cell.insert(
                "labels",
                QJsonArray{QJsonObject{
                    {"position", 0.5},
                    {"attrs", QJsonObject{{"label", QJsonObject{{"text", boundary.name}}}}}}});
        }
        cell.insert("id", id);
        cell.insert("zIndex", -1);
        cell.insert("data", data);
        return cell;
    }

    QJsonObject noteCell(const DiagramNote &note, int z) const
    {
        QJsonObject cell = boxed(note.rect);
        cell.insert("id", note.uid);
        cell.insert("shape", "td-text-block");
        cell.insert("zIndex", z);
        cell.insert("visible", true);
        cell.insert(
            "data",
            QJsonObject{{"type", "tm.Text"}, {"name", note.text}, {"hasOpenThreats", false}});
        return cell;
    }

    template<class Part>
    void noteThinking(const QString &list, std::size_t index, const Part &part, bool ofFlows,
                      bool isStore)
    {
        if (!part.type.isEmpty())
            m_losses.add(list, index, "type");
        if (!part.assets.isEmpty())
            m_losses.add(list, index, "assets");
        for (auto answer = part.answers.begin(); answer != part.answers.end(); ++answer) {
            const bool isShown =
                std::ranges::any_of(answeredFields(), [&](const AnsweredField &field) {
                    return answer.key() == QLatin1StringView(field.question)
                        && field.ofFlows == ofFlows && (ofFlows || isStore);
                });
            if (!isShown) {
                m_losses.add(list, index, "answers");
                break;
            }
        }
    }

    void noteLosses()
    {
        const ThreatModel &model = m_document.model;
        for (std::size_t i = 0; i < model.assets.size(); ++i)
            m_losses.add(QStringLiteral("assets"), i);
        for (std::size_t i = 0; i < model.elements.size(); ++i) {
            if (!m_shown.contains(model.elements[i].uid))
                m_losses.add(QStringLiteral("elements"), i);
            else
                noteThinking(QStringLiteral("elements"), i, model.elements[i], false,
                             model.elements[i].kind == ElementKind::Store);
        }
        for (std::size_t i = 0; i < model.flows.size(); ++i) {
            if (!m_shown.contains(model.flows[i].uid))
                m_losses.add(QStringLiteral("flows"), i);
            else
                noteThinking(QStringLiteral("flows"), i, model.flows[i], true, false);
        }
        for (std::size_t i = 0; i < model.boundaries.size(); ++i) {
            if (!m_shown.contains(model.boundaries[i].uid))
                m_losses.add(QStringLiteral("boundaries"), i);
        }
        for (std::size_t i = 0; i < model.diagrams.size(); ++i) {
            const Diagram &diagram = model.diagrams[i];
            if (!diagram.inside.isEmpty())
                m_losses.add(QStringLiteral("diagrams"), i, "inside");
            if (std::ranges::any_of(diagram.placements,
                                    [](const auto &placed) { return !placed.group.isEmpty(); }))
                m_losses.add(QStringLiteral("diagrams"), i, "placements.group");
            if (std::ranges::any_of(diagram.routes,
                                    [](const auto &route) { return route.label.has_value(); }))
                m_losses.add(QStringLiteral("diagrams"), i, "routes.label");
        }
        for (std::size_t i = 0; i < m_document.threats.size(); ++i) {
            const DocumentThreat &threat = m_document.threats[i];
            const QString list = QStringLiteral("threats");
            if (!m_shown.contains(threat.subject)) {
                m_losses.add(list, i);
                continue;
            }
            if (!threat.rule.isEmpty())
                m_losses.add(list, i, "rule");
            if (threat.categories.size() > 1)
                m_losses.add(list, i, "categories");
            if (threat.inherent != ThreatRating())
                m_losses.add(list, i, "inherent");
            if (threat.residual != ThreatRating())
                m_losses.add(list, i, "residual");
        }
        for (std::size_t i = 0; i < m_document.countermeasures.size(); ++i) {
            const DocumentCountermeasure &countermeasure = m_document.countermeasures[i];
            m_losses.add(QStringLiteral("countermeasures"), i, "stage");
            if (!countermeasure.key.isEmpty())
                m_losses.add(QStringLiteral("countermeasures"), i, "key");
            if (!countermeasure.designReference.isEmpty())
                m_losses.add(QStringLiteral("countermeasures"), i, "designReference");
        }
    }

    const ModelDocument &m_document;
    ForeignUids m_uids;
    QHash<QString, const ModelElement *> m_elements;
    QHash<QString, const DataFlow *> m_flows;
    QHash<QString, const TrustBoundary *> m_boundaries;
    QHash<QString, const DocumentCountermeasure *> m_countermeasures;
    QHash<QString, std::vector<const DocumentThreat *>> m_threats; ///< by subject
    QSet<QString> m_shown;
    int m_number = 0; ///< the highest one given to a threat
    ForeignWriting m_writing;
    ForeignWords::Losses m_losses;
};

} // namespace

ForeignWriting toThreatDragon(const ModelDocument &document)
{
    return ThreatDragonWriter(document).write();
}

ModelWriting writeThreatDragon(const ModelDocument &document)
{
    ForeignWriting writing = toThreatDragon(document);
    QJsonObject detail = writing.json.value("detail").toObject();
    detail.insert("gatehouse", toJson(document));
    writing.json.insert("detail", detail);
    return {QJsonDocument(writing.json).toJson(QJsonDocument::Indented), std::move(writing.lost)};
}

} // namespace gatehouse
