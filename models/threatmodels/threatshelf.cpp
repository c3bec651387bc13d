#include "models/threatmodels/threatshelf.h"

#include "models/base/canonicaljson.h"
#include "models/threatmodels/threatsnapshot.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::size_t mostEntries = 16;

/// Empty where the release has no model. With the app's tier, which says what counts as settled.
Result<QString> stampOf(const Database &database, ReleaseId release)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT m.stamp, a.tier FROM threat_model m "
                                "JOIN app_release r ON r.id = m.release_id "
                                "JOIN app a ON a.id = r.app_id WHERE m.release_id = ?"));
    rows.bind(release);
    const QString stamp = rows.next() ? rows.text(0) + u'@' + rows.text(1) : QString();
    TRY(rows.finished());
    return stamp;
}

} // namespace

Result<std::shared_ptr<const ShelvedThreats>> ThreatShelf::load(const Database &database,
                                                                ReleaseId release, QDate today)
{
    TRY_ASSIGN(const QString stamp, stampOf(database, release));
    if (stamp.isEmpty())
        return nullptr;
    const auto known = std::ranges::find_if(m_entries, [&](const Entry &entry) {
        return entry.release == release && entry.today == today;
    });
    if (known != m_entries.end()) {
        m_entries.splice(m_entries.begin(), m_entries, known);
        if (known->stamp == stamp)
            return known->threats;
        m_entries.pop_front();
    }
    TRY_ASSIGN(auto threats, ThreatRegister::load(database, release, today));
    if (!threats)
        return nullptr;
    auto shelved = std::make_shared<ShelvedThreats>();
    shelved->threats = *std::move(threats);
    if (!today.isValid())
        shelved->snapshot = canonicalJson(threatSnapshot(shelved->threats));
    m_entries.push_front({release, today, stamp, shelved});
    if (m_entries.size() > mostEntries)
        m_entries.pop_back();
    return shelved;
}

} // namespace gatehouse
