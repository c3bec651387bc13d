#pragma once

#include "models/records/fieldwording.h"
#include "models/workspace/recordwriter.h"
#include "views/design/conflict.h"

namespace gatehouse {

/// Who saved the record with this identifier last, by the audit log: the newest entry that changed
/// what a person fills in.
LastSave lastSaveOf(const Database &database, const RecordDescription &description,
                    const QString &uid);

/// The same for SharedRecord::lastSave. `database` outlives it.
template<class Record>
std::function<LastSave(const Record &)> lastSaveIn(const Database &database)
{
    return [&database](const Record &stored) {
        return lastSaveOf(database, describe<Record>(), stored.uid);
    };
}

/// One member of a map of the record.
template<class Record>
ConflictField<Record> memberConflict(const Field &field, const QString &key)
{
    const auto members = [&field](const Record &record) {
        return std::get<QJsonObject>(field.get(&record));
    };
    return {FieldWording().member(field, key),
            [members, key](const Record &record) {
                return FieldWording().text(members(record).value(key));
            },
            [members, &field, key](Record &to, const Record &from) {
                QJsonObject held = members(to);
                const QJsonValue other = members(from).value(key);
                if (other.isUndefined())
                    held.remove(key);
                else
                    held.insert(key, other);
                field.set(&to, held);
            }};
}

/// The fields in which two versions of a record may differ, as its description has them: those a
/// person may edit, but those of `without` (of a map, "field.member"); a reference by the name of
/// what it leads to, a map member by member. `database` outlives them.
template<class Record>
std::vector<ConflictField<Record>> conflictFields(const Database &database,
                                                  const QStringList &without = {})
{
    const FieldWording wording;
    std::vector<ConflictField<Record>> fields;
    for (const Field &field : describe<Record>().fields()) {
        if (!field.isEditable() || without.contains(field.keyText()))
            continue;
        if (field.kind == FieldKind::Map) {
            for (const QString &key : field.map->keys()) {
                if (!without.contains(field.keyText() + u'.' + key))
                    fields.push_back(memberConflict<Record>(field, key));
            }
            continue;
        }
        fields.push_back(
            {wording.name(field),
             [&field, &database](const Record &record) {
                 const FieldValue value = field.get(&record);
                 if (field.kind != FieldKind::Reference || !field.target)
                     return FieldWording().text(field, value);
                 const auto referred = referredTo(database, *field.target, std::get<qint64>(value));
                 return referred ? referred->name : referred.error().message;
             },
             [&field](Record &to, const Record &from) { field.set(&to, field.get(&from)); }});
    }
    return fields;
}

} // namespace gatehouse
