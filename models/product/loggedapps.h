#pragma once

#include "models/auditchain/auditscan.h"
#include "models/portfolio/app.h"

#include <map>

namespace gatehouse {

/// What decides whether it takes two people to get an app through a gate (see takesTwoPeople()), by
/// what the audit log has said so far: its tier and the answers of its profile. Goes along while
/// somebody reads the log.
class LoggedApps
{
public:
    /// Every record of an app, from the log's first entry on; others are left alone.
    void play(const ScannedEntry &entry, const ScannedRecord &record);
    /// By id; nullptr where the log has said nothing of it. Of what else an app has it knows
    /// nothing.
    const App *app(qint64 id) const;

private:
    std::map<qint64, App> m_apps;
};

} // namespace gatehouse
