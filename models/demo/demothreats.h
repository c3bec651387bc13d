#pragma once

#include "models/evidence/evidence.h"
#include "models/threatmodels/threatregister.h"
#include "models/workspace/workspace.h"

#include <QJsonObject>

#include <functional>

namespace gatehouse {

/// What the demo's people do with the threat model of one release, phase by phase: the design draws
/// and answers, the development builds, the test tries.
class DemoThreats
{
public:
    /// Begins a Change as one of the story's accounts.
    using Begin = std::function<Result<Change>(const char *account, const Action &action)>;

    DemoThreats(const Database &database, ReleaseId release, Begin begin)
        : m_database(database), m_release(release), m_begin(std::move(begin))
    {
    }

    /// Draws from a template, or takes over what the release before has, and answers that share of
    /// the threats. `words`: {"app", "version"}. `today`: accepted risks count from there.
    Result<void> design(const QString &templateKey, const QString &appName, double progress,
                        QDate today);
    /// What stands in the design is built.
    Result<void> develop();
    /// Some of it is tried, with this evidence.
    Result<void> test(EvidenceId evidence);

private:
    Result<void> draw(const QString &templateKey);
    Result<void> answer(const QString &appName, double progress);
    Result<void> sayOtherwise(QDate today);
    Result<void> lookAt(double progress);
    Result<ThreatRegister> threats() const;

    const Database &m_database;
    ReleaseId m_release;
    Begin m_begin;
};

} // namespace gatehouse
