#pragma once

#include "models/base/progress.h"
#include "models/product/logmismatch.h"
#include "models/product/signercheck.h"
#include "models/store/database.h"

#include <vector>

namespace gatehouse {

/// Holds what the audit log comes to (see PlayedLog) against the tables: every logged field of
/// every record that stands in the list of records (see allRecords), the content that evidence
/// leads to, its links, decisions, and withdrawals. What the log never said of a record may only be
/// empty. What does not agree is read from the log once more, for its place there.
///
/// Of a library the log has a digest for each of its rows (see libraryRows).
class LogCheck
{
    Q_DECLARE_TR_FUNCTIONS(LogCheck)
public:
    struct Report {
        qint64 records = 0; ///< that were held against the log
        qint64 found = 0; ///< mismatches there are
        /// In a workspace of an earlier version: what the log never mentions, but for records of
        /// which every version's does, and roles that gained what a step up gave them. No mismatch,
        /// and nothing that could be vouched for.
        qint64 fromUpgrades = 0;
        /// The same of libraries, "KEY@VERSION": an earlier version published them, whose log has
        /// no digest of their rows.
        QStringList unprovenLibraries;
        std::vector<LogMismatch> mismatches; ///< the first of them, by table
        static constexpr qint64 most = 1000;
    };

    /// Cancelled, and whatever reading gives.
    /// `oneIn`: of so many records one is looked at, another one each time. `signers`: who is
    /// given what it asks for on the way, so that the log is read once.
    static Result<Report> run(const Database &database, Progress *progress = nullptr, int oneIn = 1,
                              SignerCheck *signers = nullptr);
    /// What was not held against the log, since that says nothing of it: a sentence each.
    static QStringList notes(const Report &report);
};

} // namespace gatehouse
