#pragma once

#include "models/workspace/changeevent.h"
#include "models/workspace/permissionscope.h"

#include <map>
#include <set>

namespace gatehouse {

/// What no app owns and several may have: evidence, and what is known of vulnerabilities. For one
/// Change of an account whose roles for this permission count in parts only.
class SharedRecords
{
public:
    SharedRecords(const Database &database, const Account &account, Permission permission)
        : m_database(database), m_account(account), m_permission(permission)
    {
    }

    /// Refused where one that was there before lies with an app outside, or with the organisation.
    Result<void> check(const std::vector<EntityChange> &changes, const QJsonArray &records);
    /// Something that was there before lies with apps that are covered, and with nobody else.
    bool isPlaced() const { return m_isPlaced; }
    /// Whether this is, wherever it lies, what follows from a vulnerability that a file tells of
    /// and nobody knew of a component which an app that is covered ships: a finding that is new and
    /// tells of nothing else.
    bool isNews(const EntityChange &change) const;

private:
    Result<void> readNews(const std::vector<EntityChange> &changes, const QJsonArray &records);
    Result<bool> isShippedHere(ComponentId component);
    Result<bool> isCovered(AppId app);
    Result<void> checkEvidence(EvidenceId id);
    Result<void> checkVulnerability(VulnerabilityId id);
    Result<void> checkComponent(ComponentId component);
    Result<void> checkAll(const std::set<AppId> &apps);
    tl::unexpected<Error> everybodys() const
    {
        return fail(ErrorKind::Refused, PermissionScope::notForAll(m_account, m_permission));
    }

    const Database &m_database;
    const Account &m_account;
    Permission m_permission;
    std::set<qint64> m_relinked; ///< evidence whose links come or go
    /// Components that only now are known to have a vulnerability, by its id.
    std::set<std::pair<qint64, qint64>> m_linked;
    std::map<qint64, bool> m_news; ///< findings, by whether they are no more than that
    std::map<AppId, bool> m_covered;
    bool m_isPlaced = false;
};

} // namespace gatehouse
