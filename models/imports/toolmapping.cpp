#include "models/imports/toolmapping.h"

#include <algorithm>

namespace gatehouse {

template<>
const RecordDescription &describe<ToolMapping>()
{
    static constexpr Field fields[] = {
        field<&ToolMapping::tool>({.key = "tool",
                                   .name = QT_TRANSLATE_NOOP("Field", "Tool"),
                                   .about = QT_TRANSLATE_NOOP("Field", "Whose rule; empty: any"),
                                   .given = true,
                                   .restored = true}),
        field<&ToolMapping::rule>({.key = "rule",
                                   .name = QT_TRANSLATE_NOOP("Field", "Rule"),
                                   .shortest = 1,
                                   .given = true,
                                   .restored = true}),
        field<&ToolMapping::library>({.key = "library",
                                      .name = QT_TRANSLATE_NOOP("Field", "Library"),
                                      .shortest = 1,
                                      .given = true,
                                      .restored = true}),
        field<&ToolMapping::requirement>(
            {.key = "requirement",
             .name = QT_TRANSLATE_NOOP("Field", "Requirement"),
             .about = QT_TRANSLATE_NOOP("Field", "What it speaks of; empty: nothing asks for it")}),
        field<&ToolMapping::confidence>(
            {.key = "confidence",
             .name = QT_TRANSLATE_NOOP("Field", "Confidence"),
             .about = QT_TRANSLATE_NOOP("Field", "How surely it speaks of that")}),
        field<&ToolMapping::reason>({.key = "reason",
                                     .name = QT_TRANSLATE_NOOP("Field", "Reason"),
                                     .about = QT_TRANSLATE_NOOP("Field", "Why"),
                                     .kind = FieldKind::LongText}),
        field<&ToolMapping::mappedBy>({.key = "mapped_by",
                                       .name = QT_TRANSLATE_NOOP("Field", "Mapped by"),
                                       .given = true,
                                       .restored = true}),
        field<&ToolMapping::mappedAt>({.key = "mapped_at",
                                       .name = QT_TRANSLATE_NOOP("Field", "Mapped at"),
                                       .given = true,
                                       .restored = true}),
    };
    static const RecordDescription description = RecordDescription::of<ToolMapping>(
        {"tool_mapping", QT_TRANSLATE_NOOP("Entity", "Mapping of a tool's rule"), "tool_mapping",
         "m", fields});
    return description;
}

QString toolKey(const QString &name)
{
    return name.trimmed().toLower();
}

QStringList toolsIn(const QString &joined)
{
    return toolKey(joined).split(QStringLiteral(", "), Qt::SkipEmptyParts);
}

bool isOfTool(const QString &tool, const QString &mapped)
{
    if (mapped.isEmpty())
        return true;
    const QStringList names = toolsIn(tool);
    return std::any_of(names.begin(), names.end(),
                       [&](const QString &name) { return name.startsWith(mapped); });
}

} // namespace gatehouse
