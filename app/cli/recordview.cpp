#include "app/cli/recordview.h"

#include "app/cli/commandline.h"

namespace gatehouse {

QString RecordView::referred(const Field &field, qint64 id) const
{
    if (field.target && m_requirements && field.keyText() == QLatin1StringView("requirement"))
        return m_requirements->keyOf(RequirementId(id));
    return m_names.of(field, id);
}

QString RecordView::text(const Field &field, const void *record) const
{
    const FieldValue value = field.get(record);
    return field.kind == FieldKind::Reference ? referred(field, std::get<qint64>(value))
                                              : FieldWording().text(field, value);
}

QJsonObject RecordView::json(const RecordDescription &description, const void *record) const
{
    QJsonObject object;
    if (description.hasUid())
        object.insert(QStringLiteral("uid"), description.uid(record));
    for (const Field &field : description.fields()) {
        if (!field.isShown())
            continue;
        const FieldValue value = field.get(record);
        QJsonValue json = field.kind == FieldKind::Reference
            ? QJsonValue(referred(field, std::get<qint64>(value)))
            : jsonOf(value);
        if (json.isString() && json.toString().isEmpty())
            json = QJsonValue();
        object.insert(field.keyText(), json);
    }
    return object;
}

TextTable RecordView::table(const RecordDescription &description, const void *record) const
{
    TextTable table({CommandLine::tr("Field"), CommandLine::tr("Value")});
    for (const Field &field : description.fields()) {
        if (!field.isShown())
            continue;
        if (const QString said = text(field, record); !said.isEmpty())
            table.add({FieldWording().name(field), said});
    }
    return table;
}

} // namespace gatehouse
