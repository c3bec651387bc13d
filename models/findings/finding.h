#pragma once

#include "models/assessments/assessment.h"

namespace gatehouse {

/// 待整改 → 整改中 → 待复测 → 已闭环, or 风险接受.
enum class FindingStatus { Open, Fixing, AwaitingRetest, Closed, RiskAccepted };

constexpr bool isOpen(FindingStatus status)
{
    return status != FindingStatus::Closed && status != FindingStatus::RiskAccepted;
}

/// What brought it up.
enum class FindingSource { Manual, Review, Import, Test, Threat };

struct Retest {
    bool passed = false;
    QString record;
    QString testedBy;
    QDateTime testedAt;
    EvidenceId evidence; ///< invalid: none
    QString evidenceNumber;
    bool operator==(const Retest &) const = default;
};

/// What somebody said about a finding; never changed.
struct FindingComment {
    QString text;
    QString writtenBy;
    QDateTime writtenAt;
    bool operator==(const FindingComment &) const = default;
};

/// Evidence that shows what a finding is about.
struct FindingAttachment {
    EvidenceId evidence;
    QString number;
    QString title;
    bool operator==(const FindingAttachment &) const = default;
};

struct Finding {
    FindingId id;
    QString uid;
    QString number; ///< "F-0001", given in order
    ReleaseId release; ///< invalid: the organisation's
    RequirementId requirement;
    QString title;
    QString description;
    QString advice; ///< 整改建议
    FindingSource source = FindingSource::Manual;
    QString cwe; ///< "CWE-312"; empty: not classified
    QString component; ///< the library, module or screen it is in
    Risk risk = Risk::Medium;
    Risk riskBefore = Risk::None; ///< the highest it was, where it is lower now
    QString riskReason; ///< why it is lower; empty where it is not
    FindingStatus status = FindingStatus::Open;
    PersonId owner; ///< 责任人
    QDate dueOn; ///< 整改期限
    QString openedBy;
    QDateTime openedAt;
    QDateTime closedAt;
    QDate acceptedUntil; ///< last day its risk is or was accepted; invalid: never, or withdrawn
    FindingId duplicateOfId; ///< it is closed as a duplicate of that one
    QString duplicateOf; ///< its number
    /// Oldest first; these are filled when one finding is read.
    std::vector<Retest> retests;
    std::vector<FindingComment> comments;
    std::vector<FindingAttachment> attachments;
    QStringList duplicates; ///< numbers of those that were closed as its duplicates
    qint64 revision = 1;
    bool isDuplicate() const { return duplicateOfId.isValid(); }
    bool isLowered() const { return riskBefore != Risk::None; }
    bool operator==(const Finding &) const = default;
};

template<>
struct EnumText<FindingStatus> {
    static constexpr const char *context = "FindingStatus";
    static std::span<const EnumEntry<FindingStatus>> entries()
    {
        static constexpr EnumEntry<FindingStatus> table[] = {
            {FindingStatus::Open, "open", QT_TRANSLATE_NOOP("FindingStatus", "Open")},
            {FindingStatus::Fixing, "fixing", QT_TRANSLATE_NOOP("FindingStatus", "Fixing")},
            {FindingStatus::AwaitingRetest, "awaiting_retest",
             QT_TRANSLATE_NOOP("FindingStatus", "Awaiting re-test")},
            {FindingStatus::Closed, "closed", QT_TRANSLATE_NOOP("FindingStatus", "Closed")},
            {FindingStatus::RiskAccepted, "risk_accepted",
             QT_TRANSLATE_NOOP("FindingStatus", "Risk accepted")},
        };
        return table;
    }
};

template<>
struct EnumText<FindingSource> {
    static constexpr const char *context = "FindingSource";
    static std::span<const EnumEntry<FindingSource>> entries()
    {
        static constexpr EnumEntry<FindingSource> table[] = {
            {FindingSource::Manual, "manual", QT_TRANSLATE_NOOP("FindingSource", "By hand")},
            {FindingSource::Review, "review", QT_TRANSLATE_NOOP("FindingSource", "Review")},
            {FindingSource::Import, "import",
             QT_TRANSLATE_NOOP("FindingSource", "Report of a tool")},
            {FindingSource::Test, "test", QT_TRANSLATE_NOOP("FindingSource", "Test")},
            {FindingSource::Threat, "threat", QT_TRANSLATE_NOOP("FindingSource", "Threat model")},
        };
        return table;
    }
};

template<>
const RecordDescription &describe<Finding>();

} // namespace gatehouse
