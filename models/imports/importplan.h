#pragma once

#include "models/assessments/assessmentsheet.h"
#include "models/findings/finding.h"
#include "models/imports/rulemapper.h"
#include "models/imports/reportimport.h"

namespace gatehouse {

/// A rule of a tool as this import finds it, over all reports of its series.
struct PlannedRule {
    ImportedRule shown;
    size_t report = 0; ///< the first that has it
    const RuleMapping *mapping = nullptr; ///< the plan's mapper keeps it
    const SheetRow *row = nullptr; ///< what its results are held against
    FindingId finding; ///< the one that stands for it, or stood
    FindingStatus status = FindingStatus::Open; ///< of that
    QString number; ///< of that
    std::set<size_t> reports; ///< all that have it
    std::vector<const ToolResult *> failing; ///< those that open a finding
    bool isMixed = false; ///< their titles differ: they name what they are about
    int suppressed = 0; ///< failing ones that the tool's user has put aside
    int passed = 0;
};

/// One result, and the one that is stored under its key.
struct PlannedResult {
    const ToolResult *result = nullptr;
    size_t report = 0;
    size_t rule = 0;
    QByteArray key;
    qint64 stored = 0; ///< 0: it is new
    bool isChanged = false; ///< something else is said of it, or it was gone
    FindingId storedFinding;
    RequirementId storedRequirement;
    std::optional<MappedBy> storedMappedBy;
};

/// The reports of one series, compared with the scan before.
struct PlannedScan {
    QString series;
    std::vector<size_t> reports;
    qint64 previous = 0; ///< the lead of the scan before; 0: it is the first
    std::vector<PlannedResult> results;
    std::vector<qint64> gone; ///< stored results that are not found any longer
    std::vector<std::pair<FindingId, FindingStatus>> vanished; ///< none of whose results is left
};

/// What an import comes to, before anything is written.
struct ImportPlan {
    AssessmentSheet sheet;
    RuleMapper mapper;
    std::vector<PlannedRule> rules;
    std::vector<PlannedScan> scans;
    std::vector<ReportOutcome> outcomes; ///< in the order of the reports

    /// `reports` outlive the plan.
    static Result<std::unique_ptr<ImportPlan>> make(const Database &database, LibraryShelf &shelf,
                                                    ReleaseId release,
                                                    const std::vector<ReportFile> &reports,
                                                    const ImportOptions &options, QDate today);
};

} // namespace gatehouse
