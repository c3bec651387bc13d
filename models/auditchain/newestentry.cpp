#include "models/auditchain/newestentry.h"

#include <QJsonArray>

#include <algorithm>

namespace gatehouse {

Result<std::optional<AuditEntry>>
newestEntryOf(const Database &database, const QString &uid,
              const std::function<bool(const QJsonObject &record)> &isWanted)
{
    const QByteArray wanted = uid.toUtf8();
    TRY_ASSIGN(
        auto rows,
        database.prepare("SELECT sequence, content FROM audit_entry ORDER BY sequence DESC"));
    rows.bind();
    while (rows.next()) {
        // Few entries name it, and to parse one takes longer than to read many.
        if (!rows.view(1).contains(wanted))
            continue;
        TRY_ASSIGN(const auto entries, AuditLog(database).entries(rows.integer(0) + 1, 1));
        if (entries.empty())
            continue;
        const QJsonArray records =
            entries.front().content.value(QLatin1StringView("records")).toArray();
        const bool isMeant = std::ranges::any_of(records, [&](const QJsonValue &value) {
            const QJsonObject record = value.toObject();
            return record.value(QLatin1StringView("uid")).toString() == uid && isWanted(record);
        });
        if (isMeant)
            return entries.front();
    }
    TRY(rows.finished());
    return std::nullopt;
}

} // namespace gatehouse
