#include "models/reviews/reviewdemand.h"

#include "models/base/clock.h"
#include "models/records/recorddescription.h"
#include "models/store/workspaceproperty.h"

namespace gatehouse {

namespace {

const QString property = QStringLiteral("reviews_demanded_since");

QJsonObject logged(const ReviewDemand &demand)
{
    return {
        {property, demand.since.isValid() ? QJsonValue(toTimestamp(demand.since)) : QJsonValue()}};
}

} // namespace

template<>
const RecordDescription &describe<ReviewDemand>()
{
    static constexpr Field fields[] = {
        loggedField({.key = "reviews_demanded_since",
                     .name = QT_TRANSLATE_NOOP("Field", "Gates ask for reviews since"),
                     .kind = FieldKind::Moment}),
        // Chosen when the workspace is made (see WorkspaceZone).
        loggedField({.key = "time_zone",
                     .name = QT_TRANSLATE_NOOP("Field", "Time zone"),
                     .kind = FieldKind::Fixed}),
        // The same, for good (see AuditLog::algorithm).
        loggedField({.key = "audit_digest",
                     .name = QT_TRANSLATE_NOOP("Field", "Digest of the audit log"),
                     .kind = FieldKind::Fixed}),
    };
    static const RecordDescription description(
        {"workspace", QT_TRANSLATE_NOOP("Entity", "Workspace"), nullptr, nullptr, fields});
    return description;
}

Result<ReviewDemand> ReviewDemand::load(const Database &database)
{
    TRY_ASSIGN(const QString since, WorkspaceProperty::read(database, property));
    return ReviewDemand{fromTimestamp(since)};
}

Result<void> ReviewDemand::set(Change &change, bool asks)
{
    const Database &database = change.database();
    TRY_ASSIGN(const ReviewDemand stored, load(database));
    if (asks == stored.since.isValid())
        return {};
    ReviewDemand wanted;
    if (asks) {
        wanted.since = change.now();
        TRY(WorkspaceProperty::write(database, property, toTimestamp(wanted.since)));
    } else {
        TRY_ASSIGN(auto removing, database.prepare("DELETE FROM workspace_property WHERE key = ?"));
        removing.bind(property);
        TRY(removing.run());
    }
    change.record({Entity::Workspace, 1, 0, 0}, {}, logged(stored), logged(wanted));
    return {};
}

} // namespace gatehouse
