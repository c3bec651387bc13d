#include "models/exchange/otmreader.h"

#include "models/exchange/foreigncontent.h"
#include "models/exchange/foreigngeometry.h"
#include "models/exchange/gridlayout.h"
#include "models/exchange/threatwords.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

namespace gatehouse {

namespace {

/// What a component is, by its type's name, and whether that says all of it.
std::pair<ElementKind, bool> kindOfType(const QString &type)
{
    if (const auto kind = fromKey<ElementKind>(type))
        return {*kind, true};
    static const QSet<QString> stores{
        "store",  "datastore", "bucket",    "blob",      "filesystem",    "file",       "files",
        "cache",  "disk",      "redis",     "memcached", "elasticache",   "s3",         "gcs",
        "ebs",    "efs",       "rds",       "aurora",    "redshift",      "bigquery",   "snowflake",
        "oracle", "cassandra", "keyspaces", "firestore", "elasticsearch", "opensearch", "neo4j",
        "sqlite", "sqlserver", "mongo",     "postgres",  "keystore",      "keychain",   "vault",
        "queue",  "sqs",       "kafka",     "ldap",      "warehouse",     "datalake",   "volume",
        "ledger"};
    static const QStringList ofStores{"db", "sql", "database", "databases", "storage"};
    static const QSet<QString> actors{"actor",    "user",     "users",     "client", "browser",
                                      "person",   "customer", "external",  "human",  "operator",
                                      "attacker", "admin",    "thirdparty"};
    // A client of these is the app itself; and what is named last is it: a user service serves.
    static const QSet<QString> apps{"mobile", "app",    "application", "android",
                                    "ios",    "native", "desktop",     "harmonyos"};
    static const QSet<QString> programs{"app",     "application", "service", "server",
                                        "gateway", "backend",     "api",     "microservice",
                                        "portal",  "function",    "program", "website"};
    static const QRegularExpression apart(QStringLiteral("[^a-z0-9]+"));
    const QStringList words = type.left(200).toLower().split(apart, Qt::SkipEmptyParts);
    ElementKind kind = ElementKind::Process;
    for (const QString &word : words) {
        if (stores.contains(word) || std::ranges::any_of(ofStores, [&](const QString &ending) {
                return word.endsWith(ending);
            }))
            kind = ElementKind::Store;
        else if (actors.contains(word))
            kind = ElementKind::Actor;
    }
    if (kind == ElementKind::Actor && !words.contains("external")
        && !words.contains("thirdparty")) {
        const bool isApp = words.last() == QLatin1StringView("client")
            && std::ranges::any_of(words, [](const QString &word) { return apps.contains(word); });
        if (isApp || programs.contains(words.last()))
            kind = ElementKind::Process;
    }
    return {kind, false};
}

/// Version 0.1.0 spelt some fields in another way, and files written by hand still do.
constexpr const char *zoneLists[] = {"trustZones", "trustzones"};

struct OtmPlace {
    QRectF rect; ///< within its parent first, then on the diagram
    bool isKnown = false;
};

/// A trust zone or a component.
struct OtmNode {
    bool isZone = false;
    QString id;
    QString uid;
    QString path; ///< empty: the file does not have it
    QString parentId;
    bool isParentZone = true;
    bool isParentEither = false; ///< the file does not say which
    int parent = -1;
    int level = 0;
    std::vector<int> inside;
    QHash<int, OtmPlace> places; ///< by diagram
};

class OtmReader
{
    Q_DECLARE_TR_FUNCTIONS(OtmReader)
public:
    OtmReader(const PartAliases &aliases, ForeignReading &reading)
        : m_reading(reading), m_document(reading.document), m_model(reading.document.model),
          m_uids(ModelFormat::OpenThreatModel, aliases), m_geometry(m_report)
    {
    }

    Result<void> read(const QJsonObject &json)
    {
        TRY(checkExtent(json));
        {
            ForeignFields root(json, QString(), m_report);
            m_reading.formatVersion = root.line("otmVersion");
            readProject(root);
            readDiagrams(root);
            readAssets(root);
            readMitigations(root);
            readThreats(root);
            TRY(readZones(root));
            TRY(readComponents(root));
            TRY(connect());
            TRY(readFlows(root));
        }
        keepUnusedThreats();
        dropTurnedDown();
        placeOnDiagrams();
        dropBareDiagrams();
        placeTheRest();
        routeFlows();
        for (DocumentThreat &threat : m_document.threats) {
            threat.countermeasures.removeDuplicates();
            threat.countermeasures.sort();
        }
        m_reading.lost = m_report.take();
        return {};
    }

private:
    struct ThreatDefinition {
        QString id;
        DocumentThreat threat;
        QString path;
        int uses = 0;
    };

    static Result<void> checkExtent(const QJsonObject &json)
    {
        qsizetype parts = 0;
        qsizetype threats = 0;
        for (const char *list : {"representations", "assets", "trustZones", "trustzones",
                                 "components", "dataflows", "mitigations", "threats"})
            parts += json.value(QLatin1StringView(list)).toArray().size();
        if (parts > ForeignContent::mostParts + ForeignContent::mostThreats)
            return ForeignContent::tooManyParts();
        for (const char *list : {"trustZones", "trustzones", "components", "dataflows"}) {
            for (const QJsonValue &part : json.value(QLatin1StringView(list)).toArray())
                threats += part.toObject().value("threats").toArray().size();
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

    /// The uid of something with an id, whatever else has that id.
    QString take(const QString &kind, const QString &id, const QString &path)
    {
        const QString wanted = id.isEmpty() ? m_uids.made({kind, path}) : m_uids.uid({kind}, id);
        return m_uids.claimed(wanted, {kind, path, id});
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
            if (item.object.value("type").toString() != QLatin1StringView("diagram")) {
                m_report.add(item.path, tr("Only representations that are diagrams are kept."));
                continue;
            }
            ForeignFields fields(item, m_report);
            fields.value("type");
            fields.explain({"size"}, LossReport::look());
            Diagram diagram;
            const QString id = fields.id("id");
            diagram.uid = take("diagram", id, item.path);
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
            asset.uid = take("asset", id, item.path);
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

    void readMitigations(ForeignFields &root)
    {
        for (const ForeignItem &item : root.objects("mitigations")) {
            ForeignFields fields(item, m_report);
            DocumentCountermeasure countermeasure;
            const QString id = fields.id("id");
            countermeasure.uid = take("mitigation", id, item.path);
            countermeasure.title = fields.line("name");
            countermeasure.description = fields.text("description");
            if (m_mitigations.contains(id))
                m_report.add(item.path + ".id",
                             tr("Another mitigation has the same id; what names it means the "
                                "other."));
            else
                m_mitigations.insert(id, int(m_document.countermeasures.size()));
            m_document.countermeasures.push_back(std::move(countermeasure));
        }
    }

    /// 0, 25, 50, 75 and 100 are one to five.
    int ratingOf(ForeignFields &risk, FieldName key)
    {
        const auto value = risk.number(key);
        if (!value)
            return 0;
        const double within = std::clamp(*value, 0.0, 100.0);
        const int rating = 1 + int(std::lround(within / 25));
        if (*value != (rating - 1) * 25)
            risk.lose(key,
                      tr("%1 of 100 became %2 of 5.")
                          .arg(QString::number(*value), QString::number(rating)));
        return rating;
    }

    void readThreats(ForeignFields &root)
    {
        for (const ForeignItem &item : root.objects("threats")) {
            ForeignFields fields(item, m_report);
            ThreatDefinition definition;
            definition.id = fields.id("id");
            definition.path = item.path;
            DocumentThreat &threat = definition.threat;
            threat.title = fields.line("name");
            threat.description = fields.text("description");
            const QStringList words = fields.ids("categories");
            for (qsizetype i = 0; i < words.size(); ++i) {
                if (const auto category = categoryOfWord(words[i]))
                    threat.categories.push_back(*category);
                else if (!words[i].isEmpty())
                    m_report.add(QStringLiteral("%1[%2]").arg(fields.pathOf("categories")).arg(i),
                                 tr("The category “%1” is none that Gatehouse knows.")
                                     .arg(words[i].left(100)));
            }
            std::ranges::sort(threat.categories);
            threat.categories.erase(std::unique(threat.categories.begin(), threat.categories.end()),
                                    threat.categories.end());
            ForeignFields risk(fields.object("risk"), fields.pathOf("risk"), m_report);
            threat.inherent = {ratingOf(risk, "likelihood"), ratingOf(risk, "impact")};
            if (m_definitions.contains(definition.id))
                m_report.add(item.path + ".id",
                             tr("Another threat has the same id; what names it means the other."));
            else
                m_definitions.insert(definition.id, int(m_threats.size()));
            m_threats.push_back(std::move(definition));
        }
    }

    void readParent(ForeignFields &fields, OtmNode &node)
    {
        if (!fields.has("parent")) {
            node.parentId = fields.id("trustZone");
            return;
        }
        const QJsonValue parent = fields.value("parent");
        if (parent.isString() || parent.isDouble()) { // of version 0.1.0
            node.parentId = fields.id("parent");
            node.isParentEither = true;
            return;
        }
        ForeignFields members(parent.toObject(), fields.pathOf("parent"), m_report);
        node.isParentZone = members.has("trustZone") || !members.has("component");
        node.parentId = members.id(node.isParentZone ? "trustZone" : "component");
    }

    void readPlaces(ForeignFields &fields, OtmNode &node)
    {
        for (const ForeignItem &item : fields.objects("representations")) {
            const QString name = item.object.value("representation").toString();
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
        node.uid = take("trustZone", node.id, item.path);
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
        readInstances(fields, node.uid, node.id);
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
            node.uid = take("component", node.id, item.path);
            if (m_components.contains(node.id))
                return twice(tr("components"), node.id);
            m_components.insert(node.id, int(m_nodes.size()));
            ModelElement element;
            element.uid = node.uid;
            element.name = fields.line("name");
            element.description = fields.text("description");
            const QString type = fields.id("type");
            const auto [kind, isAll] = kindOfType(type);
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
            readInstances(fields, node.uid, node.id);
            m_model.elements.push_back(std::move(element));
            m_nodes.push_back(std::move(node));
        }
        return {};
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
        const QString end = QLatin1StringView(newer);
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
            flow.uid = take("dataflow", id, item.path);
            flow.name = fields.line("name");
            flow.description = fields.text("description");
            flow.isBidirectional = fields.flag("bidirectional").value_or(false);
            flow.source = flowEnd(fields, "source", "from", item.path);
            flow.target = flowEnd(fields, "destination", "to", item.path);
            flow.assets = sorted(assetsOf(fields.ids("assets"), fields.pathOf("assets")));
            readInstances(fields, flow.uid, id);
            m_model.flows.push_back(std::move(flow));
        }
        return {};
    }

    // How threats stand at one part.

    /// Nobody will do it: Gatehouse has only countermeasures that somebody may.
    static bool isTurnedDown(const QString &state)
    {
        static const QStringList states{"rejected", "declined", "notapplicable", "na"};
        QString word = state.left(100).toLower();
        word.removeIf([](QChar character) { return !character.isLetter(); });
        return states.contains(word);
    }

    /// Countermeasures that are turned down wherever they stand.
    void dropTurnedDown()
    {
        QSet<QString> answering;
        for (const DocumentThreat &threat : m_document.threats)
            answering.unite(
                QSet<QString>(threat.countermeasures.begin(), threat.countermeasures.end()));
        QSet<QString> dropped;
        for (auto each = m_turnedDown.constBegin(); each != m_turnedDown.constEnd(); ++each) {
            const DocumentCountermeasure &countermeasure =
                m_document.countermeasures[std::size_t(each.key())];
            if (answering.contains(countermeasure.uid))
                continue;
            dropped.insert(countermeasure.uid);
            m_report.add(each.value() + ".mitigation",
                         tr("The countermeasure “%1” is turned down wherever it stands; it is "
                            "not taken over.")
                             .arg(countermeasure.title));
        }
        std::erase_if(m_document.countermeasures, [&](const DocumentCountermeasure &each) {
            return dropped.contains(each.uid);
        });
    }

    std::optional<CountermeasureStage> stageOf(const QString &state) const
    {
        const QString word = state.toLower();
        if (word == "recommended" || word == "proposed" || word.isEmpty())
            return CountermeasureStage::Proposed;
        if (word == "required" || word == "planned")
            return CountermeasureStage::Decided;
        if (word == "implemented" || word == "mitigated")
            return CountermeasureStage::Implemented;
        return std::nullopt;
    }

    QStringList readMitigationStates(ForeignFields &instance)
    {
        QStringList uids;
        for (const ForeignItem &item : instance.objects("mitigations")) {
            ForeignFields fields(item, m_report);
            const QString id = fields.id("mitigation");
            const auto known = m_mitigations.constFind(id);
            if (known == m_mitigations.constEnd()) {
                fields.lose("mitigation",
                            tr("There is no mitigation “%1” in the file.").arg(id.left(100)));
                fields.value("state");
                continue;
            }
            DocumentCountermeasure &countermeasure =
                m_document.countermeasures[std::size_t(*known)];
            const QString state = fields.id("state");
            if (isTurnedDown(state)) {
                m_turnedDown.insert(*known, item.path);
                fields.lose("state",
                            tr("“%1”: here it does not answer the threat.").arg(state.left(100)));
                continue;
            }
            uids += countermeasure.uid;
            const auto stage = stageOf(state);
            if (!stage)
                fields.lose("state",
                            tr("The status “%1” is not known; the countermeasure is "
                               "proposed.")
                                .arg(state.left(100)));
            const CountermeasureStage now = stage.value_or(CountermeasureStage::Proposed);
            if (!m_staged.contains(*known)) {
                m_staged.insert(*known);
                countermeasure.stage = now;
            } else if (countermeasure.stage != now) {
                // One countermeasure is in one stage: the one that holds everywhere.
                countermeasure.stage = std::min(countermeasure.stage, now);
                fields.lose("state",
                            tr("The same mitigation stands otherwise elsewhere; it is "
                               "“%1” everywhere.")
                                .arg(label(countermeasure.stage)));
            }
        }
        return uids;
    }

    void readInstances(ForeignFields &part, const QString &subject, const QString &partId)
    {
        for (const ForeignItem &item : part.objects("threats")) {
            ForeignFields fields(item, m_report);
            const QString id = fields.id("threat");
            DocumentThreat threat;
            const auto known = m_definitions.constFind(id);
            int use = 0;
            if (known != m_definitions.constEnd()) {
                ThreatDefinition &definition = m_threats[std::size_t(*known)];
                threat = definition.threat;
                use = definition.uses++;
            } else {
                threat.title = id.left(longestModelName);
                m_report.add(item.path + ".threat",
                             tr("There is no threat “%1” in the file; only its id is known.")
                                 .arg(id.left(100)));
                use = 1;
            }
            const QString wanted =
                use == 0 ? m_uids.uid({"threat"}, id) : m_uids.made({"threat", id, partId});
            threat.uid = m_uids.claimed(wanted, {"threat", item.path, id});
            threat.subject = subject;
            threat.countermeasures = readMitigationStates(fields);
            if (const QString why = stand(threat, fields.id("state")); !why.isEmpty())
                fields.lose("state", why);
            m_document.threats.push_back(std::move(threat));
        }
    }

    static QString stand(DocumentThreat &threat, const QString &state)
    {
        const auto status = statusOfWord(state);
        const QString shown = state.left(100);
        if (!status) {
            return state.isEmpty()
                ? QString()
                : tr("The status “%1” is not known; the threat is open.").arg(shown);
        }
        switch (*status) {
        case ForeignStatus::Open:
            return {};
        case ForeignStatus::Mitigated:
        case ForeignStatus::Treated:
            if (threat.countermeasures.isEmpty())
                return tr("“%1” without a mitigation: in Gatehouse a threat that no countermeasure "
                          "answers is open.")
                    .arg(shown);
            threat.state = ThreatState::Designed;
            if (status == ForeignStatus::Treated)
                return tr("The status “%1” is not kept: the threat is answered by its mitigations.")
                    .arg(shown);
            return {};
        case ForeignStatus::Accepted:
            threat.state = ThreatState::Accepted;
            return {};
        case ForeignStatus::NotApplicable:
            threat.state = ThreatState::NotApplicable;
            return {};
        }
        return {};
    }

    void keepUnusedThreats()
    {
        for (const ThreatDefinition &definition : m_threats) {
            if (definition.uses > 0)
                continue;
            DocumentThreat threat = definition.threat;
            threat.uid = take("threat", definition.id, definition.path);
            m_document.threats.push_back(std::move(threat));
        }
    }

    // Where things are drawn.

    /// Parents first.
    std::vector<int> byLevel() const
    {
        std::vector<int> order(m_nodes.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = int(i);
        std::ranges::stable_sort(order, {}, [&](int i) { return m_nodes[std::size_t(i)].level; });
        return order;
    }

    void placeOnDiagrams()
    {
        const std::vector<int> order = byLevel();
        for (const int index : order) {
            OtmNode &node = m_nodes[std::size_t(index)];
            for (auto place = node.places.begin(); place != node.places.end(); ++place) {
                for (int parent = node.parent; parent >= 0;
                     parent = m_nodes[std::size_t(parent)].parent) {
                    const auto &places = m_nodes[std::size_t(parent)].places;
                    const auto within = places.constFind(place.key());
                    if (within == places.constEnd())
                        continue;
                    place->rect.translate(within->rect.topLeft());
                    break;
                }
                place->rect = m_geometry.rect(place->rect, node.path + ".representations");
            }
        }
        // A zone's box holds what belongs to it; the innermost grow first.
        for (auto index = order.rbegin(); index != order.rend(); ++index) {
            OtmNode &zone = m_nodes[std::size_t(*index)];
            if (!zone.isZone)
                continue;
            for (auto place = zone.places.begin(); place != zone.places.end(); ++place)
                growAround(zone, place.key(), place->rect);
        }
        for (OtmNode &node : m_nodes) {
            QList<int> diagrams = node.places.keys();
            std::ranges::sort(diagrams);
            for (const int diagram : diagrams)
                show(node, m_model.diagrams[std::size_t(diagram)], node.places[diagram].rect);
        }
    }

    void growAround(const OtmNode &zone, int diagram, QRectF &rect)
    {
        constexpr double margin = 10;
        bool grew = false;
        for (const int member : zone.inside) {
            const OtmNode &inner = m_nodes[std::size_t(member)];
            const auto place = inner.places.constFind(diagram);
            if (place == inner.places.constEnd()
                || (inner.isZone ? rect.contains(place->rect)
                                 : rect.contains(place->rect.center())))
                continue;
            const QRectF scene(-farthestCoordinate, -farthestCoordinate, 2 * farthestCoordinate,
                               2 * farthestCoordinate);
            rect = (rect | place->rect.adjusted(-margin, -margin, margin, margin)) & scene;
            grew = true;
        }
        if (grew)
            m_report.add(zone.path + ".representations",
                         tr("It is drawn larger than in the file, so that what belongs to it lies "
                            "inside."));
    }

    void show(const OtmNode &node, Diagram &diagram, const QRectF &rect)
    {
        if (node.isZone)
            diagram.boundaries.push_back({node.uid, true, rect, {}});
        else
            diagram.placements.push_back({node.uid, rect, {}});
    }

    /// Diagrams that would show nothing, since the file does not say where: what they name gets
    /// another one.
    void dropBareDiagrams()
    {
        QSet<QString> bare;
        for (const int index : std::as_const(m_withoutPlaces)) {
            const Diagram &diagram = m_model.diagrams[std::size_t(index)];
            if (!diagram.placements.empty() || !diagram.boundaries.empty())
                continue;
            bare.insert(diagram.uid);
            m_report.add(m_diagramPaths[index],
                         tr("The file gives nothing a place on the diagram “%1”; it is left out.")
                             .arg(diagram.name));
        }
        std::erase_if(m_model.diagrams,
                      [&](const Diagram &diagram) { return bare.contains(diagram.uid); });
    }

    /// What no diagram shows gets one, with whatever its flows lead to and everything around it.
    void placeTheRest()
    {
        QHash<QString, int> byUid;
        QSet<int> chosen;
        QSet<QString> unplaced;
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            byUid.insert(m_nodes[i].uid, int(i));
            if (m_nodes[i].places.isEmpty()) {
                chosen.insert(int(i));
                unplaced.insert(m_nodes[i].uid);
            }
        }
        if (chosen.isEmpty())
            return;
        for (const DataFlow &flow : m_model.flows) {
            if (unplaced.contains(flow.source))
                chosen.insert(byUid.value(flow.target));
            if (unplaced.contains(flow.target))
                chosen.insert(byUid.value(flow.source));
        }
        for (const int index : QSet<int>(chosen)) {
            for (int parent = m_nodes[std::size_t(index)].parent; parent >= 0;
                 parent = m_nodes[std::size_t(parent)].parent)
                chosen.insert(parent);
        }

        std::vector<GridItem> items(m_nodes.size());
        std::vector<int> roots;
        QStringList shown;
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            const OtmNode &node = m_nodes[i];
            if (!chosen.contains(int(i)))
                continue;
            items[i].size = node.isZone ? QSizeF(240, 160) : QSizeF(160, 80);
            for (const int member : node.inside) {
                if (chosen.contains(member))
                    items[i].inside.push_back(member);
            }
            if (node.parent < 0)
                roots.push_back(int(i));
            shown += node.uid;
        }
        layOut(items, roots, QPointF(40, 40));

        Diagram diagram;
        // Another one when it shows something else.
        diagram.uid = m_uids.claimed(m_uids.made(QStringList{"layout"} + shown), {"layout"});
        diagram.name = m_model.diagrams.empty() ? tr("Overview") : tr("Not drawn in the file");
        for (const int index : byLevel()) {
            const OtmNode &node = m_nodes[std::size_t(index)];
            if (!chosen.contains(index))
                continue;
            show(node, diagram, items[std::size_t(index)].rect);
            if (node.places.isEmpty() && !node.path.isEmpty())
                m_report.add(node.path + ".representations",
                             tr("The file gives it no place; it was put on the diagram "
                                "“%1”.")
                                 .arg(diagram.name));
        }
        m_model.diagrams.push_back(std::move(diagram));
    }

    void routeFlows()
    {
        QHash<QString, std::vector<int>> leaving; // element → flows
        for (std::size_t i = 0; i < m_model.flows.size(); ++i)
            leaving[m_model.flows[i].source].push_back(int(i));
        for (Diagram &diagram : m_model.diagrams) {
            QSet<QString> shown;
            for (const Placement &placement : diagram.placements)
                shown.insert(placement.element);
            std::vector<int> flows;
            for (const Placement &placement : diagram.placements) {
                for (const int index : leaving.value(placement.element)) {
                    if (shown.contains(m_model.flows[std::size_t(index)].target))
                        flows.push_back(index);
                }
            }
            std::ranges::sort(flows);
            for (const int index : flows) {
                Route route;
                route.flow = m_model.flows[std::size_t(index)].uid;
                diagram.routes.push_back(std::move(route));
            }
        }
    }

    ForeignReading &m_reading;
    ModelDocument &m_document;
    ThreatModel &m_model;
    LossReport m_report;
    ForeignUids m_uids;
    ForeignGeometry m_geometry;

    QHash<QString, int> m_diagrams; ///< id → index, as the following
    QStringList m_diagramPaths;
    QSet<int> m_withoutPlaces; ///< diagrams that parts name without a place
    QHash<QString, QString> m_assets; ///< id → uid
    QHash<QString, int> m_mitigations;
    QSet<int> m_staged; ///< countermeasures that have been given a stage
    QHash<QString, int> m_definitions;
    std::vector<ThreatDefinition> m_threats;
    std::vector<OtmNode> m_nodes;
    QHash<QString, int> m_zones;
    QHash<QString, int> m_components;
    QHash<int, QString> m_zoneEnds; ///< zone → uid of who stands in it for flows
    QMap<int, QString> m_turnedDown; ///< countermeasures → where the file says so
};

} // namespace

bool isOtm(const QJsonObject &json)
{
    if (!json.value("project").isObject())
        return false;
    for (const char *list : {"components", "trustZones", "trustzones", "dataflows"}) {
        if (json.value(QLatin1StringView(list)).isArray())
            return true;
    }
    return json.contains("otmVersion");
}

Result<ForeignReading> readOtm(const QJsonObject &json, const PartAliases &aliases)
{
    ForeignReading reading;
    TRY(OtmReader(aliases, reading).read(json));
    return reading;
}

} // namespace gatehouse
