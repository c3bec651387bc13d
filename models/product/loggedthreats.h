#pragma once

#include "models/product/logcomparison.h"

#include <QSet>

namespace gatehouse {

/// What the log proves of threats that a rule found, of which no entry speaks: by whom and when
/// they were added is whose some entry is, and which one of the release before they are follows
/// from what they are. And that no number of a model is given again.
class LoggedThreats
{
public:
    /// Of whose entries it is to be known whether they are there, before the log is played.
    static Result<QSet<QByteArray>> moments(const Database &database);

    LoggedThreats(const Database &database, LogComparison &held)
        : m_database(database), m_held(held)
    {
    }
    Result<void> compare();

private:
    Result<void> compareAdded();
    Result<void> compareLineage(const char *table);
    Result<void> compareNumbers();

    const Database &m_database;
    LogComparison &m_held;
};

} // namespace gatehouse
