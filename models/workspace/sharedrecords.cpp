#include "models/workspace/sharedrecords.h"

#include "models/workspace/appplace.h"
#include "models/workspace/recordplaces.h"

namespace gatehouse {

namespace {

/// By its record: a field of many parts may have held nothing before, but what is new has its
/// number.
bool tellsOfNew(const QJsonObject &record)
{
    return record.value(QLatin1StringView("before")).toObject().isEmpty()
        && record.value(QLatin1StringView("after"))
               .toObject()
               .contains(QLatin1StringView("number"));
}

} // namespace

/// Facts come with files; what a person says of components belongs to whoever ships them.
Result<void> SharedRecords::readNews(const std::vector<EntityChange> &changes,
                                     const QJsonArray &records)
{
    // "UID OF THE VULNERABILITY/COMPONENT", behind a finding's as well.
    std::set<QString> facts;
    const auto has = [](const QJsonObject &record, const char *side) {
        return !record.value(QLatin1StringView(side)).toObject().isEmpty();
    };
    for (size_t i = 0; i < changes.size(); ++i) {
        const QJsonObject record = records.at(static_cast<qsizetype>(i)).toObject();
        if (changes[i].entity != Entity::VulnerableComponent || has(record, "before")
            || !record[QLatin1StringView("after")][QLatin1StringView("from_file")].toBool())
            continue;
        const QString uid = record.value(QLatin1StringView("uid")).toString();
        TRY_ASSIGN(const bool isHere,
                   isShippedHere(ComponentId(uid.section(u'/', -1).toLongLong())));
        if (isHere)
            facts.insert(uid);
    }
    std::map<qint64, int> written;
    for (size_t i = 0; i < changes.size() && !facts.empty(); ++i) {
        const EntityChange &change = changes[i];
        const QJsonObject record = records.at(static_cast<qsizetype>(i)).toObject();
        if (change.entity == Entity::ComponentFinding) {
            const QString uid = record.value(QLatin1StringView("uid")).toString();
            const bool tellsOfFact = !has(record, "before") && facts.contains(uid.section(u'/', 1));
            const auto known = m_news.try_emplace(change.id, true).first;
            known->second = known->second && tellsOfFact;
        } else if (change.entity == Entity::Finding) {
            written[change.id] += tellsOfNew(record) ? 1 : 2;
        }
    }
    for (auto &[finding, isNews] : m_news)
        isNews = isNews && written[finding] == 1;
    return {};
}

bool SharedRecords::isNews(const EntityChange &change) const
{
    if (change.entity != Entity::Finding && change.entity != Entity::ComponentFinding)
        return false;
    const auto known = m_news.find(change.id);
    return known != m_news.end() && known->second;
}

Result<bool> SharedRecords::isShippedHere(ComponentId component)
{
    TRY_ASSIGN(const std::set<AppId> apps, appsShipping(m_database, component));
    for (const AppId app : apps) {
        TRY_ASSIGN(const bool covers, isCovered(app));
        if (covers)
            return true;
    }
    return false;
}

Result<bool> SharedRecords::isCovered(AppId app)
{
    const auto [known, isNew] = m_covered.try_emplace(app, false);
    if (isNew) {
        TRY_ASSIGN(const AppPlace place, AppPlace::of(m_database, app));
        known->second = place.admits(m_account, m_permission);
    }
    return known->second;
}

Result<void> SharedRecords::check(const std::vector<EntityChange> &changes,
                                  const QJsonArray &records)
{
    std::set<qint64> evidence;
    std::set<qint64> vulnerabilities;
    std::set<std::pair<Entity, qint64>> added;
    std::set<qint64> cut;
    for (size_t i = 0; i < changes.size(); ++i) {
        const EntityChange &change = changes[i];
        const QJsonObject record = records.at(static_cast<qsizetype>(i)).toObject();
        if (change.entity == Entity::EvidenceLink) {
            m_relinked.insert(change.id);
        } else if (change.entity == Entity::VulnerableComponent) {
            // Named by the vulnerability's uid and the component's key.
            const qint64 component =
                record.value(QLatin1StringView("uid")).toString().section(u'/', -1).toLongLong();
            if (record.value(QLatin1StringView("before")).toObject().isEmpty())
                m_linked.insert({change.id, component});
            else if (record.value(QLatin1StringView("after")).toObject().isEmpty())
                cut.insert(component);
        } else if (change.entity == Entity::Evidence || change.entity == Entity::Vulnerability) {
            // What is new is nobody else's yet, however often it is written.
            if (tellsOfNew(record))
                added.insert({change.entity, change.id});
            else if (!added.contains({change.entity, change.id}))
                (change.entity == Entity::Evidence ? evidence : vulnerabilities).insert(change.id);
        }
    }
    for (const qint64 id : evidence)
        TRY(checkEvidence(EvidenceId(id)));
    for (const qint64 id : vulnerabilities)
        TRY(checkVulnerability(VulnerabilityId(id)));
    for (const qint64 id : cut)
        TRY(checkComponent(ComponentId(id)));
    return readNews(changes, records);
}

/// Links that come or go meanwhile have their own place, which is asked for anyway.
Result<void> SharedRecords::checkEvidence(EvidenceId id)
{
    TRY_ASSIGN(const std::vector<ReleaseId> releases, releasesRestingOn(m_database, id));
    if (releases.empty())
        return m_relinked.contains(id.value) ? Result<void>() : everybodys();
    std::set<AppId> apps;
    for (const ReleaseId release : releases) {
        TRY_ASSIGN(const qint64 app,
                   PermissionScope::appOf(m_database, {Entity::Release, release.value}));
        if (app == 0)
            return everybodys();
        apps.insert(AppId(app));
    }
    TRY(checkAll(apps));
    m_isPlaced = true;
    return {};
}

/// As it lay before: a component that it is found in only now brings nobody what was not there.
Result<void> SharedRecords::checkVulnerability(VulnerabilityId id)
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT component_id FROM component_vulnerability "
                                  "WHERE vulnerability_id = ?"));
    rows.bind(id);
    std::vector<ComponentId> components;
    while (rows.next()) {
        if (!m_linked.contains({id.value, rows.integer(0)}))
            components.push_back(rows.id<ComponentId>(0));
    }
    TRY(rows.finished());
    for (const ComponentId component : components)
        TRY(checkComponent(component));
    return {};
}

Result<void> SharedRecords::checkComponent(ComponentId component)
{
    TRY_ASSIGN(const std::set<AppId> apps, appsShipping(m_database, component));
    return checkAll(apps);
}

Result<void> SharedRecords::checkAll(const std::set<AppId> &apps)
{
    for (const AppId app : apps) {
        TRY_ASSIGN(const bool covers, isCovered(app));
        if (covers)
            continue;
        TRY_ASSIGN(const QString name, appName(m_database, app));
        return fail(ErrorKind::Refused, PermissionScope::notIn(m_account, m_permission, name));
    }
    return {};
}

} // namespace gatehouse
