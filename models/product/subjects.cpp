#include "models/product/subjects.h"

#include "models/assessments/applicability.h"
#include "models/auditchain/auditcheckpoints.h"
#include "models/assessments/assessmentsubjects.h"
#include "models/components/component.h"
#include "models/components/vulnerabilitysubject.h"
#include "models/evidence/evidencedoubt.h"
#include "models/evidence/organisationloss.h"
#include "models/evidence/evidencesubjects.h"
#include "models/findings/findingsubject.h"
#include "models/imports/importjournal.h"
#include "models/imports/importsubjects.h"
#include "models/imports/toolresults.h"
#include "models/lifecycle/gate.h"
#include "models/lifecycle/gatesignature.h"
#include "models/lifecycle/riskacceptance.h"
#include "models/organization/organizationsubjects.h"
#include "models/organization/staffingsubjects.h"
#include "models/management/registersubjects.h"
#include "models/portfolio/portfoliosubjects.h"
#include "models/reviews/reviewdemand.h"
#include "models/reviews/reviewsample.h"
#include "models/reviews/reviewstep.h"
#include "models/testing/testsubjects.h"
#include "models/signatures/signingkey.h"
#include "models/threatmodels/threatlibrarydraft.h"
#include "models/threatmodels/threatmodelrecord.h"
#include "models/threatmodels/threatmodelsubjects.h"
#include "models/workspace/accountsubject.h"
#include "models/workspace/credentialsubject.h"

#include <algorithm>

namespace gatehouse {

std::span<const Subject> subjects()
{
    static const std::vector<Subject> all = [] {
        std::vector<Subject> subjects{
            accountSubject(),
            credentialSubject(),
            passwordPolicySubject(),
            unitSubject(),
            personSubject(),
            postSubject(),
            servicePeriodSubject(),
            assignmentSubject(),
            delegationSubject(),
            appSubject(),
            releaseSubject(),
            assessmentRecordSubject(),
            evidenceRecordSubject(),
            findingSubject(),
            threatSubject(),
            countermeasureSubject(),
            threatLibraryDraftSubject(),
            libraryPartSubject(),
            vulnerabilitySubject(),
            testCaseSubject(),
            testSamplingSubject(),
            toolMappingSubject(),
            importedReportSubject(),
        };
        for (Subject &subject : registerSubjects())
            subjects.push_back(std::move(subject));
        return subjects;
    }();
    return all;
}

std::span<const RecordDescription *const> allRecords()
{
    static const std::vector<const RecordDescription *> records = [] {
        std::vector<const RecordDescription *> found{
            &describe<Library>(),           &describe<ApplicabilityDecision>(),
            &describe<EvidenceUse>(),       &describe<RiskAcceptance>(),
            &describe<GateDecision>(),      &describe<ReviewStep>(),
            &describe<ReviewSample>(),      &describe<ReviewDemand>(),
            &describe<ThreatModelRecord>(), &describe<PublishedThreatLibrary>(),
            &describe<ComponentList>(),     &describe<VexDecision>(),
            &describe<TestResult>(),        &describe<GateSubmission>(),
            &describe<GateSignature>(),     &describe<SigningKey>(),
            &describe<AuditCheckpoint>(),   &describe<EvidenceDoubt>(),
            &describe<OrganisationLoss>(),  &describe<VulnerableComponent>(),
            &describe<ComponentFinding>(),  &describe<ToolResults>(),
            &describe<ImportJournal>()};
        for (const Subject &subject : subjects())
            found.push_back(subject.record);
        return found;
    }();
    return records;
}

const Subject *subjectOf(QStringView entity)
{
    const auto all = subjects();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Subject &subject) {
        return entity == QLatin1StringView(subject.record->entity());
    });
    return found == all.end() ? nullptr : &*found;
}

const RecordDescription *recordOf(QStringView entity)
{
    const auto all = allRecords();
    const auto found = std::find_if(all.begin(), all.end(), [&](const RecordDescription *record) {
        return entity == QLatin1StringView(record->entity());
    });
    return found == all.end() ? nullptr : *found;
}

std::span<const Field> sharedFields()
{
    static constexpr Field fields[] = {
        loggedField({.key = "app", .name = QT_TRANSLATE_NOOP("Field", "App")}),
        loggedField({.key = "release", .name = QT_TRANSLATE_NOOP("Field", "Release")}),
        loggedField({.key = "requirement", .name = QT_TRANSLATE_NOOP("Field", "Requirement")}),
        loggedField({.key = "entry",
                     .name = QT_TRANSLATE_NOOP("Field", "Entry of the audit log"),
                     .kind = FieldKind::Number}),
        loggedField({.key = "action", .name = QT_TRANSLATE_NOOP("Field", "What was done")}),
    };
    return fields;
}

} // namespace gatehouse
