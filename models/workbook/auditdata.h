#pragma once

#include "models/auditchain/auditlog.h"
#include "models/components/component.h"
#include "models/dashboards/chart.h"
#include "models/evidence/evidence.h"
#include "models/findings/finding.h"
#include "models/lifecycle/conclusionscheme.h"
#include "models/lifecycle/gatesignature.h"
#include "models/lifecycle/gatesnapshot.h"
#include "models/lifecycle/gatestaleness.h"
#include "models/lifecycle/riskacceptance.h"
#include "models/management/developmentuserepository.h"
#include "models/management/operationassurance.h"
#include "models/management/registerrow.h"
#include "models/portfolio/app.h"
#include "models/portfolio/applicabilitypolicy.h"
#include "models/portfolio/release.h"
#include "models/reviews/reviewrepository.h"
#include "models/staffing/staffing.h"
#include "models/testing/testcaserepository.h"
#include "models/testing/testsamplingrepository.h"
#include "models/threatmodels/threatregister.h"
#include "models/workbook/workbook.h"

namespace gatehouse {

/// Everything an audit workbook says about a release, read in one transaction, so that every
/// sheet speaks of the same moment.
struct AuditData {
    /// A piece of evidence and the requirements of this release (or, inherited, of the
    /// organisation) that rest on it.
    struct EvidenceItem {
        Evidence evidence;
        std::vector<RequirementId> uses;
    };
    /// What one person did for what the workbook shows.
    struct Part {
        QString name;
        int assessed = 0;
        int evidence = 0;
        int findings = 0;
        int retests = 0;
        int applicability = 0;
        int acceptances = 0;
        int gates = 0;
        int reviews = 0;
        int submissions = 0; ///< of gates
        int signatures = 0; ///< under gates
    };

    QDateTime takenAt;
    QDate today; ///< its day, where the reader is
    QString preparedBy;
    QString reportNumber; ///< as it was given; empty: see WorkbookOptions::derivedReportNumber
    QString confidentiality; ///< as it was given
    QString assessingUnit; ///< as it was given; empty: the assessors' units
    App app;
    DecidingAnswers deciding; ///< which of its profile's answers are to be confirmed
    QString ownerUnit; ///< with the units above it
    QString assessedUnit; ///< the topmost of them
    QStringList assessorUnits; ///< outside bodies that assessed, and the units of people who did
    QString responsible; ///< with the post
    Release release;
    std::vector<std::shared_ptr<const Library>> libraries;
    AssessmentSheet sheet;
    /// Where its assessments and the organisation's stand in their reviews.
    QHash<AssessmentId, ReviewStanding> reviews;
    std::vector<EvidenceItem> evidence; ///< by number
    std::vector<Finding> findings; ///< by number, re-tests included
    std::vector<RiskAcceptance> acceptances; ///< oldest first
    std::vector<ShippedComponent> components; ///< by name
    std::vector<RegisterRow> documents; ///< in force on that day
    std::vector<RegisterRow> contracts; ///< outsourcing that concerns the app
    std::vector<RegisterRow> operations; ///< critical ones of the app, with how they stand
    QHash<qint64, OperationState> operationStates; ///< by the operation's id
    std::vector<RegisterRow> standards; ///< of coding, that the release keeps to
    std::vector<RegisterRow> modules; ///< that the release uses
    std::vector<RegisterRow> codeReviews; ///< of the release's code that count
    std::vector<DevelopmentUseRow> uses; ///< which version of each the release uses
    std::optional<ThreatRegister> threats; ///< where the release has a threat model
    ThreatModel drawing; ///< of it
    std::vector<TestCaseListing> tests; ///< those out of the plan with results, too
    QHash<TestCaseId, std::vector<TestResult>> testResults; ///< oldest first
    std::vector<TestSamplingListing> samplings;
    std::vector<Chart> dashboard; ///< see ReleaseDashboard
    std::vector<GateStatus> gates;
    std::vector<GateDecision> decisions; ///< oldest first, snapshots left out
    std::vector<GateSubmission> submissions; ///< of the gates
    std::vector<CheckedSignature> signatures; ///< on the gates, oldest first
    /// Of the decisions that stand: what has changed in what was decided upon.
    QHash<GateDecisionId, std::vector<StaleReason>> changedSince;
    QHash<PersonId, QString> people;
    Staffing staffing; ///< the organisation that answers for it
    AuditLog::Head auditHead; ///< what the chain of the audit log ended with

    /// Fails with NotFound when there is no such release.
    static Result<AuditData> load(const Database &database, LibraryShelf &shelf, ReleaseId release,
                                  const WorkbookOptions &options);

    QString releaseName() const { return app.name + u' ' + release.version; }
    /// How commands and file names call it: "LIFE@8.6.0".
    QString releaseMark() const { return app.code + u'@' + release.version; }
    QStringList evidenceNumbers(RequirementId requirement) const;
    std::vector<const Finding *> findingsOn(RequirementId requirement) const;
    std::vector<const RiskAcceptance *> acceptancesOn(RequirementId requirement) const;
    const RiskAcceptance *acceptanceOf(const Finding &finding) const; ///< the last one, or nullptr
    Score score() const;
    ConclusionScheme::Conclusion conclusion() const;
    /// The days of the release's own assessments, the first and the last; invalid where there is
    /// none. What is inherited has a date of its own on the checklist.
    std::pair<QDate, QDate> assessmentPeriod() const;
    /// An inherited result that is older than the policy allows (ResultAgePolicy).
    bool isTooOld(const SheetRow &row) const;
    /// Of the judgement that counts; nothing where it does not apply or was never submitted.
    std::optional<ReviewStanding> reviewOf(const SheetRow &row) const;
    /// Judged partially compliant or non-compliant (SheetRow::shortfall), with no finding that is
    /// not closed.
    std::vector<const SheetRow *> withoutFinding() const;
    int openFindings() const;
    int gatesPassed() const;
    /// Passed or rejected, but what was decided upon has changed since.
    bool isOutOfDate(const GateStatus &gate) const;
    int gatesOutOfDate() const;
    /// Those who took part, who did most first.
    std::vector<Part> parts() const;
};

} // namespace gatehouse
