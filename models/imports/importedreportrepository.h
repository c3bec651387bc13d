#pragma once

#include "models/imports/importedreport.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// A rule whose results nothing has mapped to a requirement, over all releases.
struct UnmappedRule {
    QString tool;
    QString rule;
    QString title;
    int results = 0; ///< that the last scan of their series found
    int releases = 0;
    QStringList cwes;
    QStringList controls;
    bool operator==(const UnmappedRule &) const = default;
};

/// The reports that were imported and what is kept of their results.
class ImportedReportRepository
{
    Q_DECLARE_TR_FUNCTIONS(ImportedReportRepository)
public:
    explicit ImportedReportRepository(const Database &database) : m_database(database) { }

    Result<ImportedReport> report(ImportedReportId id) const;
    Result<std::vector<ImportedReport>> ofRelease(ReleaseId release) const; ///< oldest first
    /// The newest of a series; nothing where there is none.
    Result<std::optional<ImportedReport>> newest(ReleaseId release, const QString &series) const;
    /// Failed results and those to be looked at; most results first.
    Result<std::vector<UnmappedRule>> unmapped() const;

private:
    const Database &m_database;
};

} // namespace gatehouse
