#include "models/exchange/threatdragonlegacyreader.h"

namespace gatehouse {

namespace {

class ThreatDragonLegacyReader
{
    Q_DECLARE_TR_FUNCTIONS(ThreatDragon)
public:
    explicit ThreatDragonLegacyReader(LossReport &report) : m_report(report), m_fields(report) { }

    DragonDiagram diagram(const ForeignItem &item)
    {
        DragonDiagram diagram;
        diagram.path = item.path;
        ForeignFields fields(item, m_report);
        fields.explain({"thumbnail"}, tr("The tool makes this anew by itself."));
        fields.explain({"diagramType"},
                       tr("A diagram has no method of its own; each threat has its category."));
        fields.explain({"size"}, LossReport::look());
        diagram.id = fields.id("id");
        diagram.name = fields.line("title");
        ForeignFields drawing(fields.object("diagramJson"), fields.pathOf("diagramJson"), m_report);
        for (const ForeignItem &cell : drawing.objects("cells"))
            diagram.cells.push_back(this->cell(cell));
        return diagram;
    }

private:
    DragonCell cell(const ForeignItem &item)
    {
        DragonCell cell;
        cell.path = item.path;
        ForeignFields fields(item, m_report);
        fields.explain({"angle", "embeds", "parent", "manhattan"}, LossReport::look());
        cell.id = fields.id("id");
        cell.z = fields.number("z").value_or(0);
        m_fields.readKind(cell, fields, fields);
        m_fields.readData(cell, fields);
        m_fields.readDrawing(cell, fields);
        if (cell.kind == DragonCell::Kind::Flow || cell.kind == DragonCell::Kind::BoundaryLine) {
            fields.explain({"size"}, LossReport::look());
            cell.source = m_fields.readEnd(fields, "source", "id");
            cell.target = m_fields.readEnd(fields, "target", "id");
            cell.vertices = m_fields.readVertices(fields);
            if (cell.kind == DragonCell::Kind::BoundaryLine)
                fields.explain({"smooth"}, LossReport::look());
            else if (fields.flag("smooth").value_or(false))
                cell.style = RouteStyle::Curved;
        } else {
            cell.rect = m_fields.geometry().rect(fields, QSizeF(160, 80));
        }
        return cell;
    }

    LossReport &m_report;
    DragonFields m_fields;
};

} // namespace

DragonDiagram readLegacyDiagram(const ForeignItem &item, LossReport &report)
{
    return ThreatDragonLegacyReader(report).diagram(item);
}

bool isThreatDragonLegacy(const JsonNode &json)
{
    bool isLegacy = false;
    json["detail"]["diagrams"].eachItem(
        [&](const JsonNode &diagram) { isLegacy = isLegacy || diagram["diagramJson"].isObject(); });
    return isLegacy && json["summary"].isObject();
}

Result<ForeignReading> readThreatDragonLegacy(const JsonNode &json)
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
        for (const ForeignItem &item : detail.objects("diagrams"))
            diagrams.push_back(readLegacyDiagram(item, report));
    }
    ForeignUids uids(ModelFormat::ThreatDragonLegacy, {});
    TRY(makeDragonModel(reading, std::move(diagrams), uids, report));
    reading.lost = report.take();
    return reading;
}

} // namespace gatehouse
