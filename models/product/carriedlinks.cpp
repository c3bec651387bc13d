#include "models/product/carriedlinks.h"

#include "models/product/playedlog.h"
#include "models/workspace/actions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace gatehouse {

namespace {

QByteArray placeOf(QByteArrayView library, QByteArrayView requirement)
{
    return library.toByteArray().append(' ').append(requirement);
}

/// "KEY@VERSION" of the library that the release left; empty where the entry moves none.
QByteArray libraryLeft(const ScannedEntry &entry)
{
    const auto baselineOf = [](QByteArrayView side) {
        return QJsonDocument::fromJson(side.toByteArray())
            .object()
            .value(QLatin1StringView("baseline"))
            .toArray();
    };
    for (const ScannedRecord &record : entry.records) {
        if (record.entity != "release" || memberOf(record.before, "baseline").isNull())
            continue;
        const QJsonArray after = baselineOf(record.after);
        for (const QJsonValue &library : baselineOf(record.before)) {
            if (!after.contains(library))
                return library.toString().toUtf8();
        }
    }
    return {};
}

} // namespace

Result<void> CarriedLinks::read(const Database &database)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT l.key || '@' || l.version, q.key, q.uid FROM library l "
                                "JOIN requirement q ON q.library_id = l.id WHERE EXISTS (SELECT 1 "
                                "FROM library o WHERE o.key = l.key AND o.id <> l.id)"));
    rows.bind();
    while (rows.next())
        m_uids.insert(placeOf(rows.view(0), rows.view(1)), rows.bytes(2));
    return rows.finished();
}

QByteArray CarriedLinks::sourceOf(const ScannedEntry &entry, const ScannedRecord &link) const
{
    if (entry.action != actions::moveRelease.key)
        return {};
    const QByteArray left = libraryLeft(entry);
    const QByteArray requirement = m_uids.value(placeOf(left, memberOf(link.after, "requirement")));
    return PlayedLog::keyOfLink(link.uid, link.release, requirement);
}

} // namespace gatehouse
