#pragma once

#include "models/accounts/account.h"
#include "models/base/language.h"
#include "models/base/progress.h"
#include "models/base/replacementfile.h"
#include "models/libraries/libraryrepository.h"

#include <QDateTime>

namespace gatehouse {

/// In which language a workbook speaks; Both puts Chinese above English in headings and
/// content and keeps one sheet each.
enum class WorkbookLanguage { Chinese, English, Both };

struct WorkbookOptions {
    WorkbookLanguage language = WorkbookLanguage::Chinese;
    Account preparedBy; ///< who exports it, and may; nobody where its id is invalid
    QDateTime preparedAt;
    // What no record holds: said by whoever exports, and else derived or given as not stated.
    QString reportNumber;
    QString confidentiality;
    QString assessingUnit;

    static constexpr int longestText = 200; ///< of each of them
    /// What stands for a report number that nobody gave: the app's code, the version and the day.
    static QString derivedReportNumber(const QString &code, const QString &version, QDate day);
};

/// The audit workbook of one release (.xlsx): cover, summary with coverage and score by clause
/// group and a native chart, the app with its profile, applicability, assessment sheet, evidence
/// index, findings, threats with their diagrams, gates, the organisation, sign page. Needs a
/// QGuiApplication, for the pictures; not its thread.
class AuditWorkbook
{
    Q_DECLARE_TR_FUNCTIONS(AuditWorkbook)
public:
    /// Writes to `target`, where it appears when it is whole; a failure or cancel leaves what stood
    /// there. Fails as ReplacementFile does, as ExportPlace says, and with Cancelled, NotFound
    /// and Invalid (see WorkbookOptions::longestText).
    static Result<void> write(const Database &database, LibraryShelf &shelf, ReleaseId release,
                              const FileTarget &target, const WorkbookOptions &options,
                              Progress *progress = nullptr);
};

} // namespace gatehouse
