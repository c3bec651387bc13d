#include "models/exchange/otmwriter.h"

#include "models/exchange/documentjson.h"
#include "models/exchange/threatwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace gatehouse {

namespace {

class OtmWriter
{
    Q_DECLARE_TR_FUNCTIONS(OtmWriter)
public:
    explicit OtmWriter(const ModelDocument &document)
        : m_document(document), m_uids(ModelFormat::OpenThreatModel, {})
    {
        ForeignWords::claimAll(m_uids, document);
        m_outside = m_uids.claimed(m_uids.made({"outside"}), {"outside"});
        for (const DocumentCountermeasure &countermeasure : document.countermeasures)
            m_countermeasures.insert(countermeasure.uid, &countermeasure);
        for (const DocumentThreat &threat : document.threats)
            m_threats[threat.subject].push_back(&threat);
        const ThreatModel &model = document.model;
        for (std::size_t i = 0; i < model.diagrams.size(); ++i) {
            for (const Placement &placement : model.diagrams[i].placements)
                m_places[placement.element].push_back({int(i), placement.rect});
            for (const BoundaryShape &shape : model.diagrams[i].boundaries) {
                if (shape.isBox)
                    m_places[shape.boundary].push_back({int(i), shape.rect});
            }
        }
    }

    ForeignWriting write()
    {
        const ThreatModel &model = m_document.model;
        QJsonObject project{{"name", model.name},
                            {"id", m_uids.made({"project", model.name})},
                            {"description", model.description}};
        // First, since zones without a name are called by what is in them.
        const QJsonArray components = componentsJson();
        m_writing.json = {{"otmVersion", "0.2.0"},
                          {"project", project},
                          {"representations", diagramsJson()},
                          {"assets", assetsJson()},
                          {"trustZones", zonesJson()},
                          {"components", components},
                          {"dataflows", flowsJson()},
                          {"threats", threatsJson()},
                          {"mitigations", mitigationsJson()}};
        noteLosses();
        m_writing.lost = std::move(m_losses.lines);
        return std::move(m_writing);
    }

private:
    struct Place {
        int diagram = 0;
        QRectF rect;
    };

    QString own(const QString &uid)
    {
        m_writing.aliases.insert(uid, uid);
        return uid;
    }

    QJsonArray diagramsJson()
    {
        QJsonArray list;
        for (const Diagram &diagram : m_document.model.diagrams) {
            QRectF all(0, 0, 1000, 1000);
            for (const Placement &placement : diagram.placements)
                all |= placement.rect;
            list.append(QJsonObject{
                {"id", own(diagram.uid)},
                {"name", diagram.name},
                {"description", diagram.description},
                {"type", "diagram"},
                {"size", QJsonObject{{"width", all.right()}, {"height", all.bottom()}}}});
        }
        return list;
    }

    static int needNumber(AssetNeed need)
    {
        switch (need) {
        case AssetNeed::Unknown:
        case AssetNeed::Low:
            return 0;
        case AssetNeed::Medium:
            return 50;
        case AssetNeed::High:
            return 100;
        }
        return 0;
    }

    QJsonArray assetsJson()
    {
        QJsonArray list;
        for (const ModelAsset &asset : m_document.model.assets)
            list.append(
                QJsonObject{{"id", own(asset.uid)},
                            {"name", asset.name},
                            {"description", asset.description},
                            {"risk",
                             QJsonObject{{"confidentiality", needNumber(asset.confidentiality)},
                                         {"integrity", needNumber(asset.integrity)},
                                         {"availability", needNumber(asset.availability)}}}});
        return list;
    }

    QJsonArray placesJson(const QString &uid, const QString &parent) const
    {
        QJsonArray list;
        static const std::vector<Place> nowhere;
        const auto found = m_places.constFind(parent);
        const std::vector<Place> &around = found == m_places.constEnd() ? nowhere : *found;
        for (const Place &place : m_places.value(uid)) {
            QPointF corner = place.rect.topLeft();
            const auto outer = std::ranges::find(around, place.diagram, &Place::diagram);
            if (!parent.isEmpty() && outer != around.end())
                corner -= outer->rect.topLeft();
            const QString diagram = m_document.model.diagrams[std::size_t(place.diagram)].uid;
            list.append(QJsonObject{
                {"representation", diagram},
                {"id", m_uids.made({"representation", diagram, uid})},
                {"position", QJsonObject{{"x", corner.x()}, {"y", corner.y()}}},
                {"size",
                 QJsonObject{{"width", place.rect.width()}, {"height", place.rect.height()}}}});
        }
        return list;
    }

    /// The format asks for names. The one that is made up is the same in every language, so that
    /// a file that comes back is known not to have been edited.
    QString nameOf(const TrustBoundary &boundary) const
    {
        constexpr qsizetype mostNamed = 3;
        if (!boundary.name.trimmed().isEmpty())
            return boundary.name;
        const QStringList inside = m_inside.value(boundary.uid);
        if (inside.isEmpty()) {
            const auto &all = m_document.model.boundaries;
            return QStringLiteral("Trust boundary %1").arg(&boundary - all.data() + 1);
        }
        const bool isMore = inside.size() > mostNamed;
        return inside.first(std::min(inside.size(), mostNamed)).join(QStringLiteral(", "))
            + (isMore ? QStringLiteral(", …") : QString());
    }
    QString nameOf(const DataFlow &flow) const
    {
        if (!flow.name.trimmed().isEmpty())
            return flow.name;
        return QStringLiteral("%1 → %2").arg(m_names.value(flow.source),
                                             m_names.value(flow.target));
    }

    QJsonArray zonesJson()
    {
        QJsonArray list;
        for (const TrustBoundary &boundary : m_document.model.boundaries)
            list.append(QJsonObject{{"id", own(boundary.uid)},
                                    {"name", nameOf(boundary)},
                                    {"description", boundary.description},
                                    {"risk", QJsonObject{{"trustRating", 0}}},
                                    {"representations", placesJson(boundary.uid, {})}});
        // Every component has to be inside of something.
        if (m_needsOutside)
            list.append(QJsonObject{{"id", m_outside},
                                    {"name", tr("Outside of all trust boundaries")},
                                    {"risk", QJsonObject{{"trustRating", 0}}}});
        return list;
    }

    /// The smallest box around its middle, on the first diagram that shows it.
    QString zoneAround(const QString &element) const
    {
        const std::vector<Place> places = m_places.value(element);
        if (places.empty())
            return {};
        const Diagram &diagram = m_document.model.diagrams[std::size_t(places.front().diagram)];
        const QPointF middle = places.front().rect.center();
        const BoundaryShape *best = nullptr;
        const auto area = [](const BoundaryShape &shape) {
            return shape.rect.width() * shape.rect.height();
        };
        for (const BoundaryShape &shape : diagram.boundaries) {
            if (shape.isBox && shape.rect.contains(middle) && (!best || area(shape) < area(*best)))
                best = &shape;
        }
        return best ? best->boundary : QString();
    }

    QJsonArray instancesJson(const QString &subject)
    {
        QJsonArray list;
        for (const DocumentThreat *threat : m_threats.value(subject)) {
            QJsonArray mitigations;
            for (const QString &uid : threat->countermeasures) {
                if (const DocumentCountermeasure *countermeasure = m_countermeasures.value(uid))
                    mitigations.append(QJsonObject{{"mitigation", uid},
                                                   {"state", stateOf(countermeasure->stage)}});
            }
            list.append(QJsonObject{{"threat", threat->uid},
                                    {"state", stateOf(threat->state)},
                                    {"mitigations", mitigations}});
        }
        return list;
    }

    static QString stateOf(CountermeasureStage stage)
    {
        switch (stage) {
        case CountermeasureStage::Proposed:
            return QStringLiteral("recommended");
        case CountermeasureStage::Decided:
        case CountermeasureStage::Designed:
            return QStringLiteral("required");
        case CountermeasureStage::Implemented:
        case CountermeasureStage::Verified:
            return QStringLiteral("implemented");
        }
        return {};
    }

    static QString stateOf(ThreatState state)
    {
        switch (state) {
        case ThreatState::Open:
        case ThreatState::Planned:
            return QStringLiteral("exposed");
        case ThreatState::Designed:
        case ThreatState::Implemented:
        case ThreatState::Verified:
            return QStringLiteral("mitigated");
        case ThreatState::Accepted:
            return QStringLiteral("accepted");
        case ThreatState::NotApplicable:
        case ThreatState::Gone:
            return QStringLiteral("not-applicable");
        }
        return {};
    }

    QJsonArray componentsJson()
    {
        QJsonArray list;
        for (const ModelElement &element : m_document.model.elements) {
            const QString zone = zoneAround(element.uid);
            m_names.insert(element.uid, element.name);
            if (!zone.isEmpty() && !element.name.isEmpty())
                m_inside[zone] += element.name;
            m_needsOutside = m_needsOutside || zone.isEmpty();
            const QJsonArray assets = QJsonArray::fromStringList(element.assets);
            const bool stores = element.kind == ElementKind::Store;
            list.append(QJsonObject{
                {"id", own(element.uid)},
                {"name", element.name},
                {"description", element.description},
                {"type", element.type.isEmpty() ? toKey(element.kind) : element.type},
                {"parent", QJsonObject{{"trustZone", zone.isEmpty() ? m_outside : zone}}},
                {"representations", placesJson(element.uid, zone)},
                {"assets",
                 QJsonObject{{"processed", stores ? QJsonArray() : assets},
                             {"stored", stores ? assets : QJsonArray()}}},
                {"threats", instancesJson(element.uid)}});
        }
        return list;
    }

    QJsonArray flowsJson()
    {
        QJsonArray list;
        for (const DataFlow &flow : m_document.model.flows)
            list.append(QJsonObject{{"id", own(flow.uid)},
                                    {"name", nameOf(flow)},
                                    {"description", flow.description},
                                    {"bidirectional", flow.isBidirectional},
                                    {"source", flow.source},
                                    {"destination", flow.target},
                                    {"assets", QJsonArray::fromStringList(flow.assets)},
                                    {"threats", instancesJson(flow.uid)}});
        return list;
    }

    /// 1 to 5 as 0 to 100; without a rating what the level says.
    static QJsonObject riskJson(const DocumentThreat &threat)
    {
        const auto number = [&](int rating) {
            if (rating > 0)
                return (rating - 1) * 25;
            return threat.inherent == ThreatRating() ? int(threat.risk) * 25 : 0;
        };
        return {{"likelihood", number(threat.inherent.likelihood)},
                {"impact", number(threat.inherent.impact)}};
    }

    QJsonArray threatsJson()
    {
        QJsonArray list;
        for (const DocumentThreat &threat : m_document.threats) {
            QJsonArray categories;
            for (const ThreatCategory category : threat.categories)
                categories.append(categoryWord(category));
            list.append(QJsonObject{{"id", own(threat.uid)},
                                    {"name", threat.title},
                                    {"description", threat.description},
                                    {"categories", categories},
                                    {"risk", riskJson(threat)}});
        }
        return list;
    }

    QJsonArray mitigationsJson()
    {
        QJsonArray list;
        for (const DocumentCountermeasure &countermeasure : m_document.countermeasures)
            list.append(QJsonObject{{"id", own(countermeasure.uid)},
                                    {"name", countermeasure.title},
                                    {"description", countermeasure.description},
                                    {"riskReduction", 0}});
        return list;
    }

    template<class Part>
    void noteThinking(const char *list, std::size_t index, const Part &part)
    {
        if (!part.answers.isEmpty())
            m_losses.add(list, index, "answers");
        if (part.outOfScope != OutOfScope())
            m_losses.add(list, index, "outOfScope");
    }

    template<class Part>
    void noteName(const char *list, std::size_t index, const Part &part)
    {
        if (const QString name = nameOf(part); name != part.name)
            m_losses.lines.push_back(
                {QStringLiteral("%1[%2].name").arg(QLatin1StringView(list)).arg(index),
                 tr("It has no name, and the format asks for one: there it is called “%1”.")
                     .arg(name)});
    }

    void noteLosses()
    {
        const ThreatModel &model = m_document.model;
        QSet<QString> boundaries;
        for (std::size_t i = 0; i < model.elements.size(); ++i)
            noteThinking("elements", i, model.elements[i]);
        for (std::size_t i = 0; i < model.flows.size(); ++i) {
            noteThinking("flows", i, model.flows[i]);
            if (!model.flows[i].type.isEmpty())
                m_losses.add("flows", i, "type");
            if (!model.flows[i].protocol.isEmpty())
                m_losses.add("flows", i, "protocol");
            noteName("flows", i, model.flows[i]);
        }
        for (std::size_t i = 0; i < model.boundaries.size(); ++i) {
            boundaries.insert(model.boundaries[i].uid);
            if (!m_places.contains(model.boundaries[i].uid))
                m_losses.add("boundaries", i, "line");
            noteName("boundaries", i, model.boundaries[i]);
        }
        for (std::size_t i = 0; i < model.diagrams.size(); ++i) {
            const Diagram &diagram = model.diagrams[i];
            if (!diagram.inside.isEmpty())
                m_losses.add("diagrams", i, "inside");
            if (!diagram.notes.empty())
                m_losses.add("diagrams", i, "notes");
            if (!diagram.routes.empty())
                m_losses.add("diagrams", i, "routes");
        }
        for (std::size_t i = 0; i < m_document.threats.size(); ++i) {
            const DocumentThreat &threat = m_document.threats[i];
            if (boundaries.contains(threat.subject))
                m_losses.add("threats", i, "subject");
            if (!threat.rule.isEmpty())
                m_losses.add("threats", i, "rule");
            if (threat.residual != ThreatRating())
                m_losses.add("threats", i, "residual");
            if (!threat.reason.isEmpty())
                m_losses.add("threats", i, "reason");
        }
        for (std::size_t i = 0; i < m_document.countermeasures.size(); ++i) {
            if (!m_document.countermeasures[i].key.isEmpty())
                m_losses.add("countermeasures", i, "key");
            if (!m_document.countermeasures[i].designReference.isEmpty())
                m_losses.add("countermeasures", i, "designReference");
        }
    }

    const ModelDocument &m_document;
    ForeignUids m_uids;
    QHash<QString, const DocumentCountermeasure *> m_countermeasures;
    QHash<QString, std::vector<const DocumentThreat *>> m_threats; ///< by subject
    QHash<QString, std::vector<Place>> m_places; ///< by element or boundary
    QHash<QString, QString> m_names; ///< of elements
    QHash<QString, QStringList> m_inside; ///< their names, by the boundary around them
    QString m_outside; ///< id of the zone for what is in none
    bool m_needsOutside = false;
    ForeignWriting m_writing;
    ForeignWords::Losses m_losses;
};

} // namespace

ForeignWriting toOtm(const ModelDocument &document)
{
    return OtmWriter(document).write();
}

ModelWriting writeOtm(const ModelDocument &document)
{
    ForeignWriting writing = toOtm(document);
    QJsonObject project = writing.json.value("project").toObject();
    project.insert("attributes", QJsonObject{{"gatehouse", toJson(document)}});
    writing.json.insert("project", project);
    return {QJsonDocument(writing.json).toJson(QJsonDocument::Indented), std::move(writing.lost)};
}

} // namespace gatehouse
