#pragma once

#include "models/libraries/libraryrepository.h"
#include "models/store/shadowtables.h"

#include <QDate>

#include <set>

namespace gatehouse {

/// What was recorded at the end of a past day: while it lives, whoever reads apps, releases, plans,
/// gate decisions, judgements and their reviews, decisions on applicability, findings, acceptances,
/// evidence, tests and their results, threats and countermeasures, components and what is known of
/// them, documents and the counts of releases by this connection reads those of that day. Made from
/// what is recorded now by taking back what the audit log holds of later entries.
///
/// The drawings of threat models and their parts are those of today, since the log does not hold a
/// drawing as it stood: what the counts say of which parts were looked at is of no day.
class PastDay
{
public:
    /// `database` is written to by nobody meanwhile, and shows one past day at a time.
    static Result<std::unique_ptr<PastDay>> show(const Database &database, LibraryShelf &shelf,
                                                 QDate day);

    /// Whether the log says what the release was made of on that day (see PastComponents).
    bool knowsComponents(ReleaseId release) const { return !m_unlisted.contains(release); }

private:
    PastDay(std::unique_ptr<ShadowTables> tables, std::set<ReleaseId> unlisted)
        : m_tables(std::move(tables)), m_unlisted(std::move(unlisted))
    {
    }

    std::unique_ptr<ShadowTables> m_tables;
    std::set<ReleaseId> m_unlisted;
};

} // namespace gatehouse
