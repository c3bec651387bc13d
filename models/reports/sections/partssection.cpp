#include "models/reports/sections/sections.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// "3 of 12 open".
QString threatsText(const ThreatReportData &data, const QString &subject)
{
    const auto threats = data.threatsAt(subject);
    const auto open = std::ranges::count_if(
        threats, [](const ThreatRow *row) { return row->state == ThreatState::Open; });
    return threats.empty()
        ? QStringLiteral("—")
        : data.say(QT_TRANSLATE_NOOP("ThreatReport", "%1, open: %2")).arg(threats.size()).arg(open);
}

ReportCell lookedText(const ThreatReportData &data, const QString &subject)
{
    const ModelPart *part = data.part(subject);
    if (!part || !part->isLookedAt())
        return {data.say(QT_TRANSLATE_NOOP("ThreatReport", "nobody yet")), Tone::Warning};
    return {part->lookedBy, dayText(part->lookedAt)};
}

/// What is out of scope and why, and where no rule found anything.
QString remark(const ThreatReportData &data, const QString &subject, const OutOfScope &scope)
{
    if (scope.isOut)
        return data.say(QT_TRANSLATE_NOOP("ThreatReport", "Out of scope: %1")).arg(scope.reason);
    const ModelPart *part = data.part(subject);
    return part && part->isSilent
        ? data.say(QT_TRANSLATE_NOOP("ThreatReport", "No rule found a threat here"))
        : QString();
}

void addElements(ReportText &text, const ThreatReportData &data)
{
    ReportTable table;
    table.columns = {{data.say(QT_TRANSLATE_NOOP("ThreatReport", "Element")), 26},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Type")), 14},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Inside")), 16},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Assets")), 18},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Threats")), 12, true},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Looked at by")), 11},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Remark")), 16}};
    table.whenEmpty = data.say(QT_TRANSLATE_NOOP("ThreatReport", "There are none."));
    for (const ModelElement &element : data.drawing.elements) {
        const ElementType *type = data.threats.library->type(element.type);
        table.add({{data.nameOf(element.uid), element.description},
                   {type ? data.in(type->title) : data.words.label(element.kind),
                    type ? data.words.label(element.kind) : QString()},
                   data.words.list(data.zonesOf(element.uid)),
                   data.words.list(data.assetNames(element.assets)),
                   threatsText(data, element.uid),
                   lookedText(data, element.uid),
                   remark(data, element.uid, element.outOfScope)});
    }
    text.table(table);
}

void addFlows(ReportText &text, const ThreatReportData &data)
{
    ReportTable table;
    table.columns = {{data.say(QT_TRANSLATE_NOOP("ThreatReport", "Data flow")), 20},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "From and to")), 20},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Type")), 13},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Crosses")), 16},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Assets")), 16},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Threats")), 12, true},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Looked at by")), 11},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Remark")), 12}};
    table.whenEmpty = data.say(QT_TRANSLATE_NOOP("ThreatReport", "There are none."));
    for (const DataFlow &flow : data.drawing.flows) {
        const FlowType *type = data.threats.library->flowType(flow.type);
        QStringList crossed;
        for (const QString &boundary : data.geometry.crossings.value(flow.uid))
            crossed += data.nameOf(boundary);
        const QString arrow =
            flow.isBidirectional ? QStringLiteral("%1 ↔ %2") : QStringLiteral("%1 → %2");
        table.add({{data.nameOf(flow.uid), flow.description},
                   arrow.arg(data.nameOf(flow.source), data.nameOf(flow.target)),
                   {type ? data.in(type->title) : QString(), flow.protocol},
                   data.words.list(crossed),
                   data.words.list(data.assetNames(flow.assets)),
                   threatsText(data, flow.uid),
                   lookedText(data, flow.uid),
                   remark(data, flow.uid, flow.outOfScope)});
    }
    text.table(table);
}

void addBoundaries(ReportText &text, const ThreatReportData &data)
{
    ReportTable table;
    table.columns = {{data.say(QT_TRANSLATE_NOOP("ThreatReport", "Trust boundary")), 28},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Elements inside")), 36},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Data flows across")), 36}};
    table.whenEmpty = data.say(QT_TRANSLATE_NOOP("ThreatReport", "There are none."));
    for (const TrustBoundary &boundary : data.drawing.boundaries) {
        QStringList inside;
        for (const ModelElement &element : data.drawing.elements) {
            if (data.geometry.inside.value(boundary.uid).contains(element.uid))
                inside += data.nameOf(element.uid);
        }
        QStringList across;
        for (const DataFlow &flow : data.drawing.flows) {
            if (data.geometry.crossings.value(flow.uid).contains(boundary.uid))
                across += data.nameOf(flow.uid);
        }
        table.add({{data.nameOf(boundary.uid), boundary.description},
                   data.words.list(inside),
                   data.words.list(across)});
    }
    text.table(table);
}

void addAssets(ReportText &text, const ThreatReportData &data)
{
    ReportTable table;
    table.columns = {{data.say(QT_TRANSLATE_NOOP("ThreatReport", "Asset")), 34},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Confidentiality")), 11, true},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Integrity")), 11, true},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Availability")), 11, true},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Handled by")), 33}};
    table.whenEmpty = data.say(QT_TRANSLATE_NOOP("ThreatReport", "There are none."));
    for (const ModelAsset &asset : data.drawing.assets) {
        QStringList handlers;
        for (const ModelElement &element : data.drawing.elements) {
            if (element.assets.contains(asset.uid))
                handlers += data.nameOf(element.uid);
        }
        for (const DataFlow &flow : data.drawing.flows) {
            if (flow.assets.contains(asset.uid))
                handlers += data.nameOf(flow.uid);
        }
        table.add({{asset.name, asset.description},
                   data.words.label(asset.confidentiality),
                   data.words.label(asset.integrity),
                   data.words.label(asset.availability),
                   data.words.list(handlers)});
    }
    text.table(table);
}

} // namespace

const char *titleOfParts()
{
    return QT_TRANSLATE_NOOP("ThreatReport", "Elements, data flows, trust boundaries and assets");
}

ReportText partsOf(const ThreatReportData &data)
{
    ReportText text;
    text.heading(data.say(titleOfParts()));
    text.note(data.say(QT_TRANSLATE_NOOP(
        "ThreatReport",
        "What lies inside a boundary and which flow crosses one follows from the drawing.")));
    text.subheading(data.say(QT_TRANSLATE_NOOP("ThreatReport", "Elements")));
    addElements(text, data);
    text.subheading(data.say(QT_TRANSLATE_NOOP("ThreatReport", "Data flows")));
    addFlows(text, data);
    text.subheading(data.say(QT_TRANSLATE_NOOP("ThreatReport", "Trust boundaries")));
    addBoundaries(text, data);
    text.subheading(data.say(QT_TRANSLATE_NOOP("ThreatReport", "Assets")));
    addAssets(text, data);
    return text;
}

} // namespace gatehouse
