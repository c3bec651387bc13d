#include "app/cli/recordview.h"

#include "app/cli/commandline.h"

#include <QJsonArray>

namespace gatehouse {

namespace {

/// Nothing is null, in the records of a list as well.
QJsonValue nullForNothing(const QJsonValue &value)
{
    if (value.isString() && value.toString().isEmpty())
        return {};
    if (value.isArray()) {
        QJsonArray items;
        for (const QJsonValue &item : value.toArray())
            items.append(nullForNothing(item));
        return items;
    }
    if (value.isObject()) {
        QJsonObject members = value.toObject();
        for (auto member = members.begin(); member != members.end(); ++member)
            *member = nullForNothing(*member);
        return members;
    }
    return value;
}

} // namespace

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
        const QJsonValue json = field.kind == FieldKind::Reference
            ? QJsonValue(referred(field, std::get<qint64>(value)))
            : jsonOf(value);
        object.insert(field.keyText(), nullForNothing(json));
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
