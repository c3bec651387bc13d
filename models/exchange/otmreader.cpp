#include "models/exchange/otmreader.h"

#include "models/exchange/foreigncontent.h"
#include "models/exchange/foreigngeometry.h"
#include "models/exchange/otmkind.h"
#include "models/exchange/otmlayout.h"
#include "models/exchange/otmthreats.h"

namespace gatehouse {

namespace {

/// Version 0.1.0 spelt some fields in another way, and files written by hand still do.
constexpr const char *zoneLists[] = {"trustZones", "trustzones"};

class OtmReader
{
    Q_DECLARE_TR_FUNCTIONS(OtmReader)
public:
    OtmReader(const PartAliases &aliases, ForeignReading &reading)
        : m_reading(reading), m_model(reading.document.model),
          m_uids(ModelFormat::OpenThreatModel, aliases), m_geometry(m_report),
          m_threats(reading.document, m_uids, m_report)
    {
    }

    Result<void> read(const JsonNode &json)
    {
        TRY(checkExtent(json));
        {
            ForeignFields root(json, QString(), m_report);
            m_reading.formatVersion = root.line("otmVersion");
            readProject(root);
            readDiagrams(root);
            readAssets(root);
            m_threats.readMitigations(root);
            m_threats.readThreats(root);
            TRY(readZones(root));
            TRY(readComponents(root));
            TRY(connect());
            TRY(readFlows(root));
        }
        m_threats.finish();
        OtmLayout(m_nodes, m_model, m_uids, m_geometry, m_report)
            .draw(m_diagramPaths, m_withoutPlaces);
        m_reading.lost = m_report.take();
        return {};
    }

private:
    static Result<void> checkExtent(const JsonNode &json)
    {
        qsizetype parts = 0;
        qsizetype threats = 0;
        for (const char *list : {"representations", "assets", "trustZones", "trustzones",
                                 "components", "dataflows", "mitigations", "threats"})
            parts += json[list].itemCount();
        if (parts > ForeignContent::mostParts + ForeignContent::mostThreats)
            return ForeignContent::tooManyParts();
        for (const char *list : {"trustZones", "trustzones", "components", "dataflows"}) {
            json[list].eachItem(
                [&](const JsonNode &part) { threats += part["threats"].itemCount(); });
        }
        if (threats > ForeignContent::mostThreats)
            return ForeignContent::tooManyParts();
        return {};
    }

    static tl::unexpected<Error> twice(const QString &what, const QString &id)
    {
        return fail(ErrorKind::Invalid,
                    tr("Two %1 have the same id, “%2”, so that it is not clear which of them other "
                       "parts mean. Correct the file in the tool it comes from.")
                        .arg(what, id.left(100)));
    }

    void readProject(ForeignFields &root)
    {
        ForeignFields project(root.object("project"), "project", m_report);
        m_model.name = project.line("name");
        m_model.description = project.text("description");
        ForeignFields attributes(project.object("attributes"), "project.attributes", m_report);
        attributes.value("gatehouse"); // see threatmodelfile.cpp
    }

    void readDiagrams(ForeignFields &root)
    {
        for (const ForeignItem &item : root.objects("representations")) {
            if (item.object["type"].text() != "diagram") {
                m_report.add(item.path, tr("Only representations that are diagrams are kept."));
                continue;
            }
            ForeignFields fields(item, m_report);
            fields.value("type");
            fields.explain({"size"}, LossReport::look());
            Diagram diagram;
            const QString id = fields.id("id");
            diagram.uid = m_uids.take("diagram", id, item.path);
            diagram.name = fields.line("name");
            diagram.description = fields.text("description");
            m_diagramPaths.push_back(item.path);
            if (m_diagrams.contains(id))
                m_report.add(item.path + ".id",
                             tr("Another diagram has the same id; what names it is shown there."));
            else
                m_diagrams.insert(id, int(m_model.diagrams.size()));
            m_model.diagrams.push_back(std::move(diagram));
        }
    }

    AssetNeed needOf(ForeignFields &risk, FieldName key)
    {
        const auto value = risk.number(key);
        if (!value)
            return AssetNeed::Unknown;
        const AssetNeed need = *value < 34 ? AssetNeed::Low
            : *value < 67                  ? AssetNeed::Medium
                                           : AssetNeed::High;
        if (*value != 0 && *value != 50 && *value != 100)
            risk.lose(key, tr("%1 became “%2”.").arg(QString::number(*value), label(need)));
        return need;
    }

    void readAssets(ForeignFields &root)
    {
        for (const ForeignItem &item : root.objects("assets")) {
            ForeignFields fields(item, m_report);
            ModelAsset asset;
            const QString id = fields.id("id");
            asset.uid = m_uids.take("asset", id, item.path);
            asset.name = fields.line("name");
            asset.description = fields.text("description");
            ForeignFields risk(fields.object("risk"), fields.pathOf("risk"), m_report);
            asset.confidentiality = needOf(risk, "confidentiality");
            asset.integrity = needOf(risk, "integrity");
            asset.availability = needOf(risk, "availability");
            if (m_assets.contains(id))
                m_report.add(item.path + ".id",
                             tr("Another asset has the same id; what names it means the other."));
            else
                m_assets.insert(id, asset.uid);
            m_model.assets.push_back(std::move(asset));
        }
    }

    void readParent(ForeignFields &fields, OtmNode &node)
    {
        if (!fields.has("parent")) {
            node.parentId = fields.id("trustZone");
            return;
        }
        const JsonNode parent = fields.value("parent");
        if (parent.isText() || parent.isNumber()) { // of version 0.1.0
            node.parentId = fields.id("parent");
            node.isParentEither = true;
            return;
        }
        ForeignFields members(parent, fields.pathOf("parent"), m_report);
        node.isParentZone = members.has("trustZone") || !members.has("component");
        node.parentId = members.id(node.isParentZone ? "trustZone" : "component");
    }

    void readPlaces(ForeignFields &fields, OtmNode &node)
    {
        for (const ForeignItem &item : fields.objects("representations")) {
            const QString name = item.object["representation"].spelled();
            const auto diagram = m_diagrams.constFind(name);
            if (diagram == m_diagrams.constEnd()) {
                m_report.add(item.path, tr("Only representations that are diagrams are kept."));
                continue;
            }
            ForeignFields place(item, m_report);
            place.value("representation");
            place.explain({"id", "name"}, LossReport::look());
            if (node.places.contains(*diagram)) {
                m_report.add(item.path, tr("A diagram shows a part once: this is a second time."));
                continue;
            }
            const QSizeF usual = node.isZone ? QSizeF(300, 200) : QSizeF(160, 80);
            // Where it stands within its parent; whether that lies too far out is seen below.
            if (const auto rect = m_geometry.rect(place, usual)) {
                node.places.insert(*diagram, {*rect, false});
                continue;
            }
            m_withoutPlaces.insert(*diagram);
            m_report.add(item.path,
                         tr("The file does not say where on the diagram “%1” it stands; it is "
                            "not shown there.")
                             .arg(m_model.diagrams[std::size_t(*diagram)].name));
        }
    }

    Result<void> readZones(ForeignFields &root)
    {
        for (const char *list : zoneLists) {
            for (const ForeignItem &item : root.objects(list))
                TRY(readZone(item));
        }
        return {};
    }

    Result<void> readZone(const ForeignItem &item)
    {
        ForeignFields fields(item, m_report);
        OtmNode node;
        node.isZone = true;
        node.path = item.path;
        node.id = fields.id("id");
        node.uid = m_uids.take("trustZone", node.id, item.path);
        if (m_zones.contains(node.id))
            return twice(tr("trust zones"), node.id);
        m_zones.insert(node.id, int(m_nodes.size()));
        TrustBoundary boundary;
        boundary.uid = node.uid;
        boundary.name = fields.line("name");
        boundary.description = fields.text("description");
        ForeignFields(fields.object("risk"), fields.pathOf("risk"), m_report)
            .explain({"trustRating"}, tr("A boundary has no rating: what crosses it counts."));
        readParent(fields, node);
        readPlaces(fields, node);
        m_threats.readInstances(fields, node.uid, node.id);
        m_model.boundaries.push_back(std::move(boundary));
        m_nodes.push_back(std::move(node));
        return {};
    }

    QStringList assetsOf(const QStringList &ids, const QString &path)
    {
        QStringList uids;
        for (qsizetype i = 0; i < ids.size(); ++i) {
            if (const auto asset = m_assets.constFind(ids[i]); asset != m_assets.constEnd())
                uids += *asset;
            else
                m_report.add(QStringLiteral("%1[%2]").arg(path).arg(i),
                             tr("There is no asset “%1” in the file.").arg(ids[i].left(100)));
        }
        return uids;
    }

    static QStringList sorted(QStringList uids)
    {
        uids.removeDuplicates();
        uids.sort();
        return uids;
    }

    Result<void> readComponents(ForeignFields &root)
    {
        for (const ForeignItem &item : root.objects("components")) {
            ForeignFields fields(item, m_report);
            OtmNode node;
            node.path = item.path;
            node.id = fields.id("id");
            node.uid = m_uids.take("component", node.id, item.path);
            if (m_components.contains(node.id))
                return twice(tr("components"), node.id);
            m_components.insert(node.id, int(m_nodes.size()));
            ModelElement element;
            element.uid = node.uid;
            element.name = fields.line("name");
            element.description = fields.text("description");
            const QString type = fields.id("type");
            const auto [kind, isAll] = OtmKind::of(type);
            element.kind = kind;
            if (!isAll && !type.isEmpty())
                fields.lose("type",
                            tr("The type “%1” is not kept, only the kind: %2.")
                                .arg(type.left(100), label(kind)));
            if (fields.has("assets")) {
                ForeignFields assets(fields.object("assets"), fields.pathOf("assets"), m_report);
                const QStringList processed = assets.ids("processed");
                const QStringList stored = assets.ids("stored");
                element.assets = sorted(assetsOf(processed, assets.pathOf("processed"))
                                        + assetsOf(stored, assets.pathOf("stored")));
                if (!stored.isEmpty() && kind != ElementKind::Store)
                    assets.lose("stored",
                                tr("That it is stored and not only handled is not "
                                   "kept."));
            }
            readParent(fields, node);
            readPlaces(fields, node);
            m_threats.readInstances(fields, node.uid, node.id);
            m_model.elements.push_back(std::move(element));
            m_nodes.push_back(std::move(node));
        }
        return {};
    }

    QString componentName(int node) const
    {
        // Zones are the first nodes.
        return m_model.elements[std::size_t(node) - m_model.boundaries.size()].name;
    }

    /// Who is inside of whom.
    Result<void> connect()
    {
        constexpr int mostLevels = 100;
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            OtmNode &node = m_nodes[i];
            if (node.parentId.isEmpty())
                continue;
            node.parent = (node.isParentZone ? m_zones : m_components).value(node.parentId, -1);
            if (node.parent < 0 && node.isParentEither)
                node.parent = m_components.value(node.parentId, -1);
            if (node.parent < 0)
                m_report.add(node.path + ".parent",
                             tr("There is no “%1” in the file that it could be inside of.")
                                 .arg(node.parentId.left(100)));
            else
                m_nodes[std::size_t(node.parent)].inside.push_back(int(i));
            if (node.parent >= 0 && !m_nodes[std::size_t(node.parent)].isZone)
                m_report.add(node.path + ".parent",
                             tr("That it is inside of the component “%1” is not kept: elements "
                                "stand beside each other.")
                                 .arg(componentName(node.parent)));
        }
        for (OtmNode &node : m_nodes) {
            for (int parent = node.parent; parent >= 0;
                 parent = m_nodes[std::size_t(parent)].parent) {
                if (++node.level > mostLevels)
                    return fail(ErrorKind::Invalid,
                                tr("Parts of the model stand inside each other in a circle, or on "
                                   "more than %n levels: see “%1”.",
                                   nullptr, mostLevels)
                                    .arg(node.id.left(100)));
            }
        }
        return {};
    }

    /// Somebody in the zone that flows end at: in Gatehouse they end at elements.
    QString endInZone(int zone)
    {
        if (const auto known = m_zoneEnds.constFind(zone); known != m_zoneEnds.constEnd())
            return *known;
        OtmNode &around = m_nodes[std::size_t(zone)];
        ModelElement element;
        element.kind = ElementKind::Actor;
        element.uid = m_uids.claimed(m_uids.made({"in zone", around.uid}), {"in zone", around.uid});
        // Zones are the first nodes.
        element.name = m_model.boundaries[std::size_t(zone)].name;
        OtmNode node;
        node.uid = element.uid;
        node.parent = zone;
        node.level = around.level + 1;
        around.inside.push_back(int(m_nodes.size()));
        m_nodes.push_back(std::move(node));
        m_zoneEnds.insert(zone, element.uid);
        m_model.elements.push_back(element);
        return element.uid;
    }

    /// `older`: what version 0.1.0 called it.
    QString flowEnd(ForeignFields &fields, FieldName newer, FieldName older,
                    const QString &flowPath)
    {
        const FieldName key = fields.has(newer) || !fields.has(older) ? newer : older;
        const QString id = fields.id(key);
        if (const auto known = m_components.constFind(id); known != m_components.constEnd())
            return m_nodes[std::size_t(*known)].uid;
        if (const auto zone = m_zones.constFind(id); zone != m_zones.constEnd()) {
            const QString uid = endInZone(*zone);
            fields.lose(key,
                        tr("The flow ends at a trust zone; an external actor “%1” was put in it "
                           "for the flow to end at.")
                            .arg(m_model.boundaries[std::size_t(*zone)].name));
            return uid;
        }
        const QString end = newer.toString();
        ModelElement element;
        element.kind = ElementKind::Actor;
        element.uid = m_uids.claimed(m_uids.made({"unconnected", flowPath, end, id}),
                                     {"unconnected", flowPath, end});
        element.name = tr("Unconnected end");
        fields.lose(key,
                    tr("There is no component “%1” in the file; an external actor “%2” was "
                       "made for the flow to end at.")
                        .arg(id.left(100), element.name));
        OtmNode node;
        node.uid = element.uid;
        m_nodes.push_back(std::move(node));
        m_model.elements.push_back(element);
        return element.uid;
    }

    Result<void> readFlows(ForeignFields &root)
    {
        QSet<QString> ids;
        for (const ForeignItem &item : root.objects("dataflows")) {
            ForeignFields fields(item, m_report);
            DataFlow flow;
            const QString id = fields.id("id");
            if (!id.isEmpty() && ids.contains(id))
                return twice(tr("data flows"), id);
            ids.insert(id);
            flow.uid = m_uids.take("dataflow", id, item.path);
            flow.name = fields.line("name");
            flow.description = fields.text("description");
            flow.isBidirectional = fields.flag("bidirectional").value_or(false);
            flow.source = flowEnd(fields, "source", "from", item.path);
            flow.target = flowEnd(fields, "destination", "to", item.path);
            flow.assets = sorted(assetsOf(fields.ids("assets"), fields.pathOf("assets")));
            m_threats.readInstances(fields, flow.uid, id);
            m_model.flows.push_back(std::move(flow));
        }
        return {};
    }

    ForeignReading &m_reading;
    ThreatModel &m_model;
    LossReport m_report;
    ForeignUids m_uids;
    ForeignGeometry m_geometry;
    OtmThreats m_threats;

    QHash<QString, int> m_diagrams; ///< id → index, as the following
    QStringList m_diagramPaths;
    QSet<int> m_withoutPlaces; ///< diagrams that parts name without a place
    QHash<QString, QString> m_assets; ///< id → uid
    std::vector<OtmNode> m_nodes;
    QHash<QString, int> m_zones;
    QHash<QString, int> m_components;
    QHash<int, QString> m_zoneEnds; ///< zone → uid of who stands in it for flows
};

} // namespace

bool isOtm(const JsonNode &json)
{
    if (!json["project"].isObject())
        return false;
    for (const char *list : {"components", "trustZones", "trustzones", "dataflows"}) {
        if (json[list].isArray())
            return true;
    }
    return json.has("otmVersion");
}

Result<ForeignReading> readOtm(const JsonNode &json, const PartAliases &aliases)
{
    ForeignReading reading;
    TRY(OtmReader(aliases, reading).read(json));
    return reading;
}

} // namespace gatehouse
