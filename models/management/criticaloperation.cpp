#include "models/management/criticaloperation.h"

#include "models/management/withdrawalfields.h"
#include "models/portfolio/criteriafile.h"

namespace gatehouse {

QStringList requirementsOf(OperationControl control)
{
    static const QJsonObject controls =
        criteriaFile("operation-controls.json").value(QLatin1StringView("controls")).toObject();
    QStringList keys;
    for (const QJsonValue &key : controls.value(toKey(control)).toArray())
        keys += key.toString();
    return keys;
}

template<>
const RecordDescription &describe<CriticalOperation>()
{
    static constexpr Field fields[] = {
        field<&CriticalOperation::number>(
            {.key = "number",
             .name = QT_TRANSLATE_NOOP("Field", "Operation No."),
             .about =
                 QT_TRANSLATE_NOOP("Field", "What it is filed under; empty gives the next one"),
             .longest = 100,
             .code = true,
             .searchable = true}),
        field<&CriticalOperation::app>(
            {.key = "app",
             .name = QT_TRANSLATE_NOOP("Field", "App"),
             .column = "app_id",
             .about = QT_TRANSLATE_NOOP("Field", "The app it belongs to, by its code"),
             .target = &appReference}),
        field<&CriticalOperation::name>({.key = "name",
                                         .name = QT_TRANSLATE_NOOP("Field", "Critical operation"),
                                         .about = QT_TRANSLATE_NOOP("Field", "What the user does"),
                                         .shortest = 1,
                                         .searchable = true}),
        field<&CriticalOperation::criticality>(
            {.key = "criticality",
             .name = QT_TRANSLATE_NOOP("Field", "Critical because it"),
             .about = QT_TRANSLATE_NOOP("Field", "What makes it critical")}),
        field<&CriticalOperation::description>(
            {.key = "description",
             .name = QT_TRANSLATE_NOOP("Field", "Description"),
             .about = QT_TRANSLATE_NOOP("Field", "How it runs, and where in the app"),
             .kind = FieldKind::LongText,
             .searchable = true}),
        field<&CriticalOperation::controls>(
            {.key = "controls",
             .name = QT_TRANSLATE_NOOP("Field", "Controls it needs"),
             .about = QT_TRANSLATE_NOOP("Field", "What has to protect it")}),
        field<&CriticalOperation::note>(
            {.key = "note",
             .name = QT_TRANSLATE_NOOP("Field", "Note"),
             .about = QT_TRANSLATE_NOOP("Field", "What else is to be said"),
             .kind = FieldKind::LongText,
             .searchable = true}),
        withdrawnByField<&CriticalOperation::withdrawnBy>(),
        withdrawnAtField<&CriticalOperation::withdrawnAt>(),
        withdrawnReasonField<&CriticalOperation::withdrawnReason>(),
    };
    static const RecordDescription description = RecordDescription::of<CriticalOperation>(
        {"critical_operation", QT_TRANSLATE_NOOP("Entity", "Critical operation"),
         "critical_operation", "c", fields});
    return description;
}

} // namespace gatehouse
