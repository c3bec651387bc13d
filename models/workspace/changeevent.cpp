#include "models/workspace/changeevent.h"

#include "models/base/enumtext.h"

#include <algorithm>

namespace gatehouse {

template<>
struct EnumText<Entity> {
    static constexpr const char *context = "Entity";
    static std::span<const EnumEntry<Entity>> entries()
    {
        static constexpr EnumEntry<Entity> table[] = {
            {Entity::Workspace, "workspace", QT_TRANSLATE_NOOP("Entity", "Workspace")},
            {Entity::Account, "account", QT_TRANSLATE_NOOP("Entity", "Account")},
            {Entity::Credential, "credential", QT_TRANSLATE_NOOP("Entity", "Password")},
            {Entity::PasswordPolicy, "password_policy",
             QT_TRANSLATE_NOOP("Entity", "Password policy")},
            {Entity::Unit, "unit", QT_TRANSLATE_NOOP("Entity", "Department")},
            {Entity::Person, "person", QT_TRANSLATE_NOOP("Entity", "Person")},
            {Entity::Post, "post", QT_TRANSLATE_NOOP("Entity", "Post")},
            {Entity::ServicePeriod, "service_period",
             QT_TRANSLATE_NOOP("Entity", "Period of service")},
            {Entity::Assignment, "assignment", QT_TRANSLATE_NOOP("Entity", "Assignment")},
            {Entity::Delegation, "delegation", QT_TRANSLATE_NOOP("Entity", "Delegation")},
            {Entity::Library, "library", QT_TRANSLATE_NOOP("Entity", "Requirement library")},
            {Entity::App, "app", QT_TRANSLATE_NOOP("Entity", "App")},
            {Entity::Release, "release", QT_TRANSLATE_NOOP("Entity", "Release")},
            {Entity::ApplicabilityDecision, "applicability_decision",
             QT_TRANSLATE_NOOP("Entity", "Applicability decision")},
            {Entity::Assessment, "assessment", QT_TRANSLATE_NOOP("Entity", "Assessment")},
            {Entity::Evidence, "evidence", QT_TRANSLATE_NOOP("Entity", "Evidence")},
            {Entity::EvidenceLink, "evidence_link", QT_TRANSLATE_NOOP("Entity", "Evidence link")},
            {Entity::EvidenceDoubt, "evidence_doubt",
             QT_TRANSLATE_NOOP("Entity", "Evidence to be confirmed")},
            {Entity::OrganisationLoss, "organisation_loss",
             QT_TRANSLATE_NOOP("Entity", "Evidence that the organisation lost")},
            {Entity::Finding, "finding", QT_TRANSLATE_NOOP("Entity", "Finding")},
            {Entity::RiskAcceptance, "risk_acceptance",
             QT_TRANSLATE_NOOP("Entity", "Risk acceptance")},
            {Entity::GateDecision, "gate_decision", QT_TRANSLATE_NOOP("Entity", "Gate decision")},
            {Entity::GateSubmission, "gate_submission",
             QT_TRANSLATE_NOOP("Entity", "Gate submission")},
            {Entity::GateSignature, "gate_signature",
             QT_TRANSLATE_NOOP("Entity", "Signature under a gate")},
            {Entity::SigningKey, "signing_key", QT_TRANSLATE_NOOP("Entity", "Signing key")},
            {Entity::AuditCheckpoint, "audit_checkpoint",
             QT_TRANSLATE_NOOP("Entity", "Checkpoint of the audit log")},
            {Entity::ThreatLibrary, "threat_library",
             QT_TRANSLATE_NOOP("Entity", "Threat library")},
            {Entity::ThreatLibraryDraft, "threat_library_draft",
             QT_TRANSLATE_NOOP("Entity", "Draft of a threat library")},
            {Entity::ThreatLibraryPart, "threat_library_part",
             QT_TRANSLATE_NOOP("Entity", "Entry of a threat library")},
            {Entity::ThreatModel, "threat_model", QT_TRANSLATE_NOOP("Entity", "Threat model")},
            {Entity::Threat, "threat", QT_TRANSLATE_NOOP("Entity", "Threat")},
            {Entity::Countermeasure, "countermeasure",
             QT_TRANSLATE_NOOP("Entity", "Countermeasure")},
            {Entity::AssessmentReview, "assessment_review",
             QT_TRANSLATE_NOOP("Entity", "Review of an assessment")},
            {Entity::ReviewSample, "review_sample", QT_TRANSLATE_NOOP("Entity", "Review sample")},
            {Entity::Components, "components",
             QT_TRANSLATE_NOOP("Entity", "Components of a release")},
            {Entity::Vulnerability, "vulnerability", QT_TRANSLATE_NOOP("Entity", "Vulnerability")},
            {Entity::VulnerableComponent, "component_vulnerability",
             QT_TRANSLATE_NOOP("Entity", "Vulnerability of a component")},
            {Entity::ComponentFinding, "component_finding",
             QT_TRANSLATE_NOOP("Entity", "Vulnerability told by a finding")},
            {Entity::VexDecision, "vex_decision",
             QT_TRANSLATE_NOOP("Entity", "Decision about a vulnerability")},
            {Entity::TestCase, "test_case", QT_TRANSLATE_NOOP("Entity", "Test case")},
            {Entity::TestResult, "test_result", QT_TRANSLATE_NOOP("Entity", "Test result")},
            {Entity::TestSampling, "test_sampling", QT_TRANSLATE_NOOP("Entity", "Sampling")},
            {Entity::ToolMapping, "tool_mapping",
             QT_TRANSLATE_NOOP("Entity", "Mapping of a tool's rule")},
            {Entity::ImportedReport, "report_import",
             QT_TRANSLATE_NOOP("Entity", "Import of a report")},
            {Entity::ToolResults, "tool_result", QT_TRANSLATE_NOOP("Entity", "Results of a tool")},
            {Entity::ImportJournal, "import_journal",
             QT_TRANSLATE_NOOP("Entity", "How to take an import back")},
            {Entity::Document, "document", QT_TRANSLATE_NOOP("Entity", "Document")},
            {Entity::OutsourcingContract, "outsourcing_contract",
             QT_TRANSLATE_NOOP("Entity", "Outsourcing contract")},
            {Entity::CriticalOperation, "critical_operation",
             QT_TRANSLATE_NOOP("Entity", "Critical operation")},
            {Entity::CodingStandard, "coding_standard",
             QT_TRANSLATE_NOOP("Entity", "Coding standard")},
            {Entity::CodeModule, "code_module", QT_TRANSLATE_NOOP("Entity", "Reusable module")},
            {Entity::CodeReview, "code_review", QT_TRANSLATE_NOOP("Entity", "Code review")},
            {Entity::DevelopmentUse, "development_use",
             QT_TRANSLATE_NOOP("Entity", "Use by a release")},
            {Entity::AuditEntry, "audit_entry", QT_TRANSLATE_NOOP("Entity", "Audit log entry")},
        };
        return table;
    }
};

QString entityKey(Entity entity)
{
    return toKey(entity);
}

QString entityLabel(Entity entity)
{
    return label(entity);
}

QString entityLabel(const QString &key)
{
    const auto entity = fromKey<Entity>(key);
    return entity ? label(*entity) : key;
}

bool isFollowing(Entity entity)
{
    using enum Entity;
    return entity == EvidenceDoubt || entity == OrganisationLoss || entity == VulnerableComponent
        || entity == ComponentFinding || entity == ToolResults || entity == ImportJournal;
}

bool isFollowing(const QString &key)
{
    const auto entity = fromKey<Entity>(key);
    return entity && isFollowing(*entity);
}

QJsonObject auditRecord(const EntityChange &what, const QString &uid, const QJsonObject &before,
                        const QJsonObject &after)
{
    QJsonObject keys{{QStringLiteral("id"), what.id}};
    if (what.release != 0)
        keys.insert(QStringLiteral("release"), what.release);
    if (what.app != 0)
        keys.insert(QStringLiteral("app"), what.app);
    return {{QStringLiteral("entity"), entityKey(what.entity)},
            {QStringLiteral("uid"), uid},
            {QStringLiteral("keys"), keys},
            {QStringLiteral("before"), before},
            {QStringLiteral("after"), after}};
}

std::optional<EntityChange> changeOf(const QJsonObject &auditRecord)
{
    const auto entity = fromKey<Entity>(auditRecord.value(QLatin1StringView("entity")).toString());
    const QJsonObject keys = auditRecord.value(QLatin1StringView("keys")).toObject();
    if (!entity || keys.isEmpty())
        return std::nullopt;
    return EntityChange{*entity, keys.value(QLatin1StringView("id")).toInteger(),
                        keys.value(QLatin1StringView("release")).toInteger(),
                        keys.value(QLatin1StringView("app")).toInteger()};
}

bool ChangeEvent::touches(Entity entity) const
{
    return changes.empty()
        || std::any_of(changes.begin(), changes.end(),
                       [&](const EntityChange &change) { return change.entity == entity; });
}

} // namespace gatehouse
