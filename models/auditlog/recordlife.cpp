#include "models/auditlog/recordlife.h"

#include "models/auditchain/auditlog.h"
#include "models/workspace/changeevent.h"

namespace gatehouse {

namespace {

/// What is noted of one kind by the number of another.
QString numberedAs(const QString &entity)
{
    if (entity == entityKey(Entity::AssessmentReview) || entity == entityKey(Entity::EvidenceDoubt))
        return entityKey(Entity::Assessment);
    if (entity == entityKey(Entity::EvidenceLink) || entity == entityKey(Entity::OrganisationLoss))
        return entityKey(Entity::Evidence);
    return entity;
}

bool goesByNumber(const QString &entity)
{
    const QString kind = numberedAs(entity);
    return kind == entityKey(Entity::Assessment) || kind == entityKey(Entity::Evidence);
}

} // namespace

LoggedRecord LoggedRecord::of(const QJsonObject &record)
{
    return {record.value(QLatin1StringView("entity")).toString(),
            record.value(QLatin1StringView("uid")).toString(),
            record.value(QLatin1StringView("keys"))
                .toObject()
                .value(QLatin1StringView("id"))
                .toInteger()};
}

bool LoggedRecord::isMeantBy(const QJsonObject &record) const
{
    const LoggedRecord other = of(record);
    if (!uid.isEmpty() && uid == other.uid)
        return true;
    if (id == 0 || id != other.id || numberedAs(entity) != numberedAs(other.entity))
        return false;
    return uid.isEmpty() || goesByNumber(entity);
}

bool LoggedRecord::mayStandIn(QByteArrayView content) const
{
    if (!uid.isEmpty() && content.contains(uid.toUtf8()))
        return true;
    return id != 0 && (uid.isEmpty() || goesByNumber(entity))
        && content.contains("\"id\":" + QByteArray::number(id));
}

Result<std::vector<LifeStep>> lifeOf(const Database &database, const LoggedRecord &wanted,
                                     Progress &progress)
{
    TRY_ASSIGN(const std::vector<AuditEntry> entries,
               AuditLog(database).entriesWhere(
                   [&](QByteArrayView content) { return wanted.mayStandIn(content); }, progress));
    std::vector<LifeStep> life;
    for (const AuditEntry &entry : entries) {
        LifeStep step{entry.sequence, entry.happenedAt, entry.accountName, entry.action, {}};
        const QJsonArray records = entry.content.value(QLatin1StringView("records")).toArray();
        for (const QJsonValue &record : records) {
            if (wanted.isMeantBy(record.toObject()))
                step.records.append(record);
        }
        if (!step.records.isEmpty())
            life.push_back(std::move(step));
    }
    return life;
}

} // namespace gatehouse
