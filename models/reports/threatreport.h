#pragma once

#include "models/accounts/account.h"
#include "models/base/language.h"
#include "models/base/progress.h"
#include "models/base/replacementfile.h"
#include "models/libraries/libraryrepository.h"

#include <QDateTime>

namespace gatehouse {

struct ThreatReportOptions {
    Language language = Language::Chinese;
    Account preparedBy; ///< who writes it, and may; nobody where its id is invalid
    QDateTime preparedAt;
};

/// What was written.
struct ThreatReportFacts {
    int pages = 0;
    int diagrams = 0; ///< shown as pictures
    int threats = 0; ///< without those that the model has no place for any longer
    int open = 0; ///< of them
};

/// The threat model of one release on paper (JR/T 0225—2021, 7.3.3), as PDF on A4 pages: cover,
/// summary, every diagram as a picture, elements, data flows, trust boundaries and assets, threats
/// with their risks, states and reasons, countermeasures with their tests, accepted risks, and what
/// is still open.
class ThreatReport
{
    Q_DECLARE_TR_FUNCTIONS(ThreatReport)
public:
    /// Writes to `target`, where it appears when it is whole; a failure or cancel leaves what stood
    /// there. Fails as ReplacementFile does, as ExportPlace says, with Cancelled, and with NotFound
    /// where there is no such release or it has no threat model. Needs a QGuiApplication, for its
    /// fonts; not its thread.
    static Result<ThreatReportFacts> write(const Database &database, LibraryShelf &shelf,
                                           ReleaseId release, const FileTarget &target,
                                           const ThreatReportOptions &options,
                                           Progress *progress = nullptr);
};

} // namespace gatehouse
