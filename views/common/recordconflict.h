#pragma once

#include "models/records/fieldwording.h"
#include "models/workspace/recordwriter.h"
#include "views/common/conflict.h"

namespace gatehouse {

/// The fields in which two versions of a record may differ, as its description has them: those a
/// person may edit, a reference by the name of what it leads to.
template<class Record>
std::vector<ConflictField<Record>> conflictFields(const Database &database)
{
    std::vector<ConflictField<Record>> fields;
    for (const Field &field : describe<Record>().fields()) {
        if (!field.isEditable())
            continue;
        fields.push_back(
            {FieldWording().name(field),
             [&field, &database](const Record &record) {
                 const FieldValue value = field.get(&record);
                 if (field.kind != FieldKind::Reference || !field.target)
                     return FieldWording().text(field, value);
                 const auto referred =
                     referredTo(database, *field.target, std::get<qint64>(value));
                 return referred ? referred->name : referred.error().message;
             },
             [&field](Record &to, const Record &from) { field.set(&to, field.get(&from)); }});
    }
    return fields;
}

} // namespace gatehouse
