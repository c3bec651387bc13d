#pragma once

#include "models/libraries/libraryrepository.h"
#include "models/store/shadowtables.h"

#include <QDate>

namespace gatehouse {

/// What was recorded at the end of a past day: while it lives, whoever reads apps, releases, plans,
/// gate decisions, judgements, decisions on applicability, findings, acceptances, evidence, tests
/// and their results, documents and the counts of releases by this connection reads those of that
/// day. Made from what is recorded now by taking back what the audit log holds of later entries.
///
/// Threat models, reviews and lists of components are those of today, since the log does not hold a
/// drawing as it stood: what the counts say of them is of no day.
class PastDay
{
public:
    /// `database` is written to by nobody meanwhile, and shows one past day at a time.
    static Result<std::unique_ptr<PastDay>> show(const Database &database, LibraryShelf &shelf,
                                                 QDate day);

private:
    explicit PastDay(std::unique_ptr<ShadowTables> tables) : m_tables(std::move(tables)) { }

    std::unique_ptr<ShadowTables> m_tables;
};

} // namespace gatehouse
