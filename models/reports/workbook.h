#pragma once

#include "models/base/language.h"
#include "models/base/progress.h"
#include "models/libraries/libraryrepository.h"

#include <QDateTime>

namespace gatehouse {

/// In which language a workbook speaks; Both puts Chinese above English in headings and
/// content and keeps one sheet each.
enum class WorkbookLanguage { Chinese, English, Both };

struct WorkbookOptions {
    WorkbookLanguage language = WorkbookLanguage::Chinese;
    QString preparedBy; ///< who exports it
    QDateTime preparedAt;
};

/// The audit workbook of one release (.xlsx): cover, summary with coverage and score by clause
/// group and a native chart, applicability, assessment sheet, evidence index, findings, gates, sign
/// page.
class AuditWorkbook
{
    Q_DECLARE_TR_FUNCTIONS(AuditWorkbook)
public:
    /// Writes to `path`; until it is whole it stands beside it under a temporary name, so a
    /// failure or cancel leaves what stood at `path`. Fails with Unwritable, Cancelled, NotFound.
    static Result<void> write(const Database &database, LibraryShelf &shelf, ReleaseId release,
                              const QString &path, const WorkbookOptions &options,
                              Progress *progress = nullptr);
};

} // namespace gatehouse
