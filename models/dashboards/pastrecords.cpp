#include "models/dashboards/pastrecords.h"

#include <QJsonDocument>

namespace gatehouse {

namespace {

const QLatin1StringView uidMember("_uid");

} // namespace

QJsonObject PastRecords::objectOf(QByteArrayView json)
{
    return QJsonDocument::fromJson(json.toByteArray()).object();
}

Result<qint64> PastRecords::idOf(const ScannedRecord &record, const QByteArray &table) const
{
    if (record.id != 0)
        return record.id;
    return number("SELECT id FROM " + table + " WHERE uid = ?", QString::fromUtf8(record.uid));
}

Result<void> PastRecords::putBack(const RecordDescription &description, const QByteArray &table,
                                  const ScannedRecord &record, qint64 id, bool wasRemoved,
                                  void *held) const
{
    if (wasRemoved)
        TRY(run("INSERT INTO " + table + " (id, uid, revision) VALUES (?, ?, 1)", id,
                QString::fromUtf8(record.uid)));
    const QJsonObject before = objectOf(record.before);
    for (auto member = before.begin(); member != before.end(); ++member) {
        const Field *field = description.find(member.key());
        if (!field || !field->isWritten() || !field->set)
            continue;
        if (field->kind == FieldKind::Reference) {
            const auto uid = before.constFind(member.key() + uidMember);
            if (uid == before.constEnd())
                continue; // a name of what the record is about
            TRY_ASSIGN(const qint64 referred,
                       idBehind(m_database, *field->target, uid->toString()));
            field->set(held, referred);
        } else if (const auto value = fieldValueOf(*field, member.value())) {
            field->set(held, *value);
        } else {
            continue;
        }
        TRY_ASSIGN(auto writing,
                   m_database.prepare("UPDATE " + table + " SET " + field->columnName()
                                      + " = ? WHERE id = ?"));
        field->bind(held, writing, 1);
        writing.bindOne(2, id);
        TRY(writing.run());
    }
    return {};
}

} // namespace gatehouse
