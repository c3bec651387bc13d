#pragma once

#include <QJsonObject>
#include <QMetaType>
#include <QString>

#include <optional>
#include <vector>

namespace gatehouse {

/// The subjects a Change can touch. The stable text of each (see entityKey) stands in the audit
/// log.
enum class Entity {
    Workspace,
    Account,
    Credential, ///< an account's password and how it is entered, not what it is
    PasswordPolicy,
    Unit,
    Person,
    Post,
    ServicePeriod,
    Assignment,
    Delegation,
    Library,
    App,
    Release,
    ApplicabilityDecision,
    Assessment,
    Evidence,
    EvidenceLink,
    EvidenceDoubt, ///< by the id of the assessment
    OrganisationLoss, ///< of what the organisation rested on, by the id of the evidence
    Finding,
    RiskAcceptance,
    GateDecision,
    GateSubmission,
    GateSignature,
    SigningKey,
    AuditCheckpoint,
    ThreatLibrary,
    ThreatLibraryDraft,
    ThreatLibraryPart,
    ThreatModel,
    Threat,
    Countermeasure,
    AssessmentReview, ///< by the id of the assessment
    ReviewSample,
    Components,
    Vulnerability,
    VulnerableComponent, ///< that a component has a vulnerability, by the id of that
    ComponentFinding, ///< of what a finding tells, by its id
    VexDecision,
    TestCase,
    TestResult,
    TestSampling,
    ToolMapping,
    ImportedReport,
    ToolResults, ///< all that stands of a series of reports, by the id of its newest
    ImportJournal,
    Document,
    OutsourcingContract,
    CriticalOperation,
    CodingStandard,
    CodeModule,
    CodeReview,
    DevelopmentUse,
    AuditEntry,
};
QString entityKey(Entity entity);
/// What a person reads for it.
QString entityLabel(Entity entity);
/// The same for a key out of the audit log; the key itself where it is not one of ours.
QString entityLabel(const QString &key);
/// Whether such a record follows from another one of its entry: whoever takes that back takes this
/// back with it.
bool isFollowing(Entity entity);
bool isFollowing(const QString &key);

/// One thing that was written, announced after the commit. `release` is the release it belongs
/// to (0: the organisation or none), `app` the app where known.
struct EntityChange {
    Entity entity = Entity::Workspace;
    qint64 id = 0;
    qint64 release = 0;
    qint64 app = 0;
    bool operator==(const EntityChange &) const = default;
};

/// One thing written, as a record of the audit log's entry: what, its keys in this workspace, and
/// what it held before and after.
QJsonObject auditRecord(const EntityChange &what, const QString &uid, const QJsonObject &before,
                        const QJsonObject &after);
/// What such a record says was written; nothing where an earlier version noted no keys, or a later
/// one a subject that is not known here.
std::optional<EntityChange> changeOf(const QJsonObject &auditRecord);

/// Everything that Changes wrote: one of this workspace, or those of other programs since the last
/// event, together.
struct ChangeEvent {
    QString action; ///< empty where several Changes are announced together
    /// Empty: another program wrote what cannot be told apart here, so anything may differ.
    std::vector<EntityChange> changes;
    /// The audit log's entry of a Change of this workspace object; 0 for what others wrote.
    qint64 sequence = 0;

    bool touches(Entity entity) const;
    bool operator==(const ChangeEvent &) const = default;
};

} // namespace gatehouse

Q_DECLARE_METATYPE(gatehouse::ChangeEvent)
