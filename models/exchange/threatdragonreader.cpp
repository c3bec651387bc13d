#include "models/exchange/threatdragonreader.h"

#include "models/exchange/threatdragonlegacyreader.h"
#include "models/exchange/threatdragonmodel.h"

namespace gatehouse {

namespace {

class ThreatDragonReader
{
    Q_DECLARE_TR_FUNCTIONS(ThreatDragon)
public:
    explicit ThreatDragonReader(LossReport &report) : m_report(report), m_fields(report) { }

    DragonDiagram diagram(const ForeignItem &item)
    {
        DragonDiagram diagram;
        diagram.path = item.path;
        ForeignFields fields(item, m_report);
        fields.explain({"thumbnail", "placeholder", "version"},
                       tr("The tool makes this anew by itself."));
        fields.explain({"diagramType"},
                       tr("A diagram has no method of its own; each threat has its category."));
        diagram.id = fields.id("id");
        diagram.name = fields.line("title");
        diagram.description = fields.text("description");
        for (const ForeignItem &cell : fields.objects("cells"))
            diagram.cells.push_back(this->cell(cell));
        return diagram;
    }

private:
    DragonCell cell(const ForeignItem &item)
    {
        DragonCell cell;
        cell.path = item.path;
        ForeignFields fields(item, m_report);
        fields.explain({"visible", "ports", "tools", "width", "height", "markup", "angle", "view"},
                       LossReport::look());
        cell.id = fields.id("id");
        cell.z = fields.number("zIndex").value_or(0);
        ForeignFields data(fields.object("data"), fields.pathOf("data"), m_report);
        // Some programs write it all on the cell itself, as version 1 did.
        const bool isBare = !fields.has("data");
        ForeignFields &own = isBare ? fields : data;
        own.explain({"crossingFlows", "containedElements", "trustBoundaryIds"},
                    tr("It follows from where things are drawn."));
        m_fields.readKind(cell, data.has("type") || !fields.has("type") ? own : fields, fields);
        m_fields.readData(cell, own, isBare ? nullptr : &fields);
        m_fields.readDrawing(cell, fields);
        const bool isLine =
            cell.kind == DragonCell::Kind::Flow || cell.kind == DragonCell::Kind::BoundaryLine;
        if (isLine) {
            cell.source = m_fields.readEnd(fields, "source", "cell");
            cell.target = m_fields.readEnd(fields, "target", "cell");
            cell.vertices = m_fields.readVertices(fields);
            readStyle(cell, fields);
        } else {
            fields.explain({"source", "target", "vertices", "connector", "router"},
                           LossReport::look());
            cell.rect = m_fields.geometry().rect(fields, QSizeF(160, 80));
        }
        return cell;
    }

    static QString nameOf(const JsonNode &value)
    {
        const JsonNode name = value.isObject() ? value["name"] : value;
        return name.isText() ? name.spelled() : QString();
    }

    void readStyle(DragonCell &cell, ForeignFields &fields)
    {
        // Boundaries are drawn straight from point to point.
        if (cell.kind == DragonCell::Kind::BoundaryLine) {
            fields.explain({"connector", "router"}, LossReport::look());
            return;
        }
        const QString connector = nameOf(fields.value("connector"));
        const QString router = nameOf(fields.value("router"));
        const bool isRight = router == QLatin1StringView("orth")
            || router == QLatin1StringView("manhattan") || router == QLatin1StringView("metro");
        const bool isSmooth = connector == QLatin1StringView("smooth");
        if (isRight)
            cell.style = RouteStyle::Orthogonal;
        else if (isSmooth)
            cell.style = RouteStyle::Curved;
        if (!connector.isEmpty() && connector != QLatin1StringView("normal")
            && (isRight || !isSmooth))
            fields.lose("connector", LossReport::look());
        if (!router.isEmpty() && !isRight && router != QLatin1StringView("normal"))
            fields.lose("router", LossReport::look());
    }

    LossReport &m_report;
    DragonFields m_fields;
};

} // namespace

bool isThreatDragon(const JsonNode &json)
{
    const JsonNode diagrams = json["detail"]["diagrams"];
    if (!json["summary"].isObject() || !diagrams.isArray())
        return false;
    bool isNewer = false;
    bool isLegacy = false;
    diagrams.eachItem([&](const JsonNode &diagram) {
        isNewer = isNewer || diagram.has("cells");
        isLegacy = isLegacy || diagram.has("diagramJson");
    });
    return isNewer || !isLegacy;
}

Result<ForeignReading> readThreatDragon(const JsonNode &json, const PartAliases &aliases)
{
    TRY(checkDragonExtent(json));
    ForeignReading reading;
    LossReport report;
    std::vector<DragonDiagram> diagrams;
    {
        ForeignFields root(json, QString(), report);
        reading.formatVersion = root.line("version");
        ForeignFields summary(root.object("summary"), QStringLiteral("summary"), report);
        reading.document.model.name = summary.line("title");
        reading.document.model.description = summary.text("description");
        ForeignFields detail(root.object("detail"), QStringLiteral("detail"), report);
        detail.value("gatehouse"); // see threatmodelfile.cpp
        ThreatDragonReader reader(report);
        for (const ForeignItem &item : detail.objects("diagrams")) {
            // Files that were only half converted have diagrams of both versions.
            const bool isLegacy =
                item.object["cells"].itemCount() == 0 && item.object["diagramJson"].isObject();
            diagrams.push_back(isLegacy ? readLegacyDiagram(item, report) : reader.diagram(item));
        }
    }
    ForeignUids uids(ModelFormat::ThreatDragon, aliases);
    TRY(makeDragonModel(reading, std::move(diagrams), uids, report));
    reading.lost = report.take();
    return reading;
}

} // namespace gatehouse
