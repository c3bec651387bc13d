#pragma once

#include "models/accounts/account.h"
#include "models/base/result.h"
#include "models/portfolio/release.h"
#include "models/toolreports/toolreport.h"

namespace gatehouse {

class Database;

// What an import says of a report beside its results.

/// Which package the report is of, beside what the register says; empty where the report does not
/// say.
QString subjectNote(const ToolReport &report, const Release &release);

/// Where the report says that it is of another build than the release.
QStringList differenceNotes(const ToolReport &report, const Release &release);

/// Which vulnerabilities of a bill of materials come to nothing in the release, and why.
Result<QStringList> unmatchedNotes(const Database &database, ReleaseId release,
                                   const ToolReport &report);

/// Which vulnerabilities count nowhere, since somebody withdrew them, and of which what is known
/// stays as it is where this account imports the report, though it says otherwise, and why.
Result<QStringList> keptNotes(const Database &database, const Account &account,
                              const ToolReport &report);

/// Which vulnerabilities are news to apps that this account does not reach, where it imports the
/// report, and what comes of that there (see VulnerabilityNews).
Result<QStringList> newsNotes(const Database &database, const Account &account, ReleaseId release,
                              const ToolReport &report);

} // namespace gatehouse
