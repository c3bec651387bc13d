#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <compare>

namespace gatehouse {

/// A row's integer key, distinct per subject: a release's id cannot be passed for an app's.
/// 0 is "none".
template<class Tag>
struct Id {
    qint64 value = 0;

    constexpr Id() = default;
    constexpr explicit Id(qint64 v) : value(v) { }
    constexpr bool isValid() const { return value > 0; }
    constexpr auto operator<=>(const Id &) const = default;
};

template<class Tag>
size_t qHash(Id<Tag> id, size_t seed = 0) noexcept
{
    return ::qHash(id.value, seed);
}

using AccountId = Id<struct AccountTag>;
using CredentialId = Id<struct CredentialTag>;
using PasswordPolicyId = Id<struct PasswordPolicyTag>;
using UnitId = Id<struct UnitTag>;
using PersonId = Id<struct PersonTag>;
using PostId = Id<struct PostTag>;
using ServicePeriodId = Id<struct ServicePeriodTag>;
using AssignmentId = Id<struct AssignmentTag>;
using DelegationId = Id<struct DelegationTag>;
using LibraryId = Id<struct LibraryTag>;
using RequirementId = Id<struct RequirementTag>;
using AppId = Id<struct AppTag>;
using ReleaseId = Id<struct ReleaseTag>;
using AssessmentId = Id<struct AssessmentTag>;
using EvidenceId = Id<struct EvidenceTag>;
using FindingId = Id<struct FindingTag>;
using AcceptanceId = Id<struct AcceptanceTag>;
using ThreatLibraryId = Id<struct ThreatLibraryTag>;
using ThreatLibraryDraftId = Id<struct ThreatLibraryDraftTag>;
using LibraryPartId = Id<struct LibraryPartTag>;
using ThreatModelId = Id<struct ThreatModelTag>;
using ThreatId = Id<struct ThreatTag>;
using CountermeasureId = Id<struct CountermeasureTag>;
using ComponentId = Id<struct ComponentTag>;
using VulnerabilityId = Id<struct VulnerabilityTag>;
using VexDecisionId = Id<struct VexDecisionTag>;
using TestCaseId = Id<struct TestCaseTag>;
using TestResultId = Id<struct TestResultTag>;
using TestSamplingId = Id<struct TestSamplingTag>;
using GateDecisionId = Id<struct GateDecisionTag>;
using GateSubmissionId = Id<struct GateSubmissionTag>;
using GateSignatureId = Id<struct GateSignatureTag>;
using SigningKeyId = Id<struct SigningKeyTag>;
using ReviewStepId = Id<struct ReviewStepTag>;
using ReviewSampleId = Id<struct ReviewSampleTag>;
using ToolMappingId = Id<struct ToolMappingTag>;
using ImportedReportId = Id<struct ImportedReportTag>;
using DocumentId = Id<struct DocumentTag>;
using OutsourcingContractId = Id<struct OutsourcingContractTag>;
using CriticalOperationId = Id<struct CriticalOperationTag>;
using CodingStandardId = Id<struct CodingStandardTag>;
using CodeModuleId = Id<struct CodeModuleTag>;
using CodeReviewId = Id<struct CodeReviewTag>;
using DevelopmentUseId = Id<struct DevelopmentUseTag>;

} // namespace gatehouse

Q_DECLARE_METATYPE(gatehouse::AppId)
Q_DECLARE_METATYPE(gatehouse::ReleaseId)
Q_DECLARE_METATYPE(gatehouse::RequirementId)
Q_DECLARE_METATYPE(gatehouse::EvidenceId)
Q_DECLARE_METATYPE(gatehouse::FindingId)
Q_DECLARE_METATYPE(gatehouse::LibraryPartId)
Q_DECLARE_METATYPE(gatehouse::ThreatId)
Q_DECLARE_METATYPE(gatehouse::CountermeasureId)
Q_DECLARE_METATYPE(gatehouse::ComponentId)
Q_DECLARE_METATYPE(gatehouse::VulnerabilityId)
Q_DECLARE_METATYPE(gatehouse::TestCaseId)
Q_DECLARE_METATYPE(gatehouse::SigningKeyId)
