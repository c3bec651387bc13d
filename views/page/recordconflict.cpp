#include "views/page/recordconflict.h"

#include "models/auditchain/newestentry.h"

namespace gatehouse {

LastSave lastSaveOf(const Database &database, const RecordDescription &description,
                    const QString &uid)
{
    // What is said of a record besides, like a comment, is no version of it.
    const auto isSave = [&](const QJsonObject &record) {
        if (record.value(QLatin1StringView("entity")).toString()
            != QLatin1StringView(description.entity()))
            return false;
        const QStringList members = record.value(QLatin1StringView("before")).toObject().keys()
            + record.value(QLatin1StringView("after")).toObject().keys();
        return std::ranges::any_of(members, [&](const QString &member) {
            const Field *field = description.find(member.section(u'.', 0, 0));
            return field && field->isRestored();
        });
    };
    const auto entry = newestEntryOf(database, uid, isSave);
    return entry && *entry ? LastSave{(*entry)->accountName, (*entry)->happenedAt} : LastSave();
}

} // namespace gatehouse
